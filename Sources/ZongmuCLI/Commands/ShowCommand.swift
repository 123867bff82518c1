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

      A filter is a field path and ? (is there), or == != =^ =$ =~ (equals, differs, begins, ends, contains) and a text;
      and, or, not and brackets join them. Docs/Guides/field-paths.md has the whole language.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var talk: TalkOptions

  @Option(help: ArgumentHelp("Print only these fields, tab-separated, a line a record.", valueName: "PATHS"))
  var select: String?

  @Option(name: .customLong("where"), help: ArgumentHelp("Print only records that fulfil this.", valueName: "FILTER"))
  var condition: String?

  @Option(help: ArgumentHelp("Print only the record with this number, from 1.", valueName: "N"))
  var record: Int?

  func run() throws {
    if let record, record < 1 { throw UsageError("records are counted from 1; there is no record \(record)") }
    let columns = try FieldPath.list(select ?? "")
    let filter = try FieldFilter.option(condition)
    let writer = try RecordWriter(path: "-", format: columns.isEmpty ? .worksheet : .tsv, columns: columns)
    let rejected = try input.forEachRecord(talk) { record in
      if let number = self.record, record.location.record != number { return }
      if let filter, !filter.holds(for: record) { return }
      try writer.append(record)
    }
    try writer.close()
    if rejected > 0 { throw ExitStatus.findings }
  }
}
