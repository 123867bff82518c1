import ZongmuText

/// A record on loan: a look at bytes that belong to a batch, for work that goes through many records and keeps nothing.
///
///     batch.forEach { view in
///       view.forEachField { field in
///         field.forEachSubfield { code, value in count += value.count }
///       }
///       return true
///     } otherwise: { element in … }
///
/// It allocates nothing and ends with the call that it was lent to; the compiler refuses to keep it. `RecordBatch` lends
/// only records of ISO 2709 whose structure is sound, and records of MARCXML of the usual shape, and text is neither
/// decoded nor looked at until `certainEncoding` is asked for.
public struct RecordView: ~Escapable {
  /// The bytes that the fields are in: from the leader to the record terminator.
  public let bytes: Span<UInt8>
  /// The 24 bytes of the leader.
  public let leader: Leader
  /// How `bytes` is laid out. The plain layout is always in UTF-8.
  let layout: Record.Layout
  @usableFromInline
  let bounds: Span<Record.FieldBounds>

  @_lifetime(copy bytes, copy bounds)
  init(bytes: Span<UInt8>, bounds: Span<Record.FieldBounds>, leader: Leader, layout: Record.Layout) {
    self.layout = layout
    self.bytes = bytes
    self.bounds = bounds
    self.leader = leader
  }

  /// The number of fields.
  public var fieldCount: Int { bounds.count }

  /// The number of subfields: of the delimiters (0x1F) in the fields.
  public var subfieldCount: Int {
    guard areSideBySide, bounds.count > 0 else {
      var total = 0
      for index in bounds.indices {
        total += bytes.extracting(bounds[index].start..<bounds[index].end).count(of: ISO2709.delimiter)
      }
      return total
    }
    // Nothing but terminators stands between the fields.
    return bytes.extracting(bounds[0].start..<bounds[bounds.count - 1].end).count(of: ISO2709.delimiter)
  }

  /// Calls `body` with each field, in the order of the directory.
  @inlinable
  public func forEachField(_ body: (FieldView) -> Void) {
    for index in bounds.indices { body(field(index)) }
  }

  /// The field with a number, counted from 0 in the order of the directory.
  @inlinable @_lifetime(copy self)
  public func field(_ number: Int) -> FieldView {
    let place = bounds[number]
    return FieldView(tag: place.tag, record: bytes, start: place.start, end: place.end)
  }

  /// Whether each field begins one byte after the one before it ends.
  var areSideBySide: Bool {
    for index in bounds.indices.dropFirst() where bounds[index].start != bounds[index - 1].end + 1 { return false }
    return true
  }

  /// Whether all fields begin with two indicators of ASCII before a delimiter, or are control fields without one and
  /// without a line end at the beginning: no field then has to be looked at as text to tell what its beginning is.
  var hasRegularIndicators: Bool {
    for index in bounds.indices {
      let (tag, start, end) = (bounds[index].tag, bounds[index].start, bounds[index].end)
      if start + 2 < end, bytes[start + 2] == ISO2709.delimiter, bytes[start] | bytes[start + 1] < 0x80 { continue }
      guard tag.isControl, bytes.position(of: ISO2709.delimiter, from: start, to: end) == end,
        bytes.lineEnd(in: start..<end) == start
      else { return false }
    }
    return true
  }

  /// Whether a field is in UTF-8 beyond doubt, which the text of no other encoding looks like.
  private var holdsFieldInUTF8: Bool {
    for index in bounds.indices {
      let field = bytes.extracting(bounds[index].start..<bounds[index].end)
      if EncodingDetector.isSurelyUTF8(field) { return true }
    }
    return false
  }

  /// The encoding of the text where the bytes leave no doubt of it, the record declares no other and is in it throughout,
  /// and each subfield has a code of ASCII; nil where the record has to be looked at more closely. O(n).
  public var certainEncoding: TextEncoding? {
    if layout == .plain { return declaredEncoding(of: .utf8) ?? .utf8 == .utf8 ? .utf8 : nil }
    let guess = EncodingDetector.guess(bytes)
    switch guess.confidence {
    case .ascii where guess.encoding != .marc8: return guess.encoding
    case .certain where guess.encoding != .marc8 && !bytes.holdsDelimiterBeforeCharacter():
      guard guess.encoding == .utf8 || !holdsFieldInUTF8 else { return nil }
      let declared = declaredEncoding(of: guess.encoding)
      return declared == nil || declared == guess.encoding ? guess.encoding : nil
    default: return nil
    }
  }
}

