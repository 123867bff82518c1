import ZongmuText

/// Reads ISO 2709 (GB/T 2901) as a stream, and cuts it into records by their terminators.
///
/// A declared length is advice: a record ends at the first 0x1D that is followed by a plausible leader, by filler and
/// one, or by the end of the input. Memory holds one record and one chunk.
struct ISO2709Reader: RecordSource {
  private var source: any ByteSource
  private let name: String
  let options: ReaderOptions
  let parser: ISO2709Parser
  private(set) var buffer: [UInt8]
  /// The index in `buffer` of the first byte not yet handed out.
  private(set) var position = 0
  /// The offset in the input of `buffer[0]`.
  private var offset = 0
  private var isAtEnd = false
  private var failure: InputError?
  private var recordNumber = 0
  private let pool = BufferPool()

  private static let chunk = 256 << 10

  init(source: any ByteSource, options: ReaderOptions) {
    self.source = source
    self.options = options
    name = source.name
    parser = ISO2709Parser(maximumFieldCount: options.maximumFieldCount)
    buffer = []
  }

  /// A reader of the bytes of an input from `start` on, all of them; `place` is that of the first record, its number
  /// included.
  init(cutOut bytes: [UInt8], from start: Int, at place: Location, options: ReaderOptions) {
    self.init(source: MemoryByteSource([], name: place.source), options: options)
    buffer = bytes
    position = start
    offset = place.byte - start
    recordNumber = place.record - 1
    isAtEnd = true
  }

  mutating func next() -> Result<Record, ReadError>? {
    compact()
    let start = skipFiller(from: position)
    guard has(start) else { return atEnd(start) }
    recordNumber += 1
    guard fill(to: start + Leader.length), isLeader(at: start) else { return unexpected(start) }
    return framed(start)
  }

  // MARK: Framing

  /// The record whose leader is at `start`.
  private mutating func framed(_ start: Int) -> Result<Record, ReadError> {
    let declared = declaredLength(at: start)
    guard var end = terminator(from: start + Leader.length, within: start) else { return unterminated(start, declared) }
    var problems: [(Warning.Code, String)] = []
    if declared != end + 1 - start {
      if let cut = missingTerminator(start: start, before: end, declared: declared) {
        return delivered(
          start, contentEnd: cut, problems: [(.terminatorMissing, "the next record begins where 0x1D would stand")])
      }
      if let next = soundRecord(in: (start + Leader.length)..<end) { return cutOff(start, before: next, declared) }
      var inner = 0
      while inner < 16, !isRecordEnd(end + 1), let next = extended(start: start, past: end, declared: declared) {
        end = next
        inner += 1
      }
      if inner > 0 { problems.append((.terminatorInData, "a record terminator (0x1D) stands inside the data")) }
      if let declared, declared != 0 {
        let found = end + 1 - start
        if declared != found {
          problems.append((.lengthMismatch, "the leader says \(declared) bytes, the record has \(found)"))
        }
      } else {
        problems.append((.lengthAbsent, "the leader says no record length"))
      }
    }
    return delivered(start, contentEnd: end + 1, problems: problems)
  }

  /// The end of a record whose terminator is missing: where it would stand the next record begins, and the directory
  /// is sound up to there. Nil where the record goes on.
  private mutating func missingTerminator(start: Int, before end: Int, declared: Int?) -> Int? {
    guard let declared, declared > Leader.length + 2, start + declared - 1 < end else { return nil }
    let cut = start + declared - 1
    guard buffer[cut - 1] == ISO2709.fieldTerminator else { return nil }
    let next = skipFiller(from: cut)
    guard next < end, isLeader(at: next), parsed(start..<cut)?.problems.isEmpty == true else { return nil }
    return cut
  }

  /// Where a record begins inside another, whose end is lost: its length says that it ends at the terminator of both, and
  /// its directory is sound. Nil where there is none.
  private func soundRecord(in range: Range<Int>) -> Int? {
    let end = range.upperBound + 1
    let span = buffer.span
    for index in range where span.isLeaderPlausible(at: index) && declaredLength(at: index) == end - index {
      if parsed(index..<end)?.problems.isEmpty == true { return index }
    }
    return nil
  }

