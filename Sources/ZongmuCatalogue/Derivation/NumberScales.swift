import GRDB
import ZongmuMatching

/// Weighs numbers anew while the blocks of their bearers are gone through.
final class NumberScales {
  /// The numbers that have a standing of their own, by the hashes of their keys.
  private(set) var trust: [Int64: NumberTrust]
  private let bearer: BoundStatement
  private let store: BoundStatement
  private let forget: BoundStatement

  init(db: Database, path: String) throws {
    trust = try NumberWeighing(db: db, path: path).all()
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
