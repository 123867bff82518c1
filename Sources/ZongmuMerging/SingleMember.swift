import ZongmuBibliography
import ZongmuMARC

/// The master of one member: most masters of a catalogue are such. It is what `Assembly` makes of one member where
/// nothing is locked, found without comparing records. Fields are looked at as bytes where that is enough.
struct SingleMember {
  /// A field that is in the master.
  private struct Kept {
    let tag: Tag
    let content: Content
    /// The rule that brought it in; nil where the catalogue made it.
    let rule: String?

    enum Content {
      /// A field of the member, by its place, as it stands.
      case field(Int)
      /// A field of the member without its empty subfields, or with `$5`.
      case changed(Int, [Subfield])
      case control(String)
      case data(Indicators, [Subfield])
    }
  }

  private let member: MergeMember
  private let rules: CompiledRules
  /// The code of the catalogue.
  private let agency: String
  private var dialect: Dialect { member.dialect }
  private var kept: [Kept] = []
  private var suppressed: [SuppressedField] = []
  private var longest: [Occurrence] = []
  /// Notes of one library that say whose they are.
  private var marked: [(position: Int, content: Kept.Content)] = []

  init(_ member: MergeMember, rules: CompiledRules, agency: String) {
    self.member = member
    self.rules = rules
    self.agency = agency
  }

  /// The field of the member with a place.
  private func field(_ position: Int) -> Field { member.record.field(position) }

  func master(id: String, date: String?) -> Master {
    var work = self
    return work.made(id: id, date: date)
  }

  private mutating func made(id: String, date: String?) -> Master {
    let pointers = HoldingPointers(member, withheld: rules.source.withheld)
    kept.reserveCapacity(member.record.fieldCount + 4)
    for position in 0..<member.record.fieldCount where !pointers.positions.contains(position) { sortOut(position) }
    takeLongest()
    addOwnFields(id: id, date: date)
    let order = kept.order(by: \.tag)
    return Master(
      record: record(order), dialect: dialect, base: member.identity,
      provenance: order.map { place in kept[place].rule.map { Provenance(identity: member.identity, rule: $0) } },
      holdings: pointers.copies.count < 2
        ? pointers.copies : pointers.copies.sorted { $0.occurrence < $1.occurrence },
      suppressed: suppressed)
  }

  /// Takes a field or leaves it out.
  private mutating func sortOut(_ position: Int) {
    let field = self.field(position)
    let fieldClass = rules.fieldClass(of: field.tag)
    if rules.isHoldings(field.tag) { return suppress(position, .unreadHolding) }
    if fieldClass == .dropped { return suppress(position, .dropped) }
    if fieldClass == .recomputed || field.isStatement(of: agency, in: dialect) {
      return suppress(position, .recomputed)
    }
    guard let content = content(of: field, at: position) else { return suppress(position, .empty) }
    switch fieldClass {
    case .single: take(position, content, by: Provenance.Rule.base)
    case .union:
      if kept.contains(where: { $0.tag == field.tag && isSame($0.content, content) }) {
        return suppress(position, .sameValue)
      }
      take(position, content, by: Provenance.Rule.union)
    case .perSource: takePerSource(field, content, at: position)
    case .longest:
      if let occurrence = occurrence(at: position) { longest.append(occurrence) }
    case .recomputed, .dropped: break
    }
  }

  /// What of a field is written; nil when there is nothing in it.
  private func content(of field: Field, at position: Int) -> Kept.Content? {
    guard field.hasContent else { return nil }
    guard field.hasEmptySubfields else { return .field(position) }
    let kept = field.subfields.filter { !$0.value.isEmpty }
    return kept.isEmpty ? nil : .changed(position, kept)
  }

  private func occurrence(at position: Int) -> Occurrence? {
    Occurrence(
      field(position), place: Occurrence.Place(member: 0, position: position), linking: rules.linking)
  }

  /// Of texts some of which are damaged the whole ones.
  private mutating func takeLongest() {
    let ordered = longest.order(by: \.tag)
    var start = 0
    while start < ordered.count {
      let tag = longest[ordered[start]].tag
      let end = ordered[start...].firstIndex { longest[$0].tag != tag } ?? ordered.count
      let own = ordered[start..<end]
      let choice = own.count == 1 ? (kept: Array(own), left: []) : LongestText.choose(own, of: longest)
      for number in choice.kept {
        let position = longest[number].place.position
        guard let content = content(of: longest[number].source, at: position) else { continue }
        take(position, content, by: Provenance.Rule.longest)
      }
      for number in choice.left { suppress(longest[number].place.position, .damaged) }
      if !choice.left.isEmpty { suppressed.sort { $0.position < $1.position } }
      start = end
    }
  }

