import ZongmuBibliography
import ZongmuMARC

/// The work on one master: fields are sorted out by class, then taken class by class, then put in order.
struct Assembly: ~Copyable {
  /// A field that is in the master.
  struct Taken {
    let tag: Tag
    let content: Content
    /// The field in whose place it stands, before what is made here in the same tag: nil comes last.
    let place: Int?
    let provenance: Provenance?

    enum Content {
      case occurrence(Int)
      case control(String)
      case data(Indicators, [Subfield])
    }
  }

  /// A field that is left out.
  private struct Suppressed {
    let member: Int
    let position: Int
    let tag: Tag
    let reason: SuppressedField.Reason
  }

  /// The base first, then the others by identity.
  let members: [MergeMember]
  /// Places in `members`, from the most suitable as base to the least.
  let ranking: [Int]
  let rules: CompiledRules
  /// The code of the catalogue.
  let agency: String
  var dialect: Dialect { members[0].dialect }

  /// The fields that may be in the master, member by member and in the order of their records. Those below are places in
  /// it, in order.
  var occurrences: [Occurrence] = []
  private(set) var single: [Int] = []
  private(set) var union: [Int] = []
  private(set) var longest: [Int] = []
  private(set) var perSource: [Int] = []
  /// The single fields that were taken, against which pools compare.
  var settled: [Int] = []

  var taken: [Taken] = []
  private var suppressed: [Suppressed] = []
  private(set) var held: [HeldCopy] = []

  init(members: [MergeMember], ranking: [Int], rules: CompiledRules, agency: String) {
    self.members = members
    self.ranking = ranking
    self.rules = rules
    self.agency = agency
    let count = members.reduce(0) { $0 + $1.record.fieldCount }
    occurrences.reserveCapacity(count)
    taken.reserveCapacity(count)
    suppressed.reserveCapacity(count)
  }

  // MARK: - Sorting out

  /// Gives each field of each member its way: holdings, one of the classes, or out with a reason.
  mutating func sortOut(by rules: (Dialect) -> CompiledRules) {
    for index in members.indices {
      let member = members[index]
      let memberRules = rules(member.dialect)
      let pointers = HoldingPointers(member, withheld: memberRules.source.withheld)
      held += pointers.copies
      let isNative = member.dialect.sharesTags(with: dialect)
      for position in 0..<member.record.fieldCount where !pointers.positions.contains(position) {
        let field = member.record.field(position)
        if memberRules.isHoldings(field.tag) {
          suppress(index, field.tag, position, .unreadHolding)
        } else if isNative {
          sortOut(field, of: index, at: position)
        } else if let occurrence = ForeignIdentifiers.convert(
          field, from: member.dialect, to: dialect,
          place: Occurrence.Place(isConverted: true, member: index, position: position))
        {
          union.append(occurrences.count)
          occurrences.append(occurrence)
        } else {
          suppress(index, field.tag, position, .otherDialect)
        }
      }
    }
  }

  private mutating func sortOut(_ field: Field, of index: Int, at position: Int) {
    let fieldClass = rules.fieldClass(of: field.tag)
    if fieldClass == .dropped { return suppress(index, field.tag, position, .dropped) }
    if fieldClass == .recomputed || field.isStatement(of: agency, in: dialect) {
      return suppress(index, field.tag, position, .recomputed)
    }
    guard index == 0 || !rules.isBaseOnly(field.tag) else {
      return suppress(index, field.tag, position, .baseOnly)
    }
    guard
      let occurrence = Occurrence(
        field, place: Occurrence.Place(member: index, position: position), linking: rules.linking)
    else { return suppress(index, field.tag, position, .empty) }
    let number = occurrences.count
    occurrences.append(occurrence)
    switch fieldClass {
    case .single: single.append(number)
    case .union: union.append(number)
    case .longest: longest.append(number)
    case .perSource: perSource.append(number)
    case .recomputed, .dropped: break
    }
  }

  // MARK: - Taking

  mutating func take(_ number: Int, at place: Int? = nil, by rule: String) {
    taken.append(
      Taken(
        tag: occurrences[number].tag, content: .occurrence(number), place: place ?? number,
        provenance: Provenance(identity: members[occurrences[number].place.member].identity, rule: rule)))
  }

  mutating func add(_ tag: Tag, _ content: Taken.Content, from provenance: Provenance? = nil) {
    taken.append(Taken(tag: tag, content: content, place: nil, provenance: provenance))
  }

