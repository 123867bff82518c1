/// The shape of GB 18030 text: which bytes make a character, without saying which character.
enum GB18030Form {
  /// Four-byte forms of the BMP: 81308130 to 8431A439.
  static let basicCount = 39_420
  /// The index of 90308130, which is U+10000.
  static let supplementaryStart = 189_000
  /// Characters outside the BMP: 90308130 to E3329A35.
  static let supplementaryCount = 0x10_0000

  /// The bytes that the character at `position` takes: 1, 2 or 4.
  ///
  /// A byte that is not ASCII and takes 1 is a lone 80 (the euro sign of code page 936) or a malformed sequence of one
  /// byte: what follows it is read afresh, so no ASCII byte is ever part of a malformed sequence.
  @inline(__always)
  static func length(_ bytes: Span<UInt8>, at position: Int) -> Int {
    guard isLead(bytes[position]), position + 1 < bytes.count else { return 1 }
    let second = bytes[position + 1]
    if isTrail(second) { return 2 }
    guard isDigit(second), position + 3 < bytes.count else { return 1 }
    guard let index = index(bytes[position], second, bytes[position + 2], bytes[position + 3]) else { return 1 }
    return isAssigned(index) ? 4 : 1
  }

  @inline(__always)
  static func isLead(_ byte: UInt8) -> Bool { byte >= 0x81 && byte <= 0xFE }

  @inline(__always)
  static func isTrail(_ byte: UInt8) -> Bool { byte >= 0x40 && byte <= 0xFE && byte != 0x7F }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// The place of a four-byte form among all of them, nil when the bytes make none.
  @inline(__always)
  static func index(_ a: UInt8, _ b: UInt8, _ c: UInt8, _ d: UInt8) -> Int? {
    guard isLead(a), isDigit(b), isLead(c), isDigit(d) else { return nil }
    return ((Int(a) - 0x81) * 10 + Int(b) - 0x30) * 1260 + (Int(c) - 0x81) * 10 + Int(d) - 0x30
  }

  /// The four bytes at `index`, the reverse of `index(_:_:_:_:)`.
  static func bytes(index: Int) -> (UInt8, UInt8, UInt8, UInt8) {
    let (upper, lower) = index.quotientAndRemainder(dividingBy: 1260)
    return (
      UInt8(0x81 + upper / 10), UInt8(0x30 + upper % 10), UInt8(0x81 + lower / 10), UInt8(0x30 + lower % 10)
    )
  }

  static func isAssigned(_ index: Int) -> Bool {
    index < basicCount || (supplementaryStart..<supplementaryStart + supplementaryCount).contains(index)
  }
}
