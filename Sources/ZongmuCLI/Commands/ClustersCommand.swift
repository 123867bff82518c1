import ArgumentParser
import Zongmu

struct ClustersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clusters",
    abstract: "Print which master each source record is in.",
    discussion: """
      Examples:

        zongmu clusters --catalogue district.sqlite
        zongmu clusters --catalogue district.sqlite | cut -f3 | sort | uniq -c \\
          | sort -rn | head

      One line a record: source, record id, master id; ordered by source and record id.
      """)

  @OptionGroup var target: CatalogueOption

  @Option(help: TableFormat.help)
  var format = TableFormat.tsv

  @OptionGroup var talk: TalkOptions

  private struct Row: TableRow {
    let source: String
    let record: String
    let master: String

    static let columns = ["source", "record_id", "master_id"]
    var cells: [String] { [source, record, master] }
  }

  func run() throws {
    let catalogue = try target.open()
    var listing = Listing<Row>(format)
    let words = talk.words
    var table = TextTable(header: [words("来源", "source"), words("记录号", "record"), words("主记录", "master")])
    try catalogue.forEachMembership { identity, master in
      let row = Row(source: identity.source, record: identity.key, master: master.description)
      if format == .table { table.add(row.cells) } else { try listing.add(row) }
    }
    listing.end()
    if format == .table { print(table.text) }
  }
}
