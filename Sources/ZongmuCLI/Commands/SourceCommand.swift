import ArgumentParser
import Foundation
import Zongmu

struct SourceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "source",
    abstract: "Add, list, change and withdraw the sources of a catalogue.",
    discussion: """
      Examples:

        zongmu source add --catalogue district.sqlite YXJD03 --priority 20
        zongmu source list --catalogue district.sqlite
      """,
    subcommands: [SourceAdd.self, SourceList.self, SourceSet.self, SourceRemove.self])
}

/// What can be said of a source.
struct SourceValues: ParsableArguments {
  @Option(help: ArgumentHelp("The name of the library.", valueName: "NAME"))
  var name: String?

  @Option(help: ArgumentHelp("What names a record: 001, another field path, or hash.", valueName: "PATH|hash"))
  var identity: String?

  @Option(
    help: ArgumentHelp("The rank when a base record is chosen; smaller is better, 50 where not said.", valueName: "N"))
  var priority: Int?

  @Option(help: ArgumentHelp("The encoding of its files, or auto to find it record by record.", valueName: "NAME"))
  var charset: String?

  @Flag(inversion: .prefixedNo, help: "Name records whose identity is missing or repeated by their content.")
  var hashFallback: Bool?

  func apply(to profile: inout SourceProfile) throws {
    if let name { profile.name = name }
    if let priority { profile.priority = priority }
    if let hashFallback { profile.fallsBackToHash = hashFallback }
    if let charset { profile.charset = charset == "auto" ? nil : try InputOptions.encoding(named: charset) }
    if let identity {
      guard let known = SourceProfile.Identity(identity) else {
        throw UsageError("“\(identity)” names no record; write 001, a path such as 035$a, or hash")
      }
      profile.identity = known
    }
  }
}

struct SourceAdd: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "add", abstract: "Add a source.")
  @OptionGroup var target: CatalogueOption
  @OptionGroup var values: SourceValues
  @OptionGroup var talk: TalkOptions
  @Argument(help: "The code of the source, such as YXJD03.") var code: String

  func run() throws {
    var profile = SourceProfile(code: code)
    try values.apply(to: &profile)
    try target.open().add(profile)
  }
}

struct SourceSet: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "set", abstract: "Change a source.")
  @OptionGroup var target: CatalogueOption
  @OptionGroup var values: SourceValues
  @OptionGroup var talk: TalkOptions
  @Argument(help: "The code of the source.") var code: String

  func run() throws {
    let catalogue = try target.open()
    guard var profile = try catalogue.sources().first(where: { $0.code == code }) else {
      throw CatalogueError.unknownSource(code)
    }
    try values.apply(to: &profile)
    try catalogue.update(profile)
  }
}

struct SourceRemove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Withdraw all records of a source; their history stays.")
  @OptionGroup var target: CatalogueOption
  @OptionGroup var talk: TalkOptions
  @Argument(help: "The code of the source.") var code: String

  func run() throws {
    let (count, derivation) = try target.open().withdrawSource(code)
    guard !talk.quiet else { return }
    Console.tell(
      talk.words(
        "已撤出 \(code) 的 \(count) 条记录；主记录变动 \(derivation.changed) 条，注销 \(derivation.deleted) 条",
        "withdrew \(count) records of \(code); \(derivation.changed) masters changed, \(derivation.deleted) deleted"))
  }
}

struct SourceList: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "List the sources and what they have.")
  @OptionGroup var target: CatalogueOption
  @OptionGroup var talk: TalkOptions

  @Option(help: ArgumentHelp("How to print: table, tsv or json.", valueName: "FORM"))
  var format = TableFormat.table

  func run() throws {
    let catalogue = try target.open()
    let totals = Dictionary(uniqueKeysWithValues: try catalogue.sourceTotals().map { ($0.code, $0) })
    if format == .json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
      print(String(decoding: try encoder.encode(totals.values.sorted { $0.code < $1.code }), as: UTF8.self))
      return
    }
    let words = talk.words
    let names = ["source", "name", "identity", "priority", "records", "shared", "quarantined", "last_run"]
    let shown = [
      words("来源", "source"), words("名称", "name"), words("标识", "identity"), words("优先级", "priority"),
      words("记录", "records"), words("与他馆共有", "shared"), words("隔离", "quarantined"), words("最近导入", "last run"),
    ]
    var table = TextTable(header: shown, alignsRight: [3, 4, 5, 6])
    if format == .tsv { print(names.joined(separator: "\t")) }
    for source in try catalogue.sources() {
      guard let total = totals[source.code] else { continue }
      let counts = [source.priority, total.records, total.shared, total.quarantined].map { String($0) }
      let row = [source.code, source.name, source.identity.description] + counts + [total.lastRun ?? ""]
      if format == .tsv { print(row.joined(separator: "\t")) } else { table.add(row) }
    }
    if format == .table { print(table.text) }
  }
}
