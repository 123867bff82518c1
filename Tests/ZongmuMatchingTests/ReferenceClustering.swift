import Fixtures
@testable import ZongmuMatching

/// The clustering of DESIGN §3.5 read literally and without any thought of speed: each question is asked of every pair
/// of records of the two clusters anew.
struct ReferenceClustering {
  struct Answer: Equatable {
    /// Clusters as sets of places.
    var clusters: Set<Set<Int>>
    /// Orders of the constraints that a later one contradicts.
    var overruled: Set<Int>
    /// Orders of the constraints that hold.
    var ties: [(Int, Int)]

    static func == (left: Answer, right: Answer) -> Bool {
      left.clusters == right.clusters && left.overruled == right.overruled
    }
  }

  let nodes: [ClusterNode]
  let edges: [ClusterEdge]
  let constraints: [Constraint]
  /// Per node the first of those that say the same; where some do, `edges` has all that follows from that.
  var first: [Int] = []

  func answer() -> Answer {
    var together: [(Int, Int)] = []
    var apart: [(Int, Int)] = []
    var overruled: Set<Int> = []
    for constraint in constraints.sorted(by: { $0.order > $1.order }) {
      if constraint.isSame {
        let joined = components(together + [(constraint.a, constraint.b)])
        let breaks = apart.contains { pair in joined.contains { $0.contains(pair.0) && $0.contains(pair.1) } }
        if breaks { overruled.insert(constraint.order) } else { together.append((constraint.a, constraint.b)) }
      } else if components(together).contains(where: { $0.contains(constraint.a) && $0.contains(constraint.b) }) {
        overruled.insert(constraint.order)
      } else {
        apart.append((constraint.a, constraint.b))
      }
    }
    var clusters = components(together)
    for edge in edges.filter({ $0.verdict == .same }).sorted(by: isStronger) {
      guard let first = clusters.first(where: { $0.contains(edge.a) }),
        let second = clusters.first(where: { $0.contains(edge.b) }), first != second
      else { continue }
      guard mayJoin(first, second, apart) else { continue }
      clusters.remove(first)
      clusters.remove(second)
      clusters.insert(first.union(second))
    }
    return Answer(clusters: clusters, overruled: overruled, ties: together)
  }

  /// What the pairs connect, single records included.
  func components(_ pairs: [(Int, Int)]) -> Set<Set<Int>> {
    var label = Array(nodes.indices)
    for (a, b) in pairs {
      let (old, new) = (label[b], label[a])
      for node in nodes.indices where label[node] == old { label[node] = new }
    }
    return Set(Set(label).map { each in Set(nodes.indices.filter { label[$0] == each }) })
  }

  /// Those that say the same first; then by weight; then by the smaller and the greater identity, of the first ones that
  /// say the same before those of the records.
  private func isStronger(_ left: ClusterEdge, _ right: ClusterEdge) -> Bool {
    if isAmongTwins(left) != isAmongTwins(right) { return isAmongTwins(left) }
    if !isAmongTwins(left), left.weight != right.weight { return left.weight > right.weight }
    return (identities(left, of: first) + identities(left)).lexicographicallyPrecedes(
      identities(right, of: first) + identities(right))
  }

  private func isAmongTwins(_ edge: ClusterEdge) -> Bool { !first.isEmpty && first[edge.a] == first[edge.b] }

  private func identities(_ edge: ClusterEdge, of places: [Int] = []) -> [String] {
    // ASCII texts of one length: the order of characters is the order of bytes.
    [edge.a, edge.b].map { nodes[places.isEmpty ? $0 : places[$0]].identity.description }.sorted()
  }

  private func mayJoin(_ first: Set<Int>, _ second: Set<Int>, _ apart: [(Int, Int)]) -> Bool {
    for a in first {
      for b in second {
        if apart.contains(where: { $0 == (a, b) || $0 == (b, a) }) { return false }
        let verdict = edges.first { ($0.a, $0.b) == (a, b) || ($0.a, $0.b) == (b, a) }?.verdict
        if verdict == .hardReview || verdict == .veto { return false }
        if nodes[a].profile.contradicts(nodes[b].profile) != nil { return false }
        if nodes[a].identity.source == nodes[b].identity.source, verdict != .same {
          let isTied = constraints.contains { $0.isSame && (($0.a, $0.b) == (a, b) || ($0.a, $0.b) == (b, a)) }
          if !isTied { return false }
        }
      }
    }
    return true
  }
}

/// A small random question for a clustering.
struct RandomGraph {
  var nodes: [ClusterNode] = []
  var edges: [ClusterEdge] = []
  var constraints: [Constraint] = []

  init(seed: Int) {
    var random = SplitMix64(state: UInt64(seed))
    let count = 2 + random.below(8)
    let sources = 1 + random.below(5)
    // Few profiles, of which most allow each other: without contradictions nothing grows, without growth nothing breaks.
    let plain = VetoProfile(.init(dialect: .cnmarc), translators: [], partNames: [], isbns: [])
    let profiles = [plain, plain, plain] + (0..<3).map { _ in RandomProfile.make(&random) }
    let keys = Array(10...99).shuffled(using: &random)
    for place in 0..<count {
      nodes.append(
        ClusterNode(
          identity: .init(source: "S\(random.below(sources))", key: "\(keys[place])"),
          profile: RandomProfile.pick(profiles, &random)))
    }
    let density = 20 + random.below(70)
    for a in 0..<count {
      for b in (a + 1)..<max(count, a + 1) where random.chance(density) {
        let verdict: Decision.Verdict = RandomProfile.pick(
          [.same, .same, .same, .same, .same, .softReview, .hardReview, .veto, .unlike], &random)
        let (first, second) = random.chance(50) ? (a, b) : (b, a)
        edges.append(ClusterEdge(first, second, verdict, weight: 100 * random.below(5)))
      }
    }
    edges.shuffle(using: &random)
    if random.chance(60) {
      for order in 0..<(1 + random.below(6)) {
        let a = random.below(count)
        let b = (a + 1 + random.below(count - 1)) % count
        constraints.append(Constraint(a, b, isSame: random.chance(50), order: order))
      }
      constraints.shuffle(using: &random)
    }
  }

  /// The same question with nodes, edges and constraints in another order and edges the other way round.
  func shuffled(seed: Int) -> RandomGraph {
    var random = SplitMix64(state: UInt64(seed))
    let order = nodes.indices.shuffled(using: &random)
    var place = Array(repeating: 0, count: nodes.count)
    for (new, old) in order.enumerated() { place[old] = new }
    var other = self
    other.nodes = order.map { nodes[$0] }
    other.edges = edges.map { edge in
      let (a, b) = random.chance(50) ? (edge.a, edge.b) : (edge.b, edge.a)
      return ClusterEdge(place[a], place[b], edge.verdict, weight: edge.weight)
    }.shuffled(using: &random)
    other.constraints = constraints.map { constraint in
      let (a, b) = random.chance(50) ? (constraint.a, constraint.b) : (constraint.b, constraint.a)
      return Constraint(place[a], place[b], isSame: constraint.isSame, order: constraint.order)
    }.shuffled(using: &random)
    return other
  }
}
