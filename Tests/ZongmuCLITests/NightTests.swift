import Fixtures
import Foundation
import Testing

@Suite("dedup reports and what-if, rules, history, quarantine")
struct NightTests {
  private let folder: Folder

  init() throws {
    folder = try Folder()
    try Tool.catalogue(in: folder)
  }

  private func run(_ arguments: String...) throws -> Outcome { try Tool.run(arguments, in: folder) }

  @Test("A report on a run as text, JSON and HTML, in both languages")
  func report() throws {
    for (name, expected) in [("r.txt", "masters: 124"), ("r.json", "\"masters\" : 124"), ("r.html", ">124</td>")] {
      #expect(try run("dedup", "--catalogue", "c.sqlite", "--report", name).status == 0)
      #expect(try String(contentsOfFile: folder.file(name), encoding: .utf8).contains(expected), "\(name)")
    }
    #expect(try run("dedup", "--catalogue", "c.sqlite", "--report", "zh.html", "--language", "zh").status == 0)
    let page = try String(contentsOfFile: folder.file("zh.html"), encoding: .utf8)
    #expect(page.contains("主记录") && page.contains("<svg") && page.contains("YXJD03"))
    #expect(!page.contains("<script") && !page.contains("http"))
    // Well-formed, so that any browser and any archive takes it.
    let body = page.replacing("<!DOCTYPE html>", with: "").replacing("<meta charset=\"utf-8\">", with: "")
    let opened = body.matches(of: /<([a-z0-9]+)[^>]*?(\/?)>/).filter { $0.2.isEmpty }.count
    #expect(opened == body.matches(of: /<\/[a-z0-9]+>/).count)
  }

  @Test("what-if and --dry-run --list tell what would change, and change nothing; rules set does it")
  func whatIf() throws {
    _ = try folder.write(Array("merging:\n  cnmarc:\n    classes:\n      300: dropped\n".utf8), "rules.yaml")
    let before = try shown(folder)
    let foreseen = try run("dedup", "--catalogue", "c.sqlite", "--what-if", "rules.yaml", "--format", "tsv", "-q")
    #expect(foreseen.status == 0 && foreseen.error.isEmpty)
    let rows = foreseen.output.split(separator: "\n").dropFirst()
    let with300 = try Tool.run(
      ["export", "--catalogue", "c.sqlite", "--to", "tsv", "--select", "001,200$a,300", "-o", "-", "-q"], in: folder
    )
    .output.split(separator: "\n").dropFirst().map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    .filter { !$0[1].isEmpty && !$0[2].isEmpty }.map { $0[0] }
    #expect(!with300.isEmpty && rows.map { $0.prefix { $0 != "\t" } } == with300)
    #expect(try shown(folder) == before)
    #expect(try run("dedup", "--catalogue", "c.sqlite", "--dry-run", "--list").output.isEmpty)
    #expect(try run("rules", "show", "--catalogue", "c.sqlite").output == "# the default rules\n")
    #expect(try run("rules", "check", "rules.yaml").output == "rules.yaml: reads well: merging is not the default\n")
    #expect(try run("rules", "set", "--catalogue", "c.sqlite", "rules.yaml").status == 0)
    #expect(try run("rules", "show", "--catalogue", "c.sqlite").output.contains("300: dropped"))
    let differences = try run("history", "--catalogue", "c.sqlite", "--from", "4", "--format", "tsv", "-q").output
    #expect(differences == foreseen.output)
    #expect(try run("check", "--catalogue", "c.sqlite").status == 0)
    _ = try folder.write(Array("merging:\n  cnmarc:\n    clases: {}\n".utf8), "bad.yaml")
    let bad = try run("rules", "set", "--catalogue", "c.sqlite", "bad.yaml")
    #expect(bad.status == 2 && bad.error.contains("line 3") && bad.error.contains("“classes”"))
  }

  @Test("history: of a master, a record, the runs; a master as of a run; wrong usage")
  func history() throws {
    let master = try #require(
      try run("clusters", "--catalogue", "c.sqlite").output.split(separator: "\n")
        .first { $0.hasPrefix("YX00\t012023000001\t") }?.split(separator: "\t").last.map(String.init))
    let told = try run("history", "--catalogue", "c.sqlite", master)
    #expect(told.status == 0 && told.output.hasPrefix("run 1, 2026-11-24T08:15:00Z: import YX00 "))
    #expect(told.output.contains("YXJD03/012023000417 came into \(master)"))
    let chinese = try run("history", "--catalogue", "c.sqlite", "YXJD03/012023000417", "--language", "zh")
    #expect(chinese.output.contains("归入 \(master)"))
    let first = try run("history", "--catalogue", "c.sqlite", master, "--as-of", "1").output
    #expect(first.contains("(YX00)012023000001") && !first.contains("YXJD03"))
    let json = try run("history", "--catalogue", "c.sqlite", "--runs", "--format", "json").output
    #expect(try JSONSerialization.jsonObject(with: Data(json.utf8)) is [[String: Any]])
    #expect(try run("history", "--catalogue", "c.sqlite").status == 2)
    #expect(try run("history", "--catalogue", "c.sqlite", master, "--as-of", "9").status == 2)
    #expect(try run("history", "--catalogue", "c.sqlite", "NOBODY/1").status == 2)
  }

  @Test("quarantine lists what was rejected and hands its bytes back as they came")
  func quarantine() throws {
    let list = try run("quarantine", "list", "--catalogue", "c.sqlite", "--format", "tsv")
    let codes = list.output.split(separator: "\n").dropFirst().map { $0.split(separator: "\t")[5] }
    #expect(list.status == 0 && Set(codes) == ["directory-unreadable", "junk"])
    let handed = try run("quarantine", "export", "--catalogue", "c.sqlite", "--source", "YXHS05", "-o", "q.bin")
    #expect(handed.status == 0 && handed.error == "1 stretches written\n")
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.file("q.bin"))).count == 12)
    #expect(try run("quarantine", "list", "--catalogue", "c.sqlite", "--source", "NOBODY").status == 2)
  }
}
