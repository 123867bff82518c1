import Foundation
import GRDB

/// The live records of a source that a snapshot lacks.
///
/// A record that was rejected is not absent: where the rejected bytes have the key of a live record in them, as a word of
/// their own, that record stays as it is.
struct Absences {
  /// The code under which the report counts records that stay because something rejected names them.
  static let keptCode = "rejected-not-absent"

  let db: Database
  let run: Int64
  let source: Int64

  /// Stages their removal; refuses when they are more than a tenth of the live records.
  ///
  /// - Returns: how many are removed, and the keys of those that are kept.
  func stage(of code: String, allowsShrink: Bool) throws -> (removed: Int, kept: [String]) {
    let live =
      try Int.fetchOne(
        db, sql: "SELECT count(*) FROM record WHERE source_id = ? AND version_id IS NOT NULL", arguments: [source]) ?? 0
    let missing = """
      FROM record WHERE source_id = \(source) AND version_id IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM staged WHERE run_id = \(run) AND record_id = record.id)
      """
    let named = try rejectedWords()
    var kept: [(id: Int64, key: String)] = []
    if !named.isEmpty {
      let absent = try Row.fetchCursor(db, sql: "SELECT id, key \(missing)")
      while let row = try absent.next() {
        let key: String = row[1]
        if named.contains(key) { kept.append((row[0], key)) }
      }
    }
    let removed = (try Int.fetchOne(db, sql: "SELECT count(*) \(missing)") ?? 0) - kept.count
    guard removed * 10 <= live || allowsShrink else {
      throw CatalogueError.shrinkRefused(source: code, absent: removed, live: live)
    }
    for record in kept {
      try db.execute(
        sql: "INSERT INTO staged (run_id, record_id, action) VALUES (?, ?, ?)",
        arguments: [run, record.id, Staging.Action.unchanged.rawValue])
    }
    try db.execute(sql: "INSERT INTO staged (run_id, record_id, action) SELECT \(run), id, 3 \(missing)")
    return (removed, kept.map(\.key))
  }

  /// The words in what the run rejected: letters, digits and the signs of keys, three and more in a row.
  private func rejectedWords() throws -> Set<String> {
    var words: Set<String> = []
    let rows = try Row.fetchCursor(
      db, sql: "SELECT bytes FROM quarantine WHERE run_id = ? AND bytes IS NOT NULL", arguments: [run])
    while let row = try rows.next() {
      let bytes: Data = row[0]
      for word in [UInt8](bytes).split(whereSeparator: { !Absences.isOfKey($0) }) where (3...64).contains(word.count) {
        words.insert(String(decoding: word, as: UTF8.self))
      }
    }
    return words
  }

  private static func isOfKey(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
      UInt8(ascii: "/"):
      true
    default: false
    }
  }
}
