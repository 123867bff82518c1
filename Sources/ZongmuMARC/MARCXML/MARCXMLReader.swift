import CZongmuXML

/// Reads records from MARCXML as they come by: the document is never held whole.
///
/// Elements are known by their local names, so MARC 21 slim, marcxchange (ISO 25577), dp2003 UNIMARC and documents
/// without a namespace are read alike, and records are found inside OAI-PMH, SRU and any other wrapper. So is oai_marc,
/// the form of OAI-PMH 1.1 that Aleph gives, which has other names for the same elements. The encoding is
/// the one that the document declares, unless `ReaderOptions.encoding` says another (`XMLIntake`). Blanks are kept in
/// leaders, control fields and subfields.
///
/// Records are numbered from 1; their byte is that of their start tag's `<`, in the document as it was read, or in its
/// UTF-8 where it came in another encoding or had to be repaired. Bytes that are no text, control characters, and
/// references to them (`&#x1F;`) are repaired, with a warning for the record that they stand in. A fault of one record
/// (a limit passed, or anything odd when strict) rejects that record, with its XML, and reading goes on. So it does where
/// the XML is not well formed: up to the next record it is a `.syntaxBroken`, with the line and byte in its detail
/// (`MARCXMLReader+Recovery`). What has no record behind the fault, declares a document type or an encoding that is not
/// read, or nests elements too deeply cannot be read on: the last element is then `.markupBroken` and has, as its bytes,
/// what was read of the unfinished record. A document without MARC records yields nothing.
///
/// An input may be several documents, each with its own declaration, or a row of records that no element encloses.
///
/// libxml2 is the judge of what the document is. Only where it says that the next thing may be a record straight inside
/// a wrapper, in UTF-8, are records of the plain shape (`PlainMARCXML`) passed by it: it never sees them, and is told how
/// long they were. They change nothing of what it knows.
///
/// A reader is read by one owner: copies share the parser.
struct MARCXMLReader: RecordSource {
  var parser: MARCXMLParser?
  var assembler: MARCXMLAssembler
  /// What was read; what waits in it is neither parsed nor passed by.
  var intake: XMLIntake
  var window: RawWindow
  private var isFinished = false
  /// Where a new parser begins, after a fault; what it is to see first; how often there was one, and with how many bytes.
  var resumed: (place: Int, rest: [UInt8]?, count: Int, bytes: Int)?

  private var plain: PlainMARCXML
  let options: ReaderOptions
  private let pool = BufferPool()
  /// Whether the next thing may be a record that the parser need not see.
  var isAtHome = false
  /// How often in a row there was none at such a place.
  private var misses = 0

  /// The most elements inside one another. MARCXML itself needs five; the wrappers that are known, under ten more.
  static let depthLimit = 200
  /// The bytes that are parsed at once; what is ready and not yet taken is bounded by what stands in as many.
  static let pieceLength = 64 << 10
  /// The longest XML of a record that is looked at before the parser sees it.
  private static let longestPlain = 1 << 20
  /// After so many places in a row without a plain record, the document is of another shape.
  private static let missLimit = 16

  /// A reader of the document that `source` gives; `passesBy` is whether libxml2 need not see every record.
  init(source: any ByteSource, options: ReaderOptions = ReaderOptions(), passesBy: Bool = true) {
    self.options = options
    parser = MARCXMLParser(maximumDepth: MARCXMLReader.depthLimit)
    assembler = MARCXMLAssembler(source: source.name, options: options)
    intake = XMLIntake(source: source, forced: options.encoding)
    window = RawWindow(limit: options.maximumRecordLength)
    plain = PlainMARCXML(options: options)
    if !passesBy { misses = MARCXMLReader.missLimit }
  }

  /// How many records were met so far, rejected ones included. After the end, 0 says that the document has none.
  var recordCount: Int { assembler.recordCount }

  /// The next record, or the next stretch that is none; nil at the end.
  mutating func next() -> Result<Record, ReadError>? {
    while true {
      if let result = assembler.takeResult() { return result }
      guard !isFinished else { return nil }
      if isAtHome, readPlain() {
        let records = plain.take(room: pool.take())
        defer { pool.give(records.bytes) }
        let number = assembler.recordCount
        if let place = records.places.first {
          return .success(records.record(place, number: number, source: intake.name))
        }
      }
      advance()
    }
  }

  mutating func holdsSureRecord() -> Bool {
    guard isAtHome, !assembler.hasResult,
      let start = intake.bytes[intake.position...].firstIndex(where: { $0 > 0x20 })
    else { return false }
    return intake.bytes[start...].starts(with: MARCXMLReader.startTag)
  }

