/// Estimates what each level is worth from pairs that nobody has labelled (Dempster, Laird, Rubin 1977; for record
/// linkage Winkler 1988): pairs are taken for the same as far as the present weights say so, the weights are counted anew
/// from that, and so on until they stand still.
///
/// It finds the two groups into which the pairs fall; that these are *same* and *different* holds where many candidates
/// are the same, as in a union catalogue. The weights are to be looked at before they go into rules.
public struct ExpectationMaximization: Sendable {
  /// What was found.
  public struct Estimate: Sendable {
    /// The counts that the weights follow from.
    public let counts: LevelCounts
    /// How many rounds it took.
    public let rounds: Int
    /// Whether the weights stood still before the last round that is allowed.
    public let isSettled: Bool
  }

  /// Rounds after which it gives up.
  public var maximumRounds = 50
  /// The change of the share of same pairs below which it has settled.
  public var tolerance = 1e-5

  /// With the usual limits.
  public init() {}

  /// Estimates from the levels of pairs, starting from the weights of the rules. Cost: rounds × distinct patterns.
  public func estimate(_ pairs: [PairLevels], rules: MatchRules = MatchRules()) -> Estimate {
    var patterns: [[Level]: (levels: PairLevels, times: Double)] = [:]
    for levels in pairs { patterns[levels.all, default: (levels, 0)].times += 1 }
    // In a fixed order: sums of floating point depend on it.
    let ordered = patterns.values.sorted { left, right in
      left.levels.all.lazy.map(\.rawValue).lexicographicallyPrecedes(right.levels.all.lazy.map(\.rawValue))
    }
    func weigh(_ probability: (PairLevels) -> Double) -> LevelCounts {
      var counts = LevelCounts()
      for (levels, times) in ordered { counts.add(levels, probability: probability(levels), times: times) }
      return counts
    }
    let matcher = Matcher(rules: rules)
    var counts = weigh { Self.probability(matcher.weight(of: $0)) }
    for round in 1...max(1, maximumRounds) {
      let before = counts
      var weights: [Level: Int] = [:]
      for level in Level.allCases { weights[level] = before.weight(of: level, least: 0) }
      let prior = before.prior
      counts = weigh { levels in Self.probability(levels.all.reduce(prior) { $0 + (weights[$1] ?? 0) }) }
      let total = max(1, counts.sameTotal + counts.differentTotal)
      if abs(counts.sameTotal - before.sameTotal) / total < tolerance {
        return Estimate(counts: counts, rounds: round, isSettled: true)
      }
    }
    return Estimate(counts: counts, rounds: maximumRounds, isSettled: false)
  }

  /// The probability that belongs to log2 odds in hundredths of a bit.
  static func probability(_ weight: Int) -> Double {
    let odds = min(max(weight, -4000), 4000)
    let whole = odds >= 0 ? odds / 100 : -((-odds + 99) / 100)
    // 2^(n + f) = 2^n · 2^f, with the series of e^(f·ln 2) for 0 ≤ f < 1.
    let exponent = Double(odds - whole * 100) / 100 * 0.693147180559945309
    var term = 1.0
    var sum = 1.0
    for place in 1...20 {
      term *= exponent / Double(place)
      sum += term
    }
    let value = Double(sign: .plus, exponent: whole, significand: sum)
    return value / (1 + value)
  }
}
