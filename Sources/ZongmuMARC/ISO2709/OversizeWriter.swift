import ZongmuText

/// What is done with a record that ISO 2709 cannot hold: a field over 9,999 bytes, or a record over 99,999.
///
/// Whatever is chosen, nothing is cut, and no number gets more digits than the standard has room for.
public enum OversizePolicy: String, Sendable, CaseIterable {
  /// It is not written; the error names the record and the size.
  case refuse
  /// It goes into a MARCXML file beside the output: `OUT.oversize.xml`.
  case marcxml
  /// The holdings (905, 852, 856) that do not fit go into a file beside the output, `OUT.holdings.mrc`, in records with
  /// the same 001. A record that is too long without them, or in one field, is refused.
  case splitHoldings = "split-holdings"
  /// It is written with zeros for each length that has no room. Few readers but this library's read that.
  case zeroLength = "zero-length"

  /// The file beside an output that takes what does not fit; nil where the policy needs none, or where the output is
  /// standard output, which has nothing beside it.
  public func sideFile(beside path: String) -> String? {
    switch self {
    case .refuse, .zeroLength: nil
    case .marcxml: path == "-" ? nil : path + ".oversize.xml"
    case .splitHoldings: path == "-" ? nil : path + ".holdings.mrc"
    }
  }
}

/// Writes records through a `RecordWriter`, and those that ISO 2709 cannot hold as a policy says.
///
///     let writer = try RecordWriter(path: "out.mrc", format: .iso2709)
///     let oversize = OversizeWriter(.marcxml, beside: "out.mrc")
///     for record in records { try oversize.append(record, to: writer) }
///     try writer.close()
///     try oversize.close()
///
/// The side file is made with the first record that needs it. Used from one task.
public final class OversizeWriter {
  /// The policy.
  public let policy: OversizePolicy
  /// The side file; nil where there can be none, and each record that does not fit is refused then.
  public let sideFile: String?
  /// How many records did not fit and were written as the policy says.
  public private(set) var count = 0
  private let iso2709: ISO2709Writer
  private let overwrites: Bool
  private var side: RecordWriter?

  /// A writer beside an output.
  ///
  /// - Parameters:
  ///   - policy: what becomes of a record that is too long.
  ///   - path: the path of the output.
  ///   - encoding: the encoding of the output.
  ///   - writesReferences: whether characters that it lacks are written as `&#xNNNN;`.
  ///   - overwrites: whether a side file that is there may be replaced.
  public init(
    _ policy: OversizePolicy, beside path: String, encoding: TextEncoding = .utf8, writesReferences: Bool = false,
    overwrites: Bool = false
  ) {
    self.policy = policy
    iso2709 = ISO2709Writer(encoding: encoding, writesReferences: writesReferences)
    self.overwrites = overwrites
    sideFile = policy.sideFile(beside: path)
  }

  /// Whether the side file was made.
  public var hasSideFile: Bool { side != nil }

  /// Writes a record. Throws `WriteError` where it cannot be written even so, and then nothing of it was; `OutputError`
  /// where a file fails.
  public func append(_ record: Record, to writer: RecordWriter) throws {
    do {
      try writer.append(record)
    } catch let error as WriteError where error.isOversize {
      try append(record, refusedWith: error, to: writer)
      count += 1
    }
  }

  /// Ends the side file, if there is one, and gives it its name.
  public func close() throws(OutputError) { try side?.close() }

  private func append(_ record: Record, refusedWith error: WriteError, to writer: RecordWriter) throws {
    switch policy {
    case .refuse: throw error
    case .zeroLength:
      let unlimited = ISO2709Writer(
        encoding: iso2709.encoding, writesReferences: iso2709.writesReferences, writesZeroLengths: true)
      try writer.append(try unlimited.laidOut(record))
    case .marcxml:
      guard let sideFile else { throw error }
      try sideWriter(sideFile, .marcxml).append(record)
    case .splitHoldings:
      guard let sideFile else { throw error }
      let split = try HoldingsSplit(record, for: iso2709)
      let side = try sideWriter(sideFile, .iso2709)
      try writer.append(split.main)
      for part in split.rest { try side.append(part) }
    }
  }

  private func sideWriter(_ path: String, _ format: RecordFormat) throws(OutputError) -> RecordWriter {
    if let side { return side }
    let made = try RecordWriter(
      path: path, format: format, encoding: iso2709.encoding, writesReferences: iso2709.writesReferences,
      overwrites: overwrites)
    side = made
    return made
  }
}

extension WriteError {
  /// Whether the record is too long, rather than its text unwritable.
  public var isOversize: Bool {
    switch reason {
    case .fieldTooLong, .recordTooLong: true
    default: false
    }
  }
}

extension ISO2709Writer {
  /// The record as this writer lays it out: its bytes are what is written, whatever writer of the same encoding does.
  func laidOut(_ record: Record) throws(WriteError) -> Record {
    var bytes: [UInt8] = []
    try encode(record.encoding == encoding ? record : record.declaring(encoding), to: &bytes)
    var bounds: [Record.FieldBounds] = []
    var start = Leader.length + ISO2709.directoryEntryLength * record.fieldCount + 1
    for field in record.fields {
      let end = bytes.span.index(of: ISO2709.fieldTerminator, from: start) ?? bytes.count - 1
      bounds.append(Record.FieldBounds(tag: field.tag, start: start, end: end))
      start = end + 1
    }
    return Record(
      bytes: bytes, layout: .iso2709, encoding: encoding, leader: Leader(bytes.prefix(Leader.length)), bounds: bounds,
      location: record.location, warnings: record.warnings)
  }
}
