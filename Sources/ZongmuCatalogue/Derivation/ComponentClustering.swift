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
    let decisions = try PersonDecisions(db: db)
    var seeds = seeds
    seeds.formUnion(try decisions.pending())
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
        try cluster(component.sorted(), decisions, &records, into: &masters)
      }
    }
  }

  private func cluster(
    _ component: [Int64], _ decisions: PersonDecisions, _ records: inout RecordStore,
    into masters: inout MasterDerivation
  ) throws {
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
    for cluster in partition.clusters {
      masters.add(cluster.map { (Int64(ids[$0]), nodes[$0].identity) })
    }
  }

  /// The live records that are tied to `seed`, itself included.
  private func component(of seed: Int64, _ decisions: PersonDecisions) throws -> Set<Int64> {
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

/// What people said of pairs of records, as far as both are live. A decision whose record is withdrawn sleeps.
struct PersonDecisions {
  private struct Word {
    let a: Int64
    let b: Int64
    let isSame: Bool
    let order: Int
  }

  private var words: [Word] = []
  private var ties: [Int64: [Int64]] = [:]
  private let recent: Set<Int64>

  init(db: Database) throws {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT decision.id, decision.kind, a.id AS a, b.id AS b,
          decision.id > coalesce((SELECT CAST(value AS INTEGER) FROM setting WHERE name = 'decisions'), 0) AS is_new
        FROM decision
        JOIN source sa ON sa.code = decision.a_source
        JOIN record a ON a.source_id = sa.id AND a.key = decision.a_key AND a.version_id IS NOT NULL
        JOIN source sb ON sb.code = decision.b_source
        JOIN record b ON b.source_id = sb.id AND b.key = decision.b_key AND b.version_id IS NOT NULL
        WHERE decision.kind IN ('same', 'different') AND decision.undone_by IS NULL
        ORDER BY decision.id
        """)
    var recent: Set<Int64> = []
    for row in rows {
      let word = Word(
        a: row["a"], b: row["b"], isSame: row["kind"] as String == "same", order: row["id"])
      words.append(word)
      if word.isSame {
        ties[word.a, default: []].append(word.b)
        ties[word.b, default: []].append(word.a)
      }
      if row["is_new"] { recent.formUnion([word.a, word.b]) }
    }
    self.recent = recent
    try db.execute(
      sql: """
        INSERT OR REPLACE INTO setting (name, value) SELECT 'decisions', coalesce(max(id), 0) FROM decision
        """)
  }

  /// The records that decisions since the last derivation speak of.
  func pending() throws -> Set<Int64> { recent }

  /// The records that a person tied to a record.
  func tied(to id: Int64) -> [Int64] { ties[id] ?? [] }

  /// The words about pairs of the given records.
  func constraints(among places: [Int64: Int]) -> [Constraint] {
    words.compactMap { word in
      guard let a = places[word.a], let b = places[word.b] else { return nil }
      return Constraint(a, b, isSame: word.isSame, order: word.order)
    }
  }
}
