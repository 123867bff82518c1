import Foundation
import GRDB
import ZongmuMARC

/// A row of `decision`: one pair of records, or one record, of an act.
struct DecisionRow {
  let id: Int64
  let act: Int64
  let kind: PersonDecision.Kind
  let a: RecordIdentity
  let b: RecordIdentity?
  let aHash: [UInt8]?
  let bHash: [UInt8]?
  let row: Row
  /// The catalogue that it is a row of.
  let path: String

  var isUndone: Bool { row["undone_by"] as Int64? != nil }

  init(_ row: Row, path: String) throws {
    guard let kind = PersonDecision.Kind(rawValue: row["kind"]) else {
      throw CatalogueError.damaged(path: path, detail: "decision \(row["id"] as Int64) has no known kind")
    }
    id = row["id"]
    act = row["act"] as Int64? ?? row["id"]
    self.kind = kind
    a = RecordIdentity(source: row["a_source"], key: row["a_key"])
    b = (row["b_source"] as String?).flatMap { source in
      (row["b_key"] as String?).map { RecordIdentity(source: source, key: $0) }
    }
    aHash = (row["a_hash"] as Data?).map { [UInt8]($0) }
    bHash = (row["b_hash"] as Data?).map { [UInt8]($0) }
    self.row = row
    self.path = path
  }

  static func fetch(_ condition: String, _ arguments: StatementArguments = [], in db: Database, path: String) throws
    -> [DecisionRow]
  {
    try Row.fetchAll(db, sql: "SELECT * FROM decision WHERE \(condition) ORDER BY id", arguments: arguments)
      .map { try DecisionRow($0, path: path) }
  }
}

extension PersonDecision {
  /// The decision that rows of one act are.
  init?(_ rows: [DecisionRow]) {
    guard let first = rows.first else { return nil }
    number = first.act
    kind = first.kind
    pairs = rows.map { Pair(left: $0.a, right: $0.b) }
    field = first.row["field"]
    value = first.readableValue
    person = first.row["person"]
    at = first.row["at"]
    why = first.row["why"]
    run = first.row["run_id"]
    undoes = first.row["undoes"]
    confirms = first.row["confirms"]
    undoneBy = first.row["undone_by"]
  }

  /// The decisions that rows belong to, by number.
  static func grouping(_ rows: [DecisionRow]) -> [PersonDecision] {
    Dictionary(grouping: rows, by: \.act).values.compactMap { PersonDecision($0.sorted { $0.id < $1.id }) }
      .sorted { $0.number < $1.number }
  }
}

extension Catalogue {
  /// What people decided, by number; those that were undone too.
  public func decisions() throws(CatalogueError) -> [PersonDecision] {
    try read { db in PersonDecision.grouping(try DecisionRow.fetch("1", in: db, path: self.path)) }
  }

  /// The decisions that name a record, by number.
  public func decisions(naming identity: RecordIdentity) throws(CatalogueError) -> [PersonDecision] {
    try read { db in try self.decisions(naming: [identity], in: db) }
  }

  func decisions(naming identities: [RecordIdentity], in db: Database) throws -> [PersonDecision] {
    var acts: Set<Int64> = []
    for identity in identities {
      acts.formUnion(
        try Int64.fetchAll(
          try db.cachedStatement(
            sql: """
              SELECT act FROM decision WHERE a_source = ?1 AND a_key = ?2
              UNION SELECT act FROM decision WHERE b_source = ?1 AND b_key = ?2
              """), arguments: [identity.source, identity.key]))
    }
    return PersonDecision.grouping(
      try acts.sorted().flatMap { try DecisionRow.fetch("act = ?", [$0], in: db, path: self.path) })
  }
}
