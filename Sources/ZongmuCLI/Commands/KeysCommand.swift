import ArgumentParser
import Zongmu

struct KeysCommand: AsyncParsableCommand {
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

  @OptionGroup var talk: TalkOptions

  func run() async throws {
    var listing = Listing<KeyRow>(format)
    let words = talk.words
    var table = TextTable(header: [words("记录号", "record"), words("种类", "kind"), words("匹配键", "key")])
    let silence = BatchTalk(talk)
    let progress = Progress(input.inputs.joined(separator: " "), talk, isBesideResults: true)
    var (read, rejected) = (0, 0)
    let format = format
    try await input.forEachBatch { batch in
      BatchKeys(batch, format, silence)
    } _: { keys, reader in
      listing.add(try keys.written.get())
      for row in keys.rows { table.add(row.cells) }
      read += keys.read
      rejected += keys.rejected
      progress.show(read, share: input.inputs.count == 1 ? reader.shareRead : nil)
      try keys.talk.tell()
    }
    progress.end()
    listing.end()
    if format == .table { print(table.text) }
    if rejected > 0 { throw ExitStatus.findings }
  }
}

/// A key of a record.
private struct KeyRow: TableRow {
  let record: String
  let kind: String
  let key: String

  static let columns = ["record_id", "kind", "key"]
  var cells: [String] { [record, kind, key] }
}

/// The keys of the records of a batch, and what is to be said of it.
private struct BatchKeys: Sendable {
  /// The rows written out; none for a table.
  private(set) var written: Result<String, any Error> = .success("")
  /// The rows of a table, the columns of which are as wide as the widest cell of all; else none.
  private(set) var rows: [KeyRow] = []
  private(set) var talk: BatchTalk
  private(set) var read = 0
  private(set) var rejected = 0

  /// The keys of a batch; `talk` has nothing to say yet.
  init(_ batch: RecordBatch, _ format: TableFormat, _ talk: BatchTalk) {
    self.talk = talk
    written = Result { try write(batch, format) }
  }

  private mutating func write(_ batch: RecordBatch, _ format: TableFormat) throws -> String {
    let describer = Describer()
    var text = ""
    for element in batch {
      read += 1
      talk.add(element)
      guard case .success(let record) = element else {
        rejected += 1
        continue
      }
      let id = record.controlNumber ?? ""
      for key in KeyView(describer.describe(record, for: .keys)).keys {
        let row = KeyRow(record: id, kind: key.kind.description, key: key.value)
        if format == .table { rows.append(row) } else { try Listing.append(row, format, to: &text) }
      }
    }
    return text
  }
}
