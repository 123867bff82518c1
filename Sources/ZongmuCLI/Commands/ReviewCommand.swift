import ArgumentParser
import Zongmu

struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Look at doubtful pairs, and decide.",
    discussion: """
      Examples:

        zongmu review list --catalogue district.sqlite
        zongmu review show --catalogue district.sqlite YX00/123 YXJD03/456
        zongmu review same --catalogue district.sqlite \\
          --by 陈编目 YX00/123 YXJD03/456
        zongmu review list --catalogue district.sqlite --limit 0 \\
          --format tsv >pairs.tsv
        zongmu review apply --catalogue district.sqlite --by 陈编目 pairs.tsv

      A decision is in force at once, and no later run undoes it. zongmu undo does.
      """,
    subcommands: [
      ReviewList.self, ReviewShow.self, ReviewSame.self, ReviewDifferent.self, ReviewSkip.self, ReviewConfirm.self,
      ReviewApply.self,
    ])
}

struct ReviewList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the pairs that wait for a person, those first that are worth most.")
  @OptionGroup var target: CatalogueOption

  @Option(
    help: ArgumentHelp(
      "What to list: pairs, or decisions of people; confirm are those whose records changed since.",
      valueName: "WHAT"))
  var what = What.pairs

  @Option(help: ArgumentHelp("How many pairs; 0 is all.", valueName: "N"))
  var limit = 50

  @Flag(help: "List those too that somebody left undecided.")
  var skipped = false

  @Option(help: TableFormat.help)
  var format = TableFormat.table

  @OptionGroup var talk: TalkOptions

  enum What: String, ExpressibleByArgument, CaseIterable {
    case pairs, confirm, orphaned, overruled, asleep, all
  }

  func run() throws {
    let catalogue = try target.open()
    if what == .pairs { try printPairs(of: catalogue) } else { try printDecisions(of: catalogue) }
  }

  private func printPairs(of catalogue: Catalogue) throws {
    let items = try catalogue.reviewList(limit: limit == 0 ? .max : limit, includesSkipped: skipped)
    guard format == .table else { return try Listing.print(items.map(ReviewTable.Entry.init), format) }
    let (words, paint) = (talk.words, talk.paint)
    for item in items {
      let isHard = item.verdict == .hardReview
      let kind = isHard ? words("须人工判定", "must decide") : words("疑似相同", "perhaps the same")
      let note = item.isSkipped ? words("，已搁置", ", left undecided") : ""
      print(words("\(item.worth) 分　", "\(item.worth)  ") + paint(isHard ? .red : .yellow, kind + note))
      printLine("\(item.left)  \(item.leftMaster)  \(item.leftTitle)")
      printLine("\(item.right)  \(item.rightMaster)  \(item.rightTitle)")
    }
    if !talk.quiet { Console.tell(words("列出 \(items.count) 对", "\(items.count) pairs")) }
  }

  /// A line under its head: on a terminal it goes on under itself.
  private func printLine(_ text: String) {
    guard let columns = Console.outputColumns else { return print("    " + text) }
    for (part, line) in TerminalText.wrapped(text, to: max(columns, 20) - 6).enumerated() {
      print((part == 0 ? "    " : "      ") + line)
    }
  }

  private func printDecisions(of catalogue: Catalogue) throws {
    let standings = try catalogue.standings().filter { standing in
      switch what {
      case .confirm: !standing.changes.isEmpty
      case .orphaned: standing.state == .orphaned
      case .overruled: standing.state == .overruled
      case .asleep: standing.state == .asleep
      case .all, .pairs: true
      }
    }
    let words = DecisionText(language: talk.words)
    guard format == .table else { return try Listing.print(standings.map(DecisionRecord.init), format) }
    for standing in standings {
      print(words.line(standing.decision))
      print("    \(words.standing(standing))")
    }
    if !talk.quiet { Console.tell(talk.words("列出 \(standings.count) 项判定", "\(standings.count) decisions")) }
  }
}

