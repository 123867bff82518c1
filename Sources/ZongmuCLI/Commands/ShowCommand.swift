import ArgumentParser
import Foundation
import Zongmu

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print records, or chosen fields of them, as cataloguers read them.",
    discussion: """
      Examples:

        zongmu show branch.mrc --record 3
        zongmu show branch.mrc --where '690$a =^ K296' --select '001,200$a'
        zongmu show branch.mrc --where 'not 010$a? and count(606) > 1' \\
          --select '001,100$a/9-12'
        zongmu show branch.mrc --record 3 --describe --language zh

      A filter is a field path and ? (is there), or == != =^ =$ =~ (equals, differs, begins, ends, contains) and a text; \
      and, or, not and brackets join them. Docs/Guides/field-paths.md has the whole language.

      With --describe, what the record says is told in words: labelled lines, or an object a record.
      """)

  @OptionGroup var input: InputOptions

  @Option(help: ArgumentHelp("Print only these fields, tab-separated, a line a record.", valueName: "PATHS"))
  var select: String?

  @Option(name: .customLong("where"), help: ArgumentHelp("Print only records that fulfil this.", valueName: "FILTER"))
  var condition: String?

  @Option(help: ArgumentHelp("Print only the record with this number, from 1.", valueName: "N"))
  var record: Int?

  @Flag(help: "Tell what records say, in words, instead of their fields.")
  var describe = false

  @Option(
    help: ArgumentHelp(
      "How --select (tsv where not said) and --describe (table) print.", valueName: "FORM"))
  var format: TableFormat?

  @OptionGroup var talk: TalkOptions

  func run() throws {
    if let record, record < 1 { throw UsageError("records are counted from 1; there is no record \(record)") }
    if describe, select != nil { throw UsageError("--describe tells of whole records; leave out --select") }
    if format != nil, !describe, select == nil { throw UsageError("--format is for --describe or --select") }
    if describe, format == .tsv { throw UsageError("--describe is printed as table, json or jsonl") }
    let columns = try FieldPath.list(select ?? "")
    let filter = try FieldFilter.option(condition)
    if describe { return try printDescriptions(filter) }
    if let format, format != .tsv { return try printColumns(columns, format, filter) }
    let writer = try RecordWriter(path: "-", format: columns.isEmpty ? .worksheet : .tsv, columns: columns)
    let rejected = try forEachChosen(filter) { try writer.append($0) }
    try writer.close()
    if rejected > 0 { throw ExitStatus.findings }
  }

  private func printDescriptions(_ filter: FieldFilter?) throws {
    var isFirst = true
    let rejected = try forEachChosen(filter) { record in
      let described = DescribedRecord(record)
      switch format ?? .table {
      case .table, .tsv: print(described.text(in: talk.words))
      case .json: print(isFirst ? "[\n" : ",\n", try described.json(), separator: "", terminator: "")
      case .jsonl: print(try described.json())
      }
      isFirst = false
    }
    if format == .json { print(isFirst ? "[]" : "\n]") }
    if rejected > 0 { throw ExitStatus.findings }
  }

  /// Chosen fields as a table for people or as JSON; the tab-separated form is that of `convert`.
  private func printColumns(_ columns: [FieldPath], _ format: TableFormat, _ filter: FieldFilter?) throws {
    var table = TextTable(header: columns.map(\.description))
    var isFirst = true
    let rejected = try forEachChosen(filter) { record in
      let values = columns.map { $0.values(in: record).joined(separator: " | ") }
      guard format != .table else { return table.add(values) }
      let object = Dictionary(zip(columns.map(\.description), values), uniquingKeysWith: { first, _ in first })
      let start = format == .jsonl ? "" : isFirst ? "[\n" : ",\n"
      print(start, try JSONText.line(object), separator: "", terminator: format == .jsonl ? "\n" : "")
      isFirst = false
    }
    if format == .json { print(isFirst ? "[]" : "\n]") }
    if format == .table { print(table.text) }
    if rejected > 0 { throw ExitStatus.findings }
  }

  /// Calls `body` with each record that the options choose; gives how many elements were no records.
  private func forEachChosen(_ filter: FieldFilter?, _ body: (Record) throws -> Void) throws -> Int {
    try input.forEachRecord(talk, printsRecords: true) { record in
      if let number = self.record, record.location.record != number { return }
      if let filter, !filter.holds(for: record) { return }
      try body(record)
    }
  }
}