  /// The record that another cuts off, which begins at `next`.
  private mutating func cutOff(_ start: Int, before next: Int, _ declared: Int?) -> Result<Record, ReadError> {
    guard parsed(start..<next) != nil else { return truncated(start, end: next, declared, "the next record begins") }
    return delivered(
      start, contentEnd: next,
      problems: [
        cut(start, end: next, declared) ?? (.terminatorMissing, "the next record begins where 0x1D would stand")
      ])
  }

  /// That a record lacks more than its terminators, by the length that its leader says; nil where it does not, or says none.
  private func cut(_ start: Int, end: Int, _ declared: Int?) -> (Warning.Code, String)? {
    guard let declared, end - start < declared - 2 else { return nil }
    return (.recordCut, "\(end - start) of the \(declared) bytes of the record are there")
  }

  private mutating func truncated(
    _ start: Int, end: Int, _ declared: Int?, _ event: String
  ) -> Result<Record, ReadError> {
    let said = declared.map { " of \($0)" } ?? ""
    return rejected(start, end: end, .recordTruncated, "\(event) after \(end - start) bytes\(said) of the record")
  }

  /// The next terminator past `end` if the record rather goes on than ends there, else nil.
  private mutating func extended(start: Int, past end: Int, declared: Int?) -> Int? {
    guard let next = terminator(from: end + 1, within: start) else { return nil }
    if let declared, declared > 0, start + declared - 1 > end, fill(to: start + declared),
      buffer[start + declared - 1] == ISO2709.recordTerminator
    {
      return start + declared - 1
    }
    // A leader before the next terminator: what is between is junk, and the record ends here.
    if leader(in: (end + 1)..<next) != nil { return nil }
    return parsed(start..<(end + 1))?.problems.isEmpty == true ? nil : next
  }

  /// Whether what begins at `index` shows that a record ended before it.
  private mutating func isRecordEnd(_ index: Int) -> Bool {
    let next = skipFiller(from: index)
    guard fill(to: next + Leader.length) else { return !has(next) }
    return isLeader(at: next)
  }

  /// The record that the end of the input cuts off, or that is longer than the limit.
  private mutating func unterminated(_ start: Int, _ declared: Int?) -> Result<Record, ReadError> {
    guard isAtEnd else {
      return rejected(
        start, end: buffer.count, .recordTooLong, "no record terminator within \(options.maximumRecordLength) bytes")
    }
    if let failure { return broken(failure, from: start) }
    guard parsed(start..<buffer.count) != nil else {
      return truncated(start, end: buffer.count, declared, "the input ends")
    }
    return delivered(
      start, contentEnd: buffer.count,
      problems: [
        cut(start, end: buffer.count, declared) ?? (.terminatorMissing, "the input ends without a record terminator")
      ])
  }

  /// Bytes at `start` that no leader begins: junk up to the next leader, or one unreadable record.
  private mutating func unexpected(_ start: Int) -> Result<Record, ReadError> {
    let end = terminator(from: start, within: start).map { $0 + 1 } ?? buffer.count
    if let failure, isAtEnd, end == buffer.count { return broken(failure, from: start) }
    if parser.shifted(buffer.span.extracting(start..<end)) != nil, leader(in: start..<min(end, start + 5)) == nil {
      return delivered(start, contentEnd: end, problems: [])
    }
    if isAtEnd, end == buffer.count, end - start < Leader.length, buffer[end - 1] != ISO2709.recordTerminator,
      buffer[start..<end].prefix(5).allSatisfy({ 0x30...0x39 ~= $0 })
    {
      return truncated(start, end: end, nil, "the input ends")
    }
    // Nothing behind the stretch may count: how much of it has been read already is chance.
    if isDirectory(in: start..<end), !hasBaseAddress(at: start) {
      return rejected(start, end: end, .leaderMissing, "a directory stands where the leader should be")
    }
    if start + Leader.length < end, isDirectory(in: (start + Leader.length)..<end) {
      guard let parsed = parsed(start..<end), !parsed.problems.contains(where: { $0.code == .fieldCountMismatch })
      else {
        return rejected(
          start, end: end, .directoryUnreadable, parser.complaint(buffer.span.extracting(start..<end)))
      }
      return delivered(start, contentEnd: end, problems: [(.leaderDamaged, "the leader holds what no leader has")])
    }
    if let next = leader(in: (start + 1)..<max(start + 1, end)) {
      return rejected(start, end: next, .junk, "\(next - start) bytes that belong to no record")
    }
    let code: ReadError.Code = buffer[start..<end].contains(ISO2709.fieldTerminator) ? .directoryUnreadable : .junk
    return rejected(start, end: end, code, "\(end - start) bytes with no readable leader")
  }

