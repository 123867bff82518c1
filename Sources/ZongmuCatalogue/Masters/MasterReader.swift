import GRDB
import ZongmuBibliography
import ZongmuMARC
import struct ZongmuMARC.Record
import ZongmuMerging

/// Makes masters of their members as they are now, or as they were when a run was published.
struct MasterReader {
  let catalogue: Catalogue
  let db: Database
  private let merger: Merger
  private let store: RecordStore
  private let locks: [Int64: [FieldLock]]
  /// The ordinal of the run whose state is read; nil for the present.
  private let moment: Int64?

  /// A reader of the present state.
  init(catalogue: Catalogue, db: Database) throws {
    self.catalogue = catalogue
    self.db = db
    merger = Merger(policy: catalogue.rules.merging)
    store = RecordStore(catalogue: catalogue, db: db)
    locks = try PersonDecisions.locks(in: db, path: catalogue.path)
    moment = nil
  }

  /// A reader of the state when a run was published, by the rules of then.
  init(catalogue: Catalogue, db: Database, run: PublishedRun) throws {
    self.catalogue = catalogue
    self.db = db
    merger = Merger(policy: try run.rules(in: db).merging)
    store = RecordStore(catalogue: catalogue, db: db)
    locks = try PersonDecisions.locks(in: db, path: catalogue.path, at: run.ordinal)
    moment = run.ordinal
  }

  /// The master with a number. Nil where none of its members is live.
  func master(_ number: Int64, day: String) throws -> CatalogueMaster? {
    var fixed: [FieldLock] = []
    let members = try memberIDs(of: number).compactMap { id -> MergeMember? in
      guard let stored = try stored(id) else { return nil }
      if let own = locks[id] { fixed += own }
      return member(stored)
    }
    guard !members.isEmpty else { return nil }
    let id = catalogue.masterID(number)
    return CatalogueMaster(
      id: id, master: merger.merge(members, id: id.description, date: day, locks: fixed),
      members: members.map { $0.identity }.sorted())
  }

  /// A source record as it takes part in a master.
  func member(_ stored: RecordStore.Stored) -> MergeMember {
    let description = store.describe(stored.record)
    return MergeMember(
      identity: stored.identity, record: stored.record, description: description,
      holdings: stored.holdings.holdings(of: stored.record, dialect: description.dialect), priority: stored.priority)
  }

  private func memberIDs(of number: Int64) throws -> [Int64] {
    guard let moment else {
      return try Int64.fetchAll(
        try db.cachedStatement(sql: "SELECT record_id FROM member WHERE master_id = ? ORDER BY record_id"),
        arguments: [number])
    }
    return try Int64.fetchAll(
      try db.cachedStatement(
        sql: """
          SELECT record_id FROM member JOIN run ON run.id = since_run WHERE master_id = ?1 AND published <= ?2
          UNION SELECT record_id FROM former_member f JOIN run s ON s.id = f.since_run JOIN run u ON u.id = f.until_run
            WHERE master_id = ?1 AND s.published <= ?2 AND u.published > ?2
          ORDER BY record_id
          """), arguments: [number, moment])
  }

  private func stored(_ id: Int64) throws -> RecordStore.Stored? {
    guard let moment else { return try store.stored(id) }
    guard
      let version = try Row.fetchOne(
        try db.cachedStatement(
          sql: """
            SELECT version.id, bytes IS NULL FROM version JOIN run ON run.id = version.run_id
            WHERE record_id = ? AND run.published <= ? ORDER BY run.published DESC, version.id DESC LIMIT 1
            """), arguments: [id, moment]), !(version[1] as Bool)
    else { return nil }
    let rank = try Int.fetchOne(
      try db.cachedStatement(
        sql: """
          SELECT source_rank.priority FROM source_rank JOIN record ON record.source_id = source_rank.source_id
          JOIN run ON run.id = source_rank.run_id WHERE record.id = ? AND run.published <= ?
          ORDER BY run.published DESC LIMIT 1
          """), arguments: [id, moment])
    return try store.stored(id, version: version[0], priority: rank)
  }
}

/// A run that was published, and what held then.
struct PublishedRun {
  let id: Int64
  /// Its place in the order in which runs were published.
  let ordinal: Int64
  private let path: String

  /// Throws where there is no such run, or it was never published.
  init(_ id: Int64, in db: Database, path: String) throws {
    guard
      let ordinal = try Int64.fetchOne(db, sql: "SELECT published FROM run WHERE id = ?", arguments: [id])
    else { throw CatalogueError.unknownRun(id) }
    self.id = id
    self.ordinal = ordinal
    self.path = path
  }

  /// The rules that held when the run had ended.
  func rules(in db: Database) throws -> Rules {
    let text = try String.fetchOne(
      db,
      sql: """
        SELECT derivation.text FROM run JOIN derivation ON derivation.id = run.derivation_id
        WHERE run.published <= ? ORDER BY run.published DESC LIMIT 1
        """, arguments: [ordinal])
    return try Rules(yaml: text ?? "", file: "rules of run \(id) of \(path)")
  }
}
