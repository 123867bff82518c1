extension RunReport {
  /// The report as one HTML page that needs nothing else: no script, no style sheet or picture from elsewhere.
  public func html(_ language: Language) -> String {
    var page = HTMLPage(title: language("总目运行报告", "Zongmu run report"), language: language)
    for section in sections(language) {
      page.heading(section.title)
      page.table(rows: section.rows.map { ($0.label, String($0.value)) })
    }
    page.chart(
      BarChart(
        title: language("各来源的记录（深色为与他馆共有）", "Records of each source (dark: shared with others)"),
        bars: sources.map { BarChart.Bar(label: $0.code, value: $0.records, part: $0.shared) }))
    page.chart(
      BarChart(
        title: language("主记录所含源记录数", "Masters by the number of their records"),
        bars: masterSizes.map { BarChart.Bar(label: String($0.records), value: $0.masters, part: 0) }))
    let words = HistoryText(language: language)
    page.heading(language("最近的运行", "The last runs"))
    page.list(runs.map(words.run))
    return page.text
  }
}
