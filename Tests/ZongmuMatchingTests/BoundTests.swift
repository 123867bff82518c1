import Fixtures
import Testing
import ZongmuBibliography
import ZongmuMARC

@testable import ZongmuMatching

@Suite("Work stays in bounds (L9)")
struct BoundTests {
  @Test("The banded edit distance is the plain one", arguments: 0..<300)
  func banded(seed: Int) {
    var random = SplitMix64(state: UInt64(seed))
    func text() -> [UInt32] { (0..<random.below(14)).map { _ in UInt32(random.below(3)) } }
    let (a, b) = (text(), text())
    let wanted = plain(a, b)
    for limit in 0...14 {
      let found = EditDistance.between(a, b, limit: limit)
      #expect(found == (wanted <= limit ? wanted : nil), "seed \(seed), limit \(limit)")
    }
  }

  /// The whole table, as the definition has it.
  private func plain(_ a: [UInt32], _ b: [UInt32]) -> Int {
    var table = Array(repeating: Array(0...b.count), count: a.count + 1)
    for row in table.indices { table[row][0] = row }
    for row in a.indices {
      for column in b.indices {
        table[row + 1][column + 1] = min(
          table[row][column] + (a[row] == b[column] ? 0 : 1), table[row][column + 1] + 1, table[row + 1][column] + 1)
      }
    }
    return table[a.count][b.count]
  }

  @Test("Titles of 99 KB are compared, and only for equality and beginnings")
  func longTitles() {
    let long = String(repeating: "越秀街巷旧事", count: 5_500)
    let view = view("200 1# $a\(long)甲"), other = ZongmuMatchingTests.view("200 1# $a\(long)乙")
    #expect(Matcher().compare(view, view).terms.first?.level == .titleEqual)
    #expect(Matcher().compare(view, other).terms.first?.level == .titleDifferent)
    #expect(view.keys.allSatisfy { $0.kind == .title || $0.value.unicodeScalars.count < 64 })
  }

  /// 10,000 records under one number, each compared with its neighbours.
  private func crowd(sources: Int, count: Int = 10_000) -> (nodes: [ClusterNode], edges: [ClusterEdge]) {
    let profile = VetoProfile(.init(dialect: .cnmarc), translators: [], partNames: [], isbns: ["978721812345"])
    let nodes = (0..<count).map { place in
      ClusterNode(identity: .init(source: "S\(place % sources)", key: "\(100_000 + place)"), profile: profile)
    }
    let edges = (0..<count).flatMap { a in
      ((a + 1)...(a + 10)).filter { $0 < count }.map { ClusterEdge(a, $0, .same, weight: 900) }
    }
    return (nodes, edges)
  }

  @Test("10,000 records with one number are clustered without comparing them all", arguments: [1, 2, 10_000])
  func crowded(sources: Int) {
    let (nodes, edges) = crowd(sources: sources)
    let partition = GreedyClustering().partition(nodes, edges: edges, constraints: [])
    #expect(partition.clusters.reduce(0) { $0 + $1.count } == nodes.count)
    // Each from a source of its own: one cluster. All from one: no two meet without a direct edge, so eleven at most.
    if sources == 10_000 { #expect(partition.clusters.count == 1) }
    if sources == 1 { #expect(partition.clusters.allSatisfy { $0.count <= 11 }) }
  }

  @Test("A long chain is cut at its weakest link where its ends must stay apart")
  func chain() {
    var description = Description(dialect: .cnmarc)
    func node(_ place: Int, edition: Int?) -> ClusterNode {
      description.edition.number = edition
      return ClusterNode(
        identity: .init(source: "S\(100 + place)", key: "1"),
        profile: VetoProfile(description, translators: [], partNames: [], isbns: []))
    }
    let nodes = (0..<20).map { node($0, edition: $0 == 0 ? 1 : $0 == 19 ? 2 : nil) }
    for weakest in 0..<19 {
      let edges = (0..<19).map { ClusterEdge($0, $0 + 1, .same, weight: $0 == weakest ? 700 : 900 + $0) }
      let partition = GreedyClustering().partition(nodes, edges: edges, constraints: [])
      #expect(partition.clusters == [Array(0...weakest), Array((weakest + 1)..<20)], "weakest \(weakest)")
    }
  }
}
