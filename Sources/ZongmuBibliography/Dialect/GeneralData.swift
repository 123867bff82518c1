/// The general processing data 100$a of UNIMARC, by positions.
struct GeneralData {
  private let bytes: [UInt8]
  /// By how much the data stand to the right of where they should; found by looking for the language of cataloguing.
  private let shift: Int

  init(_ text: String) {
    let utf8 = Array(text.utf8)
    let isASCII = utf8.allSatisfy { $0 < 0x80 }
    let found = isASCII ? utf8 : text.unicodeScalars.map { $0.value < 0x80 ? UInt8($0.value) : UInt8(ascii: "?") }
    bytes = found
    shift = GeneralData.shift(of: found.span) ?? 0
  }

  /// Where `chi` stands as the language of cataloguing, relative to its place; nil where it does not stand near it.
  static func shift(of bytes: Span<UInt8>) -> Int? {
    guard bytes.count >= 25 else { return nil }
    for offset in [0, -1, 1, -2, 2, -3, 3] where 25 + offset <= bytes.count {
      if bytes[22 + offset] == 0x63, bytes[23 + offset] == 0x68, bytes[24 + offset] == 0x69 { return offset }
    }
    return nil
  }

  /// The characters at positions counted from 0 as in the standard; blanks beyond the end.
  subscript(range: Range<Int>) -> String {
    // The bytes are ASCII.
    unsafe String(unsafeUninitializedCapacity: range.count) { text in
      for (place, position) in range.enumerated() { unsafe text[place] = self[position] }
      return range.count
    }
  }

  /// The character at a position; a blank beyond the end.
  subscript(position: Int) -> UInt8 {
    let moved = position < 8 ? position : position + shift
    return bytes.indices.contains(moved) ? bytes[moved] : 0x20
  }

  /// Position 8: type of date.
  var dateType: UInt8 { self[8] }
  /// Positions 9–12.
  var firstDate: String { self[9..<13] }
  /// Positions 13–16.
  var secondDate: String { self[13..<17] }
  /// Positions 22–24.
  var cataloguingLanguage: String { self[22..<25] }
}