  mutating func sureRecords() -> RecordBatch? {
    guard isAtHome, !assembler.hasResult else { return nil }
    let first = assembler.recordCount + 1
    while plain.byteCount < RecordBatch.size, readPlain() {}
    guard plain.byteCount > 0 else { return nil }
    let records = plain.take(room: pool.take())
    return RecordBatch(PlainBatch(records, source: intake.name, first: first, pool: pool))
  }

  // MARK: Records that the parser does not see

  /// Reads one record of the plain shape into `plain` and passes it by the parser; false where there is none.
  private mutating func readPlain() -> Bool {
    guard isAtHome else { return false }
    while true {
      switch look() {
      case .record(_, let end, let lines):
        let length = end - intake.position
        parser?.passBy(bytes: length, lines: lines)
        window.passBy(length)
        assembler.passBy()
        intake.passBy(to: end)
        misses = 0
        return true
      case .incomplete where intake.count < MARCXMLReader.longestPlain && intake.isGrown(): continue
      case .incomplete, .other:
        misses += 1
        isAtHome = false
        return false
      }
    }
  }

  private mutating func look() -> PlainMARCXML.Outcome {
    let bytes = intake.bytes
    return plain.read(bytes.span, from: intake.position, offset: window.end - intake.position)
  }

  /// Whether the parser stands between two elements of a wrapper in UTF-8 and knows of nothing unfinished.
  private func isHome() -> Bool {
    misses < MARCXMLReader.missLimit && !isFinished && intake.isUTF8 && assembler.isIdle
      && parser?.isBetweenElements == true
  }

  // MARK: What the parser sees

  /// Parses one more piece.
  private mutating func advance() {
    guard let parser else { return finish(.inputBroken, "not enough memory for a parser") }
    let piece: [UInt8]
    if let rest = resumed?.rest {
      resumed?.rest = nil
      window.piece = rest
      piece = window.cleanPiece()
    } else {
      let replaced = readPiece()
      if let name = intake.unknown {
        return finish(
          .markupBroken, "the document declares the encoding \(name), which is not read; convert it to UTF-8 first",
          bytes: window.piece)
      }
      if let found = intake.takeContradiction() { assembler.announce(.charsetMismatch, found) }
      piece = window.cleanPiece(replaced: replaced)
    }
    let isLast = intake.isAtEnd
    let status = parser.push(piece, isLast: isLast && intake.failure == nil)
    parser.withEvents { events, text in assembler.consume(events, text, window) }
    switch status {
    case .reading: break
    case .broken, .strayEnd:
      if !recover(from: status, parser) { finishBroken(parser, parser.faultMessage) }
      return
    case .doctype: return finishBroken(parser, "document type declarations are refused")
    case .tooDeep: return finishBroken(parser, "more than \(MARCXMLReader.depthLimit) elements inside one another")
    case .outOfMemory: return finish(.inputBroken, "not enough memory to parse on")
    }
    if isLast {
      if let failure = intake.failure { return finish(.inputBroken, failure.problem) }
      assembler.flushStray(window)
      assembler.flushOuterText()
      isFinished = true
    } else {
      window.advance(keepingFrom: min(assembler.openStart ?? .max, parser.consumed))
      isAtHome = isHome()
    }
  }

  /// Puts the next piece of the input into the window; gives the places of what stands for bytes that were no text.
  mutating func readPiece() -> [Int] {
    intake.begin()
    let (piece, replaced) = intake.take(to: pieceEnd())
    window.piece = piece
    return replaced
  }

  /// Where the next piece ends: before the first record, after one, or as far as one goes at most.
  private mutating func pieceEnd() -> Int {
    let limit = intake.pieceEnd(MARCXMLReader.pieceLength)
    guard misses < MARCXMLReader.missLimit, intake.isUTF8 else { return limit }
    let start = intake.position
    let piece = intake.bytes.span.extracting(start..<limit)
    if window.pieceStart == 0 {
      guard var end = piece.position(of: MARCXMLReader.startTag) else { return limit }
      // Blanks after the last tag would wait in the parser.
      while end > 0, piece[end - 1] != UInt8(ascii: ">") { end -= 1 }
      return end > 0 ? start + end : limit
    }
    return piece.position(of: MARCXMLReader.endTag).map { start + $0 + MARCXMLReader.endTag.count } ?? limit
  }

  private static let startTag = Array("<record>".utf8)
  private static let endTag = Array("</record>".utf8)

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
