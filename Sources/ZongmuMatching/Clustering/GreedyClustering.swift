import ZongmuMARC

/// Joins clusters along *same* edges, strongest first, and refuses every join that would bring together what must
/// stay apart (DESIGN §3.5).
///
/// Records that say the same, and are the same by that, come first; whatever was found of one of them holds for all, so
/// that ten thousand copies need ten thousand edges and not their square. Ties are broken by the identities of the two
/// records, byte-wise, those of the first twins where there are some, so that the result is a function of the set.
/// Cost: each join tried looks at the distinct profiles of both sides, and at the cannot-links and direct edges of the
/// smaller side; two clusters that cannot be joined are remembered, since what grows out of them cannot be either.
public struct GreedyClustering: Clustering {
  /// The clustering of the engine.
  public init() {}

  /// The partition of `nodes`.
  public func partition(_ nodes: [ClusterNode], edges: [ClusterEdge], constraints: [Constraint]) -> Partition {
    let twins = Twins(nodes, edges)
    var state = ClusteringState(nodes: nodes, edges: edges, twins: twins)
    let overruled = state.apply(constraints)
    var refusals: [Partition.Refusal] = []
    func join(_ edge: ClusterEdge) {
      if let reason = state.join(edge.a, edge.b) { refusals.append(Partition.Refusal(edge: edge, reason: reason)) }
    }
    // The parts that twins fall into: one, where no person keeps some of them apart.
    var parts: [Int: [Int]] = [:]
    for first in twins.groups.keys.sorted(by: { nodes[$0].identity < nodes[$1].identity }) {
      parts[first] = state.joinTwins(twins.groups[first] ?? [])
    }
    for edge in ranked(edges, nodes, twins) {
      let (left, right) = (parts[twins.first[edge.a]], parts[twins.first[edge.b]])
      guard left != nil || right != nil else {
        join(edge)
        continue
      }
      for (a, b) in GreedyClustering.pairs(left ?? [edge.a], right ?? [edge.b], nodes) {
        join(ClusterEdge(a, b, .same, weight: edge.weight))
      }
    }
    return Partition(clusters: state.clusters(nodes), refusals: refusals, overruled: overruled)
  }

  /// The *same* edges, strongest first; of those between the twins of two records one, and none among twins.
  private func ranked(_ edges: [ClusterEdge], _ nodes: [ClusterNode], _ twins: Twins) -> [ClusterEdge] {
    var seen: [Int: Set<Int>] = [:]
    let distinct = edges.filter { edge in
      guard edge.verdict == .same, edge.a != edge.b else { return false }
      let (a, b) = (twins.first[edge.a], twins.first[edge.b])
      guard twins.isShared(a) || twins.isShared(b) else { return true }
      return a != b && seen[min(a, b), default: []].insert(max(a, b)).inserted
    }
    return distinct.map { edge in
      let (first, second) = (nodes[twins.first[edge.a]].identity, nodes[twins.first[edge.b]].identity)
      return (edge: edge, low: min(first, second), high: max(first, second))
    }.sorted { left, right in
      if left.edge.weight != right.edge.weight { return left.edge.weight > right.edge.weight }
      return left.low != right.low ? left.low < right.low : left.high < right.high
    }.map(\.edge)
  }

  /// The pairs of one of each side, by the smaller and the greater identity.
  private static func pairs(_ left: [Int], _ right: [Int], _ nodes: [ClusterNode]) -> [(Int, Int)] {
    let pairs = left.flatMap { a in right.map { (a, $0) } }
    guard pairs.count > 1 else { return pairs }
    func ends(_ pair: (Int, Int)) -> (RecordIdentity, RecordIdentity) {
      let (a, b) = (nodes[pair.0].identity, nodes[pair.1].identity)
      return (min(a, b), max(a, b))
    }
    return pairs.sorted { ends($0) < ends($1) }
  }
}
