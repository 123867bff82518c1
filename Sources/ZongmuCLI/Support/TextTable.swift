import Zongmu

/// A table for people: columns padded by the width that characters have on a terminal, Chinese ones being two wide.
///
/// On a terminal that is too narrow the widest columns of text are cut with `…`; where that leaves nothing worth
/// reading, each row is printed as lines of `column  value`. A file or a pipe gets the whole text.
struct TextTable {
  private let header: [String]
  private var rows: [[String]] = []
  private var colors: [[Int: Paint.Color]] = []
  private let alignsRight: Set<Int>
  private let paint: Paint

  /// Fewer columns than this are not worth a column of text.
  private static let least = 10
  private static let gap = 2

  /// A table; the columns with these numbers are aligned to the right.
  init(header: [String], alignsRight: Set<Int> = [], paint: Paint = .none) {
    self.header = header.map(TextTable.plain)
    self.alignsRight = alignsRight
    self.paint = paint
  }

  /// Adds a row; a cell may have a colour.
  mutating func add(_ row: [String], colors: [Int: Paint.Color] = [:]) {
    rows.append(row.map(TextTable.plain))
    self.colors.append(colors)
  }

  /// The lines of the table, as wide as the terminal that they go to.
  var text: String { text(within: Console.outputColumns) }

  /// The lines of the table in so many columns; nil is as many as it takes.
  func text(within columns: Int?) -> String {
    let all = [header] + rows
    let count = all.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      all.map { $0.count > column ? TerminalText.width($0[column]) : 0 }.max() ?? 0
    }
    guard let columns else { return lines(widths) }
    return fitting(widths, columns).map(lines) ?? stacked(columns)
  }

  /// The widths of columns that fit: the widest column of text gives way first. Nil where too little would be left.
  private func fitting(_ widths: [Int], _ columns: Int) -> [Int]? {
    var widths = widths
    let room = columns - TextTable.gap * (widths.count - 1)
    while widths.reduce(0, +) > room {
      let texts = widths.indices.filter { !alignsRight.contains($0) && widths[$0] > TextTable.least }
      guard let widest = texts.max(by: { widths[$0] < widths[$1] }) else { return nil }
      widths[widest] -= 1
    }
    return widths
  }

  private func lines(_ widths: [Int]) -> String {
    ([header] + rows).enumerated().map { number, row in
      var line = ""
      for (column, cell) in row.enumerated() {
        let text = TerminalText.cut(cell, to: widths[column])
        let padding = String(repeating: " ", count: widths[column] - TerminalText.width(text))
        let painted = number > 0 ? colors[number - 1][column].map { paint($0, text) } ?? text : text
        line += alignsRight.contains(column) ? padding + painted : painted + padding
        if column < row.count - 1 { line += String(repeating: " ", count: TextTable.gap) }
      }
      return String(line.reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }

  /// A row as lines, one a column; an empty line between rows.
  private func stacked(_ columns: Int) -> String {
    let label = header.map { TerminalText.width($0) }.max() ?? 0
    let indent = min(label + TextTable.gap, max(columns / 2, 2))
    return rows.enumerated().map { number, row in
      row.enumerated().filter { !$0.element.isEmpty }.flatMap { column, cell in
        TerminalText.wrapped(cell, to: columns - indent).enumerated().map { part, text in
          let name = part == 0 && header.count > column ? TerminalText.cut(header[column], to: indent - 1) : ""
          return TerminalText.padded(name, to: indent) + (colors[number][column].map { paint($0, text) } ?? text)
        }
      }.joined(separator: "\n")
    }.joined(separator: "\n\n")
  }

  /// The text without characters that would direct the terminal.
  private static func plain(_ cell: String) -> String {
    guard cell.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else { return cell }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: cell.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 })
    return String(text)
  }
}
