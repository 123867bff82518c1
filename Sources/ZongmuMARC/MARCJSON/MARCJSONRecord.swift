/// The members of a record in JSON, put into a draft.
///
/// Fields are objects under their tags, as MARC-in-JSON has them, or objects that name their tag (`MARCJSONKey`):
///
///     {"245": {"ind1": "1", "ind2": "0", "subfields": [{"a": "ActivePerl"}]}}
///     {"tag": "245", "ind1": "1", "ind2": "0", "subfields": [{"code": "a", "value": "ActivePerl"}]}
///
/// They stand in an array `fields`, in an object `fields` whose members are tags with one field or an array of them, or in
/// `controlfield` and `datafield`, as converters make them of MARCXML. Subfields may also be one object, whose members
/// are codes with a text or an array of texts.
enum MARCJSONRecord {
  /// The members that hold fields.
  static let lists: Set<String> = ["fields", "controlfield", "controlfields", "datafield", "datafields"]

  /// Reads the value of a record's member; false where it is none that says anything of the record.
  static func member(
    _ name: [UInt8], _ cursor: inout JSONCursor, _ draft: inout RecordDraft, _ options: ReaderOptions
  ) throws(JSONFault) -> Bool {
    switch String(decoding: name, as: UTF8.self) {
    case "leader" where !draft.hasLeader: draft.setLeader(units(try cursor.string()))
    case "fields":
      guard try cursor.peekPastSpace() == UInt8(ascii: "{") else {
        try cursor.elements { cursor throws(JSONFault) in try element(&cursor, &draft, options) }
        return true
      }
      try cursor.members { cursor, name throws(JSONFault) in
        let tag = tag(name, &draft)
        try cursor.each { cursor throws(JSONFault) in try field(tag, &cursor, &draft, options) }
      }
    case let name where lists.contains(name):
      try cursor.each { cursor throws(JSONFault) in try element(&cursor, &draft, options) }
    default:
      try cursor.skipValue()
      return false
    }
    return true
  }

  /// What is said of a field, or of a part of it.
  private struct Content {
    var tag: Tag?
    var first: UInt8?
    var second: UInt8?
    var text: [UInt8]?
    var subfields: [(code: [UInt8], text: [UInt8])]?
  }

  /// Reads an element of an array of fields.
  private static func element(
    _ cursor: inout JSONCursor, _ draft: inout RecordDraft, _ options: ReaderOptions
  ) throws(JSONFault) {
    var content = Content()
    var isTagged = false
    try cursor.members { cursor, name throws(JSONFault) in
      if let key = MARCJSONKey(name) {
        isTagged = true
        try part(key, &cursor, &content, &draft)
      } else if isTagged {
        draft.note(.markupIgnored, content.tag, "a member that says nothing of the field was passed over")
        try cursor.skipValue()
      } else {
        try field(tag(name, &draft), &cursor, &draft, options)
      }
    }
    if isTagged { add(content, content.tag ?? tag([], &draft), to: &draft, options) }
  }

  /// Reads the value of a tag.
  private static func field(
    _ tag: Tag, _ cursor: inout JSONCursor, _ draft: inout RecordDraft, _ options: ReaderOptions
  ) throws(JSONFault) {
    guard try cursor.peekPastSpace() == UInt8(ascii: "{") else {
      return draft.addText(tag, MARCJSONRecord.utf8(try text(&cursor, tag, &draft)), options)
    }
    var content = Content(tag: tag, subfields: [])
    try cursor.members { cursor, name throws(JSONFault) in
      if let key = MARCJSONKey(name), key != .tag, key != .code {
        try part(key, &cursor, &content, &draft)
      } else {
        draft.note(.markupIgnored, tag, "a member that is neither an indicator nor subfields was passed over")
        try cursor.skipValue()
      }
    }
    add(content, tag, to: &draft, options)
  }

