import ZongmuText

/// Puts a record together field by field, in the plain layout and in UTF-8.
///
///     var builder = RecordBuilder(leader: leader)
///     builder.addControl("001", "012023000001")
///     builder.add("200", Indicators(0x31, 0x20), [Subfield("a", "越秀街巷旧事"), Subfield("f", "林晓禾著")])
///     let record = builder.build()
///
/// Structural bytes (0x1D, 0x1E, 0x1F) inside a text would break the record; each is replaced by a blank.
public struct RecordBuilder: Sendable {
  private var bytes: [UInt8] = []
  private var bounds: [Record.FieldBounds] = []
  private let leader: Leader
  private var fieldStart = 0

  /// An empty record under a leader.
  public init(leader: Leader) {
    self.leader = leader
    bytes = leader.bytes
  }

  /// Makes room for fields whose bytes and number are about these.
  package mutating func reserve(byteCount: Int, fieldCount: Int) {
    bytes.reserveCapacity(byteCount)
    bounds.reserveCapacity(fieldCount)
  }

  /// Adds a field without indicators and subfields.
  public mutating func addControl(_ tag: Tag, _ text: String) {
    open(tag)
    append(text.utf8)
    close()
  }

  /// Adds a data field.
  public mutating func add(_ tag: Tag, _ indicators: Indicators, _ subfields: [Subfield]) {
    open(tag)
    bytes.append(indicators.first)
    bytes.append(indicators.second)
    for subfield in subfields {
      bytes.append(0x1F)
      bytes.append(subfield.code.byte)
      append(subfield.value.utf8)
    }
    close()
  }

  /// Adds a field of parts: its subfields, or its text where it has none.
  public mutating func add(_ content: FieldContent) {
    if content.isControl || content.subfields.isEmpty && !content.text.isEmpty {
      addControl(content.tag, content.text)
    } else {
      add(content.tag, content.indicators, content.subfields)
    }
  }

  /// Adds a field as it stands in another record, its text converted to UTF-8.
  public mutating func add(_ field: Field) {
    guard field.encoding != .utf8 else {
      open(field.tag)
      append(field.storage, field.start..<field.end)
      close()
      return
    }
    if field.isRegularText {
      // The delimiters of the whole are those of the parts, so it is decoded at once.
      open(field.tag)
      TextDecoder.utf8(field.storage.span.extracting(field.start..<field.end), from: field.encoding, into: &bytes)
      close()
      return
    }
    if field.isControl { return addControl(field.tag, field.value) }
    add(field.tag, field.indicators, field.subfields)
  }

  /// Adds some fields that stand one after another in a record in the plain layout, as they stand there.
  package mutating func add(_ fields: Range<Int>, of record: Record) {
    guard !fields.isEmpty else { return }
    precondition(record.layout == .plain, "only in the plain layout fields stand with their tags and terminators")
    let (from, to) = (record.bounds[fields.lowerBound].start - 3, record.bounds[fields.upperBound - 1].end + 1)
    let shift = bytes.count - from
    append(record.bytes, from..<to)
    for number in fields {
      let place = record.bounds[number]
      bounds.append(Record.FieldBounds(tag: place.tag, start: place.start + shift, end: place.end + shift))
    }
  }

  /// The record. `location` says where its content came from; `source` of a made record may be empty.
  public consuming func build(
    location: Location = Location(source: "", record: 0, byte: 0), warnings: [Warning] = []
  ) -> Record {
    bytes.append(0x1D)
    return Record(
      bytes: bytes, layout: .plain, encoding: .utf8, leader: leader, bounds: bounds, location: location,
      warnings: warnings)
  }

  private mutating func open(_ tag: Tag) {
    let (first, second, third) = tag.bytes
    bytes.append(first)
    bytes.append(second)
    bytes.append(third)
    fieldStart = bytes.count
    bounds.append(Record.FieldBounds(tag: tag, start: fieldStart, end: fieldStart))
  }

  private mutating func close() {
    bounds[bounds.count - 1].end = bytes.count
    bytes.append(0x1E)
  }

  private mutating func append(_ text: String.UTF8View) {
    let start = bytes.count
    bytes.append(contentsOf: text)
    for place in start..<bytes.count where 0x1D...0x1F ~= bytes[place] { bytes[place] = 0x20 }
  }

  /// Appends a stretch of bytes as it stands.
  private mutating func append(_ source: [UInt8], _ range: Range<Int>) {
    // The pointer is used inside the call only; the range is checked.
    unsafe source.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range])) }
  }
}

extension Field {
  /// Whether decoding the bytes at once gives what decoding each subfield gives: the encoding is GB 18030, indicators
  /// and codes are ASCII, none is missing, and no terminator stands in the text.
  fileprivate var isRegularText: Bool {
    guard encoding == .gb18030 else { return false }
    let bytes = storage.span.extracting(start..<end)
    var position = 0
    if !tag.isControl || firstDelimiter < end {
      guard bytes.count > 3, bytes[0] < 0x80, bytes[1] < 0x80, bytes[2] == 0x1F else { return false }
      guard bytes[0] != 0x1F, bytes[1] != 0x1F else { return false }
      position = 2
    }
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      guard byte == 0x1D || byte == 0x1E || byte == 0x1F else { continue }
      guard byte == 0x1F, position < bytes.count, bytes[position] < 0x80, bytes[position] != 0x1F else { return false }
    }
    return true
  }
}

extension Record {
  /// The record with its text in UTF-8, in the plain layout, where decoding its fields whole gives what decoding their
  /// parts gives; else as it is. Fields, their order and what can be asked of them stay.
  package var textInUTF8: Record {
    guard encoding != .utf8, bounds.indices.allSatisfy({ field($0).isRegularText }) else { return self }
    var builder = RecordBuilder(leader: leader)
    builder.reserve(byteCount: bytes.count * 3 / 2, fieldCount: bounds.count)
    for number in bounds.indices { builder.add(field(number)) }
    return builder.build(location: location, warnings: warnings)
  }

  /// The record whose bytes in the plain layout these are; nil when they are not in that layout.
  public init?(plain bytes: [UInt8], location: Location = Location(source: "", record: 0, byte: 0)) {
    guard bytes.count > Leader.length, bytes.last == 0x1D else { return nil }
    var bounds: [FieldBounds] = []
    var position = Leader.length
    let last = bytes.count - 1
    while position < last {
      guard position + 3 <= last, let end = bytes[(position + 3)..<last].firstIndex(of: 0x1E) else { return nil }
      bounds.append(
        FieldBounds(
          tag: Tag(bytes[position], bytes[position + 1], bytes[position + 2]), start: position + 3, end: end))
      position = end + 1
    }
    self.init(
      bytes: bytes, layout: .plain, encoding: .utf8, leader: Leader(bytes[..<Leader.length]), bounds: bounds,
      location: location, warnings: [])
  }
}