struct ReviewShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show two records side by side, with what differs marked.")
  @OptionGroup var target: CatalogueOption

  @Option(help: ArgumentHelp("The columns to use; those of the terminal where not said.", valueName: "N"))
  var width: Int?

  @OptionGroup var pair: PairArguments

  @OptionGroup var talk: TalkOptions

  func run() throws {
    let catalogue = try target.open()
    let (left, right) = try pair.pair(in: catalogue)
    let found = try catalogue.explain(left, right)
    let columns = width ?? Console.columns
    print(
      SideBySide(try catalogue.record(left), try catalogue.record(right))
        .text(left: "\(found.left)", right: "\(found.right)", width: columns, language: talk.words))
    print("")
    let explanation = Explainer(language: talk.words).text(
      found.decision, left: "\(found.left)", right: "\(found.right)")
    for line in explanation.split(separator: "\n", omittingEmptySubsequences: false) {
      for piece in TerminalText.wrapped(String(line), to: columns) { print(piece) }
    }
    let known = try catalogue.decisions(naming: left).filter { $0.identities.contains(right) }
    for decision in known {
      for piece in TerminalText.wrapped(DecisionText(language: talk.words).line(decision), to: columns) { print(piece) }
    }
  }
}

/// Two source records.
struct PairArguments: ParsableArguments {
  @Argument(help: ArgumentHelp("Two source records, such as YX00/123.", valueName: "ID")) var ids: [String]

  func validate() throws {
    guard ids.count == 2 else { throw ValidationError("Give two records.") }
  }

  func pair(in catalogue: Catalogue) throws -> (RecordIdentity, RecordIdentity) {
    (try catalogue.sourceRecord(named: ids[0]), try catalogue.sourceRecord(named: ids[1]))
  }
}

/// A word about two records.
struct PairWord: ParsableArguments {
  @OptionGroup var target: CatalogueOption
  @OptionGroup var decision: DecisionOptions
  @OptionGroup var pair: PairArguments
  @OptionGroup var talk: TalkOptions

  func say(_ proposal: (RecordIdentity, RecordIdentity) -> Proposal) throws {
    let catalogue = try target.open()
    let (left, right) = try pair.pair(in: catalogue)
    try decision.decide(proposal(left, right), in: catalogue, talk)
  }
}

struct ReviewSame: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "same", abstract: "They are the same edition.")
  @OptionGroup var word: PairWord

  func run() throws { try word.say { .same($0, $1) } }
}

struct ReviewDifferent: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "different", abstract: "They are not the same edition.")
  @OptionGroup var word: PairWord

  func run() throws { try word.say { .different($0, $1) } }
}

struct ReviewSkip: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "skip", abstract: "Leave a pair undecided until one of its records changes.")
  @OptionGroup var word: PairWord

  func run() throws { try word.say { .skip($0, $1) } }
}

struct ReviewConfirm: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm", abstract: "A decision still holds, though a record changed.")
  @OptionGroup var target: CatalogueOption
  @OptionGroup var decision: DecisionOptions
  @Argument(help: ArgumentHelp("The number of the decision.", valueName: "N")) var number: Int64

  @OptionGroup var talk: TalkOptions

  func run() throws { try decision.decide(.confirm(number), in: try target.open(), talk) }
}

struct ReviewApply: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apply",
    abstract: "Make the decisions of a table: the output of list, with the column answer filled in.")
  @OptionGroup var target: CatalogueOption
  @OptionGroup var decision: DecisionOptions
  @Argument(
    help: ArgumentHelp("The table, tab-separated.", valueName: "FILE"), completion: .file(extensions: ["tsv"]))
  var file: String

  @OptionGroup var talk: TalkOptions

  func run() throws {
    let catalogue = try target.open()
    let answers = try ReviewTable.answers(in: file, by: try decision.signature())
    let (outcomes, derivation) = try catalogue.decide(
      answers.map { ($0.proposal, $0.signature) }, now: try Moment.parse(decision.now))
    var (made, known, refused) = (0, 0, 0)
    for (answer, outcome) in zip(answers, outcomes) {
      switch outcome {
      case .success(let outcome): if outcome.isNew { made += 1 } else { known += 1 }
      case .failure(let error):
        refused += 1
        talk.tell("\(file): line \(answer.line): \(error)")
      }
    }
    if !talk.quiet {
      Console.tell(
        talk.words(
          "新判定 \(made) 项，已有 \(known) 项，未采纳 \(refused) 项", "\(made) decisions made, \(known) known, \(refused) refused")
          + DecisionOptions.text(derivation, talk))
      try DecisionOptions.tellDepartures(derivation, in: catalogue, talk)
    }
    if refused > 0 { throw ExitStatus.findings }
  }
}
