import ArgumentParser
import Zongmu

struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys",
    abstract: "Print the keys under which records are looked up as candidates.",
    discussion: """
      Examples:

        zongmu keys branch.mrc
        zongmu keys branch.mrc | awk -F'\\t' '$2 == "isbn"' | sort -t$'\\t' -k3

      One line a key: record id, kind of key, key; tab-separated.
      """)

  @OptionGroup var input: InputOptions

  @Option(help: TableFormat.help)
  var format = TableFormat.tsv

  @OptionGroup(title: "Options of all commands") var talk: TalkOptions

  private struct Row: TableRow {
    let record: String
    let kind: String
    let key: String

    static let columns = ["record_id", "kind", "key"]
    var cells: [String] { [record, kind, key] }
  }

  func run() throws {
    let describer = Describer()
    var listing = Listing<Row>(format)
    let words = talk.words
    var table = TextTable(header: [words("记录号", "record"), words("种类", "kind"), words("匹配键", "key")])
    let rejected = try input.forEachRecord(talk, printsRecords: true) { record in
      for key in MatchView(describer.describe(record)).keys {
        let row = Row(record: record.controlNumber ?? "", kind: "\(key.kind)", key: key.value)
        if format == .table { table.add(row.cells) } else { try listing.add(row) }
      }
    }
    listing.end()
    if format == .table { print(table.text) }
    if rejected > 0 { throw ExitStatus.findings }
  }
}
