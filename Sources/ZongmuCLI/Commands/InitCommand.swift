import ArgumentParser
import Zongmu

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a new, empty catalogue.",
    discussion: """
      Examples:

        zongmu init --catalogue district.sqlite
        zongmu init --catalogue district.sqlite --rules rules.yaml

      The rules are kept in the catalogue. Without a file the default ones hold.
      """)

  @OptionGroup var target: CatalogueOption
  @OptionGroup var talk: TalkOptions

  @Option(help: ArgumentHelp("A rules file, YAML.", valueName: "FILE"))
  var rules: String?

  func run() throws {
    _ = try Catalogue.create(path: target.catalogue, rules: try rules.map(Rules.init(path:)) ?? Rules())
    if !talk.quiet {
      Console.tell(talk.words("已建立目录库 \(target.catalogue)", "made the catalogue \(target.catalogue)"))
    }
  }
}
