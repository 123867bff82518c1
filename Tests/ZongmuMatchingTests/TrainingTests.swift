import Fixtures
import Testing

@testable import ZongmuMatching

@Suite("Estimated weights")
struct TrainingTests {
  private func levels(_ a: String, _ b: String) -> PairLevels {
    PairLevels(view("200 1# $a城市河流\(a)"), view("200 1# $a城市河流\(b)"))
  }
  private var alike: PairLevels { levels(" ; 210 ## $c花城出版社$d2010", " ; 210 ## $c花城出版社$d2010") }
  private var unlike: PairLevels { levels(" ; 210 ## $c花城出版社$d2010", " ; 210 ## $c中华书局$d1990") }

  // 3 of 4 same pairs and 1 of 8 different pairs: log2((3.5/5)/(1.5/9)) = log2(4.2) = 2.0704.
  @Test("A weight is the log2 of the share among the same over the share among the different")
  func byHand() {
    var counts = LevelCounts()
    for _ in 0..<3 { counts.add(alike, probability: 1) }
    counts.add(unlike, probability: 1)
    counts.add(alike, probability: 0)
    for _ in 0..<7 { counts.add(unlike, probability: 0) }
    #expect(counts.weight(of: .yearEqual, least: 0) == 207)
    // log2((1.5/5)/(7.5/9)) = log2(0.36) = -1.4739.
    #expect(counts.weight(of: .yearDifferent, least: 0) == -147)
    // log2(4.5/8.5) = -0.9175.
    #expect(counts.prior == -92)
    #expect(counts.weight(of: .seriesAbsent, least: 0) == nil)
    #expect(counts.weight(of: .yearEqual, least: 5) == nil)
  }

  @Test(
    "The logarithm is that of the table",
    arguments: [(1, 0), (2, 1), (8, 3), (0.25, -2), (10, 3.321928), (0.3, -1.736966)])
  func logarithm(value: Double, wanted: Double) {
    #expect(abs(value.log2 - wanted) < 1e-6)
  }

  @Test(
    "Odds and probabilities belong together",
    arguments: [(0, 0.5), (100, 2.0 / 3), (-100, 1.0 / 3), (200, 0.8), (50, 0.585786)])
  func probability(weight: Int, wanted: Double) {
    #expect(abs(ExpectationMaximization.probability(weight) - wanted) < 1e-6)
  }

  @Test("Without labels two clear groups are told apart, whatever the order of the pairs")
  func groups() {
    let pairs = Array(repeating: alike, count: 60) + Array(repeating: unlike, count: 140)
    let found = ExpectationMaximization().estimate(pairs)
    #expect(found.isSettled)
    #expect(abs(found.counts.sameTotal - 60) < 3)
    #expect((found.counts.weight(of: .yearEqual) ?? 0) > 300)
    #expect((found.counts.weight(of: .yearDifferent) ?? 0) < -300)
    #expect(ExpectationMaximization().estimate(pairs.reversed()).counts == found.counts)
    #expect(ExpectationMaximization().estimate([]).counts.sameTotal == 0)
  }
}
