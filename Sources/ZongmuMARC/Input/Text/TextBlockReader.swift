import ZongmuText

/// What a line is to the records of a line-based container.
enum LineRole {
  /// It is part of the record that is open, or begins one where none is.
  case part
  /// It begins a record; one that is open ends before it.
  case opening
  /// It ends the record that is open and says nothing else; where none is, it is passed over.
  case closing
}

/// A container in which a field is a line, or several: breaker, worksheet, Aleph sequential.
protocol TextContainer: Sendable {
  /// What a line, without its line end, is. Asked once or twice for a line; `isOpen` says whether a record is open.
  mutating func role(of line: ArraySlice<UInt8>, isOpen: Bool) -> LineRole

  /// Puts the fields of one record's lines into a draft; false where there is none.
  func parse(_ lines: [[UInt32]], into draft: inout RecordDraft, _ options: ReaderOptions) -> Bool
}

/// Reads a line-based container: cuts it into records by lines, decodes each as a whole, and has it taken apart.
///
/// Text is decoded before it is split, since the trail bytes of GBK and Big5 look like `@` and `|`. Memory holds one
/// record and one chunk. The record's bytes are in the plain layout.
struct TextBlockReader<Container: TextContainer>: RecordSource {
  private var source: any ByteSource
  private let options: ReaderOptions
  private var container: Container
  private var buffer: [UInt8] = []
  /// The index in `buffer` of the first byte not yet handed out.
  private var position = 0
  /// The offset in the input of `buffer[0]`.
  private var offset = 0
  private var isAtEnd = false
  private var failure: InputError?
  private var recordNumber = 0
  /// Whether the record that is open was given up as too long.
  private var isOverlong = false
  /// What ends a line: LF, behind CR or not; or CR alone.
  private let lineEnd: UInt8

  private let chunk = 64 << 10

  init(_ container: Container, source: OpenedByteSource, options: ReaderOptions) {
    self.container = container
    lineEnd = source.lineEnd
    self.source = source
    self.options = options
  }

  mutating func next() -> Result<Record, ReadError>? {
    compact()
    var scan = position
    var isOpen = isOverlong
    while let line = line(from: scan) {
      switch container.role(of: buffer[line], isOpen: isOpen) {
      case .closing where isOpen:
        return taken(to: line.lowerBound, next: lineEnd(after: line.upperBound))
      case .closing:
        position = lineEnd(after: line.upperBound)
        compact()
        scan = position
      case .opening where isOpen:
        return taken(to: line.lowerBound, next: line.lowerBound)
      case .opening, .part:
        isOpen = true
        scan = lineEnd(after: line.upperBound)
        guard scan - position <= options.maximumRecordLength else {
          isOverlong = true
          return rejected(
            next: scan, .recordTooLong, "no end of the record within \(options.maximumRecordLength) bytes")
        }
      }
    }
    if failure != nil { return broken() }
    guard isOpen, position < buffer.count else { return nil }
    return taken(to: buffer.count, next: buffer.count)
  }

  // MARK: Handing out

  /// The record of the lines up to `end`; reading goes on at `next`.
  private mutating func taken(to end: Int, next: Int) -> Result<Record, ReadError> {
    guard !isOverlong else {
      isOverlong = false
      return rejected(next: next, .recordTooLong, "the rest of a record that is too long")
    }
    recordNumber += 1
    defer { position = next }
    let place = Location(source: source.name, record: recordNumber, byte: offset + position)
    let raw = buffer[position..<next]
    var draft = RecordDraft(start: place.byte)
    let lines = decoded(buffer[position..<end], &draft)
    guard container.parse(lines, into: &draft, options) else {
      return .failure(
        ReadError(.junk, at: place, "\(lines.count) lines without a field of a record", bytes: Array(raw)))
    }
    return draft.finish(at: place, isStrict: options.isStrict) { Array(raw) }
  }

  /// The lines of a record in Unicode.
  private func decoded(_ bytes: ArraySlice<UInt8>, _ draft: inout RecordDraft) -> [[UInt32]] {
    let encoding = options.encoding ?? EncodingDetector.guess(bytes.span).encoding
    let text = TextDecoder.decode(lineEnd == 0x0A ? bytes : bytes.withLineFeeds, as: encoding)
    if text.malformed > 0 {
      draft.note(.malformedText, nil, "\(text.malformed) sequences that are no text in \(encoding.rawValue)")
    }
    return MarkedText.lines(of: Array(text.text.utf8))
  }

  private mutating func rejected(
    next: Int, _ code: ReadError.Code, _ detail: String
  ) -> Result<Record, ReadError> {
    recordNumber += 1
    defer { position = next }
    let place = Location(source: source.name, record: recordNumber, byte: offset + position)
    return .failure(ReadError(code, at: place, detail, bytes: Array(buffer[position..<next])))
  }

  private mutating func broken() -> Result<Record, ReadError>? {
    guard let found = failure else { return nil }
    failure = nil
    isOverlong = false
    return rejected(next: buffer.count, .inputBroken, found.problem)
  }

  // MARK: Lines

  /// The next line, without its end; nil at the end of the input. One that is longer than a record may be is cut.
  private mutating func line(from start: Int) -> Range<Int>? {
    var from = start
    while true {
      if let end = buffer.span.index(of: lineEnd, from: from) {
        return start..<(end > start && buffer[end - 1] == 0x0D ? end - 1 : end)
      }
      from = max(from, buffer.count)
      guard buffer.count - start <= options.maximumRecordLength else { return start..<buffer.count }
      guard fill() else { break }
    }
    // What stands before a failure is no whole line.
    return start < buffer.count && failure == nil ? start..<buffer.count : nil
  }

  /// The index after the line end at `index`.
  private func lineEnd(after index: Int) -> Int {
    var next = index
    if next < buffer.count, buffer[next] == 0x0D { next += 1 }
    if lineEnd == 0x0A, next < buffer.count, buffer[next] == 0x0A { next += 1 }
    return next
  }

  /// Reads on; false at the end of the input.
  private mutating func fill() -> Bool {
    guard !isAtEnd else { return false }
    do {
      if try source.read(chunk, into: &buffer) > 0 { return true }
    } catch {
      failure = error
    }
    isAtEnd = true
    return false
  }

  /// Drops what was handed out once it is most of the buffer.
  private mutating func compact() {
    guard position == buffer.count || position > chunk else { return }
    buffer.removeFirst(position)
    offset += position
    position = 0
  }
}

extension OpenedByteSource {
  /// What ends a line of its text: LF, or CR where the beginning has that alone, as systems of the Macintosh wrote.
  var lineEnd: UInt8 {
    let beginning = knownBeginning.prefix(ContainerDetection.sniffed)
    return beginning.contains(0x0D) && !beginning.contains(0x0A) ? 0x0D : 0x0A
  }
}

extension ArraySlice<UInt8> {
  /// The bytes with LF for each CR: neither is part of a character of several bytes.
  var withLineFeeds: ArraySlice<UInt8> { map { $0 == 0x0D ? 0x0A : $0 }[...] }

  /// The bytes without blanks, tabs, a byte order mark and carriage returns at their ends.
  var trimmedOfSpace: ArraySlice<UInt8> {
    var rest = self
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    while let first = rest.first, first == 0x20 || first == 0x09 { rest.removeFirst() }
    while let last = rest.last, last == 0x20 || last == 0x09 || last == 0x0D || last == 0x1A { rest.removeLast() }
    return rest
  }
}
