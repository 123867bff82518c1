import GRDB
import ZongmuBibliography
import ZongmuMARC
import struct ZongmuMARC.Record
import ZongmuMerging

/// A master that is there no longer.
public struct EndedMaster: Sendable, Equatable {
  /// Its id.
  public let id: MasterID
  /// The live master that it went into; nil where its records are gone.
  public let successor: MasterID?
  /// The day on which it ended, `yyyymmdd`.
  public let day: String

  /// The record that tells others of it: leader/05 d, its id, and the successor as 035.
  public func record(dialect: Dialect, agency: String) -> Record {
    var leader = Leader((dialect == .marc21 ? "00000dam a2200000   4500" : "00000dam0 2200000   450 ").utf8)
    leader[5] = UInt8(ascii: "d")
    var builder = RecordBuilder(leader: leader)
    builder.addControl("001", id.description)
    if dialect == .marc21 { builder.addControl("003", agency) }
    builder.addControl("005", day + "000000.0")
    if let successor { builder.add("035", .blank, [Subfield("a", "(\(agency))\(successor)")]) }
    return builder.build()
  }
}

extension Catalogue {
  /// Calls `body` with each master that was there after `run` and is no longer, by id. `body` must not call the
  /// catalogue.
  public func forEachEndedMaster(since run: Int64, _ body: (EndedMaster) throws -> Void) throws {
    try readAndCall { db in
      let moment = try PublishedRun(run, in: db, path: self.path)
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT master.id, changed_on, redirect FROM master JOIN run changed ON changed.id = changed_run
          JOIN run created ON created.id = created_run
          WHERE master.state != 'live' AND changed.published > ?1 AND created.published <= ?1 ORDER BY master.id
          """, arguments: [moment.ordinal])
      while let row = try rows.next() {
        let successor = try (row[2] as Int64?).flatMap { try self.liveMaster($0, in: db) }
        try body(EndedMaster(id: self.masterID(row[0]), successor: successor.map(self.masterID), day: row[1]))
      }
    }
  }

  /// The live master that a redirected one leads to in the end; nil where that one is gone.
  private func liveMaster(_ number: Int64, in db: Database) throws -> Int64? {
    var number = number
    while let row = try Row.fetchOne(
      try db.cachedStatement(sql: "SELECT state, redirect FROM master WHERE id = ?"), arguments: [number])
    {
      if row[0] as String == "live" { return number }
      guard let next = row[1] as Int64? else { return nil }
      number = next
    }
    return nil
  }

  /// Calls `body` with each live record of a source and its master, by key. `body` must not call the catalogue.
  ///
  /// - Parameters:
  ///   - source: the code of the source.
  ///   - run: only records whose master changed in a run that was published after this one; nil is all.
  ///   - body: is called with each record and its master.
  public func forEachRecord(
    of source: String, changedSince run: Int64? = nil, _ body: (MergeMember, CatalogueMaster) throws -> Void
  ) throws {
    try readAndCall { db in
      guard let stored = try self.storedSource(source, in: db) else { throw CatalogueError.unknownSource(source) }
      let moment = try run.map { try PublishedRun($0, in: db, path: self.path).ordinal } ?? 0
      let reader = try MasterReader(catalogue: self, db: db)
      let loader = try RecordLoader(catalogue: self, db: db)
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT record.id, master.id, changed_on FROM record JOIN member ON member.record_id = record.id
          JOIN master ON master.id = member.master_id JOIN run ON run.id = master.changed_run
          WHERE record.source_id = ? AND record.version_id IS NOT NULL AND run.published > ? ORDER BY record.key
          """, arguments: [stored.id, moment])
      while let row = try rows.next() {
        guard let own = try loader.record(row[0]) else { continue }
        try body(
          try MasterMaker.member(own, priority: own.priority), try self.master(row[1], day: row[2], reader))
      }
    }
  }
}
