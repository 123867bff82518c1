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
  @OptionGroup var talk: TalkOptions

  func run() async throws {
    print("record_id\tkind\tkey")
    let (isQuiet, isVerbose) = (talk.quiet, talk.verbose)
    var rejected = 0
    try await input.forEachBatch { batch in
      KeyLines(batch, tellsWarnings: isVerbose, tellsErrors: !isQuiet)
    } _: { lines, _ in
      print(lines.text, terminator: "")
      rejected += lines.rejected
      lines.told.forEach { Console.tell($0) }
      if lines.endsInput { throw ExitStatus.inputUnreadable }
    }
    if rejected > 0 { throw ExitStatus.findings }
  }
}

/// The keys of the records of a batch as lines, and what is to be said of it.
private struct KeyLines: Sendable {
  var text = ""
  var told: [String] = []
  var rejected = 0
  var endsInput = false

  init(_ batch: RecordBatch, tellsWarnings: Bool, tellsErrors: Bool) {
    let describer = Describer()
    for element in batch {
      switch element {
      case .success(let record):
        if tellsWarnings { told += record.warnings.map(\.description) }
        let id = record.controlNumber ?? ""
        for key in MatchView(describer.describe(record)).keys { text += "\(id)\t\(key.kind)\t\(key.value)\n" }
      case .failure(let error):
        rejected += 1
        if tellsErrors || error.endsInput { told.append(error.description) }
        if error.endsInput { endsInput = true }
      }
    }
  }
}
