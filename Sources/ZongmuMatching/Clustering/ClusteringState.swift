/// The clusters while they grow.
struct ClusteringState {
  private var parent: [Int]
  private var members: [[Int]]
  /// The distinct profiles of the nodes, and which each node has.
  private var profiles = ProfileTable()
  private var profileOf: [Int]
  /// The profiles in the cluster of a root.
  private var profilesIn: [[Int]]
  private let twins: Twins
  private var sources: SourceTies
  /// Per node: those from which a person keeps it apart.
  private var apart: [Int: Set<Int>] = [:]
  /// Per first of twins: those that none of them must meet, and why.
  private var walls: [Int: [Int: Partition.Reason]] = [:]
  /// Per root of two nodes and more: the firsts of the twins that are in it.
  private var shared: [Int: Set<Int>] = [:]
  /// Per root: the roots with which it cannot be joined, and why.
  private var refused: [Int: [Int: Partition.Reason]] = [:]

  init(nodes: [ClusterNode], edges: [ClusterEdge], twins: Twins) {
    self.twins = twins
    parent = Array(nodes.indices)
    members = nodes.indices.map { [$0] }
    profileOf = []
    for node in nodes { profileOf.append(profiles.place(of: node.profile)) }
    profilesIn = profileOf.map { [$0] }
    sources = SourceTies(nodes, twins)
    for edge in edges {
      switch edge.verdict {
      case .same: sources.tie(edge.a, edge.b)
      case .hardReview, .veto:
        let (a, b) = (twins.first[edge.a], twins.first[edge.b])
        walls[a, default: [:]][b] = .pair(edge.verdict)
        walls[b, default: [:]][a] = .pair(edge.verdict)
      case .softReview, .unlike: break
      }
    }
  }

  /// Puts people's words in force, the latest first; returns those that a later one contradicts.
  mutating func apply(_ constraints: [Constraint]) -> [Constraint] {
    var overruled: [Constraint] = []
    for constraint in constraints.sorted(by: { $0.order > $1.order }) {
      let (a, b) = (parent[constraint.a], parent[constraint.b])
      if constraint.isSame {
        if a == b { continue }
        if separation(a, b) == .person {
          overruled.append(constraint)
        } else {
          // Their own word overrules what the engine found between the two.
          sources.tell(constraint.a, constraint.b)
          merge(a, b)
        }
      } else if a == b {
        overruled.append(constraint)
      } else {
        apart[constraint.a, default: []].insert(constraint.b)
        apart[constraint.b, default: []].insert(constraint.a)
      }
    }
    return overruled
  }

  /// Joins the clusters of two nodes, or says why not.
  mutating func join(_ first: Int, _ second: Int) -> Partition.Reason? {
    let (a, b) = (parent[first], parent[second])
    guard a != b else { return nil }
    if let known = refused[a]?[b] { return known }
    if let reason = separation(a, b) ?? profileConflict(a, b) ?? sourceConflict(a, b) {
      refuse(a, b, reason)
      return reason
    }
    merge(a, b)
    return nil
  }

  /// The clusters: members in ascending identity, the clusters by their first member.
  func clusters(_ nodes: [ClusterNode]) -> [[Int]] {
    nodes.indices.filter { parent[$0] == $0 }
      .map { members[$0].sorted { nodes[$0].identity < nodes[$1].identity } }
      .sorted { left, right in
        guard let a = left.first, let b = right.first else { return false }
        return nodes[a].identity < nodes[b].identity
      }
  }

  /// Joins twins as far as nothing keeps them apart, each to the first that it can be joined to.
  ///
  /// - Returns: the first node of each part that they are in then.
  mutating func joinTwins(_ group: [Int]) -> [Int] {
    var parts: [Int] = []
    for (place, node) in group.enumerated() where !parts.contains(where: { parent[$0] == parent[node] }) {
      parts.append(node)
      for other in group[(place + 1)...] { _ = join(node, other) }
    }
    return parts
  }

  // MARK: Conflicts