  // MARK: Handing out

  private mutating func delivered(
    _ start: Int, contentEnd: Int, problems: [(Warning.Code, String)]
  ) -> Result<Record, ReadError> {
    guard let parsed = parsed(start..<contentEnd) else {
      if let next = sureRecord(in: (start + 1)..<contentEnd) {
        return rejected(start, end: next, .junk, "\(next - start) bytes that belong to no record")
      }
      let detail = parser.complaint(buffer.span.extracting(start..<contentEnd))
      return rejected(start, end: contentEnd, .directoryUnreadable, detail)
    }
    let place = location(start)
    let end = skipFiller(from: contentEnd)
    var warnings: [Warning] = []
    for (code, detail) in problems { warnings.append(Warning(code, at: place, detail)) }
    for (code, detail) in parsed.problems { warnings.append(Warning(code, at: place, detail)) }
    if start > position || end > contentEnd {
      let count = start - position + end - contentEnd
      warnings.append(
        Warning(.fillerBetweenRecords, at: location(contentEnd), "\(count) bytes beside the record that are no data"))
    }
    let lead = start - position
    let bytes = [UInt8](buffer[position..<end])
    position = end
    let record = ISO2709Reader.record(
      bytes: bytes, lead: lead, contentEnd: lead + contentEnd - start, parsed: parsed, place: place,
      warnings: warnings, forced: options.encoding)
    if options.isStrict, let first = record.warnings.first {
      return .failure(ReadError(.strict, at: first.location, "\(first.detail) [\(first.code)]", bytes: bytes))
    }
    return .success(record)
  }

  private mutating func rejected(
    _ start: Int, end: Int, _ code: ReadError.Code, _ detail: String
  ) -> Result<Record, ReadError> {
    defer { position = end }
    return .failure(ReadError(code, at: location(start), detail, bytes: [UInt8](buffer[position..<end])))
  }

  private mutating func broken(_ failure: InputError, from start: Int) -> Result<Record, ReadError> {
    defer {
      position = buffer.count
      self.failure = nil
    }
    return .failure(
      ReadError(.inputBroken, at: location(start), failure.problem, bytes: [UInt8](buffer[position...])))
  }

  /// What comes after the last record: nothing, or the failure that ended the input.
  private mutating func atEnd(_ start: Int) -> Result<Record, ReadError>? {
    guard failure == nil else {
      recordNumber += 1
      return failure.map { broken($0, from: start) }
    }
    // Only an input of nothing but filler comes here with bytes left.
    guard position < start else { return nil }
    recordNumber += 1
    return rejected(position, end: start, .junk, "\(start - position) bytes of blanks and line ends, and no record")
  }

  private func location(_ index: Int) -> Location {
    Location(source: name, record: recordNumber, byte: offset + index)
  }

  // MARK: The buffer

  func isLeader(at index: Int) -> Bool { buffer.span.isLeaderPlausible(at: index) }

  /// The first place in a stretch where a leader can begin.
  private func leader(in range: Range<Int>) -> Int? {
    let span = buffer.span
    for index in range where span.isLeaderPlausible(at: index) { return index }
    return nil
  }

