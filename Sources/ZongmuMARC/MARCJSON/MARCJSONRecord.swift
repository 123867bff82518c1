/// The members of a record in MARC-in-JSON, put into a draft.
enum MARCJSONRecord {
  /// Reads the value of a record's member.
  static func member(
    _ name: [UInt8], _ cursor: inout JSONCursor, _ draft: inout RecordDraft, _ options: ReaderOptions
  ) throws(JSONFault) {
    switch String(decoding: name, as: UTF8.self) {
    case "leader" where !draft.hasLeader: draft.setLeader(units(try cursor.string()))
    case "fields":
      try cursor.elements { cursor throws(JSONFault) in
        try cursor.members { cursor, name throws(JSONFault) in
          try field(tag(name, &draft), &cursor, &draft, options)
        }
      }
    default: try cursor.skipValue()
    }
  }

  private static func field(
    _ tag: Tag, _ cursor: inout JSONCursor, _ draft: inout RecordDraft, _ options: ReaderOptions
  ) throws(JSONFault) {
    guard try cursor.peekPastSpace() == UInt8(ascii: "{") else {
      return draft.addText(tag, MarkedText.utf8(units(try text(&cursor, tag, &draft))), options)
    }
    var indicators = Indicators.blank
    var count = 0
    var subfields: [(code: [UInt8], text: [UInt8])] = []
    try cursor.members { cursor, name throws(JSONFault) in
      switch String(decoding: name, as: UTF8.self) {
      case "ind1":
        indicators.first = indicator(try text(&cursor, tag, &draft), tag, &draft)
        count += 1
      case "ind2":
        indicators.second = indicator(try text(&cursor, tag, &draft), tag, &draft)
        count += 1
      case "subfields":
        try cursor.elements { cursor throws(JSONFault) in
          try cursor.members { cursor, code throws(JSONFault) in
            subfields.append((code, try text(&cursor, tag, &draft)))
          }
        }
      default:
        draft.note(.markupIgnored, tag, "a member that is neither an indicator nor subfields was passed over")
        try cursor.skipValue()
      }
    }
    if count != 2 { draft.note(.indicatorsIrregular, tag, "an indicator is missing; a blank stands for it") }
    draft.openField(tag, limit: options.maximumFieldCount)
    draft.appendIndicators(indicators.first, indicators.second)
    for (name, text) in subfields {
      let units = units(name)
      if units.count != 1 { draft.note(.markupIgnored, tag, "the code of a subfield is not one character") }
      let code = units.first.map { draft.code($0, tag) } ?? "?"
      draft.addSubfield(code, MarkedText.utf8(self.units(text)), options)
    }
    draft.closeField()
  }

  /// Reads a value that should be a string; a number is its digits, and nothing else is a text.
  private static func text(_ cursor: inout JSONCursor, _ tag: Tag, _ draft: inout RecordDraft) throws(JSONFault)
    -> [UInt8]
  {
    switch try cursor.peekPastSpace() {
    case UInt8(ascii: "\"")?: return try cursor.string()
    case UInt8(ascii: "{")?, UInt8(ascii: "[")?:
      draft.note(.markupIgnored, tag, "an object or array in place of a text was passed over")
      try cursor.skipValue()
      return []
    default:
      let literal = try cursor.literal()
      draft.note(.markupIgnored, tag, "a value that is no string was read as one")
      return literal.elementsEqual("null".utf8) ? [] : literal
    }
  }

  private static func indicator(_ text: [UInt8], _ tag: Tag, _ draft: inout RecordDraft) -> UInt8 {
    let units = units(text)
    if units.count == 1, let byte = units.first.flatMap(MarkedText.byte), !(0x1D...0x1F ~= byte) { return byte }
    draft.note(.indicatorsIrregular, tag, "an indicator is not one character; a blank stands for it")
    return 0x20
  }

  private static func tag(_ name: [UInt8], _ draft: inout RecordDraft) -> Tag {
    let bytes = units(name).map { MarkedText.byte($0) ?? UInt8(ascii: "?") }
    if bytes.count != 3 {
      draft.note(.markupIgnored, nil, "the tag of a field is not three characters; it was filled or cut")
    }
    let padded = bytes.prefix(3) + [UInt8](repeating: UInt8(ascii: "?"), count: max(0, 3 - bytes.count))
    let safe = padded.map { 0x1D...0x1F ~= $0 ? UInt8(ascii: "?") : $0 }
    return Tag(safe[0], safe[1], safe[2])
  }

  private static func units(_ utf8: [UInt8]) -> [UInt32] {
    String(decoding: utf8, as: UTF8.self).unicodeScalars.map(\.value)
  }
}
