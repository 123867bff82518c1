import CZongmuXML

/// Makes records of the events of a MARCXML document.
///
/// A `record` element is a MARC record when a leader or a field stands directly in it. OAI-PMH and SRU have elements of
/// that name too, as wrappers; these hold other elements only, among them in the end the MARC record.
struct MARCXMLAssembler {
  /// What an open element is to the record.
  private enum Role {
    case record, leader, controlField, dataField, subfield
    /// Foreign markup inside a leader, control field or subfield; its text is kept.
    case insideValue
    /// Markup inside a record whose content is not read.
    case passedOver
    /// A leader or field outside all records, with what is in it.
    case stray
  }

  /// How many records were met, rejected ones included.
  private(set) var recordCount = 0
  private var results: [Result<Record, ReadError>] = []
  private var taken = 0
  private var roles: [Role] = []
  private var draft: RecordDraft?
  private var wrappers: [RecordDraft] = []
  private var isInLeader = false
  private var looseText: [UInt8] = []
  private var stray: Range<Int>?
  /// Text that stands in no element, and where it begins.
  private var outerText: (start: Int, bytes: [UInt8])?
  /// A warning that the next record carries.
  private var announced: (code: Warning.Code, detail: String)?
  private let source: String
  private let options: ReaderOptions

  /// An assembler for the document named `source`.
  init(source: String, options: ReaderOptions) {
    self.source = source
    self.options = options
  }

  /// The offset where an unfinished record, or a stretch that is none, begins. A wrapper may be as long as the document.
  var openStart: Int? {
    if let draft, !draft.isWrapper { return draft.start }
    return stray?.lowerBound
  }

  /// Whether nothing is unfinished, neither a record nor a stretch that is none.
  var isIdle: Bool {
    roles.isEmpty && draft == nil && wrappers.isEmpty && stray == nil && looseText.isEmpty && outerText == nil
      && announced == nil
  }
  /// Whether a result is ready.
  var hasResult: Bool { taken < results.count }

  /// Counts a record that was read by others.
  mutating func passBy() { recordCount += 1 }

  /// The place at a byte, for the record that comes next.
  func location(_ byte: Int) -> Location { Location(source: source, record: recordCount + 1, byte: byte) }

  /// The next result that is ready.
  mutating func takeResult() -> Result<Record, ReadError>? {
    guard taken < results.count else {
      results.removeAll(keepingCapacity: true)
      taken = 0
      return nil
    }
    defer { taken += 1 }
    return results[taken]
  }

  /// Puts a fault of the document or the input behind the results so far.
  mutating func fail(_ error: ReadError) { results.append(.failure(error)) }

  /// Puts a fault of a record in its place, and forgets all elements that are open: the parser begins anew behind it.
  mutating func abandon(_ error: ReadError?) {
    (roles, draft, wrappers, isInLeader, stray) = ([], nil, [], false, nil)
    looseText.removeAll(keepingCapacity: true)
    guard let error else { return }
    fail(error)
    recordCount += 1
  }

  /// Has the record that ends next carry a warning.
  mutating func announce(_ code: Warning.Code, _ detail: String) { announced = (code, detail) }

  /// Takes in the events of one piece; `window` has the bytes that they came from.
  mutating func consume(_ events: Span<ZongmuXMLEvent>, _ text: Span<UInt8>, _ window: RawWindow) {
    for index in events.indices {
      let event = events[index]
      let from = Int(event.offset)
      let words = text.extracting(from..<(from + Int(event.length)))
      if event.kind != .text {
        if !looseText.isEmpty { noteLooseText() }
        flushOuterText()
      }
      switch event.kind {
      case .start: roles.append(start(event, words, window))
      case .text:
        if roles.isEmpty { addOuter(words, at: Int(event.position)) } else { add(words) }
      case .end: end(event, window)
      }
    }
  }

  /// Reports a stretch of fields outside records that ended.
  mutating func flushStray(_ window: RawWindow) {
    guard let stretch = stray else { return }
    stray = nil
    fail(
      ReadError(
        .junk, at: location(stretch.lowerBound), "a leader or field stands outside a record",
        bytes: window.bytes(from: stretch.lowerBound, to: stretch.upperBound)))
  }

  /// Reports text in no element that ended.
  mutating func flushOuterText() {
    guard let text = outerText else { return }
    outerText = nil
    fail(
      ReadError(
        .junk, at: location(text.start), "text of \(text.bytes.count) bytes stands outside all elements",
        bytes: text.bytes))
  }

  private mutating func addOuter(_ words: Span<UInt8>, at place: Int) {
    if outerText == nil { outerText = (place, []) }
    for index in words.indices.prefix(options.maximumRecordLength - (outerText?.bytes.count ?? 0)) {
      outerText?.bytes.append(words[index])
    }
  }

  // MARK: Elements

  private mutating func start(_ event: ZongmuXMLEvent, _ words: Span<UInt8>, _ window: RawWindow) -> Role {
    let parent = roles.last
    switch (event.element, parent) {
    case (.subfield, .dataField):
      draft?.openSubfield(event.first)
      if event.oddities != 0 {
        noteInField(
          "a subfield has no code of one character; \(SubfieldCode(event.first)) stands for it")
      }
      return .subfield
    case (.dataField, .record):
      openField(event)
      draft?.appendIndicators(event.first, event.second)
      return .dataField
    case (.controlField, .record):
      openField(event)
      return .controlField
    case (.leader, .record) where draft?.hasLeader == false:
      draft?.openLeader()
      isInLeader = true
      return .leader
    case (.record, nil), (.record, .stray), (.record, .record), (.record, .passedOver):
      if var outer = draft {
        guard !outer.hasContent else { return misplaced(event, words, parent) }
        outer.isWrapper = true
        wrappers.append(outer)
      }
      flushStray(window)
      draft = RecordDraft(start: Int(event.position))
      return .record
    default:
      return misplaced(event, words, parent)
    }
  }

