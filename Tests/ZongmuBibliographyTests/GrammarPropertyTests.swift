import Fixtures
import Testing

@testable import ZongmuBibliography

@Suite("Grammars take any text")
struct GrammarPropertyTests {
  /// The words of the tables: what stands between blanks and marks of all their cases, and their single characters.
  private static let vocabulary: [String] = {
    let texts = ["part.tsv", "edition.tsv", "title.tsv", "numeral.tsv"].flatMap { CaseTable.cases($0) }
      .map { $0["fields"] + $0["input"] }
    let words = texts.flatMap { $0.split(whereSeparator: { " $()（）‖".contains($0) }).map(String.init) }
    return Array(Set(words + texts.flatMap { $0.map(String.init) })).sorted()
  }()

  private static func text(_ generator: inout SplitMix64, words: Int) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...words, using: &generator) {
      if Int.random(in: 0..<6, using: &generator) == 0 {
        if let scalar = Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &generator)) {
          text.unicodeScalars.append(scalar)
        }
      } else {
        text += vocabulary.randomElement(using: &generator) ?? ""
      }
    }
    return text
  }

  private func check(_ part: PartDesignation, _ text: String) {
    for number in part.numbers {
      switch number.ordinal {
      case .number(let value): #expect(value >= 0, "\(text)")
      case .range(let first, let last): #expect(first < last, "\(text)")
      case .place: break
      }
    }
    #expect(part.names.allSatisfy { !$0.isEmpty }, "\(text)")
    #expect((part.setSize ?? 1) >= 0, "\(text)")
  }

  @Test("What they give is in the text, and the same each time")
  func mixtures() {
    let seed = Seed.base
    print("seed of mixtures: \(seed)")
    var generator = SplitMix64(state: seed)
    #expect(Self.vocabulary.count > 500)
    for _ in 0..<3_000 {
      let text = Self.text(&generator, words: 8)
      check(PartGrammar.parse(text), text)
      let edition = EditionGrammar.parse(text)
      #expect(edition.number.map { 1..<1000 ~= $0 } ?? true, "\(text)")
      #expect(edition.printing.map { 1..<1000 ~= $0 } ?? true, "\(text)")
      #expect(edition == EditionGrammar.parse(text), "\(text)")
      let (title, part, statement) = TitleGrammar.parse(text)
      check(part, text)
      let again = TitleGrammar.parse(text)
      #expect(title == again.title && part == again.part && statement == again.edition, "\(text)")
      // Brackets that lost something inside are written anew as half-width ones.
      let known = Set(text.unicodeScalars).union("()".unicodeScalars)
      for piece in [title.proper] + title.other + title.variants {
        #expect(piece.unicodeScalars.allSatisfy { known.contains($0) }, "\(text) gave \(piece)")
      }
    }
  }
}
