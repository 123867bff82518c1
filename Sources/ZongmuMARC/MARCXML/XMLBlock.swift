/// Sixteen bytes of text, looked at at once.
extension SIMD16<UInt8> {
  /// How many of the first bytes need no look in XML, be it read or written: up to a control character, `&`, `<`, `>`, or
  /// the second byte of a character that begins with EF BF, as U+FFFE and U+FFFF do. `before` has the same bytes with the
  /// one before them.
  @inline(__always)
  func plainTextLength(after before: SIMD16<UInt8>) -> Int {
    typealias Block = SIMD16<UInt8>
    // Operators on two vectors compile to one instruction each, those on a vector and a number do not.
    let isOdd =
      (self .< Block(repeating: 0x20)) .| (self .== Block(repeating: UInt8(ascii: "&")))
      .| (self .== Block(repeating: UInt8(ascii: "<"))) .| (self .== Block(repeating: UInt8(ascii: ">")))
      .| ((before .== Block(repeating: 0xEF)) .& (self .== Block(repeating: 0xBF)))
    let odd = Block().replacing(with: Block(repeating: 0xFF), where: isOdd)
    // Both are sixteen bytes without padding; the first byte is the lowest.
    let halves = unsafe unsafeBitCast(odd, to: SIMD2<UInt64>.self)
    if halves.x != 0 { return UInt64(littleEndian: halves.x).trailingZeroBitCount / 8 }
    if halves.y != 0 { return 8 + UInt64(littleEndian: halves.y).trailingZeroBitCount / 8 }
    return 16
  }
}