  /// Notes odd markup in the field that is open.
  private mutating func noteInField(_ detail: String) {
    let tag = draft?.lastTag
    draft?.note(.markupIgnored, tag, detail)
  }

  private mutating func openField(_ event: ZongmuXMLEvent) {
    let tag = Tag(event.tag.0, event.tag.1, event.tag.2)
    draft?.openField(tag, limit: options.maximumFieldCount)
    guard event.oddities != 0 else { return }
    if event.oddities & zongmu_xml_of_oai != 0 { draft?.isOAI = true }
    if event.oddities & zongmu_xml_odd_tag != 0 {
      draft?.note(.markupIgnored, tag, "the tag of a field is not three ASCII characters; \(tag) stands for it")
    }
    if event.oddities & zongmu_xml_odd_indicators != 0 {
      draft?.note(
        .indicatorsIrregular, tag, "an indicator is missing or not one character of Latin-1; a blank stands for it")
    }
    if event.oddities & zongmu_xml_further_indicators != 0 {
      draft?.note(.markupIgnored, tag, "indicators after the second were passed over")
    }
  }

  /// An element that does not belong where it stands.
  private mutating func misplaced(_ event: ZongmuXMLEvent, _ words: Span<UInt8>, _ parent: Role?) -> Role {
    switch parent {
    case nil:
      let start = Int(event.position)
      stray = (stray?.lowerBound ?? start)..<max(stray?.upperBound ?? start, start)
      return .stray
    case .stray: return .stray
    case .passedOver: return .passedOver
    case .leader, .controlField, .subfield, .insideValue:
      let name = MARCXMLAssembler.name(event.element, words)
      noteInField("element \(name) inside a value was passed over; its text was kept")
      return .insideValue
    case .record, .dataField:
      let name = MARCXMLAssembler.name(event.element, words)
      let tag = parent == .dataField ? draft?.lastTag : nil
      draft?.note(.markupIgnored, tag, "element \(name) was passed over where it does not belong")
      return .passedOver
    }
  }

  private mutating func add(_ words: Span<UInt8>) {
    switch roles.last {
    case .controlField, .subfield, .leader, .insideValue:
      if isInLeader {
        draft?.appendToLeader(words)
      } else {
        draft?.append(words, limit: options.maximumRecordLength)
      }
    case .record, .dataField:
      for index in words.indices.prefix(MARCXMLAssembler.quotedBytes - looseText.count) {
        looseText.append(words[index])
      }
    case .passedOver, .stray, nil: break
    }
  }

  /// Notes text that stands between the elements of a record or field.
  private mutating func noteLooseText() {
    let tag = roles.last == .dataField ? draft?.lastTag : nil
    let words = MARCXMLAssembler.beginning(of: looseText.span)
    draft?.note(.markupIgnored, tag, "text outside a value was passed over: \(words)")
    looseText.removeAll(keepingCapacity: true)
  }

  private mutating func end(_ event: ZongmuXMLEvent, _ window: RawWindow) {
    switch roles.popLast() {
    case .controlField, .dataField: draft?.closeField()
    case .leader: isInLeader = false
    case .record: finishRecord(end: Int(event.position), window)
    case .stray:
      if let stretch = stray { stray = stretch.lowerBound..<max(stretch.upperBound, Int(event.position)) }
    case .subfield, .insideValue, .passedOver, nil: break
    }
  }

  private mutating func finishRecord(end: Int, _ window: RawWindow) {
    guard var finished = draft else { return }
    draft = wrappers.popLast()
    guard finished.hasContent || finished.isEmpty else { return }
    if finished.isWrapper {
      finished.note(.markupIgnored, nil, "a record that stands inside the record was read as a record of its own")
    }
    let replaced = window.replacements(from: finished.start, to: end)
    if replaced > 0 {
      finished.note(
        .malformedText, nil, "\(replaced) control characters or bytes that are no text were read as blanks or U+FFFD")
    }
    if let (code, detail) = announced { finished.note(code, nil, detail) }
    announced = nil
    let place = location(finished.start)
    recordCount += 1
    let start = finished.start
    results.append(finished.finish(at: place, isStrict: options.isStrict) { window.bytes(from: start, to: end) })
  }

  private static func name(_ element: ZongmuXMLElement, _ words: Span<UInt8>) -> String {
    switch element {
    case .other: beginning(of: words)
    case .collection: "collection"
    case .record: "record"
    case .leader: "leader"
    case .controlField: "controlfield"
    case .dataField: "datafield"
    case .subfield: "subfield"
    }
  }

  /// Enough for forty characters.
  private static let quotedBytes = 160

  /// The first forty characters, without line ends.
  private static func beginning(of words: Span<UInt8>) -> String {
    let bytes = words.indices.prefix(quotedBytes).map { words[$0] < 0x20 ? UInt8(ascii: " ") : words[$0] }
    let text = String(decoding: bytes, as: UTF8.self).trimmingBlanks()
    return text.count > 40 ? String(text.prefix(40)) + "…" : text
  }
}
