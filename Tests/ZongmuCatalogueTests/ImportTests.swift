import Fixtures
import Foundation
import GRDB
import Testing
import ZongmuMARC
import struct ZongmuMARC.Record

@testable import ZongmuCatalogue

@Suite("Imports (L1, L8)")
struct ImportTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  @Test("The counts of each branch file are those of EXPECTED.tsv, and add up")
  func counts() throws {
    let reports = try Catalogue.new(in: folder).takeBranches()
    let lines = try String(contentsOfFile: Fixtures.expectedCounts, encoding: .utf8).split(separator: "\n").dropFirst()
    for (report, line) in zip(reports, lines) {
      let cells = line.split(separator: "\t").suffix(3).map { String($0) }
      #expect([report.read, report.new, report.rejected].map { String($0) } == cells, "\(line)")
      #expect(report.addsUp)
    }
  }

  @Test(
    "The same file twice changes nothing: 0 new, 0 changed, the same derived rows (L8)",
    arguments: ImportOptions.Mode.allCases)
  func twice(mode: ImportOptions.Mode) throws {
    let catalogue = try Catalogue.new(in: folder)
    try catalogue.takeBranches(mode)
    let tables = [
      "match_key", "refinement", "big_block", "pair", "master", "member", "holding", "barcode", "dirty", "record",
    ]
    let before = try tables.map { try catalogue.rows("SELECT * FROM \($0)") }
    #expect(before[0].count > 163 && before[3].count > 30 && before[6].count == 173)
    for report in try catalogue.takeBranches(mode) {
      #expect((report.new, report.changed, report.withdrawn, report.absent) == (0, 0, 0, 0))
      #expect(report.unchanged + report.rejected == report.read)
      #expect(report.derivation == DerivationReport())
    }
    let after = try tables.map { try catalogue.rows("SELECT * FROM \($0)") }
    #expect(before == after)
  }

  @Test("A changed record is changed, a new one new, the rest unchanged")
  func changes() throws {
    let catalogue = try Catalogue.new(in: folder)
    let first = Drafts.book("1", title: "甲乙丙丁", isbn: nil)
    try catalogue.take(bytes: Drafts.file([first, Drafts.book("2", title: "子丑寅卯", isbn: nil)]), "YX00")
    let next = [first, Drafts.book("2", title: "子丑寅卯续编", isbn: nil), Drafts.book("3", title: "天地玄黄", isbn: nil)]
    let report = try catalogue.take(bytes: Drafts.file(next), "YX00")
    #expect((report.read, report.new, report.changed, report.unchanged) == (3, 1, 1, 1))
    #expect(try catalogue.record(RecordIdentity(source: "YX00", key: "2"))["200", "a"] == "子丑寅卯续编")
  }

  @Test("A dry run reports what an import reports, and changes nothing")
  func dryRun() throws {
    let catalogue = try Catalogue.new(in: folder)
    try catalogue.take(FixtureRecord.all.filter { $0.source == "YX00" }.map(\.record), "YX00")
    let before = try catalogue.rows("SELECT * FROM run") + catalogue.derivedRows() + catalogue.partition()
    var options = ImportOptions.test()
    options.isDryRun = true
    var dry = try catalogue.importRecords(from: Fixtures.street.path, source: "YXJD03", options: options)
    #expect(try catalogue.rows("SELECT * FROM run") + catalogue.derivedRows() + catalogue.partition() == before)
    #expect(try catalogue.sources().map(\.code) == ["YX00"])
    let real = try catalogue.importRecords(from: Fixtures.street.path, source: "YXJD03", options: .test())
    dry.run = real.run
    #expect(dry == real)
  }

  @Test("What is deferred is done by the next dedup, and only once")
  func deferred() throws {
    let (now, later) = (try Catalogue.new(in: folder, "now.sqlite"), try Catalogue.new(in: folder, "later.sqlite"))
    try now.takeBranches()
    var options = ImportOptions.test()
    options.defersDerivation = true
    for branch in Fixtures.branches {
      let report = try later.importRecords(from: branch.path, source: branch.source, options: options)
      #expect(report.derivation == nil)
    }
    #expect(try later.totals().waiting == 163)
    #expect(try later.check().map(\.description) == [])
    #expect(try later.bringUpToDate(now: testClock).records == 163)
    #expect(try later.totals().waiting == 0)
    try expectSame(now, later, "deferred")
    #expect(try later.bringUpToDate(now: testClock) == DerivationReport())
  }

  @Test("Damaged input publishes nothing, and names the damage")
  func brokenInput() throws {
    let catalogue = try Catalogue.new(in: folder)
    try catalogue.take(bytes: Drafts.file([Drafts.book("1")]), "YX00")
    let before = try (catalogue.totals(), catalogue.partition(), catalogue.derivedRows())
    let xml = try file(of: FixtureRecord.all.filter { $0.source == "YXXS12" }.map(\.record))
    for broken in [Array(xml.dropLast(300)), Array("<a><b/></a>".utf8)] {
      let error = #expect(throws: CatalogueError.self) { try catalogue.take(bytes: broken, "YXXS12") }
      guard case .inputBroken(let detail)? = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
      #expect(detail.contains("YXXS12.mrc"))
      #expect(error?.description.hasSuffix("nothing of this input was published") == true)
    }
    #expect(try catalogue.totals() == before.0)
    #expect(try catalogue.partition() == before.1)
    #expect(try catalogue.derivedRows() == before.2)
    #expect(try catalogue.check().map(\.description) == [])
  }

  /// The image of the files after the second batch of ten is what a kill at that moment leaves.
  @Test("A run that stopped between two batches is continued by the same file, and started over by another one")
  func resumed() throws {
    let whole = try Catalogue.new(in: folder, "whole.sqlite")
    let images = ["a.sqlite", "b.sqlite"]
    var left = 2
    var failure: (any Error)?
    _ = try whole.importRecords(from: Fixtures.central.path, source: "YX00", options: .test(batchSize: 10)) { _ in
      left -= 1
      guard left == 0 else { return }
      do {
        for image in images {
          for suffix in ["", "-wal"] {
            try FileManager.default.copyItem(atPath: whole.path + suffix, toPath: folder.file(image) + suffix)
          }
        }
      } catch {
        failure = error
      }
    }
    #expect(failure == nil)
    for image in images {
      let isOther = image == "b.sqlite"
      let catalogue = try Catalogue.open(path: folder.file(image))
      #expect(try catalogue.totals().records == 0)
      #expect(try catalogue.rows("SELECT count(*) FROM staged") == ["20"])
      #expect(try catalogue.check().map(\.description) == [])
      if isOther {
        let report = try catalogue.take(bytes: Drafts.file([Drafts.book("x")]), "YX00")
        #expect((report.read, report.new) == (1, 1) && !report.isResumed)
        #expect(try catalogue.rows("SELECT count(*) FROM staged") == ["0"])
        #expect(try catalogue.rows("SELECT count(*) FROM record") == ["1"])
      }
      let report = try catalogue.importRecords(from: Fixtures.central.path, source: "YX00", options: .test())
      #expect(report.isResumed == !isOther)
      #expect((report.read, report.new, report.rejected) == (44, 44, 0))
      #expect(try catalogue.check(pairLimit: nil).map(\.description) == [])
      if !isOther { try expectSame(whole, catalogue, "resumed") }
    }
  }
}
