#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What single bytes mean in ISO 2709, and the small questions that the reader asks of a stretch of bytes.
@usableFromInline
enum ISO2709 {
  /// IS3, ends a record.
  static let recordTerminator: UInt8 = 0x1D
  /// IS2, ends the directory and each field.
  static let fieldTerminator: UInt8 = 0x1E
  /// IS1, begins a subfield.
  @inlinable static var delimiter: UInt8 { 0x1F }
  /// The length of a directory entry where the leader says `4500`: tag 3, length 4, start 5.
  static let directoryEntryLength = 12
  /// The longest field, its terminator included, that four digits can say.
  static let maximumFieldLength = 9_999
  /// The longest record that five digits can say.
  static let maximumRecordLength = 99_999
}

extension Span where Element == UInt8 {
  /// The number that `count` ASCII digits at `position` say; nil when one of them is no digit or is past the end.
  func decimal(at position: Int, count digits: Int) -> Int? {
    guard position >= 0, position + digits <= count else { return nil }
    var value = 0
    for index in position..<(position + digits) {
      let digit = self[index] &- 0x30
      guard digit <= 9 else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }

  /// The length and the start that the directory entry at `position` says; nil where a digit of them is none.
  @inline(__always)
  func directoryEntry(at position: Int) -> (length: Int, start: Int)? {
    guard position >= 0, position + ISO2709.directoryEntryLength <= count else { return nil }
    let thousands = self[position + 3] &- 0x30
    // In bounds by the guard: the last eight of the nine digits.
    let digits = unsafe UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: position + 4, as: UInt64.self))
    let high: UInt64 = 0xF0F0_F0F0_F0F0_F0F0
    let zeros: UInt64 = 0x3030_3030_3030_3030
    guard thousands <= 9, digits & high == zeros, (digits &+ 0x0606_0606_0606_0606) & high == zeros else { return nil }
    // The first digit is the lowest byte. Pairs of digits, then fours, then all eight.
    let ones = digits &- zeros
    let pairs = (ones &* 10 &+ ones >> 8) & 0x00FF_00FF_00FF_00FF
    let fours = (pairs &* 100 &+ pairs >> 16) & 0x0000_FFFF_0000_FFFF
    let value = (fours &* 10_000 &+ fours >> 32) & 0xFFFF_FFFF
    let (length, start) = Int(value).quotientAndRemainder(dividingBy: 100_000)
    return (Int(thousands) * 1000 + length, start)
  }

  /// Whether a leader can begin at `position`: 24 printable ASCII bytes, with a number or a placeholder where the
  /// record length and the base address stand, and either a letter as type of record or `22` as the counts of
  /// indicators and of bytes before a subfield code (ISO 2709 §4.2.5–6).
  func isLeaderPlausible(at position: Int) -> Bool {
    guard position + Leader.length <= count else { return false }
    let raw = unsafe bytes
    for offset in stride(from: 0, to: Leader.length, by: 8) {
      // In bounds by the guard. All bytes are 20 to 7E if none has a high bit, or loses it when 60 is added, or gets one
      // when 1 is.
      let word = unsafe raw.unsafeLoadUnaligned(fromByteOffset: position + offset, as: UInt64.self)
      let odd = word | ~(word &+ 0x6060_6060_6060_6060) | (word &+ 0x0101_0101_0101_0101)
      guard odd & 0x8080_8080_8080_8080 == 0 else { return false }
    }
    for offset in 0..<5 {
      guard self[position + offset].isDigitOrPlaceholder, self[position + 12 + offset].isDigitOrPlaceholder else {
        return false
      }
    }
    let type = self[position + 6] | 0x20
    return (0x61...0x7A).contains(type) || self[position + 10] == 0x32 && self[position + 11] == 0x32
  }

  /// Whether a directory begins at `position`: entries of a plausible tag and nine digits up to a field terminator.
  func isDirectory(at position: Int) -> Bool {
    var next = position
    while next < count, self[next] != ISO2709.fieldTerminator {
      guard isDirectoryEntry(at: next) else { return false }
      next += ISO2709.directoryEntryLength
    }
    return next < count && next > position
  }

  /// Whether a plausible tag and nine digits stand at `position`.
  func isDirectoryEntry(at position: Int) -> Bool {
    position + ISO2709.directoryEntryLength <= count && Tag.isPlausible(self[position])
      && Tag.isPlausible(self[position + 1]) && Tag.isPlausible(self[position + 2])
      && decimal(at: position + 3, count: 9) != nil
  }

  /// The first place from `start` to before `end` that holds `byte`; `end` where there is none.
  @inlinable @inline(__always)
  func position(of byte: UInt8, from start: Int, to end: Int) -> Int {
    guard start < end else { return end }
    return unsafe extracting(start..<end).withUnsafeBufferPointer { buffer in
      guard let first = buffer.baseAddress,
        // The pointer and the length are those of the stretch.
        let found = unsafe memchr(first, Int32(byte), buffer.count)
      else { return end }
      return unsafe start + (UnsafeRawPointer(found) - UnsafeRawPointer(first))
    }
  }

  /// The first place from `start` on with a terminator or delimiter (1D, 1E, 1F); the count where there is none.
  func terminatorOrDelimiter(from start: Int) -> Int {
    let raw = unsafe bytes
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    var position = start
    while position + 8 <= count {
      // In bounds by the condition. 1C to 1F become 0 to 3; a byte is at most 3 if adding 7C leaves its high bit clear.
      let word =
        unsafe UInt64(littleEndian: raw.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self))
        ^ 0x1C1C_1C1C_1C1C_1C1C
      var found = ~(((word & low) &+ 0x7C7C_7C7C_7C7C_7C7C) | word | low)
      while found != 0 {
        let index = position + found.trailingZeroBitCount / 8
        if self[index] != 0x1C { return index }
        found &= found &- 1
      }
      position += 8
    }
    while position < count, self[position] &- 0x1D > 2 { position += 1 }
    return position
  }

  /// The first place where these bytes stand, two at least; nil where they do not.
  func position(of bytes: [UInt8]) -> Int? {
    var from = 0
    while let start = index(of: bytes[0], from: from), start + bytes.count <= count {
      if bytes.indices.allSatisfy({ self[start + $0] == bytes[$0] }) { return start }
      from = start + 1
    }
    return nil
  }

  /// Whether a byte is among these.
  func contains(_ byte: UInt8) -> Bool { position(of: byte, from: 0, to: count) < count }

  /// Whether no byte is above ASCII.
  package var isASCII: Bool {
    let raw = unsafe bytes
    var position = 0
    while position + 8 <= count {
      // In bounds by the condition of the loop.
      guard unsafe raw.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      else { return false }
      position += 8
    }
    while position < count, self[position] < 0x80 { position += 1 }
    return position == count
  }

  /// How many bytes are `byte`.
  func count(of byte: UInt8) -> Int {
    var total = 0
    var position = 0
    let raw = unsafe bytes
    // Operators on two vectors compile to one instruction each, those on a vector and a number do not.
    let (needle, one) = (SIMD16<UInt8>(repeating: byte), SIMD16<UInt8>(repeating: 1))
    while position + 16 <= count {
      // A lane counts at most one a step, so after 255 steps none has overflowed.
      let steps = min(255, (count - position) / 16)
      var lanes = SIMD16<UInt8>()
      for _ in 0..<steps {
        // In bounds: position + 16 * the steps left is at most the count.
        let block = unsafe raw.unsafeLoadUnaligned(fromByteOffset: position, as: SIMD16<UInt8>.self)
        lanes = lanes &+ SIMD16<UInt8>().replacing(with: one, where: block .== needle)
        position += 16
      }
      for lane in 0..<16 { total += Int(lanes[lane]) }
    }
    while position < count {
      if self[position] == byte { total += 1 }
      position += 1
    }
    return total
  }

  /// Whether a subfield delimiter stands straight before a byte that is not ASCII.
  func holdsDelimiterBeforeCharacter() -> Bool {
    var position = 0
    let raw = unsafe bytes
    let (delimiter, high) = (SIMD16(repeating: ISO2709.delimiter), SIMD16<UInt8>(repeating: 0x80))
    var found = SIMD16<UInt8>()
    while position + 17 <= count {
      // In bounds: position + 17 is at most the count.
      let block = unsafe raw.unsafeLoadUnaligned(fromByteOffset: position, as: SIMD16<UInt8>.self)
      let next = unsafe raw.unsafeLoadUnaligned(fromByteOffset: position + 1, as: SIMD16<UInt8>.self)
      found |= (next & high).replacing(with: SIMD16(), where: block .!= delimiter)
      position += 16
    }
    if found != SIMD16() { return true }
    while position + 1 < count {
      if self[position] == ISO2709.delimiter, self[position + 1] >= 0x80 { return true }
      position += 1
    }
    return false
  }

  /// The length of the filler that begins at `position`: 1 for a line end, blank, NUL or 0x1A, 3 for a byte order
  /// mark, 0 for anything else.
  func fillerLength(at position: Int) -> Int {
    switch self[position] {
    case 0x0A, 0x0D, 0x20, 0x00, 0x1A, 0x09: 1
    case 0xEF where position + 2 < count && self[position + 1] == 0xBB && self[position + 2] == 0xBF: 3
    default: 0
    }
  }

  /// Where the record ends whose leader is at `position`, if there is nothing to decide about it: the leader is
  /// plausible, the first terminator after it is where the declared length says, and the next record, or the end, comes
  /// straight after it. Nil for any other.
  func plainRecordEnd(from position: Int) -> Int? {
    guard position < count, self[position] &- 0x30 <= 9, isLeaderPlausible(at: position),
      let declared = decimal(at: position, count: 5), declared > Leader.length, declared <= count - position
    else { return nil }
    let end = position + declared
    guard end == count || self[end] &- 0x30 <= 9 else { return nil }
    return index(of: ISO2709.recordTerminator, from: position + Leader.length) == end - 1 ? end : nil
  }

  /// The first index from `position` on that holds `byte`, or nil.
  func index(of byte: UInt8, from position: Int) -> Int? {
    guard position < count else { return nil }
    return unsafe withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress,
        // Invariant: position < count, so the pointer and the length stay inside the buffer.
        let found = unsafe memchr(start + position, Int32(byte), buffer.count - position)
      else { return nil }
      return unsafe UnsafeRawPointer(found) - UnsafeRawPointer(start)
    }
  }
}

extension UInt8 {
  /// Whether it stands where a number should: a digit, a blank, `?` or `#`.
  @inline(__always)
  fileprivate var isDigitOrPlaceholder: Bool { self &- 0x30 <= 9 || self == 0x20 || self == 0x3F || self == 0x23 }
}
