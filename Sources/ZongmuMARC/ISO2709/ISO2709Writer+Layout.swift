/// Laying out a record whose text is in the encoding that is written.
extension ISO2709Writer {
  /// Appends the leader with its lengths, the directory, and the fields as they stand. Gives the reason, and appends
  /// nothing, where the record does not fit.
  func layOut(_ view: RecordView, to output: inout [UInt8]) -> WriteError.Reason? {
    var dataLength = 0
    for index in view.bounds.indices {
      let length = view.bounds[index].end - view.bounds[index].start + 1
      guard length <= ISO2709.maximumFieldLength || writesZeroLengths else {
        return .fieldTooLong(view.bounds[index].tag, bytes: length)
      }
      dataLength += length
    }
    let base = Leader.length + view.fieldCount * ISO2709.directoryEntryLength + 1
    let total = base + dataLength + 1
    guard total <= ISO2709.maximumRecordLength || writesZeroLengths else { return .recordTooLong(bytes: total) }
    output.append(addingCapacity: total) { free in
      unsafe free.withUnsafeMutableBufferPointer { memory, initialized in
        guard let start = memory.baseAddress else { return }
        unsafe ISO2709Writer.write(view, base: base, total: total, to: start)
        initialized = total
      }
    }
    return nil
  }

  /// Writes the record to memory that has room for `total` bytes, and fills it.
  private static func write(_ view: RecordView, base: Int, total: Int, to output: UnsafeMutablePointer<UInt8>) {
    // ISO 2709 §4.2: two indicators, two bytes before a subfield's text, a map of 4, 5, 0 and 0 as it came.
    var leader = view.leader
    for (position, digit) in [(10, 2), (11, 2), (20, 4), (21, 5)] { leader[position] = UInt8(0x30 + digit) }
    for position in 0..<Leader.length { unsafe output[position] = leader[position] }
    unsafe put(total, digits: 5, to: output)
    unsafe put(base, digits: 5, to: output + 12)
    var entry = Leader.length
    var position = base
    for index in view.bounds.indices {
      let field = view.bounds[index]
      let length = field.end - field.start
      let (first, second, third) = field.tag.bytes
      unsafe output[entry] = first
      unsafe output[entry + 1] = second
      unsafe output[entry + 2] = third
      unsafe put(length + 1, digits: 4, to: output + entry + 3)
      unsafe put(position - base, digits: 5, to: output + entry + 7)
      entry += ISO2709.directoryEntryLength
      unsafe view.bytes.extracting(field.start..<field.end).withUnsafeBufferPointer { bytes in
        // There is room for the field: its length is part of the total. An empty one has no address.
        if let source = bytes.baseAddress { unsafe (output + position).update(from: source, count: length) }
      }
      position += length
      unsafe output[position] = ISO2709.fieldTerminator
      position += 1
    }
    unsafe output[entry] = ISO2709.fieldTerminator
    unsafe output[position] = ISO2709.recordTerminator
  }

  /// Writes the digits of a number; zeros for one that has more than `count`, which is never cut.
  @inline(__always)
  private static func put(_ value: Int, digits count: Int, to output: UnsafeMutablePointer<UInt8>) {
    var rest = value
    for index in stride(from: count - 1, through: 0, by: -1) {
      unsafe output[index] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    guard rest > 0 else { return }
    for index in 0..<count { unsafe output[index] = 0x30 }
  }
}
