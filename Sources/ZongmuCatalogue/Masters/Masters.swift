import GRDB
import ZongmuMARC
import struct ZongmuMARC.Record
import ZongmuMerging

/// A master record with its id and state.
public struct CatalogueMaster: Sendable {
  /// The id.
  public let id: MasterID
  /// The master as the merge policy makes it of its members.
  public let master: Master
  /// The identities of its members, in order.
  public let members: [RecordIdentity]

  /// The record for handing out, with its holdings in it.
  public func recordWithHoldings(_ merger: Merger) -> Record { merger.withHoldings(master) }
}

extension Catalogue {
  /// Calls `body` with every live master, in the order of ids. Masters are made of their members when asked for, on all
  /// cores, and memory holds some hundred at a time; what is seen is one published state. `body` must not call the
  /// catalogue.
  public func forEachMaster(_ body: (CatalogueMaster) throws -> Void) throws {
    try forEachMaster(transform: { $0 }, { for master in $0 { try body(master) } })
  }

  /// Works on every live master with all cores: `transform` is called with some of them at a time, on several threads, and
  /// `body` with what came of them, in the order of ids, on the thread of the caller. `body` must not call the catalogue.
  ///
  /// - Parameters:
  ///   - run: only masters that changed in a run that was published after this one; nil is all.
  ///   - transform: is called with some masters, on any thread.
  ///   - body: is called with what came of them, in order.
  public func forEachMaster<Output: Sendable>(
    changedSince run: Int64? = nil, transform: @escaping @Sendable ([CatalogueMaster]) -> Output,
    _ body: (Output) throws -> Void
  ) throws {
    try readAndCall { db in
      let moment = try run.map { try PublishedRun($0, in: db, path: self.path).ordinal }
      let reader = try MasterReader(catalogue: self, db: db)
      let rows = try LiveMasters(changedSince: moment, of: reader, in: db)
      let maker = reader.maker
      try OrderedWork.run(
        next: { () -> [MasterParts]? in
          var batch: [MasterParts] = []
          while batch.count < 64, let parts = try rows.next() { batch.append(parts) }
          return batch.isEmpty ? nil : batch
        },
        transform: { batch in
          Result { () throws(CatalogueError) in
            var masters: [CatalogueMaster] = []
            for parts in batch { masters.append(try maker.master(parts)) }
            return transform(masters)
          }
        },
        consume: { try body(try $0.get()) })
    }
  }

  /// The master with an id; a redirected id gives the master that it leads to. Throws `unknownID` where there is none.
  public func master(_ id: MasterID) throws(CatalogueError) -> CatalogueMaster {
    try read { db in
      var number = id.number
      while let row = try Row.fetchOne(
        db, sql: "SELECT state, redirect, changed_on FROM master WHERE id = ?", arguments: [number])
      {
        if row["state"] as String == "redirect", let next = row["redirect"] as Int64? {
          number = next
          continue
        }
        guard row["state"] as String == "live" else { break }
        return try self.master(number, day: row["changed_on"], try MasterReader(catalogue: self, db: db))
      }
      throw CatalogueError.unknownID(id.description)
    }
  }

  /// Calls `body` with the identity of every live record and the id of its master, ordered by identity. `body` must not
  /// call the catalogue.
  public func forEachMembership(_ body: (RecordIdentity, MasterID) throws -> Void) throws {
    var failure: (any Error)?
    try read { db in
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT source.code, record.key, member.master_id
          FROM member JOIN record ON record.id = member.record_id JOIN source ON source.id = record.source_id
          ORDER BY source.code, record.key
          """)
      while failure == nil, let row = try rows.next() {
        do {
          try body(RecordIdentity(source: row[0], key: row[1]), self.masterID(row[2]))
        } catch {
          failure = error
        }
      }
    }
    if let failure { throw failure }
  }

  func masterID(_ number: Int64) -> MasterID { MasterID(number, agency: rules.merging.agency) }

  func master(_ number: Int64, day: String, _ reader: MasterReader) throws -> CatalogueMaster {
    try reader.maker.master(try parts(number, day: day, reader))
  }

  private func parts(_ number: Int64, day: String, _ reader: MasterReader) throws -> MasterParts {
    guard let parts = try reader.parts(number, day: day) else { throw noLiveMember(number) }
    return parts
  }

  /// What is thrown of a master without members: a record that was withdrawn while derivation was deferred still has its
  /// membership.
  func noLiveMember(_ number: Int64) -> CatalogueError {
    .damaged(path: path, detail: "master \(masterID(number)) has no live member; run zongmu dedup")
  }

  /// The master that a live record is in.
  func currentMaster(of identity: RecordIdentity, in db: Database) throws -> CatalogueMaster {
    guard let record = try liveRecord(identity, in: db) else { throw CatalogueError.unknownID(identity.description) }
    guard
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT master.id, master.changed_on FROM member JOIN master ON master.id = member.master_id
          WHERE member.record_id = ?
          """, arguments: [record])
    else { throw CatalogueError.decision("\(identity) is in no master yet; run zongmu dedup") }
    return try master(row[0], day: row[1], try MasterReader(catalogue: self, db: db))
  }
}
