/// The clusters while they grow.
struct ClusteringState {
  private var parent: [Int]
  private var members: [[Int]]
  /// The distinct profiles of the nodes, and which each node has.
  private var profiles = ProfileTable()
  private var profileOf: [Int]
  /// The profiles in the cluster of a root.
  private var profilesIn: [[Int]]
  private var sources: SourceTies
  /// Per node: those it must not meet, and why.
  private var apart: [Int: [Int: Partition.Reason]] = [:]
  /// Per root: the roots with which it cannot be joined, and why.
  private var refused: [Int: [Int: Partition.Reason]] = [:]

  init(nodes: [ClusterNode], edges: [ClusterEdge]) {
    parent = Array(nodes.indices)
    members = nodes.indices.map { [$0] }
    profileOf = []
    for node in nodes { profileOf.append(profiles.place(of: node.profile)) }
    profilesIn = profileOf.map { [$0] }
    sources = SourceTies(nodes)
    for edge in edges {
      switch edge.verdict {
      case .same: sources.tie(edge.a, edge.b)
      case .hardReview, .veto: separate(edge.a, edge.b, .pair(edge.verdict))
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
          sources.tie(constraint.a, constraint.b)
          // Their own word overrules what the engine found between the two.
          if case .pair = apart[constraint.a]?[constraint.b] { unite(constraint.a, constraint.b) }
          merge(a, b)
        }
      } else if a == b {
        overruled.append(constraint)
      } else {
        separate(constraint.a, constraint.b, .person)
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

  // MARK: Conflicts

  /// Why two members, one of each cluster, must not meet: a person's word before verdicts, the strongest verdict.
  private func separation(_ a: Int, _ b: Int) -> Partition.Reason? {
    let (small, large) = members[a].count <= members[b].count ? (a, b) : (b, a)
    var found: Partition.Reason?
    for node in members[small] {
      for (other, reason) in apart[node] ?? [:] where parent[other] == large {
        if reason == .person { return .person }
        found = found.map { $0.stronger(reason) } ?? reason
      }
    }
    return found
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

  private mutating func separate(_ a: Int, _ b: Int, _ reason: Partition.Reason) {
    apart[a, default: [:]][b] = reason
    apart[b, default: [:]][a] = reason
  }

  private mutating func unite(_ a: Int, _ b: Int) {
    apart[a]?[b] = nil
    apart[b]?[a] = nil
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

/// Which sources the records of a cluster come from: two records of one source join only by a direct edge.
private struct SourceTies {
  /// The sources, ascending, and that of each node by its place.
  private let names: [String]
  private let sourceOf: [Int]
  /// Per node: the nodes of its own source that a direct edge ties it to.
  private var tied: [Int: Set<Int>] = [:]
  /// Per root of two nodes and more: how many nodes of each source.
  private var counts: [Int: [Int: Int]] = [:]

  init(_ nodes: [ClusterNode]) {
    names = Set(nodes.map(\.identity.source)).sorted()
    let places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    sourceOf = nodes.map { places[$0.identity.source] ?? 0 }
  }

  mutating func tie(_ a: Int, _ b: Int) {
    guard sourceOf[a] == sourceOf[b] else { return }
    tied[a, default: []].insert(b)
    tied[b, default: []].insert(a)
  }

  mutating func merge(_ small: Int, _ smallMembers: [Int], into large: Int, _ largeMembers: [Int]) {
    var sum = counts.removeValue(forKey: large) ?? tally(largeMembers)
    for (source, count) in counts.removeValue(forKey: small) ?? tally(smallMembers) { sum[source, default: 0] += count }
    counts[large] = sum
  }

  /// The first source of which two records, one of each cluster, have no direct edge; nil where there is none.
  func untied(_ members: [Int], _ small: Int, _ large: Int, isInLarge: (Int) -> Bool) -> String? {
    let mine = counts[small] ?? tally(members)
    let theirs = counts[large] ?? [sourceOf[large]: 1]
    var wanted: [Int: Int] = [:]
    for (source, count) in mine {
      if let others = theirs[source] { wanted[source] = count * others }
    }
    guard !wanted.isEmpty else { return nil }
    for node in members {
      for other in tied[node] ?? [] where isInLarge(other) { wanted[sourceOf[node], default: 0] -= 1 }
    }
    return wanted.filter { $0.value > 0 }.keys.min().map { names[$0] }
  }

  private func tally(_ members: [Int]) -> [Int: Int] {
    members.reduce(into: [:]) { $0[sourceOf[$1], default: 0] += 1 }
  }
}
