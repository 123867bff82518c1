import Foundation
import Zongmu

/// An evaluation as a table for people or as JSON.
struct EvaluationReport {
  private let evaluation: Evaluation
  private let hasApart: Bool
  private let words: Language
  private let explainer: Explainer

  init(_ evaluation: Evaluation, hasApart: Bool, language: Language) {
    self.evaluation = evaluation
    self.hasApart = hasApart
    words = language
    explainer = Explainer(language: language)
  }

  // MARK: For people

  var text: String {
    let counts = evaluation.counts
    var table = TextTable(header: [words("指标", "measure"), words("值", "value")], alignsRight: [1])
    func add(_ label: String, _ count: Int) { table.add([label, String(count)]) }
    func add(_ label: String, _ share: Double) { table.add([label, String(format: "%.5f", share)]) }
    add(words("应合并的记录对", "true pairs"), counts.truePositives + counts.falseNegatives)
    add(words("误合并", "false merges"), counts.falsePositives)
    for (kind, count) in ordered(evaluation.falseMerges) { add("  " + explainer.text(kind), count) }
    add(words("漏合并", "misses"), counts.falseNegatives)
    for (kind, count) in ordered(evaluation.misses) { add("  " + explainer.text(kind), count) }
    if evaluation.unsorted > 0 { add(words("未归类的错误", "mistakes not sorted"), evaluation.unsorted) }
    add(words("精确率", "precision"), counts.precision)
    add(words("召回率", "recall"), counts.recall)
    add("F1", counts.f1)
    if let bCubed = evaluation.bCubed {
      add(words("B³ 精确率", "B-cubed precision"), bCubed.precision)
      add(words("B³ 召回率", "B-cubed recall"), bCubed.recall)
      add(words("B³ F1", "B-cubed F1"), bCubed.f1)
    }
    if evaluation.unknown > 0 { add(words("未找到的记录", "records or pairs not found"), evaluation.unknown) }
    add(words("待审核", "for review"), evaluation.review)
    add(words("应合并而无共同匹配键的对", "true pairs that no key brought together"), evaluation.withoutKey)
    add(words("匹配键的完备率", "pair completeness of the keys"), evaluation.pairCompleteness)
    if hasApart {
      add(
        words("禁止合并而合并的对", "pairs together that must stay apart"), evaluation.together.values.reduce(0, +))
      for (group, count) in evaluation.together.sorted(by: { $0.key < $1.key }) { add("  \(group)", count) }
    }
    let lists = [
      explained(evaluation.worstMerges, words("误合并", "False merge")),
      explained(evaluation.worstMisses, words("漏合并", "Miss")),
    ]
    return ([table.text] + lists.flatMap(\.self)).joined(separator: "\n\n")
  }

  private func explained(_ worst: Evaluation.Worst, _ title: String) -> [String] {
    worst.findings.enumerated().map { place, finding in
      "\(title) \(place + 1)\(words("：", ": "))\(explainer.text(finding.kind))\n"
        + explainer.text(finding.decision, left: finding.left, right: finding.right)
    }
  }

  /// The most frequent first; of equal counts by name.
  private func ordered(_ classes: [ErrorClass: Int]) -> [(ErrorClass, Int)] {
    classes.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  // MARK: For machines

  private struct Summary: Encodable {
    struct Best: Encodable {
      let threshold: Int
      let precision: Double
      let recall: Double
      let f1: Double
    }
    struct Mistake: Encodable {
      let recordA: String
      let recordB: String
      let kind: String
      let verdict: String
      let rule: String
      let weight: Int
      let levels: [String: Int]
      let vetoes: [String]
    }
    let truePairs: Int
    let falseMerges: Int
    let misses: Int
    let precision: Double
    let recall: Double
    let f1: Double
    let bCubedPrecision: Double?
    let bCubedRecall: Double?
    let bCubedF1: Double?
    let unknown: Int
    let review: Int
    let withoutKey: Int
    let pairCompleteness: Double
    let unsorted: Int
    let falseMergesByClass: [String: Int]
    let missesByClass: [String: Int]
    let together: Int
    let togetherByClass: [String: Int]
    let bestThreshold: Best?
    let worstFalseMerges: [Mistake]
    let worstMisses: [Mistake]

    /// The figures that are one number each, by the names that they have in JSON.
    var figures: [(name: String, value: String)] {
      [
        ("truePairs", "\(truePairs)"), ("falseMerges", "\(falseMerges)"), ("misses", "\(misses)"),
        ("precision", "\(precision)"), ("recall", "\(recall)"), ("f1", "\(f1)"),
        ("bCubedPrecision", bCubedPrecision.map { "\($0)" } ?? ""),
        ("bCubedRecall", bCubedRecall.map { "\($0)" } ?? ""), ("bCubedF1", bCubedF1.map { "\($0)" } ?? ""),
        ("unknown", "\(unknown)"), ("review", "\(review)"), ("withoutKey", "\(withoutKey)"),
        ("pairCompleteness", "\(pairCompleteness)"),
        ("unsorted", "\(unsorted)"), ("together", "\(together)"),
      ]
    }
  }

  private var summary: Summary {
    let counts = evaluation.counts
    func named(_ classes: [ErrorClass: Int]) -> [String: Int] {
      Dictionary(classes.map { ($0.key.description, $0.value) }, uniquingKeysWith: +)
    }
    return Summary(
      truePairs: counts.truePositives + counts.falseNegatives, falseMerges: counts.falsePositives,
      misses: counts.falseNegatives, precision: counts.precision, recall: counts.recall, f1: counts.f1,
      bCubedPrecision: evaluation.bCubed?.precision, bCubedRecall: evaluation.bCubed?.recall,
      bCubedF1: evaluation.bCubed?.f1, unknown: evaluation.unknown, review: evaluation.review,
      withoutKey: evaluation.withoutKey, pairCompleteness: evaluation.pairCompleteness, unsorted: evaluation.unsorted,
      falseMergesByClass: named(evaluation.falseMerges), missesByClass: named(evaluation.misses),
      together: evaluation.together.values.reduce(0, +), togetherByClass: evaluation.together,
      bestThreshold: evaluation.curve.best.map { point in
        .init(
          threshold: point.threshold, precision: point.counts.precision, recall: point.counts.recall,
          f1: point.counts.f1)
      }, worstFalseMerges: mistakes(evaluation.worstMerges), worstMisses: mistakes(evaluation.worstMisses))
  }

  /// Prints the evaluation.
  func print(_ format: TableFormat) throws {
    switch format {
    case .table: Swift.print(text)
    case .tsv:
      Swift.print("what\tcount")
      for (name, value) in summary.figures { Swift.print("\(name)\t\(value)") }
    case .json: Swift.print(try JSONText.pretty(summary))
    case .jsonl: Swift.print(try JSONText.line(summary))
    }
  }

  private func mistakes(_ worst: Evaluation.Worst) -> [Summary.Mistake] {
    worst.findings.map { finding in
      let decision = finding.decision
      return Summary.Mistake(
        recordA: finding.left, recordB: finding.right, kind: finding.kind.description,
        verdict: decision.verdict.description, rule: decision.rule.rawValue, weight: decision.weight,
        levels: Dictionary(decision.terms.map { ($0.level.rawValue, $0.weight) }, uniquingKeysWith: +),
        vetoes: decision.vetoes.map(\.veto.rawValue))
    }
  }
}
