import Foundation
import GRDB
import GRDBSQLite

/// A statement that is prepared once and run very often: what goes in and comes out is handed to SQLite as it is, and no
/// value is made for an argument, a row or a column in between.
///
/// It belongs to the access in which it was made, and must be gone before that ends. For everything that does not run
/// for each record of a large input, the queries of GRDB are the better way.
final class BoundStatement {
  private let statement: OpaquePointer
  private let db: Database
  private var isAtEnd = false

  /// Prepares a statement.
  init(_ sql: String, in db: Database) throws {
    self.db = db
    var made: OpaquePointer?
    let code = sqlite3_prepare_v3(db.sqliteConnection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &made, nil)
    guard code == SQLITE_OK, let made = made else { throw BoundStatement.error(code, sql, db) }
    statement = made
  }

  deinit { sqlite3_finalize(statement) }

  /// Runs it with values for its parameters, in order; rows that come of it are passed over.
  func run<each Value: BoundValue>(_ values: repeat each Value) throws {
    bind(repeat each values)
    while try step() {}
  }

  /// The rows that come of values for its parameters: call `step` for each.
  func bind<each Value: BoundValue>(_ values: repeat each Value) {
    sqlite3_reset(statement)
    isAtEnd = false
    var place: Int32 = 0
    for value in repeat each values {
      place += 1
      value.bind(to: statement, at: place)
    }
  }

  /// Goes to the next row; false where there is none, until it is bound again.
  func step() throws -> Bool {
    guard !isAtEnd else { return false }
    let code = sqlite3_step(statement)
    if code == SQLITE_ROW { return true }
    isAtEnd = true
    sqlite3_reset(statement)
    guard code == SQLITE_DONE else { throw BoundStatement.error(code, "", db) }
    return false
  }

  /// Runs `body` on the first row; nil where there is none.
  func first<T>(_ body: (BoundStatement) throws -> T) throws -> T? {
    guard try step() else { return nil }
    defer { sqlite3_reset(statement) }
    return try body(self)
  }

  // MARK: Columns of the present row, from 0

  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(statement, column) == SQLITE_NULL }

  func int(_ column: Int32) -> Int64 { sqlite3_column_int64(statement, column) }

  func text(_ column: Int32) -> String {
    let bytes = sqlite3_column_text(statement, column)
    let count = Int(sqlite3_column_bytes(statement, column))
    // SQLite says where the text is and how long; both hold until the next step.
    return String(decoding: UnsafeBufferPointer(start: bytes, count: bytes == nil ? 0 : count), as: UTF8.self)
  }

  func bytes(_ column: Int32) -> [UInt8] {
    let bytes = sqlite3_column_blob(statement, column)
    let count = Int(sqlite3_column_bytes(statement, column))
    return [UInt8](UnsafeRawBufferPointer(start: bytes, count: bytes == nil ? 0 : count))
  }

  private static func error(_ code: Int32, _ sql: String, _ db: Database) -> DatabaseError {
    let message = sqlite3_errmsg(db.sqliteConnection).map { String(cString: $0) }
    return DatabaseError(
      resultCode: ResultCode(rawValue: code), message: message, sql: sql.isEmpty ? nil : sql)
  }
}

/// What a statement takes.
protocol BoundValue {
  func bind(to statement: OpaquePointer, at place: Int32)
}

/// Makes SQLite copy what it is given before the call returns.
private let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

extension Int64: BoundValue {
  func bind(to statement: OpaquePointer, at place: Int32) { sqlite3_bind_int64(statement, place, self) }
}

extension Int: BoundValue {
  func bind(to statement: OpaquePointer, at place: Int32) { sqlite3_bind_int64(statement, place, Int64(self)) }
}

extension Bool: BoundValue {
  func bind(to statement: OpaquePointer, at place: Int32) { sqlite3_bind_int64(statement, place, self ? 1 : 0) }
}

extension String: BoundValue {
  func bind(to statement: OpaquePointer, at place: Int32) {
    var copy = self
    copy.withUTF8 { text in
      let start = UnsafeRawPointer(text.baseAddress)?.assumingMemoryBound(to: CChar.self)
      // An empty text may have no address, which SQLite would take for NULL.
      if let start = start {
        sqlite3_bind_text(statement, place, start, Int32(text.count), transient)
      } else {
        sqlite3_bind_text(statement, place, "", 0, transient)
      }
    }
  }
}

extension [UInt8]: BoundValue {
  func bind(to statement: OpaquePointer, at place: Int32) {
    _ = withUnsafeBytes { bytes in
      if let start = bytes.baseAddress, bytes.count > 0 {
        sqlite3_bind_blob64(statement, place, start, UInt64(bytes.count), transient)
      } else {
        sqlite3_bind_zeroblob(statement, place, 0)
      }
    }
  }
}

extension Optional: BoundValue where Wrapped: BoundValue {
  func bind(to statement: OpaquePointer, at place: Int32) {
    if let self { self.bind(to: statement, at: place) } else { sqlite3_bind_null(statement, place) }
  }
}