  /// Why two members, one of each cluster, must not meet: a person's word before verdicts, the strongest verdict.
  private func separation(_ a: Int, _ b: Int) -> Partition.Reason? {
    let (small, large) = members[a].count <= members[b].count ? (a, b) : (b, a)
    for node in members[small] {
      for other in apart[node] ?? [] where parent[other] == large { return .person }
    }
    guard !walls.isEmpty else { return nil }
    var found: Partition.Reason?
    for node in members[small] {
      for (other, reason) in walls[twins.first[node]] ?? [:] where holds(large, other) {
        found = found.map { $0.stronger(reason) } ?? reason
      }
    }
    return found
  }

  /// Whether one of the twins of `first` is in a cluster.
  private func holds(_ root: Int, _ first: Int) -> Bool {
    guard twins.isShared(first) else { return parent[first] == root }
    return members[root].count == 1 ? twins.first[root] == first : shared[root]?.contains(first) ?? false
  }

  private mutating func profileConflict(_ a: Int, _ b: Int) -> Partition.Reason? {
    var found: Set<Veto> = []
    for left in profilesIn[a] {
      for right in profilesIn[b] {
        if let veto = profiles.contradiction(left, right) { found.insert(veto) }
      }
    }
    // Of several, the first of the table is told: which was found first depends on the order of joins.
    return Veto.allCases.first(where: found.contains).map { .profile($0) }
  }

  private func sourceConflict(_ a: Int, _ b: Int) -> Partition.Reason? {
    let (small, large) = members[a].count <= members[b].count ? (a, b) : (b, a)
    return sources.untied(members[small], small, large) { parent[$0] == large }.map { .source($0) }
  }

  private mutating func refuse(_ a: Int, _ b: Int, _ reason: Partition.Reason) {
    let kept = refused[a]?[b].map { $0.stronger(reason) } ?? reason
    refused[a, default: [:]][b] = kept
    refused[b, default: [:]][a] = kept
  }

  // MARK: The forest

  private mutating func merge(_ a: Int, _ b: Int) {
    let (small, large) = members[a].count <= members[b].count ? (a, b) : (b, a)
    sources.merge(small, members[small], into: large, members[large])
    if !twins.groups.isEmpty { mergeShared(small, into: large) }
    for node in members[small] { parent[node] = large }
    members[large] += members[small]
    members[small] = []
    for profile in profilesIn[small] where !profilesIn[large].contains(profile) { profilesIn[large].append(profile) }
    profilesIn[small] = []
    for (other, reason) in refused.removeValue(forKey: small) ?? [:] {
      refused[other]?[small] = nil
      refuse(large, other, reason)
    }
  }

  private mutating func mergeShared(_ small: Int, into large: Int) {
    var firsts = shared.removeValue(forKey: large) ?? sharedFirsts(large)
    firsts.formUnion(shared.removeValue(forKey: small) ?? sharedFirsts(small))
    shared[large] = firsts
  }

  private func sharedFirsts(_ root: Int) -> Set<Int> {
    Set(members[root].map { twins.first[$0] }.filter(twins.isShared))
  }
}

extension Partition.Reason {
  /// Of two reasons the one that is told: a person's word, the strongest verdict, the first veto, the first source.
  fileprivate func stronger(_ other: Partition.Reason) -> Partition.Reason { rank <= other.rank ? self : other }

  private var rank: (Int, String) {
    switch self {
    case .person: (0, "")
    case .pair(let verdict): (10 - verdict.rawValue, "")
    case .profile(let veto): (20 + (Veto.allCases.firstIndex(of: veto) ?? 0), "")
    case .source(let source): (100, source)
    }
  }
}

/// The distinct profiles of many nodes, and which contradict each other.
private struct ProfileTable {
  private struct Pair: Hashable {
    let low: Int
    let high: Int
  }
  private var profiles: [VetoProfile] = []
  private var places: [VetoProfile: Int] = [:]
  private var known: [Pair: Veto?] = [:]

  mutating func place(of profile: VetoProfile) -> Int {
    let core = profile.core
    if let place = places[core] { return place }
    places[core] = profiles.count
    profiles.append(core)
    return profiles.count - 1
  }

  mutating func contradiction(_ a: Int, _ b: Int) -> Veto? {
    guard a != b else { return nil }
    let pair = Pair(low: min(a, b), high: max(a, b))
    if let answer = known[pair] { return answer }
    let answer = profiles[a].contradicts(profiles[b])
    known[pair] = .some(answer)
    return answer
  }
}
