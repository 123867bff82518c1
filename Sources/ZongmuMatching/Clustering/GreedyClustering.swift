import ZongmuMARC

/// Joins clusters along *same* edges, strongest first, and refuses every join that would bring together what must
/// stay apart (DESIGN §3.5).
///
/// Ties are broken by the identities of the two records, byte-wise, so that the result is a function of the set.
/// Cost: each join tried looks at the distinct profiles of both sides, and at the cannot-links and direct edges of the
/// smaller side; two clusters that cannot be joined are remembered, since what grows out of them cannot be either.
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
