/// Turns bytes into UTF-8 in a buffer that is large enough: three bytes for each byte of the source, and eight more.
///
/// The loops below rely on that room: one step takes n bytes of the source and writes at most 3n bytes, and a copy of
/// eight ASCII bytes or of a packed character writes at most eight.
@unsafe
struct Transcoder {
  private let source: UnsafeBufferPointer<UInt8>
  private let output: UnsafeMutablePointer<UInt8>
  private var position = 0
  private(set) var written = 0
  private(set) var faults = DecodingFaults()

  init(source: UnsafeBufferPointer<UInt8>, output: UnsafeMutablePointer<UInt8>) {
    unsafe self.source = source
    unsafe self.output = output
  }

  /// Reads the whole source as UTF-8.
  mutating func readUTF8() {
    let bytes = unsafe source.span
    while unsafe position < bytes.count {
      if unsafe bytes[position] < 0x80 {
        unsafe copyASCII()
        continue
      }
      let sequence = unsafe UTF8Sequence(bytes, at: position)
      unsafe position += sequence.length
      if !sequence.isWellFormed {
        unsafe faults.malformed += 1
        unsafe put(0xFFFD)
      } else {
        unsafe putRepaired(sequence.scalar)
      }
    }
  }

  /// Reads the whole source as GB 18030.
  mutating func readGB18030() {
    let table = GB18030Table.shared
    unsafe table.packed.withUnsafeBufferPointer { packed in
      let count = unsafe source.count
      while unsafe position < count {
        let lead = unsafe source[position]
        if lead < 0x80 {
          unsafe copyASCII()
          continue
        }
        if unsafe position + 1 < count {
          let pair = unsafe Int(lead) << 8 | Int(source[position + 1])
          let character = unsafe packed[pair]
          if character != 0 {
            unsafe UnsafeMutableRawPointer(output + written).storeBytes(of: character.littleEndian, as: UInt32.self)
            unsafe written += Int(character >> 24)
            unsafe position += 2
            continue
          }
        }
        unsafe readRareGB18030(lead, table)
      }
    }
  }

  /// Private use, four-byte forms, a lone 80, and what is no character.
  private mutating func readRareGB18030(_ lead: UInt8, _ table: GB18030Table) {
    let length = unsafe GB18030Form.length(source.span, at: position)
    let start = unsafe position
    unsafe position += length
    switch length {
    case 2:
      unsafe putRepaired(table.scalar(pair: Int(lead) << 8 | Int(source[start + 1])))
    case 4:
      let index = unsafe GB18030Form.index(lead, source[start + 1], source[start + 2], source[start + 3]) ?? 0
      let isBasic = index < GB18030Form.basicCount
      unsafe putRepaired(
        isBasic ? UInt32(table.basic[index]) : UInt32(index - GB18030Form.supplementaryStart) + 0x10000)
    default:
      if lead == 0x80 {
        unsafe put(0x20AC)
      } else {
        unsafe faults.malformed += 1
        unsafe put(0xFFFD)
      }
    }
  }

  /// Copies ASCII, eight bytes at a time where it lasts.
  @inline(__always)
  private mutating func copyASCII() {
    let count = unsafe source.count
    let bytes = unsafe UnsafeRawBufferPointer(source)
    while unsafe position + 8 <= count {
      let word = unsafe bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      unsafe UnsafeMutableRawPointer(output + written).storeBytes(of: word, as: UInt64.self)
      let high = word & 0x8080_8080_8080_8080
      let ascii = high == 0 ? 8 : UInt64(littleEndian: high).trailingZeroBitCount / 8
      unsafe position += ascii
      unsafe written += ascii
      if high != 0 { return }
    }
    while unsafe position < count, unsafe source[position] < 0x80 {
      unsafe output[written] = unsafe source[position]
      unsafe position += 1
      unsafe written += 1
    }
  }

  private mutating func putRepaired(_ scalar: UInt32) {
    if PrivateUse.contains(scalar) {
      if let character = PrivateUse.repaired(scalar) {
        unsafe faults.repairedPrivateUse += 1
        unsafe put(character)
        return
      }
      unsafe faults.unknownPrivateUse += 1
    } else if scalar >= 0xF0000 {
      unsafe faults.unknownPrivateUse += 1
    }
    unsafe put(scalar)
  }

  @inline(__always)
  private mutating func put(_ scalar: UInt32) {
    unsafe written += UTF8Writer.write(scalar, to: output + written)
  }
}

/// Writes single characters as UTF-8.
enum UTF8Writer {
  /// Writes a code point that is no surrogate, at most four bytes; returns their number.
  @inline(__always)
  static func write(_ scalar: UInt32, to output: UnsafeMutablePointer<UInt8>) -> Int {
    if scalar < 0x80 {
      unsafe output[0] = UInt8(truncatingIfNeeded: scalar)
      return 1
    }
    let last = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
    if scalar < 0x800 {
      unsafe output[0] = UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6)
      unsafe output[1] = last
      return 2
    }
    let third = UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F)
    if scalar < 0x10000 {
      unsafe output[0] = UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12)
      unsafe output[1] = third
      unsafe output[2] = last
      return 3
    }
    unsafe output[0] = UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18)
    unsafe output[1] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F)
    unsafe output[2] = third
    unsafe output[3] = last
    return 4
  }
}
