import ArgumentParser
import Zongmu

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Figures on the catalogue: sources, duplicates, overlap, coverage, holdings, quality, changes.",
    discussion: """
      Examples:

        zongmu report --catalogue district.sqlite --format html -o report.html
        zongmu report --catalogue district.sqlite overlap coverage
        zongmu report --catalogue district.sqlite coverage --format tsv > classes.tsv
        zongmu report --catalogue district.sqlite changes --since 12

      Without a section all are given; changes only with --since. The HTML page needs nothing beside it, and prints.
      """)

  @OptionGroup var target: CatalogueOption

  @Argument(help: ArgumentHelp("What to report; everything where not said.", valueName: "SECTION"))
  var sections: [CatalogueReport.Section] = []

  @OptionGroup var talk: TalkOptions

  @Option(help: ArgumentHelp("Tell what changed since this run was published.", valueName: "RUN"))
  var since: Int64?

  @Option(help: ArgumentHelp("How to print.", valueName: "FORM"))
  var format = Form.table

  @Option(
    help: ArgumentHelp("With --format tsv: which table of the section; its first unless said.", valueName: "NAME"))
  var table: String?

  @Option(name: .shortAndLong, help: ArgumentHelp("The output; - is standard output.", valueName: "OUT"))
  var output = "-"

  @Flag(help: "Replace the output if it is there already.")
  var force = false

  enum Form: String, ExpressibleByArgument, CaseIterable {
    case table, tsv, json, html
  }

  private static let known = CatalogueReport.Section.allCases.map(\.rawValue).joined(separator: ", ")

  func validate() throws {
    if sections.contains(.changes), since == nil {
      throw ValidationError("changes are counted from a run: --since RUN; zongmu history --runs lists them.")
    }
    if format == .tsv, wanted.count != 1 { throw ValidationError("--format tsv is one table: name one section.") }
    if table != nil, format != .tsv { throw ValidationError("--table goes with --format tsv.") }
  }

  /// The sections that are given.
  private var wanted: Set<CatalogueReport.Section> {
    if !sections.isEmpty { return Set(sections) }
    return Set(CatalogueReport.Section.allCases).subtracting(since == nil ? [.changes] : [])
  }

  func run() throws {
    let catalogue = try target.open()
    let progress = Progress(talk.words("统计", "counted"), talk)
    let report = try catalogue.report(wanted, since: since) { progress.show($0) }
    progress.end()
    let text =
      switch format {
      case .table: self.text(report)
      case .tsv: try rows(report)
      case .json: try report.json() + "\n"
      case .html: report.html(talk.words)
      }
    if output == "-" { return print(text, terminator: "") }
    try TextFile.write(text, to: output, force: force)
  }

  /// The tables of all sections, each under its title.
  private func text(_ report: CatalogueReport) -> String {
    var blocks: [String] = []
    for part in report.parts(talk.words) {
      blocks.append("== \(part.title)")
      for table in part.tables where !table.rows.isEmpty {
        var lines = TextTable(
          header: table.columns.map(\.label),
          alignsRight: Set(table.columns.indices.filter { table.columns[$0].isNumber }))
        for row in table.rows { lines.add(row.map { $0.text(talk.words).onOneLine }) }
        blocks.append(table.title + "\n" + lines.text)
      }
      blocks += part.notes
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  /// One table with the names of its columns for programs.
  private func rows(_ report: CatalogueReport) throws -> String {
    let tables = report.parts(talk.words).flatMap(\.tables)
    guard let found = table == nil ? tables.first : tables.first(where: { $0.code == table }) else {
      let (name, known) = (table ?? "", tables.map(\.code).joined(separator: ", "))
      throw UsageError("there is no table “\(name)”; there are: \(known)")
    }
    let lines = [found.columns.map(\.code)] + found.rows.map { $0.map(\.plain) }
    return lines.map { $0.map(\.onOneLine).joined(separator: "\t") + "\n" }.joined()
  }
}

extension CatalogueReport.Section: ExpressibleByArgument {}
