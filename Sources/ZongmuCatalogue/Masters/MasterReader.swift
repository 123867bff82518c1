import GRDB
import ZongmuBibliography
import ZongmuMARC
import struct ZongmuMARC.Record
import ZongmuMerging

/// What a master is made of, read and not yet parsed, so that it can be made on another thread.
struct MasterParts: Sendable {
  let number: Int64
  /// The day of its last change.
  let day: String
  /// Its members, with the priorities of their sources at the moment that is read.
  let members: [(record: KeptRecord, priority: Int)]
  let locks: [FieldLock]
}

/// Makes masters of their parts.
struct MasterMaker: Sendable {
  let merger: Merger
  private let agency: String

  init(policy: MergePolicy) {
    merger = Merger(policy: policy)
    agency = policy.agency
  }

  func master(_ parts: MasterParts) throws(CatalogueError) -> CatalogueMaster {
    var members: [MergeMember] = []
    for each in parts.members { members.append(try MasterMaker.member(each.record, priority: each.priority)) }
    let id = MasterID(parts.number, agency: agency)
    return CatalogueMaster(
      id: id, master: merger.merge(members, id: id.description, date: parts.day, locks: parts.locks),
      members: members.map(\.identity).sorted())
  }

  /// A source record as it takes part in a master.
  static func member(_ kept: KeptRecord, priority: Int) throws(CatalogueError) -> MergeMember {
    let record = try kept.parsed()
    let dialect = Dialect.detect(in: record)
    return MergeMember(
      identity: kept.identity, record: record, dialect: dialect,
      holdings: kept.holdings, priority: priority)
  }
}

/// Reads masters with their members as they are now, or as they were when a run was published.
struct MasterReader {
  let maker: MasterMaker
  fileprivate let catalogue: Catalogue
  private let db: Database
  fileprivate let loader: RecordLoader
  private let members: BoundStatement
  fileprivate let locks: [Int64: [FieldLock]]
  /// The ordinal of the run whose state is read; nil for the present.
  private let moment: Int64?

  /// A reader of the present state.
  init(catalogue: Catalogue, db: Database) throws {
    try self.init(catalogue, db, policy: catalogue.rules.merging, moment: nil)
  }

  /// A reader of the state when a run was published, by the rules of then.
  init(catalogue: Catalogue, db: Database, run: PublishedRun) throws {
    try self.init(catalogue, db, policy: try run.rules(in: db).merging, moment: run.ordinal)
  }

  private init(_ catalogue: Catalogue, _ db: Database, policy: MergePolicy, moment: Int64?) throws {
    self.catalogue = catalogue
    self.db = db
    self.moment = moment
    maker = MasterMaker(policy: policy)
    loader = try RecordLoader(catalogue: catalogue, db: db)
    members = try BoundStatement("SELECT record_id FROM member WHERE master_id = ? ORDER BY record_id", in: db)
    locks = try PersonDecisions.locks(in: db, path: catalogue.path, at: moment)
  }

  /// The master with a number. Nil where none of its members is live.
  func master(_ number: Int64, day: String) throws -> CatalogueMaster? {
    try parts(number, day: day).map { try maker.master($0) }
  }

  /// What the master with a number is made of. Nil where none of its members is live.
  func parts(_ number: Int64, day: String) throws -> MasterParts? {
    var fixed: [FieldLock] = []
    var found: [(record: KeptRecord, priority: Int)] = []
    for id in try memberIDs(of: number) {
      guard let member = try member(id) else { continue }
      if !locks.isEmpty, let own = locks[id] { fixed += own }
      found.append(member)
    }
    return found.isEmpty ? nil : MasterParts(number: number, day: day, members: found, locks: fixed)
  }

  private func memberIDs(of number: Int64) throws -> [Int64] {
    guard let moment else {
      members.bind(number)
      var found: [Int64] = []
      while try members.step() { found.append(members.int(0)) }
      return found
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

  private func member(_ id: Int64) throws -> (record: KeptRecord, priority: Int)? {
    guard let moment else { return try loader.record(id).map { ($0, $0.priority) } }
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
    return try loader.record(id, version: version[0]).map { ($0, rank ?? $0.priority) }
  }
}

/// Reads what all live masters are made of, in the order of ids: one statement goes through masters, members, records and
/// bytes in step.
final class LiveMasters {
  private let reader: MasterReader
  private let rows: BoundStatement
  private var isAtRow: Bool

  /// The masters that changed in runs that were published after `moment`; nil is all.
  init(changedSince moment: Int64?, of reader: MasterReader, in db: Database) throws {
    self.reader = reader
    // What is missing must show: a master without members is told, not passed over.
    rows = try BoundStatement(
      """
      SELECT master.id, changed_on, member.record_id, \(RecordLoader.columns)
      FROM master \(moment == nil ? "" : "JOIN run ON run.id = master.changed_run AND run.published > ?")
      LEFT JOIN member ON member.master_id = master.id LEFT JOIN record ON record.id = member.record_id
      LEFT JOIN version ON version.id = record.version_id
      WHERE master.state = 'live' ORDER BY master.id, member.record_id
      """, in: db)
    if let moment { rows.bind(moment) } else { rows.bind() }
    isAtRow = try rows.step()
  }

  /// What the next master is made of; nil after the last.
  func next() throws -> MasterParts? {
    guard isAtRow else { return nil }
    let number = rows.int(0)
    let day = rows.text(1)
    var fixed: [FieldLock] = []
    var found: [(record: KeptRecord, priority: Int)] = []
    repeat {
      // A record that was withdrawn has no version.
      if !rows.isNull(5) {
        let id = rows.int(2)
        let record = try reader.loader.record(id, rows, from: 3)
        found.append((record, record.priority))
        if !reader.locks.isEmpty, let own = reader.locks[id] { fixed += own }
      }
      isAtRow = try rows.step()
    } while isAtRow && rows.int(0) == number
    guard !found.isEmpty else { throw reader.catalogue.noLiveMember(number) }
    return MasterParts(number: number, day: day, members: found, locks: fixed)
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
