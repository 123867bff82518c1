import GRDB
import ZongmuMatching

/// Keeps what the bearers of each ISBN say of it.
///
/// The standing of a number is a function of the records that bear it; one that changes concerns these records and no
/// others. Numbers that are worth all they can be have no row.
struct NumberWeighing {
  private let db: Database
  private let path: String

  /// The weights in a catalogue, which is at `path`.
  init(db: Database, path: String) {
    self.db = db
    self.path = path
  }

  /// All numbers that have a standing of their own, by the hashes of their keys.
  func all() throws -> [Int64: NumberTrust] {
    var all: [Int64: NumberTrust] = [:]
    let rows = try Row.fetchCursor(db, sql: "SELECT hash, standing, title, is_mixed FROM number_trust")
    while let row = try rows.next() { all[row[0]] = try trust(row) }
    return all
  }

  /// Those of the numbers in a view that have a standing of their own.
  func trust(in view: MatchView) throws -> [Int64: NumberTrust] {
    var found: [Int64: NumberTrust] = [:]
    for key in view.keys where key.kind == .isbn {
      let row = try Row.fetchOne(
        try db.cachedStatement(sql: "SELECT hash, standing, title, is_mixed FROM number_trust WHERE hash = ?"),
        arguments: [key.hash])
      if let row { found[key.hash] = try trust(row) }
    }
    return found
  }

  private func trust(_ row: Row) throws(CatalogueError) -> NumberTrust {
    guard let standing = NumberTrust.Standing(rawValue: row[1]) else {
      throw .damaged(path: path, detail: "the ISBN with the hash \(row[0] as Int64) has no known standing")
    }
    return NumberTrust(standing: standing, title: row[2], isMixed: row[3])
  }
}
