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
        zongmu show branch.mrc --where 'not 010$a? and count(606) > 1' --select '001,100$a/9-12'
        zongmu show branch.mrc --record 3 --describe --language zh

      A filter is a field path and ? (is there), or == != =^ =$ =~ (equals, differs, begins, ends, contains) and a text;
      and, or, not and brackets join them. Docs/Guides/field-paths.md has the whole language.
      With --describe, what the record says is told in words: labelled lines, or with --format json an object a line.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var talk: TalkOptions

  @Option(help: ArgumentHelp("Print only these fields, tab-separated, a line a record.", valueName: "PATHS"))
  var select: String?

  @Option(name: .customLong("where"), help: ArgumentHelp("Print only records that fulfil this.", valueName: "FILTER"))
  var condition: String?

  @Option(help: ArgumentHelp("Print only the record with this number, from 1.", valueName: "N"))
  var record: Int?

  @Flag(help: "Tell what records say, in words, instead of their fields.")
  var describe = false

  @Option(help: ArgumentHelp("With --describe: table (labelled lines) or json (an object a line).", valueName: "FORM"))
  var format: ReportFormat?

  func run() throws {
    if let record, record < 1 { throw UsageError("records are counted from 1; there is no record \(record)") }
    if describe, select != nil { throw UsageError("--describe tells of whole records; leave out --select") }
    if format != nil, !describe { throw UsageError("--format is for --describe; fields are chosen with --select") }
    let columns = try FieldPath.list(select ?? "")
    let filter = try FieldFilter.option(condition)
    if describe { return try printDescriptions(filter) }
    let writer = try RecordWriter(path: "-", format: columns.isEmpty ? .worksheet : .tsv, columns: columns)
    let rejected = try forEachChosen(filter) { try writer.append($0) }
    try writer.close()
    if rejected > 0 { throw ExitStatus.findings }
  }

  private func printDescriptions(_ filter: FieldFilter?) throws {
    let rejected = try forEachChosen(filter) { record in
      let described = DescribedRecord(record)
      print(format == .json ? try described.json() : described.text(in: talk.words))
    }
    if rejected > 0 { throw ExitStatus.findings }
  }

  /// Calls `body` with each record that the options choose; gives how many elements were no records.
  private func forEachChosen(_ filter: FieldFilter?, _ body: (Record) throws -> Void) throws -> Int {
    try input.forEachRecord(talk) { record in
      if let number = self.record, record.location.record != number { return }
      if let filter, !filter.holds(for: record) { return }
      try body(record)
    }
  }
}
