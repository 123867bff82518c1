import ArgumentParser
import Foundation
import Zongmu

struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Measure how well clusters or verdicts agree with labels.",
    discussion: """
      Examples:

        zongmu evaluate --clusters truth.tsv --catalogue district.sqlite \\
          --apart negatives.tsv --worst 50
        zongmu evaluate --pairs labels.tsv branch1.mrc branch2.mrc --curve curve.svg

      A truth file has the columns record_id and cluster_id, and source where ids are not unique. A file of pairs \
      that must stay apart has record_a and record_b, and source_a and source_b where the truth has source. \
      Labels have record_a, record_b and label (same or different), and source_a and source_b where ids are not unique: \
      the source is the name of an input up to the first full stop, or CODE in CODE=FILE. \
      Pairs that are for review count as not merged, unless --review-as says otherwise.
      """)

  @Argument(help: ArgumentHelp("MARC files, with --pairs.", valueName: "INPUT"), completion: .file())
  var inputs: [String] = []

  @Option(help: ArgumentHelp("Labelled pairs, tab-separated.", valueName: "LABELS.tsv"), completion: .file())
  var pairs: String?

  @Option(help: ArgumentHelp("True clusters, tab-separated.", valueName: "TRUTH.tsv"), completion: .file())
  var clusters: String?

  @Option(
    help: ArgumentHelp("The catalogue whose clusters are measured.", valueName: "DB"),
    completion: .file(extensions: ["sqlite", "db"]))
  var catalogue: String?

  @Option(
    help: ArgumentHelp("Pairs that must stay apart, tab-separated.", valueName: "PAIRS.tsv"), completion: .file())
  var apart: String?

  @Option(help: ArgumentHelp("A rules file, YAML, for --pairs.", valueName: "FILE"), completion: .file())
  var rules: String?

  @Option(help: ArgumentHelp("How pairs for review count.", valueName: "READING"))
  var reviewAs = Evaluation.ReviewReading.different

  @Option(help: ArgumentHelp("Explains the N worst false merges and the N worst misses.", valueName: "N"))
  var worst = 0

  @Option(
    help: ArgumentHelp("Writes the figures at each threshold: a picture (.svg) or a table (.tsv).", valueName: "FILE"),
    completion: .file())
  var curve: String?

  @Flag(help: "Replace the file of --curve if it is there already.")
  var force = false

  @Option(help: TableFormat.help)
  var format = TableFormat.table

  @OptionGroup var talk: TalkOptions

  func run() throws {
    guard worst >= 0 else { throw UsageError("--worst is a number from 0, not \(worst)") }
    if let curve, !curve.hasSuffix(".svg"), !curve.hasSuffix(".tsv") {
      throw UsageError("--curve \(curve): the name ends in .svg for a picture or in .tsv for a table")
    }
    let evaluation: Evaluation
    switch (pairs, clusters, catalogue) {
    case (let pairs?, nil, nil): evaluation = try evaluatePairs(pairs)
    case (nil, let clusters?, let catalogue?):
      let progress = Progress(talk.words("评测", "evaluating"), talk)
      evaluation = try evaluateClusters(clusters, try Catalogue.open(path: catalogue))
      progress.end()
    default: throw UsageError("give --pairs LABELS.tsv and files, or --clusters TRUTH.tsv and --catalogue DB")
    }
    let report = EvaluationReport(evaluation, hasApart: apart != nil, language: talk.words)
    try report.print(format)
    if let curve {
      let picture = CurvePicture(evaluation.curve, language: talk.words)
      try TextFile.write(curve.hasSuffix(".svg") ? picture.svg : picture.table, to: curve, force: force)
    }
  }

  private func evaluateClusters(_ path: String, _ catalogue: Catalogue) throws -> Evaluation {
    let table = try TableFile(path: path, requires: ["record_id"])
    let name = table.has("cluster_id") ? "cluster_id" : "cluster"
    guard table.has(name) else { throw TableError("\(path): has no column cluster_id") }
    let namesSources = table.has("source")
    let records = try table.names(record: "record_id", source: namesSources ? "source" : nil)
    let truth = Dictionary(zip(records, table.values(of: name)), uniquingKeysWith: { _, last in last })
    var forbidden: [Evaluation.ForbiddenPair] = []
    if let apart {
      let table = try TableFile(path: apart, requires: ["record_a", "record_b"])
      let left = try table.names(record: "record_a", source: namesSources ? "source_a" : nil)
      let right = try table.names(record: "record_b", source: namesSources ? "source_b" : nil)
      forbidden = zip(zip(left, right), table.values(of: "class")).map { pair, group in
        Evaluation.ForbiddenPair(left: pair.0, right: pair.1, group: group)
      }
    }
    return try Evaluation(
      truth: truth, namesSources: namesSources, catalogue: catalogue, apart: forbidden, reviewAs: reviewAs,
      worst: worst)
  }

  private func evaluatePairs(_ path: String) throws -> Evaluation {
    guard !inputs.isEmpty else { throw UsageError("--pairs needs the MARC files that have the records") }
    let file = try PairFile(path: path, requires: ["label"])
    let labels = file.table.values(of: "label")
    for (place, label) in labels.enumerated() where label != "same" && label != "different" {
      throw TableError(
        "\(path): the label of \(file.left[place]) and \(file.right[place]) is “\(label)”; it is same or different")
    }
    let views = try MatchViews.read(
      try InputOptions.parse(inputs), talk, wanted: Set(file.left + file.right), namesSources: file.namesSources)
    let pairs = file.left.indices.map { place in
      Evaluation.LabelledPair(left: file.left[place], right: file.right[place], isSame: labels[place] == "same")
    }
    let matcher = Matcher(rules: try rules.map(Rules.init(path:))?.matching ?? MatchRules())
    return Evaluation(pairs: pairs, views: views, matcher: matcher, reviewAs: reviewAs, worst: worst)
  }
}

extension Evaluation.ReviewReading: ExpressibleByArgument {}
