/// One character of a text that may be UTF-8, or the longest malformed piece that stands for one U+FFFD.
struct UTF8Sequence {
  /// Bytes taken, at least 1.
  let length: Int
  /// The code point, or U+FFFD.
  let scalar: UInt32
  /// Whether the bytes are well formed (Unicode 15.0, table 3-7).
  let isWellFormed: Bool

  /// Reads the character at `position`, which must be inside `bytes`. A malformed one ends where the bytes stop being
  /// the beginning of a well-formed one (maximal subpart), so an ASCII byte is never part of it.
  @inline(__always)
  init(_ bytes: Span<UInt8>, at position: Int) {
    let lead = bytes[position]
    if lead < 0x80 {
      self.init(length: 1, scalar: UInt32(lead), isWellFormed: true)
      return
    }
    let wanted: Int
    var first: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: wanted = 2
    case 0xE0: (wanted, first) = (3, 0xA0...0xBF)
    case 0xED: (wanted, first) = (3, 0x80...0x9F)
    case 0xE1...0xEF: wanted = 3
    case 0xF0: (wanted, first) = (4, 0x90...0xBF)
    case 0xF1...0xF3: wanted = 4
    case 0xF4: (wanted, first) = (4, 0x80...0x8F)
    default:
      self.init(length: 1, scalar: 0xFFFD, isWellFormed: false)
      return
    }
    var scalar = UInt32(lead) & (0x7F >> UInt32(wanted))
    var length = 1
    while length < wanted {
      let next = position + length
      guard next < bytes.count, first.contains(bytes[next]) else {
        self.init(length: length, scalar: 0xFFFD, isWellFormed: false)
        return
      }
      scalar = scalar << 6 | UInt32(bytes[next] & 0x3F)
      first = 0x80...0xBF
      length += 1
    }
    self.init(length: wanted, scalar: scalar, isWellFormed: true)
  }

  @inline(__always)
  private init(length: Int, scalar: UInt32, isWellFormed: Bool) {
    self.length = length
    self.scalar = scalar
    self.isWellFormed = isWellFormed
  }
}
