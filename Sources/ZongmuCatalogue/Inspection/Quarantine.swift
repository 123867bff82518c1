import Foundation
import GRDB

/// A stretch of an input that is in no master: it could not be read, or its record could not be taken.
public struct QuarantineEntry: Sendable, Equatable, CustomStringConvertible {
  /// The run that met it.
  public let run: Int64
  /// The number of the record in its input, from 1.
  public let record: Int
  /// Its place in the (decompressed) input.
  public let byte: Int
  /// What is wrong: a code of `ReadError`, or `identity-missing`, `identity-repeated`, `patron-record`,
  /// `patron-doubtful`.
  public let code: String
  /// The particulars, in English.
  public let detail: String
  /// The bytes as they came; empty where they are a person's data.
  public let bytes: [UInt8]

  /// `record 21, byte 13036: no directory of tags can be made out [directory-unreadable]`
  public var description: String { "record \(record), byte \(byte): \(detail) [\(code)]" }
}

extension Catalogue {
  /// What a run put into quarantine, in the order of the input, at most `limit` entries.
  public func quarantine(of run: Int64, limit: Int = .max) throws(CatalogueError) -> [QuarantineEntry] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: "SELECT ordinal, byte, code, detail, bytes FROM quarantine WHERE run_id = ? ORDER BY ordinal, id LIMIT ?",
        arguments: [run, limit]
      ).map { row in
        QuarantineEntry(
          run: run, record: row["ordinal"], byte: row["byte"], code: row["code"], detail: row["detail"],
          bytes: [UInt8](row["bytes"] as Data? ?? Data()))
      }
    }
  }

  /// Calls `body` with what published runs put into quarantine, of one source or run if asked, in the order of the
  /// runs and their inputs. `body` must not call the catalogue.
  public func forEachQuarantineEntry(
    source: String? = nil, run: Int64? = nil, _ body: (QuarantineEntry, CatalogueRun) throws -> Void
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
          sql: "SELECT ordinal, byte, code, detail, bytes FROM quarantine WHERE run_id = ? ORDER BY ordinal, id",
          arguments: [each.number])
        while let row = try rows.next() {
          try body(
            QuarantineEntry(
              run: each.number, record: row["ordinal"], byte: row["byte"], code: row["code"], detail: row["detail"],
              bytes: [UInt8](row["bytes"] as Data? ?? Data())), each)
        }
      }
    }
  }
}
