import ZongmuMARC

/// Unites the fields of several records: each value once, in the occurrence that says most.
///
/// Fields of one record are never taken for one another, unless they are alike to the last character: a record that
/// names a person twice, as author and as painter, has its reason. Cost: `O(n log n)` in the fields of a tag, and the
/// square of the fields that share one value.
struct FieldUnion {
  let rules: CompiledRules

  /// What came of a set of fields.
  struct Outcome {
    /// The occurrences that stay, each with the place that its value first has.
    var kept: [(occurrence: Occurrence, place: Occurrence.Place)] = []
    /// The occurrences whose value another one carries.
    var absorbed: [Occurrence] = []
  }

  /// Unites the occurrences of a pool of tags. `settled` are fields of the pool that are in the master in any case.
  func unite(_ occurrences: [Occurrence], settled: [Occurrence] = []) -> Outcome {
    let members = Set((occurrences + settled).map(\.place.member))
    guard members.count > 1 else { return withoutRepetitions(occurrences) }
    if settled.isEmpty, occurrences.areCopiesOfOne, let first = occurrences.min(by: { $0.place < $1.place }) {
      return Outcome(kept: [(first, first.place)], absorbed: occurrences.filter { $0.place != first.place })
    }
    var groups = Groups()
    var keys = KnownKeys(union: self)
    for occurrence in settled.map({ $0.decoding() }) {
      groups.open(occurrence, keys.key(of: occurrence), isSettled: true)
    }
    var rest = occurrences.map { $0.decoding() }.sorted { $0.place < $1.place }[...]
    while let first = rest.first {
      let own = rest.prefix { $0.place.member == first.place.member && $0.place.isConverted == first.place.isConverted }
      rest = rest.dropFirst(own.count)
      // Fields that find their value under their own tag go first, so that who is author and translator in this record
      // meets the translator of that one.
      var waiting: [(occurrence: Occurrence, key: ValueKey)] = []
      for occurrence in own {
        let key = keys.key(of: occurrence)
        if !groups.join(occurrence, key, underItsTag: true) { waiting.append((occurrence, key)) }
      }
      for (occurrence, key) in waiting where !groups.join(occurrence, key, underItsTag: false) {
        groups.open(occurrence, key, isSettled: false)
      }
    }
    var outcome = Outcome()
    for group in groups.all { settle(group, in: &outcome) }
    leaveOutBarePrices(&outcome)
    return outcome
  }

  /// Leaves out a 010 without a number of which another record gives price and qualifier with a number.
  private func leaveOutBarePrices(_ outcome: inout Outcome) {
    guard let tag = outcome.kept.first?.occurrence.tag, rules.unionKey(of: tag).comparison == .isbn else { return }
    let isBare = outcome.kept.map { !BookNumber.stands(in: $0.occurrence.subfields) }
    guard isBare.contains(true), isBare.contains(false) else { return }
    let numbered = zip(outcome.kept, isBare).compactMap { $1 ? nil : $0.occurrence }
    let isNeedless: (Occurrence) -> Bool = { occurrence in
      let subfields = occurrence.subfields
      guard !BookNumber.stands(in: subfields), let amount = BookNumber.amount(subfields) else { return false }
      let others = Set(subfields.filter { $0.code != "c" && $0.code != "d" })
      return numbered.contains {
        $0.place.member != occurrence.place.member && BookNumber.amount($0.subfields) == amount
          && others.isSubset(of: $0.subfields)
      }
    }
    outcome.absorbed += outcome.kept.map(\.occurrence).filter(isNeedless)
    outcome.kept.removeAll { isNeedless($0.occurrence) }
  }

  /// Keeps the member of a group that says most: of those under the tag that the base uses (else under the tag of the
  /// first), and a field that is linked with others of the base before all.
  private func settle(_ group: Groups.Group, in outcome: inout Outcome) {
    guard let first = group.members.first else { return }
    if group.isSettled {
      outcome.absorbed += group.members.dropFirst()
      return
    }
    let eligible = group.members.filter { $0.tag == first.tag && $0.place.isConverted == first.place.isConverted }
    var chosen =
      eligible.first { $0.isLinkedInBase } ?? eligible.min(by: FieldUnion.saysMore(_:than:)) ?? first
    outcome.absorbed += group.members.filter { $0.place != chosen.place }
    if group.members.count > 1, rules.unionKey(of: chosen.tag).comparison == .isbn {
      FieldUnion.preferLongForm(&chosen, among: group.members)
    }
    outcome.kept.append((chosen, first.place))
  }

  /// Writes the number with 13 digits where any field of the group has it so; qualifier and price stay.
  private static func preferLongForm(_ chosen: inout Occurrence, among members: [Occurrence]) {
    guard BookNumber.isSoundLongForm(in: chosen.subfields) == false,
      let long = members.first(where: { BookNumber.isSoundLongForm(in: $0.subfields) == true })?.subfields
        .first(where: { $0.code == "a" }),
      let place = chosen.subfields.firstIndex(where: { $0.code == "a" })
    else { return }
    var subfields = chosen.subfields
    subfields[place] = long
    chosen.content = .changed(chosen.indicators, subfields)
  }

  /// The keys of one pool: fields that are copies of one another have one key.
  private struct KnownKeys {
    let union: FieldUnion
    private var known: [(occurrence: Occurrence, key: ValueKey)] = []

    init(union: FieldUnion) { self.union = union }

    mutating func key(of occurrence: Occurrence) -> ValueKey {
      if let same = known.first(where: { $0.occurrence.isCopy(of: occurrence) }) { return same.key }
      let key = union.key(of: occurrence)
      // Most pools are small; in the others looking for copies would cost more than it saves.
      if known.count < 16 { known.append((occurrence, key)) }
      return key
    }
  }

  private func key(of occurrence: Occurrence) -> ValueKey {
    ValueKey(occurrence, by: rules.unionKey(of: occurrence.tag), ignoring: rules.source.ignored)
  }

  /// More subfields, then more text, then the earlier place.
  private static func saysMore(_ left: Occurrence, than right: Occurrence) -> Bool {
    let (leftSubfields, rightSubfields) = (left.subfields, right.subfields)
    if leftSubfields.count != rightSubfields.count { return leftSubfields.count > rightSubfields.count }
    func length(_ subfields: [Subfield]) -> Int { subfields.reduce(0) { $0 + $1.value.unicodeScalars.count } }
    let (leftLength, rightLength) = (length(leftSubfields), length(rightSubfields))
    return leftLength == rightLength ? left.place < right.place : leftLength > rightLength
  }

  /// The fields of one record, repetitions to the letter left out.
  private func withoutRepetitions(_ occurrences: [Occurrence]) -> Outcome {
    var outcome = Outcome()
    for occurrence in occurrences {
      if outcome.kept.contains(where: { $0.occurrence.isIdentical(to: occurrence) }) {
        outcome.absorbed.append(occurrence)
      } else {
        outcome.kept.append((occurrence, occurrence.place))
      }
    }
    return outcome
  }
}
