import Foundation
import GRDB
import ZongmuMARC

extension Catalogue {
  /// All that happened to a master: who came and went, whose content changed, what people decided, in order. A
  /// redirected id has a history of its own.
  public func history(of id: MasterID) throws(CatalogueError) -> [HistoryEvent] {
    try read { db in
      guard
        try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM master WHERE id = ?)", arguments: [id.number]) == true
      else { throw CatalogueError.unknownID(id.description) }
      var history = try HistoryReading(catalogue: self, db: db)
      try history.addMemberships(of: id.number)
      try history.addEnd(of: id.number)
      return history.sorted
    }
  }

  /// All that happened to a source record: its versions, its masters, what people decided about it, in order. Records
  /// that were withdrawn have theirs too.
  public func history(of identity: RecordIdentity) throws(CatalogueError) -> [HistoryEvent] {
    try read { db in
      let record = try Int64.fetchOne(
        db,
        sql: """
          SELECT record.id FROM record JOIN source ON source.id = record.source_id
          WHERE source.code = ? AND record.key = ?
          """, arguments: [identity.source, identity.key])
      guard let record else { throw CatalogueError.unknownID(identity.description) }
      var history = try HistoryReading(catalogue: self, db: db)
      try history.addMoves(of: record, identity)
      try history.addVersions(of: record, identity, from: nil, until: nil)
      try history.addDecisions(naming: [identity])
      return history.sorted
    }
  }

  /// The records that a run moved out of masters that are still there: what a decision set apart besides joining, or what
  /// a person split out. Records whose whole master went into another one are not among them.
  public func departures(in run: Int64) throws(CatalogueError) -> [HistoryEvent] {
    try read { db in
      var history = try HistoryReading(catalogue: self, db: db)
      try history.addDepartures(in: run)
      return history.sorted
    }
  }

  /// The master with an id as it was when a run had been published, made by the rules of then. 005 is the day of the last
  /// change before.
  ///
  /// - Throws: `unknownRun`; `unknownID` where there was no such master then.
  public func master(_ id: MasterID, asOf run: Int64) throws(CatalogueError) -> CatalogueMaster {
    try read { db in
      let moment = try PublishedRun(run, in: db, path: self.path)
      let reader = try MasterReader(catalogue: self, db: db, run: moment)
      var number = id.number
      while true {
        let day = try self.lastChange(of: number, until: moment, in: db)
        if let master = try reader.master(number, day: day) { return master }
        guard let next = try self.successor(of: number, until: moment, in: db) else {
          throw CatalogueError.unknownID("\(id) (as of run \(run))")
        }
        number = next
      }
    }
  }

  /// The master that the last of the records of a master went into, if it had ended by a moment in going into another.
  /// Its row says so only of its last end: an id is taken up again where the records come apart (`MasterDerivation`).
  func successor(of number: Int64, until moment: PublishedRun, in db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db,
      sql: """
        SELECT coalesce(member.master_id, later.master_id) FROM former_member AS gone
        LEFT JOIN member ON member.record_id = gone.record_id AND member.since_run = gone.until_run
        LEFT JOIN former_member AS later ON later.record_id = gone.record_id AND later.since_run = gone.until_run
        WHERE gone.master_id = ?1 AND gone.until_run = (
          SELECT until_run FROM former_member JOIN run ON run.id = until_run WHERE master_id = ?1 AND published <= ?2
          ORDER BY published DESC LIMIT 1)
        ORDER BY gone.record_id LIMIT 1
        """, arguments: [number, moment.ordinal])
  }

  /// The day of the last run up to a moment that a master's history knows of.
  private func lastChange(of number: Int64, until moment: PublishedRun, in db: Database) throws -> String {
    var history = try HistoryReading(catalogue: self, db: db)
    try history.addMemberships(of: number)
    let last = history.sorted.last { ($0.run.published ?? .max) <= moment.ordinal }
    return (last?.run.startedAt.prefix(10) ?? "").replacingOccurrences(of: "-", with: "")
  }
}

/// Gathers events out of the tables that keep what was.
private struct HistoryReading {
  private let catalogue: Catalogue
  private let db: Database
  private let runs: [Int64: CatalogueRun]
  private var events: [HistoryEvent] = []
  private var decided: Set<Int64> = []

  init(catalogue: Catalogue, db: Database) throws {
    self.catalogue = catalogue
    self.db = db
    let all = try Row.fetchAll(db, sql: CatalogueRun.query + " WHERE run.published IS NOT NULL").map(CatalogueRun.init)
    runs = Dictionary(uniqueKeysWithValues: all.map { ($0.number, $0) })
  }

