import Zongmu

/// A report of figures: a name for programs, words for people, and a figure.
struct Figures {
  private(set) var rows: [(name: String, label: String, value: String)] = []

  mutating func add(_ name: String, _ label: String, _ count: Int) { rows.append((name, label, String(count))) }

  mutating func add(_ name: String, _ label: String, _ value: String) { rows.append((name, label, value)) }

  /// Prints the figures; JSON is that of `report`, which may say more.
  func print(_ format: TableFormat, header: [String], json report: some Encodable) throws {
    switch format {
    case .table:
      var table = TextTable(header: header, alignsRight: [1])
      for row in rows { table.add([row.label, row.value]) }
      Swift.print(table.text)
    case .tsv:
      Swift.print("what\tcount")
      for row in rows { Swift.print("\(row.name)\t\(row.value)") }
    case .json: Swift.print(try JSONText.pretty(report))
    case .jsonl: Swift.print(try JSONText.line(report))
    }
  }
}
