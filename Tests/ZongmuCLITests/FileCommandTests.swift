import Fixtures
import Foundation
import Testing

@Suite("convert, show, count, keys, compare, evaluate")
struct FileCommandTests {
  @Test("convert writes an untouched file byte for byte, and tells of what it rejects")
  func convert() throws {
    let folder = try Folder()
    let same = try Tool.run(
      ["convert", Fixtures.central.path, "--to-encoding", "gb18030", "-o", "out.mrc"], in: folder)
    #expect(same.status == 0 && same.output.isEmpty)
    #expect(same.error == "44 read, 44 written, 0 rejected, 0 warnings\n")
    let written = try Data(contentsOf: URL(fileURLWithPath: folder.file("out.mrc")))
    #expect(try written == Data(contentsOf: URL(fileURLWithPath: Fixtures.central.path)))
    let refused = try Tool.run(["convert", Fixtures.central.path, "-o", "out.mrc"], in: folder)
    #expect(refused.status == 2 && refused.error.contains("--force") && refused.errorLines.count == 1)
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.file("out.mrc"))) == written)
    let rejects = try Tool.run(
      ["convert", Fixtures.street.path, "-o", "out.mrc", "--force", "--rejects", "bad.mrc", "--quiet"], in: folder)
    #expect(rejects.status == 1 && rejects.errorLines.count == 1 && rejects.error.contains("record "))
    // Together they are the file: 88 bytes were rejected (Fixtures/defects/README.md).
    let bad = try Data(contentsOf: URL(fileURLWithPath: folder.file("bad.mrc")))
    #expect(try bad == Data(contentsOf: URL(fileURLWithPath: Fixtures.defect("garbage-directory.mrc"))))
    #expect(try names(in: folder) == ["bad.mrc", "out.mrc"])
  }

  @Test("convert there and back through MARCXML keeps what the records say")
  func convertXML() throws {
    let folder = try Folder()
    #expect(try Tool.run(["convert", Fixtures.central.path, "--to", "marcxml", "-o", "a.xml"], in: folder).status == 0)
    #expect(try Tool.run(["convert", "a.xml", "-o", "a.mrc"], in: folder).status == 0)
    let texts = try [Fixtures.central.path, "a.xml", "a.mrc"].map {
      try Tool.run(["show", $0, "--select", "001,200$a,210$d,905$b"], in: folder).output
    }
    #expect(texts[0].split(separator: "\n").count == 45)
    #expect(texts[1] == texts[0] && texts[2] == texts[0])
  }

  @Test("convert reads standard input and writes standard output")
  func convertPipe() throws {
    let outcome = try Tool.run(
      ["convert", "-", "--to", "tsv", "--select", "001", "-o", "-", "-q"], in: Folder(), input: Fixtures.school.path)
    #expect(outcome.status == 0 && outcome.error.isEmpty)
    #expect(outcome.output.hasPrefix("001\nxs") && outcome.output.split(separator: "\n").count == 39)
  }

  @Test("show --describe tells what records say, in lines or as JSON")
  func describe() throws {
    let folder = try Folder()
    let chinese = try Tool.run(
      ["show", Fixtures.central.path, "--record", "3", "--describe", "--language", "zh"], in: folder)
    #expect(chinese.status == 0 && chinese.error.isEmpty)
    #expect(chinese.output.hasPrefix("记录号：012022000101\n题名：越秀史稿\n分卷册：上册：先秦至明代（全套 3 册）\n"))
    #expect(chinese.output.hasSuffix("馆藏：1 处，1 册\n格式：CNMARC\n\n"))
    let english = try Tool.run(
      ["show", Fixtures.central.path, "--record", "3", "--describe", "--language", "en"], in: folder)
    #expect(english.output.contains("\nprice: CNY 88.00; CNY 280.00\n"))
    let json = try Tool.run(
      ["show", Fixtures.central.path, "--where", "001 =^ 012022", "--describe", "--format", "jsonl"], in: folder)
    let objects = try json.output.split(separator: "\n").map {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
    }
    #expect(objects.count > 3 && objects.allSatisfy { ($0?["id"] as? String)?.hasPrefix("012022") == true })
    #expect(objects[0]?["title"] as? String == "越秀史稿" && objects[0]?["setSize"] as? Int == 3)
    for wrong in [["--describe", "--select", "001"], ["--format", "json"]] {
      let refused = try Tool.run(["show", Fixtures.central.path] + wrong, in: folder)
      #expect(refused.status == 2 && refused.output.isEmpty)
    }
  }

  @Test("show prints worksheets, one record, chosen fields, what a filter lets through")
  func show() throws {
    let folder = try Folder()
    let one = try Tool.run(["show", Fixtures.central.path, "--record", "1"], in: folder)
    #expect(one.status == 0 && one.error.isEmpty)
    #expect(one.output.hasPrefix("LDR ") && one.output.contains("\n001 012023000001\n"))
    #expect(one.output.components(separatedBy: "LDR ").count == 2)
    let some = try Tool.run(
      ["show", Fixtures.central.path, "--where", "001 =^ 012022", "--select", "001"], in: folder)
    let lines = some.output.split(separator: "\n")
    #expect(lines.first == "001" && lines.count > 3 && lines.dropFirst().allSatisfy { $0.hasPrefix("012022") })
    let damaged = try Tool.run(["show", Fixtures.themed.path, "--select", "001"], in: folder)
    #expect(damaged.status == 1 && damaged.output.split(separator: "\n").count == 41)
    #expect(damaged.errorLines.count == 1 && damaged.error.contains("byte 16663"))
  }

  @Test("count accounts for each element; table, tsv and json say the same", arguments: Fixtures.branches)
  func count(branch: Fixtures.Branch) throws {
    let folder = try Folder()
    let text = try String(contentsOfFile: Fixtures.expectedCounts, encoding: .utf8)
    let row = try #require(text.split(separator: "\n").first { $0.hasPrefix(branch.fileName) })
    let cells = row.split(separator: "\t").suffix(3).map { String($0) }
    let table = try Tool.run(["count", branch.path, "-q"], in: folder)
    #expect(table.status == (cells[2] == "0" ? 0 : 1) && table.error.isEmpty)
    let tsv = try Tool.run(["count", branch.path, "--format", "tsv", "-q"], in: folder).output
    for (name, count) in zip(["elements", "records", "rejected"], cells) {
      #expect(tsv.contains("\n\(name)\t\(count)\n"))
    }
    let json = try Tool.run(["count", branch.path, "--format", "json", "-q"], in: folder).output
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    for (name, count) in zip(["elements", "records", "rejected"], cells) { #expect(object[name] as? Int == Int(count)) }
    if branch.fileName.hasSuffix(".mrc") {
      let size = try Data(contentsOf: URL(fileURLWithPath: branch.path)).count
      #expect(object["bytes"] as? Int == size)
    }
    let chinese = try Tool.run(["count", branch.path, "-q", "--language", "zh"], in: folder).output
    #expect(chinese.contains("读入") && chinese.contains("拒收") && table.output.contains("rejected"))
  }

  @Test("keys prints record id, kind and key")
  func keys() throws {
    let outcome = try Tool.run(["keys", Fixtures.central.path], in: Folder())
    #expect(outcome.status == 0 && outcome.error.isEmpty)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.first == "record_id\tkind\tkey")
    #expect(lines.dropFirst().allSatisfy { $0.split(separator: "\t").count == 3 })
    // 978-7-218-12345-5 without check digit and hyphens.
    #expect(lines.contains { $0.hasPrefix("012023000001\tisbn\t") && $0.contains("721812345") })
  }

  @Test("compare judges the pairs of a file; without one it explains the first records of two files")
  func compare() throws {
    let folder = try Folder()
    let pairs = "record_a\trecord_b\n012023000001\t012023000417\n012021000901\t012022000955\n"
    _ = try folder.write(Array(pairs.utf8), "pairs.tsv")
    let files = [Fixtures.central.path, Fixtures.street.path]
    let table = try Tool.run(["compare", "--pairs", "pairs.tsv", "-q"] + files, in: folder)
    #expect(table.status == 0)
    let lines = table.output.split(separator: "\n").map { $0.split(separator: "\t").map { String($0) } }
    #expect(
      lines.map { $0.prefix(3).joined(separator: " ") } == [
        "record_a record_b verdict", "012023000001 012023000417 same", "012021000901 012022000955 different",
      ])
    let words = try Tool.run(["compare"] + files, in: folder)
    #expect(words.status == 0 && words.output.contains("Verdict: ") && words.output.contains("Comparisons"))
    let missing = "record_a\trecord_b\n012023000001\tnobody\n"
    _ = try folder.write(Array(missing.utf8), "missing.tsv")
    let unknown = try Tool.run(["compare", "--pairs", "missing.tsv", "-q"] + files, in: folder)
    #expect(unknown.status == 1 && unknown.error.contains("1 pairs name a record"))
    let wrong = try Tool.run(["compare", "--pairs", Fixtures.central.path] + files, in: folder)
    #expect(wrong.status == 3 && wrong.errorLines.count == 1)
    let alone = try Tool.run(["compare", Fixtures.central.path], in: folder)
    #expect(alone.status == 2 && alone.error.contains("two files"))
  }

  @Test("evaluate finds the hand-made clusters of the fixtures again")
  func evaluate() throws {
    let folder = try Folder()
    try Tool.catalogue(in: folder)
    let arguments = [
      "evaluate", "--clusters", Fixtures.expectedClusters, "--catalogue", "c.sqlite", "--format", "json",
    ]
    let outcome = try Tool.run(arguments, in: folder)
    #expect(outcome.status == 0 && outcome.error.isEmpty)
    let report = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(report["falseMerges"] as? Int == 0 && report["misses"] as? Int == 0 && report["unknown"] as? Int == 0)
    let wrong = try Tool.run(["evaluate", "--clusters", "nowhere.tsv", "--catalogue", "c.sqlite"], in: folder)
    #expect(wrong.status == 3 && wrong.error.contains("nowhere.tsv: cannot be read"))
  }
}