  mutating func suppress(_ number: Int, _ reason: SuppressedField.Reason) {
    let place = occurrences[number].place
    suppress(place.member, occurrences[number].source.tag, place.position, reason)
  }

  private mutating func suppress(_ member: Int, _ tag: Tag, _ position: Int, _ reason: SuppressedField.Reason) {
    suppressed.append(Suppressed(member: member, position: position, tag: tag, reason: reason))
  }

  // MARK: - The result

  /// The master of what was taken, with the values that people fixed.
  func master(_ locks: [FieldLock]) -> Master {
    let order = orderOfTaken()
    var builder = RecordBuilder(leader: members[0].record.leaderOfMaster)
    builder.reserve(byteCount: members[0].record.bytes.count * 2, fieldCount: order.count)
    for place in order { write(taken[place], to: &builder) }
    let built = builder.build()
    var record = built.declaresOtherSet(in: dialect) ? built.declaring(.utf8) : built
    var provenance = order.map { taken[$0].provenance }
    if !locks.isEmpty { setValues(locks, in: &record, &provenance) }
    return Master(
      record: record, dialect: dialect, base: members[0].identity, provenance: provenance,
      holdings: held.sorted { ($0.identity, $0.occurrence) < ($1.identity, $1.occurrence) },
      suppressed: suppressedFields())
  }

  /// By tag; what is made here comes after what the members say, in the order in which it was added, and converted
  /// identifiers after all others that members say.
  private func orderOfTaken() -> [Int] {
    var keys: [(sorting: UInt64, place: Int)] = []
    keys.reserveCapacity(taken.count)
    for (place, field) in taken.enumerated() {
      let (level, number) =
        field.place.map { (occurrences[$0].place.isConverted ? 1 : 0, $0) } ?? (2, place)
      keys.append((UInt64(field.tag.rawValue) << 40 | UInt64(level) << 38 | UInt64(number), place))
    }
    keys.sort { $0.sorting < $1.sorting }
    return keys.map(\.place)
  }

  private func write(_ field: Taken, to builder: inout RecordBuilder) {
    switch field.content {
    case .control(let text): builder.addControl(field.tag, text)
    case .data(let indicators, let subfields): builder.add(field.tag, indicators, subfields)
    case .occurrence(let number):
      switch occurrences[number].content {
      case .verbatim: builder.add(occurrences[number].source)
      case .changed(let indicators, let subfields): builder.add(field.tag, indicators, subfields)
      }
    }
  }

  /// What was left out, by identity and position.
  private func suppressedFields() -> [SuppressedField] {
    var ranks = [Int](repeating: 0, count: members.count)
    let byIdentity = members.indices.sorted { members[$0].identity < members[$1].identity }
    for (rank, member) in byIdentity.enumerated() { ranks[member] = rank }
    let ordered = suppressed.sorted { (ranks[$0.member], $0.position) < (ranks[$1.member], $1.position) }
    return ordered.map {
      SuppressedField(identity: members[$0.member].identity, tag: $0.tag, position: $0.position, reason: $0.reason)
    }
  }
}

extension Field {
  /// Whether a field is the 801 that this catalogue itself put into a record that came back to it.
  func isStatement(of agency: String, in dialect: Dialect) -> Bool {
    tag == "801" && dialect.sharesTags(with: .cnmarc) && indicators.second == UInt8(ascii: "2")
      && self["b"]?.trimmingBlanks() == agency
  }
}

extension Record {
  /// Whether a record says that it is in another character set than UTF-8, in the place where such a thing is said. A
  /// 100$a that is shifted, so that no code stands at 26–27, is left alone rather than damaged further.
  func declaresOtherSet(in dialect: Dialect) -> Bool {
    switch dialect {
    case .marc21: return leader.coding != "a"
    case .cnmarc, .unimarc:
      let code = self["100", "a"]?.utf8.dropFirst(26).prefix(2) ?? "".utf8.prefix(0)
      return code.count == 2 && !code.elementsEqual("50".utf8)
        && code.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    case .unknown: return false
    }
  }

  /// The leader for a record made of this one. Its lengths and base address, which are those of another record, become
  /// zeros until a writer measures them.
  var leaderOfMaster: Leader {
    var leader = leader
    for position in [0, 1, 2, 3, 4, 12, 13, 14, 15, 16] { leader[position] = UInt8(ascii: "0") }
    return leader
  }
}
