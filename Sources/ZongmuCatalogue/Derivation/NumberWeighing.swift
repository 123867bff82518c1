import GRDB
import ZongmuMatching

/// Keeps what the bearers of each ISBN say of it.
///
/// The standing of a number is a function of the records that bear it; one that changes concerns these records and no
/// others. Numbers that are worth all they can be have no row.
struct NumberWeighing {
  private let db: Database

  init(db: Database) { self.db = db }

  /// All numbers that have a standing of their own, by the hashes of their keys.
  func all() throws -> [Int64: NumberTrust] {
    var all: [Int64: NumberTrust] = [:]
    let rows = try Row.fetchCursor(db, sql: "SELECT hash, standing, title, is_mixed FROM number_trust")
    while let row = try rows.next() { all[row[0]] = trust(row) }
    return all
  }

  /// Those of the numbers in a view that have a standing of their own.
  func trust(in view: MatchView) throws -> [Int64: NumberTrust] {
    var found: [Int64: NumberTrust] = [:]
    for key in view.keys where key.kind == .isbn {
      let row = try Row.fetchOne(
        try db.cachedStatement(sql: "SELECT hash, standing, title, is_mixed FROM number_trust WHERE hash = ?"),
        arguments: [key.hash])
      if let row { found[key.hash] = trust(row) }
    }
    return found
  }

  private func trust(_ row: Row) -> NumberTrust {
    NumberTrust(standing: .init(rawValue: row[1]) ?? .doubtful, title: row[2], isMixed: row[3])
  }
}

/// Weighs numbers anew while the blocks of their bearers are gone through.
final class NumberScales {
  /// The numbers that have a standing of their own, by the hashes of their keys.
  private(set) var trust: [Int64: NumberTrust]
  private let bearer: BoundStatement
  private let store: BoundStatement
  private let forget: BoundStatement

  init(db: Database) throws {
    trust = try NumberWeighing(db: db).all()
    bearer = try BoundStatement("SELECT title, part FROM refinement WHERE record_id = ?", in: db)
    store = try BoundStatement(
      "INSERT OR REPLACE INTO number_trust (hash, standing, title, is_mixed) VALUES (?, ?, ?, ?)", in: db)
    forget = try BoundStatement("DELETE FROM number_trust WHERE hash = ?", in: db)
  }

  /// Weighs the number of a key by its bearers; true where it is worth something else than before.
  func weigh(_ key: StoredKey, bearers: [Int64]) throws -> Bool {
    let known = trust[key.hash]
    // One record does not contradict itself.
    guard known != nil || bearers.count > 1 else { return false }
    let said = try bearers.compactMap { record in
      bearer.bind(record)
      return try bearer.first { NumberTrust.Bearer(title: $0.text(0), part: $0.text(1)) }
    }
    let weighed = NumberTrust(bearers: said)
    guard weighed.isPlain ? known != nil : known != weighed else { return false }
    if weighed.isPlain {
      trust[key.hash] = nil
      try forget.run(key.hash)
    } else {
      trust[key.hash] = weighed
      try store.run(key.hash, weighed.standing.rawValue, weighed.title, weighed.isMixed)
    }
    return true
  }
}
