import ZongmuText

/// Reads the records of an input, whatever container it is in: a `Result` a record.
///
///     for result in try RecordReader(path: "branch.mrc") {
///       let record = try result.get()
///       print(record["200", "a"] ?? "—")
///     }
///
/// The container is found from the content (ISO 2709 or MARCXML), gzip is unpacked on the way, and the encoding is
/// found for each record. A stretch that cannot be read is a `ReadError` with its place and bytes, and the next
/// record follows; only an error whose `endsInput` is true is the last element. Memory does not grow with the length
/// of the input.
///
/// A reader is used from one task; it is a sequence that can be run through once.
public final class RecordReader: Sequence, IteratorProtocol {
  /// A container that records come in.
  public enum Container: String, Sendable, CaseIterable {
    /// ISO 2709, GB/T 2901.
    case iso2709
    /// MARCXML, MarcXchange and their like.
    case marcxml
  }

  /// The container that the content shows.
  public let container: Container
  /// The name of the input.
  public let name: String
  private var source: any RecordSource
  private var hasGiven = false

  /// A reader over a file; `-` is standard input.
  public convenience init(path: String, options: ReaderOptions = ReaderOptions()) throws(InputError) {
    try self.init(opened: try OpenedByteSource(path: path), options: options)
  }

  /// A reader over bytes from anywhere.
  public convenience init(source: any ByteSource, options: ReaderOptions = ReaderOptions()) throws(InputError) {
    try self.init(opened: try OpenedByteSource(source), options: options)
  }

  private init(opened: OpenedByteSource, options: ReaderOptions) throws(InputError) {
    var opened = opened
    name = opened.name
    container = try RecordReader.container(of: Array(try opened.peek(RecordReader.sniffed)), name: name)
    switch container {
    case .iso2709: source = ISO2709Reader(source: opened, options: options)
    case .marcxml: source = MARCXMLReader(source: opened, options: options)
    }
  }

  /// The next record or error; nil at the end. XML without a MARC record in it gives one error that ends the input.
  public func next() -> Result<Record, ReadError>? {
    guard let element = source.next() else {
      guard !hasGiven, container == .marcxml else { return nil }
      hasGiven = true
      let place = Location(source: name, record: 1, byte: 0)
      return .failure(ReadError(.noRecord, at: place, "it is XML, but there is no MARC record in it"))
    }
    hasGiven = true
    return element
  }

  private static let sniffed = 2048

  /// The container that the first bytes show; throws where they are neither.
  private static func container(of head: [UInt8], name: String) throws(InputError) -> Container {
    let bytes = head.span
    var position = 0
    while position < bytes.count, bytes.fillerLength(at: position) > 0, !bytes.isLeaderPlausible(at: position) {
      position += bytes.fillerLength(at: position)
    }
    guard position < bytes.count else { throw InputError(name, head.isEmpty ? .empty : .notMARC("it is blank")) }
    // Other text in UTF-16 was converted on the way in; an XML parser reads its own.
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return .marcxml }
    if bytes[position] == UInt8(ascii: "<") { return .marcxml }
    if head.contains(ISO2709.recordTerminator) || head.contains(ISO2709.fieldTerminator) { return .iso2709 }
    for index in position..<bytes.count where bytes.isLeaderPlausible(at: index) { return .iso2709 }
    let looksLikeText = !head.contains(0)
    throw InputError(name, .notMARC(looksLikeText ? "it is text with no MARC leader" : "no MARC leader is in it"))
  }
}
