import Fixtures
import GRDB
import Testing

/// The disk of the other tests, tried with a plain database: what it would not lose or break, they could not find.
@Suite("The disk that fails")
struct FaultyDiskTests {
  private let disk: FaultyDisk

  init() throws { disk = try FaultyDisk() }

  private func database(_ pragmas: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.prepareDatabase { try $0.execute(sql: pragmas) }
    return try DatabaseQueue(path: disk.folder.file("plain.sqlite"), configuration: configuration)
  }

  /// SQLite's "PRAGMA synchronous": in WAL mode a transaction is durable with FULL, and may be lost with NORMAL.
  @Test("What was synced is there after a power cut, what was not is gone", arguments: [("FULL", 2), ("NORMAL", 1)])
  func cut(synchronous: String, rows: Int) throws {
    var queue: DatabaseQueue? = try database("PRAGMA journal_mode = WAL; PRAGMA synchronous = \(synchronous)")
    try queue?.write { try $0.execute(sql: "CREATE TABLE t (x); INSERT INTO t VALUES (1)") }
    try queue?.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
    try queue?.write { try $0.execute(sql: "INSERT INTO t VALUES (2)") }
    disk.cut(at: 1)
    #expect(throws: DatabaseError.self) { try queue?.write { try $0.execute(sql: "INSERT INTO t VALUES (3)") } }
    #expect(disk.isCut && !disk.settle(.nothing, seed: 1), "a file that is open cannot be settled")
    queue = nil
    #expect(disk.settle(.nothing, seed: 1))
    let count = try database("").read { try Int.fetchOne($0, sql: "SELECT count(*) FROM t") }
    #expect(count == rows)
  }

  @Test("Without a journal, a power cut in the middle of a write leaves a file that is damaged")
  func torn() throws {
    var damaged = 0
    for seed in UInt64(0)..<20 {
      let own = try FaultyDiskTests()
      var queue: DatabaseQueue? = try own.database("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
      try queue?.write { try $0.execute(sql: "CREATE TABLE t (x UNIQUE, y)") }
      try queue?.write { db in
        for x in 0..<200 { try db.execute(sql: "INSERT INTO t VALUES (?, hex(randomblob(60)))", arguments: [x]) }
      }
      own.disk.cut(at: 3)
      _ = #expect(throws: DatabaseError.self) {
        try queue?.write { try $0.execute(sql: "UPDATE t SET y = hex(randomblob(200)), x = -x") }
      }
      queue = nil
      #expect(own.disk.settle(.some, seed: seed))
      do {
        let isSound = try own.database("").read { try String.fetchOne($0, sql: "PRAGMA integrity_check") == "ok" }
        if !isSound { damaged += 1 }
      } catch is DatabaseError {
        damaged += 1
      }
    }
    #expect(damaged > 0)
  }

  @Test("An operation fails once or always, with the code of its kind, and never after the repair")
  func faults() throws {
    let queue = try database("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
    func insert() -> ResultCode? {
      do {
        try queue.write { try $0.execute(sql: "INSERT INTO t VALUES (1)") }
        return nil
      } catch {
        return (error as? DatabaseError)?.extendedResultCode
      }
    }
    try queue.write { try $0.execute(sql: "CREATE TABLE t (x)") }
    disk.fail(.write, at: 1, isFull: true, isLasting: false)
    #expect(insert() == .SQLITE_FULL && insert() == nil)
    disk.fail(.sync, at: 1, isFull: false, isLasting: true)
    #expect(insert() == .SQLITE_IOERR_FSYNC && insert() == .SQLITE_IOERR_FSYNC)
    disk.repair()
    #expect(insert() == nil && disk.failures == 3)
    #expect(try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM t") } == 2)
  }
}
