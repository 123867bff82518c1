import Fixtures
import Foundation
import Testing

@Suite("diff")
struct DiffCommandTests {
  /// The central branch as MARCXML in two files, a title and a year changed in the second.
  private func folder() throws -> Folder {
    let folder = try Folder()
    #expect(
      try Tool.run(["convert", Fixtures.central.path, "--to", "marcxml", "-o", "old.xml"], in: folder).status == 0)
    let text = try String(contentsOfFile: folder.file("old.xml"), encoding: .utf8)
    let changed = text.replacingOccurrences(of: "越秀街巷旧事", with: "越秀街巷舊事")
      .replacingOccurrences(of: "code=\"d\">2023<", with: "code=\"d\">2024<")
    _ = try folder.write(Array(changed.utf8), "new.xml")
    return folder
  }

  @Test("a file does not differ from itself, nor from itself in another container but for its character set")
  func same() throws {
    let folder = try folder()
    let itself = try Tool.run(["diff", Fixtures.central.path, Fixtures.central.path], in: folder)
    #expect(itself.status == 0 && itself.output.isEmpty)
    #expect(
      itself.error == "44 same, 0 changed, 0 only in the first, 0 only in the second, 0 unreadable\n")
    let other = try Tool.run(["diff", Fixtures.central.path, "old.xml", "--ignore", "100$a/26-33", "-q"], in: folder)
    #expect(other.status == 0 && other.output.isEmpty && other.error.isEmpty)
    let declared = try Tool.run(
      ["diff", Fixtures.central.path, "old.xml", "--by", "position", "--format", "tsv", "-q"], in: folder)
    #expect(declared.status == 1)
    let lines = declared.output.split(separator: "\n").dropFirst()
    #expect(lines.count == 44 && lines.allSatisfy { $0.contains("\tchanged\t100$a\t") })
  }

  @Test("table, tsv and jsonl say the same")
  func forms() throws {
    let folder = try folder()
    let table = try Tool.run(["diff", "old.xml", "new.xml"], in: folder)
    #expect(table.status == 1)
    #expect(
      table.output == "~ 012023000001\n    ~ 200$a  越秀街巷旧事 → 越秀街巷舊事\n    ~ 210$d  2023 → 2024\n")
    #expect(table.error.hasPrefix("43 same, 1 changed,"))
    let tsv = try Tool.run(["diff", "old.xml", "new.xml", "--format", "tsv"], in: folder).output
    #expect(
      tsv == "record\tchange\tplace\told\tnew\n012023000001\tchanged\t200$a\t越秀街巷旧事\t越秀街巷舊事\n"
        + "012023000001\tchanged\t210$d\t2023\t2024\n")
    let jsonl = try Tool.run(["diff", "old.xml", "new.xml", "--format", "jsonl"], in: folder).output
    let objects = try jsonl.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String])
    }
    #expect(objects.map { $0["place"] } == ["200$a", "210$d"])
    #expect(objects.first?["new"] == "越秀街巷舊事" && objects.first?["record"] == "012023000001")
    let some = try Tool.run(["diff", "old.xml", "new.xml", "--select", "210"], in: folder)
    #expect(some.output == "~ 012023000001\n    ~ 210$d  2023 → 2024\n")
  }

  @Test("records that one file lacks are told, and what cannot be read is a difference")
  func lacking() throws {
    let folder = try folder()
    let part = ["convert", Fixtures.central.path, "--where", "001 != 012023000001", "-o", "part.mrc", "-q"]
    #expect(try Tool.run(part, in: folder).status == 0)
    let lacking = try Tool.run(["diff", "old.xml", "part.mrc"], in: folder)
    #expect(lacking.status == 1 && lacking.output == "- 012023000001\n")
    #expect(lacking.error.hasPrefix("43 same, 0 changed, 1 only in the first, 0 only in the second"))
    let damaged = try Tool.run(["diff", Fixtures.street.path, Fixtures.street.path, "-q"], in: folder)
    #expect(damaged.status == 1 && damaged.output.isEmpty)
  }

  @Test(
    "wrong usage is told in one line",
    arguments: [
      (["a"], "two inputs, not 1"), (["a", "b", "c"], "two inputs, not 3"), (["-", "-"], "standard input"),
      (["a", "b", "--by", "200$"], "no field path"), (["a", "b", "--by", "001,200$a"], "one field path"),
      (["a", "b", "--ignore", "20"], "no field path"),
    ])
  func usage(_ arguments: [String], _ words: String) throws {
    let outcome = try Tool.run(["diff"] + arguments, in: Folder())
    #expect(outcome.status == 2 && outcome.error.contains(words) && outcome.errorLines.count == 1)
  }
}
