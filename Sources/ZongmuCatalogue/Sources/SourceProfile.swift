import Foundation
import GRDB
import ZongmuBibliography
import ZongmuMARC
import ZongmuText

/// How the records of one source are to be taken: what names them, how much they are trusted, what is dropped.
///
/// The identity is fixed once a source has records: another choice would make other records of the same ones.
public struct SourceProfile: Sendable, Equatable {
  /// What names a record within its source.
  public enum Identity: Sendable, Equatable, CustomStringConvertible {
    /// A control field or a subfield, 001 by default.
    case field(FieldPath)
    /// The SHA-256 of the record and the number of its occurrence.
    case hash

    /// Reads `001`, `035$a` … or `hash`; nil when it is neither.
    public init?(_ text: String) {
      if text == "hash" {
        self = .hash
      } else if let path = FieldPath(text) {
        self = .field(path)
      } else {
        return nil
      }
    }

    /// As it is written.
    public var description: String {
      switch self {
      case .field(let path): path.description
      case .hash: "hash"
      }
    }
  }

  /// The code of the source, such as `YXJD03`: letters, digits, hyphen, underscore.
  public var code: String
  /// The name of the library, for people.
  public var name: String
  /// What names a record.
  public var identity: Identity
  /// Whether a record whose field is missing or repeated is named by its hash instead of being quarantined.
  public var fallsBackToHash = false
  /// The rank of the source when a base record is chosen; smaller is better.
  public var priority = 50
  /// Fields and subfields that are dropped at the door: borrower data.
  public var redactions: [FieldPath]
  /// The encoding of its files where they are not to be detected; nil finds it record by record.
  public var charset: TextEncoding?
  /// What the subfields of its holdings fields mean, where that is not as everywhere.
  public var holdings: [HoldingsLayout] = []

  /// A profile with the defaults.
  public init(code: String, name: String? = nil) {
    self.code = code
    self.name = name ?? code
    identity = .field(SourceProfile.controlNumber)
    redactions = SourceProfile.borrowerData
  }

  /// Whether a text can be the code of a source.
  public static func isCode(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 32
      && text.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2D
          || byte == 0x5F
      }
  }

  private static let controlNumber = FieldPath(tag: "001")
  /// Borrower and loan date in the item groups of dt1000 (DOMAIN §2.8).
  private static let borrowerData = ["906", "907", "986"].flatMap { tag -> [FieldPath] in
    guard let tag = Tag(tag) else { return [] }
    return [FieldPath(tag: tag, code: "r"), FieldPath(tag: tag, code: "t")]
  }
}

extension Catalogue {
  /// All sources, by code.
  public func sources() throws(CatalogueError) -> [SourceProfile] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM source ORDER BY code").map { try self.profile($0) }
    }
  }

  /// Adds a source.
  public func add(_ profile: SourceProfile) throws(CatalogueError) {
    let lock = try WriteLock(catalogue: path)
    defer { withExtendedLifetime(lock) {} }
    try translating { try queue.write { db in _ = try self.insert(profile, in: db) } }
  }

  /// Changes a source. Its identity can be changed only while it has no records.
  public func update(_ profile: SourceProfile) throws(CatalogueError) {
    let lock = try WriteLock(catalogue: path)
    defer { withExtendedLifetime(lock) {} }
    try translating { try queue.write { db in try self.change(profile, in: db) } }
  }

  func change(_ profile: SourceProfile, in db: Database) throws {
    guard let stored = try self.storedSource(profile.code, in: db) else {
      throw CatalogueError.unknownSource(profile.code)
    }
    let hasRecords =
      try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM record WHERE source_id = ?)", arguments: [stored.id]) ?? false
    guard !hasRecords || stored.profile.identity == profile.identity else {
      throw CatalogueError.source(
        profile.code, detail: "has records already, so what names them (\(stored.profile.identity)) cannot change")
    }
    try db.execute(
      sql: """
        UPDATE source SET name = ?, identity = ?, fallback = ?, priority = ?, redact = ?, charset = ?, holdings = ?,
          is_implied = 0 WHERE id = ?
        """, arguments: try profile.arguments + [stored.id])
    // The rank decides base records, the layout what is read of holdings: all records of the source are looked at again.
    if stored.profile.priority != profile.priority || stored.profile.holdings != profile.holdings {
      try db.execute(
        sql: """
          INSERT OR IGNORE INTO dirty (record_id)
          SELECT id FROM record WHERE source_id = ? AND version_id IS NOT NULL
          """, arguments: [stored.id])
    }
  }

  /// Adds a source; one that is implied came with its first records, and goes if they never arrive.
  func insert(_ profile: SourceProfile, isImplied: Bool = false, in db: Database) throws -> Int64 {
    guard SourceProfile.isCode(profile.code) else {
      throw CatalogueError.source(profile.code, detail: "a code has up to 32 letters, digits, hyphens and underscores")
    }
    guard try storedSource(profile.code, in: db) == nil else {
      throw CatalogueError.source(profile.code, detail: "is there already; change it with: zongmu source set")
    }
    try db.execute(
      sql: """
        INSERT INTO source (name, identity, fallback, priority, redact, charset, holdings, code, is_implied)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """, arguments: try profile.arguments + [profile.code, isImplied])
    return db.lastInsertedRowID
  }

  func storedSource(_ code: String, in db: Database) throws -> (id: Int64, profile: SourceProfile)? {
    guard let row = try Row.fetchOne(db, sql: "SELECT * FROM source WHERE code = ?", arguments: [code]) else {
      return nil
    }
    return (row["id"], try profile(row))
  }

  private func profile(_ row: Row) throws -> SourceProfile {
    var profile = SourceProfile(code: row["code"], name: row["name"])
    let identity: String = row["identity"]
    guard let known = SourceProfile.Identity(identity) else {
      throw CatalogueError.damaged(path: path, detail: "source \(profile.code) has the identity “\(identity)”")
    }
    profile.identity = known
    profile.fallsBackToHash = row["fallback"] as String? == "hash"
    profile.priority = row["priority"]
    profile.redactions = try (row["redact"] as String).split(separator: ",").map { text in
      guard let path = FieldPath(String(text)) else {
        throw CatalogueError.damaged(
          path: self.path, detail: "source \(profile.code) redacts “\(text)”, which is no path")
      }
      return path
    }
    if let charset = row["charset"] as String? {
      guard let encoding = TextEncoding(rawValue: charset) else {
        throw CatalogueError.damaged(path: path, detail: "source \(profile.code) has the charset “\(charset)”")
      }
      profile.charset = encoding
    }
    profile.holdings = try JSONText.value(
      [HoldingsLayout].self, kept: row["holdings"], in: path, "source \(profile.code): its holdings")
    return profile
  }
}

extension SourceProfile {
  /// The values of the columns from `name` to `holdings`.
  fileprivate var arguments: StatementArguments {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys]
      return [
        name, identity.description, fallsBackToHash ? "hash" : nil, priority,
        redactions.map(\.description).joined(separator: ","), charset?.rawValue,
        String(decoding: try encoder.encode(holdings), as: UTF8.self),
      ]
    }
  }
}
