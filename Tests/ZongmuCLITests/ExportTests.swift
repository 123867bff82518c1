import Fixtures
import Foundation
import Testing

@Suite("export: deltas, what a branch loads back, holdings in a file, provenance")
struct ExportTests {
  private let folder: Folder
  private let start = ["export", "--catalogue", "c.sqlite"]

  init() throws {
    folder = try Folder()
    try Tool.catalogue(in: folder)
  }

  /// Master ids by record, out of `clusters`.
  private func clusters() throws -> [(source: Substring, master: Substring)] {
    try Tool.run(["clusters", "--catalogue", "c.sqlite"], in: folder).output.split(separator: "\n").dropFirst().map {
      let cells = $0.split(separator: "\t")
      return (cells[0], cells[2])
    }
  }

  /// The rows that an export gives for some paths.
  private func rows(_ arguments: [String], _ select: String) throws -> [String] {
    let outcome = try Tool.run(
      start + arguments + ["--to", "tsv", "--select", select, "-o", "-", "-q"], in: folder)
    #expect(outcome.status == 0, "\(outcome)")
    return outcome.output.split(separator: "\n").dropFirst().map(String.init)
  }

  @Test("A delta has the masters that changed since a run, those that ended with leader/05 d, and where they went")
  func delta() throws {
    let before = try clusters()
    let themed = Set(before.filter { $0.source == "YXHS05" }.map(\.master))
    #expect(Set(try rows(["--since", "3"], "001").map { Substring($0) }) == themed)
    #expect(try rows(["--since", "4"], "001") == [])
    let word = ["review", "same", "--catalogue", "c.sqlite", "--by", "陈编目", "YX00/012015000101", "YXXS12/xs1215000022"]
    #expect(try Tool.run(word + Tool.now, in: folder).status == 0)
    let joined = try rows(["--since", "4"], "LDR/5,001,035$a")
    #expect(joined.count == 2)
    let ended = try #require(joined.first { $0.hasPrefix("d\t") }).split(separator: "\t")
    let living = try #require(joined.first { !$0.hasPrefix("d\t") }).split(separator: "\t")
    #expect(ended[2] == "(ZM)\(living[1])")
    #expect(try Tool.run(["source", "remove", "--catalogue", "c.sqlite", "YXHS05"], in: folder).status == 0)
    let alone = themed.filter { id in !before.contains { $0.master == id && $0.source != "YXHS05" } }
    let gone = try rows(["--since", "5"], "LDR/5,001").map { $0.split(separator: "\t") }
    #expect(Set(gone.filter { $0[0] == "d" }.map { $0[1] }) == alone)
    #expect(Set(gone.map { $0[1] }) == themed)
    let told = try Tool.run(start + ["--since", "4", "-o", "delta.mrc"], in: folder)
    #expect(told.error.contains("of these 1 redirected, \(alone.count) deleted"))
    #expect(try Tool.run(start + ["--since", "99", "-o", "-"], in: folder).status == 2)
  }

  @Test(
    "What a branch loads back: each of its records under its own number, its holdings untouched, the rest the master's",
    arguments: [Fixtures.central, Fixtures.street, Fixtures.school])
  func branch(branch: Fixtures.Branch) throws {
    func own(_ select: String) throws -> [String] {
      try Tool.run(["show", branch.path, "-q", "--select", select], in: folder).output.split(separator: "\n")
        .dropFirst()
        .map(String.init).sorted()
    }
    let fields = "001,905$a,905$b,905$c,905$d,905$e,905$f,905$s,905$v"
    #expect(try rows(["--source", branch.source], fields).sorted() == own(fields))
    // The description is that of the master, by the id in 035.
    let masters = Dictionary(
      uniqueKeysWithValues: try rows([], "001,200,210,606").map {
        let cells = $0.split(separator: "\t", maxSplits: 1)
        return (String(cells[0]), String(cells[1]))
      })
    for row in try rows(["--source", branch.source], "035$a,200,210,606") {
      let cells = row.split(separator: "\t", maxSplits: 1)
      let id = try #require(cells[0].split(separator: " | ").first { $0.hasPrefix("(ZM)") }?.dropFirst(4))
      #expect(masters[String(id)] == String(cells[1]))
    }
  }

  @Test("Records in another dialect than their master are handed back as they came")
  func otherDialect() throws {
    let outcome = try Tool.run(start + ["--source", "YXHS05", "-o", "hs.mrc"], in: folder)
    #expect(outcome.error == "40 records written, 0 refused; 8 as handed in, in another dialect than their master\n")
  }

  @Test("Holdings in a file: a line for each holdings field, as in holdings-expected.tsv")
  func holdingsFile() throws {
    let outcome = try Tool.run(
      start + ["--holdings", "file", "--holdings-file", "items.tsv", "-o", "m.mrc"], in: folder)
    #expect(outcome.status == 0 && outcome.error.contains("173 holdings"))
    func table(_ text: String, _ columns: [Int]) -> Set<[Substring]> {
      Set(
        text.split(separator: "\n").dropFirst().map { line in
          let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
          return columns.map { $0 < cells.count ? cells[$0] : "" }
        })
    }
    let found = table(try String(contentsOfFile: folder.file("items.tsv"), encoding: .utf8), [1, 2, 3, 4, 8])
    let expected = table(try String(contentsOfFile: Fixtures.expectedHoldings, encoding: .utf8), [0, 1, 2, 3, 4])
    #expect(found == expected)
    let bare = try Tool.run(["show", "m.mrc", "-q", "--select", "905,852"], in: folder).output
    #expect(bare.split(separator: "\n").allSatisfy { $0 == "905\t852" || $0 == "\t" })
  }

  @Test("Provenance is carried on request: $5 in CNMARC, 883 tied by $8 in MARC 21")
  func provenance() throws {
    let rows = try rows(["--provenance"], "001,200$5,245$8,883$8,883$q")
    let chinese = rows.map { $0.split(separator: "\t", omittingEmptySubsequences: false) }.filter { !$0[1].isEmpty }
    let western = rows.map { $0.split(separator: "\t", omittingEmptySubsequences: false) }.filter { !$0[2].isEmpty }
    #expect(chinese.count + western.count == 124 && western.count == 32)
    #expect(chinese.allSatisfy { ["YX00", "YXJD03", "YXXS12"].contains($0[1]) })
    #expect(western.allSatisfy { row in row[3].split(separator: " | ").contains(row[2]) && row[4].contains("YXHS05") })
  }

  @Test("The same catalogue gives the same bytes")
  func deterministic() throws {
    for (arguments, name) in [
      (["--since", "2"], "a"), (["--source", "YXJD03"], "b"), (["--provenance", "--holdings", "file"], "c"),
    ] {
      let files = try ["1", "2"].map { number in
        let outcome = try Tool.run(start + arguments + ["-o", name + number], in: folder)
        #expect(outcome.status == 0)
        return try Data(contentsOf: URL(fileURLWithPath: folder.file(name + number)))
      }
      #expect(files[0] == files[1] && !files[0].isEmpty)
    }
  }
}
