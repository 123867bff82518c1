import Fixtures
import Foundation
import Testing

@Suite("convert and export in the other format")
struct CrosswalkTests {
  @Test("GB 18030 CNMARC becomes UTF-8 MARC 21, and comes back in GB 18030, each declared as such")
  func encodings() throws {
    let folder = try Folder()
    let there = try Tool.run(
      ["convert", Fixtures.central.path, "--dialect", "marc21", "--loss", "loss.tsv", "-o", "m.mrc"], in: folder)
    #expect(there.status == 0, "\(there.error)")
    let leaders = try Tool.run(["show", "m.mrc", "--select", "LDR/9,245$a"], in: folder)
    #expect(leaders.output.split(separator: "\n")[1].hasPrefix("a\t越秀街巷旧事"))
    let back = try Tool.run(
      ["convert", "m.mrc", "--dialect", "cnmarc", "--to-encoding", "gb18030", "-o", "c.mrc"], in: folder)
    #expect(back.status == 0, "\(back.error)")
    let declared = try Tool.run(["show", "c.mrc", "--select", "100$a/26-29,200$a"], in: folder)
    #expect(declared.output.split(separator: "\n")[1] == "0120\t越秀街巷旧事")
    let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.file("c.mrc")))
    // 越秀 in GB 18030.
    #expect(bytes.range(of: Data([0xD4, 0xBD, 0xD0, 0xE3])) != nil)
  }

  @Test("The report of losses is a table with a header, in the language that is asked for")
  func report() throws {
    let folder = try Folder()
    let outcome = try Tool.run(
      [
        "convert", Fixtures.central.path, "--dialect", "marc21", "--loss", "loss.tsv", "--language", "zh", "-o",
        "m.mrc",
      ],
      in: folder)
    #expect(outcome.status == 0, "\(outcome.error)")
    let lines = try String(contentsOfFile: folder.file("loss.tsv"), encoding: .utf8).split(separator: "\n")
    #expect(lines[0] == "record\ttag\toccurrence\tsubfield\tpositions\tvalue\treason\texplanation")
    #expect(lines.contains("112010000021\t200\t1\tz\t\teng\tno-subfield\t相应字段没有这个子字段"))
  }

  @Test("--loss without --dialect is wrong usage, and an output that is there is not replaced")
  func usage() throws {
    let folder = try Folder()
    let outcome = try Tool.run(["convert", Fixtures.school.path, "--loss", "l.tsv", "-o", "x.mrc"], in: folder)
    #expect(outcome.status == 2 && outcome.error.contains("--dialect"))
    _ = try folder.write([], "l.tsv")
    let again = try Tool.run(
      ["convert", Fixtures.school.path, "--dialect", "marc21", "--loss", "l.tsv", "-o", "x.mrc"], in: folder)
    #expect(again.status == 2)
  }

  @Test(
    "Dublin Core and MODS are well-formed XML with an element a record",
    arguments: [("oai_dc", "oai_dc:dc"), ("mods", "mods")])
  func metadata(form: String, element: String) throws {
    let folder = try Folder()
    let outcome = try Tool.run(
      ["convert", Fixtures.central.path, Fixtures.school.path, "--to", form, "-o", "out.xml"], in: folder)
    #expect(outcome.status == 0, "\(outcome.error)")
    let text = try String(contentsOfFile: folder.file("out.xml"), encoding: .utf8)
    #expect(text.components(separatedBy: "</\(element)>").count == 44 + 38 + 1)
  }

  @Test("Masters are exported in MARC 21")
  func export() throws {
    let folder = try Folder()
    try Tool.catalogue(in: folder)
    let outcome = try Tool.run(
      ["export", "--catalogue", "c.sqlite", "--dialect", "marc21", "--loss", "l.tsv", "-o", "m.mrc"], in: folder)
    #expect(outcome.status == 0, "\(outcome.error)")
    let titles = try Tool.run(["show", "m.mrc", "--select", "245$a,200$a"], in: folder)
    let lines = titles.output.split(separator: "\n").dropFirst()
    #expect(lines.count == 124 && lines.allSatisfy { $0.hasSuffix("\t") && !$0.hasPrefix("\t") })
  }
}
