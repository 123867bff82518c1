/// A numeric character reference in XML (`&#31;`, `&#x1F;`) to what is no character of XML 1.0 (§2.2, §4.1).
struct XMLReference {
  /// Where it stands, from `&` to `;`.
  let range: Range<Int>
  /// A reference of the same length to a character that there is: U+FFFD, a blank or a tab, the first that has room.
  let replacement: [UInt8]

  /// More digits than any character has; with leading zeros they could go on.
  private static let longest = 16

  /// All of them in a text, in order.
  static func forbidden(in bytes: [UInt8]) -> [XMLReference] {
    var found: [XMLReference] = []
    var position = 0
    while let start = bytes.span.index(of: UInt8(ascii: "&"), from: position) {
      position = start + 1
      guard position < bytes.count, bytes[position] == UInt8(ascii: "#") else { continue }
      let isHexadecimal = position + 1 < bytes.count && bytes[position + 1] == UInt8(ascii: "x")
      let first = position + (isHexadecimal ? 2 : 1)
      let digits = bytes[min(first, bytes.count)...].prefix(longest).prefix { $0 != UInt8(ascii: ";") }
      guard let value = Int(String(decoding: digits, as: UTF8.self), radix: isHexadecimal ? 16 : 10), value >= 0,
        digits.endIndex < bytes.count, bytes[digits.endIndex] == UInt8(ascii: ";"), !isCharacter(value)
      else { continue }
      let choice = isHexadecimal ? ["FFFD", "20", "9"] : ["65533", "32", "9"]
      let short = choice.first { $0.utf8.count <= digits.count } ?? ""
      let padded = [UInt8](repeating: UInt8(ascii: "0"), count: digits.count - short.utf8.count) + Array(short.utf8)
      found.append(
        XMLReference(
          range: start..<(digits.endIndex + 1), replacement: Array(bytes[start..<first]) + padded + [UInt8(ascii: ";")])
      )
    }
    return found
  }

  /// Whether XML 1.0 has a character of this number (§2.2).
  private static func isCharacter(_ value: Int) -> Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
