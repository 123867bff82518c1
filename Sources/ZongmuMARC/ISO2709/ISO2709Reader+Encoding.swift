import ZongmuText

extension ISO2709Reader {
  /// Puts a record together from its bytes: shifts the bounds, finds the encoding, looks at indicators.
  ///
  /// A forced encoding says that the declaration is wrong or of no interest; whether the bytes fit it is still looked
  /// at, but for a record that was `kept` and looked at before.
  static func record(
    bytes: [UInt8], lead: Int, contentEnd: Int, bounds: [Record.FieldBounds], place: Location, warnings: [Warning],
    forced: TextEncoding?, isKept: Bool = false
  ) -> Record {
    var warnings = warnings
    // Only the first record of a file has anything before it.
    let shifted =
      lead == 0 ? bounds : bounds.map { Record.FieldBounds(tag: $0.tag, start: $0.start + lead, end: $0.end + lead) }
    let span = bytes.span
    for index in shifted.indices {
      let field = shifted[index]
      let isRegular =
        field.start + 2 < field.end && span[field.start + 2] == ISO2709.delimiter
        && span[field.start] | span[field.start + 1] < 0x80
      guard !isRegular, !field.tag.isControl else { continue }
      var location = place
      location.tag = field.tag
      warnings.append(Warning(.indicatorsIrregular, at: location, "no two indicators before the first subfield"))
    }
    let leader = Leader(span, at: lead)
    func made(_ encoding: TextEncoding, _ warnings: [Warning]) -> Record {
      Record(
        bytes: bytes, content: lead..<contentEnd, layout: .iso2709, encoding: encoding, leader: leader,
        bounds: shifted, location: place, warnings: warnings)
    }
    if isKept, let forced { return made(forced, warnings) }
    let content = bytes.span.extracting(lead..<contentEnd)
    var guess = EncodingDetector.guess(content)
    if forced == nil, guess.confidence == .likely || guess.confidence == .weak {
      // What the record says of itself decides only where its bytes leave a doubt.
      guess = EncodingDetector.guess(content, declared: made(.utf8, []).declaredEncoding)
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
    guard let parsed = ISO2709Parser(maximumFieldCount: ReaderOptions().maximumFieldCount).parse(bytes.span) else {
      return .failure(ReadError(.directoryUnreadable, at: place, "no directory of tags can be made out", bytes: bytes))
    }
    return .success(
      record(
        bytes: bytes, lead: 0, contentEnd: bytes.count, bounds: parsed.bounds, place: place,
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
