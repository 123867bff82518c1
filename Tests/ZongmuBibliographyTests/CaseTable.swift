import Foundation
import Testing

/// One line of a table in `Cases/`: a cataloguer can read it and add to it.
struct Case: Sendable, CustomTestStringConvertible {
  let table: String
  let line: Int
  private let values: [String: String]

  init(table: String, line: Int, _ values: [String: String]) {
    self.table = table
    self.line = line
    self.values = values
  }

  /// The text in a column; empty where the table has no such column.
  subscript(column: String) -> String { values[column] ?? "" }

  /// What is expected; `-` stands for nothing.
  var expected: String { self["expected"] == "-" ? "" : self["expected"] }

  var testDescription: String { "\(table):\(line)" }
}

/// The tables in `Cases/`: tab-separated, lines that begin with `#` are remarks, the first other line names the columns.
enum CaseTable {
  /// The lines of a table; `kind` chooses by the column of that name. A table that cannot be read has none.
  static func cases(_ name: String, kind: String? = nil) -> [Case] {
    let folder = #filePath.split(separator: "/").dropLast().joined(separator: "/")
    return cases(path: "/\(folder)/Cases/\(name)", kind: kind)
  }

  /// The lines of a table anywhere.
  static func cases(path: String, kind: String? = nil) -> [Case] {
    guard let data = FileManager.default.contents(atPath: path) else { return [] }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    var columns: [String] = []
    var cases: [Case] = []
    for (index, line) in String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated() where !line.isEmpty && !line.hasPrefix("#")
    {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      if columns.isEmpty {
        columns = cells
        continue
      }
      let values = Dictionary(zip(columns, cells), uniquingKeysWith: { first, _ in first })
      if kind == nil || values["kind"] == kind {
        cases.append(Case(table: name, line: index + 1, cells.count == columns.count ? values : [:]))
      }
    }
    return cases
  }
}

@Suite("The tables of cases")
struct CaseTableTests {
  @Test(
    "have at least so many lines, each with all columns, none twice",
    arguments: [
      ("responsibility.tsv", 100), ("publication.tsv", 100), ("extent.tsv", 100), ("price.tsv", 60),
      ("identifiers.tsv", 120), ("publishers.tsv", 20), ("part.tsv", 250), ("edition.tsv", 150), ("title.tsv", 110),
      ("numeral.tsv", 100),
    ])
  func size(name: String, least: Int) {
    let cases = CaseTable.cases(name)
    #expect(cases.count >= least)
    var seen: Set<String> = []
    for each in cases {
      let key = each["kind"] + "\t" + each["input"] + each["fields"]
      #expect(key.count > 1 && seen.insert(key).inserted, "\(each.testDescription) \(key)")
    }
  }
}
