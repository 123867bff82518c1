import Fixtures
import Foundation
import Testing
import ZongmuMARC
import ZongmuMatching

@testable import ZongmuCatalogue

@Suite("What is left to a person")
struct ReviewTests {
  @Test("The pairs to review of the fixtures are those that were listed by hand, and none of them is merged")
  func fixtures() throws {
    let folder = try Folder()
    let catalogue = try Catalogue.new(in: folder)
    try catalogue.takeBranches()
    let rows = try String(contentsOfFile: Fixtures.expectedReview, encoding: .utf8).split(separator: "\n").dropFirst()
    #expect(rows.count == 7)
    for row in rows {
      let cells = row.split(separator: "\t").map(String.init)
      let left = RecordIdentity(source: cells[0], key: cells[1])
      let right = RecordIdentity(source: cells[2], key: cells[3])
      let found = try catalogue.explain(left, right)
      #expect(found.decision.answer == .review, "\(row)")
      #expect(found.kept?.verdict == found.decision.verdict, "\(row)")
      #expect(try catalogue.masterID(of: left) != catalogue.masterID(of: right), "\(row)")
    }
    #expect(try catalogue.totals().toReview == rows.count)
  }
}
