import ArgumentParser
import Foundation
import Zongmu

struct DedupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dedup",
    abstract: "Bring keys, clusters and masters up to date: the nightly run.",
    discussion: """
      Examples:

        zongmu dedup --catalogue district.sqlite
        zongmu dedup --catalogue district.sqlite --dry-run --format json

      With nothing to do it changes nothing. After a change of the rules or of Zongmu everything is derived anew.
      """)

  @OptionGroup var target: CatalogueOption
  @OptionGroup var talk: TalkOptions

  @Flag(help: "Show what would happen, and change nothing.")
  var dryRun = false

  @Option(help: ArgumentHelp("The moment of the run, as 2026-11-24T08:00:00Z; the clock otherwise.", valueName: "TIME"))
  var now: String?

  @Option(help: ArgumentHelp("How to print: table or json.", valueName: "FORM"))
  var format = ReportFormat.table

  func run() throws {
    let report = try target.open().bringUpToDate(now: try Moment.parse(now), isDryRun: dryRun)
    if format == .json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys]
      print(String(decoding: try encoder.encode(report), as: UTF8.self))
    } else {
      print(
        talk.words(
          "重算记录 \(report.records)，比较 \(report.comparisons) 对；主记录新增 \(report.created)，变动 \(report.changed)，并入他条 \(report.redirected)，注销 \(report.deleted)",
          "\(report.records) records looked at, \(report.comparisons) pairs compared; masters: \(report.created) created, "
            + "\(report.changed) changed, \(report.redirected) redirected, \(report.deleted) deleted"))
    }
  }
}
