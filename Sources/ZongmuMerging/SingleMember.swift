import ZongmuBibliography
import ZongmuMARC

/// The master of one member: most masters of a catalogue are such. It is what `Assembly` makes of one member where
/// nothing is locked, found without comparing records.
struct SingleMember {
  /// A field that is in the master.
  private struct Kept {
    let tag: Tag
    let content: Assembly.Taken.Content
    let provenance: Provenance?
  }

  private let member: MergeMember
  private let rules: CompiledRules
  private let policy: MergePolicy
  private var dialect: Dialect { member.dialect }
  private var kept: [Kept] = []
  private var suppressed: [SuppressedField] = []
  /// Notes of one library that say whose they are.
  private var marked: [Occurrence] = []

  init(_ member: MergeMember, rules: CompiledRules, policy: MergePolicy) {
    self.member = member
    self.rules = rules
    self.policy = policy
  }

  func master(id: String, date: String?) -> Master {
    var work = self
    return work.made(id: id, date: date)
  }

  private mutating func made(id: String, date: String?) -> Master {
    let fields = member.record.fields
    let pointers = HoldingPointers(member, fields, withheld: rules.source.withheld)
    kept.reserveCapacity(fields.count + 4)
    var longest: [Occurrence] = []
    for (position, field) in fields.enumerated() where !pointers.positions.contains(position) {
      if let occurrence = occurrence(of: field, at: position) { longest.append(occurrence) }
    }
    takeLongest(longest)
    addOwnFields(id: id, date: date)
    return Master(
      record: record(), dialect: dialect, base: member.identity, provenance: kept.map(\.provenance),
      holdings: pointers.copies.sorted { $0.holding.occurrence < $1.holding.occurrence },
      suppressed: suppressed.sorted { $0.position < $1.position })
  }

  /// Takes a field or leaves it out; what is to be taken by its length is returned.
  private mutating func occurrence(of field: Field, at position: Int) -> Occurrence? {
    let fieldClass = rules.fieldClass(of: field.tag)
    if rules.isHoldings(field.tag) {
      suppress(field.tag, position, .unreadHolding)
    } else if fieldClass == .dropped {
      suppress(field.tag, position, .dropped)
    } else if fieldClass == .recomputed || field.isStatement(of: policy.agency, in: dialect) {
      suppress(field.tag, position, .recomputed)
    } else if let occurrence = Occurrence(
      field, place: Occurrence.Place(member: 0, position: position), identity: member.identity, rules: rules.source)
    {
      switch fieldClass {
      case .single: take(occurrence, by: Provenance.Rule.base)
      case .union:
        if isRepeated(occurrence) {
          suppress(field.tag, position, .sameValue)
        } else {
          take(occurrence, by: Provenance.Rule.union)
        }
      case .perSource: takePerSource(occurrence, at: position)
      case .longest: return occurrence
      case .recomputed, .dropped: break
      }
    } else {
      suppress(field.tag, position, .empty)
    }
    return nil
  }

  /// Of texts some of which are damaged the whole ones.
  private mutating func takeLongest(_ occurrences: [Occurrence]) {
    guard !occurrences.isEmpty else { return }
    for (_, own) in Dictionary(grouping: occurrences, by: \.tag).sorted(by: { $0.key < $1.key }) {
      let choice = LongestText.choose(own)
      for occurrence in choice.kept { take(occurrence, by: Provenance.Rule.longest) }
      for occurrence in choice.left { suppress(occurrence.tag, occurrence.place.position, .damaged) }
    }
  }

  private mutating func takePerSource(_ occurrence: Occurrence, at position: Int) {
    let subfields = occurrence.subfields
    guard !occurrence.source.isControl, !subfields.isEmpty, !subfields.contains(where: { $0.code == "5" }) else {
      if marked.contains(where: { $0.isIdentical(to: occurrence) }) {
        suppress(occurrence.tag, position, .sameValue)
      } else {
        marked.append(occurrence)
        take(occurrence, by: Provenance.Rule.perSource)
      }
      return
    }
    var changed = occurrence
    changed.content = .changed(occurrence.indicators, subfields + [Subfield("5", occurrence.identity.source)])
    take(changed, by: Provenance.Rule.perSource)
  }

  /// Whether a field with the same tag that was taken is the same to the letter.
  private func isRepeated(_ occurrence: Occurrence) -> Bool {
    kept.contains { each in
      guard each.tag == occurrence.tag, case .occurrence(let other) = each.content else { return false }
      return other.source.bytes == occurrence.source.bytes || other.isIdentical(to: occurrence)
    }
  }

  private mutating func take(_ occurrence: Occurrence, by rule: String) {
    kept.append(
      Kept(
        tag: occurrence.tag, content: .occurrence(occurrence),
        provenance: Provenance(identity: member.identity, rule: rule)))
  }

  private mutating func suppress(_ tag: Tag, _ position: Int, _ reason: SuppressedField.Reason) {
    suppressed.append(SuppressedField(identity: member.identity, tag: tag, position: position, reason: reason))
  }

  /// 001, 003, 005, 035 and 801 of the catalogue; see `Assembly.addOwnFields`.
  private mutating func addOwnFields(id: String, date: String?) {
    func own(_ tag: Tag, _ content: Assembly.Taken.Content, _ provenance: Provenance? = nil) -> Kept {
      Kept(tag: tag, content: content, provenance: provenance)
    }
    let number = "(\(member.identity.source))\(member.identity.key)"
    let isKnown = kept.contains { each in
      guard each.tag == "035", case .occurrence(let occurrence) = each.content else { return false }
      return occurrence.subfields.contains { $0.code == "a" && $0.value.trimmingBlanks() == number }
    }
    kept.append(own("001", .control(id)))
    if dialect == .marc21 { kept.append(own("003", .control(policy.agency))) }
    if let date { kept.append(own("005", .control(date + "000000.0"))) }
    if !isKnown {
      let provenance = Provenance(identity: member.identity, rule: Provenance.Rule.identity)
      kept.append(own("035", .data(.blank, [Subfield("a", number)]), provenance))
    }
    if let date, dialect.sharesTags(with: .cnmarc) {
      let statement = [Subfield("a", "CN"), Subfield("b", policy.agency), Subfield("c", date)]
      kept.append(own("801", .data(Indicators(0x20, UInt8(ascii: "2")), statement)))
    }
  }

  /// The record of what was kept, which is put in the order of tags.
  private mutating func record() -> Record {
    kept = kept.enumerated().sorted { ($0.element.tag, $0.offset) < ($1.element.tag, $1.offset) }.map(\.element)
    var builder = RecordBuilder(leader: member.record.leaderOfMaster)
    for field in kept { builder.add(field.tag, field.content) }
    let built = builder.build()
    return built.declaresOtherSet(in: dialect) ? built.declaring(.utf8) : built
  }
}

extension RecordBuilder {
  /// Adds what was taken into a master.
  mutating func add(_ tag: Tag, _ content: Assembly.Taken.Content) {
    switch content {
    case .control(let text): addControl(tag, text)
    case .data(let indicators, let subfields): add(tag, indicators, subfields)
    case .occurrence(let occurrence):
      switch occurrence.content {
      case .verbatim(let field): add(field)
      case .changed(let indicators, let subfields): add(tag, indicators, subfields)
      }
    }
  }
}
