import Fixtures
import Testing
import ZongmuMARC

@testable import ZongmuCatalogue

@Suite("What stays in quarantine")
struct QuarantineTests {
  private let folder: Folder
  private let catalogue: Catalogue

  init() throws {
    folder = try Folder()
    catalogue = try Catalogue.new(in: folder)
  }

  /// A file of some records, with a stretch of junk before each but the first, and at the end.
  private func file(_ junk: String..., titles: [String] = ["天工开物", "梦溪笔谈", "农政全书"]) throws -> [UInt8] {
    var bytes: [UInt8] = []
    for (number, title) in titles.enumerated() {
      bytes += try Drafts.file([Drafts.book("B\(number)", title: title, isbn: nil)])
      if junk.indices.contains(number) { bytes += junk[number].utf8 }
    }
    return bytes
  }

  /// The entries as `first-last text`, with the snapshot that has it no longer.
  private func entries(all: Bool = true) throws -> [String] {
    var found: [String] = []
    try catalogue.forEachQuarantineEntry(includesResolved: all) { entry, run in
      #expect(entry.run == run.number)
      let gone = entry.resolvedBy.map { ", gone \($0)" } ?? ""
      found.append("\(entry.firstRun)-\(entry.run) \(String(decoding: entry.bytes, as: UTF8.self))\(gone)")
    }
    return found
  }

  private func expectSound() throws {
    #expect(try catalogue.check(pairLimit: nil).map(\.description) == [])
  }

  @Test("A file that comes each night grows no quarantine: one entry, first and last run", arguments: [true, false])
  func nights(areSnapshots: Bool) throws {
    let input = try file("nonsense", "rubbish")
    for night in 1...4 {
      let report = try catalogue.take(bytes: input, "YX00", .test(areSnapshots ? .snapshot : .delta))
      // Each run says what it rejected, and the entries are found under it.
      #expect(report.rejected == 2 && report.addsUp)
      #expect(try catalogue.quarantine(of: report.run).map(\.record) == [2, 4])
      #expect(try entries() == ["1-\(night) nonsense", "1-\(night) rubbish"])
      #expect(try catalogue.totals().quarantined == 2 && catalogue.sourceTotals().map(\.quarantined) == [2])
    }
    try expectSound()
  }

  @Test("What a snapshot has no longer is resolved; the bytes stay, and if they come again, so does their first run")
  func resolved() throws {
    try catalogue.take(bytes: try file("nonsense", "rubbish"), "YX00", .test(.snapshot))
    try catalogue.take(bytes: try file("rubbish"), "YX00", .test(.snapshot))
    #expect(try entries() == ["1-1 nonsense, gone 2", "1-2 rubbish"])
    #expect(try entries(all: false) == ["1-2 rubbish"])
    #expect(try catalogue.totals().quarantined == 1 && catalogue.sourceTotals().map(\.quarantined) == [1])
    try catalogue.take(bytes: try file("nonsense"), "YX00", .test(.snapshot))
    #expect(try entries() == ["1-2 rubbish, gone 3", "1-3 nonsense"])
    try expectSound()
  }

  @Test("A delta says nothing of what it does not have")
  func delta() throws {
    try catalogue.take(bytes: try file("nonsense"), "YX00", .test(.snapshot))
    try catalogue.take(bytes: try file("rubbish"), "YX00", .test(.delta))
    #expect(try entries() == ["1-1 nonsense", "2-2 rubbish"])
    // The next snapshot does.
    try catalogue.take(bytes: try file("rubbish"), "YX00", .test(.snapshot))
    #expect(try entries() == ["1-1 nonsense, gone 3", "2-3 rubbish"])
    try expectSound()
  }

  @Test("Equal stretches of one input are as many entries; those of another source are its own")
  func equalStretches() throws {
    for _ in 1...2 { try catalogue.take(bytes: try file("nonsense", "nonsense"), "YX00", .test(.snapshot)) }
    try catalogue.take(bytes: try file("nonsense"), "YXJD03", .test(.snapshot))
    #expect(try entries() == ["1-2 nonsense", "1-2 nonsense", "3-3 nonsense"])
    try catalogue.take(bytes: try file("nonsense"), "YX00", .test(.snapshot))
    #expect(try entries() == ["1-2 nonsense, gone 4", "3-3 nonsense", "1-4 nonsense"])
    try expectSound()
  }

  @Test("A dry run leaves the quarantine as it is, and so does a snapshot that is refused")
  func nothing() throws {
    try catalogue.take(bytes: try file("nonsense"), "YX00", .test(.snapshot))
    var trial = ImportOptions.test(.snapshot)
    trial.isDryRun = true
    try catalogue.take(bytes: try file("rubbish"), "YX00", trial)
    #expect(throws: CatalogueError.self) {
      try catalogue.take(bytes: try file("rubbish", titles: ["天工开物"]), "YX00", .test(.snapshot))
    }
    #expect(try entries() == ["1-1 nonsense"])
    try expectSound()
  }
}
