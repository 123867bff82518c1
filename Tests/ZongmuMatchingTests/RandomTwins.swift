import Fixtures

@testable import ZongmuMatching

/// A small random question for a clustering in which records say the same: with all pairs judged, and with no more of
/// them than one for each two things that are said, and one for each record more that says a thing.
struct RandomTwins {
  var graph: RandomGraph
  /// All that follows from `graph.edges`.
  var all: [ClusterEdge] = []
  /// Per node the first that says the same and is the same by that.
  var first: [Int]

  init(seed: Int) {
    var random = SplitMix64(state: UInt64(seed))
    graph = RandomGraph(seed: seed)
    let nodes = graph.nodes
    graph.edges = []
    first = Array(nodes.indices)
    // What each says, and the places of those that say it by identity.
    let kinds = 1 + random.below(4)
    let said = nodes.map { _ in random.below(kinds) }
    let order = nodes.indices.sorted { nodes[$0].identity < nodes[$1].identity }
    for kind in 0..<kinds {
      let group = order.filter { said[$0] == kind }
      guard group.count > 1 else { continue }
      let verdict: Decision.Verdict = random.chance(80) ? .same : .softReview
      guard verdict == .same else { continue }
      for place in group { first[place] = group[0] }
      let middle = RandomProfile.pick(group, &random)
      for place in group where place != middle { graph.edges.append(ClusterEdge(middle, place, verdict, weight: 900)) }
      for (place, a) in group.enumerated() {
        for b in group[(place + 1)...] { all.append(ClusterEdge(a, b, verdict, weight: 900)) }
      }
    }
    graph.nodes = nodes.indices.map { place in
      ClusterNode(
        identity: nodes[place].identity, profile: nodes[first[place]].profile, twin: Int64(said[place]))
    }
    let density = 30 + random.below(70)
    let units = nodes.indices.filter { first[$0] == $0 }
    for (place, one) in units.enumerated() {
      for other in units[(place + 1)...] where random.chance(density) {
        // Who says the same without being the same by that is judged for itself.
        let verdict: Decision.Verdict = RandomProfile.pick(
          said[one] == said[other] ? [.softReview] : [.same, .same, .same, .same, .softReview, .hardReview, .veto],
          &random)
        let weight = 100 * random.below(5)
        let pairs = nodes.indices.filter { first[$0] == one }.flatMap { a in
          nodes.indices.filter { first[$0] == other }.map { ClusterEdge(a, $0, verdict, weight: weight) }
        }
        all += pairs
        let kept = pairs.filter { _ in random.chance(30) }
        graph.edges += kept.isEmpty ? [RandomProfile.pick(pairs, &random)] : kept
      }
    }
    graph.edges.shuffle(using: &random)
  }
}
