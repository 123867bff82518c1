import Foundation
import GRDB
import ZongmuBibliography
import ZongmuMARC
import ZongmuMatching

/// Brings all derived state up to date with the live records, the decisions and the rules, inside one transaction.
///
/// Only what the dirty queue reaches is touched: the queued records' keys, pairs and holdings, the components of
/// *same* edges that they are or were in, and the masters of those. The outcome depends on the inputs only, not on
/// how they came; ids of masters aside.
struct Derivation {
  let catalogue: Catalogue
  let db: Database
  let run: Int64
  let day: String

  /// Empties the dirty queue.
  func bringUpToDate() throws -> DerivationReport {
    var report = DerivationReport()
    let derivation = try adoptRules()
    var records = RecordStore(catalogue: catalogue, db: db)
    var pairs = PairDerivation(catalogue: catalogue, db: db, derivation: derivation)
    try pairs.derive(&records)
    report.records = pairs.records
    report.comparisons = pairs.comparisons
    var masters = MasterDerivation(db: db, run: run, day: day)
    let partitions = ComponentClustering(catalogue: catalogue, db: db)
    try partitions.cluster(touching: pairs.touched, records: &records, into: &masters)
    try masters.settle()
    report.created = masters.created
    report.changed = masters.changed
    report.redirected = masters.redirected
    report.deleted = masters.deleted
    try db.execute(sql: "DELETE FROM dirty")
    try keepRanks()
    return report
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
