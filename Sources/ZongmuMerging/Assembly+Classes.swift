import ZongmuBibliography
import ZongmuMARC

extension Assembly {
  /// Fields that come from one record: the base, or the best record that has any where the base has none.
  mutating func takeSingleFields() {
    var ranks = [Int](repeating: 0, count: members.count)
    for (rank, member) in ranking.enumerated() { ranks[member] = rank }
    // The best rank of a member that has a field for a service. There are few services.
    var best: [(service: Service, rank: Int)] = []
    func place(of service: Service) -> Int? { best.firstIndex { $0.service == service } }
    for occurrence in single {
      let (service, rank) = (service(of: occurrence.tag), ranks[occurrence.place.member])
      guard let place = place(of: service) else {
        best.append((service, rank))
        continue
      }
      best[place].rank = min(best[place].rank, rank)
    }
    // A group may name fields of other classes, which serve as well.
    for place in best.indices {
      guard case .group(let group) = best[place].service else { continue }
      let patterns = rules.source.alternatives[group]
      for others in [union, longest, perSource] {
        for each in others where !each.place.isConverted && patterns.contains(where: { $0.matches(each.tag) }) {
          best[place].rank = min(best[place].rank, ranks[each.place.member])
        }
      }
    }
    for occurrence in single {
      let giver = place(of: service(of: occurrence.tag)).map { ranking[best[$0].rank] }
      guard occurrence.place.member == giver else {
        suppress(occurrence, .single)
        continue
      }
      take(occurrence, by: giver == 0 ? Provenance.Rule.base : Provenance.Rule.filled)
      settled.append(occurrence)
    }
  }

  /// What a single field does: its tag, or a group of tags that do one service.
  private enum Service: Equatable {
    case tag(Tag)
    case group(Int)
  }

  private func service(of tag: Tag) -> Service { rules.alternatives(of: tag).map(Service.group) ?? .tag(tag) }

  /// Fields of which each value stays once, pool by pool.
  mutating func takeUnions() {
    var byPool: [Pool: [Occurrence]] = [:]
    for occurrence in union { byPool[pool(of: occurrence.tag), default: []].append(occurrence) }
    let comparable = settled.filter { byPool[pool(of: $0.tag)] != nil }.sorted { $0.place < $1.place }
    let settledByPool = Dictionary(grouping: comparable) { pool(of: $0.tag) }
    let fieldUnion = FieldUnion(rules: rules)
    for (pool, occurrences) in byPool {
      let outcome = fieldUnion.unite(occurrences, settled: settledByPool[pool] ?? [])
      for (occurrence, place) in outcome.kept {
        take(
          occurrence, at: place, by: occurrence.place.isConverted ? Provenance.Rule.converted : Provenance.Rule.union)
      }
      for occurrence in outcome.absorbed { suppress(occurrence, .sameValue) }
    }
  }

  /// Tags whose fields are compared with one another.
  private enum Pool: Hashable {
    case tag(Tag)
    case pool(Int)
  }

  private func pool(of tag: Tag) -> Pool { rules.pool(of: tag).map(Pool.pool) ?? .tag(tag) }

  /// Texts of which the longest whole one stays.
  mutating func takeLongestTexts() {
    for (_, occurrences) in Dictionary(grouping: longest.map { $0.decoding() }, by: \.tag) {
      let choice = LongestText.choose(occurrences)
      for occurrence in choice.kept { take(occurrence, by: Provenance.Rule.longest) }
      guard !choice.left.isEmpty else { continue }
      let someWhole = choice.kept.contains { !LongestText.isDamaged($0) }
      for occurrence in choice.left {
        suppress(occurrence, someWhole && LongestText.isDamaged(occurrence) ? .damaged : .shorter)
      }
    }
  }

  /// Notes of one library. Each says in `$5` whose it is; where it did not, the code of its source is added. A note
  /// that another record repeats to the letter, `$5` included, is the same library's note handed on.
  mutating func takeFieldsPerSource() {
    var marked: [Occurrence] = []
    for occurrence in perSource.sorted(by: { $0.place < $1.place }) {
      let subfields = occurrence.subfields
      guard !occurrence.source.isControl, !subfields.isEmpty, !subfields.contains(where: { $0.code == "5" }) else {
        if marked.contains(where: { $0.isIdentical(to: occurrence) }) {
          suppress(occurrence, .sameValue)
        } else {
          marked.append(occurrence)
          take(occurrence, by: Provenance.Rule.perSource)
        }
        continue
      }
      var changed = occurrence
      let source = members[occurrence.place.member].identity.source
      changed.content = .changed(occurrence.indicators, subfields + [Subfield("5", source)])
      take(changed, by: Provenance.Rule.perSource)
    }
  }

  /// What the catalogue says itself: 001, 005, who keeps the record, and 035 for the control number of each member
  /// (`(SOURCE)key`) that no 035 gives yet.
  mutating func addOwnFields(id: String, date: String?) {
    add("001", .control(id))
    if dialect == .marc21 { add("003", .control(agency)) }
    if let date { add("005", .control(date + "000000.0")) }
    let known = Set(
      taken.filter { $0.tag == "035" }.flatMap { field -> [String] in
        guard case .occurrence(let occurrence) = field.content else { return [] }
        return occurrence.subfields.filter { $0.code == "a" }.map { $0.value.trimmingBlanks() }
      })
    for identity in members.map(\.identity).sorted() {
      let number = "(\(identity.source))\(identity.key)"
      guard !known.contains(number) else { continue }
      add(
        "035", .data(.blank, [Subfield("a", number)]),
        from: Provenance(identity: identity, rule: Provenance.Rule.identity))
    }
    if let date, dialect.sharesTags(with: .cnmarc) {
      add(
        "801",
        .data(
          Indicators(0x20, UInt8(ascii: "2")),
          [Subfield("a", "CN"), Subfield("b", agency), Subfield("c", date)]))
    }
  }
}
