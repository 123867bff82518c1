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
    func folded(_ text: String) -> String { TitleForms.folded(text, isByWords: isByWords) }
    key = folded(title.proper)
    proper = TitleForms.scalars(of: key)
    other = title.other.isEmpty ? [] : TitleForms.scalars(of: title.other.map(folded).joined())
    full = other.isEmpty ? proper : proper + other
    // Most records have nothing but the title proper in the subfield.
    let isAlone = title.statement.utf8.elementsEqual(title.proper.utf8)
    statement = isAlone ? proper : TitleForms.scalars(of: folded(title.statement))
    variants = title.variants.map { TitleForms.scalars(of: folded($0)) }.filter { $0.count > 1 }
    dualUse = DualUseWords(title.proper)
    words = []
    numbers = []
    guard isByWords, !key.isEmpty else { return }
    let all = ([title.proper] + title.other).flatMap(TitleForms.words)
    words = Array(Set(all.prefix(TitleForms.maximumWords).map { StableHash.of($0) })).sorted()
    numbers = all.prefix(TitleForms.maximumWords).filter { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
      .map { StableHash.of($0) }
  }

  /// The folded title proper.
  static func key(of proper: String) -> String { folded(proper, isByWords: !hasIdeographs(proper)) }

  private static func folded(_ text: String, isByWords: Bool) -> String {
    isByWords ? words(of: text).joined() : ComparisonForm.fold(text)
  }

  /// The words of a text in an alphabet, folded, without the small ones. Where nothing else is left, with them.
  static func words(of text: String) -> [String] {
    let hasLigature = text.unicodeScalars.contains { "æœÆŒ".unicodeScalars.contains($0) }
    let spelled = hasLigature ? spelledOut(text) : text
    let all = pieces(of: ComparisonForm.foldKeepingSpaces(spelled))
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

  /// The scalars of a text.
  static func scalars(of text: String) -> [UInt32] {
    var scalars: [UInt32] = []
    var count = 0
    for byte in text.utf8 where byte & 0xC0 != 0x80 { count += 1 }
    scalars.reserveCapacity(count)
    for scalar in text.unicodeScalars { scalars.append(scalar.value) }
    return scalars
  }

  /// The words of a text that was folded with its spaces.
  static func pieces(of folded: String) -> [String] {
    let bytes = folded.utf8Span.span
    var (hasBlank, isASCII) = (false, true)
    for place in bytes.indices {
      if bytes[place] == 0x20 { hasBlank = true }
      if bytes[place] >= 0x80 { isASCII = false }
    }
    guard hasBlank else { return folded.isEmpty ? [] : [folded] }
    // Behind ASCII no mark stands that a blank would carry: bytes part it as characters do.
    guard isASCII else { return folded.split(separator: " ").map(String.init) }
    return folded.utf8.split(separator: 0x20).map { String(Substring($0)) }
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
