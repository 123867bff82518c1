import ArgumentParser
import Foundation
import Zongmu

struct DedupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dedup",
    abstract: "Bring keys, clusters and masters up to date: the nightly run.",
    discussion: """
      Examples:

        zongmu dedup --catalogue district.sqlite --report report.html
        zongmu dedup --catalogue district.sqlite --dry-run --list
        zongmu dedup --catalogue district.sqlite --what-if rules.yaml --format tsv

      With nothing to do it changes nothing. After a change of the rules or of Zongmu everything is derived anew. \
      --what-if does all of it by other rules, lists each master that would be another one, and takes it back.
      """)

  @OptionGroup var target: CatalogueOption

  @Flag(help: "Show what would happen, and change nothing.")
  var dryRun = false

  @Flag(help: "With --dry-run: list each master that would be another one.")
  var list = false

  @Option(
    help: ArgumentHelp("Try these rules, and list each master that would be another one.", valueName: "RULES"),
    completion: .file(extensions: ["yaml", "yml"]))
  var whatIf: String?

  @Option(
    help: ArgumentHelp(
      "Write a report on the run and the catalogue: HTML where the name ends in .html, JSON in .json, else text.",
      valueName: "FILE"), completion: .file())
  var report: String?

  @Flag(help: "Replace the report if it is there already.")
  var force = false

  @Option(help: ArgumentHelp("The moment of the run, as 2026-11-24T08:00:00Z; the clock otherwise.", valueName: "TIME"))
  var now: String?

  @Option(help: TableFormat.help)
  var format = TableFormat.table

  @OptionGroup var talk: TalkOptions

  func validate() throws {
    if list, !dryRun { throw ValidationError("--list goes with --dry-run.") }
  }

  func run() throws {
    let catalogue = try target.open()
    let moment = try Moment.parse(now)
    let rules = try whatIf.map(Rules.init(path:))
    // A report that cannot be written is told of before the night's work, not after it.
    let file = try report.map { try RecordWriter(path: $0, format: .iso2709, overwrites: force) }
    guard list || rules != nil else {
      let progress = Progress(talk.words("查重合并", "matching and merging"), talk)
      let derivation = try catalogue.bringUpToDate(now: moment, isDryRun: dryRun)
      progress.end()
      if let file { try write(RunReport(catalogue, derivation: derivation, isDryRun: dryRun), to: file) }
      return try show(derivation)
    }
    let differences = DifferenceReport(format: format, talk)
    let progress = Progress(talk.words("试算", "trying"), talk, isBesideResults: true)
    let derivation = try catalogue.preview(rules: rules, now: moment) { try differences.show($0) }
    progress.end()
    differences.end()
    if let file { try write(RunReport(catalogue, derivation: derivation, isDryRun: true), to: file) }
  }

  private func show(_ report: DerivationReport) throws {
    switch format {
    case .json, .jsonl: return print(try report.json())
    case .tsv:
      var figures = Figures()
      figures.add("records", "", report.records)
      figures.add("comparisons", "", report.comparisons)
      figures.add("masters.created", "", report.created)
      figures.add("masters.changed", "", report.changed)
      figures.add("masters.redirected", "", report.redirected)
      figures.add("masters.deleted", "", report.deleted)
      return try figures.print(.tsv, header: [], json: report)
    case .table: break
    }
    let run = report.run.map { talk.words("第 \($0) 次运行：", "run \($0): ") } ?? ""
    print(
      run
        + talk.words(
          "重算记录 \(report.records)，比较 \(report.comparisons) 对；主记录新增 \(report.created)，变动 \(report.changed)，并入他条 \(report.redirected)，注销 \(report.deleted)",
          "\(report.records) records looked at, \(report.comparisons) pairs compared; masters: \(report.created) created, "
            + "\(report.changed) changed, \(report.redirected) redirected, \(report.deleted) deleted"))
  }

  private func write(_ made: RunReport, to file: RecordWriter) throws {
    let text: String
    switch report?.split(separator: ".").last?.lowercased() {
    case "html", "htm": text = made.html(talk.words)
    case "json": text = try made.json() + "\n"
    default: text = made.text(talk.words)
    }
    try file.append(encoded: Array(text.utf8), records: 1)
    try file.close()
  }
}
