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
  /// - Parameter number: which record of the output it is, from 1 on; of no interest where the form is not positional.
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
