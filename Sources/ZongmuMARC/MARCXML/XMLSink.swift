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

  /// Writes `bytes[range]` as content, at most five bytes for each, as `XMLText.append` does. The text is well-formed
  /// UTF-8 and does not begin the bytes.
  mutating func putText(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    let raw = unsafe bytes.bytes
    let start = unsafe written
    var position = range.lowerBound
    while position < range.upperBound, position + 16 <= bytes.count {
      // In bounds by the condition of the loop, and because position > 0.
      let block = unsafe raw.unsafeLoadUnaligned(fromByteOffset: position, as: Block.self)
      let before = unsafe raw.unsafeLoadUnaligned(fromByteOffset: position - 1, as: Block.self)
      let length = min(16, range.upperBound - position)
      guard unsafe !needsLook(block, before, length) else {
        unsafe written = start
        return unsafe putSlowly(bytes, range)
      }
      // Bytes beyond the text are written too; the room for them is there, and what follows is written over them.
      unsafe UnsafeMutableRawPointer(output + written).storeBytes(of: block, as: Block.self)
      unsafe written += length
      position += length
    }
    guard position < range.upperBound else { return }
    // Where a character goes on from a block into the rest, it has to be seen whole.
    if bytes[position] & 0xC0 == 0x80 {
      unsafe written = start
      position = range.lowerBound
    }
    unsafe putSlowly(bytes, position..<range.upperBound)
  }

  /// Whether among the first bytes of a block there is one that is not written as it stands: a control character, `&`,
  /// `<`, `>`, or the end of U+FFFE and U+FFFF, which are EF BF BE and EF BF BF.
  @inline(__always)
  private func needsLook(_ block: Block, _ before: Block, _ length: Int) -> Bool {
    let places = Block(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)
    let isText = places .< Block(repeating: UInt8(truncatingIfNeeded: length))
    let isOdd =
      (block .< Block(repeating: 0x20)) .| (block .== Block(repeating: UInt8(ascii: "&")))
      .| (block .== Block(repeating: UInt8(ascii: "<"))) .| (block .== Block(repeating: UInt8(ascii: ">")))
      .| ((before .== Block(repeating: 0xEF)) .& (block .== Block(repeating: 0xBF)))
    let odd = Block().replacing(with: Block(repeating: 1), where: isOdd .& isText)
    // Both are sixteen bytes without padding.
    let halves = unsafe unsafeBitCast(odd, to: SIMD2<UInt64>.self)
    return halves.x | halves.y != 0
  }

  private mutating func putSlowly(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = bytes[position]
      if byte == 0xEF, position + 2 < range.upperBound, bytes[position + 1] == 0xBF, bytes[position + 2] >= 0xBE {
        unsafe put("\u{FFFD}")
        position += 3
        continue
      }
      unsafe putContent(byte)
      position += 1
    }
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
