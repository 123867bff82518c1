import Fixtures
import Testing
import ZongmuMARC

@testable import ZongmuCatalogue

@Suite("Snapshots and deltas")
struct SnapshotTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  private static let titles = [
    "天工开物", "梦溪笔谈", "农政全书", "水经新注", "茶经述评", "棉花种植", "陶瓷史话", "桥梁工程", "星空图说", "园林小史", "印刷源流", "舟船概览",
    "医方集要", "算学入门", "地震考略", "海图笔记", "蚕桑丛谈", "纸史拾零", "漆器品鉴", "铜镜图录",
  ]

  /// Twenty books that have nothing in common.
  private static func books() -> [Record] {
    titles.enumerated().map { Drafts.book("B\($0.offset)", title: $0.element, isbn: nil, author: "作者\($0.element)著") }
  }

  private func filled() throws -> Catalogue {
    let catalogue = try Catalogue.new(in: folder)
    let report = try catalogue.take(bytes: Drafts.file(SnapshotTests.books()), "YX00", .test(.snapshot))
    #expect((report.new, report.absent) == (20, 0))
    return catalogue
  }

  @Test("A snapshot removes what it lacks; a delta does not")
  func absent() throws {
    let catalogue = try filled()
    try catalogue.take(bytes: Drafts.file([Drafts.book("B0", title: "天工开物", isbn: nil)]), "YXJD03")
    let two = Array(SnapshotTests.books().dropLast(2))
    #expect(try catalogue.take(bytes: Drafts.file(two), "YX00").absent == 0)
    #expect(try catalogue.totals().records == 21)
    let report = try catalogue.take(bytes: Drafts.file(two), "YX00", .test(.snapshot))
    #expect((report.read, report.unchanged, report.absent, report.deleted) == (18, 18, 2, 2))
    #expect(report.derivation?.deleted == 2)
    // The other source is left alone.
    #expect(try catalogue.totals().records == 19)
    #expect(try catalogue.check(pairLimit: nil).map(\.description) == [])
    // What comes back is new again.
    #expect(try catalogue.take(bytes: Drafts.file(SnapshotTests.books()), "YX00", .test(.snapshot)).new == 2)
    #expect(try catalogue.totals().records == 21)
  }

  /// 2 of 20 is a tenth, which is allowed; 3 is more.
  @Test("A snapshot that lacks more than a tenth is refused, and changes nothing, until it is allowed")
  func shrink() throws {
    let catalogue = try filled()
    let before = try (catalogue.totals(), catalogue.partition(), catalogue.derivedRows())
    var fewer = Array(SnapshotTests.books().dropLast(3))
    fewer[0] = Drafts.book("B0", title: "天工开物校注", isbn: nil)
    let error = #expect(throws: CatalogueError.self) {
      try catalogue.take(bytes: Drafts.file(fewer), "YX00", .test(.snapshot))
    }
    #expect(error == .shrinkRefused(source: "YX00", absent: 3, live: 20))
    #expect(error?.description.contains("--allow-shrink") == true)
    #expect(try catalogue.totals() == before.0)
    #expect(try catalogue.partition() == before.1)
    #expect(try catalogue.derivedRows() == before.2)
    let report = try catalogue.take(bytes: Drafts.file(fewer), "YX00", .test(.snapshot, allowsShrink: true))
    #expect((report.changed, report.unchanged, report.absent) == (1, 16, 3))
    #expect(try catalogue.totals().records == 17)
    #expect(try catalogue.check(pairLimit: nil).map(\.description) == [])
  }

  @Test("A repeated 001 is quarantined in a snapshot; in a delta the later one counts")
  func repeated() throws {
    let twice = [Drafts.book("1", title: "天工开物", isbn: nil), Drafts.book("1", title: "梦溪笔谈", isbn: nil)]
    let snapshot = try Catalogue.new(in: folder)
    let refused = try snapshot.take(bytes: Drafts.file(twice), "YX00", .test(.snapshot))
    #expect((refused.read, refused.new, refused.rejected, refused.superseded) == (2, 1, 1, 0))
    #expect(
      try snapshot.rows("SELECT code, ordinal, bytes IS NOT NULL FROM quarantine") == ["\"identity-repeated\"|2|1"])
    #expect(try snapshot.record(RecordIdentity(source: "YX00", key: "1"))["200", "a"] == "天工开物")
    let delta = try Catalogue.new(in: folder)
    let replaced = try delta.take(bytes: Drafts.file(twice), "YX00", .test())
    #expect((replaced.read, replaced.new, replaced.rejected, replaced.superseded) == (2, 1, 0, 1))
    #expect(try delta.record(RecordIdentity(source: "YX00", key: "1"))["200", "a"] == "梦溪笔谈")
    for catalogue in [snapshot, delta] { #expect(try catalogue.check(pairLimit: nil).map(\.description) == []) }
  }

  @Test(
    "leader/05 d withdraws; of a record that is not there it changes nothing; within one delta the last word counts")
  func deletions() throws {
    let catalogue = try filled()
    let gone = Drafts.book("B0", title: "天工开物", isbn: nil, status: "d")
    let never = Drafts.book("B99", title: "天工开物", isbn: nil, status: "d")
    let report = try catalogue.take(bytes: Drafts.file([gone, never]), "YX00")
    #expect((report.withdrawn, report.unchanged, report.deleted, report.accepted) == (1, 1, 1, 1))
    #expect(report.addsUp && report.derivation?.deleted == 1)
    #expect(try catalogue.totals().records == 19)
    #expect(throws: CatalogueError.unknownID("YX00/B0")) {
      try catalogue.record(RecordIdentity(source: "YX00", key: "B0"))
    }
    let back = Drafts.book("B0", title: "天工开物", isbn: nil)
    let both = try catalogue.take(bytes: Drafts.file([gone, back, Drafts.book("B1", status: "d"), gone, back]), "YX00")
    #expect(both.addsUp)
    #expect((both.new, both.withdrawn, both.superseded) == (1, 1, 3))
    #expect(try catalogue.totals().records == 19)
    #expect(try catalogue.check(pairLimit: nil).map(\.description) == [])
  }

  @Test("A source that is withdrawn takes its records and holdings with it, and can come back")
  func withdrawnSource() throws {
    let catalogue = try Catalogue.new(in: folder)
    try catalogue.takeBranches()
    let (count, derivation) = try catalogue.withdrawSource("YXJD03", now: testClock)
    #expect(count == 41)
    #expect(derivation.changed + derivation.deleted > 0)
    let without = try Catalogue.new(in: folder, "without.sqlite")
    for branch in ["YX00", "YXXS12", "YXHS05"] {
      try without.take(FixtureRecord.all.filter { $0.source == branch }.map(\.record), branch)
    }
    try expectSame(catalogue, without, masters: false, "without YXJD03")
    #expect(throws: CatalogueError.unknownSource("NOBODY")) { try catalogue.withdrawSource("NOBODY") }
    try catalogue.takeBranches()
    let all = try Catalogue.new(in: folder, "all.sqlite")
    try all.takeBranches()
    try expectSame(catalogue, all, "YXJD03 came back")
  }

  /// Inside the text, the directory and the leader of the last record.
  @Test("A snapshot that ends inside a record is refused, and changes nothing", arguments: [20, 150, 10])
  func cutSnapshot(kept: Int) throws {
    let catalogue = try filled()
    let before = try (catalogue.totals(), catalogue.partition(), catalogue.derivedRows())
    let whole = try Drafts.file(SnapshotTests.books())
    let last = try Drafts.file(Array(SnapshotTests.books().suffix(1)))
    let cut = Array(whole.dropLast(kept == 20 ? 20 : last.count - kept))
    let error = #expect(throws: CatalogueError.self) { try catalogue.take(bytes: cut, "YX00", .test(.snapshot)) }
    #expect(error?.description.contains("YX00.mrc: record 20") == true, "\(error as Any)")
    #expect(error?.description.contains("nothing of this input was published") == true)
    #expect(try catalogue.totals() == before.0)
    #expect(try catalogue.partition() == before.1)
    #expect(try catalogue.derivedRows() == before.2)
  }

  @Test("Half a record at the end of a delta is kept in quarantine, and the whole one stays")
  func cutDelta() throws {
    let catalogue = try filled()
    let cut = Array(try Drafts.file(SnapshotTests.books().suffix(2)).dropLast(20))
    let report = try catalogue.take(bytes: cut, "YX00")
    #expect((report.read, report.unchanged, report.changed, report.rejected) == (2, 1, 0, 1))
    #expect(try catalogue.rows("SELECT code FROM quarantine") == ["\"record-cut\""])
    let kept = try catalogue.record(RecordIdentity(source: "YX00", key: "B19"))
    #expect(kept["215", "a"] == "255页")
  }

  @Test("What a snapshot has and cannot be read is not absent: its record stays, others go")
  func unreadableIsNotAbsent() throws {
    let catalogue = try filled()
    var bytes = try Drafts.file(Array(SnapshotTests.books().dropLast(2)))
    var damaged = try Drafts.file([SnapshotTests.books()[19]])
    // The directory and the base address are lost, the fields are not.
    for place in 12..<17 { damaged[place] = UInt8(ascii: "x") }
    let directory = try #require(damaged.firstIndex(of: 0x1E))
    for place in 24..<directory { damaged[place] = UInt8(ascii: "x") }
    bytes += damaged
    let report = try catalogue.take(bytes: bytes, "YX00", .test(.snapshot))
    #expect((report.rejected, report.absent, report.warnings["rejected-not-absent"]) == (1, 1, 1))
    #expect(try catalogue.record(RecordIdentity(source: "YX00", key: "B19"))["215", "a"] == "255页")
    #expect(throws: CatalogueError.self) { try catalogue.record(RecordIdentity(source: "YX00", key: "B18")) }
    #expect(try catalogue.check(pairLimit: nil).map(\.description) == [])
  }
}