  /// Where in a stretch that is no record one begins all the same, behind text that looks like a leader: only one whose
  /// fields leave no doubt. Of the places where a leader can begin, sixteen are tried.
  private func sureRecord(in range: Range<Int>) -> Int? {
    var tried = 0
    for start in range where tried < 16 && isLeader(at: start) {
      tried += 1
      guard let found = parsed(start..<range.upperBound) else { continue }
      if found.problems.allSatisfy({ $0.code == .directoryMissing }) { return start }
    }
    return nil
  }

  private func isDirectory(in range: Range<Int>) -> Bool { buffer.span.extracting(range).isDirectory(at: 0) }

  /// Whether the base address of a leader at `index`, be the rest of it what it may, is where the directory ends: a leader
  /// of nothing but digits looks like entries.
  private func hasBaseAddress(at index: Int) -> Bool {
    let end = buffer.span.index(of: ISO2709.fieldTerminator, from: index)
    return end.map { $0 + 1 - index } == buffer.span.decimal(at: index + 12, count: 5)
  }

  func declaredLength(at index: Int) -> Int? { buffer.span.decimal(at: index, count: 5) }

  private func fillerLength(at index: Int) -> Int { buffer.span.fillerLength(at: index) }

  func parsed(_ range: Range<Int>) -> ISO2709Parser.Result? { parser.parse(buffer.span.extracting(range)) }

  /// The first index from `index` on that is no filler, a leader that begins with blanks being none.
  mutating func skipFiller(from index: Int) -> Int {
    var next = index
    while has(next) {
      let byte = buffer[next]
      // Digits begin nearly every record: nothing to look up.
      if byte &- 0x30 <= 9 { return next }
      _ = fill(to: next + 1 + Leader.length)
      let length = fillerLength(at: next)
      // A blank before a leader can look like the first digit of a length: then the leader is one byte on.
      if length == 0 || byte == 0x20 && isLeader(at: next) && !isLeader(at: next + 1) { return next }
      next += length
    }
    return next
  }

  /// The index of the next record terminator from `index` on; nil when the input or the limit ends before it.
  private mutating func terminator(from index: Int, within start: Int) -> Int? {
    var from = index
    while true {
      if let found = buffer.span.index(of: ISO2709.recordTerminator, from: from) { return found }
      from = max(from, buffer.count)
      guard buffer.count - start <= options.maximumRecordLength, fill(to: buffer.count + 1) else { return nil }
    }
  }

  private mutating func has(_ index: Int) -> Bool { fill(to: index + 1) }

  /// Reads on until `count` bytes are in the buffer; false when the input ends before.
  mutating func fill(to count: Int) -> Bool {
    while buffer.count < count, !isAtEnd {
      do {
        if try source.read(ISO2709Reader.chunk, into: &buffer) == 0 { isAtEnd = true }
      } catch {
        failure = error
        isAtEnd = true
      }
    }
    return buffer.count >= count
  }

  /// Passes over the record that ends before `end`.
  mutating func passOver(to end: Int) {
    recordNumber += 1
    position = end
  }

  /// Hands out the bytes up to `end` as `count` elements. The batch takes the buffer as it is; what stands behind goes
  /// into another.
  mutating func batch(to end: Int, count: Int) -> RecordBatch {
    let place = Location(source: name, record: recordNumber + 1, byte: offset + position)
    var rest = pool.take()
    rest.append(contentsOf: buffer[end...])
    buffer.removeLast(buffer.count - end)
    let bytes = PooledBytes(buffer, in: pool)
    buffer = rest
    offset += end
    recordNumber += count
    defer { position = 0 }
    return RecordBatch(bytes: bytes, from: position, place: place, count: count, options: options)
  }

  /// Drops what was handed out once it is most of the buffer.
  mutating func compact() {
    guard !isAtEnd, position == buffer.count || position > ISO2709Reader.chunk else { return }
    buffer.removeFirst(position)
    offset += position
    position = 0
  }
}
