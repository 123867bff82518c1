import ArgumentParser
import Zongmu

struct JoinCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "join",
    abstract: "Make records, or all records of masters, one master.",
    discussion: """
      Examples:

        zongmu join --catalogue district.sqlite --by 陈编目 ZM000000042 ZM000000077
        zongmu join --catalogue district.sqlite --by 陈编目 YX00/123 YXJD03/456

      A person's word goes before what the engine found between these records. zongmu undo takes it back.
      """)

  @OptionGroup var target: CatalogueOption
  @OptionGroup var decision: DecisionOptions
  @Argument(help: ArgumentHelp("Masters or source records, two at least.", valueName: "ID")) var ids: [String]

  @OptionGroup var talk: TalkOptions

  func validate() throws {
    guard ids.count > 1 else { throw ValidationError("Give two ids at least.") }
  }

  func run() throws {
    let catalogue = try target.open()
    try decision.decide(.join(try ids.flatMap { try catalogue.records(named: $0) }), in: catalogue, talk)
  }
}
