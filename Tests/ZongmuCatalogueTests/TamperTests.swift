import Fixtures
import GRDB
import Testing
import ZongmuMARC

@testable import ZongmuCatalogue

@Suite("A catalogue that somebody tampered with is found out")
struct TamperTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  /// Three books: two that share a number, with what people said of them, and one by itself.
  private func catalogue() throws -> Catalogue {
    let catalogue = try Catalogue.new(in: folder)
    let other = Drafts.book("2", title: "天工开物图说", isbn: "978-7-5360-0001-1", author: "宋言著", barcode: "B2")
    try catalogue.take(bytes: Drafts.file([Drafts.book("1", barcode: "B1"), other]), "A")
    try catalogue.take(bytes: Drafts.file([Drafts.book("1", barcode: "B3")]), "B")
    try catalogue.say(.lock(id("A/1"), "215"))
    try catalogue.say(.setValue(id("B/1"), "210$d", "2024"))
    try catalogue.say(.different(id("A/1"), id("A/2")))
    #expect(try catalogue.together(id("A/1"), id("B/1")))
    #expect(try catalogue.brokenLaws() == [])
    return catalogue
  }

  private static let first =
    "(SELECT r.id FROM record r JOIN source s ON s.id = source_id WHERE code = 'A' AND key = '1')"

  @Test(
    "Each law that the stored rows break is named, with the first record that breaks it",
    arguments: [
      ("UPDATE version SET bytes = replace(bytes, '越', '粤') WHERE record_id = FIRST", "L1: record A/1: its bytes"),
      (
        "UPDATE run SET counts = replace(counts, '\"read\":2', '\"read\":3')",
        "L1: run 1: 3 records in, 2 accounted for"
      ),
      ("DELETE FROM member WHERE record_id = FIRST", "L2: record A/1 is in no live master"),
      (
        "UPDATE member SET master_id = (SELECT max(id) FROM master) WHERE record_id = FIRST",
        "L2: record A/1: its cluster of 2 is in 2 masters"
      ),
      ("DELETE FROM match_key WHERE record_id = FIRST", "L3: record A/1: its keys"),
      ("DELETE FROM pair", "L3: record A/1: its pair with B/1 is missing"),
      ("DELETE FROM holding WHERE record_id = FIRST", "L4: record A/1: 1 holdings in the record, 0 in the catalogue"),
      ("UPDATE holding SET raw = '##$aX' WHERE record_id = FIRST", "L4: record A/1: holding 1 is not as it is"),
      (
        "UPDATE record SET version_id = NULL WHERE id = FIRST",
        "L4: record A/1: it is withdrawn, and the catalogue has 1 holdings of it"
      ),
      ("UPDATE decision SET kind = 'same' WHERE kind = 'different'", "L5: decision 3: A/1 and A/2 are apart"),
      (
        "UPDATE decision SET value = '{}' WHERE kind = 'lock'",
        "L5: decision 1: what it fixes in the master of A/1 cannot be read"
      ),
      // What was set follows a barcode to a record of another master.
      (
        "INSERT INTO followed (decision_id, side, record_id) SELECT 2, 'a', max(id) - 1 FROM record",
        "L5: decision 2: master ZM000000001 does not say what was fixed of record B/1"
      ),
      ("UPDATE pair SET weight = weight + 1", "L7: pair A/1 and B/1: kept"),
    ])
  func tampered(sql: String, expected: String) throws {
    let catalogue = try catalogue()
    try catalogue.queue.write { try $0.execute(sql: sql.replacing("FIRST", with: TamperTests.first)) }
    let found = try catalogue.brokenLaws()
    #expect(found.contains { $0.hasPrefix(expected) }, "\(found)")
  }

  /// What is asked of a catalogue that is damaged.
  enum Question: Sendable {
    case masters, pairs, proof, sources
  }

  @Test(
    "What cannot be read in a row is told as damage, with its place, and never passed over",
    arguments: [
      ("decision SET value = '{}' WHERE kind = 'lock'", .masters, "decision 1: what it fixes in the master of A/1"),
      ("decision SET value = NULL WHERE kind = 'lock'", .masters, "decision 1: what it fixes in the master of A/1"),
      ("decision SET value = 'x' WHERE kind = 'lock'", .masters, "decision 1: what it fixes in the master of A/1"),
      ("decision SET value = replace(value, '\"215\"', '\"21\"')", .masters, "decision 1: what it fixes"),
      ("decision SET value = replace(value, '[\"a\",', '[')", .masters, "decision 1: what it fixes"),
      ("decision SET value = replace(value, '\"  \"', '\" \"')", .masters, "decision 1: what it fixes"),
      ("decision SET value = replace(value, 'cnmarc', 'marc')", .masters, "decision 1: what it fixes"),
      ("decision SET field = '21' WHERE kind = 'set'", .masters, "decision 2: what it fixes in the master of B/1"),
      ("source SET holdings = '['", .masters, "source A: its holdings"),
      ("source SET holdings = '['", .sources, "source A: its holdings"),
      ("source SET redact = '21'", .sources, "source A redacts “21”"),
      ("source SET charset = 'utf-9'", .sources, "source A has the charset “utf-9”"),
      ("pair SET verdict = 99", .pairs, "pair A/1 and"),
      ("pair SET verdict = 99", .proof, "pair A/1 and B/1 has no known verdict"),
      ("number_trust SET standing = 99", .proof, "the ISBN with the hash"),
    ] as [(String, Question, String)])
  func unreadable(damage: String, question: Question, place: String) throws {
    let catalogue = try catalogue()
    try catalogue.queue.write { db in
      try db.execute(
        sql: """
          INSERT INTO number_trust (hash, standing, title, is_mixed)
          SELECT DISTINCT hash, 0, NULL, 0 FROM match_key WHERE kind = 1 AND record_id = \(TamperTests.first)
          """)
      try db.execute(sql: "UPDATE \(damage)")
    }
    let fault = #expect(throws: CatalogueError.self) {
      switch question {
      case .masters: try catalogue.forEachMaster { _ in }
      case .pairs: try catalogue.forEachPair { _, _, _ in }
      case .proof: _ = try catalogue.explain(id("A/1"), id("B/1"))
      case .sources: _ = try catalogue.sources()
      }
    }
    guard case .damaged(_, let detail) = fault else {
      Issue.record("\(String(describing: fault))")
      return
    }
    #expect(detail.hasPrefix(place))
  }

  @Test("A decision that cannot be read is still listed as it is kept, and can be undone")
  func undoingDamage() throws {
    let catalogue = try catalogue()
    try catalogue.queue.write { try $0.execute(sql: "UPDATE decision SET value = '{}' WHERE kind = 'lock'") }
    #expect(try catalogue.decisions().first?.value == "{}")
    try catalogue.say(.undo(1))
    #expect(try catalogue.brokenLaws() == [])
  }

  @Test("A value of a length that no record takes is told by the check")
  func impossibleValue() throws {
    let catalogue = try catalogue()
    try catalogue.say(.setValue(id("A/1"), "100$a/8-8", "d"))
    try catalogue.queue.write {
      try $0.execute(sql: "UPDATE decision SET value = replace(value, '\"d\"', '\"dd\"') WHERE id = 4")
    }
    #expect(try catalogue.brokenLaws().contains { $0.hasPrefix("L5: decision 4: master ZM000000001 does not say") })
  }

  /// The master of a record carries what was fixed, whatever else was said of it before and after.
  @Test("Words about one place that follow one another break no law")
  func laterWords() throws {
    let catalogue = try catalogue()
    try catalogue.say(.setValue(id("A/1"), "215$a", "300页"))
    try catalogue.say(.setValue(id("B/1"), "215$a", "301页"))
    try catalogue.say(.setFields(id("B/1"), "690", [FieldContent("690", .blank, [Subfield("a", "K296.51")])]))
    try catalogue.say(.setValue(id("A/1"), "690$v", "5"))
    try catalogue.say(.setFields(id("A/1"), "215", []))
    try catalogue.say(.setValue(id("A/1"), "100$a/8-8", "d"))
    #expect(try catalogue.brokenLaws() == [])
  }
}
