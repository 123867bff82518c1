import GRDB
import ZongmuMatching

/// Keeps what the bearers of each ISBN say of it, and finds whom a change concerns.
///
/// The standing of a number is a function of the records that bear it; one that changes concerns these records and no
/// others. Numbers that are worth all they can be have no row.
struct NumberWeighing {
  private let db: Database

  init(db: Database) { self.db = db }

  /// Weighs numbers anew, given by the hashes of their keys, and returns the bearers of those whose standing changed.
  func bearersOfShifted(_ hashes: some Sequence<Int64>) throws -> Set<Int64> {
    var affected: Set<Int64> = []
    for hash in hashes {
      let rows = try Row.fetchAll(
        try db.cachedStatement(
          sql: """
            SELECT record_id, title, part FROM match_key JOIN refinement USING (record_id) WHERE kind = ? AND hash = ?
            """), arguments: [MatchKey.Kind.isbn.rawValue, hash])
      let trust = NumberTrust(bearers: rows.map { NumberTrust.Bearer(title: $0[1], part: $0[2]) })
      let known = try kept(hash)
      guard trust.isPlain ? known != nil : known != trust else { continue }
      if trust.isPlain {
        try db.cachedStatement(sql: "DELETE FROM number_trust WHERE hash = ?").execute(arguments: [hash])
      } else {
        try db.cachedStatement(
          sql: "INSERT OR REPLACE INTO number_trust (hash, standing, title, is_mixed) VALUES (?, ?, ?, ?)"
        ).execute(arguments: [hash, trust.standing.rawValue, trust.title, trust.isMixed])
      }
      affected.formUnion(rows.map { $0[0] })
    }
    return affected
  }

  /// All numbers that have a standing of their own, by the hashes of their keys.
  func all() throws -> [Int64: NumberTrust] {
    var all: [Int64: NumberTrust] = [:]
    for row in try Row.fetchAll(db, sql: "SELECT hash, standing, title, is_mixed FROM number_trust") {
      all[row[0]] = trust(row)
    }
    return all
  }

  private func kept(_ hash: Int64) throws -> NumberTrust? {
    try Row.fetchOne(
      try db.cachedStatement(sql: "SELECT hash, standing, title, is_mixed FROM number_trust WHERE hash = ?"),
      arguments: [hash]
    ).map(trust)
  }

  private func trust(_ row: Row) -> NumberTrust {
    NumberTrust(standing: .init(rawValue: row[1]) ?? .doubtful, title: row[2], isMixed: row[3])
  }
}
