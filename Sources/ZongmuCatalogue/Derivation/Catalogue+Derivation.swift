import Foundation
import GRDB
import ZongmuMARC

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

  /// Writes down what a person says of two live records, and puts it in force at once. Later runs never undo it.
  ///
  /// - Parameters:
  ///   - isSame: whether the two describe the same edition.
  ///   - person: who says so.
  ///   - why: the reason, for those who come after.
  public func decide(
    _ left: RecordIdentity, _ right: RecordIdentity, isSame: Bool, person: String, why: String = "", now: Date? = nil
  ) throws(CatalogueError) -> DerivationReport {
    let lock = try WriteLock(catalogue: path)
    defer { withExtendedLifetime(lock) {} }
    return try translating {
      // A person's word must outlive a power cut.
      try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
      return try queue.write { db in
        let (a, b) = (try stored(left, in: db), try stored(right, in: db))
        let clock = RunClock(now)
        try db.execute(
          sql: """
            INSERT INTO decision (kind, a_source, a_key, a_hash, b_source, b_key, b_hash, person, at, why)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
          arguments: [
            isSame ? "same" : "different", left.source, left.key, Data(Digest.sha256(a.record.bytes)), right.source,
            right.key, Data(Digest.sha256(b.record.bytes)), person, clock.text, why,
          ])
        return try derive("decide", source: nil, clock, in: db)
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
      && !(Bool.fetchOne(
        db,
        sql: """
          SELECT coalesce((SELECT max(id) FROM decision), 0) >
            coalesce((SELECT CAST(value AS INTEGER) FROM setting WHERE name = 'decisions'), 0)
          """) ?? false)
    guard !isIdle else { return DerivationReport() }
    try db.execute(
      sql: "INSERT INTO run (kind, state, source_id, started_at) VALUES (?, 'published', ?, ?)",
      arguments: [kind, source, clock.text])
    let run = db.lastInsertedRowID
    try before(run)
    let report = try Derivation(catalogue: self, db: db, run: run, day: clock.day).bringUpToDate()
    try db.execute(
      sql: "UPDATE run SET ended_at = ?, counts = ?, derivation_id = ? WHERE id = ?",
      arguments: [
        clock.text, String(decoding: try JSONEncoder().encode(report), as: UTF8.self), try Derivation.currentID(in: db),
        run,
      ])
    return report
  }
}
