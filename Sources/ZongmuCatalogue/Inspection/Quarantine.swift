import Foundation
import GRDB

/// A stretch of an input that is in no master: it could not be read, or its record could not be taken.
public struct QuarantineEntry: Sendable, Equatable, CustomStringConvertible {
  /// The run that met it last.
  public let run: Int64
  /// The run that met it first.
  public let firstRun: Int64
  /// The snapshot that had it no longer; nil where it stands.
  public let resolvedBy: Int64?
  /// The number of the record in its input, from 1.
  public let record: Int
  /// Its place in the (decompressed) input.
  public let byte: Int
  /// What is wrong: a code of `ReadError`, or `identity-missing`, `identity-repeated`, `patron-record`.
  public let code: String
  /// The particulars, in English.
  public let detail: String
  /// The bytes as they came; empty where they are a person's data.
  public let bytes: [UInt8]

  /// `record 21, byte 13036: no directory of tags can be made out [directory-unreadable]`
  public var description: String { "record \(record), byte \(byte): \(detail) [\(code)]" }
}

extension QuarantineEntry {
  fileprivate static let columns = "run_id, first_run, resolved_run, ordinal, byte, code, detail, bytes"

  fileprivate init(_ row: Row) {
    self.init(
      run: row["run_id"], firstRun: row["first_run"], resolvedBy: row["resolved_run"], record: row["ordinal"],
      byte: row["byte"], code: row["code"], detail: row["detail"], bytes: [UInt8](row["bytes"] as Data? ?? Data()))
  }
}

extension Catalogue {
  /// What a run put into quarantine that no later run has met again, in the order of the input, at most `limit` entries.
  public func quarantine(of run: Int64, limit: Int = .max) throws(CatalogueError) -> [QuarantineEntry] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT \(QuarantineEntry.columns) FROM quarantine WHERE run_id = ? ORDER BY ordinal, id LIMIT ?
          """, arguments: [run, limit]
      ).map(QuarantineEntry.init)
    }
  }

  /// Calls `body` with what is in quarantine and the published run that met it last, in the order of the runs and their
  /// inputs. `body` must not call the catalogue.
  ///
  /// - Parameters:
  ///   - source: only what this source sent; nil is all.
  ///   - run: only what this run met last; nil is all.
  ///   - includesResolved: whether what the last snapshot of its source has no longer is told, too.
  ///   - body: is called with each entry and its run.
  public func forEachQuarantineEntry(
    source: String? = nil, run: Int64? = nil, includesResolved: Bool = false,
    _ body: (QuarantineEntry, CatalogueRun) throws -> Void
  ) throws {
    try readAndCall { db in
      let runs = try Row.fetchAll(
        db, sql: CatalogueRun.query + " WHERE run.published IS NOT NULL ORDER BY run.id"
      ).map(CatalogueRun.init)
      if let run, !runs.contains(where: { $0.number == run }) { throw CatalogueError.unknownRun(run) }
      if let source, try self.storedSource(source, in: db) == nil { throw CatalogueError.unknownSource(source) }
      for each in runs where (run == nil || each.number == run) && (source == nil || each.source == source) {
        let rows = try Row.fetchCursor(
          db,
          sql: """
            SELECT \(QuarantineEntry.columns) FROM quarantine
            WHERE run_id = ? AND (resolved_run IS NULL OR ?) ORDER BY ordinal, id
            """, arguments: [each.number, includesResolved])
        while let row = try rows.next() { try body(QuarantineEntry(row), each) }
      }
    }
  }
}

/// What becomes of the quarantine when a run is published.
enum Quarantine {
  /// Makes one entry of what a run and earlier ones of its source met alike: the same bytes, rejected for the same reason;
  /// of equal stretches of one input the first is the first of before, and so on. After a snapshot the other entries of
  /// the source are resolved.
  static func settle(run: Int64, of source: Int64, isSnapshot: Bool, in db: Database) throws {
    let alike = try Row.fetchAll(
      db,
      sql: """
        WITH entry AS MATERIALIZED (
          SELECT quarantine.id, first_run, run_id = ?1 AS is_new, code, coalesce(bytes, x'') AS content,
            row_number() OVER (PARTITION BY run_id = ?1, code, bytes ORDER BY quarantine.id) AS place
          FROM quarantine JOIN run ON run.id = run_id
          WHERE source_id = ?2 AND (run_id = ?1 OR run.state = 'published'))
        SELECT new.id, old.id, old.first_run FROM entry new
        JOIN entry old ON old.content = new.content AND old.code = new.code AND old.place = new.place
        WHERE new.is_new AND NOT old.is_new
        """, arguments: [run, source])
    for row in alike {
      try db.cachedStatement(sql: "UPDATE quarantine SET first_run = ? WHERE id = ?")
        .execute(arguments: [row[2] as Int64, row[0] as Int64])
      try db.cachedStatement(sql: "DELETE FROM quarantine WHERE id = ?").execute(arguments: [row[1] as Int64])
    }
    guard isSnapshot else { return }
    try db.execute(
      sql: """
        UPDATE quarantine SET resolved_run = ?1 WHERE resolved_run IS NULL AND run_id != ?1
          AND run_id IN (SELECT id FROM run WHERE source_id = ?2 AND state = 'published')
        """, arguments: [run, source])
  }
}
