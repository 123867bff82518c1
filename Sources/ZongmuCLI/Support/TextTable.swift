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
    let widths = (0..<columns).map { column in rows.map { $0.count > column ? Self.width($0[column]) : 0 }.max() ?? 0 }
    return rows.map { row in
      let line = row.enumerated().map { column, cell in
        let padding = String(repeating: " ", count: widths[column] - Self.width(cell))
        if alignsRight.contains(column) { return padding + cell }
        return column == row.count - 1 ? cell : cell + padding
      }.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }

  /// The columns that a text takes on a terminal (East Asian Width W and F are two; UAX #11).
  static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { sum, scalar in
      switch scalar.value {
      case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
        0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
        sum + 2
      case 0x0300...0x036F, 0x200B...0x200F, 0xFE00...0xFE0F: sum
      default: sum + 1
      }
    }
  }
}
