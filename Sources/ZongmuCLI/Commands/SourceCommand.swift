import ArgumentParser
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
  @Argument(help: ArgumentHelp("The code of the source, such as YXJD03.", valueName: "CODE")) var code: String

  @OptionGroup var talk: TalkOptions

  func run() throws {
    var profile = SourceProfile(code: code)
    try values.apply(to: &profile)
    try target.open().add(profile)
    if !talk.quiet { Console.tell(talk.words("已添加来源 \(code)", "added the source \(code)")) }
  }
}

struct SourceSet: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "set", abstract: "Change a source.")
  @OptionGroup var target: CatalogueOption
  @OptionGroup var values: SourceValues
  @Argument(help: ArgumentHelp("The code of the source.", valueName: "CODE")) var code: String

  @OptionGroup var talk: TalkOptions

  func run() throws {
    let catalogue = try target.open()
    var profile = try catalogue.profile(ofSource: code)
    try values.apply(to: &profile)
    try catalogue.update(profile)
    if !talk.quiet { Console.tell(talk.words("已修改来源 \(code)", "changed the source \(code)")) }
  }
}

struct SourceRemove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Withdraw all records of a source; their history stays.")
  @OptionGroup var target: CatalogueOption
  @Argument(help: ArgumentHelp("The code of the source.", valueName: "CODE")) var code: String

  @OptionGroup var talk: TalkOptions

  func run() throws {
    let catalogue = try target.open()
    _ = try catalogue.profile(ofSource: code)
    let (count, derivation) = try catalogue.withdrawSource(code)
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

  @Option(help: TableFormat.help)
  var format = TableFormat.table

  @OptionGroup var talk: TalkOptions

  private struct Row: TableRow {
    let code: String
    let name: String
    let identity: String
    let priority: Int
    let records: Int
    let shared: Int
    let quarantined: Int
    let lastRun: String?

    static let columns = ["source", "name", "identity", "priority", "records", "shared", "quarantined", "last_run"]
    var cells: [String] {
      [code, name, identity] + [priority, records, shared, quarantined].map { String($0) } + [lastRun ?? ""]
    }
  }

  func run() throws {
    let catalogue = try target.open()
    let totals = Dictionary(uniqueKeysWithValues: try catalogue.sourceTotals().map { ($0.code, $0) })
    let rows = try catalogue.sources().compactMap { source -> Row? in
      guard let total = totals[source.code] else { return nil }
      return Row(
        code: source.code, name: source.name, identity: source.identity.description, priority: source.priority,
        records: total.records, shared: total.shared, quarantined: total.quarantined, lastRun: total.lastRun)
    }
    guard format == .table else { return try Listing.print(rows, format) }
    let words = talk.words
    let header = [
      words("来源", "source"), words("名称", "name"), words("标识", "identity"), words("优先级", "priority"),
      words("记录", "records"), words("与他馆共有", "shared"), words("隔离", "quarantined"), words("最近导入", "last run"),
    ]
    var table = TextTable(header: header, alignsRight: [3, 4, 5, 6])
    for row in rows { table.add(row.cells) }
    print(table.text)
  }
}
