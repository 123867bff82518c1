import ZongmuMARC

/// One record being checked: goes over its fields once and collects findings.
struct RecordWalk {
  /// A subfield as a stretch of the field's bytes.
  struct Span {
    var code: UInt8
    var value: ArraySlice<UInt8>
    /// Which of the field's subfields it is.
    var index: Int
  }

  let rules: RuleSet
  let record: Record
  let leader: Leader
  private(set) var findings: [Finding] = []
  private var counts: [UInt16]

  init(rules: RuleSet, record: Record) {
    self.rules = rules
    self.record = record
    leader = record.leader
    counts = [UInt16](repeating: 0, count: rules.fields.count)
  }

  /// Adds a finding unless its rule is off.
  mutating func tell(
    _ kind: Finding.Kind, _ place: Finding.Place, value: String, _ label: BilingualText? = nil,
    _ hint: BilingualText? = nil
  ) {
    guard let severity = rules.severity(of: kind, at: place) else { return }
    findings.append(
      Finding(
        kind: kind, severity: severity, place: place, location: record.location, value: value,
        detail: Finding.Detail(label: label, hint: hint)))
  }

  mutating func walk() {
    let fields = record.fields
    let leader = leader
    let leaderPlace = Finding.Place(tag: Finding.leaderTag)
    check(leader.bytes[...], rules.leader, at: leaderPlace, label: BilingualText("头标", "leader"), isLeader: true) {
      leader.description
    }
    for (number, field) in fields.enumerated() {
      guard let index = rules.index(of: field.tag) else {
        let occurrence = fields[...number].count { $0.tag == field.tag }
        let place = Finding.Place(tag: field.tag, occurrence: occurrence)
        tell(RecordWalk.isLocal(field.tag) ? .local : .unknown, place, value: field.value)
        checkCharacters(field, place)
        continue
      }
      let rule = rules.fields[index]
      if counts[index] < .max { counts[index] += 1 }
      let place = Finding.Place(tag: field.tag, occurrence: Int(counts[index]))
      if rule.isObsolete { tell(.obsolete, place, value: field.value, rule.label) }
      if counts[index] == 2, !rule.isRepeatable { tell(.repeated, place, value: field.value, rule.label) }
      check(field, rule, place)
      checkCharacters(field, place)
    }
    for index in rules.needed where counts[index] == 0 {
      let rule = rules.fields[index]
      let place = Finding.Place(tag: rule.tag)
      if let required = rule.required, required.holds(leader) {
        tell(.missing, place, value: "", rule.label)
      } else if let recommended = rule.recommended, recommended.holds(leader) {
        tell(.recommended, place, value: "", rule.label)
      }
    }
    checkRecord(fields)
  }

  /// Whether libraries may define a tag for themselves: one with a 9 or a letter, and 0 for a system's own.
  private static func isLocal(_ tag: Tag) -> Bool {
    let (first, second, third) = tag.bytes
    return [first, second, third].contains { $0 == UInt8(ascii: "9") || !(0x30...0x39 ~= $0) } || tag == "000"
  }

  // MARK: A field

  private mutating func check(_ field: Field, _ rule: RuleSet.Field, _ place: Finding.Place) {
    let bytes = field.bytes
    if field.tag.isControl {
      guard field.isControl else { return tell(.structure, place, value: field.value, rule.label) }
      if !rule.value.isOpen { check(bytes, rule.value, at: place, label: rule.label) { field.value } }
      return
    }
    let spans = RecordWalk.spans(bytes)
    guard !spans.isEmpty else { return tell(.structure, place, value: field.value, rule.label) }
    let linked = rule.isAlternate ? alternate(spans) : nil
    let indicators = linked ?? rule
    var place = place
    place.embedded = linked?.tag
    if bytes.count > 2, bytes[bytes.startIndex + 2] == 0x1F {
      let (first, second) = (bytes[bytes.startIndex], bytes[bytes.startIndex + 1])
      check(first, .indicator1, indicators.indicator1, obsolete: indicators.obsoleteIndicator1, place, rule)
      check(second, .indicator2, indicators.indicator2, obsolete: indicators.obsoleteIndicator2, place, rule)
    }
    if rule.isLinking, spans.contains(where: { $0.code == UInt8(ascii: "1") }) {
      checkEmbedded(spans, field, rule, place)
    } else {
      checkSubfields(spans[...], field, linked ?? rule, place, isWhole: linked == nil)
    }
  }

