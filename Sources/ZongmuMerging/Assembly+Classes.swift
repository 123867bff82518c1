import ZongmuBibliography
import ZongmuMARC

extension Assembly {
  /// Fields that come from one record: the base, or the best record that has any where the base has none.
  mutating func takeSingleFields() {
    var ranks = [Int](repeating: 0, count: members.count)
    for (rank, member) in ranking.enumerated() { ranks[member] = rank }
    // The best rank of a member that has a field for a service. There are few services.
    var best: [(service: Service, rank: Int)] = []
    for number in single {
      let service = service(of: occurrences[number].tag)
      let rank = ranks[occurrences[number].place.member]
      if let place = best.firstIndex(where: { $0.service == service }) {
        best[place].rank = min(best[place].rank, rank)
      } else {
        best.append((service, rank))
      }
    }
    // A group may name fields of other classes, which serve as well.
    for place in best.indices {
      guard let group = best[place].service.group else { continue }
      let patterns = rules.source.alternatives[group]
      for others in [union, longest, perSource] {
        for number in others
        where !occurrences[number].place.isConverted
          && patterns.contains(where: { $0.matches(occurrences[number].tag) })
        {
          best[place].rank = min(best[place].rank, ranks[occurrences[number].place.member])
        }
      }
    }
    for number in single {
      let service = service(of: occurrences[number].tag)
      let giver = best.first { $0.service == service }.map { ranking[$0.rank] }
      guard occurrences[number].place.member == giver else {
        suppress(number, .single)
        continue
      }
      take(number, by: giver == 0 ? Provenance.Rule.base : Provenance.Rule.filled)
      settled.append(number)
    }
  }

  /// What a single field does: its tag, or a group of tags that do one service.
  private struct Service: Equatable {
    let tag: Tag?
    let group: Int?
  }

  private func service(of tag: Tag) -> Service {
    let group = rules.alternatives(of: tag)
    return Service(tag: group == nil ? tag : nil, group: group)
  }

  /// Fields of which each value stays once, pool by pool.
  mutating func takeUnions() {
    let fieldUnion = FieldUnion(rules: rules)
    // By pool, and in a pool by place: what was converted is last.
    var keys = union.map { number in
      pool(of: occurrences[number].tag) << 32 | (occurrences[number].place.isConverted ? 1 << 31 : 0) | UInt64(number)
    }
    keys.sort()
    let ordered = keys.map { Int($0 & 0x7FFF_FFFF) }
    var start = 0
    while start < ordered.count {
      let pool = keys[start] >> 32
      let end = keys[start...].firstIndex { $0 >> 32 != pool } ?? keys.count
      let settledHere = settled.filter { self.pool(of: occurrences[$0].tag) == pool }
      let outcome = fieldUnion.unite(ordered[start..<end], settled: settledHere, in: &occurrences)
      for (number, first) in outcome.kept {
        let isConverted = occurrences[number].place.isConverted
        take(number, at: first, by: isConverted ? Provenance.Rule.converted : Provenance.Rule.union)
      }
      for number in outcome.absorbed { suppress(number, .sameValue) }
      start = end
    }
  }

  /// The number of the tags whose fields are compared with those of a tag.
  private func pool(of tag: Tag) -> UInt64 { rules.pool(of: tag).map(UInt64.init) ?? 1 << 31 | UInt64(tag.rawValue) }

  /// Texts of which the longest whole one stays.
  mutating func takeLongestTexts() {
    let ordered = longest.sorted { (occurrences[$0].tag, $0) < (occurrences[$1].tag, $1) }
    var start = 0
    while start < ordered.count {
      let tag = occurrences[ordered[start]].tag
      let end = ordered[start...].firstIndex { occurrences[$0].tag != tag } ?? ordered.count
      let choice = LongestText.choose(ordered[start..<end], of: occurrences)
      for number in choice.kept { take(number, by: Provenance.Rule.longest) }
      let someWhole = !choice.left.isEmpty && choice.kept.contains { !LongestText.isDamaged(occurrences[$0]) }
      for number in choice.left {
        suppress(number, someWhole && LongestText.isDamaged(occurrences[number]) ? .damaged : .shorter)
      }
      start = end
    }
  }

  /// Notes of one library. Each says in `$5` whose it is; where it did not, the code of its source is added. A note
  /// that another record repeats to the letter, `$5` included, is the same library's note handed on.
  mutating func takeFieldsPerSource() {
    var marked: [Int] = []
    for number in perSource {
      let occurrence = occurrences[number]
      let subfields = occurrence.subfields
      guard !occurrence.source.isControl, !subfields.isEmpty, !subfields.contains(where: { $0.code == "5" }) else {
        if marked.contains(where: { occurrences[$0].isIdentical(to: occurrence) }) {
          suppress(number, .sameValue)
        } else {
          marked.append(number)
          take(number, by: Provenance.Rule.perSource)
        }
        continue
      }
      let source = members[occurrence.place.member].identity.source
      occurrences[number].content = .changed(occurrence.indicators, subfields + [Subfield("5", source)])
      take(number, by: Provenance.Rule.perSource)
    }
  }

  /// What the catalogue says itself: 001, 005, who keeps the record, and 035 for the control number of each member
  /// (`(SOURCE)key`) that no 035 gives yet.
  mutating func addOwnFields(id: String, date: String?) {
    add("001", .control(id))
    if dialect == .marc21 { add("003", .control(agency)) }
    if let date { add("005", .control(date + "000000.0")) }
    var known: Set<String> = []
    for field in taken where field.tag == "035" {
      guard case .occurrence(let number) = field.content else { continue }
      for subfield in occurrences[number].subfields where subfield.code == "a" {
        known.insert(subfield.value.trimmingBlanks())
      }
    }
    for identity in members.map(\.identity).sorted() {
      let number = "(\(identity.source))\(identity.key)"
      guard known.isEmpty || !known.contains(number) else { continue }
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
