import Fixtures
import Foundation
import Testing

@Suite("--where, --by, --oversize")
struct FilterAndOversizeTests {
  @Test("convert writes what the filter lets through, and counts what it does not")
  func convert() throws {
    let folder = try Folder()
    let outcome = try Tool.run(
      ["convert", Fixtures.central.path, "--where", "001 == 012023000001 or 001 == 012022000100", "-o", "two.mrc"],
      in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.error == "44 read, 2 written, 0 rejected, 0 warnings\n42 not selected\n")
    let shown = try Tool.run(["show", "two.mrc", "--select", "001", "-q"], in: folder)
    #expect(shown.output == "001\n012023000001\n012022000100\n")
  }

  @Test("count --by counts the values of a path, the most frequent first, in each form")
  func countBy() throws {
    let folder = try Folder()
    let records = ["b", "a", "b", ""].map { code in
      let field =
        code.isEmpty
        ? "" : "<datafield tag=\"101\" ind1=\" \" ind2=\" \"><subfield code=\"a\">\(code)</subfield></datafield>"
      return
        "<record><leader>00000nam0 2200000   450 </leader><controlfield tag=\"001\">1</controlfield>\(field)</record>"
    }
    let xml = "<collection xmlns=\"http://www.loc.gov/MARC21/slim\">\(records.joined())</collection>"
    let path = try folder.write(Array(xml.utf8), "few.xml")
    let table = try Tool.run(["count", path, "--by", "101$a"], in: folder)
    #expect(table.status == 0 && table.output == "count  101$a\n    2  b\n    1  a\n")
    #expect(table.error == "4 records, 1 of them without 101$a\n")
    #expect(
      try Tool.run(["count", path, "--by", "101$a", "--format", "tsv"], in: folder).output
        == "value\tcount\nb\t2\na\t1\n")
    let json = try Tool.run(["count", path, "--by", "101$a", "--format", "json", "-q"], in: folder)
    let rows = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]])
    #expect(rows.map { $0["value"] as? String } == ["b", "a"] && rows.map { $0["count"] as? Int } == [2, 1])
    let wrong = try Tool.run(["count", path, "--by", "101$a,200"], in: folder)
    #expect(wrong.status == 2 && wrong.error.contains("one field path"))
  }

  /// One record with a note of 12,000 bytes between two small ones.
  private static let long: [UInt8] = {
    let records = ["", String(repeating: "长", count: 4000), ""].enumerated().map { number, note in
      let field =
        note.isEmpty
        ? "" : "<datafield tag=\"330\" ind1=\" \" ind2=\" \"><subfield code=\"a\">\(note)</subfield></datafield>"
      return
        "<record><leader>00000nam0 2200000   450 </leader><controlfield tag=\"001\">R\(number)</controlfield>\(field)</record>"
    }
    return Array("<collection xmlns=\"http://www.loc.gov/MARC21/slim\">\(records.joined())</collection>".utf8)
  }()

  @Test(
    "convert does with a record that is too long as it is told",
    arguments: [
      ("refuse", 1, ["in.xml", "out.mrc"], 2), ("marcxml", 0, ["in.xml", "out.mrc", "out.mrc.oversize.xml"], 2),
      ("split-holdings", 1, ["in.xml", "out.mrc"], 2), ("zero-length", 0, ["in.xml", "out.mrc"], 3),
    ])
  func oversize(_ policy: String, _ status: Int32, _ files: [String], _ count: Int) throws {
    let folder = try Folder()
    _ = try folder.write(Self.long, "in.xml")
    let outcome = try Tool.run(["convert", "in.xml", "--oversize", policy, "-o", "out.mrc"], in: folder)
    #expect(outcome.status == status)
    #expect(try names(in: folder) == files)
    let written = try Tool.run(["show", "out.mrc", "--select", "001", "-q"], in: folder).output
    #expect(written.split(separator: "\n").count == count + 1)
    // 2 indicators, delimiter, code, 12,000 bytes of text, terminator.
    if status == 1 { #expect(outcome.error.contains("record R1: field 330 has 12005 bytes")) }
    if files.count == 3 {
      #expect(outcome.error.contains("1 too long for ISO 2709 (marcxml) → out.mrc.oversize.xml"))
      let side = try Tool.run(["diff", "in.xml", "out.mrc.oversize.xml", "-q"], in: folder)
      #expect(side.output == "- R0\n- R2\n")
    }
    if count == 3 { #expect(try Tool.run(["diff", "in.xml", "out.mrc"], in: folder).status == 0) }
  }

  @Test("a policy that writes beside the output needs an output with a name")
  func pipe() throws {
    let folder = try Folder()
    _ = try folder.write(Self.long, "in.xml")
    let outcome = try Tool.run(["convert", "in.xml", "--oversize", "marcxml", "-o", "-"], in: folder)
    #expect(outcome.status == 2 && outcome.output.isEmpty && outcome.error.contains("name the output"))
  }
}
