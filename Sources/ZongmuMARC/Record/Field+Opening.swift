import ZongmuText

extension SubfieldCode {
  /// What stands for a code that is missing.
  static let missing: SubfieldCode = "?"
}

/// What stands before the first delimiter of a data field: two bytes of ASCII, the indicators, or something else
/// (DOMAIN §1.4, row 11).
extension Field {
  /// Whether the opening of a field whose first delimiter is at `delimiter` is two bytes of ASCII.
  func isOpeningPlain(_ delimiter: Int) -> Bool {
    delimiter - start == 2 && storage[start] | storage[start + 1] < 0x80
  }

  /// What an opening that is not plain says: the indicators, and where in the record's bytes the text begins that is
  /// part of neither; at `delimiter` where there is none.
  ///
  /// Full-width characters are taken for their likes in ASCII, blanks at the end for layout. What is more than two
  /// characters then has lost a delimiter and a code: it is text, all of it or what stands behind two indicators.
  func opening(before delimiter: Int) -> (indicators: Indicators, text: Int) {
    let scalars = text(start, delimiter).unicodeScalars.map(Field.halfWidth)
    var signs = scalars[...]
    while signs.last == 0x20 { signs.removeLast() }
    if signs.count <= 2, signs.allSatisfy({ 0x20..<0x7F ~= $0 }) {
      let bytes = signs.map { UInt8(truncatingIfNeeded: $0) } + [0x20, 0x20]
      return (Indicators(bytes[0], bytes[1]), delimiter)
    }
    if delimiter - start == 2 {
      // Two bytes outside ASCII, each a sign for itself; or the two bytes of one character.
      guard scalars.count == 1, scalars[0] != 0xFFFD else {
        return (Indicators(storage[start], storage[start + 1]), delimiter)
      }
    } else if delimiter - start > 2, Field.isIndicator(storage[start]), Field.isIndicator(storage[start + 1]) {
      return (Indicators(storage[start], storage[start + 1]), start + 2)
    }
    return (.blank, start)
  }

  /// Whether a byte is what indicators mostly are: a digit, a blank, or a sign that people write for one.
  static func isIndicator(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x20, UInt8(ascii: "#"), UInt8(ascii: "_"), UInt8(ascii: "\\"), UInt8(ascii: "|"): true
    default: false
    }
  }

  /// The ASCII character that a full-width one is the like of (U+FF01 to U+FF5E, U+3000); any other as it is.
  private static func halfWidth(_ scalar: Unicode.Scalar) -> UInt32 {
    switch scalar.value {
    case 0x3000: 0x20
    case 0xFF01...0xFF5E: scalar.value - 0xFEE0
    default: scalar.value
    }
  }
}
