import Testing
import ZongmuBibliography
import ZongmuMARC

@testable import ZongmuMatching

@Suite("Clustering")
struct ClusteringTests {
  let clustering = GreedyClustering()

  // MARK: Against a reading of the design without art

  @Test("Random graphs give the partition of the reference", arguments: 0..<10)
  func reference(batch: Int) {
    for seed in (batch * 400)..<((batch + 1) * 400) {
      let graph = RandomGraph(seed: seed)
      let partition = clustering.partition(graph.nodes, edges: graph.edges, constraints: graph.constraints)
      let wanted = ReferenceClustering(nodes: graph.nodes, edges: graph.edges, constraints: graph.constraints).answer()
      #expect(Set(partition.clusters.map { Set($0) }) == wanted.clusters, "seed \(seed)")
      #expect(Set(partition.overruled.map(\.order)) == wanted.overruled, "seed \(seed)")
      #expect(partition.clusters.flatMap { $0 }.sorted() == Array(graph.nodes.indices), "seed \(seed)")
    }
  }

  @Test("Where records say the same, some pairs give the partition that the reference makes of all", arguments: 0..<10)
  func twins(batch: Int) {
    var joins = 0
    for seed in (batch * 300)..<((batch + 1) * 300) {
      let twins = RandomTwins(seed: seed)
      let graph = twins.graph
      let wanted = ReferenceClustering(
        nodes: graph.nodes, edges: twins.all, constraints: graph.constraints, first: twins.first
      ).answer()
      for turned in [graph, graph.shuffled(seed: seed)] {
        let partition = clustering.partition(turned.nodes, edges: turned.edges, constraints: turned.constraints)
        let clusters = partition.clusters.map { Set($0.map { turned.nodes[$0].identity }) }
        #expect(Set(clusters) == Set(wanted.clusters.map { Set($0.map { graph.nodes[$0].identity }) }), "seed \(seed)")
        #expect(Set(partition.overruled.map(\.order)) == wanted.overruled, "seed \(seed)")
        joins += turned.nodes.count - clusters.count
      }
    }
    #expect(joins > 600)
  }

  @Test("The random graphs are worth it: joins, refusals of each kind, overruled words", arguments: [4000])
  func coverage(count: Int) {
    var joins = 0
    var overruled = 0
    var kinds: Set<String> = []
    for seed in 0..<count {
      let graph = RandomGraph(seed: seed)
      let partition = clustering.partition(graph.nodes, edges: graph.edges, constraints: graph.constraints)
      joins += graph.nodes.count - partition.clusters.count
      overruled += partition.overruled.count
      for refusal in partition.refusals {
        switch refusal.reason {
        case .person: kinds.insert("person")
        case .pair(let verdict): kinds.insert("\(verdict)")
        case .profile(let veto): kinds.insert(veto.rawValue)
        case .source: kinds.insert("source")
        }
      }
    }
    #expect(joins > count)
    #expect(overruled > count / 20)
    #expect(kinds.isSuperset(of: ["person", "veto", "hard-review", "source", "part", "edition", "level", "isbn"]))
  }

  // MARK: Order

  @Test("The order of nodes, edges and constraints changes nothing", arguments: 0..<5)
  func order(batch: Int) {
    for seed in (batch * 400)..<((batch + 1) * 400) {
      let graph = RandomGraph(seed: seed)
      let plain = told(graph)
      for turn in 1...3 {
        let other = told(graph.shuffled(seed: seed * 10 + turn))
        #expect(plain == other, "seed \(seed), turn \(turn)")
      }
    }
  }

  private struct Told: Equatable {
    var clusters: [[RecordIdentity]]
    var refusals: [String]
    var overruled: [Int]
  }

  /// A partition told by identities.
  private func told(_ graph: RandomGraph) -> Told {
    let partition = clustering.partition(graph.nodes, edges: graph.edges, constraints: graph.constraints)
    return Told(
      clusters: partition.clusters.map { $0.map { graph.nodes[$0].identity } },
      refusals: partition.refusals.map { refusal in
        let pair = [refusal.edge.a, refusal.edge.b].map { graph.nodes[$0].identity }.sorted()
        return "\(pair[0]) \(pair[1]) \(refusal.edge.weight) \(refusal.reason)"
      }, overruled: partition.overruled.map(\.order))
  }

  // MARK: What never happens

