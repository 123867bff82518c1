import Foundation
import GRDB

extension Catalogue {
  /// Brings all derived state up to date: what waits since a deferred import, since people's decisions, or since a
  /// change of the rules or the engine. With nothing to do it changes nothing.
  public func bringUpToDate(now: Date? = nil, isDryRun: Bool = false) throws(CatalogueError) -> DerivationReport {
    let lock = try WriteLock(catalogue: path)
    defer { withExtendedLifetime(lock) {} }
    return try translating {
      var report = DerivationReport()
      try queue.writeWithoutTransaction { db in
        try db.inTransaction(.immediate) {
          report = try derive("dedup", source: nil, RunClock(now), in: db)
          if isDryRun { report.run = nil }
          return isDryRun ? .rollback : .commit
        }
      }
      return report
    }
  }

  /// Withdraws all records of a source, and brings derived state up to date. The source, its runs and the versions
  /// of its records stay, so that it can come back; its priority and identity too.
  ///
  /// - Returns: how many records were withdrawn, and what followed.
  public func withdrawSource(
    _ code: String, now: Date? = nil
  ) throws(CatalogueError) -> (withdrawn: Int, derivation: DerivationReport) {
    let lock = try WriteLock(catalogue: path)
    defer { withExtendedLifetime(lock) {} }
    return try translating {
      try queue.write { db in
        guard let source = try storedSource(code, in: db) else { throw CatalogueError.unknownSource(code) }
        let clock = RunClock(now)
        let live = "SELECT id AS record_id FROM record WHERE source_id = \(source.id) AND version_id IS NOT NULL"
        let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM (\(live))") ?? 0
        try db.execute(sql: "INSERT OR IGNORE INTO dirty (record_id) \(live)")
        let report = try derive("withdraw", source: source.id, clock, in: db) { run in
          try db.execute(
            sql: """
              INSERT INTO version (record_id, run_id, ordinal, byte, hash, received)
              SELECT record_id, ?, 0, 0, x'', ? FROM (\(live))
              """, arguments: [run, String(clock.text.prefix(10))])
          try db.execute(sql: "UPDATE record SET version_id = NULL WHERE source_id = ?", arguments: [source.id])
        }
        return (count, report)
      }
    }
  }

  /// Derives under a run of its own. A run that finds nothing to do is not written down.
  private func derive(
    _ kind: String, source: Int64?, _ clock: RunClock, in db: Database, before: (Int64) throws -> Void = { _ in }
  ) throws -> DerivationReport {
    let isIdle =
      try !(Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM dirty)") ?? false)
      && Setting.derivation.value(in: db) == rules.derivationHash
      && (Setting.decisions.value(in: db) ?? "0")
        == String(Int64.fetchOne(db, sql: "SELECT max(id) FROM decision") ?? 0)
    guard !isIdle else { return DerivationReport() }
    let run = try beginRun(kind, source: source, clock, in: db)
    try before(run)
    return try finishRun(run, clock, in: db)
  }

  /// Opens a run that is published with the transaction that it is in.
  func beginRun(_ kind: String, source: Int64?, _ clock: RunClock, in db: Database) throws -> Int64 {
    try db.execute(
      sql: """
        INSERT INTO run (kind, state, source_id, started_at, published)
        VALUES (?, 'published', ?, ?, (SELECT coalesce(max(published), 0) + 1 FROM run))
        """, arguments: [kind, source, clock.text])
    return db.lastInsertedRowID
  }

  /// Brings derived state up to date in a run, and closes it.
  func finishRun(_ run: Int64, _ clock: RunClock, in db: Database) throws -> DerivationReport {
    var report = try Derivation(catalogue: self, db: db, run: run, day: clock.day).bringUpToDate()
    report.run = run
    try db.execute(
      sql: "UPDATE run SET ended_at = ?, counts = ?, derivation_id = ? WHERE id = ?",
      arguments: [clock.text, try report.json(), try Derivation.currentID(in: db), run])
    return report
  }
}