  private mutating func takePerSource(_ field: Field, _ content: Kept.Content, at position: Int) {
    let subfields = subfields(content)
    guard !field.isControl, !subfields.isEmpty, !subfields.contains(where: { $0.code == "5" }) else {
      if marked.contains(where: { self.field($0.position).tag == field.tag && isSame($0.content, content) }) {
        suppress(position, .sameValue)
      } else {
        marked.append((position, content))
        take(position, content, by: Provenance.Rule.perSource)
      }
      return
    }
    take(
      position, .changed(position, subfields + [Subfield("5", member.identity.source)]), by: Provenance.Rule.perSource)
  }

  /// Whether two fields with one tag are the same to the letter.
  private func isSame(_ left: Kept.Content, _ right: Kept.Content) -> Bool {
    switch (left, right) {
    case (.field(let first), .field(let second)): return field(second).isAlike(field(first))
    case (.field(let first), .changed(let second, _)), (.changed(let first, _), .field(let second)),
      (.changed(let first, _), .changed(let second, _)):
      return field(first).indicators == field(second).indicators && subfields(left) == subfields(right)
        && bareText(left) == bareText(right)
    default: return false
    }
  }

  private func subfields(_ content: Kept.Content) -> [Subfield] {
    switch content {
    case .field(let position): field(position).subfields
    case .changed(_, let subfields), .data(_, let subfields): subfields
    case .control: []
    }
  }

  private func bareText(_ content: Kept.Content) -> String {
    if case .field(let position) = content { field(position).bareText } else { "" }
  }

  private mutating func take(_ position: Int, _ content: Kept.Content, by rule: String) {
    kept.append(Kept(tag: field(position).tag, content: content, rule: rule))
  }

  private mutating func suppress(_ position: Int, _ reason: SuppressedField.Reason) {
    suppressed.append(
      SuppressedField(identity: member.identity, tag: field(position).tag, position: position, reason: reason))
  }

  /// 001, 003, 005, 035 and 801 of the catalogue; see `Assembly.addOwnFields`.
  private mutating func addOwnFields(id: String, date: String?) {
    func add(_ tag: Tag, _ content: Kept.Content, _ rule: String? = nil) {
      kept.append(Kept(tag: tag, content: content, rule: rule))
    }
    let number = "(\(member.identity.source))\(member.identity.key)"
    let isKnown = kept.contains { each in
      each.tag == "035"
        && subfields(each.content).contains { $0.code == "a" && $0.value.trimmingBlanks() == number }
    }
    add("001", .control(id))
    if dialect == .marc21 { add("003", .control(agency)) }
    if let date { add("005", .control(date + "000000.0")) }
    if !isKnown { add("035", .data(.blank, [Subfield("a", number)]), Provenance.Rule.identity) }
    if let date, dialect.sharesTags(with: .cnmarc) {
      let statement = [Subfield("a", "CN"), Subfield("b", agency), Subfield("c", date)]
      add("801", .data(Indicators(0x20, UInt8(ascii: "2")), statement))
    }
  }

  /// The record of what was kept, in an order.
  private func record(_ order: [Int]) -> Record {
    var builder = RecordBuilder(leader: member.record.leaderOfMaster)
    builder.reserve(byteCount: member.record.bytes.count * 3 / 2 + 128, fieldCount: order.count)
    for place in order {
      let tag = kept[place].tag
      switch kept[place].content {
      case .field(let position): builder.add(field(position))
      case .changed(let position, let subfields): builder.add(tag, field(position).indicators, subfields)
      case .control(let text): builder.addControl(tag, text)
      case .data(let indicators, let subfields): builder.add(tag, indicators, subfields)
      }
    }
    let built = builder.build()
    return built.declaresOtherSet(in: dialect) ? built.declaring(.utf8) : built
  }
}

extension Array {
  /// The places of the elements by tag; of equal ones the earlier first.
  func order(by tag: (Element) -> Tag) -> [Int] {
    var keys: [UInt64] = []
    keys.reserveCapacity(count)
    for (place, element) in enumerated() { keys.append(UInt64(tag(element).rawValue) << 32 | UInt64(place)) }
    keys.sort()
    return keys.map { Int(truncatingIfNeeded: $0 & 0xFFFF_FFFF) }
  }
}
