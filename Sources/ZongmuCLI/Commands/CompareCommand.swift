import ArgumentParser
import Foundation
import Zongmu

struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Judge pairs of records: the same, for review, or different.",
    discussion: """
      Examples:

        zongmu compare a.mrc b.mrc
        zongmu compare --pairs pairs.tsv branch1.mrc branch2.mrc > verdicts.tsv

      Without --pairs the first records of two files are compared and the decision is explained. With --pairs, a
      tab-separated file with the columns record_a and record_b (ids are field 001), each pair gets a line:
      record_a, record_b, verdict, weight in hundredths of a bit.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var talk: TalkOptions

  @Option(help: ArgumentHelp("A file of pairs, tab-separated.", valueName: "PAIRS.tsv"))
  var pairs: String?

  @Option(help: ArgumentHelp("A rules file, YAML.", valueName: "FILE"))
  var rules: String?

  func run() throws {
    let matcher = Matcher(rules: try rules.map(Rules.init(path:))?.matching ?? MatchRules())
    guard let pairs else { return try compareFirst(matcher) }
    let table = try TableFile(path: pairs, requires: ["record_a", "record_b"])
    let left = table.values(of: "record_a")
    let right = table.values(of: "record_b")
    let views = try MatchViews.read(input, talk, wanted: Set(left + right))
    print("record_a\trecord_b\tverdict\tweight")
    var missing = 0
    for (a, b) in zip(left, right) {
      guard let first = views[a], let second = views[b] else {
        missing += 1
        continue
      }
      let decision = matcher.verdict(first, second)
      print("\(a)\t\(b)\t\(decision.verdict.answer.rawValue)\t\(decision.weight)")
    }
    if missing > 0 {
      Console.tell("zongmu: \(missing) pairs name a record that is not in the inputs")
      throw ExitStatus.findings
    }
  }

  private func compareFirst(_ matcher: Matcher) throws {
    guard input.inputs.count == 2 else { throw UsageError("give two files to compare, or --pairs with its file") }
    let records = try input.inputs.map { name -> Record in
      guard let first = try RecordReader(path: name, options: try input.readerOptions()).next() else {
        throw UsageError("\(name): has no record")
      }
      return try first.get()
    }
    let decision = matcher.compare(records[0], records[1])
    let names = zip(input.inputs, records).map { "\($0) \($1.controlNumber ?? "")" }
    print(Explainer(language: talk.words).text(decision, left: names[0], right: names[1]))
  }
}

/// Views of the records of some files, by control number.
enum MatchViews {
  /// Reads the records that are wanted. Of several with one number the first counts.
  static func read(_ input: InputOptions, _ talk: TalkOptions, wanted: Set<String>) throws -> [String: MatchView] {
    let describer = Describer()
    var views: [String: MatchView] = [:]
    _ = try input.forEachRecord(talk) { record in
      guard let id = record.controlNumber, wanted.contains(id), views[id] == nil else { return }
      views[id] = MatchView(describer.describe(record))
    }
    return views
  }
}
