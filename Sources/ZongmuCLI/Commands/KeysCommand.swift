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
  @OptionGroup var talk: TalkOptions

  func run() throws {
    let describer = Describer()
    print("record_id\tkind\tkey")
    let rejected = try input.forEachRecord(talk) { record in
      for key in MatchView(describer.describe(record)).keys {
        print("\(record.controlNumber ?? "")\t\(key.kind)\t\(key.value)")
      }
    }
    if rejected > 0 { throw ExitStatus.findings }
  }
}
