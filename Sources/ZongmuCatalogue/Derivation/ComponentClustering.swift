import GRDB
import ZongmuBibliography
import ZongmuMARC
import ZongmuMatching

/// Clusters the components that were touched: the records that *same* edges and people's words tie together.
///
/// Components are described and clustered on all cores, some hundred records of them at a time.
struct ComponentClustering {
  private typealias Edge = (a: Int64, b: Int64, verdict: Decision.Verdict, weight: Int)

  /// Components, whole, with all that clustering asks for.
  private struct Batch: Sendable {
    var components: [(records: [KeptRecord], edges: [ClusterEdge], constraints: [Constraint])] = []
    var count = 0
  }

  private let db: Database
  private let path: String
  private let loader: RecordLoader
  private let decisions: PersonDecisions
  private let trust: [Int64: NumberTrust]
  private let neighbours: BoundStatement
  private let edges: BoundStatement

  private static let batchSize = 256

  /// - Parameter trust: the numbers that are worth less than others.
  init(
    catalogue: Catalogue, db: Database, decisions: PersonDecisions, trust: [Int64: NumberTrust]
  ) throws {
    self.db = db
    self.decisions = decisions
    self.trust = trust
    path = catalogue.path
    loader = try RecordLoader(catalogue: catalogue, db: db)
    neighbours = try BoundStatement(
      "SELECT b FROM pair WHERE a = ?1 AND verdict = 1 UNION ALL SELECT a FROM pair WHERE b = ?1 AND verdict = 1",
      in: db)
    edges = try BoundStatement("SELECT b, verdict, weight FROM pair WHERE a = ?", in: db)
  }

  /// Clusters every component that one of `seeds`, which are live, is in; `take` gets the clusters, the members of each
  /// in the order of their identities.
  func cluster(touching seeds: RecordSet, take: (ArraySlice<Int64>) throws -> Void) throws {
    let entries = try components(touching: seeds)
    var place = 0
    try OrderedWork.run(
      next: { () -> Batch? in
        var batch = Batch()
        while place < entries.count, batch.count < ComponentClustering.batchSize {
          let end = entries[place...].firstIndex { $0 >> 32 != entries[place] >> 32 } ?? entries.endIndex
          let component = entries[place..<end].map { Int64($0 & 0xFFFF_FFFF) }
          place = end
          if component.count == 1 {
            try take(component[...])
          } else {
            batch.components.append(try facts(of: component))
            batch.count += component.count
          }
        }
        return batch.count == 0 ? nil : batch
      },
      transform: { [trust] batch in
        Result { () throws(CatalogueError) in
          var clusters: [[Int64]] = []
          for each in batch.components {
            clusters += try ComponentClustering.clusters(each.records, each.edges, each.constraints, trust).map {
              $0.map(\.id)
            }
          }
          return clusters
        }
      },
      consume: { for cluster in try $0.get() { try take(cluster[...]) } })
  }

  /// The clusters of the records of one component.
  func clusters(_ component: [Int64]) throws -> [[(id: Int64, identity: RecordIdentity)]] {
    let (records, edges, constraints) = try facts(of: component)
    return try ComponentClustering.clusters(records, edges, constraints, trust)
  }

  private static func clusters(
    _ records: [KeptRecord], _ edges: [ClusterEdge], _ constraints: [Constraint], _ trust: [Int64: NumberTrust]
  ) throws(CatalogueError) -> [[(id: Int64, identity: RecordIdentity)]] {
    let describer = Describer()
    var nodes: [ClusterNode] = []
    for record in records {
      let view = MatchView(describer.describe(try record.parsed())).weighed(by: trust)
      nodes.append(ClusterNode(identity: record.identity, profile: view.profile, twin: view.twin))
    }
    let partition = GreedyClustering().partition(nodes, edges: edges, constraints: constraints)
    return partition.clusters.map { $0.map { (records[$0].id, records[$0].identity) } }
  }

  /// What clustering asks for of the records of one component.
  private func facts(
    of component: [Int64]
  ) throws -> (records: [KeptRecord], edges: [ClusterEdge], constraints: [Constraint]) {
    var records: [KeptRecord] = []
    var places: [Int64: Int] = [:]
    for id in component {
      guard let record = try loader.record(id) else { continue }
      places[id] = records.count
      records.append(record)
    }
    var found: [ClusterEdge] = []
    for record in records {
      edges.bind(record.id)
      while try edges.step() {
        guard let place = places[record.id], let other = places[edges.int(0)] else { continue }
        guard let verdict = Decision.Verdict(rawValue: Int(edges.int(1))) else {
          throw CatalogueError.damaged(
            path: path, detail: "pair (\(record.id), \(edges.int(0))) has no known verdict")
        }
        found.append(ClusterEdge(place, other, verdict, weight: Int(edges.int(2))))
      }
    }
    return (records, found, decisions.constraints(among: places))
  }

  // MARK: Components

  /// The live records that are tied to `seed`, itself included, in ascending order.
  func component(of seed: Int64) throws -> [Int64] {
    var found: Set<Int64> = [seed]
    var open = [seed]
    while let id = open.popLast() {
      for other in try tied(to: id) where found.insert(other).inserted { open.append(other) }
    }
    return found.sorted()
  }

  private func tied(to id: Int64) throws -> [Int64] {
    neighbours.bind(id)
    var found = decisions.tied(to: id)
    while try neighbours.step() { found.append(neighbours.int(0)) }
    return found
  }

  /// The records of all components that a seed is in, each with the least record of its component before it in the upper
  /// half, sorted.
  private func components(touching seeds: RecordSet) throws -> [UInt64] {
    var components = RecordComponents()
    var found = seeds
    let total = try Int.fetchOne(db, sql: "SELECT max(id) FROM record") ?? 0
    // With many seeds it is less work to read all edges once than those of each record.
    if seeds.count * 8 > total {
      for (a, b) in decisions.allTies { components.join(a, b) }
      try forEachEdge { components.join($0, $1) }
      var roots = RecordSet()
      for seed in seeds { roots.insert(components.root(of: seed)) }
      for (a, b) in decisions.allTies where roots.contains(components.root(of: a)) { found.formUnion([a, b]) }
      try forEachEdge { if roots.contains(components.root(of: $0)) { found.formUnion([$0, $1]) } }
    } else {
      var followed = RecordSet()
      for seed in seeds where followed.insert(seed) {
        var open = [seed]
        while let id = open.popLast() {
          for other in try tied(to: id) {
            components.join(id, other)
            if followed.insert(other) { open.append(other) }
          }
        }
      }
      found = followed
    }
    var entries: [UInt64] = []
    entries.reserveCapacity(found.count)
    for record in found { entries.append(UInt64(components.root(of: record)) << 32 | UInt64(record)) }
    return entries.sorted()
  }

  private func forEachEdge(_ body: (Int64, Int64) -> Void) throws {
    let rows = try BoundStatement("SELECT a, b FROM pair WHERE verdict = 1", in: db)
    rows.bind()
    while try rows.step() { body(rows.int(0), rows.int(1)) }
  }
}
