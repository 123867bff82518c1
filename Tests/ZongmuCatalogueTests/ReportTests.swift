import Fixtures
import Foundation
import Testing
import ZongmuBibliography
import ZongmuMARC

@testable import ZongmuCatalogue

/// A table of the fixtures: its rows by the names of the columns.
private func rows(of path: String) throws -> [[String: String]] {
  let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map {
    $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
  }
  let header = try #require(lines.first)
  return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
}

@Suite("Figures on a catalogue")
struct ReportTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  private static let sources = ["YX00", "YXHS05", "YXJD03", "YXXS12"]

  /// Counted by hand in Fixtures/expected-clusters.tsv and holdings-expected.tsv.
  @Test("Overlap, unique titles, last copies and sizes of the four branches are those of the tables written by hand")
  func branches() throws {
    let catalogue = try Catalogue.new(in: folder)
    try catalogue.takeBranches()
    let report = try catalogue.report()
    let overlap = try #require(report.overlap)
    #expect(overlap.sources == ReportTests.sources)
    #expect(overlap.shared == [[44, 8, 17, 11], [8, 40, 2, 3], [17, 2, 40, 3], [11, 3, 3, 38]])
    #expect(overlap.unique == [13, 32, 21, 25])
    #expect(overlap.spread == [91, 29, 3, 1])
    #expect(overlap.lastCopies == [10, 28, 16, 19])
    let duplicates = try #require(report.duplicates)
    #expect(duplicates.sizes.map { [$0.records, $0.titles] } == [[1, 90], [2, 30], [3, 3], [4, 1]])
    #expect(duplicates.withinSources.map { "\($0.source) \($0.titles) \($0.records)" } == ["YXJD03 1 2"])
    #expect(duplicates.softReview + duplicates.hardReview == report.totals.toReview)
    let sources = try #require(report.sources)
    #expect(sources.map(\.code) == ReportTests.sources)
    #expect(sources.map(\.records) == [44, 40, 41, 38])
    #expect(sources.map(\.rejected) == [0, 1, 1, 0])
    #expect(sources.map(\.imports) == [1, 1, 1, 1])
    #expect(sources.map(\.fresh) == sources.map(\.records))
    #expect(sources.map(\.unique) == overlap.unique)
    #expect(report.changes == nil)
  }

  @Test("Places and copies are those of the table of holdings")
  func places() throws {
    let catalogue = try Catalogue.new(in: folder)
    try catalogue.takeBranches()
    var expected: [String: [Int]] = [:]
    for row in try rows(of: Fixtures.expectedHoldings) {
      let key = "\(row["source"] ?? "") \(row["library"] ?? "")"
      let counts = expected[key] ?? [0, 0]
      expected[key] = [counts[0] + 1, counts[1] + (Int(row["copies"] ?? "") ?? 0)]
    }
    let figures = try #require(try catalogue.report([.holdings]).holdings)
    var found: [String: [Int]] = [:]
    for place in figures.places {
      let counts = found["\(place.source) \(place.library)"] ?? [0, 0]
      found["\(place.source) \(place.library)"] = [counts[0] + place.holdings, counts[1] + place.copies]
    }
    #expect(found == expected)
    #expect(found.count > 4)
    // Planted: one barcode of the school is on two of its books.
    #expect(figures.conflicts == 1)
    #expect(figures.conflictList.map { "\($0.library) \($0.barcode) \($0.masters.count)" } == ["YXXS12 XS1200000099 2"])
  }

  /// Three titles in two branches. 街巷 (I, 2023) is in both, 经济 (F, 2019 by its 210) and 无类 in one each.
  private func small() throws -> Catalogue {
    let catalogue = try Catalogue.new(in: folder)
    let letters = Drafts.book(
      "1", barcode: "0001",
      more: [("606", [Subfield("a", "散文")]), ("690", [Subfield("a", "I267"), Subfield("v", "5")])])
    var economics = Drafts.book(
      "2", title: "珠江经济史", isbn: "978-7-218-11111-7", author: "陈一鸣著", barcode: "0002",
      more: [("330", [Subfield("a", "提要")]), ("690", [Subfield("a", "F127")])])
    try economics.set("210$d", to: "2019")
    try catalogue.take(bytes: Drafts.file([letters, economics]), "AA")
    let same = Drafts.book(
      "7", more: [("690", [Subfield("a", "I267")]), ("905", [Subfield("a", "BB"), Subfield("b", "1")])])
    let unclassed = Drafts.book("8", title: "无类之书", isbn: nil, author: "无名著", barcode: "0002")
    try catalogue.take(bytes: Drafts.file([same, unclassed]), "BB")
    return catalogue
  }

  @Test("Coverage: titles, copies and the middle year of each class, and who has none")
  func coverage() throws {
    let figures = try #require(try small().report([.coverage]).coverage)
    #expect(figures.map { $0.mainClass?.rawValue ?? "-" } == ["F", "I", "-"])
    #expect(figures.map { $0.whole.titles } == [1, 1, 1])
    #expect(figures.map { $0.whole.copies } == [1, 2, 1])
    #expect(figures.compactMap { $0.whole.medianYear } == [2019, 2023, 2023])
    #expect(figures.map(\.gaps) == [["BB"], [], ["AA"]])
    #expect(figures[1].sources.map(\.source) == ["AA", "BB"])
    #expect(figures[1].sources.map { $0.amount.copies } == [1, 1])
    #expect(figures[0].sources[1].amount.titles == 0)
  }

  /// AA: both records have all that a draft has (number, title, responsibility, publisher, year, extent, language), a class
  /// and holdings; one has a subject, the other a summary; no price: 20 of 24. BB: one lacks the number, one the class, both
  /// subject, summary and price: 16 of 24.
  @Test("Quality: how many records have each element")
  func quality() throws {
    let figures = try #require(try small().report([.quality]).quality)
    #expect(figures.map(\.code) == ["AA", "BB"])
    #expect(figures.map(\.records) == [2, 2])
    // number title responsibility publisher year extent price language class subject summary holdings
    #expect(figures[0].given == [2, 2, 2, 2, 2, 2, 0, 2, 2, 1, 1, 2])
    #expect(figures[1].given == [1, 2, 2, 2, 2, 2, 0, 2, 1, 0, 0, 2])
    #expect(figures.map(\.completeness) == [83, 66])
  }

  @Test("A barcode of one library on two titles is a conflict, and named")
  func conflicts() throws {
    let figures = try #require(try small().report([.holdings]).holdings)
    #expect(figures.conflicts == 1)
    #expect(figures.conflictList.map { "\($0.library) \($0.barcode) \($0.masters.count)" } == ["YX 0002 2"])
  }

  /// A record and what others say of the same item or of another one, as 905 `class/book number`; all are one title.
  @Test(
    "A barcode on two items of one title is a conflict; one item that several records name is none",
    arguments: [
      ([["AA", "K1/2"], ["BB", "K1/2"]], nil),  // the branch and the district
      ([["AA", "K1/2"], ["AA", "K1/2"]], nil),  // one item on two records of a source
      ([["AA", "K1/2"], ["BB", ""]], nil),  // what is not said contradicts nothing
      ([["AA", "K1/2", "K1/2"]], nil),  // one field, written twice
      ([["AA", "K1/2", "K1/3"]], .fields),
      ([["AA", "K1/2"], ["BB", "K3/4"]], .callNumbers),
      ([["AA", "K1/2"], ["AA", "K3/4"]], .callNumbers),
    ] as [([[String]], HoldingFigures.Conflict.Reason?)])
  func itemsOfOneTitle(records: [[String]], reason: HoldingFigures.Conflict.Reason?) throws {
    let catalogue = try Catalogue.new(in: folder)
    for (source, records) in Dictionary(grouping: records.enumerated(), by: \.element[0]).sorted(by: { $0.key < $1.key }
    ) {
      let books = records.map { number, record in
        Drafts.book(
          "k\(number)",
          more: record.dropFirst().map { callNumber in
            let parts = callNumber.split(separator: "/").map(String.init)
            return (
              "905",
              [Subfield("a", "YX"), Subfield("b", "7")]
                + zip(["d", "e"] as [SubfieldCode], parts).map { Subfield($0, $1) }
            )
          })
      }
      try catalogue.take(bytes: Drafts.file(books), source)
    }
    #expect(try catalogue.totals().masters == 1)
    let figures = try #require(try catalogue.report([.holdings]).holdings)
    #expect(figures.conflictList.map(\.reason) == (reason.map { [$0] } ?? []))
    #expect(figures.conflicts == figures.conflictList.count)
    #expect(try catalogue.totals().barcodeConflicts == figures.conflicts)
  }

  @Test("Changes since a run: now against then, by source, and what became of titles")
  func changes() throws {
    let catalogue = try small()
    #expect(try catalogue.report([.changes], since: 2).changes?.runs == 0)
    // AA: 2 has another title, 3 is new and gone again, 4 is new; BB: 8 goes.
    try catalogue.take(
      bytes: Drafts.file([
        Drafts.book("2", title: "珠江经济史稿", isbn: "978-7-218-11111-7", author: "陈一鸣著"),
        Drafts.book("3", title: "来去匆匆", isbn: nil, author: "过客著"),
        Drafts.book("4", title: "茶经述评", isbn: nil, author: "陆某著"),
      ]), "AA")
    try catalogue.take(bytes: Drafts.file([Drafts.book("3", title: "来去匆匆", isbn: nil, status: "d")]), "AA")
    try catalogue.take(bytes: Drafts.file([Drafts.book("8", title: "无类之书", isbn: nil, status: "d")]), "BB")
    let figures = try #require(try catalogue.report([.changes], since: 2).changes)
    #expect(figures.runs == 3)
    #expect(figures.decisions == 0)
    #expect(figures.sources.map { "\($0.source) \($0.added) \($0.changed) \($0.removed)" } == ["AA 1 1 0", "BB 0 0 1"])
    #expect(figures.created == 1)
    #expect(figures.changed == 1)
    #expect(figures.redirected == 0)
    #expect(figures.deleted == 1)
    #expect(throws: CatalogueError.self) { try catalogue.report([.changes], since: 99) }
  }

  @Test("The order of imports and a record that waits change no figure but those of runs")
  func order() throws {
    let catalogue = try Catalogue.new(in: folder)
    for branch in Fixtures.branches.reversed() {
      _ = try catalogue.importRecords(from: branch.path, source: branch.source, options: .test())
    }
    let other = try Catalogue.new(in: folder)
    try other.takeBranches()
    let (one, two) = (try catalogue.report(), try other.report())
    #expect(one.overlap == two.overlap)
    #expect(one.coverage == two.coverage)
    #expect(one.quality == two.quality)
    #expect(one.duplicates == two.duplicates)
    #expect(one.holdings?.places == two.holdings?.places)
    var deferred = ImportOptions.test()
    deferred.defersDerivation = true
    try catalogue.take(bytes: Drafts.file([Drafts.book("X1", title: "未及重算", isbn: nil)]), "YX00", deferred)
    let later = try catalogue.report()
    #expect(later.totals.waiting == 1)
    #expect(later.overlap == one.overlap)
  }

  @Test(
    "The main class of a class number",
    arguments: [
      ("I247.57", "I"), ("TP311.1", "T"), ("K296.51/15", "K"), ("DF4", "D"), ("T-65", "T"), ("Z", "Z"), (" G40", "G"),
      ("PL2832", nil), ("W12", nil), ("i267", nil), ("", nil), ("813.5", nil), ("Tz", nil),
    ] as [(String, String?)])
  func mainClass(number: String, letter: String?) { #expect(MainClass(classNumber: number)?.rawValue == letter) }
}
