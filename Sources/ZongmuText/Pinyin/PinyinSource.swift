/// The number of each syllable, in the order in which they are first met.
struct SyllableIndex {
  private(set) var syllables: [String] = []
  private var numbers: [String: UInt16] = [:]

  mutating func number(of syllable: String) -> UInt16 {
    if let number = numbers[syllable] { return number }
    let number = UInt16(syllables.count)
    numbers[syllable] = number
    syllables.append(syllable)
    return number
  }
}

/// One part of `PinyinTable`, taken apart.
struct PinyinSource {
  /// A word of the table and the syllables of its characters.
  struct Word {
    var characters: [UInt16] = []
    var readings: [UInt16] = []
  }

  private let scalars: [Unicode.Scalar]

  init(_ text: StaticString) { self.init([text]) }

  /// Several texts as one.
  init(_ texts: [StaticString]) { scalars = texts.flatMap { $0.description.unicodeScalars + ["\n"] } }

  /// What stands between white space.
  func tokens() -> [ArraySlice<Unicode.Scalar>] {
    scalars.split { $0 == " " || $0 == "\n" }.map { $0.reindexed }
  }

  /// A syllable with the characters behind it, token by token.
  func entries() -> [(reading: String, characters: [UInt32])] {
    tokens().map { token in
      let letters = token.prefix { Self.isLetter($0) }
      return (Self.text(letters), token.dropFirst(letters.count).map(\.value))
    }
  }

  /// Words, each character followed by its syllable or, when it has the usual one, by none.
  func words(_ index: inout SyllableIndex, usual: [UInt16]) -> [Word] {
    tokens().map { token in
      var word = Word()
      var place = token.startIndex
      while place < token.endIndex {
        let code = UInt16(truncatingIfNeeded: token[place].value)
        let letters = token[(place + 1)...].prefix { Self.isLetter($0) }
        word.characters.append(code)
        word.readings.append(letters.isEmpty ? usual[Int(code)] : index.number(of: Self.text(letters)))
        place += 1 + letters.count
      }
      return word
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { ("a"..."z").contains(scalar) || scalar == "ü" }

  private static func text(_ letters: ArraySlice<Unicode.Scalar>) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: letters)
    return text
  }
}

extension ArraySlice {
  /// The same elements, counted from 0.
  fileprivate var reindexed: ArraySlice { ArraySlice(Array(self)) }
}
