import ZongmuMARC

/// Unites the fields of several records: each value once, in the occurrence that says most. Fields are named by their
/// place in a table, in which those of one record stand together and in its order.
///
/// Fields of one record are never taken for one another, unless they are alike to the last character: a record that
/// names a person twice, as author and as painter, has its reason. Cost: that of folding the fields of a tag, and the
/// square of their number, which is a comparison of two integers for most.
struct FieldUnion {
  let rules: CompiledRules

  /// What came of a set of fields.
  struct Outcome {
    /// The occurrences that stay, each with the one in whose place it stands: the first with its value.
    var kept: [(number: Int, first: Int)] = []
    /// The occurrences whose value another one carries.
    var absorbed: [Int] = []
  }

  /// Unites the occurrences of a pool of tags, which are in the order of their places. `settled` are fields of the pool
  /// that are in the master in any case. What stays may be changed in the table.
  func unite(_ pool: ArraySlice<Int>, settled: [Int], in table: inout [Occurrence]) -> Outcome {
    guard let first = pool.first else { return Outcome() }
    let member = table[first].place.member
    guard
      pool.contains(where: { table[$0].place.member != member })
        || settled.contains(where: { table[$0].place.member != member })
    else { return withoutRepetitions(pool, table) }
    if settled.isEmpty, table.areCopiesOfOne(pool) {
      return Outcome(kept: [(first, first)], absorbed: Array(pool.dropFirst()))
    }
    let groups = grouped(pool, settled, table)
    var outcome = Outcome()
    for group in groups.all { settle(group, in: &outcome, &table) }
    leaveOutBarePrices(&outcome, table)
    return outcome
  }

  private func grouped(_ pool: ArraySlice<Int>, _ settled: [Int], _ table: [Occurrence]) -> Groups {
    var groups = Groups()
    var keys = KnownKeys(union: self)
    for number in settled { groups.open(number, keys.key(of: number, table), isSettled: true) }
    var rest = pool
    var waiting: [(number: Int, key: ValueKey)] = []
    while let first = rest.first {
      let place = table[first].place
      let own = rest.prefix {
        table[$0].place.member == place.member && table[$0].place.isConverted == place.isConverted
      }
      rest = rest.dropFirst(own.count)
      // Fields that find their value under their own tag go first, so that who is author and translator in this record
      // meets the translator of that one.
      waiting.removeAll(keepingCapacity: true)
      for number in own {
        let key = keys.key(of: number, table)
        if !groups.join(number, of: table, key, underItsTag: true) { waiting.append((number, key)) }
      }
      for (number, key) in waiting where !groups.join(number, of: table, key, underItsTag: false) {
        groups.open(number, key, isSettled: false)
      }
    }
    return groups
  }

  /// Leaves out a 010 without a number of which another record gives price and qualifier with a number.
  private func leaveOutBarePrices(_ outcome: inout Outcome, _ table: [Occurrence]) {
    guard outcome.kept.count > 1, let one = outcome.kept.first,
      rules.unionKey(of: table[one.number].tag).comparison == .isbn
    else { return }
    let isBare = outcome.kept.map { !BookNumber.stands(in: table[$0.number].subfields) }
    guard isBare.contains(true), isBare.contains(false) else { return }
    let numbered = zip(outcome.kept, isBare).compactMap { $1 ? nil : $0.number }
    let isNeedless: (Int) -> Bool = { number in
      let subfields = table[number].subfields
      guard !BookNumber.stands(in: subfields), let amount = BookNumber.amount(subfields) else { return false }
      let others = Set(subfields.filter { $0.code != "c" && $0.code != "d" })
      return numbered.contains {
        table[$0].place.member != table[number].place.member && BookNumber.amount(table[$0].subfields) == amount
          && others.isSubset(of: table[$0].subfields)
      }
    }
    outcome.absorbed += outcome.kept.map(\.number).filter(isNeedless)
    outcome.kept.removeAll { isNeedless($0.number) }
  }

  /// Keeps the member of a group that says most: of those under the tag that the base uses (else under the tag of the
  /// first), and a field that is linked with others of the base before all.
  private func settle(_ group: Groups.Group, in outcome: inout Outcome, _ table: inout [Occurrence]) {
    let first = group.members[0]
    if group.isSettled {
      outcome.absorbed += group.members.dropFirst()
      return
    }
    guard group.members.count > 1 else {
      outcome.kept.append((first, first))
      return
    }
    let chosen = FieldUnion.richest(of: group.members, table)
    for number in group.members where number != chosen { outcome.absorbed.append(number) }
    if rules.unionKey(of: table[chosen].tag).comparison == .isbn {
      FieldUnion.preferLongForm(chosen, among: group.members, &table)
    }
    outcome.kept.append((chosen, first))
  }

  /// The member of a group that is kept: more subfields, then more text, then the earlier place.
  private static func richest(of members: [Int], _ table: [Occurrence]) -> Int {
    let first = table[members[0]]
    var best: (number: Int, subfields: Int, length: Int)?
    for number in members {
      guard table[number].tag == first.tag, table[number].place.isConverted == first.place.isConverted else { continue }
      if table[number].isLinkedInBase { return number }
      var (subfields, length) = (0, 0)
      table[number].forEachText { _, text in
        subfields += 1
        length += text.characterCount
      }
      if let best, (best.subfields, best.length) > (subfields, length) { continue }
      if let best, (best.subfields, best.length) == (subfields, length), best.number < number { continue }
      best = (number, subfields, length)
    }
    return best?.number ?? members[0]
  }

  /// Writes the number with 13 digits where any field of the group has it so; qualifier and price stay.
  private static func preferLongForm(_ chosen: Int, among members: [Int], _ table: inout [Occurrence]) {
    var subfields = table[chosen].subfields
    guard BookNumber.isSoundLongForm(in: subfields) == false,
      let long = members.lazy.map({ [table] in table[$0].subfields })
        .first(where: { BookNumber.isSoundLongForm(in: $0) == true })?.first(where: { $0.code == "a" }),
      let place = subfields.firstIndex(where: { $0.code == "a" })
    else { return }
    subfields[place] = long
    table[chosen].content = .changed(table[chosen].indicators, subfields)
  }

  /// The keys of one pool: fields that are copies of one another have one key.
  private struct KnownKeys {
    let union: FieldUnion
    private var known: [(number: Int, key: ValueKey)] = []

    init(union: FieldUnion) { self.union = union }

    mutating func key(of number: Int, _ table: [Occurrence]) -> ValueKey {
      if let same = known.first(where: { table[$0.number].isCopy(of: table[number]) }) { return same.key }
      let key = union.key(of: table[number])
      // Most pools are small; in the others looking for copies would cost more than it saves.
      if known.count < 16 { known.append((number, key)) }
      return key
    }
  }

  private func key(of occurrence: Occurrence) -> ValueKey {
    ValueKey(occurrence, by: rules.unionKey(of: occurrence.tag), ignoring: rules.source.ignored)
  }

  /// The fields of one record, repetitions to the letter left out.
  private func withoutRepetitions(_ pool: ArraySlice<Int>, _ table: [Occurrence]) -> Outcome {
    var outcome = Outcome()
    for number in pool {
      if outcome.kept.contains(where: { table[$0.number].isIdentical(to: table[number]) }) {
        outcome.absorbed.append(number)
      } else {
        outcome.kept.append((number, number))
      }
    }
    return outcome
  }
}

extension UTF8Span {
  /// The number of Unicode scalars.
  var characterCount: Int {
    var count = 0
    for place in 0..<self.count where span[place] & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
