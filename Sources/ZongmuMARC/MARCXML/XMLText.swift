/// Text as XML 1.0 content and attribute values, from bytes that should be UTF-8.
package enum XMLText {
  /// Appends `bytes` as content: `&`, `<` and `>` escaped (§2.4), a carriage return as a reference, since a parser would
  /// read a bare one as a line feed (§2.11). What is no UTF-8, or no character of XML (§2.2), becomes U+FFFD: one for
  /// each maximal part of an ill-formed sequence (Unicode §3.9), as `String(decoding:as:)` does.
  package static func append(_ bytes: Span<UInt8>, into buffer: inout [UInt8]) {
    var run = 0
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte < 0x80 {
        guard let written = content(byte) else {
          position += 1
          continue
        }
        copy(bytes, run..<position, into: &buffer)
        append(written, into: &buffer)
        position += 1
        run = position
        continue
      }
      let (length, isCharacter) = sequence(bytes, at: position)
      if !isCharacter {
        copy(bytes, run..<position, into: &buffer)
        append(replacement, into: &buffer)
        run = position + length
      }
      position += length
    }
    copy(bytes, run..<position, into: &buffer)
  }

  /// Appends one ASCII character as content.
  static func appendCharacter(_ byte: UInt8, into buffer: inout [UInt8]) {
    if let written = content(byte) {
      append(written, into: &buffer)
    } else {
      buffer.append(byte)
    }
  }

  /// Appends one byte as (part of) an attribute value in double quotes. Blanks other than 0x20 become references, since
  /// a parser would read them as blanks (§3.3.3); a byte above ASCII becomes the character of Latin-1 that it would be.
  static func appendAttribute(_ byte: UInt8, into buffer: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\""): append("&quot;", into: &buffer)
    case 0x09: append("&#9;", into: &buffer)
    case 0x0A: append("&#10;", into: &buffer)
    // As in MARC-in-JSON: the reader takes the character for that byte.
    case 0x80...:
      buffer.append(0xC0 | byte >> 6)
      buffer.append(0x80 | byte & 0x3F)
    default:
      if let written = content(byte) {
        append(written, into: &buffer)
      } else {
        buffer.append(byte)
      }
    }
  }

  /// U+FFFD.
  private static let replacement: StaticString = "\u{FFFD}"

  /// What stands for an ASCII byte in content; nil when it stands for itself.
  @inline(__always)
  private static func content(_ byte: UInt8) -> StaticString? {
    // 0x3E is `>`: nearly all of ASCII is above it or between `&` and `<`.
    guard byte <= 0x3E else { return nil }
    switch byte {
    case UInt8(ascii: "&"): return "&amp;"
    case UInt8(ascii: "<"): return "&lt;"
    case UInt8(ascii: ">"): return "&gt;"
    case 0x0D: return "&#13;"
    case 0x09, 0x0A, 0x20...: return nil
    default: return replacement
    }
  }

  /// The length of the sequence of UTF-8 that begins at `position` with a byte above ASCII, and whether it is a
  /// character of XML. For an ill-formed one, the length of its maximal part (Unicode table 3-7).
  @inline(__always)
  private static func sequence(_ bytes: Span<UInt8>, at position: Int) -> (length: Int, isCharacter: Bool) {
    let first = bytes[position]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default: return (1, false)
    }
    guard position + 1 < bytes.count, second.contains(bytes[position + 1]) else { return (1, false) }
    var offset = 2
    while offset < length {
      guard position + offset < bytes.count, bytes[position + offset] & 0xC0 == 0x80 else { return (offset, false) }
      offset += 1
    }
    // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
    if first == 0xEF, bytes[position + 1] == 0xBF, bytes[position + 2] >= 0xBE { return (3, false) }
    return (length, true)
  }

  @inline(__always)
  private static func copy(_ bytes: Span<UInt8>, _ range: Range<Int>, into buffer: inout [UInt8]) {
    guard !range.isEmpty else { return }
    // The pointer is used for copying only.
    unsafe bytes.extracting(range).withUnsafeBufferPointer { unsafe buffer.append(contentsOf: $0) }
  }

  private static func append(_ text: StaticString, into buffer: inout [UInt8]) {
    // A static string is its bytes in the program, valid as long as the program.
    unsafe buffer.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
