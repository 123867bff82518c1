import ZongmuText

/// The quick way for records that are well-formed UTF-8 throughout, which nearly all are. It writes what the other writes.
extension MARCXMLWriter {
  /// The most that a field of so many bytes comes to, and what `XMLSink` writes beyond it: 86 bytes around a data field
  /// whose tag and indicators are references; 42 around a subfield, which has two bytes at least, a reference as its
  /// code among them; five for each byte of text; sixteen more.
  private static func room(_ count: Int) -> Int { 26 * count + 128 }
  /// The longest record that is written at once: the room for it has to be there before.
  private static let longest = 64 << 10

  /// Appends the fields of a record of UTF-8; false, and nothing done, where they have to be looked at more closely.
  /// `isKnownText` says that the bytes are known to be well formed.
  func appendedFields(of view: RecordView, isKnownText: Bool = false, into buffer: inout [UInt8]) -> Bool {
    let bytes = view.bytes
    guard bytes.count <= MARCXMLWriter.longest, isKnownText || UTF8Check.isSurelyWellFormed(bytes) else { return false }
    var room = 0
    for index in view.bounds.indices {
      room += MARCXMLWriter.room(view.bounds[index].end - view.bounds[index].start)
    }
    if buffer.capacity - buffer.count < room { buffer.reserveCapacity(2 * buffer.capacity + room) }
    var isWritten = false
    buffer.append(addingCapacity: room) { free in
      unsafe free.withUnsafeMutableBufferPointer { memory, initialized in
        guard let start = memory.baseAddress else { return }
        var sink = unsafe XMLSink(start)
        for index in view.bounds.indices {
          guard unsafe MARCXMLWriter.isPut(view.bounds[index], of: bytes, to: &sink) else { return }
        }
        isWritten = true
        // The sink has written that many bytes from the start of the free memory on.
        initialized = unsafe sink.written
      }
    }
    return isWritten || view.fieldCount == 0
  }

  /// Writes a field; false where a tag or a code is the beginning of a character, so that the text is none.
  private static func isPut(_ field: Record.FieldBounds, of bytes: Span<UInt8>, to sink: inout XMLSink) -> Bool {
    let (first, second, third) = field.tag.bytes
    var delimiter = field.start
    if field.start + 2 < field.end, bytes[field.start + 2] == ISO2709.delimiter {
      delimiter += 2
    } else {
      delimiter = bytes.position(of: ISO2709.delimiter, from: delimiter, to: field.end)
    }
    // As in the other way: two indicators may stand alone, but for control fields.
    let isPair = delimiter - field.start == 2
    if delimiter == field.end,
      field.tag.isControl || !isPair || !Field.isIndicator(bytes[field.start])
        || !Field.isIndicator(bytes[field.start + 1])
    {
      guard isText(bytes, at: field.start, field.end) else { return false }
      unsafe sink.put("    <controlfield tag=\"")
      unsafe sink.putAttribute(first)
      unsafe sink.putAttribute(second)
      unsafe sink.putAttribute(third)
      unsafe sink.put("\">")
      _ = unsafe sink.putText(bytes, from: field.start, to: field.end)
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
      let code = delimiter + 1
      // A delimiter straight before the next one, or at the end, has no code: nothing to tell.
      guard code < field.end, bytes[code] != ISO2709.delimiter else {
        delimiter = code
        continue
      }
      guard isText(bytes, at: code + 1, field.end) else { return false }
      unsafe sink.put("      <subfield code=\"")
      unsafe sink.putAttribute(bytes[code])
      unsafe sink.put("\">")
      delimiter = unsafe sink.putText(bytes, from: code + 1, to: field.end)
      unsafe sink.put("</subfield>\n")
    }
    unsafe sink.put("    </datafield>\n")
    return true
  }

  /// Whether what begins at a place does not begin inside a character. It ends at a delimiter, which is in none.
  private static func isText(_ bytes: Span<UInt8>, at start: Int, _ end: Int) -> Bool {
    start >= end || bytes[start] & 0xC0 != 0x80
  }
}