  @Test("No cluster holds what must stay apart unless people tied it", arguments: 0..<5)
  func laws(batch: Int) {
    for seed in (batch * 400)..<((batch + 1) * 400) {
      let graph = RandomGraph(seed: seed)
      let partition = clustering.partition(graph.nodes, edges: graph.edges, constraints: graph.constraints)
      let overruled = Set(partition.overruled.map(\.order))
      let held = graph.constraints.filter { !overruled.contains($0.order) }
      let reference = ReferenceClustering(nodes: graph.nodes, edges: graph.edges, constraints: graph.constraints)
      let ties = reference.components(held.filter(\.isSame).map { ($0.a, $0.b) })
      for cluster in partition.clusters {
        for (index, a) in cluster.enumerated() {
          for b in cluster[(index + 1)...] where !ties.contains(where: { $0.contains(a) && $0.contains(b) }) {
            let verdict = graph.edges.first { Set([$0.a, $0.b]) == [a, b] }?.verdict
            #expect(verdict != .veto && verdict != .hardReview, "seed \(seed)")
            #expect(graph.nodes[a].profile.contradicts(graph.nodes[b].profile) == nil, "seed \(seed)")
            if graph.nodes[a].identity.source == graph.nodes[b].identity.source {
              #expect(verdict == .same, "seed \(seed): two records of one source without a direct edge")
            }
          }
        }
      }
      for constraint in held {
        let isTogether = partition.clusters.contains { $0.contains(constraint.a) && $0.contains(constraint.b) }
        #expect(isTogether == constraint.isSame, "seed \(seed), constraint \(constraint.order)")
      }
      for constraint in partition.overruled {
        let later = graph.constraints.filter { $0.order > constraint.order && !overruled.contains($0.order) }
        #expect(!later.isEmpty, "seed \(seed): only a later word overrules")
      }
    }
  }

  // MARK: By hand

  @Test("A record that names no volume never bridges two volumes")
  func bridge() {
    let nodes = [node("A", "1", part: "上"), node("B", "2"), node("C", "3", part: "下")]
    let edges = [ClusterEdge(0, 1, .same, weight: 900), ClusterEdge(1, 2, .same, weight: 800)]
    let partition = clustering.partition(nodes, edges: edges, constraints: [])
    #expect(partition.clusters == [[0, 1], [2]])
    #expect(partition.refusals == [.init(edge: edges[1], reason: .profile(.part))])
  }

  @Test("Two records of one source meet by a direct edge, not by a third record")
  func source() {
    let nodes = [node("A", "1"), node("A", "2"), node("B", "3")]
    let bridge = [ClusterEdge(0, 2, .same, weight: 900), ClusterEdge(1, 2, .same, weight: 900)]
    let apart = clustering.partition(nodes, edges: bridge, constraints: [])
    #expect(apart.clusters == [[0, 2], [1]])
    #expect(apart.refusals.map(\.reason) == [.source("A")])
    let direct = bridge + [ClusterEdge(0, 1, .same, weight: 100)]
    #expect(clustering.partition(nodes, edges: direct, constraints: []).clusters == [[0, 1, 2]])
  }

  @Test("Of two edges the heavier is taken first; of equal ones that with the smaller identities")
  func strength() {
    let nodes = [node("A", "1", part: "上"), node("B", "2"), node("C", "3", part: "下")]
    let heavy = [ClusterEdge(0, 1, .same, weight: 800), ClusterEdge(1, 2, .same, weight: 801)]
    #expect(clustering.partition(nodes, edges: heavy, constraints: []).clusters == [[0], [1, 2]])
    let equal = [ClusterEdge(1, 2, .same, weight: 800), ClusterEdge(0, 1, .same, weight: 800)]
    #expect(clustering.partition(nodes, edges: equal, constraints: []).clusters == [[0, 1], [2]])
  }

  @Test("What was found of one record holds for all that say the same, of one source too")
  func sayingTheSame() {
    let nodes = (0..<4).map { node("A", "\($0)", twin: 7) } + [node("A", "4", twin: 8), node("B", "5", twin: 9)]
    let copies = (1..<4).map { ClusterEdge(0, $0, .same, weight: 900) }
    // The last is the same as one copy, and so as all; the one before is to stay apart from another.
    let edges = copies + [ClusterEdge(3, 5, .same, weight: 500), ClusterEdge(2, 4, .veto, weight: 100)]
    let bridge = edges + [ClusterEdge(4, 5, .same, weight: 400)]
    #expect(clustering.partition(nodes, edges: bridge, constraints: []).clusters == [[0, 1, 2, 3, 5], [4]])
    // Whoever a person takes out is alone; the rest stays together, though all were compared with that record only.
    let words = [1, 2, 3, 5].map { Constraint(0, $0, isSame: false, order: $0) }
    #expect(clustering.partition(nodes, edges: edges, constraints: words).clusters == [[0], [1, 2, 3, 5], [4]])
  }

