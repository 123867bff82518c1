import ZongmuText

/// Reads the records of an input, whatever container it is in: a `Result` a record.
///
///     for result in try RecordReader(path: "branch.mrc") {
///       let record = try result.get()
///       print(record["200", "a"] ?? "—")
///     }
///
/// The container is found from the content (`RecordFormat`, all that can be read) unless the options force one, gzip is
/// unpacked on the way, and the encoding is found for each record. A stretch that cannot be read is a `ReadError` with its place and bytes, and the next
/// record follows; only an error whose `endsInput` is true is the last element. Memory does not grow with the length
/// of the input.
///
/// `parallelMap` works on the records of an input with all cores.
///
/// A reader is used from one task; it is a sequence that can be run through once.
public final class RecordReader: Sequence, IteratorProtocol {
  /// A container that records come in; never `.tsv`.
  public typealias Container = RecordFormat

  /// The container that the content shows, or that the options force.
  public let container: Container
  /// The name of the input.
  public let name: String
  private var source: any RecordSource
  private let file: FileByteSource?
  private var hasGiven = false

  /// A reader over a file; `-` is standard input.
  public convenience init(path: String, options: ReaderOptions = ReaderOptions()) throws(InputError) {
    let file = try FileByteSource(path: path)
    try self.init(opened: try OpenedByteSource(file), file: file, options: options)
  }

  /// A reader over bytes from anywhere.
  public convenience init(source: any ByteSource, options: ReaderOptions = ReaderOptions()) throws(InputError) {
    try self.init(opened: try OpenedByteSource(source), file: source as? FileByteSource, options: options)
  }

  private init(opened: OpenedByteSource, file: FileByteSource?, options: ReaderOptions) throws(InputError) {
    var opened = opened
    self.file = file
    name = opened.name
    if let forced = options.container {
      container = forced
      _ = try opened.peek(ContainerDetection.sniffed)
    } else {
      container = try ContainerDetection.container(of: &opened)
    }
    switch container {
    case .iso2709: source = ISO2709Reader(source: opened, options: options)
    case .marcxml: source = MARCXMLReader(source: opened, options: options)
    case .marcjson: source = MARCJSONReader(source: JSONText(opened, forced: options.encoding), options: options)
    case .mrk: source = TextBlockReader(BreakerContainer(), source: opened, options: options)
    case .worksheet: source = TextBlockReader(WorksheetContainer(), source: opened, options: options)
    case .aleph: source = TextBlockReader(AlephContainer(), source: opened, options: options)
    case .tsv: throw InputError(name, .notMARC("tab-separated values are written only, they cannot be read back"))
    }
  }

  /// How much of the input was taken in, from 0 to 1, for who shows that to a person; it is a little ahead of the records.
  /// Nil for a pipe, and for what is no file.
  public var shareRead: Double? { file?.shareRead }

  /// The next record or error; nil at the end. XML or JSON without a MARC record in it gives one error that
  /// ends the input.
  public func next() -> Result<Record, ReadError>? {
    guard let element = source.next() else {
      guard !hasGiven, container == .marcxml || container == .marcjson else { return nil }
      hasGiven = true
      let place = Location(source: name, record: 1, byte: 0)
      let form = container == .marcxml ? "XML" : "JSON"
      return .failure(ReadError(.noRecord, at: place, "it is \(form), but there is no MARC record in it"))
    }
    hasGiven = true
    return element
  }

  /// The next records of the input, at least one; nil at the end. Batches and single records can be asked for in turn.
  ///
  /// Records of ISO 2709 whose length and terminator agree are cut out as bytes, about 256 KiB of them, and parsed only
  /// when the batch is iterated, which may be in another task. All others are read here.
  public func nextBatch() -> RecordBatch? {
    if let batch = source.sureRecords() {
      hasGiven = true
      return batch
    }
    var elements: [Result<Record, ReadError>] = []
    var size = 0
    while let element = next() {
      elements.append(element)
      switch element {
      case .success(let record): size += record.bytes.count
      case .failure(let error): size += error.bytes.count
      }
      if size >= RecordBatch.size || source.holdsSureRecord() { break }
    }
    return elements.isEmpty ? nil : RecordBatch(elements)
  }
}
