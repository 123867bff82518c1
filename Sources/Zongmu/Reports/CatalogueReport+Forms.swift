extension CatalogueReport {
  /// The report as one HTML page that needs nothing else: no script, no style sheet or picture from elsewhere.
  public func html(_ language: Language) -> String {
    var page = HTMLPage(title: language("总目统计报告", "Zongmu report"), language: language)
    let parts = parts(language)
    page.paragraph(moment(language))
    page.contents(parts.map { ($0.code, $0.title) })
    page.table(rows: summary(language))
    for part in parts {
      page.heading(part.title, anchor: part.code)
      part.charts.forEach { page.chart($0) }
      for table in part.tables where !table.rows.isEmpty { page.table(table) }
      part.notes.forEach { page.paragraph($0, isSmall: true) }
    }
    return page.text
  }

  /// The report as JSON with sorted keys.
  public func json() throws -> String { try JSONText.pretty(self) }
}
