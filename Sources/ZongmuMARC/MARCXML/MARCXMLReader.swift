import CZongmuXML

/// Reads records from MARCXML as they come by: the document is never held whole.
///
/// Elements are known by their local names, so MARC 21 slim, marcxchange (ISO 25577), dp2003 UNIMARC and documents
/// without a namespace are read alike, and records are found inside OAI-PMH, SRU and any other wrapper. The encoding is
/// the one that the document declares, unless `ReaderOptions.encoding` says another (`XMLIntake`). Blanks are kept in
/// leaders, control fields and subfields.
///
/// Records are numbered from 1; their byte is that of their start tag's `<`, in the document as it was read, or in its
/// UTF-8 where it came in another encoding or had to be repaired. Bytes that are no text, control characters, and
/// references to them (`&#x1F;`) are repaired, with a warning for the record that they stand in. A fault of one record
/// (a limit passed, or anything odd when strict) rejects that record, with its XML, and reading goes on. A document that
/// is not well formed, declares a document type or an encoding that is not read, or nests elements too deeply cannot be
/// read on: the last element is then `.markupBroken`, with the line and byte in its detail and, as its bytes, what was
/// read of the unfinished record. A document without MARC records yields nothing.
///
/// A reader is read by one owner: copies share the parser.
struct MARCXMLReader: RecordSource {
  private var source: any ByteSource
  private let parser: MARCXMLParser?
  private var assembler: MARCXMLAssembler
  private var intake: XMLIntake
  private var window: RawWindow
  private var isFinished = false

  /// The most elements inside one another. MARCXML itself needs five; the wrappers that are known, under ten more.
  static let depthLimit = 200
  /// The bytes that are parsed at once; what is ready and not yet taken is bounded by what stands in as many.
  static let pieceLength = 64 << 10

  /// A reader of the document that `source` gives.
  init(source: any ByteSource, options: ReaderOptions = ReaderOptions()) {
    self.source = source
    parser = MARCXMLParser(maximumDepth: MARCXMLReader.depthLimit)
    assembler = MARCXMLAssembler(source: source.name, options: options)
    intake = XMLIntake(forced: options.encoding)
    window = RawWindow(limit: options.maximumRecordLength)
  }

  /// How many records were met so far, rejected ones included. After the end, 0 says that the document has none.
  var recordCount: Int { assembler.recordCount }

  /// The next record, or the next stretch that is none; nil at the end.
  mutating func next() -> Result<Record, ReadError>? {
    while true {
      if let result = assembler.takeResult() { return result }
      guard !isFinished else { return nil }
      advance()
    }
  }

  /// Parses one more piece.
  private mutating func advance() {
    guard let parser else { return finish(.inputBroken, "not enough memory for a parser") }
    let (malformed, isLast, failure) = intake.read(&source, MARCXMLReader.pieceLength, into: &window.piece)
    if let name = intake.unknown {
      return finish(
        .markupBroken, "the document declares the encoding \(name), which is not read; convert it to UTF-8 first",
        bytes: window.piece)
    }
    let status = parser.push(window.cleanPiece(marksReplacements: malformed > 0), isLast: isLast)
    parser.withEvents { events, text in assembler.consume(events, text, window) }
    switch status {
    case .reading: break
    case .broken: return finishBroken(parser, parser.faultMessage)
    case .doctype: return finishBroken(parser, "document type declarations are refused")
    case .tooDeep: return finishBroken(parser, "more than \(MARCXMLReader.depthLimit) elements inside one another")
    case .outOfMemory: return finish(.inputBroken, "not enough memory to parse on")
    }
    if let failure { return finish(.inputBroken, failure.problem) }
    if isLast {
      assembler.flushStray(window)
      isFinished = true
    } else {
      window.advance(keepingFrom: min(assembler.openStart ?? .max, parser.consumed))
    }
  }

  /// Ends with an error of the input.
  private mutating func finish(_ code: ReadError.Code, _ detail: String, bytes: [UInt8] = []) {
    isFinished = true
    let start = assembler.openStart ?? window.end - bytes.count
    assembler.fail(ReadError(code, at: assembler.location(start), detail, bytes: bytes))
  }

  /// Ends where the document is not well formed.
  private mutating func finishBroken(_ parser: MARCXMLParser, _ words: String) {
    isFinished = true
    let place = parser.faultPlace
    let start = assembler.openStart ?? place.byte
    assembler.fail(
      ReadError(
        .markupBroken, at: assembler.location(start), "line \(place.line), byte \(place.byte): \(words)",
        bytes: window.bytes(from: start, to: window.end)))
  }
}
