import ZongmuMARC

/// Joins clusters along *same* edges, strongest first, and refuses every join that would bring together what must
/// stay apart (DESIGN §3.5).
///
/// Ties are broken by the identities of the two records, byte-wise, so that the result is a function of the set.
/// Cost: each join tried looks at the distinct profiles of both sides and at the cannot-links of the smaller side.
public struct GreedyClustering: Clustering {
  /// The clustering of the engine.
  public init() {}

  /// The partition of `nodes`.
  public func partition(_ nodes: [ClusterNode], edges: [ClusterEdge], constraints: [Constraint]) -> Partition {
    var state = ClusteringState(nodes: nodes, edges: edges)
    let overruled = state.apply(constraints)
    let ranked = edges.filter { $0.verdict == .same && $0.a != $0.b }.map { edge in
      let (first, second) = (nodes[edge.a].identity, nodes[edge.b].identity)
      return (edge: edge, low: min(first, second), high: max(first, second))
    }.sorted { left, right in
      if left.edge.weight != right.edge.weight { return left.edge.weight > right.edge.weight }
      return left.low != right.low ? left.low < right.low : left.high < right.high
    }
    var refusals: [Partition.Refusal] = []
    for (edge, _, _) in ranked {
      if let reason = state.join(edge.a, edge.b) { refusals.append(Partition.Refusal(edge: edge, reason: reason)) }
    }
    return Partition(clusters: state.clusters(nodes), refusals: refusals, overruled: overruled)
  }
}

/// The clusters while they grow.
private struct ClusteringState {
  private struct Pair: Hashable {
    let low: Int
    let high: Int
    init(_ a: Int, _ b: Int) {
      low = min(a, b)
      high = max(a, b)
    }
  }

  private let nodes: [ClusterNode]
  private var parent: [Int]
  private var members: [[Int]]
  /// The distinct profiles of a cluster.
  private var profiles: [[VetoProfile]]
  /// Per node: those it must not meet, and why.
  private var apart: [Int: [Int: Partition.Reason]] = [:]
  private var direct: Set<Pair> = []

  init(nodes: [ClusterNode], edges: [ClusterEdge]) {
    self.nodes = nodes
    parent = Array(nodes.indices)
    members = nodes.indices.map { [$0] }
    profiles = nodes.map { [$0.profile] }
    for edge in edges {
      switch edge.verdict {
      case .same: direct.insert(Pair(edge.a, edge.b))
      case .hardReview, .veto: separate(edge.a, edge.b, .pair(edge.verdict))
      case .softReview, .unlike: break
      }
    }
  }

  /// Puts people's words in force, the latest first; returns those that a later one contradicts.
  mutating func apply(_ constraints: [Constraint]) -> [Constraint] {
    var overruled: [Constraint] = []
    for constraint in constraints.sorted(by: { $0.order > $1.order }) {
      let (a, b) = (root(constraint.a), root(constraint.b))
      if constraint.isSame {
        if a == b { continue }
        if conflict(a, b, onlyPeople: true) != nil {
          overruled.append(constraint)
        } else {
          direct.insert(Pair(constraint.a, constraint.b))
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
    let (a, b) = (root(first), root(second))
    guard a != b else { return nil }
    if let reason = conflict(a, b, onlyPeople: false) { return reason }
    merge(a, b)
    return nil
  }

  mutating func clusters(_ nodes: [ClusterNode]) -> [[Int]] {
    nodes.indices.filter { parent[$0] == $0 }
      .map { members[$0].sorted { nodes[$0].identity < nodes[$1].identity } }
      .sorted { left, right in
        guard let a = left.first, let b = right.first else { return false }
        return nodes[a].identity < nodes[b].identity
      }
  }

  // MARK: Conflicts

  private func conflict(_ a: Int, _ b: Int, onlyPeople: Bool) -> Partition.Reason? {
    let (small, large) = members[a].count <= members[b].count ? (a, b) : (b, a)
    var found: Partition.Reason?
    for node in members[small] {
      for (other, reason) in apart[node] ?? [:] where root(other) == large {
        if reason == .person { return .person }
        // A dictionary has no order: of several verdicts the strongest is told.
        if case .pair(let verdict) = reason, case .pair(let known)? = found, known.rawValue >= verdict.rawValue {
          continue
        }
        found = reason
      }
    }
    if onlyPeople { return nil }
    return found ?? profileConflict(a, b) ?? sourceConflict(a, b)
  }

  private func profileConflict(_ a: Int, _ b: Int) -> Partition.Reason? {
    var found: Set<Veto> = []
    for left in profiles[a] {
      for right in profiles[b] {
        if let veto = left.contradicts(right) { found.insert(veto) }
      }
    }
    // Of several, the first of the table is told: which was found first depends on the order of joins.
    return Veto.allCases.first(where: found.contains).map { .profile($0) }
  }

  /// Two records of one source join only by a direct edge between them.
  private func sourceConflict(_ a: Int, _ b: Int) -> Partition.Reason? {
    var found: String?
    for left in members[a] {
      let source = nodes[left].identity.source
      for right in members[b] where source == nodes[right].identity.source && !direct.contains(Pair(left, right)) {
        found = min(found ?? source, source)
      }
    }
    return found.map { .source($0) }
  }

  // MARK: The forest

  private func root(_ node: Int) -> Int {
    var root = node
    while parent[root] != root { root = parent[root] }
    return root
  }

  private mutating func merge(_ a: Int, _ b: Int) {
    let (small, large) = members[a].count <= members[b].count ? (a, b) : (b, a)
    for node in members[small] { parent[node] = large }
    members[large] += members[small]
    members[small] = []
    for profile in profiles[small] where !profiles[large].contains(profile) { profiles[large].append(profile) }
    profiles[small] = []
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
