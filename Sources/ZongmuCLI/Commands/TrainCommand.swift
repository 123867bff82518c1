import ArgumentParser
import Zongmu

struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Estimate the weights of levels from records; changes nothing.",
    discussion: """
      Examples:

        zongmu train branch1.mrc branch2.mrc
        zongmu train --clusters truth.tsv branch1.mrc branch2.mrc --yaml

      Without labels the weights are estimated by expectation maximisation over the candidate pairs of the files. \
      Labels of --pairs have the columns record_a, record_b and label (same or different), and source_a and source_b \
      where ids are not unique. Those of --clusters have record_id and cluster_id, and source: the candidate pairs among \
      these records are counted, the same where both are in one cluster. \
      It prints how often each level was seen, the weight that follows, the weight in force, and with --yaml the lines \
      for a rules file. Look at them before you put them there: a level seen a few times has a weight of chance.
      """)

  @Argument(help: ArgumentHelp("MARC files.", valueName: "INPUT"), completion: .file())
  var inputs: [String]

  @Option(help: ArgumentHelp("Labelled pairs, tab-separated.", valueName: "LABELS.tsv"), completion: .file())
  var pairs: String?

  @Option(help: ArgumentHelp("True clusters, tab-separated.", valueName: "TRUTH.tsv"), completion: .file())
  var clusters: String?

  @Option(help: ArgumentHelp("A rules file, YAML: the weights in force.", valueName: "FILE"), completion: .file())
  var rules: String?

  @Flag(help: "Print lines for a rules file.")
  var yaml = false

  @Option(help: TableFormat.help)
  var format = TableFormat.table

  @OptionGroup var talk: TalkOptions

  private struct Row: TableRow {
    let level: String
    let same: Int
    let different: Int
    let estimate: Int?
    let inForce: Int

    static let columns = ["level", "same", "different", "estimate", "in_force"]
    var cells: [String] {
      [level, String(same), String(different), estimate.map(String.init) ?? "", String(inForce)]
    }
  }

  func run() throws {
    let matching = try rules.map(Rules.init(path:))?.matching ?? MatchRules()
    let counts =
      switch (pairs, clusters) {
      case (let pairs?, nil): try labelled(pairs)
      case (nil, let clusters?): try clustered(clusters, matching)
      case (nil, nil): try unlabelled(matching)
      default: throw UsageError("--pairs and --clusters are two kinds of labels: give one of them")
      }
    if yaml { return printRules(counts) }
    let rows = Level.allCases.compactMap { level -> Row? in
      let (same, different) = (counts.same[level] ?? 0, counts.different[level] ?? 0)
      guard same + different >= 0.5 else { return nil }
      return Row(
        level: level.rawValue, same: Int(same.rounded()), different: Int(different.rounded()),
        estimate: counts.weight(of: level), inForce: matching.weight(of: level))
    }
    guard format == .table else { return try Listing.print(rows, format) }
    let words = talk.words
    var table = TextTable(
      header: [
        words("比较等级", "level"), words("相同", "same"), words("不同", "different"), words("估计权重", "estimate"),
        words("现行权重", "in force"),
      ], alignsRight: [1, 2, 3, 4])
    for row in rows { table.add(row.cells) }
    print(table.text)
  }

  /// Lines for a rules file, each with what its weight was counted from.
  private func printRules(_ counts: LevelCounts) {
    func text(_ count: Double) -> String { String(Int(count.rounded())) }
    let labels = pairs ?? clusters ?? "EM"
    print("# zongmu train, \(labels): log2 of the ratio of the shares, hundredths of a bit")
    let totals = "\(text(counts.sameTotal)) same, \(text(counts.differentTotal)) different"
    print("matching:\n  prior: \(counts.prior)  # \(totals)\n  weights:")
    for level in Level.allCases {
      guard let weight = counts.weight(of: level) else { continue }
      let origin = "\(text(counts.same[level] ?? 0)) same, \(text(counts.different[level] ?? 0)) different"
      print("    \(level.rawValue): \(weight)  # \(origin)")
    }
  }

  /// Counts over labelled pairs.
  private func labelled(_ path: String) throws -> LevelCounts {
    let file = try PairFile(path: path, requires: ["label"])
    let views = try MatchViews.read(
      try InputOptions.parse(inputs), talk, wanted: Set(file.left + file.right), namesSources: file.namesSources)
    var counts = LevelCounts()
    for ((a, b), label) in zip(zip(file.left, file.right), file.table.values(of: "label")) {
      guard label == "same" || label == "different" else {
        throw TableError("\(path): the label of \(a) and \(b) is “\(label)”; it is same or different")
      }
      guard let first = views[a], let second = views[b] else { continue }
      counts.add(PairLevels(first, second), probability: label == "same" ? 1 : 0)
    }
    return counts
  }

  /// Counts over the candidate pairs among records whose true clusters are given.
  private func clustered(_ path: String, _ matching: MatchRules) throws -> LevelCounts {
    let table = try TableFile(path: path, requires: ["record_id", "cluster_id"])
    let namesSources = table.has("source")
    let names = try table.names(record: "record_id", source: namesSources ? "source" : nil)
    let truth = Dictionary(zip(names, table.values(of: "cluster_id")), uniquingKeysWith: { first, _ in first })
    let read = try MatchViews.read(
      try InputOptions.parse(inputs), talk, wanted: Set(names), namesSources: namesSources)
    let known = read.keys.sorted()
    let views = NumberTrust.weighed(known.compactMap { read[$0] })
    var counts = LevelCounts()
    for (a, b) in MemoryCandidateIndex(views).pairs(of: views, rules: matching) {
      counts.add(PairLevels(views[a], views[b]), probability: truth[known[a]] == truth[known[b]] ? 1 : 0)
    }
    return counts
  }

  /// Counts by expectation maximisation over the candidates.
  private func unlabelled(_ matching: MatchRules) throws -> LevelCounts {
    let input = try InputOptions.parse(inputs)
    let describer = Describer()
    var views: [MatchView] = []
    _ = try input.forEachRecord(talk) { views.append(MatchView(describer.describe($0))) }
    views = NumberTrust.weighed(views)
    let candidates = MemoryCandidateIndex(views).pairs(of: views, rules: matching)
    let levels = candidates.map { PairLevels(views[$0.0], views[$0.1]) }
    let estimate = ExpectationMaximization().estimate(levels, rules: matching)
    Console.tell(
      talk.words(
        "候选记录对 \(levels.count)，迭代 \(estimate.rounds) 次\(estimate.isSettled ? "" : "，未收敛")",
        "\(levels.count) candidate pairs, \(estimate.rounds) rounds\(estimate.isSettled ? "" : ", not settled")"))
    return estimate.counts
  }
}
