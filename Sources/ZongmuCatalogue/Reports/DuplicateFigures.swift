import GRDB
import ZongmuMatching

/// What was merged, and what is doubtful.
public struct DuplicateFigures: Sendable, Equatable, Codable {
  /// How many titles have how many records, by that number.
  public let sizes: [Size]
  /// Sources that have a title twice or more, by code.
  public let withinSources: [WithinSource]
  /// Pairs that may meet through others, and wait for a person.
  public let softReview: Int
  /// Pairs that stay apart until a person decides.
  public let hardReview: Int
  /// How many ISBNs are on records of several titles, or of several volumes.
  public let suspectNumbers: Int
  /// Those on most records; at most `listLimit`.
  public let suspects: [SuspectNumber]

  /// How many suspect numbers are listed.
  public static let listLimit = 50

  /// So many titles have so many records.
  public struct Size: Sendable, Equatable, Codable {
    /// Records of a title.
    public let records: Int
    /// Titles that have so many.
    public let titles: Int
  }

  /// What a source has more than once.
  public struct WithinSource: Sendable, Equatable, Codable {
    /// The code of the source.
    public let source: String
    /// Titles of which it has two records or more.
    public let titles: Int
    /// Its records of them.
    public let records: Int
  }

  /// An ISBN that its records do not agree on.
  public struct SuspectNumber: Sendable, Equatable, Codable {
    /// The number: its twelve digits without the check digit.
    public let number: String
    /// Live records that bear it.
    public let records: Int
    /// Titles among which they are.
    public let titles: Int
  }

  init(catalogue: Catalogue, db: Database) throws {
    sizes = try Row.fetchAll(
      db,
      sql: """
        SELECT n, count(*) FROM (SELECT count(*) AS n FROM member GROUP BY master_id) GROUP BY n ORDER BY n
        """
    ).map { Size(records: $0[0], titles: $0[1]) }
    withinSources = try Row.fetchAll(
      db,
      sql: """
        SELECT source.code, count(*), sum(n) FROM (
          SELECT source_id, count(*) AS n FROM member JOIN record ON record.id = member.record_id
          GROUP BY member.master_id, source_id HAVING count(*) > 1)
        JOIN source ON source.id = source_id GROUP BY source.code ORDER BY source.code
        """
    ).map { WithinSource(source: $0[0], titles: $0[1], records: $0[2]) }
    softReview = try catalogue.openPairs(.softReview, in: db)
    hardReview = try catalogue.openPairs(.hardReview, in: db)
    let suspect = "standing = \(NumberTrust.Standing.doubtful.rawValue) OR is_mixed"
    suspectNumbers = try Int.fetchOne(db, sql: "SELECT count(*) FROM number_trust WHERE \(suspect)") ?? 0
    let store = try RecordStore(catalogue: catalogue, db: db)
    suspects = try Row.fetchAll(
      db,
      sql: """
        SELECT number_trust.hash, count(*), count(DISTINCT master_id), min(match_key.record_id) FROM number_trust
        JOIN match_key ON match_key.kind = ? AND match_key.hash = number_trust.hash
        LEFT JOIN member ON member.record_id = match_key.record_id
        WHERE \(suspect) GROUP BY number_trust.hash ORDER BY 2 DESC, 1 LIMIT ?
        """, arguments: [MatchKey.Kind.isbn.rawValue, DuplicateFigures.listLimit]
    ).compactMap { row in
      guard let stored = try store.stored(row[3]) else { return nil }
      let key = KeyView(store.describe(stored.record)).keys.first { $0.kind == .isbn && $0.hash == row[0] as Int64 }
      return key.map { SuspectNumber(number: $0.value, records: row[1], titles: row[2]) }
    }
  }
}
