import Fixtures
import Testing

@testable import ZongmuMatching

@Suite("B-cubed and the curve over the threshold")
struct MeasureTests {
  /// B³ as the definition says, record by record.
  private func counted(_ truth: [String: String], _ answer: [String: String]) -> (precision: Double, recall: Double) {
    var (precision, recall) = (0.0, 0.0)
    for (record, cluster) in truth {
      let wanted = truth.keys.filter { truth[$0] == cluster }
      let found = truth.keys.filter { $0 == record || answer[record] != nil && answer[$0] == answer[record] }
      let both = wanted.filter { found.contains($0) }
      precision += Double(both.count) / Double(found.count)
      recall += Double(both.count) / Double(wanted.count)
    }
    return (precision / Double(truth.count), recall / Double(truth.count))
  }

  @Test("B-cubed of random partitions is that of the definition, record by record")
  func random() {
    for seed in 0..<300 {
      var random = SplitMix64(state: UInt64(seed))
      var truth = ["r": "t0"]
      var answer: [String: String] = [:]
      let (wanted, found) = (1 + random.below(8), 1 + random.below(8))
      for record in 0..<random.below(25) {
        truth["r\(record)"] = "t\(random.below(wanted))"
        if random.chance(85) { answer["r\(record)"] = "a\(random.below(found))" }
      }
      let measured = BCubed(truth: truth, answer: answer)
      let expected = counted(truth, answer)
      #expect(abs(measured.precision - expected.precision) < 1e-12, "seed \(seed)")
      #expect(abs(measured.recall - expected.recall) < 1e-12, "seed \(seed)")
    }
  }

  @Test("B-cubed of an example by hand")
  func example() {
    // Truth {1 2 3} {4 5}, answer {1 2} {3 4} {5}: precision (1 + 1 + ½ + ½ + 1)/5, recall (⅔ + ⅔ + ⅓ + ½ + ½)/5.
    let truth = ["1": "a", "2": "a", "3": "a", "4": "b", "5": "b"]
    let measured = BCubed(truth: truth, answer: ["1": "x", "2": "x", "3": "y", "4": "y", "5": "z"])
    #expect(abs(measured.precision - 0.8) < 1e-12)
    #expect(abs(measured.recall - 8.0 / 15) < 1e-12)
    #expect(abs(measured.f1 - 0.64) < 1e-12)
    #expect(BCubed(truth: [:], answer: [:]) == BCubed(truth: [:], answer: ["1": "x"]))
  }

  @Test("The curve counts what lies at or above each weight; a vetoed pair is never joined")
  func curve() {
    let pairs: [(Int?, Bool)] = [(900, true), (700, true), (700, false), (300, true), (nil, true), (nil, false)]
    let curve = ThresholdCurve(pairs.map { .init(weight: $0.0, isSame: $0.1) }, further: 1)
    // Wanted: four in the list and one further.
    let expected = [(900, 1, 0, 4), (700, 2, 1, 3), (300, 3, 1, 2)]
    #expect(curve.points.count == expected.count)
    for (point, row) in zip(curve.points, expected) {
      #expect(point.threshold == row.0)
      #expect(point.counts.truePositives == row.1)
      #expect(point.counts.falsePositives == row.2)
      #expect(point.counts.falseNegatives == row.3)
    }
    // F1: 2/6, 4/8, 6/9.
    #expect(curve.best?.threshold == 300)
    #expect(curve.recall(atPrecision: 1)?.threshold == 900)
    #expect(curve.recall(atPrecision: 0.7)?.threshold == 300)
    #expect(ThresholdCurve([]).best == nil)
    #expect(ThresholdCurve([.init(weight: 5, isSame: false)]).recall(atPrecision: 0.5) == nil)
  }
}
