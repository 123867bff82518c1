import ZongmuBibliography
import ZongmuMARC

/// Makes one master record out of the source records of one edition.
///
/// The result depends on the set of members and on the policy, not on the order in which the members come, on the
/// clock or on a locale. Text is never altered: empty subfields are left out, an ISBN may be given in its longer
/// form where a member has it so, and the declared character set (leader/9 of MARC 21, 100$a/26-33 of CNMARC) is
/// that of the master, which is UTF-8. A single member gives the same as it would by that way, and
/// with less work.
///
///     let master = Merger(policy: MergePolicy()).merge(members, id: "000000042", date: "20260731")
///     print(master.record["200", "a"] ?? "—", master.holdings.count)
public struct Merger: Sendable {
  /// The policy that it follows.
  public let policy: MergePolicy
  private let cnmarc: CompiledRules
  private let marc21: CompiledRules
  private let unknown: CompiledRules

  /// A merger that follows a policy.
  public init(policy: MergePolicy) {
    self.policy = policy
    cnmarc = CompiledRules(policy.cnmarc)
    marc21 = CompiledRules(policy.marc21)
    unknown = CompiledRules(.unknown)
  }

  /// The master of some members, of which there is at least one and each has an identity of its own.
  ///
  /// - Parameters:
  ///   - members: the source records, in any order.
  ///   - id: the control number of the master, for its 001.
  ///   - date: the day of the run as `yyyymmdd`, for 005 and for the 801 of this catalogue; nil leaves both out.
  ///   - locks: what people fixed; it goes before all that the members say.
  public func merge(
    _ members: [MergeMember], id: String, date: String? = nil, locks: [FieldLock] = []
  ) -> Master {
    precondition(!members.isEmpty, "a master has at least one member")
    if members.count == 1, locks.isEmpty {
      return SingleMember(members[0], rules: rules(for: members[0].dialect), agency: policy.agency)
        .master(id: id, date: date)
    }
    return assembled(members, id: id, date: date, locks: locks)
  }

  /// The master by the way of several members.
  func assembled(_ members: [MergeMember], id: String, date: String?, locks: [FieldLock]) -> Master {
    let suitability = members.map { Suitability($0, under: policy, rules(for: $0.dialect)) }
    let ranked = members.indices.sorted { suitability[$0] < suitability[$1] }
    let byIdentity = members.indices.sorted { members[$0].identity < members[$1].identity }
    precondition(
      zip(byIdentity, byIdentity.dropFirst()).allSatisfy { members[$0].identity != members[$1].identity },
      "the identities of members are distinct")
    let ordered = [ranked[0]] + byIdentity.filter { $0 != ranked[0] }
    var assembly = Assembly(
      members: ordered.map { members[$0].inUTF8 }, ranking: ranked.compactMap(ordered.firstIndex),
      rules: rules(for: members[ranked[0]].dialect), agency: policy.agency)
    assembly.sortOut { self.rules(for: $0) }
    assembly.takeSingleFields()
    assembly.takeUnions()
    assembly.takeLongestTexts()
    assembly.takeFieldsPerSource()
    assembly.lockFields(locks)
    assembly.addOwnFields(id: id, date: date)
    return assembly.master(locks)
  }

  /// The compiled rules for a dialect.
  func rules(for dialect: Dialect) -> CompiledRules {
    switch dialect {
    case .cnmarc, .unimarc: cnmarc
    case .marc21: marc21
    case .unknown: unknown
    }
  }
}
