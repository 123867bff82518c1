/// A part of a report in words.
public struct ReportPart: Sendable {
  /// Its name for programs, that of the command line.
  public let code: String
  /// Its title.
  public let title: String
  /// Its tables; none without a row.
  public let tables: [ReportTable]
  /// What the figures mean, where their names do not say it.
  public let notes: [String]
  let charts: [BarChart]

  init(
    _ section: CatalogueReport.Section, _ title: String, charts: [BarChart] = [], tables: [ReportTable],
    notes: [String] = []
  ) {
    code = section.rawValue
    self.title = title
    self.tables = tables
    self.notes = notes
    self.charts = charts
  }
}
