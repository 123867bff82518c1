import ArgumentParser
import Foundation
import Zongmu

struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Say what happened to a master or a record, and what was before.",
    discussion: """
      Examples:

        zongmu history --catalogue district.sqlite ZM000000042
        zongmu history --catalogue district.sqlite ZM000000042 --as-of 17
        zongmu history --catalogue district.sqlite --runs
        zongmu history --catalogue district.sqlite --from 17 --to 23

      Each event names the run that did it. --as-of prints the master as it was when that run had ended; --from and --to
      tell which masters are different after one run and after another.
      """)

  @OptionGroup var target: CatalogueOption
  @OptionGroup var talk: TalkOptions

  @Flag(help: "List the runs, the latest first.") var runs = false
  @Flag(help: "List all decisions of people.") var decisions = false
  @Option(help: ArgumentHelp("Print the master as it was after this run.", valueName: "RUN")) var asOf: Int64?
  @Option(help: ArgumentHelp("Compare the catalogue after this run …", valueName: "RUN")) var from: Int64?
  @Option(help: ArgumentHelp("… with that after this run; the latest where not said.", valueName: "RUN")) var to: Int64?
  @Option(help: ArgumentHelp("How to print: table, tsv or json.", valueName: "FORM")) var format = TableFormat.table
  @Argument(help: ArgumentHelp("A master id or a record id.", valueName: "ID")) var id: String?

  func run() throws {
    let catalogue = try target.open()
    switch (id, runs, decisions, from) {
    case (nil, true, false, nil): try printRuns(of: catalogue)
    case (nil, false, true, nil): try printDecisions(of: catalogue)
    case (nil, false, false, let from?): try printDifferences(of: catalogue, from: from)
    case (let id?, false, false, nil): try printHistory(of: id, in: catalogue)
    default: throw UsageError("give one of: an ID, --runs, --decisions, --from RUN")
    }
  }

  private func printHistory(of id: String, in catalogue: Catalogue) throws {
    let words = HistoryText(language: talk.words)
    if let asOf {
      let object = try catalogue.lookUpWithHistory(id)
      guard case .master(let master) = object else { throw UsageError("--as-of shows a master; \(id) is a record") }
      let then = try catalogue.master(master, asOf: asOf)
      var bytes: [UInt8] = []
      try WorksheetWriter().append(then.recordWithHoldings(UnionCatalogue(catalogue).merger), to: &bytes)
      print(String(decoding: bytes, as: UTF8.self), terminator: "")
      return
    }
    let events: [HistoryEvent]
    switch try catalogue.lookUpWithHistory(id) {
    case .master(let master): events = try catalogue.history(of: master)
    case .record(let identity): events = try catalogue.history(of: identity)
    }
    switch format {
    case .table:
      var last: Int64?
      for event in events {
        if event.run.number != last { print(words.run(event.run)) }
        last = event.run.number
        print("    \(words.change(event.change))")
      }
    case .tsv:
      print("run\tat\tkind\tsource\tinput\twhat")
      for event in events { print(HistoryRow(event, words).row) }
    case .json: try printJSON(events.map { HistoryRow($0, words) })
    }
  }

  private func printRuns(of catalogue: Catalogue) throws {
    let runs = try catalogue.runs()
    switch format {
    case .table:
      let words = HistoryText(language: talk.words)
      for run in runs { print(words.run(run)) }
    case .tsv:
      print("run\tkind\tstate\tsource\tinput\tstarted_at\tended_at\tcounts")
      for run in runs {
        print(
          [
            String(run.number), run.kind, run.state, run.source ?? "", run.input ?? "", run.startedAt,
            run.endedAt ?? "", run.counts,
          ].map(\.onOneLine).joined(separator: "\t"))
      }
    case .json: try printJSON(runs)
    }
  }

  private func printDecisions(of catalogue: Catalogue) throws {
    let decisions = try catalogue.decisions()
    let standings = Dictionary(uniqueKeysWithValues: try catalogue.standings().map { ($0.decision.number, $0) })
    let words = DecisionText(language: talk.words)
    let records = decisions.map { DecisionRecord(standings[$0.number] ?? DecisionStanding(of: $0)) }
    switch format {
    case .table: for decision in decisions { print(words.line(decision)) }
    case .tsv:
      print(DecisionRecord.header)
      for record in records { print(record.row) }
    case .json: try printJSON(records)
    }
  }

  private func printDifferences(of catalogue: Catalogue, from: Int64) throws {
    guard let latest = try catalogue.runs().first(where: { $0.published != nil })?.number else { return }
    let report = DifferenceReport(format: format, language: talk.words)
    report.begin()
    try catalogue.differences(from: from, to: to ?? latest) { report.show($0) }
    try report.end(isQuiet: talk.quiet)
  }

  private func printJSON(_ value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    print(String(decoding: try encoder.encode(value), as: UTF8.self))
  }
}

/// An event for programs.
struct HistoryRow: Encodable {
  let run: Int64
  let at: String
  let kind: String
  let source: String?
  let input: String?
  let what: String

  init(_ event: HistoryEvent, _ words: HistoryText) {
    (run, at, kind) = (event.run.number, event.run.startedAt, event.run.kind)
    (source, input) = (event.run.source, event.run.input)
    what = words.change(event.change)
  }

  var row: String {
    [String(run), at, kind, source ?? "", input ?? "", what].map(\.onOneLine).joined(separator: "\t")
  }
}
