import ZongmuText

extension ISO2709Reader {
  /// Puts a record together from its bytes: shifts the bounds, finds the encoding, looks at indicators.
  ///
  /// A forced encoding says that the declaration is wrong or of no interest; whether the bytes fit it is still looked
  /// at, but for a record that was `kept` and looked at before.
  static func record(
    bytes: [UInt8], lead: Int, contentEnd: Int, parsed: ISO2709Parser.Result, place: Location, warnings: [Warning],
    forced: TextEncoding?, isKept: Bool = false
  ) -> Record {
    let bounds = parsed.bounds
    var warnings = warnings
    // Only the first record of a file has anything before it.
    let shifted =
      lead == 0 ? bounds : bounds.map { Record.FieldBounds(tag: $0.tag, start: $0.start + lead, end: $0.end + lead) }
    let fields = withoutLineEnds(shifted, bytes.span, at: place, &warnings)
    warnings += irregularIndicators(fields, bytes.span, at: place)
    let leader = parsed.leader ?? Leader(bytes.span, at: lead)
    func made(_ encoding: TextEncoding, _ warnings: [Warning]) -> Record {
      Record(
        bytes: bytes, content: lead..<contentEnd, layout: .iso2709, encoding: encoding, leader: leader,
        bounds: fields, location: place, warnings: warnings)
    }
    if isKept, let forced { return made(forced, warnings) }
    let content = bytes.span.extracting(lead..<contentEnd)
    var guess = EncodingDetector.guess(content)
    var declared: TextEncoding?
    if forced == nil, guess.confidence == .likely || guess.confidence == .weak {
      // What the record says of itself decides only where its bytes leave a doubt.
      declared = made(.utf8, []).declaredEncoding
      guess = EncodingDetector.guess(content, declared: declared)
    }
    if forced == nil,
      let encodings = EncodingDetector.encodings(
        of: bytes.span, fields: fields.map { $0.start..<$0.end }, whole: guess, declared: declared)
    {
      return mixed(made(.utf8, warnings), encodings)
    }
    let encoding = forced ?? guess.encoding
    if guess.confidence != .ascii, content.holdsDelimiterBeforeCharacter() {
      warnings += missingCodes(in: made(encoding, []))
    }
    warnings += doubts(of: content, encoding, guess, isForced: forced != nil, at: place)
    let found = made(encoding, warnings)
    guard forced == nil, guess.confidence != .ascii, let declared = found.declaredEncoding, declared != encoding
    else { return found }
    return found.adding([
      Warning(
        .charsetMismatch, at: place, "declares \(declared.rawValue), but the text is \(encoding.rawValue)")
    ])
  }

  /// A record whose fields are in these encodings, each read in its own and kept in UTF-8.
  private static func mixed(_ record: Record, _ encodings: [TextEncoding]) -> Record {
    var builder = RecordBuilder(leader: record.leader)
    var foreign: [Field] = []
    var malformed = 0
    var scratch: [UInt8] = []
    for (field, encoding) in zip(record.fields, encodings) {
      malformed += TextDecoder.utf8(field.bytes.span, from: encoding, into: &scratch).malformed
      scratch.removeAll(keepingCapacity: true)
      let field = Field(
        tag: field.tag, storage: field.storage, start: field.start, end: field.end, encoding: encoding)
      if encoding != .utf8 { foreign.append(field) }
      builder.add(field)
    }
    var tags: [String] = []
    for field in foreign where tags.last != field.tag.description { tags.append(field.tag.description) }
    let name = foreign.first?.encoding.rawValue ?? ""
    var found = [
      Warning(
        .encodingsMixed, at: record.location,
        "the text is utf-8, but that of \(tags.joined(separator: ", ")) is \(name); each was read in its own")
    ]
    if malformed > 0 {
      let count = malformed == 1 ? "1 place" : "\(malformed) places"
      found.append(
        Warning(
          .malformedText, at: record.location, "\(count) with bytes that are no text in the encoding of the field"))
    }
    let plain = builder.build(location: record.location)
    return Record(
      bytes: record.bytes, storage: plain.bytes, layout: .plain, encoding: .utf8, leader: record.leader,
      bounds: plain.bounds, location: record.location,
      warnings: record.warnings + missingCodes(in: plain) + found)
  }

