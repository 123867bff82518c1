import Fixtures
import Foundation
import Testing

@Suite("audit")
struct AuditTests {
  private func sample(_ options: [String], to name: String, in folder: Folder) throws -> [[String]] {
    let outcome = try Tool.run(["audit", "--catalogue", "c.sqlite", "-o", name] + options, in: folder)
    #expect(outcome.status == 0 && outcome.output.isEmpty, "\(outcome.error)")
    return try String(contentsOfFile: folder.file(name), encoding: .utf8).split(separator: "\n")
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }

  @Test("The same seed draws the same merges, a bigger sample holds the smaller one, another seed draws others")
  func draw() throws {
    let folder = try Folder()
    try Tool.catalogue(in: folder)
    let ten = try sample(["--sample", "10", "--seed", "7"], to: "a.tsv", in: folder)
    #expect(ten.count == 11)
    #expect(try sample(["--sample", "10", "--seed", "7"], to: "b.tsv", in: folder) == ten)
    #expect(try sample(["--sample", "20", "--seed", "7"], to: "c.tsv", in: folder).prefix(11) == ten[...])
    #expect(try sample(["--sample", "10", "--seed", "8"], to: "d.tsv", in: folder) != ten)
    // 164 lines of clusters with the header, so 163 records; each beyond the first of its master is a merge.
    let clusters = try Tool.run(["clusters", "--catalogue", "c.sqlite"], in: folder).output.split(separator: "\n")
    let masters = Set(clusters.dropFirst().compactMap { $0.split(separator: "\t").last })
    let all = try sample(["--sample", "1000"], to: "e.tsv", in: folder)
    #expect(all.count - 1 == clusters.count - 1 - masters.count)
    let header = try #require(all.first)
    for row in all.dropFirst() {
      #expect(row.count == header.count && row[0].isEmpty)
      let cells = Dictionary(uniqueKeysWithValues: zip(header, row))
      let left = "\(cells["source_a"] ?? "")\t\(cells["record_a"] ?? "")"
      let master = cells["master_id"] ?? ""
      #expect(clusters.contains("\(left)\t\(master)"))
      #expect(clusters.contains("\(cells["source_b"] ?? "")\t\(cells["record_b"] ?? "")\t\(master)"))
      #expect(cells["title_a"]?.isEmpty == false && cells["title_b"]?.isEmpty == false)
    }
  }

  @Test("An output that is there is not replaced")
  func output() throws {
    let folder = try Folder()
    try Tool.catalogue(in: folder)
    _ = try folder.write(Array("mine".utf8), "s.tsv")
    let refused = try Tool.run(["audit", "--catalogue", "c.sqlite", "-o", "s.tsv"], in: folder)
    #expect(refused.status == 2 && refused.error.contains("s.tsv"))
    #expect(try String(contentsOfFile: folder.file("s.tsv"), encoding: .utf8) == "mine")
    _ = try sample(["--force"], to: "s.tsv", in: folder)
  }

  @Test("Answers give the rate and its bound, in either language")
  func answers() throws {
    let folder = try Folder()
    // The bounds are scipy.stats.beta.ppf(0.95, 2, 58) for one wrong of 59, and ppf(0.95, 3, 58) for two of 60.
    let words = Array(repeating: "same", count: 40) + Array(repeating: "同", count: 18) + ["different", "unsure", ""]
    let rows = words.enumerated().map { "\($0.element)\t\($0.offset)" }.joined(separator: "\n")
    _ = try folder.write(Array(("answer\tnumber\n" + rows + "\n").utf8), "s.tsv")
    let outcome = try Tool.run(["audit", "--answers", "s.tsv", "--format", "json"], in: folder)
    #expect(outcome.status == 0)
    let report = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(report["judged"] as? Int == 59 && report["different"] as? Int == 1)
    #expect(report["unsure"] as? Int == 1 && report["unanswered"] as? Int == 1)
    #expect(abs((report["rate"] as? Double ?? 0) - 1.0 / 59) < 1e-12)
    #expect(abs((report["upperBound"] as? Double ?? 0) - 0.0778979215188) < 1e-9)
    #expect(abs((report["upperBoundUnsureWrong"] as? Double ?? 0) - 0.101235894924) < 1e-9)
    let table = try Tool.run(["audit", "--answers", "s.tsv", "--language", "zh"], in: folder)
    #expect(table.output.contains("误合并率上限（95%）"))
  }

  @Test("An answer that is none, or no answer at all, is told")
  func badAnswers() throws {
    let folder = try Folder()
    _ = try folder.write(Array("answer\tx\nsame\t1\nmaybe\t2\n".utf8), "bad.tsv")
    let bad = try Tool.run(["audit", "--answers", "bad.tsv"], in: folder)
    #expect(bad.status == 3 && bad.error.contains("answer 2 is “maybe”"))
    _ = try folder.write(Array("answer\tx\n\t1\n".utf8), "empty.tsv")
    let empty = try Tool.run(["audit", "--answers", "empty.tsv"], in: folder)
    #expect(empty.status == 1 && empty.output.contains("1.000000"))
  }
}
