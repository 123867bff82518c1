/// A set of at most 94 graphic characters, one byte each, as ISO 2022 designates them: ANSEL, Hebrew, ISO 5426 …
struct GraphicSet: Sendable {
  /// By the seven low bits of a byte: the character, 0 for none; and `markFlag` for one that stands before its letter.
  private let entries: [UInt32]
  private static let markFlag: UInt32 = 1 << 31

  /// A character of a set.
  struct Entry {
    /// The code point.
    let scalar: UInt32
    /// Whether it stands before the letter that it belongs to, where Unicode has it behind.
    let isMark: Bool
  }

  /// The character of a byte, whose high bit does not matter; nil where the set has none.
  @inline(__always)
  subscript(byte: UInt8) -> Entry? {
    let entry = entries[Int(byte & 0x7F)]
    guard entry != 0 else { return nil }
    return Entry(scalar: entry & ~GraphicSet.markFlag, isMark: entry >= GraphicSet.markFlag)
  }

  /// The sets that a table says, by the final bytes of their escape sequences.
  static func sets(of table: StaticString) -> [UInt8: GraphicSet] {
    var found: [UInt8: GraphicSet] = [:]
    for row in table.description.split(separator: "=") {
      let words = row.split(whereSeparator: \.isWhitespace)
      guard let first = words.first, let final = UInt8(first, radix: 16) else { continue }
      found[final] = GraphicSet(words.dropFirst())
    }
    return found
  }

  private init(_ words: ArraySlice<Substring>) {
    var entries = [UInt32](repeating: 0, count: 128)
    var place = 0
    for word in words {
      let isMark = word.hasSuffix("+")
      guard let value = UInt32(isMark ? word.dropLast() : word, radix: 16) else {
        preconditionFailure("the table of graphic characters has “\(word)” in it")
      }
      if word.utf8.count == 2 {
        place = Int(value)
      } else {
        entries[place] = value | (isMark ? GraphicSet.markFlag : 0)
        place += 1
      }
    }
    self.entries = entries
  }
}

/// The East Asian Character Code (EACC, ANSI/NISO Z39.64): three bytes a character.
struct EastAsianSet: Sendable {
  static let shared = EastAsianSet()

  /// By the first two bytes: where the row begins in `characters`, 0 for none.
  private var rows = [UInt32](repeating: 0, count: 1 << 14)
  /// The characters of the rows, by the third byte; 0 for none.
  private var characters = [UInt32](repeating: 0, count: 128)

  /// The character of three bytes, whose high bits do not matter; nil where there is none.
  func scalar(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt32? {
    let scalar = characters[Int(rows[EastAsianSet.row(first, second)]) + Int(third & 0x7F)]
    return scalar == 0 ? nil : scalar
  }

  private static func row(_ first: UInt8, _ second: UInt8) -> Int { Int(first & 0x7F) << 7 | Int(second & 0x7F) }

  private init() {
    let text = Array(MARC8Table.eastAsian.description.unicodeScalars)
    var position = 0
    var place = 0
    var start = 0
    while position < text.count {
      let scalar = text[position]
      // A row begins with four digits, behind a space but for the first; a space before anything else is a third byte.
      let isRow = position == 0 || scalar == " " && position + 1 < text.count && text[position + 1].isASCII
      if isRow {
        if position > 0 { position += 1 }
        let digits = String(String.UnicodeScalarView(text[position..<min(position + 4, text.count)]))
        guard let prefix = UInt16(digits, radix: 16) else {
          preconditionFailure("the table of EACC has a row “\(digits)” in it")
        }
        start = characters.count
        rows[EastAsianSet.row(UInt8(prefix >> 8), UInt8(prefix & 0xFF))] = UInt32(start)
        characters.append(contentsOf: repeatElement(0, count: 128))
        position += 4
        continue
      }
      if scalar.isASCII {
        place = Int(scalar.value)
      } else {
        characters[start + place] = scalar.value
        place += 1
      }
      position += 1
    }
  }
}
