/// How often each level stands between records that are the same and between records that are not, and the weights that
/// follow.
public struct LevelCounts: Sendable, Equatable {
  /// Expected numbers of pairs by level, among the same.
  public private(set) var same: [Level: Double] = [:]
  /// Among the different.
  public private(set) var different: [Level: Double] = [:]
  /// The expected number of pairs that are the same.
  public private(set) var sameTotal = 0.0
  /// The expected number of pairs that are different.
  public private(set) var differentTotal = 0.0

  /// Nothing counted.
  public init() {}

  /// Counts a pair that is the same with a probability: 1 or 0 where a label says so.
  public mutating func add(_ levels: PairLevels, probability: Double, times: Double = 1) {
    sameTotal += probability * times
    differentTotal += (1 - probability) * times
    for level in levels.all {
      same[level, default: 0] += probability * times
      different[level, default: 0] += (1 - probability) * times
    }
  }

  /// The weight of a level, in hundredths of a bit: log2 of its share among the same over its share among the different.
  /// Half a pair is added on either side, so that what was never seen has a weight. nil for a level that says nothing
  /// by itself, and for one that was seen fewer than `least` times.
  public func weight(of level: Level, least: Double = 5) -> Int? {
    let (m, u) = (same[level] ?? 0, different[level] ?? 0)
    guard !level.isNeutral, m + u >= least else { return nil }
    let ratio = ((m + 0.5) / (sameTotal + 1)) / ((u + 0.5) / (differentTotal + 1))
    return Int((ratio.log2 * 100).rounded())
  }

  /// The log2 odds that a candidate pair is the same, in hundredths of a bit.
  public var prior: Int { Int((((sameTotal + 0.5) / (differentTotal + 0.5)).log2 * 100).rounded()) }
}

extension Double {
  /// The logarithm to the base of two, from the binary exponent and the series of artanh, so that it is the same on
  /// every machine. For positive finite numbers.
  var log2: Double {
    // x = 2^exponent · s with 1 ≤ s < 2; ln s = 2·artanh((s − 1)/(s + 1)).
    let ratio = (significand - 1) / (significand + 1)
    var power = ratio
    var sum = 0.0
    for odd in stride(from: 1.0, through: 41.0, by: 2) {
      sum += power / odd
      power *= ratio * ratio
    }
    return Double(exponent) + 2 * sum / 0.693147180559945309
  }
}
