import Fixtures
import Testing

@testable import ZongmuMatching

@Suite("Counting pairs")
struct PairCountsTests {
  /// Counts as the definition says: every pair of records that the truth knows is looked at.
  private func counted(_ truth: [String: String], _ answer: [String: String]) -> PairCounts {
    var counts = PairCounts()
    let records = truth.keys.sorted()
    for (index, a) in records.enumerated() {
      for b in records[(index + 1)...] {
        let isSame = truth[a] == truth[b]
        let isJoined = answer[a] != nil && answer[a] == answer[b]
        if isSame && isJoined { counts.truePositives += 1 }
        if !isSame && isJoined { counts.falsePositives += 1 }
        if isSame && !isJoined { counts.falseNegatives += 1 }
      }
    }
    return counts
  }

  @Test("Random partitions are counted as by looking at every pair")
  func random() {
    for seed in 0..<500 {
      var random = SplitMix64(state: UInt64(seed))
      var truth: [String: String] = [:]
      var answer: [String: String] = [:]
      let (wanted, found) = (1 + random.below(12), 1 + random.below(12))
      for record in 0..<(1 + random.below(30)) {
        if random.chance(90) { truth["r\(record)"] = "t\(random.below(wanted))" }
        if random.chance(85) { answer["r\(record)"] = "a\(random.below(found))" }
      }
      #expect(PairCounts(truth: truth, answer: answer) == counted(truth, answer), "seed \(seed)")
    }
  }

  @Test("Precision, recall and their harmonic mean")
  func figures() {
    // Truth {1 2 3} {4 5}, answer {1 2} {3 4} {5}: pairs wanted 12 13 23 45, joined 12 34.
    let truth = ["1": "a", "2": "a", "3": "a", "4": "b", "5": "b"]
    let counts = PairCounts(truth: truth, answer: ["1": "x", "2": "x", "3": "y", "4": "y", "5": "z"])
    #expect(counts.truePositives == 1)
    #expect(counts.falsePositives == 1)
    #expect(counts.falseNegatives == 3)
    #expect(counts.precision == 0.5)
    #expect(counts.recall == 0.25)
    #expect(abs(counts.f1 - 1.0 / 3) < 1e-12)
  }

  @Test("Nothing joined is all precise, nothing wanted is all found")
  func nothing() {
    let alone = PairCounts(truth: ["1": "a", "2": "a"], answer: [:])
    #expect(alone.precision == 1)
    #expect(alone.recall == 0)
    #expect(alone.f1 == 0)
    let none = PairCounts(truth: [:], answer: ["1": "a", "2": "a"])
    #expect(none == PairCounts())
    #expect(none.precision == 1)
    #expect(none.recall == 1)
    #expect(none.f1 == 1)
  }

  @Test("Names of clusters do not matter, only who is with whom")
  func names() {
    let truth = ["1": "a", "2": "a", "3": "b"]
    let counts = PairCounts(truth: truth, answer: ["1": "b", "2": "b", "3": "a"])
    #expect(counts.truePositives == 1)
    #expect(counts.falsePositives == 0)
    #expect(counts.falseNegatives == 0)
  }
}
