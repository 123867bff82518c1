import GRDB
import ZongmuMARC
import ZongmuMatching

/// Clusters the components that were touched: the records that *same* edges and people's words tie together.
struct ComponentClustering {
  private let db: Database
  private let path: String
  private let clustering: any Clustering = GreedyClustering()

  init(catalogue: Catalogue, db: Database) {
    self.db = db
    path = catalogue.path
  }

  /// Clusters every component that one of `seeds` is in.
  func cluster(
    touching seeds: Set<Int64>, records: inout RecordStore, into masters: inout MasterDerivation
  ) throws {
    let decisions = try PersonDecisions(db: db, path: path)
    var seeds = seeds
    let decided = try decisions.settle(in: db)
    seeds.formUnion(decided)
    masters.decide(decided)
    // A record that a word ties to one that went may have no pair with it that would tell.
    for seed in seeds { seeds.formUnion(decisions.spokenOf(with: seed)) }
    var seen: Set<Int64> = []
    for seed in seeds.sorted() where !seen.contains(seed) {
      guard try isLive(seed) else {
        masters.withdraw(seed)
        seen.insert(seed)
        continue
      }
      let component = try component(of: seed, decisions)
      seen.formUnion(component)
      if component.count == 1 {
        masters.add([(seed, try identity(of: seed))])
      } else {
        for cluster in try clusters(component.sorted(), decisions, &records) { masters.add(cluster) }
      }
    }
  }

  /// The clusters of the records of one component.
  func clusters(
    _ component: [Int64], _ decisions: PersonDecisions, _ records: inout RecordStore
  ) throws -> [[(id: Int64, identity: RecordIdentity)]] {
    var nodes: [ClusterNode] = []
    var places: [Int64: Int] = [:]
    for id in component {
      guard let compared = try records.compared(id) else { continue }
      places[id] = nodes.count
      nodes.append(ClusterNode(identity: compared.identity, profile: compared.view.profile))
    }
    var edges: [ClusterEdge] = []
    for id in component {
      guard let place = places[id] else { continue }
      let rows = try Row.fetchAll(
        try db.cachedStatement(sql: "SELECT b, verdict, weight FROM pair WHERE a = ?"), arguments: [id])
      for row in rows {
        guard let other = places[row[0]] else { continue }
        guard let verdict = Decision.Verdict(rawValue: row[1]) else {
          throw CatalogueError.damaged(path: path, detail: "pair (\(id), \(row[0] as Int64)) has no known verdict")
        }
        edges.append(ClusterEdge(place, other, verdict, weight: row[2]))
      }
    }
    let constraints = decisions.constraints(among: places)
    let partition = clustering.partition(nodes, edges: edges, constraints: constraints)
    let ids = places.reduce(into: [Int](repeating: 0, count: nodes.count)) { $0[$1.value] = Int($1.key) }
    return partition.clusters.map { $0.map { (Int64(ids[$0]), nodes[$0].identity) } }
  }

  /// The live records that are tied to `seed`, itself included.
  func component(of seed: Int64, _ decisions: PersonDecisions) throws -> Set<Int64> {
    var found: Set<Int64> = [seed]
    var open = [seed]
    while let id = open.popLast() {
      var next = try Int64.fetchAll(
        try db.cachedStatement(
          sql:
            "SELECT b FROM pair WHERE a = ?1 AND verdict = 1 UNION ALL SELECT a FROM pair WHERE b = ?1 AND verdict = 1"),
        arguments: [id])
      next += decisions.tied(to: id)
      for other in next where found.insert(other).inserted { open.append(other) }
    }
    return found
  }

  private func isLive(_ id: Int64) throws -> Bool {
    try Bool.fetchOne(
      try db.cachedStatement(sql: "SELECT version_id IS NOT NULL FROM record WHERE id = ?"), arguments: [id]) ?? false
  }

  private func identity(of id: Int64) throws -> RecordIdentity {
    guard
      let row = try Row.fetchOne(
        try db.cachedStatement(
          sql:
            "SELECT source.code, record.key FROM record JOIN source ON source.id = record.source_id WHERE record.id = ?"
        ),
        arguments: [id])
    else { throw CatalogueError.damaged(path: path, detail: "record \(id) is missing") }
    return RecordIdentity(source: row[0], key: row[1])
  }
}
