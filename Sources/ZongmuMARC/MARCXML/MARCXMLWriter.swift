import ZongmuText

/// Writes records as MARCXML (MARC 21 slim), in UTF-8, for streaming: bytes are appended to a buffer of the caller's,
/// who passes them on and empties it whenever that suits.
///
///     let writer = MARCXMLWriter()
///     var buffer: [UInt8] = []
///     writer.open(into: &buffer)
///     for record in records { writer.append(record, into: &buffer) }
///     writer.close(into: &buffer)
///
/// Elements stand on lines of their own, and nothing is added inside leaders, control fields and subfields. The same
/// records give the same bytes. What XML 1.0 has no character for (§2.2: control characters, U+FFFE, U+FFFF, bytes that
/// are no text) is written as U+FFFD, and in the leader, whose positions count, as a blank. The leader is not adapted:
/// its lengths and character coding stay those of the record. Bytes above ASCII in tags, indicators and codes are the
/// characters of Latin-1 that they would be.
///
/// A field without subfields is a `controlfield` whatever its tag, since there its text can be kept; one with two
/// indicators and no subfield is an empty `datafield`.
public struct MARCXMLWriter: Sendable {
  /// A writer.
  public init() {}

  /// Appends the XML declaration and the start of the collection.
  public func open(into buffer: inout [UInt8]) {
    buffer.append(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <collection xmlns="http://www.loc.gov/MARC21/slim">

      """)
  }

  /// Appends the end of the collection.
  public func close(into buffer: inout [UInt8]) { buffer.append("</collection>\n") }

  /// Appends a record.
  public func append(_ record: Record, into buffer: inout [UInt8]) {
    if record.encoding == .utf8, isAppended(record.view, into: &buffer) { return }
    open(record.leader, into: &buffer)
    for field in record.fields { append(field, into: &buffer) }
    buffer.append("  </record>\n")
  }

  /// Appends a record of UTF-8; false, and nothing done, where it has to be looked at more closely.
  func isAppended(_ view: RecordView, isKnownText: Bool = false, into buffer: inout [UInt8]) -> Bool {
    let before = buffer.count
    open(view.leader, into: &buffer)
    guard appendedFields(of: view, isKnownText: isKnownText, into: &buffer) else {
      buffer.removeLast(buffer.count - before)
      return false
    }
    buffer.append("  </record>\n")
    return true
  }

  private func open(_ leader: Leader, into buffer: inout [UInt8]) {
    buffer.append("  <record>\n    <leader>")
    for position in 0..<Leader.length {
      let byte = leader[position]
      XMLText.appendCharacter(0x20..<0x7F ~= byte ? byte : 0x20, into: &buffer)
    }
    buffer.append("</leader>\n")
  }

  func append(_ field: Field, into buffer: inout [UInt8]) {
    guard field.hasSubfields else {
      buffer.append("    <controlfield tag=\"")
      appendTag(field.tag, into: &buffer)
      buffer.append("\">")
      appendText(of: field, field.start, field.end, into: &buffer)
      buffer.append("</controlfield>\n")
      return
    }
    let indicators = field.indicators
    buffer.append("    <datafield tag=\"")
    appendTag(field.tag, into: &buffer)
    buffer.append("\" ind1=\"")
    XMLText.appendAttribute(indicators.first, into: &buffer)
    buffer.append("\" ind2=\"")
    XMLText.appendAttribute(indicators.second, into: &buffer)
    buffer.append("\">\n")
    field.forEachSubfield { code, from, to in
      buffer.append("      <subfield code=\"")
      XMLText.appendAttribute(code.byte, into: &buffer)
      buffer.append("\">")
      appendText(of: field, from, to, into: &buffer)
      buffer.append("</subfield>\n")
      return true
    }
    buffer.append("    </datafield>\n")
  }

  private func appendTag(_ tag: Tag, into buffer: inout [UInt8]) {
    let (first, second, third) = tag.bytes
    XMLText.appendAttribute(first, into: &buffer)
    XMLText.appendAttribute(second, into: &buffer)
    XMLText.appendAttribute(third, into: &buffer)
  }

  /// Appends a stretch of the record's bytes; UTF-8 is copied as it stands, other encodings are decoded.
  private func appendText(of field: Field, _ from: Int, _ to: Int, into buffer: inout [UInt8]) {
    guard field.encoding != .utf8 else {
      return XMLText.append(field.storage.span.extracting(from..<to), into: &buffer)
    }
    XMLText.append(Array(field.text(from, to).utf8).span, into: &buffer)
  }
}

extension [UInt8] {
  /// Appends the UTF-8 of a text that needs no escapes.
  fileprivate mutating func append(_ text: StaticString) {
    // A static string is its bytes in the program, valid as long as the program.
    unsafe append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
