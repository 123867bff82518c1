import ArgumentParser
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

      Each event names the run that did it. --as-of prints the master as it was when that run had ended; --from and --to \
      tell which masters are different after one run and after another.
      """)

  @OptionGroup var target: CatalogueOption

  @Flag(help: "List the runs, the latest first.") var runs = false
  @Flag(help: "List all decisions of people.") var decisions = false
  @Option(help: ArgumentHelp("Print the master as it was after this run.", valueName: "RUN")) var asOf: Int64?
  @Option(help: ArgumentHelp("Compare the catalogue after this run …", valueName: "RUN")) var from: Int64?
  @Option(help: ArgumentHelp("… with that after this run; the latest where not said.", valueName: "RUN")) var to: Int64?
  @Option(help: TableFormat.help) var format = TableFormat.table
  @Argument(help: ArgumentHelp("A master id or a record id.", valueName: "ID")) var id: String?

  @OptionGroup var talk: TalkOptions

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
    guard format == .table else { return try Listing.print(events.map { HistoryRow($0, words) }, format) }
    var last: Int64?
    for event in events {
      if event.run.number != last { print(words.run(event.run)) }
      last = event.run.number
      print("    \(words.change(event.change))")
    }
  }

  private func printRuns(of catalogue: Catalogue) throws {
    let runs = try catalogue.runs()
    guard format == .table else { return try Listing.print(runs, format) }
    let words = HistoryText(language: talk.words)
    for run in runs { print(words.run(run)) }
  }

  private func printDecisions(of catalogue: Catalogue) throws {
    let decisions = try catalogue.decisions()
    let standings = Dictionary(uniqueKeysWithValues: try catalogue.standings().map { ($0.decision.number, $0) })
    let words = DecisionText(language: talk.words)
    let records = decisions.map { DecisionRecord(standings[$0.number] ?? DecisionStanding(of: $0)) }
    guard format == .table else { return try Listing.print(records, format) }
    for decision in decisions { print(words.line(decision)) }
  }

  private func printDifferences(of catalogue: Catalogue, from: Int64) throws {
    guard let latest = try catalogue.runs().first(where: { $0.published != nil })?.number else { return }
    let report = DifferenceReport(format: format, talk)
    try catalogue.differences(from: from, to: to ?? latest) { try report.show($0) }
    report.end()
  }
}

/// An event for programs.
struct HistoryRow: TableRow {
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

  static let columns = ["run", "at", "kind", "source", "input", "what"]
  var cells: [String] { [String(run), at, kind, source ?? "", input ?? "", what] }
}

extension CatalogueRun: TableRow {
  static var columns: [String] { ["run", "kind", "state", "source", "input", "started_at", "ended_at", "counts"] }
  var cells: [String] {
    [String(number), kind, state, source ?? "", input ?? "", startedAt, endedAt ?? "", counts]
  }
}
