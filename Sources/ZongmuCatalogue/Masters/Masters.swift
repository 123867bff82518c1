import GRDB
import ZongmuBibliography
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
  /// Calls `body` with every live master, in the order of ids. Masters are made of their members when asked for, and
  /// memory holds one at a time; what is seen is one published state. `body` must not call the catalogue.
  public func forEachMaster(_ body: (CatalogueMaster) throws -> Void) throws {
    // What `body` throws is the caller's, what the store throws is translated.
    var failure: (any Error)?
    try read { db in
      let merger = Merger(policy: self.rules.merging)
      let store = RecordStore(catalogue: self, db: db)
      let rows = try Row.fetchCursor(
        db, sql: "SELECT id, changed_on FROM master WHERE state = 'live' ORDER BY id")
      while failure == nil, let row = try rows.next() {
        let master = try self.master(row[0], day: row[1], merger, store, db)
        do {
          try body(master)
        } catch {
          failure = error
        }
      }
    }
    if let failure { throw failure }
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
        return try self.master(
          number, day: row["changed_on"], Merger(policy: self.rules.merging), RecordStore(catalogue: self, db: db), db)
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

  private func master(
    _ number: Int64, day: String, _ merger: Merger, _ store: RecordStore, _ db: Database
  ) throws -> CatalogueMaster {
    let ids = try Int64.fetchAll(
      try db.cachedStatement(sql: "SELECT record_id FROM member WHERE master_id = ? ORDER BY record_id"),
      arguments: [number])
    let members = try ids.compactMap { id -> MergeMember? in
      guard let stored = try store.stored(id) else { return nil }
      let description = store.describe(stored.record)
      return MergeMember(
        identity: stored.identity, record: stored.record, description: description,
        holdings: HoldingsReader().holdings(of: stored.record, dialect: description.dialect), priority: stored.priority)
    }
    // A record that was withdrawn while derivation was deferred still has its membership.
    guard !members.isEmpty else {
      throw CatalogueError.damaged(
        path: path, detail: "master \(masterID(number)) has no live member; run zongmu dedup")
    }
    let id = masterID(number)
    return CatalogueMaster(
      id: id, master: merger.merge(members, id: id.description, date: day),
      members: members.map { $0.identity }.sorted())
  }
}
