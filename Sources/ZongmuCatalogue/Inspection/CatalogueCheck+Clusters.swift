import GRDB
import ZongmuMARC
import ZongmuMatching

extension CatalogueCheck {
  /// L2: each component of *same* pairs and people's words, clustered again, gives the masters that there are.
  mutating func clusters() throws {
    let decisions = try PersonDecisions(db: db, path: catalogue.path)
    let clustering = try ComponentClustering(
      catalogue: catalogue, db: db, decisions: decisions, trust: try NumberWeighing(db: db, path: catalogue.path).all())
    var seen: Set<Int64> = []
    var seeds = Set(try Int64.fetchAll(db, sql: "SELECT DISTINCT a FROM pair WHERE verdict = 1"))
    for word in decisions.words where word.isSame { seeds.insert(word.a) }
    for seed in seeds.sorted() where !seen.contains(seed) {
      let component = try clustering.component(of: seed)
      seen.formUnion(component)
      guard try !component.contains(where: { try isWaiting($0) }) else { continue }
      for cluster in try clustering.clusters(component) { try compare(cluster) }
    }
    // Whoever nothing ties to anybody is alone.
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT member.record_id, source.code, record.key FROM member JOIN record ON record.id = member.record_id
        JOIN source ON source.id = record.source_id
        WHERE master_id IN (SELECT master_id FROM member GROUP BY master_id HAVING count(*) > 1)
        ORDER BY source.code, record.key
        """)
    while let row = try rows.next() {
      guard !seen.contains(row[0]), try !isWaiting(row[0]) else { continue }
      find(
        "L2", "record \(row[1] as String)/\(row[2] as String) is in a master with others, and nothing ties it to them")
    }
  }

  private mutating func compare(_ cluster: [(id: Int64, identity: RecordIdentity)]) throws {
    guard let first = cluster.first else { return }
    var masters: Set<Int64> = []
    for member in cluster {
      let master = try Int64.fetchOne(
        try db.cachedStatement(sql: "SELECT master_id FROM member WHERE record_id = ?"), arguments: [member.id])
      masters.insert(master ?? 0)
    }
    guard masters.count == 1, let master = masters.first else {
      return find("L2", "record \(first.identity): its cluster of \(cluster.count) is in \(masters.count) masters")
    }
    let size =
      try Int.fetchOne(
        try db.cachedStatement(sql: "SELECT count(*) FROM member WHERE master_id = ?"), arguments: [master]) ?? 0
    if size != cluster.count {
      find("L2", "record \(first.identity): its cluster has \(cluster.count) records, its master \(size)")
    }
  }

  /// L5: who was said to be the same is in one master, who was said to be different is not, unless a later word says so.
  mutating func words() throws {
    let decisions = try PersonDecisions(db: db, path: catalogue.path)
    let overruled = Set(decisions.overruled.map(\.id))
    for word in decisions.words where !overruled.contains(word.row.id) {
      guard try !isWaiting(word.a), try !isWaiting(word.b) else { continue }
      let masters = try [word.a, word.b].map { record in
        try Int64.fetchOne(
          try db.cachedStatement(sql: "SELECT master_id FROM member WHERE record_id = ?"), arguments: [record])
      }
      guard (masters[0] == masters[1]) != word.isSame else { continue }
      let other = word.row.b?.description ?? ""
      find("L5", "decision \(word.row.act): \(word.row.a) and \(other) are \(word.isSame ? "apart" : "together")")
    }
  }

  /// L3: the pairs of a record are those that its keys lead to.
  mutating func candidates(limit: Int?) throws {
    let total = try Int.fetchOne(db, sql: "SELECT count(*) FROM record WHERE version_id IS NOT NULL") ?? 0
    let step = max(1, total / max(1, limit ?? total))
    var index = StoredCandidateIndex(db: db)
    var records = try RecordStore(catalogue: catalogue, db: db)
    let finder = CandidateFinder(rules: catalogue.rules.matching)
    let matcher = Matcher(rules: catalogue.rules.matching)
    let ids = try Int64.fetchCursor(db, sql: "SELECT id FROM record WHERE version_id IS NOT NULL ORDER BY id")
    var place = 0
    // Big blocks are split once, and not for each of their records; some of them are kept.
    var bigBlocks: [MatchKey: SplitBlock<Int64>] = [:]
    while let id = try ids.next() {
      defer { place += 1 }
      guard place.isMultiple(of: step), try !isWaiting(id), let own = try records.compared(id) else { continue }
      var partners: Set<Int64> = []
      for key in own.view.keys {
        let block = try bigBlocks[key] ?? finder.split(try index.records(sharing: key), in: &index)
        if block.isSplit, bigBlocks.updateValue(block, forKey: key) == nil, bigBlocks.count > 64 {
          bigBlocks = [key: block]
        }
        partners.formUnion(block.block(of: id).partners)
      }
      for other in partners.sorted() where try !isWaiting(other) {
        guard let compared = try records.compared(other) else { continue }
        guard matcher.verdict(own.view, compared.view).0 != .unlike else { continue }
        let isKept =
          try Bool.fetchOne(
            try db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM pair WHERE a = ? AND b = ?)"),
            arguments: [min(id, other), max(id, other)]) ?? false
        if !isKept { find("L3", "record \(own.identity): its pair with \(compared.identity) is missing") }
      }
    }
  }
}