  @Test("Soft review is no edge and no wall: the two may meet through others")
  func softReview() {
    let nodes = [node("A", "1"), node("B", "2"), node("C", "3")]
    let soft = [ClusterEdge(0, 2, .softReview, weight: 900)]
    #expect(clustering.partition(nodes, edges: soft, constraints: []).clusters == [[0], [1], [2]])
    let more = soft + [ClusterEdge(0, 1, .same, weight: 100), ClusterEdge(1, 2, .same, weight: 100)]
    #expect(clustering.partition(nodes, edges: more, constraints: []).clusters == [[0, 1, 2]])
  }

  @Test("Hard review and veto are walls until a person decides", arguments: [Decision.Verdict.hardReview, .veto])
  func walls(verdict: Decision.Verdict) {
    let nodes = [node("A", "1"), node("B", "2"), node("C", "3")]
    let edges = [
      ClusterEdge(0, 2, verdict, weight: 900), ClusterEdge(0, 1, .same, weight: 100),
      ClusterEdge(1, 2, .same, weight: 90),
    ]
    let partition = clustering.partition(nodes, edges: edges, constraints: [])
    #expect(partition.clusters == [[0, 1], [2]])
    #expect(partition.refusals.map(\.reason) == [.pair(verdict)])
    let decided = clustering.partition(nodes, edges: edges, constraints: [Constraint(0, 2, isSame: true, order: 1)])
    #expect(decided.clusters == [[0, 1, 2]])
  }

  @Test("A word of a person overrules vetoes for its two records only")
  func mustLink() {
    let nodes = [node("A", "1", part: "上"), node("B", "2", part: "下"), node("C", "3", part: "上")]
    let edges = [ClusterEdge(0, 1, .veto, weight: 0), ClusterEdge(0, 2, .same, weight: 900)]
    let word = [Constraint(0, 1, isSame: true, order: 1)]
    let partition = clustering.partition(nodes, edges: edges, constraints: word)
    #expect(partition.clusters == [[0, 1], [2]])
    #expect(partition.refusals.map(\.reason) == [.profile(.part)])
  }

  @Test("Of two words that contradict, the later holds and the earlier is listed")
  func contradiction() {
    let nodes = [node("A", "1"), node("B", "2"), node("C", "3")]
    let joined = [Constraint(0, 1, isSame: true, order: 2), Constraint(1, 2, isSame: true, order: 3)]
    let parted = Constraint(0, 2, isSame: false, order: 1)
    let first = clustering.partition(nodes, edges: [], constraints: joined + [parted])
    #expect(first.clusters == [[0, 1, 2]])
    #expect(first.overruled == [parted])
    let last = Constraint(0, 2, isSame: false, order: 4)
    let second = clustering.partition(nodes, edges: [], constraints: joined + [last])
    #expect(second.clusters == [[0], [1, 2]])
    #expect(second.overruled == [joined[0]])
  }

  @Test("A word that parts two records holds against any number of edges")
  func cannotLink() {
    let nodes = [node("A", "1"), node("B", "2"), node("C", "3"), node("D", "4")]
    let edges = (0..<4).flatMap { a in ((a + 1)..<4).map { ClusterEdge(a, $0, .same, weight: 900) } }
    let partition = clustering.partition(nodes, edges: edges, constraints: [Constraint(0, 1, isSame: false, order: 1)])
    #expect(partition.clusters == [[0, 2, 3], [1]])
    #expect(partition.refusals.allSatisfy { $0.reason == .person })
  }

  @Test("Nothing gives nothing, and records without edges stand alone in order of identity")
  func empty() {
    let none = clustering.partition([], edges: [], constraints: [])
    #expect(none.clusters.isEmpty && none.refusals.isEmpty && none.overruled.isEmpty)
    let alone = clustering.partition([node("B", "1"), node("A", "2")], edges: [], constraints: [])
    #expect(alone.clusters == [[1], [0]])
  }

  private func node(_ source: String, _ key: String, part: Character? = nil, twin: Int64? = nil) -> ClusterNode {
    var description = Description(dialect: .cnmarc)
    if let part { description.part.numbers = [PartNumber(.place(part), unit: "册")] }
    return ClusterNode(
      identity: RecordIdentity(source: source, key: key),
      profile: VetoProfile(description, translators: [], partNames: [], isbns: []), twin: twin)
  }
}
