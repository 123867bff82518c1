import ZongmuMARC

/// Characters that belong into no text, whatever the field.
extension RecordWalk {
  /// Tells of control characters (DOMAIN §1.4, row 4) and of private use whose meaning is not known (DOMAIN §1.2).
  mutating func checkCharacters(_ field: Field, _ place: Finding.Place) {
    var isASCII = true
    var hasControl = false
    for byte in field.bytes {
      if byte >= 0x80 { isASCII = false }
      // 1F begins a subfield; 1B calls a set of MARC-8.
      if byte < 0x20, byte != 0x1F, byte != 0x1B { hasControl = true }
    }
    if hasControl { tell(.control, place, value: RecordWalk.visible(field.value)) }
    if !isASCII, field.value.unicodeScalars.contains(where: { $0.properties.generalCategory == .privateUse }) {
      tell(.privateUse, place, value: field.value)
    }
  }

  /// A text with the pictures that Unicode has for control characters: ␍␊.
  private static func visible(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          scalar.value < 0x20 ? Unicode.Scalar(0x2400 + scalar.value) ?? scalar : scalar
        }))
  }
}
