import ZongmuText

/// The quick way for records that are well-formed UTF-8 throughout, which nearly all are. It writes what the other writes.
extension MARCXMLWriter {
  /// The most that a field of so many bytes comes to, and what `XMLSink` writes beyond it: 86 bytes around a data field
  /// whose tag and indicators are references; 42 around a subfield, which has two bytes at least, a reference as its
  /// code among them; five for each byte of text; sixteen more.
  private static func room(_ count: Int) -> Int { 26 * count + 128 }

  /// Appends the fields of a record; false, and nothing done, where they have to be looked at more closely.
  func appendedFields(of record: Record, into buffer: inout [UInt8]) -> Bool {
    let bytes = record.bytes.span
    guard record.encoding == .utf8, UTF8Check.isSurelyWellFormed(bytes) else { return false }
    for number in record.bounds.indices {
      let field = record.bounds[number]
      var isWritten = false
      let room = MARCXMLWriter.room(field.end - field.start)
      if buffer.capacity - buffer.count < room { buffer.reserveCapacity(2 * buffer.capacity + room) }
      buffer.append(addingCapacity: room) { free in
        unsafe free.withUnsafeMutableBufferPointer { memory, initialized in
          guard let start = memory.baseAddress else { return }
          var sink = unsafe XMLSink(start)
          isWritten = unsafe MARCXMLWriter.isPut(field, of: bytes, to: &sink)
          // The sink has written that many bytes from the start of the free memory on.
          if isWritten { initialized = unsafe sink.written }
        }
      }
      if !isWritten { append(record.field(number), into: &buffer) }
    }
    return true
  }

  /// Writes a field; false where a tag or a code is the beginning of a character, so that the text is none.
  private static func isPut(_ field: Record.FieldBounds, of bytes: Span<UInt8>, to sink: inout XMLSink) -> Bool {
    let (first, second, third) = field.tag.bytes
    var delimiter = field.start
    if field.start + 2 < field.end, bytes[field.start + 2] == ISO2709.delimiter {
      delimiter += 2
    } else {
      while delimiter < field.end, bytes[delimiter] != ISO2709.delimiter { delimiter += 1 }
    }
    // As in the other way: two indicators may stand alone, but for control fields.
    let isPair = delimiter - field.start == 2
    let areIndicators = isPair && Field.isIndicator(bytes[field.start]) && Field.isIndicator(bytes[field.start + 1])
    if delimiter == field.end, field.tag.isControl || !areIndicators {
      guard isText(bytes, field.start..<field.end) else { return false }
      unsafe sink.put("    <controlfield tag=\"")
      unsafe sink.putAttribute(first)
      unsafe sink.putAttribute(second)
      unsafe sink.putAttribute(third)
      unsafe sink.put("\">")
      unsafe sink.putText(bytes, field.start..<field.end)
      unsafe sink.put("</controlfield>\n")
      return true
    }
    // What is no two signs of ASCII may have to be looked at as text.
    guard isPair, bytes[field.start] | bytes[field.start + 1] < 0x80 else { return false }
    unsafe sink.put("    <datafield tag=\"")
    unsafe sink.putAttribute(first)
    unsafe sink.putAttribute(second)
    unsafe sink.putAttribute(third)
    unsafe sink.put("\" ind1=\"")
    unsafe sink.putAttribute(bytes[field.start])
    unsafe sink.put("\" ind2=\"")
    unsafe sink.putAttribute(bytes[field.start + 1])
    unsafe sink.put("\">\n")
    while delimiter < field.end {
      var next = delimiter + 1
      while next < field.end, bytes[next] != ISO2709.delimiter { next += 1 }
      // A delimiter straight before the next one, or at the end, has no code: nothing to tell.
      if delimiter + 1 < next {
        guard isText(bytes, delimiter + 2..<next) else { return false }
        unsafe sink.put("      <subfield code=\"")
        unsafe sink.putAttribute(bytes[delimiter + 1])
        unsafe sink.put("\">")
        unsafe sink.putText(bytes, delimiter + 2..<next)
        unsafe sink.put("</subfield>\n")
      }
      delimiter = next
    }
    unsafe sink.put("    </datafield>\n")
    return true
  }

  /// Whether a stretch does not begin inside a character. It ends at a delimiter, which is in none.
  private static func isText(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    range.isEmpty || bytes[range.lowerBound] & 0xC0 != 0x80
  }
}