  /// The events in the order of their runs; within a run what was handed in or decided comes before what followed.
  var sorted: [HistoryEvent] {
    events.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      if a.run.number != b.run.number { return (a.run.published ?? 0) < (b.run.published ?? 0) }
      let (first, second) = (HistoryReading.rank(a.change), HistoryReading.rank(b.change))
      return first != second ? first < second : left.offset < right.offset
    }.map(\.element)
  }

  private static func rank(_ change: HistoryEvent.Change) -> Int {
    switch change {
    case .rules: 0
    case .decided: 1
    case .handedIn, .replaced, .withdrawn: 2
    case .left: 3
    case .joined: 4
    case .redirected, .removed: 5
    }
  }

  private mutating func add(_ change: HistoryEvent.Change, _ run: Int64?) {
    guard let run, let known = runs[run] else { return }
    events.append(HistoryEvent(change: change, run: known))
  }

  /// Who was in a master and when, what their content did meanwhile, what was decided about them.
  mutating func addMemberships(of number: Int64) throws {
    let master = catalogue.masterID(number)
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT record_id, since_run, NULL AS until_run FROM member WHERE master_id = ?1
        UNION ALL SELECT record_id, since_run, until_run FROM former_member WHERE master_id = ?1
        ORDER BY since_run, record_id
        """, arguments: [number])
    var identities: [RecordIdentity] = []
    for row in rows {
      let (record, since, until): (Int64, Int64?, Int64?) = (row[0], row[1], row[2])
      let identity = try identity(of: record)
      identities.append(identity)
      add(.joined(identity, master: master, from: try self.master(of: record, endingIn: since)), since)
      if let until { add(.left(identity, master: master, to: try self.master(of: record, beginningIn: until)), until) }
      try addVersions(of: record, identity, from: since, until: until)
    }
    try addDecisions(naming: identities)
    addRules()
  }

  /// What ended a master.
  mutating func addEnd(of number: Int64) throws {
    let row = try Row.fetchOne(
      db, sql: "SELECT state, redirect, changed_run FROM master WHERE id = ?", arguments: [number])
    guard let row else { return }
    let id = catalogue.masterID(number)
    if let next = row["redirect"] as Int64? {
      add(.redirected(id, to: catalogue.masterID(next)), row["changed_run"])
    } else if row["state"] as String == "deleted" {
      add(.removed(id), row["changed_run"])
    }
  }

  /// The records that left a live master in a run.
  mutating func addDepartures(in run: Int64) throws {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT record_id, master_id FROM former_member JOIN master ON master.id = master_id
        WHERE until_run = ? AND state = 'live' ORDER BY record_id
        """, arguments: [run])
    for row in rows {
      let next = try master(of: row[0], beginningIn: run)
      add(.left(try identity(of: row[0]), master: catalogue.masterID(row[1]), to: next), run)
    }
  }

  /// The masters that a record was in.
  mutating func addMoves(of record: Int64, _ identity: RecordIdentity) throws {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT master_id, since_run, NULL AS until_run FROM member WHERE record_id = ?1
        UNION ALL SELECT master_id, since_run, until_run FROM former_member WHERE record_id = ?1
        """, arguments: [record])
    for row in rows {
      let master = catalogue.masterID(row[0])
      add(.joined(identity, master: master, from: try self.master(of: record, endingIn: row[1])), row[1])
      guard let until = row[2] as Int64? else { continue }
      // That it came into another one says it already.
      if try self.master(of: record, beginningIn: until) == nil { add(.left(identity, master: master, to: nil), until) }
    }
  }

  /// The versions of a record that came while it was in a master, or all.
  mutating func addVersions(of record: Int64, _ identity: RecordIdentity, from since: Int64?, until: Int64?) throws {
    let rows = try Row.fetchAll(
      db, sql: "SELECT run_id, bytes IS NULL FROM version WHERE record_id = ? ORDER BY id", arguments: [record])
    let first = since.flatMap { runs[$0]?.published } ?? 0
    let last = until.flatMap { runs[$0]?.published } ?? .max
    var isLive = false
    for row in rows.sorted(by: { (runs[$0[0]]?.published ?? 0) < (runs[$1[0]]?.published ?? 0) }) {
      defer { isLive = !(row[1] as Bool) }
      // What was handed in before a deferred run joined it belongs to the joining.
      guard let place = runs[row[0]]?.published, place >= first || !isLive, place <= last else { continue }
      add(row[1] ? .withdrawn(identity) : isLive ? .replaced(identity) : .handedIn(identity), row[0])
    }
  }

  mutating func addDecisions(naming identities: [RecordIdentity]) throws {
    for decision in try catalogue.decisions(naming: identities, in: db) where decided.insert(decision.number).inserted {
      add(.decided(decision), decision.run)
    }
  }

  /// The runs in which other rules came into force, after the first event.
  private mutating func addRules() {
    let begin = events.compactMap(\.run.published).min() ?? .max
    for run in runs.values where run.kind == "rules" && (run.published ?? 0) > begin { add(.rules, run.number) }
  }

  private func identity(of record: Int64) throws -> RecordIdentity {
    guard
      let row = try Row.fetchOne(
        try db.cachedStatement(
          sql: """
            SELECT source.code, record.key FROM record JOIN source ON source.id = record.source_id WHERE record.id = ?
            """), arguments: [record])
    else { throw CatalogueError.damaged(path: catalogue.path, detail: "record \(record) is missing") }
    return RecordIdentity(source: row[0], key: row[1])
  }

  private func master(of record: Int64, endingIn run: Int64?) throws -> MasterID? {
    try Int64.fetchOne(
      db, sql: "SELECT master_id FROM former_member WHERE record_id = ? AND until_run = ?", arguments: [record, run]
    ).map(catalogue.masterID)
  }

  private func master(of record: Int64, beginningIn run: Int64) throws -> MasterID? {
    try Int64.fetchOne(
      db,
      sql: """
        SELECT master_id FROM member WHERE record_id = ?1 AND since_run = ?2
        UNION ALL SELECT master_id FROM former_member WHERE record_id = ?1 AND since_run = ?2
        """, arguments: [record, run]
    ).map(catalogue.masterID)
  }
}
