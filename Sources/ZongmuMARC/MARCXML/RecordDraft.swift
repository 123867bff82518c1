/// A record that is being read from MARCXML, in the plain layout.
struct RecordDraft {
  /// The offset of the record's start tag.
  let start: Int
  /// Whether another record was found inside it before any content of its own.
  var isWrapper = false
  /// Whether its fields are those of oai_marc.
  var isOAI = false
  private var bytes: [UInt8] = []
  private var bounds: [Record.FieldBounds] = []
  private var leader: [UInt8]?
  private var valueStart = 0
  private var oddities: [Oddity] = []
  private var omittedOddities = 0
  private var rejection: (code: ReadError.Code, tag: Tag?, detail: String)?

  private struct Oddity {
    var code: Warning.Code
    var tag: Tag?
    var detail: String
  }

  /// The most warnings that one record carries; a last one counts the rest.
  static let warningLimit = 100
  /// The most bytes that one control field, subfield or leader may have: libxml2's own limit for a text.
  static let valueLimit = 10_000_000

  /// A draft of the record whose start tag is at `start`.
  init(start: Int) { self.start = start }

  /// Whether it has a leader or a field, and so is a MARC record.
  var hasContent: Bool { leader != nil || !bounds.isEmpty || rejection != nil }
  /// Whether it holds nothing at all: neither content nor another record nor anything that was passed over.
  var isEmpty: Bool { !hasContent && !isWrapper && oddities.isEmpty }
  /// Whether it has a field, or had some and was given up.
  var hasFields: Bool { !bounds.isEmpty || rejection != nil }
  /// Whether a leader was begun.
  var hasLeader: Bool { leader != nil }
  /// The tag of the last field.
  var lastTag: Tag? { bounds.last?.tag }

  /// Notes something that the record will warn of.
  mutating func note(_ code: Warning.Code, _ tag: Tag?, _ detail: String) {
    guard oddities.count < RecordDraft.warningLimit else {
      omittedOddities += 1
      return
    }
    oddities.append(Oddity(code: code, tag: tag, detail: detail))
  }

  /// Gives the record up: its fields are dropped and it becomes an error.
  private mutating func reject(_ code: ReadError.Code, _ detail: String) {
    guard rejection == nil else { return }
    rejection = (code, lastTag, detail)
    bytes = []
    bounds = []
    leader = nil
  }

  /// Begins the leader.
  mutating func openLeader() { leader = [] }

  /// Adds text to the leader.
  mutating func appendToLeader(_ text: Span<UInt8>) {
    guard rejection == nil, leader != nil else { return }
    guard (leader?.count ?? 0) + text.count <= RecordDraft.valueLimit else {
      return reject(.limitPassed, "the leader is longer than \(RecordDraft.valueLimit) bytes")
    }
    for index in text.indices { leader?.append(text[index]) }
  }

