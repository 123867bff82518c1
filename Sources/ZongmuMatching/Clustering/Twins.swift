/// Which nodes say the same, and are the same by that: what was found of one of them and somebody else holds for all.
///
/// Twins that are for a person to review against each other stand for themselves.
struct Twins {
  /// Per node the first of its twins, itself where it has none.
  private(set) var first: [Int]
  /// The nodes of each first one that has twins, in ascending identity.
  private(set) var groups: [Int: [Int]] = [:]

  init(_ nodes: [ClusterNode], _ edges: [ClusterEdge]) {
    first = Array(nodes.indices)
    var same: Set<Int64> = []
    for edge in edges where edge.verdict == .same && edge.a != edge.b {
      if let twin = nodes[edge.a].twin, twin == nodes[edge.b].twin { same.insert(twin) }
    }
    guard !same.isEmpty else { return }
    var found: [Int64: [Int]] = [:]
    for (place, node) in nodes.enumerated() {
      if let twin = node.twin, same.contains(twin) { found[twin, default: []].append(place) }
    }
    for group in found.values {
      let ordered = group.sorted { nodes[$0].identity < nodes[$1].identity }
      groups[ordered[0]] = ordered
      for place in ordered { first[place] = ordered[0] }
    }
  }

  /// Whether others say what this first node says.
  func isShared(_ first: Int) -> Bool { groups[first] != nil }
}
