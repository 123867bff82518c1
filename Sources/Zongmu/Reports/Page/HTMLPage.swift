/// A page of a report as HTML that needs nothing else: no script, no style sheet or picture from elsewhere, no address. It
/// is well-formed XML, fits a narrow screen, and prints.
struct HTMLPage {
  private let title: String
  private let language: Language
  private var body = ""

  /// A page with nothing but its title.
  init(title: String, language: Language) {
    self.title = title
    self.language = language
  }

  /// Adds a heading; `anchor` is what `contents` leads to.
  mutating func heading(_ text: String, anchor: String? = nil, level: Int = 2) {
    let id = anchor.map { " id=\"\(HTMLText.escaped($0))\"" } ?? ""
    body += "<h\(level)\(id)>\(HTMLText.escaped(text))</h\(level)>\n"
  }

  /// Adds links to headings of the page.
  mutating func contents(_ parts: [(anchor: String, title: String)]) {
    let links = parts.map { "<a href=\"#\(HTMLText.escaped($0.anchor))\">\(HTMLText.escaped($0.title))</a>" }
    body += "<p class=\"contents\">\(links.joined(separator: " · "))</p>\n"
  }

  /// Adds a paragraph; a small one explains what stands above.
  mutating func paragraph(_ text: String, isSmall: Bool = false) {
    body += "<p\(isSmall ? " class=\"note\"" : "")>\(HTMLText.escaped(text))</p>\n"
  }

  /// Adds a list.
  mutating func list(_ lines: [String]) {
    body += "<ul>\n" + lines.map { "<li>\(HTMLText.escaped($0))</li>\n" }.joined() + "</ul>\n"
  }

  /// Adds a table of names and values.
  mutating func table(rows: [(label: String, value: String)]) {
    body += "<table>\n"
    for row in rows {
      body += "<tr><th scope=\"row\">\(HTMLText.escaped(row.label))</th>"
      body += "<td class=\"n\">\(HTMLText.escaped(row.value))</td></tr>\n"
    }
    body += "</table>\n"
  }

  /// Adds a table under its title. Shares are shaded, and so are the numbers of a table that says so.
  mutating func table(_ table: ReportTable) {
    body += "<div class=\"wide\"><table>\n<caption>\(HTMLText.escaped(table.title))</caption>\n<thead><tr>"
    for column in table.columns {
      body += "<th scope=\"col\"\(column.isNumber ? " class=\"n\"" : "")>\(HTMLText.escaped(column.label))</th>"
    }
    body += "</tr></thead>\n<tbody>\n"
    let most = table.isShaded ? max(1, table.rows.flatMap { $0 }.compactMap(\.count).max() ?? 1) : 0
    for row in table.rows {
      body += "<tr>"
      for (column, cell) in zip(table.columns, row) {
        body += "<td\(column.isNumber ? " class=\"n\"" : "")\(shade(cell, most))>"
        body += HTMLText.escaped(cell.text(language)) + "</td>"
      }
      body += "</tr>\n"
    }
    body += "</tbody></table></div>\n"
  }

  private func shade(_ cell: ReportTable.Cell, _ most: Int) -> String {
    let percent: Int
    switch cell {
    case .share(let part, let whole) where whole > 0: percent = part * 100 / whole
    case .count(let count) where most > 0 && count > 0: percent = max(1, count * 100 / most)
    default: return ""
    }
    // Up to half of the colour, so that the number stays black on it.
    return " style=\"background:rgba(43,92,138,\(percent >= 100 ? "0.50" : "0." + twoDigits(percent / 2)))\""
  }

  private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// Adds a chart under its title; nothing where there are no bars.
  mutating func chart(_ chart: BarChart) {
    guard !chart.bars.isEmpty else { return }
    body += "<figure><figcaption>\(HTMLText.escaped(chart.title))</figcaption>\n\(chart.svg)\n</figure>\n"
  }

  /// The whole page.
  var text: String {
    """
    <!DOCTYPE html>
    <html lang="\(language == .zh ? "zh-CN" : "en")">
    <head><meta charset="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/>
    <title>\(HTMLText.escaped(title))</title>
    <style>
    body { font-family: sans-serif; max-width: 64em; margin: 2em auto; padding: 0 1em; color: #222; line-height: 1.5 }
    h2 { border-bottom: 1px solid #9bb8d3; margin-top: 2em } .contents a { color: #2b5c8a }
    .wide { overflow-x: auto; margin: 1em 0 } .note { color: #555; font-size: 85% }
    table { border-collapse: collapse } caption, figcaption { text-align: left; font-weight: bold; padding: .3em 0 }
    th, td { padding: .15em .8em .15em .3em; text-align: left; vertical-align: top }
    thead th { border-bottom: 1px solid #222; white-space: nowrap } tbody tr { border-bottom: 1px solid #e4e4e4 }
    .n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; padding-right: .5em }
    .wide td { white-space: nowrap }
    figure { margin: 1em 0 } svg { max-width: 100%; height: auto } svg text { font-size: 13px; fill: #222 }
    * { -webkit-print-color-adjust: exact; print-color-adjust: exact }
    @page { size: A4; margin: 15mm }
    @media print {
      body { max-width: none; margin: 0; padding: 0; font-size: 9pt } .contents { display: none }
      .wide { overflow: visible } .wide td, .wide th { white-space: normal }
      thead { display: table-header-group } .wide, tr, figure { break-inside: avoid }
      h2, h3, caption, figcaption { break-after: avoid }
    }
    </style></head>
    <body>
    <h1>\(HTMLText.escaped(title))</h1>
    \(body)</body>
    </html>

    """
  }
}
