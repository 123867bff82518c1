import ZongmuText

/// Writes records to a file or to standard output, in one of the forms.
///
/// What is written to a file whose name ends in `.gz` is compressed with gzip (RFC 1952); the same records give the same
/// bytes.
///
/// A file appears under its name only when it is whole: until `close` it has the ending `.part`. Used from one task.
public final class RecordWriter {
  private let output: ByteOutput
  private let format: RecordFormat
  /// Makes the bytes of a record; for tasks whose work is appended here in the order of the records.
  public let encoder: RecordEncoder
  private var buffer: [UInt8] = []
  private var isOpen = false
  private let compression: GzipCompression?
  private var compressed: [UInt8] = []
  /// Records written so far.
  public private(set) var count = 0

  private static let chunk = 256 << 10

  /// A writer.
  ///
  /// - Parameters:
  ///   - path: the file, or `-` for standard output.
  ///   - format: the container to write.
  ///   - encoding: the encoding of ISO 2709; the other forms are always UTF-8.
  ///   - writesReferences: whether a character that the encoding of ISO 2709 lacks is written as `&#xNNNN;`; else the
  ///     record is refused.
  ///   - columns: the columns of `tsv`.
  ///   - overwrites: whether a file that is there may be replaced.
  public convenience init(
    path: String, format: RecordFormat, encoding: TextEncoding = .utf8, writesReferences: Bool = false,
    columns: [FieldPath] = [], overwrites: Bool = false
  ) throws(OutputError) {
    let encoder = RecordEncoder(
      format: format, encoding: encoding, writesReferences: writesReferences, columns: columns)
    try self.init(path: path, format: format, encoder: encoder, overwrites: overwrites)
  }

  /// A writer of a form that is none of the formats of MARC.
  public convenience init(path: String, form: any RecordForm, overwrites: Bool = false) throws(OutputError) {
    let encoder = RecordEncoder(format: .marcxml, form: form, encoding: .utf8, writesReferences: false, columns: [])
    try self.init(path: path, format: .marcxml, encoder: encoder, overwrites: overwrites)
  }

  private init(
    path: String, format: RecordFormat, encoder: RecordEncoder, overwrites: Bool
  ) throws(OutputError) {
    output = try ByteOutput(path: path, overwrites: overwrites)
    compression = path.hasSuffix(".gz") ? GzipCompression() : nil
    guard compression != nil || !path.hasSuffix(".gz") else {
      throw OutputError(path: path, reason: .system("not enough memory to compress"))
    }
    self.format = format
    self.encoder = encoder
  }

  /// Writes a record. Throws `WriteError` where the record does not fit the form, which leaves the output as it was
  /// before, and `OutputError` where the file fails.
  public func append(_ record: Record) throws {
    open()
    try encoder.append(record, number: count + 1, to: &buffer)
    count += 1
    if buffer.count >= RecordWriter.chunk { try flush() }
  }

  /// Writes `records` records that `encoder`, which must not be positional, made into bytes.
  public func append(encoded bytes: [UInt8], records: Int) throws(OutputError) {
    precondition(!encoder.isPositional, "the bytes of a record depend on those before it")
    guard !bytes.isEmpty else { return }
    open()
    count += records
    guard compression == nil, bytes.count >= RecordWriter.chunk / 4 else {
      buffer.append(contentsOf: bytes)
      if buffer.count >= RecordWriter.chunk { try flush() }
      return
    }
    // As much as this is not copied once more.
    if !buffer.isEmpty { try flush() }
    try output.write(bytes)
  }

  /// Ends the output and gives the file its name.
  public func close() throws(OutputError) {
    open()
    if let form = encoder.form {
      form.close(into: &buffer)
    } else if format == .marcxml {
      MARCXMLWriter().close(into: &buffer)
    } else if format == .marcjson {
      MARCJSONWriter().close(into: &buffer)
    }
    try flush(isLast: true)
    try output.finish()
  }

  private func open() {
    guard !isOpen else { return }
    isOpen = true
    if let form = encoder.form { return form.open(into: &buffer) }
    if format == .marcxml { MARCXMLWriter().open(into: &buffer) }
    if format == .marcjson { MARCJSONWriter().open(into: &buffer) }
    if format == .tsv { encoder.table.open(&buffer) }
  }

  private func flush(isLast: Bool = false) throws(OutputError) {
    if let compression {
      compression.append(buffer, isLast: isLast, to: &compressed)
      try output.write(compressed)
      compressed.removeAll(keepingCapacity: true)
    } else {
      try output.write(buffer)
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
