import ArgumentParser
import Foundation
import Zongmu

struct QuarantineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quarantine",
    abstract: "List what imports rejected, or hand it back as a file.",
    discussion: """
      Examples:

        zongmu quarantine list --catalogue district.sqlite
        zongmu quarantine export --catalogue district.sqlite --source YXJD03 -o for-yxjd03.bin

      What is handed back are the bytes as they came, for the branch to repair. Persons' data are never kept.
      """,
    subcommands: [QuarantineList.self, QuarantineExport.self])
}

/// Which entries are meant.
struct QuarantineChoice: ParsableArguments {
  @Option(help: ArgumentHelp("Only what this source sent.", valueName: "CODE")) var source: String?
  @Option(help: ArgumentHelp("Only what this run met.", valueName: "RUN")) var run: Int64?
}

struct QuarantineList: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "List what is in quarantine.")
  @OptionGroup var target: CatalogueOption
  @OptionGroup var choice: QuarantineChoice
  @OptionGroup var talk: TalkOptions

  @Option(help: ArgumentHelp("How to print: table, tsv or json.", valueName: "FORM")) var format = TableFormat.table

  private struct Entry: Encodable {
    let run: Int64
    let source: String
    let input: String
    let record: Int
    let byte: Int
    let code: String
    let detail: String
    let length: Int
  }

  func run() throws {
    var entries: [Entry] = []
    try target.open().forEachQuarantineEntry(source: choice.source, run: choice.run) { entry, run in
      entries.append(
        Entry(
          run: run.number, source: run.source ?? "", input: run.input ?? "", record: entry.record, byte: entry.byte,
          code: entry.code, detail: entry.detail, length: entry.bytes.count))
    }
    switch format {
    case .table:
      var last: Int64?
      for entry in entries {
        if entry.run != last {
          print(talk.words("第 \(entry.run) 次运行　", "run \(entry.run): ") + "\(entry.source) \(entry.input)")
        }
        last = entry.run
        print("    record \(entry.record), byte \(entry.byte): \(entry.detail) [\(entry.code)]")
      }
      if !talk.quiet { Console.tell(talk.words("隔离 \(entries.count) 处", "\(entries.count) in quarantine")) }
    case .tsv:
      print("run\tsource\tinput\trecord\tbyte\tcode\tdetail\tlength")
      for entry in entries {
        let cells = [
          String(entry.run), entry.source, entry.input, String(entry.record), String(entry.byte), entry.code,
          entry.detail, String(entry.length),
        ]
        print(cells.map(\.onOneLine).joined(separator: "\t"))
      }
    case .json:
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
      print(String(decoding: try encoder.encode(entries), as: UTF8.self))
    }
  }
}

struct QuarantineExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the rejected bytes, one stretch after the other.")
  @OptionGroup var target: CatalogueOption
  @OptionGroup var choice: QuarantineChoice
  @OptionGroup var talk: TalkOptions

  @Option(
    name: [.short, .customLong("output")], help: ArgumentHelp("The output; - is standard output.", valueName: "OUT"))
  var output: String
  @Flag(help: "Replace the output if it is there already.") var force = false

  func run() throws {
    let catalogue = try target.open()
    let file = try RecordWriter(path: output, format: .iso2709, overwrites: force)
    var count = 0
    try catalogue.forEachQuarantineEntry(source: choice.source, run: choice.run) { entry, _ in
      guard !entry.bytes.isEmpty else { return }
      try file.append(encoded: entry.bytes, records: 1)
      count += 1
    }
    try file.close()
    if !talk.quiet { Console.tell(talk.words("写出 \(count) 处", "\(count) stretches written")) }
  }
}
