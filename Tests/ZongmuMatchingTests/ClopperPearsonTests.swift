import Testing

@testable import ZongmuMatching

@Suite("An upper bound on a rate")
struct ClopperPearsonTests {
  struct Row: Sendable {
    let failures: Int
    let trials: Int
    let confidence: Double
    let bound: Double
  }

  @Test(
    "The bound is the quantile of the beta distribution, as scipy.stats.beta.ppf(confidence, k + 1, n − k) gives it",
    arguments: [
      Row(failures: 0, trials: 1, confidence: 0.95, bound: 0.95),
      Row(failures: 0, trials: 10, confidence: 0.95, bound: 0.258865550893052),
      Row(failures: 0, trials: 100, confidence: 0.95, bound: 0.0295130496070399),
      Row(failures: 0, trials: 1000, confidence: 0.95, bound: 0.00299124954509529),
      Row(failures: 0, trials: 29956, confidence: 0.95, bound: 9.99994153197872e-05),
      Row(failures: 1, trials: 10, confidence: 0.95, bound: 0.394163302436505),
      Row(failures: 1, trials: 100, confidence: 0.95, bound: 0.0465598114535389),
      Row(failures: 2, trials: 200, confidence: 0.95, bound: 0.0311425994140837),
      Row(failures: 5, trials: 1000, confidence: 0.95, bound: 0.0104840769114157),
      Row(failures: 10, trials: 20, confidence: 0.95, bound: 0.698046088713506),
      Row(failures: 17, trials: 20, confidence: 0.95, bound: 0.957830592114221),
      Row(failures: 9, trials: 10, confidence: 0.95, bound: 0.994883803108176),
      Row(failures: 50, trials: 100, confidence: 0.95, bound: 0.586378285369088),
      Row(failures: 500, trials: 1000, confidence: 0.95, bound: 0.526482268764309),
      Row(failures: 3, trials: 100000, confidence: 0.95, bound: 7.75347223856471e-05),
      Row(failures: 250, trials: 500000, confidence: 0.95, bound: 0.0005552154507168),
      Row(failures: 4000, trials: 10000, confidence: 0.95, bound: 0.408128900042511),
      Row(failures: 0, trials: 50, confidence: 0.99, bound: 0.0879891606440903),
      Row(failures: 2, trials: 50, confidence: 0.975, bound: 0.137137625603967),
      Row(failures: 1, trials: 300, confidence: 0.5, bound: 0.00558816962756677),
    ])
  func table(_ row: Row) {
    let bound = ClopperPearson.upperBound(failures: row.failures, trials: row.trials, confidence: row.confidence)
    #expect(abs(bound - row.bound) <= 1e-9 * row.bound, "\(row): \(bound)")
  }

  @Test(
    "Without a failure it is 1 − 0.05^(1/n), which the rule of three puts at 3/n", arguments: [50, 300, 3_000, 30_000])
  func ruleOfThree(trials: Int) {
    let bound = ClopperPearson.upperBound(failures: 0, trials: trials)
    // The rule of three is a little high: −ln 0.05 is 2.9957.
    #expect(bound < 3 / Double(trials))
    #expect(bound > 2.9 / Double(trials))
    var power = 1.0
    for _ in 0..<trials { power *= 1 - bound }
    #expect(abs(power - 0.05) < 1e-9)
  }

  @Test("Nothing looked at bounds nothing, and all failed is 1")
  func edges() {
    #expect(ClopperPearson.upperBound(failures: 0, trials: 0) == 1)
    #expect(ClopperPearson.upperBound(failures: 7, trials: 7) == 1)
  }

  @Test("The bound falls with the sample, rises with the failures, and lies above the rate seen")
  func monotone() {
    for trials in [10, 100, 1_000] {
      var last = 0.0
      for failures in 0..<10 {
        let bound = ClopperPearson.upperBound(failures: failures, trials: trials)
        #expect(bound > last)
        #expect(bound > Double(failures) / Double(trials))
        #expect(bound > ClopperPearson.upperBound(failures: failures, trials: trials * 2))
        last = bound
      }
    }
  }
}
