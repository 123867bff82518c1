import ArgumentParser
import Zongmu

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say in words why records are together, or apart.",
    discussion: """
      Examples:

        zongmu explain --catalogue district.sqlite ZM000000042
        zongmu explain --catalogue district.sqlite YX00/123 YXJD03/456 --svg why.svg

      One id: a master, or the master that a source record is in. Two ids: the decision on these two records, made \
      again from the kept bytes: the sum term by term, the vetoes that were tried, and the nearest single change that \
      would flip the answer. A source record is written SOURCE/record id, or record id where only one source has it.
      """)

  @OptionGroup var target: CatalogueOption
  @OptionGroup var form: ExplanationOptions

  @Argument(help: ArgumentHelp("A master id or a record id, or two record ids.", valueName: "ID"))
  var ids: [String]

  @OptionGroup var talk: TalkOptions

  func validate() throws {
    guard (1...2).contains(ids.count) else { throw ValidationError("Give one id, or two.") }
  }

  func run() throws {
    let catalogue = try target.open()
    let objects = try ids.map { try catalogue.lookUp($0) }
    if objects.count == 1 {
      guard form.format == .text, !form.asksForPicture else {
        throw UsageError("--format and --svg show the decision on two records; give two ids")
      }
      let master = try master(of: objects[0], in: catalogue)
      print(try Explainer(language: talk.words).text(master, in: catalogue))
      return
    }
    let identities = try objects.map { object -> RecordIdentity in
      guard case .record(let identity) = object else {
        throw UsageError("two ids must both be source records; a master is explained alone")
      }
      return identity
    }
    let found = try catalogue.explain(identities[0], identities[1])
    try form.show(found.proof, left: "\(found.left)", right: "\(found.right)", in: talk.words)
    if let kept = found.kept, kept.verdict != found.decision.verdict || kept.weight != found.decision.weight {
      Console.tell(
        talk.words("注意：库中保存的结论与此不同，请运行 zongmu dedup", "note: the kept verdict differs; run zongmu dedup"))
      throw ExitStatus.findings
    }
  }

  private func master(of object: CatalogueObject, in catalogue: Catalogue) throws -> CatalogueMaster {
    switch object {
    case .master(let id): return try catalogue.master(id)
    case .record(let identity):
      guard let id = try catalogue.masterID(of: identity) else {
        throw UsageError("\(identity) is in no master yet; run zongmu dedup")
      }
      return try catalogue.master(id)
    }
  }
}