  private mutating func check(
    _ byte: UInt8, _ kind: Finding.Kind, _ set: ByteSet?, obsolete: ByteSet?, _ place: Finding.Place,
    _ rule: RuleSet.Field
  ) {
    guard let set, !set.contains(byte) else { return }
    if obsolete?.contains(byte) == true {
      let number = kind == .indicator1 ? 1 : 2
      let shown = RecordWalk.shown(byte)
      let hint = BilingualText("指示符 \(number) 为“\(shown)”", "indicator \(number) is “\(shown)”")
      tell(.obsolete, place, value: shown, rule.label, hint)
    } else {
      let stray = ByteSet("_|").map { $0.contains(byte) || byte == UInt8(ascii: "#") } ?? false
      tell(
        kind, place, value: stray ? String(Character(Unicode.Scalar(byte))) : RecordWalk.shown(byte), rule.label,
        stray ? RecordWalk.strayBlank : RecordWalk.allowed(set))
    }
  }

  /// The rule of the field that a field in another script stands for: the first three characters of its `$6`.
  private func alternate(_ spans: [Span]) -> RuleSet.Field? {
    guard let link = spans.first(where: { $0.code == UInt8(ascii: "6") }), link.value.count >= 3 else { return nil }
    let start = link.value.startIndex
    return rules.index(of: Tag(link.value[start], link.value[start + 1], link.value[start + 2])).map {
      rules.fields[$0]
    }
  }

  /// Checks a run of subfields; `isWhole` where they are all of their field, so that some may be missing.
  mutating func checkSubfields(
    _ spans: ArraySlice<Span>, _ field: Field, _ rule: RuleSet.Field, _ place: Finding.Place, isWhole: Bool
  ) {
    var seen = ByteSet()
    var told = ByteSet()
    func text(_ span: Span) -> String { RecordWalk.text(span, field) }
    for span in spans {
      var place = place
      place.subfield = SubfieldCode(span.code)
      guard let subfield = rule.subfield(span.code) else {
        if !rule.hasAnySubfields { tell(.unknown, place, value: text(span), rule.label) }
        continue
      }
      let trimmed = RecordWalk.trimmed(span.value)
      guard !trimmed.isEmpty || !span.value.isEmpty && subfield.value.isCoded else {
        // A mandatory one without text is told of as missing.
        if !isWhole || !subfield.isRequired { tell(.empty, place, value: "", subfield.label ?? rule.label) }
        continue
      }
      if subfield.isObsolete { tell(.obsolete, place, value: text(span), subfield.label ?? rule.label) }
      if seen.contains(span.code), !subfield.isRepeatable, !told.contains(span.code) {
        tell(.repeated, place, value: text(span), subfield.label ?? rule.label)
        told.insert(span.code)
      }
      seen.insert(span.code)
      if !subfield.value.isOpen {
        check(span.value, subfield.value, at: place, label: subfield.label ?? rule.label) { text(span) }
      }
    }
    guard isWhole else { return }
    for subfield in rule.requiredSubfields where !seen.contains(subfield.code.byte) {
      var place = place
      place.subfield = subfield.code
      tell(.missing, place, value: "", subfield.label ?? rule.label)
    }
  }

  // MARK: Bytes

  /// The subfields of a field. A delimiter without a code is none.
  static func spans(_ bytes: ArraySlice<UInt8>) -> [Span] {
    var spans: [Span] = []
    var place = bytes.startIndex
    while place < bytes.endIndex, bytes[place] != 0x1F { place += 1 }
    while place < bytes.endIndex {
      var next = place + 1
      while next < bytes.endIndex, bytes[next] != 0x1F { next += 1 }
      if place + 1 < next {
        spans.append(Span(code: bytes[place + 1], value: bytes[(place + 2)..<next], index: spans.count))
      }
      place = next
    }
    return spans
  }

  static func text(_ span: Span, _ field: Field) -> String {
    let subfields = field.subfields
    return subfields.indices.contains(span.index) ? subfields[span.index].value : ""
  }

  static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = bytes
    while rest.first == 0x20 { rest = rest.dropFirst() }
    while rest.last == 0x20 { rest = rest.dropLast() }
    return rest
  }

  static func shown(_ byte: UInt8) -> String { byte == 0x20 ? "#" : String(Character(Unicode.Scalar(byte))) }

  /// What to say of a `#` (or `_`, `|`) that stands for a blank in print.
  static let strayBlank = BilingualText("此符号只在印刷时代表空格，应改为空格", "it stands for a blank in print only; write a blank")

  static func allowed(_ set: ByteSet) -> BilingualText {
    BilingualText("可用：\(set.text)", "allowed: \(set.text)")
  }
}
