import ZongmuText

/// Reads records of MARCXML in the plain shape in which nearly all programs write it, without an XML parser:
///
///     <record>
///       <leader>…</leader>
///       <controlfield tag="001">…</controlfield>
///       <datafield tag="200" ind1="1" ind2=" ">
///         <subfield code="a">…</subfield>
///
/// with any blanks and line ends between the elements. Whatever else there is in a record, from a comment to an attribute
/// in single quotes, makes it none of these, and libxml2 judges it. What is read here means the same to libxml2: each
/// element, attribute and text is one that XML 1.0 allows, and gives the same record without a warning.
struct PlainMARCXML {
  /// What stands at a place.
  enum Outcome {
    /// A record: where its start tag begins, where its end tag ends, and the line ends from the place on.
    case record(start: Int, end: Int, lines: Int)
    /// The beginning of what may be a record.
    case incomplete
    /// Anything else.
    case other
  }

  /// The records read, which `take` takes out.
  private var records = PlainRecords()
  private let options: ReaderOptions

  init(options: ReaderOptions) { self.options = options }

  /// The bytes of the records read.
  var byteCount: Int { records.bytes.count }

  /// Reads what begins at `start`, blanks passed over, and keeps it if it is a record. `offset` is that of the document's
  /// bytes in the input.
  mutating func read(_ xml: Span<UInt8>, from start: Int, offset: Int) -> Outcome {
    let (first, firstField) = (records.bytes.count, records.bounds.count)
    var outcome = Outcome.incomplete
    let room = xml.count - start + 16
    if records.bytes.capacity - first < room { records.bytes.reserveCapacity(2 * first + room) }
    records.bytes.append(addingCapacity: room) { free in
      unsafe free.withUnsafeMutableBufferPointer { memory, initialized in
        guard let output = memory.baseAddress else { return }
        var scan = unsafe PlainScan(xml, from: start, to: output)
        outcome = unsafe scan.record(&records.bounds, limit: options.maximumFieldCount)
        // The scan has written that many bytes from the start of the free memory on.
        if case .record = outcome { initialized = unsafe scan.written }
      }
    }
    if case .record(let tag, _, _) = outcome, isText(from: first) {
      records.close(place: offset + tag)
      return outcome
    }
    records.bytes.removeLast(records.bytes.count - first)
    records.bounds.removeLast(records.bounds.count - firstField)
    if case .record = outcome { return .other }
    return outcome
  }

  /// Takes out what was read; `room` is what the next records go into.
  mutating func take(room: [UInt8]) -> PlainRecords {
    defer { records = PlainRecords(room: room) }
    return records
  }

  /// Whether the last record is well-formed UTF-8 and not too long.
  private func isText(from first: Int) -> Bool {
    let bytes = records.bytes.span.extracting(first..<records.bytes.count)
    return bytes.count <= options.maximumRecordLength && UTF8Check.isWellFormed(bytes)
  }
}
