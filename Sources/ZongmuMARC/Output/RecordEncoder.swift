import ZongmuText

/// Makes the bytes of single records in one of the forms, without what stands before the first and after the last.
///
/// `RecordWriter` writes what it makes. It can be sent to other tasks, so that records are encoded there and written in
/// their order afterwards.
public struct RecordEncoder: Sendable {
  private let format: RecordFormat
  /// The form that is written instead of one of the formats.
  let form: (any RecordForm)?
  private let iso2709: ISO2709Writer
  private let marcxml = MARCXMLWriter()
  let table: TableWriter

  /// An encoder; the parameters are those of `RecordWriter`.
  public init(
    format: RecordFormat, form: (any RecordForm)? = nil, encoding: TextEncoding = .utf8, writesReferences: Bool = false,
    columns: [FieldPath] = []
  ) {
    self.format = format
    self.form = form
    iso2709 = ISO2709Writer(encoding: encoding, writesReferences: writesReferences)
    table = TableWriter(paths: columns)
  }

  /// Whether the bytes of a record depend on how many were written before it: the separators of JSON, the numbers of
  /// Aleph sequential.
  public var isPositional: Bool { form == nil && (format == .marcjson || format == .aleph) }

  /// Appends a record.
  ///
  /// - Parameters:
  ///   - record: the record to write.
  ///   - number: which record of the output it is, from 1 on; of no interest where the form is not positional.
  ///   - output: the bytes so far.
  /// - Throws: `WriteError` where the record does not fit the form, which leaves `output` as it was.
  public func append(_ record: Record, number: Int = 1, to output: inout [UInt8]) throws(WriteError) {
    let before = output.count
    do {
      try encode(record, number, &output)
    } catch {
      output.removeLast(output.count - before)
      throw error
    }
  }

  /// Appends a record if it fits, as `append(_:number:to:)` would; false where it does not, and why it does not is found
  /// again when its turn comes to be written.
  package func isAppended(_ record: Record, to output: inout [UInt8]) -> Bool {
    do throws(WriteError) {
      try append(record, to: &output)
      return true
    } catch {
      return false
    }
  }

  /// Room that is used again from record to record; one for each task.
  public struct Room {
    var utf8 = UTF8Room()

    /// No room yet.
    public init() {}
  }

  /// Appends a record on loan, as `append(_:number:to:)` would; false, and nothing done, where that has to be asked, since
  /// the record has to be looked at more closely or does not fit.
  public func isAppended(_ view: RecordView, _ room: inout Room, to output: inout [UInt8]) -> Bool {
    guard form == nil, format == .marcxml || format == .iso2709, let encoding = view.certainEncoding else {
      return false
    }
    if format == .iso2709, encoding == iso2709.encoding {
      guard view.layout == .iso2709 else { return iso2709.layOut(view, to: &output) == nil }
      // The pointer is used for copying only.
      unsafe view.bytes.withUnsafeBufferPointer { unsafe output.append(contentsOf: $0) }
      return true
    }
    if encoding == .utf8 {
      return format == .marcxml && marcxml.isAppended(view, isKnownText: true, into: &output)
    }
    guard encoding == .gb18030, format == .marcxml || iso2709.encoding == .utf8,
      let view = room.utf8.view(ofGB18030: view)
    else { return false }
    return format == .marcxml
      ? marcxml.isAppended(view, isKnownText: true, into: &output) : iso2709.layOut(view, to: &output) == nil
  }

  private func encode(_ record: Record, _ number: Int, _ output: inout [UInt8]) throws(WriteError) {
    if let form { return form.append(record, into: &output) }
    guard format != .iso2709 else { return try iso2709.append(record, to: &output) }
    // Worksheets and tables are for people, who want to see what a record says of its charset.
    let isExchange = format != .worksheet && format != .tsv
    let record = record.encoding == .utf8 || !isExchange ? record : record.declaring(.utf8)
    switch format {
    case .iso2709: break
    case .marcxml: marcxml.append(record, into: &output)
    case .marcjson: MARCJSONWriter().append(record, isFirst: number == 1, into: &output)
    case .mrk: try BreakerWriter().append(record, to: &output)
    case .worksheet: try WorksheetWriter().append(record, to: &output)
    case .aleph: try AlephWriter().append(record, number: number, to: &output)
    case .tsv: table.append(record, to: &output)
    }
  }
}
