/// Writes XML from well-formed UTF-8 straight into free memory that is large enough.
///
/// Whoever makes one vouches for the room: what `put` writes, and sixteen bytes more. See `MARCXMLWriter`, which counts
/// what a field can come to at most.
@unsafe
struct XMLSink {
  private typealias Block = SIMD16<UInt8>

  private let output: UnsafeMutablePointer<UInt8>
  private(set) var written = 0

  init(_ output: UnsafeMutablePointer<UInt8>) { unsafe self.output = output }

  /// Writes markup.
  @inline(__always)
  mutating func put(_ text: StaticString) {
    // A static string is its bytes in the program; the room is there by the invariant above.
    unsafe (output + written).update(from: text.utf8Start, count: text.utf8CodeUnitCount)
    unsafe written += text.utf8CodeUnitCount
  }

  /// Writes one byte as (part of) an attribute value, at most six bytes, as `XMLText.appendAttribute` does.
  @inline(__always)
  mutating func putAttribute(_ byte: UInt8) {
    // Letters and digits, and the blank.
    if byte &- 0x3F < 0x41 || byte &- 0x30 <= 9 || byte == 0x20 {
      unsafe put(byte: byte)
    } else {
      unsafe putRareAttribute(byte)
    }
  }

  private mutating func putRareAttribute(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): unsafe put("&quot;")
    case 0x09: unsafe put("&#9;")
    case 0x0A: unsafe put("&#10;")
    case 0x80...:
      unsafe put(byte: 0xC0 | byte >> 6)
      unsafe put(byte: 0x80 | byte & 0x3F)
    default: unsafe putContent(byte)
    }
  }

  /// Writes text as content, at most five bytes for each, as `XMLText.append` does, up to a delimiter (0x1F) or to `end`;
  /// returns its place. The text is well-formed UTF-8 and does not begin the bytes.
  mutating func putText(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    let raw = unsafe bytes.bytes
    var position = start
    while position < end {
      guard position + 16 <= bytes.count else {
        if bytes[position] == ISO2709.delimiter { return position }
        position = unsafe putSlowly(bytes, position)
        continue
      }
      // In bounds by the guard, and because position > 0.
      let block = unsafe raw.unsafeLoadUnaligned(fromByteOffset: position, as: Block.self)
      let before = unsafe raw.unsafeLoadUnaligned(fromByteOffset: position - 1, as: Block.self)
      // Bytes beyond the text are written too; the room for them is there, and what follows is written over them.
      unsafe UnsafeMutableRawPointer(output + written).storeBytes(of: block, as: Block.self)
      let length = min(block.plainTextLength(after: before), end - position)
      unsafe written += length
      position += length
      if length == 16 || position == end { continue }
      if bytes[position] == ISO2709.delimiter { return position }
      position = unsafe putSlowly(bytes, position)
    }
    return end
  }

  /// Writes the byte at a place, or ends the character of which the first byte has been written; returns the next place.
  private mutating func putSlowly(_ bytes: Span<UInt8>, _ position: Int) -> Int {
    let byte = bytes[position]
    // In well-formed text BF after EF is the second of three bytes.
    if byte == 0xBF, bytes[position - 1] == 0xEF, position + 1 < bytes.count, bytes[position + 1] >= 0xBE {
      unsafe written -= 1
      unsafe put("\u{FFFD}")
      return position + 2
    }
    unsafe putContent(byte)
    return position + 1
  }

  private mutating func putContent(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "&"): unsafe put("&amp;")
    case UInt8(ascii: "<"): unsafe put("&lt;")
    case UInt8(ascii: ">"): unsafe put("&gt;")
    case 0x0D: unsafe put("&#13;")
    case 0x09, 0x0A, 0x20...: unsafe put(byte: byte)
    default: unsafe put("\u{FFFD}")
    }
  }

  @inline(__always)
  private mutating func put(byte: UInt8) {
    unsafe output[written] = byte
    unsafe written += 1
  }
}
