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
    try await input.forEachBatch { batch in
      BatchKeys(batch, silence)
    } _: { keys, reader in
      for row in keys.rows {
        if format == .table { table.add(row.cells) } else { try listing.add(row) }
      }
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
  var rows: [KeyRow] = []
  var talk: BatchTalk
  var read = 0
  var rejected = 0

  /// The keys of a batch; `talk` has nothing to say yet.
  init(_ batch: RecordBatch, _ talk: BatchTalk) {
    self.talk = talk
    let describer = Describer()
    for element in batch {
      read += 1
      self.talk.add(element)
      guard case .success(let record) = element else {
        rejected += 1
        continue
      }
      let id = record.controlNumber ?? ""
      for key in MatchView(describer.describe(record)).keys {
        rows.append(KeyRow(record: id, kind: "\(key.kind)", key: key.value))
      }
    }
  }
}
