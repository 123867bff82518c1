import GRDB
import ZongmuMatching

/// How much a catalogue holds.
public struct CatalogueTotals: Sendable, Equatable, Codable {
  /// Sources.
  public var sources = 0
  /// Live source records.
  public var records = 0
  /// Stretches and records in quarantine, of published runs, without those that are resolved.
  public var quarantined = 0
  /// Live masters.
  public var masters = 0
  /// Masters of more than one record.
  public var merged = 0
  /// Pairs that a person should look at: their records are in different masters, and nobody has decided.
  public var toReview = 0
  /// Holdings fields of live records.
  public var holdings = 0
  /// Barcodes in them.
  public var barcodes = 0
  /// Barcodes that one library has on several items, as far as records say so: `HoldingFigures.Conflict`.
  public var barcodeConflicts = 0
  /// Records that wait for the next `dedup`.
  public var waiting = 0
}

/// How much one source has in a catalogue.
public struct SourceTotals: Sendable, Equatable, Codable {
  /// The code of the source.
  public var code = ""
  /// Live records.
  public var records = 0
  /// Live records that are in a master with records of other sources.
  public var shared = 0
  /// Stretches and records in quarantine, of published runs, without those that are resolved.
  public var quarantined = 0
  /// When the last run was published, UTC; nil where none was.
  public var lastRun: String?
}

extension Catalogue {
  /// How much the catalogue holds.
  public func totals() throws(CatalogueError) -> CatalogueTotals { try read { try self.totals(in: $0) } }

  func totals(in db: Database) throws -> CatalogueTotals {
    func count(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: sql) ?? 0 }
    var totals = CatalogueTotals()
    totals.sources = try count("SELECT count(*) FROM source")
    totals.records = try count("SELECT count(*) FROM record WHERE version_id IS NOT NULL")
    totals.quarantined = try count(
      """
      SELECT count(*) FROM quarantine JOIN run ON run.id = quarantine.run_id
      WHERE run.state = 'published' AND resolved_run IS NULL
      """)
    totals.masters = try count("SELECT count(*) FROM master WHERE state = 'live'")
    totals.merged = try count("SELECT count(*) FROM (SELECT 1 FROM member GROUP BY master_id HAVING count(*) > 1)")
    totals.toReview = try openPairs(.softReview, in: db) + openPairs(.hardReview, in: db)
    totals.holdings = try count("SELECT count(*) FROM holding")
    totals.barcodes = try count("SELECT count(*) FROM (SELECT DISTINCT library, barcode FROM barcode)")
    totals.barcodeConflicts = try count("SELECT count(*) FROM (\(HoldingFigures.conflicting))")
    totals.waiting = try count("SELECT count(*) FROM dirty")
    return totals
  }

  /// How many pairs with this verdict wait for a person: their records are in different masters, and nobody has decided.
  func openPairs(_ verdict: Decision.Verdict, in db: Database) throws -> Int {
    let open = """
      SELECT count(*) FROM pair JOIN member ma ON ma.record_id = pair.a JOIN member mb ON mb.record_id = pair.b
      WHERE pair.verdict = ? AND ma.master_id != mb.master_id
      """
    var count = try Int.fetchOne(db, sql: open, arguments: [verdict.rawValue]) ?? 0
    for pair in try decidedPairs(in: db) {
      count -=
        try Int.fetchOne(
          try db.cachedStatement(sql: open + " AND pair.a = ? AND pair.b = ?"),
          arguments: [verdict.rawValue, pair[0], pair[1]]) ?? 0
    }
    return count
  }

  /// How much each source has, by code.
  public func sourceTotals() throws(CatalogueError) -> [SourceTotals] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT source.code,
            (SELECT count(*) FROM record WHERE source_id = source.id AND version_id IS NOT NULL) AS records,
            (SELECT count(*) FROM record JOIN member ON member.record_id = record.id WHERE record.source_id = source.id
              AND EXISTS (SELECT 1 FROM member other JOIN record r ON r.id = other.record_id
                WHERE other.master_id = member.master_id AND r.source_id != source.id)) AS shared,
            (SELECT count(*) FROM quarantine JOIN run ON run.id = quarantine.run_id
              WHERE run.source_id = source.id AND run.state = 'published' AND resolved_run IS NULL) AS quarantined,
            (SELECT max(ended_at) FROM run WHERE source_id = source.id AND state = 'published') AS last_run
          FROM source ORDER BY source.code
          """
      ).map { row in
        SourceTotals(
          code: row["code"], records: row["records"], shared: row["shared"], quarantined: row["quarantined"],
          lastRun: row["last_run"])
      }
    }
  }

  /// How many masters have how many source records: `[1: 90, 2: 31, 4: 3]`.
  public func masterSizes() throws(CatalogueError) -> [Int: Int] {
    try read { db in
      let rows = try Row.fetchAll(
        db, sql: "SELECT n, count(*) FROM (SELECT count(*) AS n FROM member GROUP BY master_id) GROUP BY n")
      return Dictionary(uniqueKeysWithValues: rows.map { ($0[0], $0[1]) })
    }
  }

  /// The sizes of the blocks that are over the limit, the largest first: candidates are lost in them only by rank.
  public func bigBlocks(limit: Int = .max) throws(CatalogueError) -> [Int] {
    try read { db in
      try Int.fetchAll(db, sql: "SELECT size FROM big_block ORDER BY size DESC LIMIT ?", arguments: [limit])
    }
  }
}
