import Foundation
import GRDB

/// A union catalogue in one SQLite file: sources, their records, what people decided, and all that follows from it.
///
/// The catalogue is used from one task at a time. Several processes may read it while one writes; what they read is
/// always a whole published state.
public final class Catalogue {
  /// Where the file is.
  public let path: String
  /// The rules that the catalogue goes by.
  public let rules: Rules
  let queue: DatabaseQueue

  /// Makes a new catalogue.
  ///
  /// - Parameters:
  ///   - path: the file to make; it must not be there.
  ///   - rules: the rules that it goes by from now on; they are stored in it.
  public static func create(path: String, rules: Rules = Rules()) throws(CatalogueError) -> Catalogue {
    guard !FileManager.default.fileExists(atPath: path) else { throw .exists(path: path) }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    guard FileManager.default.isWritableFile(atPath: folder) else {
      throw .notWritable(path: path, detail: "the folder \(folder) is missing or not writable")
    }
    let lock = try WriteLock(catalogue: path)
    defer { withExtendedLifetime(lock) {} }
    return try translating(path) {
      // It gets its name when it is whole, so that who is killed on the way leaves no half of a catalogue.
      let draft = path + ".new"
      try remove(draft: draft)
      do {
        try write(draft: draft, of: path, rules)
        try FileManager.default.moveItem(atPath: draft, toPath: path)
      } catch {
        try remove(draft: draft)
        throw error
      }
      return Catalogue(path: path, rules: rules, queue: try DatabaseQueue(path: path, configuration: configuration()))
    }
  }

  private static func remove(draft: String) throws {
    for suffix in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: draft + suffix) {
      try FileManager.default.removeItem(atPath: draft + suffix)
    }
  }

  /// Writes the file that is to be the catalogue at a path.
  private static func write(draft: String, of path: String, _ rules: Rules) throws {
    let made = try DatabaseQueue(path: draft, configuration: configuration())
    try Schema.migrator.migrate(made)
    try made.write { db in
      try Setting.rules.set(rules.text, in: db)
      try Setting.secret.set(Digest.hex((0..<32).map { _ in UInt8.random(in: .min ... .max) }), in: db)
    }
    try made.write { try Catalogue(path: path, rules: rules, queue: made).adoptSources(in: $0) }
    // Nothing may be left in a write-ahead log when the file is moved: on a full disk closing would leave it there.
    let isWhole = try made.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA journal_mode = WAL")
      return try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)").map { $0[0] as Int == 0 } ?? false
    }
    try made.close()
    guard isWhole else {
      throw CatalogueError.storage(path: path, detail: "the new catalogue cannot be written whole")
    }
  }

  /// Opens a catalogue; one of an earlier version is brought up to the present schema.
  public static func open(path: String) throws(CatalogueError) -> Catalogue {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { throw .notFound(path: path) }
    guard !isFolder.boolValue else { throw .notACatalogue(path: path, detail: "it is a folder; name the file in it") }
    return try translating(path) {
      let queue = try DatabaseQueue(path: path, configuration: configuration())
      let isOurs = try queue.read { db in
        try Int.fetchOne(db, sql: "PRAGMA application_id") == Schema.applicationID
      }
      guard isOurs else { throw CatalogueError.notACatalogue(path: path, detail: "its header says another program") }
      let state = try queue.read { db in
        (try Schema.migrator.hasBeenSuperseded(db), try Schema.migrator.hasCompletedMigrations(db))
      }
      guard !state.0 else { throw CatalogueError.newerSchema(path: path) }
      if !state.1 {
        let lock = try WriteLock(catalogue: path)
        try Schema.migrator.migrate(queue)
        withExtendedLifetime(lock) {}
      }
      let text = try queue.read { try Setting.rules.value(in: $0) } ?? ""
      return Catalogue(path: path, rules: try Rules(yaml: text, file: "rules of \(path)"), queue: queue)
    }
  }

  init(path: String, rules: Rules, queue: DatabaseQueue) {
    self.path = path
    self.rules = rules
    self.queue = queue
  }

  /// Runs `body` with what SQLite and GRDB throw turned into errors of the catalogue.
  func translating<T>(_ body: () throws -> T) throws(CatalogueError) -> T {
    try Catalogue.translating(path, body)
  }

  /// Reads one published state.
  func read<T>(_ body: (Database) throws -> T) throws(CatalogueError) -> T {
    try translating { try queue.read(body) }
  }

  private static func translating<T>(_ path: String, _ body: () throws -> T) throws(CatalogueError) -> T {
    do {
      return try body()
    } catch let error as CatalogueError {
      throw error
    } catch let error as DatabaseError {
      switch error.resultCode {
      case .SQLITE_NOTADB: throw .notACatalogue(path: path, detail: "it is no SQLite file")
      case .SQLITE_CORRUPT: throw .damaged(path: path, detail: error.message ?? "SQLite says it is malformed")
      case .SQLITE_BUSY, .SQLITE_LOCKED: throw .busy(path: path)
      case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM:
        throw .notWritable(path: path, detail: error.message ?? "permission denied")
      case .SQLITE_FULL:
        throw .storage(path: path, detail: "the disk is full; free some space and run the command again")
      case .SQLITE_IOERR:
        throw .storage(
          path: path,
          detail:
            "\(error.message ?? "disk I/O error"): the disk may be full or failing, or a file too large (ulimit -f)")
      default: throw .storage(path: path, detail: error.message ?? error.description)
      }
    } catch {
      throw .storage(path: path, detail: "\(error)")
    }
  }

  private static func configuration() -> Configuration {
    var configuration = Configuration()
    configuration.label = "Zongmu"
    configuration.busyMode = .timeout(5)
    // `check` looks whether each reference holds; to look at each row that is written takes a sixth of the time.
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { db in
      try db.execute(
        sql: """
          PRAGMA page_size = 8192;
          PRAGMA synchronous = NORMAL;
          PRAGMA wal_autocheckpoint = 4096;
          PRAGMA cache_size = -98304;
          PRAGMA temp_store = FILE;
          """)
    }
    return configuration
  }
}

/// The single values that a catalogue keeps.
enum Setting: String {
  /// The rules file as it was given.
  case rules
  /// The key of the keyed hashes, in hexadecimal.
  case secret
  /// The derivation that all derived rows are of.
  case derivation
  /// The last decision that the derivation has seen.
  case decisions

  func value(in db: Database) throws -> String? {
    try String.fetchOne(db, sql: "SELECT value FROM setting WHERE name = ?", arguments: [rawValue])
  }

  func set(_ value: String, in db: Database) throws {
    try db.execute(sql: "INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)", arguments: [rawValue, value])
  }
}
