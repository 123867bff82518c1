import ArgumentParser
import Foundation
import Zongmu

struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Judge pairs of records: the same, for review, or different.",
    discussion: """
      Examples:

        zongmu compare a.mrc b.mrc --svg why.svg
        zongmu compare --pairs pairs.tsv branch1.mrc branch2.mrc > verdicts.tsv

      Without --pairs the first records of two files are compared, and the decision is explained as by zongmu explain. \
      With --pairs, a tab-separated file with the columns record_a and record_b (ids are field 001), each pair gets a \
      line: record_a, record_b, verdict, weight in hundredths of a bit; with --format json or jsonl each decision with \
      its terms. Where ids are not unique, the file has source_a and source_b too: the source is the name of an input up to \
      the first full stop, or CODE in CODE=FILE.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var form: ExplanationOptions

  @Option(help: ArgumentHelp("A file of pairs, tab-separated.", valueName: "PAIRS.tsv"), completion: .file())
  var pairs: String?

  @Option(help: ArgumentHelp("A rules file, YAML.", valueName: "FILE"), completion: .file())
  var rules: String?

  @OptionGroup var talk: TalkOptions

  func run() throws {
    let matcher = Matcher(rules: try rules.map(Rules.init(path:))?.matching ?? MatchRules())
    guard let pairs else { return try compareFirst(matcher) }
    guard !form.asksForPicture else {
      throw UsageError("--svg is the picture of one pair; it does not go with --pairs")
    }
    let file = try PairFile(path: pairs)
    let views = try MatchViews.read(
      input, talk, wanted: Set(file.left + file.right), namesSources: file.namesSources)
    let columns = ["source_a", "record_a", "source_b", "record_b"].filter {
      file.namesSources || $0.hasPrefix("record")
    }
    if form.format == .text { print((columns + ["verdict", "weight"]).joined(separator: "\t")) }
    var explained = 0
    let cells = columns.map { file.table.values(of: $0) }
    var missing = 0
    for place in file.left.indices {
      guard let first = views[file.left[place]], let second = views[file.right[place]] else {
        missing += 1
        continue
      }
      if form.format != .text {
        let proof = ProofJSON(matcher.proof(first, second), left: file.left[place], right: file.right[place])
        if form.format == .json {
          print(explained == 0 ? "[" : ",")
          print(try proof.text(), terminator: "")
        } else {
          print(try JSONText.line(proof))
        }
        explained += 1
        continue
      }
      let decision = matcher.verdict(first, second)
      let row = cells.map { $0[place] } + [decision.verdict.answer.rawValue, String(decision.weight)]
      print(row.joined(separator: "\t"))
    }
    if form.format == .json { print(explained == 0 ? "[]" : "\n]") }
    if missing > 0 {
      talk.refuse("\(missing) pairs name a record that is not in the inputs")
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
    let describer = Describer()
    let views = records.map { MatchView(describer.describe($0)) }
    let names = zip(input.inputs, records).map { "\($0) \($1.controlNumber ?? "")" }
    try form.show(matcher.proof(views[0], views[1]), left: names[0], right: names[1], in: talk.words)
  }
}
