import ZongmuText

/// Writes records to a file or to standard output, in one of the forms.
///
/// A file appears under its name only when it is whole: until `close` it has the ending `.part`. Used from one task.
public final class RecordWriter {
  private let output: ByteOutput
  private let format: RecordFormat
  private let iso2709: ISO2709Writer
  private let marcxml = MARCXMLWriter()
  private let table: TableWriter
  private var buffer: [UInt8] = []
  private var isOpen = false
  /// Records written so far.
  public private(set) var count = 0

  private static let chunk = 256 << 10

  /// A writer.
  ///
  /// - Parameters:
  ///   - path: the file, or `-` for standard output.
  ///   - encoding: the encoding of ISO 2709; the other forms are always UTF-8.
  ///   - columns: the columns of `tsv`.
  ///   - overwrites: whether a file that is there may be replaced.
  public init(
    path: String, format: RecordFormat, encoding: TextEncoding = .utf8, columns: [FieldPath] = [],
    overwrites: Bool = false
  ) throws(OutputError) {
    output = try ByteOutput(path: path, overwrites: overwrites)
    self.format = format
    iso2709 = ISO2709Writer(encoding: encoding)
    table = TableWriter(paths: columns)
  }

  /// Writes a record. Throws `WriteError` where the record does not fit the form, which leaves the output as it was
  /// before, and `OutputError` where the file fails.
  public func append(_ record: Record) throws {
    open()
    switch format {
    case .iso2709: try iso2709.append(record, to: &buffer)
    case .marcxml: marcxml.append(record.encoding == .utf8 ? record : record.declaring(.utf8), into: &buffer)
    case .worksheet: WorksheetWriter().append(record, to: &buffer)
    case .tsv: table.append(record, to: &buffer)
    }
    count += 1
    if buffer.count >= RecordWriter.chunk { try flush() }
  }

  /// Ends the output and gives the file its name.
  public func close() throws(OutputError) {
    open()
    if format == .marcxml { marcxml.close(into: &buffer) }
    try flush()
    try output.finish()
  }

  private func open() {
    guard !isOpen else { return }
    isOpen = true
    if format == .marcxml { marcxml.open(into: &buffer) }
    if format == .tsv { table.open(&buffer) }
  }

  private func flush() throws(OutputError) {
    try output.write(buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}