  private static func part(
    _ key: MARCJSONKey, _ cursor: inout JSONCursor, _ content: inout Content, _ draft: inout RecordDraft
  ) throws(JSONFault) {
    let tag = content.tag ?? "???"
    switch key {
    case .tag: content.tag = MARCJSONRecord.tag(try text(&cursor, tag, &draft), &draft)
    case .first: content.first = indicator(units(try text(&cursor, tag, &draft)), tag, &draft)
    case .second: content.second = indicator(units(try text(&cursor, tag, &draft)), tag, &draft)
    case .both:
      var signs: [UInt32] = []
      try cursor.each { cursor throws(JSONFault) in signs += units(try text(&cursor, tag, &draft)) }
      content.first = signs.first.map { indicator([$0], tag, &draft) }
      content.second = signs.dropFirst().first.map { indicator([$0], tag, &draft) }
    case .value: content.text = try text(&cursor, tag, &draft)
    case .subfields:
      var found = content.subfields ?? []
      try cursor.each { cursor throws(JSONFault) in try subfields(&cursor, tag, &found, &draft) }
      content.subfields = found
    case .code:
      draft.note(.markupIgnored, tag, "a member that is neither an indicator nor subfields was passed over")
      try cursor.skipValue()
    }
  }

  /// Reads an object of subfields: codes with their texts, or one code and one text that are named so.
  private static func subfields(
    _ cursor: inout JSONCursor, _ tag: Tag, _ found: inout [(code: [UInt8], text: [UInt8])], _ draft: inout RecordDraft
  ) throws(JSONFault) {
    var named: (code: [UInt8]?, text: [UInt8]?)
    try cursor.members { cursor, name throws(JSONFault) in
      switch MARCJSONKey(name) {
      case .code?: named.code = try text(&cursor, tag, &draft)
      case .value?: named.text = try text(&cursor, tag, &draft)
      default:
        try cursor.each { cursor throws(JSONFault) in found.append((name, try text(&cursor, tag, &draft))) }
      }
    }
    if named.code != nil || named.text != nil { found.append((named.code ?? [], named.text ?? [])) }
  }

  private static func add(
    _ content: Content, _ tag: Tag, to draft: inout RecordDraft, _ options: ReaderOptions
  ) {
    if let text = content.text, content.subfields?.isEmpty != false {
      return draft.addText(tag, MARCJSONRecord.utf8(text), options)
    }
    if content.text != nil { draft.note(.markupIgnored, tag, "a text beside the subfields was passed over") }
    if content.first == nil || content.second == nil {
      draft.note(.indicatorsIrregular, tag, "an indicator is missing; a blank stands for it")
    }
    draft.openField(tag, limit: options.maximumFieldCount)
    draft.appendIndicators(content.first ?? 0x20, content.second ?? 0x20)
    for (name, text) in content.subfields ?? [] {
      let units = units(name)
      if units.count != 1 { draft.note(.markupIgnored, tag, "the code of a subfield is not one character") }
      let code = units.first.map { draft.code($0, tag) } ?? "?"
      draft.addSubfield(code, MARCJSONRecord.utf8(text), options)
    }
    draft.closeField()
  }

  private static func utf8(_ text: [UInt8]) -> [UInt8] { MarkedText.utf8(units(text)) }

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

  private static func indicator(_ units: [UInt32], _ tag: Tag, _ draft: inout RecordDraft) -> UInt8 {
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

/// The names that a field or subfield in JSON gives to its parts, where its tag or code is no name itself. Converters of
/// XML put a sign before them: `@tag`, `_code`, `#text`.
enum MARCJSONKey {
  case tag, first, second, both, subfields, code, value

  init?(_ name: [UInt8]) {
    let signs: Set<UInt8> = [UInt8(ascii: "@"), UInt8(ascii: "_"), UInt8(ascii: "#")]
    switch String(decoding: name.drop(while: signs.contains), as: UTF8.self) {
    case "tag": self = .tag
    case "ind1", "indicator1": self = .first
    case "ind2", "indicator2": self = .second
    case "ind", "indicators": self = .both
    case "subfields", "subfield": self = .subfields
    case "code": self = .code
    case "value", "data", "content", "text": self = .value
    default: return nil
    }
  }
}
