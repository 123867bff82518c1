import ArgumentParser
import Zongmu

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a new, empty catalogue, or a rules file to fill in.",
    discussion: """
      Examples:

        zongmu init --catalogue district.sqlite
        zongmu init --rules rules.yaml
        zongmu init --catalogue district.sqlite --rules rules.yaml

      --rules without --catalogue writes a template, to standard output where no file is named: every \
      rule with its default, commented out. With --catalogue it makes a catalogue that goes by these rules; they are kept in it. Without a file the \
      default ones hold.
      """)

  @Option(
    help: ArgumentHelp("Where the catalogue is to be, an SQLite file.", valueName: "DB"),
    completion: .file(extensions: ["sqlite", "db"]))
  var catalogue: String?

  @Option(
    defaultAsFlag: "-",
    help: ArgumentHelp(
      "The rules file, YAML: read with --catalogue, else written; - is standard output.", valueName: "FILE"),
    completion: .file(extensions: ["yaml", "yml"]))
  var rules: String?

  @Flag(help: "Replace the rules file if it is there already.")
  var force = false

  @OptionGroup var talk: TalkOptions

  func run() throws {
    guard let catalogue else { return try writeTemplate() }
    guard !force else { throw UsageError("--force replaces the template of --rules; a catalogue is never replaced") }
    _ = try Catalogue.create(path: catalogue, rules: try rules.map(Rules.init(path:)) ?? Rules())
    if !talk.quiet { Console.tell(talk.words("已建立目录库 \(catalogue)", "made the catalogue \(catalogue)")) }
  }

  private func writeTemplate() throws {
    guard let rules else {
      throw UsageError("name the catalogue with --catalogue DB, or a file for the template with --rules FILE")
    }
    do {
      try TextFile.write(RulesTemplate.text, to: rules, force: force)
    } catch let error as OutputError where error.reason == .exists {
      throw UsageError(
        "\(rules): exists already; make a catalogue by these rules with --catalogue DB, or replace the file with --force"
      )
    }
    guard !talk.quiet, rules != "-" else { return }
    Console.tell(
      talk.words(
        "已写出规则模板 \(rules)；修改后用 zongmu rules check \(rules) 检查",
        "wrote the template \(rules); when it is filled in, check it with: zongmu rules check \(rules)"))
  }
}
