import ZongmuBibliography
import ZongmuText

/// A title in the forms in which it is compared.
///
/// A title in Chinese characters is compared by characters. One in an alphabet is compared without the small words
/// that cataloguers write or leave out (a, the, and, le, der …) and also word by word.
struct TitleForms: Sendable {
  /// The title proper, folded, as scalars.
  var proper: [UInt32]
  /// The title proper with its other title information, folded.
  var full: [UInt32]
  /// The title statement as it stands, folded.
  var statement: [UInt32]
  /// Other titles of the same publication, folded.
  var variants: [[UInt32]]
  /// Other title information, folded.
  var other: [UInt32]
  /// The words that the title proper means where its folded form leaves that open: 後 and 后.
  var dualUse: DualUseWords
  /// Hashes of the words of title and subtitle, sorted, each once; empty for Chinese, Japanese and Korean.
  var words: [Int64]
  /// The numbers among the words, in order.
  var numbers: [Int64]
  /// The folded title proper, as text.
  let key: String

  init(_ title: Title) {
    let isByWords = !TitleForms.hasIdeographs(title.proper)
    func folded(_ text: String) -> String {
      isByWords ? TitleForms.words(of: text).joined() : ComparisonForm.fold(text)
    }
    func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }
    key = folded(title.proper)
    let otherKey = title.other.map(folded).joined()
    proper = scalars(key)
    full = scalars(key + otherKey)
    statement = scalars(folded(title.statement))
    variants = title.variants.map { scalars(folded($0)) }.filter { $0.count > 1 }
    other = scalars(otherKey)
    dualUse = DualUseWords(title.proper)
    words = []
    numbers = []
    guard isByWords, !key.isEmpty else { return }
    let all = ([title.proper] + title.other).flatMap(TitleForms.words)
    words = Array(Set(all.prefix(TitleForms.maximumWords).map { StableHash.of($0) })).sorted()
    numbers = all.prefix(TitleForms.maximumWords).filter { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
      .map { StableHash.of($0) }
  }

  /// The words of a text in an alphabet, folded, without the small ones. Where nothing else is left, with them.
  static func words(of text: String) -> [String] {
    let hasLigature = text.unicodeScalars.contains { "æœÆŒ".unicodeScalars.contains($0) }
    let spelled = hasLigature ? spelledOut(text) : text
    let all = ComparisonForm.foldKeepingSpaces(spelled).split(separator: " ").map(String.init)
    let telling = all.filter { !smallWords.contains($0) }
    return telling.isEmpty ? all : telling
  }

  /// Whether a text is written with characters that stand for words or syllables without blanks between them.
  static func hasIdeographs(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      (0x3040...0x30FF).contains(scalar.value) || (0x3400...0x9FFF).contains(scalar.value)
        || (0xAC00...0xD7A3).contains(scalar.value) || (0x20000...0x3FFFF).contains(scalar.value)
    }
  }

  private static func spelledOut(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "æ", "Æ": out += "ae"
      case "œ", "Œ": out += "oe"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  /// Words beyond this many add nothing to what tells two titles apart.
  private static let maximumWords = 64
  /// Articles and “and” of the languages that English-language catalogues hold most.
  private static let smallWords: Set<String> = [
    "a", "an", "the", "and", "et", "und", "y", "e", "le", "la", "les", "l", "der", "die", "das", "den", "dem", "des",
    "ein",
    "eine", "el", "los", "las", "il", "lo", "gli", "i", "een", "het", "de",
  ]
}
