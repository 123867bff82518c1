import Foundation
import GRDB
import ZongmuBibliography
import ZongmuMARC
import ZongmuMatching

/// Brings all derived state up to date with the live records, the decisions and the rules, inside one transaction.
///
/// Only what the dirty queue reaches is touched: the queued records' keys, pairs and holdings, the components of
/// *same* edges that they are or were in, and the masters of those. The outcome depends on the inputs only, not on
/// how they came; ids of masters aside. Few records and all of them go the same way: each step gathers its work, sorts
/// it, and goes through the tables in their own order.
///
/// Memory: batches of some hundred records on their way, sorting runs of 16 MiB, the cache of SQLite, and less than
/// fifty bytes for each record that is looked at.
struct Derivation {
  let catalogue: Catalogue
  let db: Database
  let run: Int64
  let day: String

  /// Empties the dirty queue.
  func bringUpToDate() throws -> DerivationReport {
    var report = DerivationReport()
    let derivation = try adoptRules()
    let (queue, isWhole) = try queue()

    var refresh = try KeyRefresh(catalogue: catalogue, db: db)
    try refresh.refresh(queue)
    var search = try CandidateSearch(catalogue: catalogue, db: db, queue: queue, isWhole: isWhole)
    try search.run(&refresh.changes)
    var work = queue
    work.formUnion(search.reached)
    report.records = work.count

    let trust = search.scales.trust
    var judging = try PairJudging(catalogue: catalogue, db: db, derivation: derivation)
    try judging.drop(pairsOf: work, isWhole: isWhole)
    try judging.judge(&search.pairs, trust: trust)
    report.comparisons = judging.comparisons

    try cluster(judging.touched, queue: queue, withdrawn: refresh.withdrawn, trust, &report)
    try db.execute(sql: "DELETE FROM dirty")
    try keepRanks()
    return report
  }

  /// The queued records, and whether they are all live ones.
  private func queue() throws -> (records: RecordSet, isWhole: Bool) {
    if let highest = try Int64.fetchOne(db, sql: "SELECT max(id) FROM record"), highest > UInt32.max {
      throw CatalogueError.storage(path: catalogue.path, detail: "more than 4,294,967,295 records were handed in")
    }
    var records = RecordSet()
    let rows = try Int64.fetchCursor(db, sql: "SELECT record_id FROM dirty ORDER BY record_id")
    while let id = try rows.next() { records.insert(id) }
    let isWhole = try Bool.fetchOne(
      db,
      sql: """
        SELECT NOT EXISTS (SELECT 1 FROM record WHERE version_id IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM dirty WHERE record_id = record.id))
        """)
    return (records, isWhole ?? false)
  }

  /// Clusters what was touched, and what people decided about, and gives the clusters their masters.
  private func cluster(
    _ touched: RecordSet, queue: RecordSet, withdrawn: RecordSet, _ trust: [Int64: NumberTrust],
    _ report: inout DerivationReport
  ) throws {
    let decisions = try PersonDecisions(db: db, path: catalogue.path)
    let decided = try decisions.settle(in: db)
    var seeds = touched
    seeds.formUnion(decided)
    // A record that a word ties to one that went may have no pair with it that would tell.
    for seed in seeds { seeds.formUnion(decisions.spokenOf(with: seed)) }
    var gone = RecordSet()
    var live = RecordSet()
    let isLive = try BoundStatement("SELECT version_id IS NOT NULL FROM record WHERE id = ?", in: db)
    for seed in seeds {
      isLive.bind(seed)
      let stays = queue.contains(seed) ? !withdrawn.contains(seed) : try isLive.first { $0.int(0) != 0 } ?? false
      if stays { live.insert(seed) } else { gone.insert(seed) }
    }
    var renewed = queue
    renewed.formUnion(decided)
    var masters = try MasterDerivation(db: db, run: run, day: day, renewed: renewed)
    try ComponentClustering(catalogue: catalogue, db: db, decisions: decisions, trust: trust)
      .cluster(touching: live) { masters.add($0) }
    try masters.settle(withdrawn: gone)
    report.created = masters.created
    report.changed = masters.changed
    report.redirected = masters.redirected
    report.deleted = masters.deleted
  }

  /// The derivation that the rules and the engine make now. Where the stored one is another, everything is stale:
  /// all live records go into the queue.
  private func adoptRules() throws -> Int64 {
    let hash = catalogue.rules.derivationHash
    try db.execute(
      sql: "INSERT OR IGNORE INTO derivation (hash, rules, engine, text) VALUES (?, ?, ?, ?)",
      arguments: [hash, catalogue.rules.canonical, Rules.engine, catalogue.rules.text])
    if try Setting.derivation.value(in: db) != hash {
      try db.execute(
        sql: "INSERT OR IGNORE INTO dirty (record_id) SELECT id FROM record WHERE version_id IS NOT NULL")
      try Setting.derivation.set(hash, in: db)
    }
    guard let id = try Derivation.currentID(in: db) else {
      throw CatalogueError.damaged(path: catalogue.path, detail: "the current derivation is missing")
    }
    return id
  }

  /// Keeps the ranks of sources that changed since the last run: they decided base records then.
  private func keepRanks() throws {
    try db.execute(
      sql: """
        INSERT INTO source_rank (source_id, run_id, priority) SELECT id, ?, priority FROM source
        WHERE priority IS NOT (
          SELECT priority FROM source_rank WHERE source_id = source.id ORDER BY run_id DESC LIMIT 1)
        """, arguments: [run])
  }

  /// The row of the derivation that all derived rows are of; nil before the first.
  static func currentID(in db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db, sql: "SELECT id FROM derivation WHERE hash = (SELECT value FROM setting WHERE name = 'derivation')")
  }
}
