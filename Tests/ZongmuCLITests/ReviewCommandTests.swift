import Fixtures
import Foundation
import Testing

@Suite("review, split, join, lock, undo")
struct ReviewCommandTests {
  private let folder: Folder
  private let by = ["--by", "陈编目"] + Tool.now

  init() throws {
    folder = try Folder()
    try Tool.catalogue(in: folder)
  }

  private func run(_ arguments: [String]) throws -> Outcome {
    let place = arguments[0] == "review" ? 2 : 1
    return try Tool.run(
      Array(arguments[..<place]) + ["--catalogue", "c.sqlite"] + Array(arguments[place...]), in: folder)
  }

  /// The lines of the pairs that wait, as a table.
  private func pairs() throws -> [[String]] {
    let outcome = try run(["review", "list", "--format", "tsv"])
    #expect(outcome.status == 0 && outcome.error.isEmpty)
    return outcome.output.split(separator: "\n").dropFirst().map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  private func master(of record: String) throws -> String? {
    let parts = record.split(separator: "/")
    return try run(["clusters"]).output.split(separator: "\n").first { $0.hasPrefix("\(parts[0])\t\(parts[1])\t") }?
      .split(separator: "\t").last.map(String.init)
  }

  @Test("list has the pairs of expected-review.tsv, what is worth most first; decided and skipped ones leave it")
  func list() throws {
    let expected = try String(contentsOfFile: Fixtures.expectedReview, encoding: .utf8).split(separator: "\n")
      .dropFirst()
      .map { $0.split(separator: "\t").prefix(4).map(String.init) }
    let rows = try pairs()
    #expect(Set(rows.map { Array($0[2..<6]) }) == Set(expected))
    let worth = rows.compactMap { Int($0[8]) }
    #expect(worth.count == 7 && worth == worth.sorted(by: >))
    let (first, second, third) = (rows[0], rows[1], rows[2])
    for (word, row) in [("same", first), ("different", second), ("skip", third)] {
      let outcome = try run(["review", word] + by + ["\(row[2])/\(row[3])", "\(row[4])/\(row[5])"])
      #expect(outcome.status == 0 && outcome.output.isEmpty && outcome.error.contains("is in force"), "\(outcome)")
    }
    #expect(try pairs() == Array(rows[3...]))
    #expect(try master(of: "\(first[2])/\(first[3])") == master(of: "\(first[4])/\(first[5])"))
    #expect(try run(["review", "list", "--skipped", "--limit", "0"]).output.contains("left undecided"))
    #expect(try run(["review", "list", "--what", "all"]).error == "2 decisions\n")
    #expect(try run(["check"]).output.contains("pairs to review              5"))
  }

  @Test(
    "show puts two records side by side, at 40 columns one under the other, and no line is wider",
    arguments: [40, 64, 100])
  func show(width: Int) throws {
    for language in ["en", "zh"] {
      let outcome = try run([
        "review", "show", "--width", String(width), "--language", language, "YXJD03/012017000204",
        "YXXS12/xs1218000003",
      ])
      #expect(outcome.status == 0)
      #expect(outcome.output.contains("200 ≠") && outcome.output.contains("101 ="))
      for line in outcome.output.split(separator: "\n") {
        let columns = line.unicodeScalars.reduce(0) { $0 + (0x2E80...0xFFEF ~= $1.value ? 2 : 1) }
        #expect(columns <= width, "\(line)")
      }
    }
  }

  @Test("A table comes back from a spreadsheet with answers: byte order mark, CRLF, quotation marks, Chinese words")
  func apply() throws {
    let rows = try pairs()
    func line(_ answer: String, _ why: String, _ row: [String]) -> String {
      ([answer, why] + row[2...]).joined(separator: "\t")
    }
    let text =
      ([
        "\u{FEFF}answer\twhy\tsource_a\trecord_a\tsource_b\trecord_b\tverdict\tweight\tworth\ttitle_a\ttitle_b",
        line("同", "\"书名页\"\"相同\"\"\"", rows[0]), line("different", "", rows[1]), line("", "", rows[2]),
        line("异", "", rows[0]),
      ]).joined(separator: "\r\n")
    _ = try folder.write(Array(text.utf8), "answers.tsv")
    let outcome = try run(["review", "apply"] + by + ["--why", "夜校", "answers.tsv"])
    #expect(outcome.status == 1 && outcome.output.isEmpty)
    #expect(outcome.errorLines.count == 2 && outcome.errorLines[0].contains("line 5: this contradicts"), "\(outcome)")
    #expect(outcome.errorLines[1].hasPrefix("2 decisions made, 0 known, 1 refused"))
    let said = try run(["history", "--decisions", "--format", "tsv"]).output.split(separator: "\n").dropFirst()
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    #expect(said.map { $0[7] } == ["书名页\"相同\"", "夜校"] && said.allSatisfy { $0[5] == "陈编目" })
    _ = try folder.write(Array("answer\tsource_a\trecord_a\tsource_b\trecord_b\nperhaps\tA\t1\tB\t2\n".utf8), "bad.tsv")
    let bad = try run(["review", "apply"] + by + ["bad.tsv"])
    #expect(bad.status == 3 && bad.error.contains("line 2: “perhaps” is no answer"))
  }

  @Test("split, join, lock and undo: in force at once, kept by the next import, taken back by their numbers")
  func decisions() throws {
    let (central, street) = ("YX00/012023000001", "YXJD03/012023000417")
    let four = try master(of: central)
    let split = try run(["split"] + by + ["--why", "版次不同", street])
    #expect(
      split.status == 0 && split.error.contains("decision 1 is in force; masters: 1 created, 1 changed"), "\(split)")
    let (left, entered) = (try #require(four), try #require(try master(of: street)))
    #expect(split.errorLines.last == "  \(street) left \(left) for \(entered)")
    _ = try Tool.run(
      ["import", "--catalogue", "c.sqlite", "--source", "YXJD03", Fixtures.street.path] + Tool.now, in: folder)
    #expect(try master(of: central) == four && master(of: street) != four)
    let contradiction = try run(["join"] + by + [central, street])
    #expect(
      contradiction.status == 2 && contradiction.error.contains("decision 1, 陈编目")
        && contradiction.error.contains("zongmu undo"))
    #expect(try run(["undo"] + by + ["1"]).status == 0)
    #expect(try master(of: street) == four)
    let again = try run(["undo"] + by + ["1"])
    #expect(again.status == 2 && again.error.contains("was undone by decision"))
    let lock = try run(["lock"] + by + [try #require(four), "210$d", "--value", "2024"])
    #expect(lock.status == 0, "\(lock)")
    #expect(try run(["lock"] + by + [central, "690", "--value", "## $aK296.51$v5"]).status == 0)
    let shown = try run(["explain", central]).output
    #expect(shown.contains("$d2024") && shown.contains("set by a person") && shown.contains("690 ## $aK296.51$v5"))
    #expect(try run(["history", central]).output.contains("decision: "))
    #expect(try run(["check"]).status == 0)
  }

  @Test(
    "What cannot be decided is told, and nothing is written down",
    arguments: [
      (["split", "YX00/012024000310"], "nothing to split"), (["split", "YX00/nobody"], "nothing has the id"),
      (["review", "same", "YX00/012023000001", "YX00/012023000001"], "is one record"),
      (["review", "same", "ZM000000001", "YX00/012023000001"], "is a master"),
      (["undo", "77"], "there is no decision 77"),
      (["lock", "YX00/012023000001", "001"], "not a field that people can fix"),
      (["lock", "YX00/012023000001", "905"], "not a field that people can fix"),
      (["lock", "YX00/012023000001", "690", "--value", "K296"], "is no field"),
      (["lock", "YX00/012023000001", "200$a"], "takes one --value"), (["join", "YX00/012023000001"], "two ids"),
    ] as [([String], String)])
  func refused(arguments: [String], words: String) throws {
    let place = arguments[0] == "review" ? 2 : 1
    let outcome = try run(Array(arguments[..<place]) + by + Array(arguments[place...]))
    #expect(outcome.status == 2 && outcome.error.contains(words), "\(outcome)")
    #expect(try run(["history", "--decisions"]).output.isEmpty)
  }
}
