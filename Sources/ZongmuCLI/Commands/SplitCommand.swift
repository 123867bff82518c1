import ArgumentParser
import Zongmu

struct SplitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split",
    abstract: "Take records out of their master, for good.",
    discussion: """
      Examples:

        zongmu split --catalogue district.sqlite --by 陈编目 \\
          --why '书号误植' YXJD03/012023000417
        zongmu split --catalogue district.sqlite --by 陈编目 YXJD03/1 YXXS12/2

      Each record is kept apart from each of those that are in the master now. What was edited since stays. \
      zongmu undo takes it back.
      """)

  @OptionGroup var target: CatalogueOption
  @OptionGroup var decision: DecisionOptions
  @Argument(help: ArgumentHelp("Source records of one master, such as YXJD03/456.", valueName: "ID")) var ids: [String]

  @OptionGroup var talk: TalkOptions

  func run() throws {
    let catalogue = try target.open()
    try decision.decide(.split(try ids.map { try catalogue.sourceRecord(named: $0) }), in: catalogue, talk)
  }
}
