import ZongmuMARC

extension RecordWalk {
  private static let fill = UInt8(ascii: "|")

  /// Checks the text of a leader, a control field or a subfield. `text` decodes it.
  mutating func check(
    _ value: ArraySlice<UInt8>, _ rule: RuleSet.Value, at place: Finding.Place, label: BilingualText?,
    isLeader: Bool = false, _ text: () -> String
  ) {
    if let codes = rule.codes, !codes.contains(RecordWalk.trimmed(value)), !isFill(value) {
      tell(.code, place, value: text(), label, RecordWalk.hint(codes))
    }
    if !rule.checks.isEmpty { check(RecordWalk.trimmed(value), rule.checks, at: place, label, text) }
    guard rule.isCoded else { return }
    let layout = rule.layouts.first { $0.condition.holds(leader, value) }
    if let lengths = layout?.length ?? rule.length, !lengths.contains(value.count) {
      let expected = lengths.map(String.init).joined(separator: "/")
      let hint = BilingualText(
        "应为 \(expected) 个字符，实有 \(value.count) 个", "\(expected) characters are expected, there are \(value.count)")
      tell(.length, place, value: text(), label, hint)
      return
    }
    if let anchor = rule.anchor, let shift = shift(of: anchor, in: value) {
      let hint = BilingualText(
        "各代码右移 \(shift) 位（负数为左移）", "the codes stand \(shift) places to the right (to the left where negative)")
      tell(.shifted, place, value: text(), label, hint)
      return
    }
    for position in rule.positions { check(value, position, at: place, isLeader: isLeader) }
    for position in layout?.positions ?? [] { check(value, position, at: place, isLeader: isLeader) }
  }

  /// One of several checks must pass; what is told is what the one that came nearest says.
  private mutating func check(
    _ value: ArraySlice<UInt8>, _ checks: [RuleSet.Check], at place: Finding.Place, _ label: BilingualText?,
    _ text: () -> String
  ) {
    if let fault = fault(value, checks, text) { tell(fault.kind, place, value: text(), label, fault.hint) }
  }

  private func fault(_ value: ArraySlice<UInt8>, _ checks: [RuleSet.Check], _ text: () -> String) -> ValueCheck.Fault? {
    var worst: ValueCheck.Fault?
    for check in checks {
      guard let fault = fault(value, check, text) else { return nil }
      if worst?.kind != .checkDigit { worst = fault }
    }
    return worst
  }

  private func fault(_ value: ArraySlice<UInt8>, _ check: RuleSet.Check, _ text: () -> String) -> ValueCheck.Fault? {
    switch check {
    case .value(let check): check.fault(value, text)
    case .list(let list):
      list.contains(value) || list.contains(RecordWalk.trimmed(value)) || isFill(value) ? nil : ValueCheck.Fault(.code)
    }
  }

  private mutating func check(
    _ value: ArraySlice<UInt8>, _ position: RuleSet.Value.Position, at place: Finding.Place, isLeader: Bool
  ) {
    let start = value.startIndex + position.range.lowerBound
    let end = value.startIndex + position.range.upperBound + 1
    // A text that may be of several lengths has not all positions.
    guard end <= value.endIndex else { return }
    let slice = value[start..<end]
    // The fill character (no attempt to code) is legal in coded data, but not in the leader.
    if !isLeader, isFill(slice) { return }
    var fault: ValueCheck.Fault?
    if let each = position.each {
      if !slice.allSatisfy({ each.contains($0) || !isLeader && $0 == RecordWalk.fill }) {
        fault = ValueCheck.Fault(.code, RecordWalk.allowed(each))
      }
    }
    if let codes = position.codes, !codes.contains(slice) { fault = ValueCheck.Fault(.code, RecordWalk.hint(codes)) }
    if !position.checks.isEmpty {
      fault = self.fault(slice, position.checks) { String(decoding: slice, as: UTF8.self) } ?? fault
    }
    guard var fault else { return }
    if slice.contains(UInt8(ascii: "#")) { fault.hint = RecordWalk.strayBlank }
    var place = place
    place.positions = position.range
    let shown = String(String.UnicodeScalarView(slice.map { $0 == 0x20 ? "#" : Unicode.Scalar($0) }))
    tell(fault.kind, place, value: shown, position.label, fault.hint)
  }

  private func isFill(_ slice: ArraySlice<UInt8>) -> Bool {
    !slice.isEmpty && slice.allSatisfy { $0 == RecordWalk.fill }
  }

  /// By how many places the anchor stands to the right of where it should; nil where it stands right or nowhere near.
  private func shift(of anchor: RulesDraft.Anchor, in value: ArraySlice<UInt8>) -> Int? {
    func stands(_ offset: Int) -> Bool {
      let start = value.startIndex + anchor.position + offset
      return start >= value.startIndex && start + anchor.text.count <= value.endIndex
        && value[start..<(start + anchor.text.count)].elementsEqual(anchor.text)
    }
    guard !stands(0) else { return nil }
    return [1, -1, 2, -2, 3, -3].first(where: stands)
  }

  private static func hint(_ codes: CodeSet) -> BilingualText? {
    guard codes.written.count <= 40 else { return nil }
    let list = codes.written.joined(separator: " ")
    return BilingualText("可用：\(list)", "allowed: \(list)")
  }

  // MARK: Embedded fields

  /// Checks the fields inside a linking field: each `$1` opens one (UNIMARC Manual, 4-- block).
  mutating func checkEmbedded(_ spans: [Span], _ field: Field, _ rule: RuleSet.Field, _ place: Finding.Place) {
    var start = 0
    while start < spans.count {
      var end = start + 1
      while end < spans.count, spans[end].code != UInt8(ascii: "1") { end += 1 }
      defer { start = end }
      var place = place
      guard spans[start].code == UInt8(ascii: "1") else {
        // Subfields before the first $1: only those that any field may have.
        for span in spans[start..<end] where rule.subfield(span.code) == nil {
          place.subfield = SubfieldCode(span.code)
          tell(.embedded, place, value: RecordWalk.text(span, field), rule.label)
        }
        continue
      }
      let head = spans[start].value
      let opening = Array(head.prefix(5))
      place.subfield = "1"
      guard opening.count >= 3, let tag = Tag(String(decoding: opening.prefix(3), as: UTF8.self)) else {
        tell(.embedded, place, value: RecordWalk.text(spans[start], field), rule.label)
        continue
      }
      if tag.isControl { continue }
      if opening.count < 5 || opening[3...].contains(UInt8(ascii: "#")) {
        let hint = BilingualText("嵌套字段应有两位指示符", "an embedded field has two indicators")
        tell(.embedded, place, value: RecordWalk.text(spans[start], field), rule.label, hint)
      }
      guard let index = rules.index(of: tag) else { continue }
      place.subfield = nil
      place.embedded = tag
      checkSubfields(spans[(start + 1)..<end], field, rules.fields[index], place, isWhole: false)
    }
  }
}
