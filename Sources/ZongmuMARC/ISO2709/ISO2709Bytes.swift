/// What single bytes mean in ISO 2709, and the small questions that the reader asks of a stretch of bytes.
enum ISO2709 {
  /// IS3, ends a record.
  static let recordTerminator: UInt8 = 0x1D
  /// IS2, ends the directory and each field.
  static let fieldTerminator: UInt8 = 0x1E
  /// IS1, begins a subfield.
  static let delimiter: UInt8 = 0x1F
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

  /// Whether a leader can begin at `position`: 24 printable ASCII bytes, with a number or a placeholder where the
  /// record length and the base address stand, and either a letter as type of record or `22` as the counts of
  /// indicators and of bytes before a subfield code (ISO 2709 §4.2.5–6).
  func isLeaderPlausible(at position: Int) -> Bool {
    guard position + Leader.length <= count else { return false }
    for offset in 0..<Leader.length {
      let byte = self[position + offset]
      switch offset {
      case 0..<5, 12..<17:
        guard byte &- 0x30 <= 9 || byte == 0x20 || byte == 0x3F || byte == 0x23 else { return false }
      default:
        guard (0x20...0x7E).contains(byte) else { return false }
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
}

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension [UInt8] {
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
