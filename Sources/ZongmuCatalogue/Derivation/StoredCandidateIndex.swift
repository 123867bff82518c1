import GRDB
import ZongmuMatching

/// The keys of the live records, as matching asks for them.
struct StoredCandidateIndex: CandidateIndex {
  typealias RecordID = Int64
  typealias Failure = any Error

  private let db: Database

  init(db: Database) { self.db = db }

  func records(sharing key: MatchKey) throws -> [Int64] { try records(kind: key.kind.rawValue, hash: key.hash) }

  /// The records that bear a key, given as it is stored.
  func records(kind: Int, hash: Int64) throws -> [Int64] {
    try Int64.fetchAll(
      try db.cachedStatement(sql: "SELECT record_id FROM match_key WHERE kind = ? AND hash = ? ORDER BY record_id"),
      arguments: [kind, hash])
  }

  func traits(of record: Int64) throws -> CandidateTraits {
    guard
      let row = try Row.fetchOne(
        try db.cachedStatement(sql: "SELECT coarse, fine, twin, rank FROM refinement WHERE record_id = ?"),
        arguments: [record])
    else { return CandidateTraits(refinements: [0, 0], twin: record, rank: 0) }
    return CandidateTraits(refinements: [row[0], row[1]], twin: row[2], rank: row[3])
  }
}
