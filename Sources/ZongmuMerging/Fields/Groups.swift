/// Fields sorted by what they say: a group for each value. Fields are named by their place in a table.
struct Groups {
  /// Fields that say the same.
  struct Group {
    fileprivate(set) var members: [Int]
    fileprivate var key: ValueKey
    /// Whether the first member is in the master in any case, under a tag of the class `single`.
    let isSettled: Bool
  }

  /// The groups in the order in which they were opened.
  private(set) var all: [Group] = []

  /// Opens a group for a value that no other has.
  mutating func open(_ number: Int, _ key: ValueKey, isSettled: Bool) {
    all.append(Group(members: [number], key: key, isSettled: isSettled))
  }

  /// Puts an occurrence of a table into the group that is most like it, of those with the tag of the occurrence or of
  /// all; false when there is none.
  mutating func join(_ number: Int, of table: [Occurrence], _ key: ValueKey, underItsTag: Bool) -> Bool {
    var willing: [Int] = []
    for index in all.indices where all[index].key.saysTheSame(as: key) && accepts(index, number, table) {
      guard !underItsTag || all[index].members.contains(where: { table[$0].tag == table[number].tag }) else { continue }
      willing.append(index)
    }
    guard let best = closest(to: number, of: table, among: willing) else { return false }
    all[best].members.append(number)
    all[best].key.add(key)
    return true
  }

  /// Whether an occurrence may join a group: no other field of its record is there.
  private func accepts(_ group: Int, _ number: Int, _ table: [Occurrence]) -> Bool {
    let member = table[number].place.member
    return all[group].members.allSatisfy {
      table[$0].place.member != member || table[$0].isIdentical(to: table[number])
    }
  }

  /// The group with a member that shares most subfields with the occurrence; the earliest of several.
  private func closest(to number: Int, of table: [Occurrence], among candidates: [Int]) -> Int? {
    guard candidates.count > 1 else { return candidates.first }
    let subfields = Set(table[number].subfields)
    let likeness = candidates.map { index in
      all[index].members.map { subfields.intersection(table[$0].subfields).count }.max() ?? 0
    }
    let most = likeness.max() ?? 0
    return zip(candidates, likeness).first { $0.1 == most }?.0
  }
}
