import ArgumentParser
import Zongmu

struct QuarantineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quarantine",
    abstract: "List what imports rejected, or hand it back as a file.",
    discussion: """
      Examples:

        zongmu quarantine list --catalogue district.sqlite
        zongmu quarantine export --catalogue district.sqlite --source YXJD03 \\
          -o for-yxjd03.bin

      What is handed back are the bytes as they came, for the branch to repair. Of records of readers nothing is kept. The \
      same bytes of a source are one entry, under the run that met them last; it goes when a snapshot has them no longer.
      """,
    subcommands: [QuarantineList.self, QuarantineExport.self])
}

/// Which entries are meant.
struct QuarantineChoice: ParsableArguments {
  @Option(help: ArgumentHelp("Only what this source sent.", valueName: "CODE")) var source: String?
  @Option(help: ArgumentHelp("Only what this run met last.", valueName: "RUN")) var run: Int64?
  @Flag(help: "Also what the last snapshot has no longer.") var all = false

  /// Throws where there is no such source.
  func check(in catalogue: Catalogue) throws {
    if let source { _ = try catalogue.profile(ofSource: source) }
  }
}

struct QuarantineList: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "List what is in quarantine.")
  @OptionGroup var target: CatalogueOption
  @OptionGroup var choice: QuarantineChoice

  @Option(help: TableFormat.help) var format = TableFormat.table

  @OptionGroup var talk: TalkOptions

  private struct Entry: TableRow {
    let run: Int64
    let source: String
    let input: String
    let record: Int
    let byte: Int
    let code: String
    let detail: String
    let length: Int
    let firstRun: Int64
    let resolvedRun: Int64?

    static let columns = [
      "run", "source", "input", "record", "byte", "code", "detail", "length", "first_run", "resolved_run",
    ]
    var cells: [String] {
      [
        String(run), source, input, String(record), String(byte), code, detail, String(length), String(firstRun),
        resolvedRun.map { String($0) } ?? "",
      ]
    }
  }

  func run() throws {
    var entries: [Entry] = []
    let catalogue = try target.open()
    try choice.check(in: catalogue)
    try catalogue.forEachQuarantineEntry(source: choice.source, run: choice.run, includesResolved: choice.all) {
      entry, run in
      entries.append(
        Entry(
          run: run.number, source: run.source ?? "", input: run.input ?? "", record: entry.record, byte: entry.byte,
          code: entry.code, detail: entry.detail, length: entry.bytes.count, firstRun: entry.firstRun,
          resolvedRun: entry.resolvedBy))
    }
    guard format == .table else { return try Listing.print(entries, format) }
    let words = talk.words
    var last: Int64?
    for entry in entries {
      if entry.run != last {
        print(words("第 \(entry.run) 次运行　", "run \(entry.run): ") + "\(entry.source) \(entry.input)")
      }
      last = entry.run
      let place = words("第 \(entry.record) 条，字节 \(entry.byte)：", "record \(entry.record), byte \(entry.byte): ")
      var standing = ""
      if entry.firstRun != entry.run {
        standing += words("，自第 \(entry.firstRun) 次运行起", ", since run \(entry.firstRun)")
      }
      if let run = entry.resolvedRun { standing += words("，第 \(run) 次运行已不再有", ", gone with run \(run)") }
      print("    \(place)\(words.text(of: entry.detail)) [\(entry.code)]\(standing)")
    }
    if !talk.quiet { Console.tell(words("隔离 \(entries.count) 处", "\(entries.count) in quarantine")) }
  }
}

struct QuarantineExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the rejected bytes, one stretch after the other.")
  @OptionGroup var target: CatalogueOption
  @OptionGroup var choice: QuarantineChoice

  @Option(
    name: [.short, .customLong("output")], help: ArgumentHelp("The output; - is standard output.", valueName: "OUT"),
    completion: .file())
  var output: String
  @Flag(help: "Replace the output if it is there already.") var force = false

  @OptionGroup var talk: TalkOptions

  func run() throws {
    let catalogue = try target.open()
    try choice.check(in: catalogue)
    let file = try RecordWriter(path: output, format: .iso2709, overwrites: force)
    var count = 0
    try catalogue.forEachQuarantineEntry(source: choice.source, run: choice.run, includesResolved: choice.all) {
      entry, _ in
      guard !entry.bytes.isEmpty else { return }
      try file.append(encoded: entry.bytes, records: 1)
      count += 1
    }
    try file.close()
    if !talk.quiet { Console.tell(talk.words("写出 \(count) 处", "\(count) stretches written")) }
  }
}