/// A field of a record on loan.
public struct FieldView: ~Escapable {
  /// The tag.
  public let tag: Tag
  @usableFromInline
  let record: Span<UInt8>
  @usableFromInline
  let start: Int
  @usableFromInline
  let end: Int

  @inlinable @_lifetime(copy record)
  init(tag: Tag, record: Span<UInt8>, start: Int, end: Int) {
    self.tag = tag
    self.record = record
    self.start = start
    self.end = end
  }

  /// The bytes of the field: indicators, delimiters and data, without the terminator.
  public var bytes: Span<UInt8> {
    @_lifetime(copy self) get { record.extracting(start..<end) }
  }

  /// The offset of the first subfield delimiter (0x1F) in the record's bytes, or `end`.
  @inlinable
  var firstDelimiter: Int {
    // Nearly always two bytes in.
    if start + 2 < end, record[start + 2] == ISO2709.delimiter { return start + 2 }
    return record.position(of: ISO2709.delimiter, from: start, to: end)
  }

  /// Whether the field has no subfields: its tag is 001–009 and it holds no delimiter.
  public var isControl: Bool { tag.isControl && firstDelimiter == end }

  /// The two bytes that are the indicators; blanks where there are none, and in a control field.
  public var indicators: Indicators {
    let delimiter = firstDelimiter
    guard delimiter - start == 2, delimiter < end || !tag.isControl else { return .blank }
    return Indicators(record[start], record[start + 1])
  }

  /// Calls `body` with the code and the bytes of each subfield, in order, until it answers false. Bytes before the first
  /// delimiter that are no indicators are not among them.
  @inlinable
  public func forEachSubfield(_ body: (SubfieldCode, Span<UInt8>) -> Bool) {
    forEachSubfieldPlace { code, from, to in body(code, record.extracting(from..<to)) }
  }

  /// Calls `body` with code and bounds of each subfield until it answers false: the byte after a delimiter is the code.
  @inlinable
  func forEachSubfieldPlace(_ body: (SubfieldCode, Int, Int) -> Bool) {
    var delimiter = firstDelimiter
    while delimiter < end {
      let next = record.position(of: ISO2709.delimiter, from: delimiter + 1, to: end)
      // A delimiter straight before the next one, or at the end, has no code: nothing to tell.
      if delimiter + 1 < next, !body(SubfieldCode(record[delimiter + 1]), delimiter + 2, next) { return }
      delimiter = next
    }
  }

  /// Where the text of the first subfield with a code is in the record's bytes.
  func range(of code: SubfieldCode) -> Range<Int>? {
    var found: Range<Int>?
    forEachSubfieldPlace { each, from, to in
      guard each == code else { return true }
      found = from..<to
      return false
    }
    return found
  }

  /// Whether there is a subfield with a code, be it empty.
  package func holds(_ code: SubfieldCode) -> Bool { range(of: code) != nil }

  /// The bytes of the first subfield with a code.
  @_lifetime(copy self)
  package func value(of code: SubfieldCode) -> Span<UInt8>? {
    guard let range = range(of: code) else { return nil }
    return record.extracting(range)
  }

  /// The text of the first subfield with a code.
  package func text(of code: SubfieldCode, in encoding: TextEncoding) -> String? {
    guard let range = range(of: code) else { return nil }
    return text(range.lowerBound, range.upperBound, in: encoding)
  }

  /// The text of a stretch of the record's bytes.
  func text(_ from: Int, _ to: Int, in encoding: TextEncoding) -> String {
    guard from < to else { return "" }
    let bytes = record.extracting(from..<to)
    guard encoding == .utf8 else { return TextDecoder.decode(bytes, as: encoding).text }
    // The pointer is used inside the call only.
    return unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }
}

extension Record {
  /// A look at the record, without copies.
  package var view: RecordView {
    @_lifetime(borrow self) get { RecordView(bytes: storage.span, bounds: bounds.span, leader: leader, layout: layout) }
  }
}

extension Field {
  /// A look at the field, without copies.
  var view: FieldView {
    @_lifetime(borrow self) get { FieldView(tag: tag, record: storage.span, start: start, end: end) }
  }
}
