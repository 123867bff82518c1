import GRDB
import ZongmuMerging

@testable import ZongmuCatalogue

/// A row of `decision` as it is kept, without the run, for another catalogue.
struct GRDBRow {
  private let values: [(String, DatabaseValue)]

  static func all(in db: Database) throws -> [GRDBRow] {
    try Row.fetchAll(db, sql: "SELECT * FROM decision ORDER BY id").map { row in
      GRDBRow(values: row.filter { $0.0 != "run_id" }.map { ($0.0, $0.1) })
    }
  }

  func insert(in db: Database) throws {
    let columns = values.map(\.0).joined(separator: ", ")
    let marks = values.map { _ in "?" }.joined(separator: ", ")
    try db.execute(
      sql: "INSERT INTO decision (\(columns)) VALUES (\(marks))", arguments: StatementArguments(values.map(\.1)))
  }
}

/// The merger of a catalogue's rules.
enum UnionMerger {
  static func of(_ catalogue: Catalogue) -> Merger { Merger(policy: catalogue.rules.merging) }
}