  /// Begins a field.
  mutating func openField(_ tag: Tag, limit: Int) {
    guard rejection == nil else { return }
    guard bounds.count < limit else { return reject(.limitPassed, "the record has more than \(limit) fields") }
    if bytes.isEmpty {
      bytes.reserveCapacity(2048)
      bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: Leader.length))
    }
    let (first, second, third) = tag.bytes
    bytes.append(first)
    bytes.append(second)
    bytes.append(third)
    valueStart = bytes.count
    bounds.append(Record.FieldBounds(tag: tag, start: bytes.count, end: bytes.count))
  }

  /// Adds the indicators of the field that is open.
  mutating func appendIndicators(_ first: UInt8, _ second: UInt8) {
    guard rejection == nil else { return }
    bytes.append(first)
    bytes.append(second)
  }

  /// Begins a subfield of the field that is open.
  mutating func openSubfield(_ code: UInt8) {
    guard rejection == nil else { return }
    bytes.append(0x1F)
    bytes.append(code)
    valueStart = bytes.count
  }

  /// Adds text to the control field or subfield that is open. No structural byte can be in it: XML 1.0 §2.2 has no
  /// character below U+0020 but tab and line ends, and libxml2 delivers no other.
  mutating func append(_ text: Span<UInt8>, limit: Int) {
    guard rejection == nil else { return }
    guard bytes.count - valueStart + text.count <= RecordDraft.valueLimit else {
      return reject(.limitPassed, "a value is longer than \(RecordDraft.valueLimit) bytes")
    }
    guard bytes.count + text.count <= limit else {
      return reject(.recordTooLong, "the record is longer than \(limit) bytes")
    }
    // The pointer is used for copying only.
    unsafe text.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
  }

  /// Ends the field that is open.
  mutating func closeField() {
    guard rejection == nil, let last = bounds.last else { return }
    // The schema of oai_marc has control fields between quotation marks.
    if isOAI, last.tag.isControl, bytes.count > valueStart + 1, bytes[valueStart] == 0x22, bytes.last == 0x22 {
      bytes.removeLast()
      bytes.remove(at: valueStart)
    }
    bounds[bounds.count - 1].end = bytes.count
    bytes.append(0x1E)
  }

  /// Makes blanks of the `^` that Aleph writes for them in oai_marc: in the leader, control fields and coded fields.
  private mutating func readSigns() {
    leader = leader?.map { $0 == 0x5E ? 0x20 : $0 }
    let coded = CodedFields(tags: bounds.map(\.tag))
    for field in bounds {
      let range = field.start..<field.end
      guard !field.tag.isControl else {
        replaceSigns(range)
        continue
      }
      for part in bytes[range].split(separator: 0x1F).dropFirst() {
        guard let code = part.first, coded.places(in: field.tag, SubfieldCode(code)) == .everywhere else { continue }
        replaceSigns(part.startIndex..<part.endIndex)
      }
    }
  }

  private mutating func replaceSigns(_ range: Range<Int>) {
    for index in range where bytes[index] == 0x5E { bytes[index] = 0x20 }
  }

  /// The record, or why it is none. `raw` gives the record's XML where it is rejected.
  mutating func finish(
    at location: Location, isStrict: Bool, raw: () -> [UInt8]
  ) -> Result<Record, ReadError> {
    if let rejection {
      var place = location
      place.tag = rejection.tag
      return .failure(ReadError(rejection.code, at: place, rejection.detail, bytes: raw()))
    }
    if isOAI { readSigns() }
    let leader = finishedLeader()
    if bytes.isEmpty {
      bytes = leader.bytes
    } else {
      bytes.replaceSubrange(0..<Leader.length, with: leader.bytes)
    }
    bytes.append(0x1D)
    let warnings = warnings(at: location)
    if isStrict, let first = warnings.first {
      return .failure(ReadError(.strict, at: first.location, "\(first.detail) [\(first.code)]", bytes: raw()))
    }
    return .success(
      Record(
        bytes: bytes, layout: .plain, encoding: .utf8, leader: leader, bounds: bounds, location: location,
        warnings: warnings))
  }

  /// The leader in 24 bytes, with a note when it was not that.
  private mutating func finishedLeader() -> Leader {
    guard let given = leader else {
      note(.leaderLength, nil, "the record has no leader; blanks stand for it")
      return Leader()
    }
    guard given.count != Leader.length else { return Leader(given) }
    note(.leaderLength, nil, "the leader has \(given.count) bytes instead of \(Leader.length)")
    // Line ends at its ends, and the indentation after them, are the layout of the file and not of the leader.
    let isLineEnd: (UInt8) -> Bool = { $0 == 0x0A || $0 == 0x0D }
    let isSpace: (UInt8) -> Bool = { isLineEnd($0) || $0 == 0x09 || $0 == 0x20 }
    var kept = given[...]
    if let first = kept.firstIndex(where: { !isSpace($0) }), let line = kept[..<first].lastIndex(where: isLineEnd) {
      kept = kept[(line + 1)...]
    }
    if let last = kept.lastIndex(where: { !isSpace($0) }), let line = kept[last...].firstIndex(where: isLineEnd) {
      kept = kept[..<line]
    }
    while kept.count > Leader.length, let first = kept.first, isSpace(first) { kept = kept.dropFirst() }
    return Leader(kept.map { $0 < 0x20 ? UInt8(ascii: " ") : $0 })
  }

  private func warnings(at location: Location) -> [Warning] {
    guard !oddities.isEmpty else { return [] }
    var warnings = oddities.map { oddity in
      var place = location
      place.tag = oddity.tag
      return Warning(oddity.code, at: place, oddity.detail)
    }
    if omittedOddities > 0 {
      warnings.append(Warning(.markupIgnored, at: location, "and \(omittedOddities) more warnings"))
    }
    return warnings
  }
}
