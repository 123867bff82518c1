import ArgumentParser
import Zongmu

struct UndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take back a decision of a person.",
    discussion: """
      Examples:

        zongmu undo --catalogue district.sqlite --by 陈编目 12
        zongmu history --catalogue district.sqlite --decisions

      Nothing is deleted: the undoing is a decision of its own, and undoing it puts the first one in force again. What \
      came after the decision stays.
      """)

  @OptionGroup var target: CatalogueOption
  @OptionGroup var decision: DecisionOptions
  @Argument(help: ArgumentHelp("The number of the decision.", valueName: "N")) var number: Int64

  @OptionGroup var talk: TalkOptions

  func run() throws { try decision.decide(.undo(number), in: try target.open(), talk) }
}
