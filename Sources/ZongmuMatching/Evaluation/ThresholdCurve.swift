/// What precision and recall would be at each threshold of the weight.
///
/// A pair that a veto, or a question that only a person may answer, keeps apart is never joined, whatever its weight:
/// it ranks last.
public struct ThresholdCurve: Sendable, Equatable {
  /// A pair with its label.
  public struct LabelledPair: Sendable {
    /// The weight, in hundredths of a bit; nil for a pair that is never joined.
    public let weight: Int?
    /// Whether the label says *same*.
    public let isSame: Bool

    /// A pair.
    public init(weight: Int?, isSame: Bool) {
      self.weight = weight
      self.isSame = isSame
    }
  }

  /// The counts where all pairs at or above a weight are joined.
  public struct Point: Sendable, Equatable {
    /// The threshold, in hundredths of a bit.
    public let threshold: Int
    /// The counts at this threshold.
    public let counts: PairCounts

    /// A point.
    public init(threshold: Int, counts: PairCounts) {
      self.threshold = threshold
      self.counts = counts
    }
  }

  /// One point for each weight that occurs, the highest first.
  public let points: [Point]

  /// A curve of points, the highest threshold first.
  public init(points: [Point]) { self.points = points }

  /// The curve over labelled pairs. `further` counts true pairs that are not in the list, since nothing brought them
  /// together: they are missed at every threshold. Cost: O(n log n).
  public init(_ pairs: [LabelledPair], further: Int = 0) {
    var at: [Int: (same: Int, different: Int)] = [:]
    var wanted = further
    for pair in pairs {
      if pair.isSame { wanted += 1 }
      guard let weight = pair.weight else { continue }
      if pair.isSame { at[weight, default: (0, 0)].same += 1 } else { at[weight, default: (0, 0)].different += 1 }
    }
    var counts = PairCounts()
    counts.falseNegatives = wanted
    points = at.sorted { $0.key > $1.key }.map { weight, found in
      counts.truePositives += found.same
      counts.falsePositives += found.different
      counts.falseNegatives -= found.same
      return Point(threshold: weight, counts: counts)
    }
  }

  /// The point with the highest F1, the highest threshold of several; nil without points.
  public var best: Point? {
    points.reduce(nil) { best, point in (best.map { $0.counts.f1 >= point.counts.f1 } ?? false) ? best : point }
  }

  /// The highest recall that is reached at a precision, and where; nil where no point has it.
  public func recall(atPrecision precision: Double) -> Point? {
    points.filter { $0.counts.precision >= precision }.reduce(nil) { best, point in
      (best.map { $0.counts.recall >= point.counts.recall } ?? false) ? best : point
    }
  }
}
