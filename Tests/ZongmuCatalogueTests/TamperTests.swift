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