  /// The bounds without the line ends that some programs put behind each field terminator, so that the fields after it
  /// begin with them.
  private static func withoutLineEnds(
    _ bounds: [Record.FieldBounds], _ bytes: Span<UInt8>, at place: Location, _ warnings: inout [Warning]
  ) -> [Record.FieldBounds] {
    func begins(_ field: Record.FieldBounds) -> Bool {
      field.start < field.end && (bytes[field.start] == 0x0D || bytes[field.start] == 0x0A)
    }
    guard bounds.contains(where: begins) else { return bounds }
    let count = bounds.count(where: begins)
    let number = count == 1 ? "1 field" : "\(count) fields"
    warnings.append(
      Warning(.lineEndBeforeField, at: place, "line ends stand before \(number); they are no part of the text"))
    return bounds.map { field in
      var field = field
      field.start = bytes.lineEnd(in: field.start..<field.end)
      return field
    }
  }

  /// A warning for each data field that does not begin with two indicators of ASCII and a delimiter.
  private static func irregularIndicators(
    _ bounds: [Record.FieldBounds], _ bytes: Span<UInt8>, at place: Location
  ) -> [Warning] {
    var warnings: [Warning] = []
    for index in bounds.indices {
      let field = bounds[index]
      let isRegular =
        field.start + 2 < field.end && bytes[field.start + 2] == ISO2709.delimiter
        && bytes[field.start] | bytes[field.start + 1] < 0x80
      guard !isRegular, !field.tag.isControl else { continue }
      var location = place
      location.tag = field.tag
      warnings.append(Warning(.indicatorsIrregular, at: location, "no two indicators before the first subfield"))
    }
    return warnings
  }

  /// A warning for each field in which a delimiter stands straight before a character outside ASCII.
  private static func missingCodes(in record: Record) -> [Warning] {
    record.fields.compactMap { field in
      let hasMissing = field.holds(.missing) && !field.bytes.contains([ISO2709.delimiter, SubfieldCode.missing.byte])
      guard hasMissing, field.isOpeningPlain(field.firstDelimiter) else { return nil }
      var location = record.location
      location.tag = field.tag
      return Warning(.subfieldCodeMissing, at: location, "a delimiter stands before text; ? stands for its code")
    }
  }

  /// What there is to say of an encoding: that bytes are malformed in it, or that it is a mere guess.
  private static func doubts(
    of content: Span<UInt8>, _ encoding: TextEncoding, _ guess: EncodingGuess, isForced: Bool, at place: Location
  ) -> [Warning] {
    let isFound = encoding == guess.encoding
    if guess.confidence == .ascii, encoding != .marc8 { return [] }
    // Certain UTF-8 and GB 18030 are well formed; escape sequences make MARC-8 certain, whatever else is in it.
    if isFound, encoding != .marc8, guess.confidence == .certain { return [] }
    if !isForced, encoding == .latin1 {
      return [Warning(.encodingGuessed, at: place, "the text is in no encoding that can be told; read as iso-8859-1")]
    }
    var scratch: [UInt8] = []
    let malformed = TextDecoder.utf8(content, from: encoding, into: &scratch).malformed
    guard malformed > 0 else { return [] }
    let count = malformed == 1 ? "1 place" : "\(malformed) places"
    return [Warning(.malformedText, at: place, "\(count) with bytes that are no text in \(encoding.rawValue)")]
  }

  /// The record that these bytes are, from leader to terminator; an error when no fields can be made out.
  static func record(content bytes: [UInt8], place: Location, forced: TextEncoding?) -> Result<Record, ReadError> {
    let parser = ISO2709Parser(maximumFieldCount: ReaderOptions().maximumFieldCount)
    guard let parsed = parser.parse(bytes.span) else {
      return .failure(ReadError(.directoryUnreadable, at: place, parser.complaint(bytes.span), bytes: bytes))
    }
    return .success(
      record(
        bytes: bytes, lead: 0, contentEnd: bytes.count, parsed: parsed, place: place,
        warnings: parsed.problems.map { Warning($0.code, at: place, $0.detail) }, forced: forced, isKept: true))
  }
}

extension Record {
  /// The record that was kept as these bytes, in this layout and encoding.
  public static func kept(
    _ bytes: [UInt8], layout: Layout, encoding: TextEncoding, location: Location
  ) -> Result<Record, ReadError> {
    switch layout {
    case .iso2709: return ISO2709Reader.record(content: bytes, place: location, forced: encoding)
    case .plain:
      guard let record = Record(plain: bytes, location: location) else {
        return .failure(ReadError(.directoryUnreadable, at: location, "the bytes are in no plain layout", bytes: bytes))
      }
      return .success(record)
    }
  }
}
