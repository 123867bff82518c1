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

      A filter is a field path and ? (is there), or == != =^ =$ =~ (equals, differs, begins, ends, contains) and a text.
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
    let filter = try condition.map { text in
      guard let filter = FieldFilter(text) else {
        throw UsageError("“\(text)” is no filter; write for example '690$a =^ K296' or '010$a?'")
      }
      return filter
    }
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
