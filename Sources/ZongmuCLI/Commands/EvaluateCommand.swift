import ArgumentParser
import Foundation
import Zongmu

struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Measure how well clusters or verdicts agree with labels.",
    discussion: """
      Examples:

        zongmu evaluate --clusters truth.tsv --catalogue district.sqlite --apart negatives.tsv
        zongmu evaluate --pairs labels.tsv branch1.mrc branch2.mrc

      A truth file has the columns record_id and cluster_id, and source where ids are not unique. A file of pairs
      that must stay apart has record_a and record_b, and source_a and source_b where the truth has source.
      Labels have record_a, record_b and label (same or different).
      Pairs that are for review count as not merged. --list names false merges and misses.
      """)

  @OptionGroup var talk: TalkOptions

  @Argument(help: ArgumentHelp("MARC files, with --pairs.", valueName: "INPUT"))
  var inputs: [String] = []

  @Option(help: ArgumentHelp("Labelled pairs, tab-separated.", valueName: "LABELS.tsv"))
  var pairs: String?

  @Option(help: ArgumentHelp("True clusters, tab-separated.", valueName: "TRUTH.tsv"))
  var clusters: String?

  @Option(help: ArgumentHelp("The catalogue whose clusters are measured.", valueName: "DB"))
  var catalogue: String?

  @Option(help: ArgumentHelp("Pairs that must stay apart, tab-separated.", valueName: "PAIRS.tsv"))
  var apart: String?

  @Option(help: ArgumentHelp("A rules file, YAML, for --pairs.", valueName: "FILE"))
  var rules: String?

  @Option(help: ArgumentHelp("How many false merges and misses are listed.", valueName: "N"))
  var list = 0

  @Option(help: ArgumentHelp("How to print: table or json.", valueName: "FORM"))
  var format = ReportFormat.table

  func run() throws {
    switch (pairs, clusters, catalogue) {
    case (let pairs?, nil, nil): try evaluatePairs(pairs)
    case (nil, let clusters?, let catalogue?): try evaluateClusters(clusters, try Catalogue.open(path: catalogue))
    default: throw UsageError("give --pairs LABELS.tsv and files, or --clusters TRUTH.tsv and --catalogue DB")
    }
  }

  // MARK: Clusters

  private func evaluateClusters(_ path: String, _ catalogue: Catalogue) throws {
    let table = try TableFile(path: path, requires: ["record_id"])
    let name = table.has("cluster_id") ? "cluster_id" : "cluster"
    guard table.has(name) else { throw TableError("\(path): has no column cluster_id") }
    let hasSource = table.has("source")
    var truth: [String: String] = [:]
    for ((source, id), cluster) in zip(
      zip(table.values(of: "source"), table.values(of: "record_id")), table.values(of: name))
    {
      truth[hasSource ? "\(source)/\(id)" : id] = cluster
    }
    var answer: [String: String] = [:]
    try catalogue.forEachMembership { identity, master in
      answer[hasSource ? identity.description : identity.key] = master.description
    }
    let counts = PairCounts(truth: truth, answer: answer)
    var report = Report(counts, unknown: truth.keys.count { answer[$0] == nil })
    if let apart {
      let table = try TableFile(path: apart, requires: ["record_a", "record_b"])
      let kinds = table.values(of: "class")
      let left = try names(in: table, record: "record_a", source: hasSource ? "source_a" : nil)
      let right = try names(in: table, record: "record_b", source: hasSource ? "source_b" : nil)
      for (pair, kind) in zip(zip(left, right), kinds) {
        guard let left = answer[pair.0], left == answer[pair.1] else { continue }
        report.together += 1
        report.togetherByClass[kind, default: 0] += 1
        if report.together <= list { Console.tell("together: \(pair.0) \(pair.1) \(kind)") }
      }
    }
    if list > 0 { listDifferences(truth, answer) }
    try print(report)
  }

  /// The records of two columns as they are named where the truth has sources: `SOURCE/record id`.
  private func names(in table: TableFile, record: String, source: String?) throws -> [String] {
    guard let source else { return table.values(of: record) }
    guard table.has(source) else {
      throw TableError("\(table.path): has no column \(source), but the truth file names sources")
    }
    return zip(table.values(of: source), table.values(of: record)).map { "\($0)/\($1)" }
  }

  private func listDifferences(_ truth: [String: String], _ answer: [String: String]) {
    func groups(_ map: [String: String]) -> [[String]] {
      Dictionary(grouping: map.keys.sorted(), by: { map[$0] ?? "" }).sorted { $0.key < $1.key }.map(\.value)
    }
    var shown = 0
    for group in groups(answer) where shown < list {
      guard let first = group.first(where: { truth[$0] != nil }) else { continue }
      for other in group where shown < list && truth[other] != nil && truth[other] != truth[first] {
        Console.tell("false merge: \(first) \(other)")
        shown += 1
      }
    }
    shown = 0
    for group in groups(truth) where shown < list {
      guard let first = group.first else { continue }
      for other in group where shown < list && answer[other] != answer[first] {
        Console.tell("missed: \(first) \(other)")
        shown += 1
      }
    }
  }

  // MARK: Pairs

  private func evaluatePairs(_ path: String) throws {
    guard !inputs.isEmpty else { throw UsageError("--pairs needs the MARC files that have the records") }
    let table = try TableFile(path: path, requires: ["record_a", "record_b", "label"])
    let left = table.values(of: "record_a")
    let right = table.values(of: "record_b")
    let input = try InputOptions.parse(inputs)
    let views = try MatchViews.read(input, talk, wanted: Set(left + right))
    let matcher = Matcher(rules: try rules.map(Rules.init(path:))?.matching ?? MatchRules())
    var counts = PairCounts()
    var unknown = 0
    var review = 0
    var shown = 0
    for ((a, b), label) in zip(zip(left, right), table.values(of: "label")) {
      guard label == "same" || label == "different" else {
        throw TableError("\(path): the label of \(a) and \(b) is “\(label)”; it is same or different")
      }
      guard let first = views[a], let second = views[b] else {
        unknown += 1
        continue
      }
      let answer = matcher.verdict(first, second).verdict.answer
      if answer == .review { review += 1 }
      let isSame = label == "same"
      if answer == .same {
        if isSame { counts.truePositives += 1 } else { counts.falsePositives += 1 }
      } else if isSame {
        counts.falseNegatives += 1
      }
      if shown < list, (answer == .same) != isSame {
        Console.tell("\(isSame ? "missed" : "false merge"): \(a) \(b)")
        shown += 1
      }
    }
    var report = Report(counts, unknown: unknown)
    report.review = review
    try print(report)
  }

  // MARK: Printing

  private struct Report: Codable {
    let truePairs: Int
    let falseMerges: Int
    let misses: Int
    let precision: Double
    let recall: Double
    let f1: Double
    let unknown: Int
    var review: Int?
    var together = 0
    var togetherByClass: [String: Int] = [:]

    init(_ counts: PairCounts, unknown: Int) {
      truePairs = counts.truePositives + counts.falseNegatives
      falseMerges = counts.falsePositives
      misses = counts.falseNegatives
      precision = counts.precision
      recall = counts.recall
      f1 = counts.f1
      self.unknown = unknown
    }
  }

  private func print(_ report: Report) throws {
    if format == .json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
      Swift.print(String(decoding: try encoder.encode(report), as: UTF8.self))
      return
    }
    let words = talk.words
    func figure(_ value: Double) -> String { String(format: "%.5f", value) }
    var table = TextTable(header: [words("指标", "measure"), words("值", "value")], alignsRight: [1])
    table.add([words("应合并的记录对", "true pairs"), String(report.truePairs)])
    table.add([words("误合并", "false merges"), String(report.falseMerges)])
    table.add([words("漏合并", "misses"), String(report.misses)])
    table.add([words("精确率", "precision"), figure(report.precision)])
    table.add([words("召回率", "recall"), figure(report.recall)])
    table.add(["F1", figure(report.f1)])
    if report.unknown > 0 { table.add([words("未找到的记录", "records or pairs not found"), String(report.unknown)]) }
    if let review = report.review { table.add([words("待审核", "for review"), String(review)]) }
    if apart != nil {
      table.add([words("禁止合并而合并的对", "pairs together that must stay apart"), String(report.together)])
      for (kind, count) in report.togetherByClass.sorted(by: { $0.key < $1.key }) {
        table.add(["  \(kind)", String(count)])
      }
    }
    Swift.print(table.text)
  }
}
