import Fixtures
import Foundation
import FoundationXML
import Testing

/// Looks at a page as an XML parser sees it.
private final class PageCheck: NSObject, XMLParserDelegate {
  var elements: [String: Int] = [:]
  var addresses: [String] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    elements[name, default: 0] += 1
    addresses += ["href", "src"].compactMap { attributes[$0] }
  }
}

@Suite("report")
struct ReportTests {
  private let folder: Folder

  init() throws {
    folder = try Folder()
    try Tool.catalogue(in: folder)
  }

  private func run(_ arguments: String...) throws -> Outcome {
    try Tool.run(["report", "--catalogue", "c.sqlite"] + arguments, in: folder)
  }

  @Test("The page is well-formed, needs nothing from elsewhere, and has all sections", arguments: ["zh", "en"])
  func page(language: String) throws {
    let written = try run("--format", "html", "--language", language, "--since", "1", "-o", "r.html")
    #expect(written.status == 0 && written.output.isEmpty && written.error.isEmpty)
    let page = try Data(contentsOf: URL(fileURLWithPath: folder.file("r.html")))
    let parser = XMLParser(data: page)
    let check = PageCheck()
    parser.delegate = check
    #expect(parser.parse(), "\(parser.parserError.map { "\($0)" } ?? "")")
    #expect(check.elements["script"] == nil && check.elements["link"] == nil && check.elements["img"] == nil)
    #expect(check.elements["h2"] == 7 && check.elements["svg"] == 6)
    #expect(
      check.addresses
        == ["sources", "duplicates", "overlap", "coverage", "holdings", "quality", "changes"].map { "#" + $0 })
    let text = String(decoding: page, as: UTF8.self)
    #expect(!text.contains("http") && !text.contains("url("))
    #expect(text.contains(language == "zh" ? "馆际重合" : "Overlap") && text.contains("2026-11-24T08:15:00Z"))
    // The same catalogue gives the same bytes; a page that is there is kept.
    #expect(try run("--format", "html", "--language", language, "--since", "1").output == text)
    #expect(try run("--format", "html", "-o", "r.html").status == 2)
    #expect(try run("--format", "html", "-o", "r.html", "--force").status == 0)
  }

  @Test(
    "A table as TSV has its columns in every line, and no tab or line end in a cell",
    arguments: [
      (["sources"], "source\tname\trecords\ttitles\tunique", 5),
      (["overlap", "--table", "matrix"], "source\tYX00\tYXHS05\tYXJD03\tYXXS12", 5),
      (["overlap", "--table", "spread"], "sources\ttitles", 5), (["quality"], "source\trecords\tcompleteness", 5),
      (["holdings", "--table", "conflicts"], "library\tbarcode\ttitles", 2),
      (["duplicates", "--table", "suspect_isbns"], "isbn\trecords\ttitles", 2),
      (["changes", "--since", "1", "--table", "records"], "source\tadded\tchanged\tremoved", 4),
    ] as [([String], String, Int)])
  func tables(arguments: [String], header: String, lines: Int) throws {
    let found = try Tool.run(["report", "--catalogue", "c.sqlite", "--format", "tsv"] + arguments, in: folder)
    #expect(found.status == 0 && found.error.isEmpty && found.output.hasPrefix(header))
    let rows = found.output.split(separator: "\n")
    #expect(rows.count == lines)
    let columns = rows.map { $0.split(separator: "\t", omittingEmptySubsequences: false).count }
    #expect(Set(columns).count == 1)
  }

  @Test("Text and JSON: the figures of the tables, each section by name")
  func forms() throws {
    let text = try run("overlap", "--language", "en")
    #expect(text.output.contains("Unique titles and last copies") && !text.output.contains("Coverage"))
    #expect(text.output.contains("YX00        44             13           29%           10\n"))
    let json = try JSONSerialization.jsonObject(with: Data(try run("--format", "json").output.utf8)) as? [String: Any]
    #expect((json?["overlap"] as? [String: Any])?["spread"] as? [Int] == [91, 29, 3, 1])
    #expect(json?["changes"] == nil)
    let suspect = try run("duplicates", "--format", "tsv", "--table", "suspect_isbns").output
    #expect(suspect.hasSuffix("\n978-7-5570-1133-8\t2\t2\n"))
  }

  @Test(
    "Wrong usage is refused with what to do",
    arguments: [
      (["changes"], "--since RUN"), (["--format", "tsv"], "name one section"), (["nonsense"], "nonsense"),
      (["overlap", "--format", "tsv", "--table", "none"], "sources, matrix, spread"),
      (["changes", "--since", "99"], "99"), (["--table", "matrix"], "--format tsv"),
    ] as [([String], String)])
  func usage(arguments: [String], words: String) throws {
    let outcome = try Tool.run(["report", "--catalogue", "c.sqlite"] + arguments, in: folder)
    #expect(outcome.status == 2 && outcome.error.contains(words) && outcome.output.isEmpty)
  }

  @Test("A catalogue with nothing in it has a report")
  func empty() throws {
    #expect(try Tool.run(["init", "--catalogue", "e.sqlite"], in: folder).status == 0)
    for format in ["table", "json", "html"] {
      #expect(try Tool.run(["report", "--catalogue", "e.sqlite", "--format", format], in: folder).status == 0)
    }
  }
}
