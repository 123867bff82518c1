import Fixtures
import Foundation
import Testing
import ZongmuMARC

@testable import ZongmuCatalogue

@Suite("Who is let in, and under which name")
struct AdmissionTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  /// 001 as systems write it when they have no number, and as they write it when they have one.
  @Test(
    "A 001 that says nothing is no identity",
    arguments: [
      (nil, nil), ("???????", nil), ("0000000", nil), ("   ", nil), ("#", nil), ("0", nil),
      ("  012023000001 ", "012023000001"),
      ("0?1", "0?1"), ("012023000001", "012023000001"), ("CN-440104", "CN-440104"),
    ] as [(String?, String?)])
  func identity(number: String?, key: String?) throws {
    let catalogue = try Catalogue.new(in: folder)
    let report = try catalogue.take(bytes: Drafts.file([Drafts.book(number)]), "YX00")
    #expect((report.new, report.rejected) == (key == nil ? (0, 1) : (1, 0)))
    #expect(try catalogue.rows("SELECT key FROM record") == (key.map { ["\"\($0)\""] } ?? []))
    #expect(try catalogue.rows("SELECT code FROM quarantine") == (key == nil ? ["\"identity-missing\""] : []))
  }

  @Test("A record may be named by another field")
  func otherField() throws {
    let catalogue = try Catalogue.new(in: folder)
    var profile = SourceProfile(code: "YX00")
    profile.identity = try #require(SourceProfile.Identity("035$a"))
    try catalogue.add(profile)
    let record = Drafts.book("1", more: [("035", [Subfield("a", "(CN-440104)77")])])
    try catalogue.take(bytes: Drafts.file([record]), "YX00")
    #expect(try catalogue.record(RecordIdentity(source: "YX00", key: "(CN-440104)77")).controlNumber == "1")
    profile.identity = .hash
    let error = #expect(throws: CatalogueError.self) { try catalogue.update(profile) }
    #expect(error?.description.contains("cannot change") == true)
  }

  @Test("Records named by their content: equal ones are two, in any order, and a second import changes nothing")
  func hashIdentity() throws {
    let catalogue = try Catalogue.new(in: folder)
    var profile = SourceProfile(code: "YX00")
    profile.identity = .hash
    try catalogue.add(profile)
    let records = [Drafts.book(nil), Drafts.book(nil, title: "梦溪笔谈", isbn: nil), Drafts.book(nil)]
    #expect(try catalogue.take(bytes: Drafts.file(records), "YX00").new == 3)
    let again = try catalogue.take(bytes: Drafts.file(records.reversed()), "YX00")
    #expect((again.unchanged, again.new, again.changed) == (3, 0, 0))
  }

  @Test("With a fallback, only what has no usable 001 is named by its content")
  func fallback() throws {
    let catalogue = try Catalogue.new(in: folder)
    var profile = SourceProfile(code: "YX00")
    profile.fallsBackToHash = true
    try catalogue.add(profile)
    let report = try catalogue.take(bytes: Drafts.file([Drafts.book("1"), Drafts.book("???????")]), "YX00")
    #expect((report.new, report.rejected) == (2, 0))
    let keys = try catalogue.rows("SELECT key FROM record")
    #expect(keys.contains("\"1\""))
    #expect(keys.contains { $0.hasSuffix("-1\"") && $0.count == 2 + 32 + 2 })
  }

  /// dt1000 exports readers with a field 200 and none of the fields of a publication.
  private static func reader(_ key: String) -> Record {
    var builder = RecordBuilder(leader: Drafts.leader())
    builder.addControl("001", key)
    builder.add("100", .blank, [Subfield("a", "20230615")])
    builder.add("200", .blank, [Subfield("a", "Zhang Readername"), Subfield("b", "Reader-Card-778899")])
    builder.add("986", .blank, [Subfield("a", "YX0001"), Subfield("r", "Reader-Card-778899")])
    return builder.build()
  }

  /// The bytes of the catalogue's files.
  private static func stored(_ catalogue: Catalogue) throws -> String {
    let files = ["", "-wal"].map { catalogue.path + $0 }.filter { FileManager.default.fileExists(atPath: $0) }
    return try files.map { String(decoding: try Data(contentsOf: URL(fileURLWithPath: $0)), as: UTF8.self) }.joined()
  }

  @Test("A record that describes a reader is rejected, and nothing of it is stored")
  func patron() throws {
    let catalogue = try Catalogue.new(in: folder)
    let report = try catalogue.take(bytes: Drafts.file([AdmissionTests.reader("R1"), Drafts.book("1")]), "YX00")
    #expect((report.new, report.rejected) == (1, 1))
    #expect(try catalogue.rows("SELECT code, bytes IS NULL FROM quarantine") == ["\"patron-record\"|1"])
    let stored = try AdmissionTests.stored(catalogue)
    #expect(stored.contains("越秀街巷旧事"))
    #expect(!stored.contains("Readername") && !stored.contains("778899"))
  }

  @Test("A record that may describe a reader goes into quarantine with its bytes, borrowers struck out")
  func doubtful() throws {
    let catalogue = try Catalogue.new(in: folder)
    var builder = RecordBuilder(leader: Drafts.leader())
    builder.addControl("001", "R2")
    builder.add("100", .blank, [Subfield("a", "R0002")])
    builder.add("200", Indicators(0x31, 0x20), [Subfield("a", "Zhujiang")])
    builder.add("986", .blank, [Subfield("a", "YX0001"), Subfield("r", "Reader-Card-778899")])
    _ = try catalogue.take(bytes: Drafts.file([builder.build(), Drafts.book("1")]), "YX00")
    #expect(try catalogue.rows("SELECT code, bytes IS NULL FROM quarantine") == ["\"patron-doubtful\"|0"])
    #expect(try !AdmissionTests.stored(catalogue).contains("778899"))
  }

  private static let loan: [(ZongmuMARC.Tag, [Subfield])] = [
    (
      "986",
      [Subfield("a", "YX0001"), Subfield("b", "K296"), Subfield("r", "Reader-Card-778899"), Subfield("t", "20260101")]
    ),
    ("906", [Subfield("a", "YX0002"), Subfield("r", "Reader-Card-778899")]),
  ]

  /// Whether the record is taken, is repeated in a snapshot, has no identity, or is superseded.
  @Test(
    "Borrowers and loan dates are struck out of what is kept, and of what is put in quarantine",
    arguments: [(["1"], 1, 0), (["1", "1"], 1, 1), ([nil], 0, 1)] as [([String?], Int, Int)])
  func redaction(keys: [String?], taken: Int, rejected: Int) throws {
    let catalogue = try Catalogue.new(in: folder)
    let records = keys.map { Drafts.book($0, more: AdmissionTests.loan) }
    let report = try catalogue.take(bytes: Drafts.file(records), "YX00", .test(.snapshot))
    #expect((report.new, report.rejected) == (taken, rejected))
    #expect(!(try AdmissionTests.stored(catalogue)).contains("778899"))
    guard taken > 0 else { return }
    let record = try catalogue.record(RecordIdentity(source: "YX00", key: "1"))
    #expect(record["986", "a"] == "YX0001" && record["986", "b"] == "K296")
    #expect(record["986", "r"] == nil && record["986", "t"] == nil && record["906", "r"] == nil)
    // The original is known by a keyed hash, so that a change of the loan alone can be told.
    #expect(try catalogue.rows("SELECT length(original_mac) FROM version") == ["32"])
  }

  @Test("A change of the loan alone is no change of the record")
  func loanChanges() throws {
    let catalogue = try Catalogue.new(in: folder)
    try catalogue.take(bytes: Drafts.file([Drafts.book("1", more: AdmissionTests.loan)]), "YX00")
    let lent = Drafts.book(
      "1",
      more: [
        ("986", [Subfield("a", "YX0001"), Subfield("b", "K296"), Subfield("r", "someone else")]),
        ("906", [Subfield("a", "YX0002"), Subfield("r", "someone else")]),
      ])
    #expect(try catalogue.take(bytes: Drafts.file([lent]), "YX00").unchanged == 1)
  }

  @Test("What cannot be read is kept with its place and its bytes")
  func quarantine() throws {
    let catalogue = try Catalogue.new(in: folder)
    let first = try Drafts.file([Drafts.book("1")])
    let input = first + Array("nonsense".utf8) + (try Drafts.file([Drafts.book("2", title: "梦溪笔谈", isbn: nil)]))
    let report = try catalogue.take(bytes: input, "YX00")
    #expect((report.read, report.new, report.rejected) == (3, 2, 1))
    let row = "2|\(first.count)|\"junk\"|\"nonsense\""
    #expect(try catalogue.rows("SELECT ordinal, byte, code, CAST(bytes AS TEXT) FROM quarantine") == [row])
  }
}
