import Zongmu

/// A table for people: columns padded by the width that characters have on a terminal, Chinese ones being two wide.
struct TextTable {
  private var rows: [[String]] = []
  private let alignsRight: Set<Int>

  /// A table; the columns with these numbers are aligned to the right.
  init(header: [String], alignsRight: Set<Int> = []) {
    rows = [header]
    self.alignsRight = alignsRight
  }

  mutating func add(_ row: [String]) { rows.append(row) }

  /// The lines of the table.
  var text: String {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.map { $0.count > column ? TerminalText.width($0[column]) : 0 }.max() ?? 0
    }
    return rows.map { row in
      let line = row.enumerated().map { column, cell in
        let padding = String(repeating: " ", count: widths[column] - TerminalText.width(cell))
        if alignsRight.contains(column) { return padding + cell }
        return column == row.count - 1 ? cell : cell + padding
      }.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }
}
