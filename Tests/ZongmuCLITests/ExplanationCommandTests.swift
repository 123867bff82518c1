import Fixtures
import Foundation
import GRDB
import Testing

@Suite("explain and compare: forms of an explanation")
struct ExplanationCommandTests {
  /// The blocks of text of the guide: worksheets of records, and transcripts that begin with a command.
  private static func guide() throws -> (records: [String], transcripts: [String]) {
    let path = Fixtures.directory + "/../Docs/Guides/how-matching-decides.md"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let parts = text.components(separatedBy: "```text\n").dropFirst()
    let blocks = parts.compactMap { $0.components(separatedBy: "```").first }
    return (blocks.filter { $0.hasPrefix("001 ") }, blocks.filter { $0.hasPrefix("$ zongmu ") })
  }

  @Test("The worked examples of the guide are what the tool prints")
  func guide() throws {
    let folder = try Folder()
    let (records, transcripts) = try Self.guide()
    #expect(records.count == 3 && transcripts.count == 2)
    for (name, record) in zip(["a.txt", "b.txt", "c.txt"], records) { _ = try folder.write(Array(record.utf8), name) }
    for transcript in transcripts {
      let lines = transcript.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      let command = lines[0].split(separator: " ").dropFirst(2).map(String.init)
      let outcome = try Tool.run(command, in: folder)
      #expect(outcome.status == 0 && outcome.error.isEmpty)
      #expect(outcome.output == String(lines[1]))
    }
  }

  @Test("--format json and svg, and --svg beside the text; a picture that is there is left alone")
  func forms() throws {
    let folder = try Folder()
    try Tool.catalogue(in: folder)
    let pair = ["explain", "--catalogue", "c.sqlite", "YX00/012023000001", "YXJD03/012023000417"]
    let json = try Tool.run(pair + ["--format", "json"], in: folder)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect(object["answer"] as? String == "same" && object["left"] as? String == "YX00/012023000001")
    let svg = try Tool.run(pair + ["--format", "svg", "--language", "zh"], in: folder)
    #expect(svg.status == 0 && svg.output.hasPrefix("<svg ") && svg.output.contains("同一版本，合并"))
    let beside = try Tool.run(pair + ["--svg", "why.svg", "--language", "zh"], in: folder)
    #expect(beside.status == 0 && beside.output.contains("结论："))
    #expect(try String(contentsOfFile: folder.file("why.svg"), encoding: .utf8) == svg.output)
    let refused = try Tool.run(pair + ["--svg", "why.svg"], in: folder)
    #expect(refused.status == 2 && refused.error.contains("why.svg") && refused.output.isEmpty)
    #expect(try Tool.run(pair + ["--svg", "why.svg", "--force"], in: folder).status == 0)
    let master = try Tool.run(
      ["explain", "--catalogue", "c.sqlite", "YX00/012023000001", "--svg", "m.svg"], in: folder)
    #expect(master.status == 2 && master.error.contains("two ids"))
  }

  @Test("compare --pairs --format json gives each decision with its terms, an empty list where there is none")
  func pairs() throws {
    let folder = try Folder()
    let files = [Fixtures.central.path, Fixtures.street.path]
    let table = "record_a\trecord_b\n012023000001\t012023000417\n012021000901\t012022000955\n"
    _ = try folder.write(Array(table.utf8), "pairs.tsv")
    let found = try Tool.run(["compare", "--pairs", "pairs.tsv", "-q", "--format", "json"] + files, in: folder)
    let list = try #require(try JSONSerialization.jsonObject(with: Data(found.output.utf8)) as? [[String: Any]])
    #expect(list.map { $0["answer"] as? String } == ["same", "different"])
    #expect(list.map { ($0["terms"] as? [Any])?.count } == [15, 15])
    _ = try folder.write(Array("record_a\trecord_b\n".utf8), "none.tsv")
    let none = try Tool.run(["compare", "--pairs", "none.tsv", "-q", "--format", "json"] + files, in: folder)
    #expect(none.output == "[]\n")
    let lines = try Tool.run(["compare", "--pairs", "pairs.tsv", "-q", "--format", "jsonl"] + files, in: folder)
    let each = try lines.output.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? NSDictionary)
    }
    #expect(each == list.map { $0 as NSDictionary })
    let picture = try Tool.run(["compare", "--pairs", "pairs.tsv", "--svg", "p.svg"] + files, in: folder)
    #expect(picture.status == 2 && picture.error.contains("--svg"))
  }

  @Test("check finds a kept verdict that does not replay")
  func replay() throws {
    let folder = try Folder()
    try Tool.catalogue(in: folder)
    #expect(try Tool.run(["check", "--catalogue", "c.sqlite"], in: folder).status == 0)
    let queue = try DatabaseQueue(path: folder.file("c.sqlite"))
    try queue.write { db in
      try db.execute(
        sql: "UPDATE pair SET weight = weight + 1 WHERE (a, b) IN (SELECT a, b FROM pair ORDER BY a, b LIMIT 1)")
      try #require(db.changesCount == 1)
    }
    try queue.close()
    let check = try Tool.run(["check", "--catalogue", "c.sqlite"], in: folder)
    #expect(check.status == 4 && check.error.contains("L7: pair "))
  }
}
