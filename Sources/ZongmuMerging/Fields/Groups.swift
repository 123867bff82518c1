/// Fields sorted by what they say: a group for each value.
struct Groups {
  /// Fields that say the same.
  struct Group {
    fileprivate(set) var members: [Occurrence]
    fileprivate var key: ValueKey
    /// Whether the first member is in the master in any case, under a tag of the class `single`.
    let isSettled: Bool
  }

  /// The groups in the order in which they were opened.
  private(set) var all: [Group] = []
  private var byValue: [String: [Int]] = [:]

  /// Opens a group for a value that no other has.
  mutating func open(_ occurrence: Occurrence, _ key: ValueKey, isSettled: Bool) {
    byValue[key.required, default: []].append(all.count)
    all.append(Group(members: [occurrence], key: key, isSettled: isSettled))
  }

  /// Puts an occurrence into the group that is most like it, of those with the tag of the occurrence or of all; false
  /// when there is none.
  mutating func join(_ occurrence: Occurrence, _ key: ValueKey, underItsTag: Bool) -> Bool {
    let willing = byValue[key.required, default: []].filter { index in
      Groups.accepts(all[index], occurrence, key)
        && (!underItsTag || all[index].members.contains { $0.tag == occurrence.tag })
    }
    guard let best = closest(to: occurrence, among: willing) else { return false }
    all[best].members.append(occurrence)
    all[best].key = all[best].key.joined(with: key)
    return true
  }

  /// Whether an occurrence may join a group: nothing differs, and no other field of its record is there.
  private static func accepts(_ group: Group, _ occurrence: Occurrence, _ key: ValueKey) -> Bool {
    guard group.key.isCompatible(with: key) else { return false }
    return group.members.allSatisfy { $0.place.member != occurrence.place.member || $0.isIdentical(to: occurrence) }
  }

  /// The group with a member that shares most subfields with the occurrence; the earliest of several.
  private func closest(to occurrence: Occurrence, among candidates: [Int]) -> Int? {
    guard candidates.count > 1 else { return candidates.first }
    let subfields = Set(occurrence.subfields)
    let likeness = candidates.map { index in
      all[index].members.map { subfields.intersection($0.subfields).count }.max() ?? 0
    }
    let most = likeness.max() ?? 0
    return zip(candidates, likeness).first { $0.1 == most }?.0
  }
}
