import Fixtures
import Foundation
import GRDB
import Testing
import ZongmuMARC
import struct ZongmuMARC.Record
import ZongmuMerging

@testable import ZongmuCatalogue

@Suite("Holdings are conserved (L4)")
struct HoldingTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  /// The 905 and 852 in the directories of the readable records of a file, or in the start tags of XML, counted in the
  /// bytes without the library's reader.
  private static func rawCount(_ branch: Fixtures.Branch) throws -> Int {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: branch.path)))
    if bytes.first == UInt8(ascii: "<") {
      let text = String(decoding: bytes, as: UTF8.self)
      return text.components(separatedBy: "tag=\"905\"").count + text.components(separatedBy: "tag=\"852\"").count - 2
    }
    return bytes.split(separator: 0x1D).reduce(0) { sum, record in
      guard let end = record.firstIndex(of: 0x1E) else { return sum }
      let directory = record[record.startIndex..<end].dropFirst(24)
      let tags = stride(from: directory.startIndex, to: directory.endIndex, by: 12).map {
        String(decoding: directory[$0..<min($0 + 3, directory.endIndex)], as: UTF8.self)
      }
      return sum + tags.count { $0 == "905" || $0 == "852" }
    }
  }

  @Test("Each 905 and 852 of the fixtures is one row and stands once in the export")
  func fixtures() throws {
    let raw = try Fixtures.branches.map(HoldingTests.rawCount)
    let total = raw.reduce(0, +)
    let table = try String(contentsOfFile: Fixtures.expectedHoldings, encoding: .utf8).split(separator: "\n")
    #expect(total == table.count - 1)
    let catalogue = try Catalogue.new(in: folder)
    for (branch, count) in zip(Fixtures.branches, raw) {
      let before = try catalogue.totals().holdings
      _ = try catalogue.importRecords(from: branch.path, source: branch.source, options: .test())
      #expect(try catalogue.totals().holdings == before + count, "\(branch.fileName)")
    }
    var exported = 0
    let merger = Merger(policy: catalogue.rules.merging)
    try catalogue.forEachMaster { master in
      #expect(
        master.master.holdings.count
          == merger.withHoldings(master.master).fields.count { $0.tag == "905" || $0.tag == "852" })
      exported += master.master.holdings.count
    }
    #expect(exported == total)
  }

  @Test("Library, barcodes, copies and call number are those of the table")
  func table() throws {
    let catalogue = try Catalogue.new(in: folder)
    try catalogue.takeBranches()
    let lines = try String(contentsOfFile: Fixtures.expectedHoldings, encoding: .utf8).split(separator: "\n")
      .dropFirst()
    let expected = lines.map { line -> String in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
      let barcodes = cells[4].split(separator: " ").sorted().joined(separator: " ")
      return [cells[0], cells[1], cells[2], cells[3], barcodes, cells[6]].joined(separator: "|")
    }
    let found = try catalogue.queue.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT source.code, record.key, CAST(holding.occurrence AS TEXT), holding.library, (
            SELECT coalesce(group_concat(barcode, ' '), '') FROM (SELECT barcode FROM barcode
            WHERE barcode.record_id = holding.record_id AND barcode.occurrence = holding.occurrence ORDER BY barcode)),
            coalesce(call_number, '')
          FROM holding JOIN record ON record.id = holding.record_id JOIN source ON source.id = record.source_id
          """
      ).map { row in (0..<6).map { (row[$0] as String?) ?? "" }.joined(separator: "|") }
    }
    #expect(Set(found).symmetricDifference(expected).sorted() == [])
    #expect(found.count == expected.count)
  }

  @Test("A barcode is a claim of its library: two libraries may have the same, one that has it twice is reported")
  func barcodes() throws {
    let catalogue = try Catalogue.new(in: folder)
    try catalogue.takeBranches()
    // Fixtures/README.md: 00012345 is used by YX00 and by YXJD03 for different books.
    #expect(try catalogue.rows("SELECT DISTINCT library FROM barcode WHERE barcode = '00012345'").count == 2)
    let before = try catalogue.totals().barcodeConflicts
    let two = [
      Drafts.book("x1", title: "天工开物", isbn: nil, barcode: "Z1"),
      Drafts.book("x2", title: "梦溪笔谈", isbn: nil, barcode: "Z1"),
    ]
    try catalogue.take(bytes: Drafts.file(two), "YXNEW")
    #expect(try catalogue.totals().barcodeConflicts == before + 1)
  }
}
