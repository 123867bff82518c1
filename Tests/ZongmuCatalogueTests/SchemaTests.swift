import Fixtures
import Foundation
import GRDB
import Testing
import ZongmuMARC

@testable import ZongmuCatalogue

@Suite("Catalogues of earlier schemas")
struct SchemaTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  /// A catalogue made of the text that `sqlite3 FILE .dump` gave when a schema was the present one.
  private func catalogue(of schema: Int) throws -> String {
    let path = folder.file("schema-\(schema).sqlite")
    let text = try String(contentsOfFile: Fixtures.directory + "/catalogues/schema-\(schema).sql", encoding: .utf8)
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { try $0.execute(sql: text) }
    try queue.close()
    return path
  }

  @Test(
    "A catalogue of an earlier schema is taken over: records, masters, ids, the decision and its history",
    arguments: [1, 3, 4])
  func takenOver(schema: Int) throws {
    let catalogue = try Catalogue.open(path: try catalogue(of: schema))
    #expect(try catalogue.totals().records == 4 && catalogue.totals().masters == 3)
    #expect(
      try catalogue.rows("SELECT record_id, master_id, since_run FROM member") == ["1|3|1", "2|1|1", "3|2|1", "4|3|2"])
    let decision = try #require(try catalogue.decisions().first)
    #expect(decision.kind == .same && decision.person == "陈编目" && decision.run == 3 && decision.number == 1)
    #expect(try catalogue.standing(1)?.state == .inForce && catalogue.standing(1)?.changes == [])
    let master = try #require(try catalogue.masterID(of: id("YXJD03/012023000417")))
    #expect(try catalogue.history(of: master).map(\.run.number) == [1, 1, 2, 2, 3])
    #expect(try catalogue.master(master, asOf: 1).members == [id("YX00/012023000001")])
    #expect(try catalogue.master(master, asOf: 3).members.count == 2)
    _ = try catalogue.bringUpToDate(now: testClock)
    #expect(try catalogue.brokenLaws() == [])
    try catalogue.say(.undo(1))
    try catalogue.say(.split([id("YXJD03/012023000417")]))
    #expect(try !catalogue.together(id("YX00/012023000001"), id("YXJD03/012023000417")))
    #expect(try catalogue.brokenLaws() == [])
  }

  @Test("The keys of each record come into its own row", arguments: [1, 3, 4])
  func keysByRecord(schema: Int) throws {
    let catalogue = try Catalogue.open(path: try catalogue(of: schema))
    let byRecord = try catalogue.read { db in
      try Row.fetchAll(db, sql: "SELECT record_id, keys FROM refinement").flatMap { row in
        StoredKey.decode([UInt8](row[1] as Data)).map { "\(row[0] as Int64)|\($0.kind)|\($0.hash)" }
      }.sorted()
    }
    #expect(byRecord.count > 4)
    #expect(try byRecord == catalogue.rows("SELECT record_id, kind, hash FROM match_key"))
  }

  @Test("A catalogue taken over has the tables of a new one", arguments: [1, 3, 4])
  func sameTables(schema: Int) throws {
    let old = try Catalogue.open(path: try catalogue(of: schema))
    let new = try Catalogue.new(in: folder)
    let columns = """
      SELECT m.name, c.name, c.type, c."notnull", c.pk FROM sqlite_master m, pragma_table_info(m.name) c
      WHERE m.type = 'table'
      """
    #expect(try old.rows(columns) == new.rows(columns))
    let indexes = "SELECT name, tbl_name FROM sqlite_master WHERE type = 'index'"
    #expect(try old.rows(indexes) == new.rows(indexes))
  }

  /// What four nights left behind: `a` in all of them, `b` in the first two, `c` twice in the last.
  @Test("What a catalogue of schema 4 put into quarantine night after night becomes one entry each")
  func quarantine() throws {
    let path = try catalogue(of: 4)
    let queue = try DatabaseQueue(path: path)
    try queue.write { db in
      let source = try Int64.fetchOne(db, sql: "SELECT id FROM source WHERE code = 'YX00'")
      for (night, stretches) in ["ab", "ab", "a", "acc"].enumerated() {
        var report = ImportReport()
        (report.read, report.rejected) = (stretches.count, stretches.count)
        try db.execute(
          sql: """
            INSERT INTO run (id, kind, state, source_id, mode, counts, started_at, published)
            VALUES (?, 'import', 'published', ?, 'snapshot', ?, '2026-11-24', ?)
            """,
          arguments: [11 + night, source, try report.json(), 11 + night])
        for (place, stretch) in stretches.enumerated() {
          try db.execute(
            sql: """
              INSERT INTO quarantine (run_id, ordinal, byte, code, detail, bytes) VALUES (?, ?, ?, 'junk', '', ?)
              """, arguments: [11 + night, place + 1, place, Data(String(stretch).utf8)])
        }
      }
    }
    try queue.close()
    let catalogue = try Catalogue.open(path: path)
    #expect(
      try catalogue.rows("SELECT CAST(bytes AS TEXT), first_run, run_id, resolved_run FROM quarantine") == [
        "\"a\"|11|14|NULL", "\"b\"|11|12|13", "\"c\"|14|14|NULL", "\"c\"|14|14|NULL",
      ])
    _ = try catalogue.bringUpToDate(now: testClock)
    #expect(try catalogue.brokenLaws() == [])
  }
}
