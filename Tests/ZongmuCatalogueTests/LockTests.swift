import Fixtures
import Testing
import ZongmuMARC
import ZongmuMerging

@testable import ZongmuCatalogue

@Suite("Fields that people fix")
struct LockTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  private func catalogue(_ titles: [String: String]) throws -> Catalogue {
    let catalogue = try Catalogue.new(in: folder)
    for (source, title) in titles.sorted(by: { $0.key < $1.key }) {
      try catalogue.take(bytes: Drafts.file([Drafts.book("1", title: title)]), source)
    }
    return catalogue
  }

  private func master(_ catalogue: Catalogue, _ record: RecordIdentity) throws -> Master {
    try catalogue.master(try #require(try catalogue.masterID(of: record))).master
  }

  @Test("A locked field stays as it was, whatever its record says later; undone, it follows again")
  func lock() throws {
    let catalogue = try catalogue(["A": "越秀街巷旧事", "B": "越秀街巷旧事"])
    let number = try catalogue.say(.lock(id("A/1"), "215"))
    var changed = Drafts.book("1")
    try changed.set("215$a", to: "300页")
    try catalogue.take(bytes: Drafts.file([changed]), "A")
    let kept = try master(catalogue, id("B/1"))
    #expect(kept.record["215", "a"] == "255页")
    let place = try #require(kept.record.fields.firstIndex { $0.tag == "215" })
    #expect(kept.provenance[place] == Provenance(identity: id("A/1"), rule: "locked"))
    #expect(kept.suppressed.contains { $0.tag == "215" && $0.reason == .locked })
    try catalogue.say(.undo(number))
    #expect(try master(catalogue, id("B/1")).record["215", "a"] == "300页")
  }

  @Test("A value at a path, a field that was not there, a whole field; the later word counts")
  func values() throws {
    let catalogue = try catalogue(["A": "越秀街巷旧事"])
    try catalogue.say(.setValue(id("A/1"), "210$d", "2024"))
    try catalogue.say(.setValue(id("A/1"), "330$a", "记述越秀街巷。"))
    try catalogue.say(
      .setFields(id("A/1"), "690", [FieldContent("690", .blank, [Subfield("a", "K296.51"), Subfield("v", "5")])]))
    var record = try master(catalogue, id("A/1")).record
    #expect(record["210", "d"] == "2024" && record["210", "c"] == "广东人民出版社")
    #expect(record["330", "a"] == "记述越秀街巷。" && record["690", "a"] == "K296.51")
    try catalogue.say(.setValue(id("A/1"), "690$a", "G127"))
    record = try master(catalogue, id("A/1")).record
    #expect(record["690", "a"] == "G127" && record["690", "v"] == "5")
    try catalogue.say(.setFields(id("A/1"), "690", []))
    #expect(try master(catalogue, id("A/1")).record["690"] == nil)
  }

  @Test("What is fixed goes with its record: through a split, a withdrawal, and back")
  func goesAlong() throws {
    let catalogue = try catalogue(["A": "越秀街巷旧事", "B": "越秀街巷旧事"])
    try catalogue.say(.setValue(id("B/1"), "200$f", "林晓禾, 陈默著"))
    #expect(try master(catalogue, id("A/1")).record["200", "f"] == "林晓禾, 陈默著")
    try catalogue.say(.split([id("B/1")]))
    #expect(try master(catalogue, id("A/1")).record["200", "f"] == "林晓禾著")
    #expect(try master(catalogue, id("B/1")).record["200", "f"] == "林晓禾, 陈默著")
    _ = try catalogue.withdrawSource("B", now: testClock)
    try catalogue.take(bytes: Drafts.file([Drafts.book("1")]), "B")
    #expect(try master(catalogue, id("B/1")).record["200", "f"] == "林晓禾, 陈默著")
  }

  @Test(
    "What the catalogue makes itself, holdings and what does not fit are refused",
    arguments: ["001", "005", "035$a", "905$b", "200^3", "100$a/0-7", "606[3]^1"])
  func refused(path: String) throws {
    let catalogue = try catalogue(["A": "越秀街巷旧事"])
    guard let path = FieldPath(path) else { return }
    #expect(throws: CatalogueError.self) { try catalogue.say(.setValue(id("A/1"), path, "x")) }
    #expect(try catalogue.decisions() == [])
  }
}
