/// An upper bound on a rate of which a sample was looked at (C. J. Clopper and E. S. Pearson, "The use of confidence or
/// fiducial limits illustrated in the case of the binomial", Biometrika 26, 1934): exact, so that the true rate is above
/// it in at most one of twenty samples at a confidence of 95 %.
public enum ClopperPearson {
  /// The one-sided upper bound on the rate of failures.
  ///
  /// It is the quantile of the beta distribution with the parameters failures + 1 and trials − failures, which is the
  /// rate at which so few failures have the probability 1 − confidence. Found by halving an interval; the probability
  /// is a sum of ratios from the likeliest number outwards, so that nothing over- or underflows.
  ///
  /// - Parameters:
  ///   - failures: how many of the trials failed, 0 … trials.
  ///   - trials: the size of the sample; with none the bound is 1.
  ///   - confidence: between 0 and 1.
  public static func upperBound(failures: Int, trials: Int, confidence: Double = 0.95) -> Double {
    precondition(failures >= 0 && failures <= trials && confidence > 0 && confidence < 1)
    guard failures < trials else { return 1 }
    var (low, high) = (0.0, 1.0)
    while true {
      let middle = low + (high - low) / 2
      guard middle > low, middle < high else { return high }
      if probability(ofAtMost: failures, trials: trials, rate: middle) > 1 - confidence {
        low = middle
      } else {
        high = middle
      }
    }
  }

  /// The probability of at most `count` failures, 0 < rate < 1.
  static func probability(ofAtMost count: Int, trials: Int, rate: Double) -> Double {
    let odds = rate / (1 - rate)
    let mode = min(trials, Int((Double(trials) + 1) * rate))
    var (below, above) = (mode <= count ? 1.0 : 0.0, mode <= count ? 0.0 : 1.0)
    // The terms fall off on both sides of the mode; what is under 1e-20 of it changes nothing.
    var term = 1.0
    var place = mode
    while place > 0, term > 1e-20 {
      term *= Double(place) / Double(trials - place + 1) / odds
      place -= 1
      if place <= count { below += term } else { above += term }
    }
    term = 1
    place = mode
    while place < trials, term > 1e-20 {
      term *= Double(trials - place) / Double(place + 1) * odds
      place += 1
      if place <= count { below += term } else { above += term }
    }
    return below / (below + above)
  }
}
