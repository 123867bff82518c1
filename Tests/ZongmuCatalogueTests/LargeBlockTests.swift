import Fixtures
import Testing
import ZongmuMARC

@testable import ZongmuCatalogue

/// What one number or one title on very many records costs, in comparisons: records times window, never the square. The
/// rules make blocks big from five records on, so that few records show it.
@Suite("A number or a title on very many records (L9)")
struct LargeBlockTests {
  private static let rules = "matching:\n  block-limit: 5\n  window-size: 2\n"
  private static let count = 300

  /// What records have in common.
  enum Kind: CaseIterable { case title, book, number, numberAlone }

  private func record(_ kind: Kind, _ number: Int) -> Record {
    let isbn = "978-7-218-12345-5"
    return switch kind {
    case .title: Drafts.book("\(number + 1)", isbn: nil, author: "赵明\(number)著")
    case .book: Drafts.book("\(number + 1)", isbn: nil)
    case .number: Drafts.book("\(number + 1)", isbn: isbn)
    case .numberAlone: Drafts.book("\(number + 1)", title: "越秀旧事\(number)则", isbn: isbn, author: "赵明\(number)著")
    }
  }

  @Test(
    "The whole run compares each record with its windows at most, and one record more looks at no other blocks",
    arguments: Kind.allCases)
  func bounded(kind: Kind) throws {
    let folder = try Folder()
    let catalogue = try Catalogue.new(in: folder, rules: Self.rules)
    let first = try catalogue.take((0..<Self.count).map { record(kind, $0) }, "YX00")
    // At most eight keys bring a record together with others, each with two neighbours on either side or four in all;
    // half of that, since a pair is counted once. The square would be 44,850.
    let most = Self.count * 8 * 4 / 2
    let compared = try #require(first.derivation).comparisons
    #expect(kind == .title || kind == .numberAlone || compared > 0)
    #expect(compared <= most)
    let later = try catalogue.take([record(kind, Self.count)], "YX00")
    #expect(try #require(later.derivation).comparisons <= most + 32)
  }

  @Test("Records with no title and no number are compared with nothing")
  func nothing() throws {
    let folder = try Folder()
    let catalogue = try Catalogue.new(in: folder, rules: Self.rules)
    let records = (1...50).map { number in
      var builder = RecordBuilder(leader: Drafts.leader())
      builder.addControl("001", "\(number)")
      builder.add("215", .blank, [Subfield("a", "300页")])
      builder.add("801", Indicators(0x20, 0x30), [Subfield("a", "CN"), Subfield("b", "YX")])
      return builder.build()
    }
    let report = try catalogue.take(records, "YX00")
    #expect(report.new == 50 && report.derivation?.comparisons == 0)
  }
}
