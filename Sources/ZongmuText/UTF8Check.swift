/// A quick look at whether bytes are well-formed UTF-8, sixteen at a time.
///
/// Each byte is compared with the three before it: it has to be a continuation where, and only where, one of them begins
/// a sequence that is long enough. The few lead bytes that also limit their second byte (E0, ED, F0 to FF, Unicode table
/// 3-7) and those that begin nothing (C0, C1) are left to the slow way, as are the first bytes of a text and a sequence
/// at its very end.
package enum UTF8Check {
  private typealias Block = SIMD16<UInt8>

  /// Whether bytes that begin with three of ASCII are well formed. `false` says only that a slower look is needed.
  package static func isSurelyWellFormed(_ bytes: Span<UInt8>) -> Bool {
    let start = EncodingDetector.asciiPrefix(bytes, from: 0)
    return start == bytes.count || isSurelyWellFormed(bytes, from: start)
  }

  /// Whether bytes that begin with three of ASCII are well formed.
  package static func isWellFormed(_ bytes: Span<UInt8>) -> Bool {
    if isSurelyWellFormed(bytes) { return true }
    var position = EncodingDetector.asciiPrefix(bytes, from: 0)
    while position < bytes.count {
      let sequence = UTF8Sequence(bytes, at: position)
      guard sequence.isWellFormed else { return false }
      position += sequence.length
    }
    return true
  }

  /// Whether the bytes from `start` on are well formed. `false` says only that a slower look is needed.
  ///
  /// The bytes before `start` have to be ASCII, three at least.
  static func isSurelyWellFormed(_ bytes: Span<UInt8>, from start: Int) -> Bool {
    guard start >= 3, bytes.count - start >= 16, bytes[bytes.count - 1] < 0x80 else { return false }
    let raw = unsafe bytes.bytes
    var position = start
    let last = bytes.count - 16
    while position < last {
      // position >= 3 and position + 16 <= count: so is every load. The last block overlaps the one before it.
      guard unsafe isPlain(raw, at: position) else { return false }
      position += 16
    }
    return unsafe isPlain(raw, at: last)
  }

  /// Whether the sixteen bytes at `position` continue what comes before them, and need no closer look.
  @inline(__always)
  @unsafe
  private static func isPlain(_ raw: RawSpan, at position: Int) -> Bool {
    let (two, three, four) = (Block(repeating: 0xC0), Block(repeating: 0xE0), Block(repeating: 0xF0))
    let block = unsafe raw.unsafeLoadUnaligned(fromByteOffset: position, as: Block.self)
    let before = unsafe raw.unsafeLoadUnaligned(fromByteOffset: position - 1, as: Block.self)
    let second = unsafe raw.unsafeLoadUnaligned(fromByteOffset: position - 2, as: Block.self)
    // 10xxxxxx after 11xxxxxx, or two after 1110xxxx; four-byte sequences are special. Operators on two vectors compile
    // to one instruction each, those on a vector and a number do not.
    let isContinuation = (block & two) .== Block(repeating: 0x80)
    let isDue = ((before & two) .== two) .| ((second & three) .== three)
    let isSpecial =
      ((block & four) .== four) .| (block .== three) .| (block .== Block(repeating: 0xED))
      .| ((block & Block(repeating: 0xFE)) .== two)
    let isOdd = Block().replacing(with: Block(repeating: 1), where: (isContinuation .^ isDue) .| isSpecial)
    // Both are sixteen bytes without padding.
    let halves = unsafe unsafeBitCast(isOdd, to: SIMD2<UInt64>.self)
    return halves.x | halves.y == 0
  }
}
