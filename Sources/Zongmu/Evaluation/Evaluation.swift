/// How well verdicts or clusters agree with labels, with the mistakes sorted and the worst of them explained.
public struct Evaluation: Sendable {
  /// How a pair counts that the engine leaves to a person.
  public enum ReviewReading: String, Sendable, CaseIterable {
    /// As if the person had joined the two.
    case same
    /// As not merged: what the engine does on its own.
    case different
    /// Not at all.
    case skip
  }

  /// A mistake with the decision on its two records.
  public struct Finding: Sendable {
    /// The first record, as the labels name it.
    public let left: String
    /// The second record.
    public let right: String
    /// What kind of mistake it is.
    public let kind: ErrorClass
    /// The decision, with the evidence.
    public let decision: Decision
  }

  /// A pair that must stay apart.
  public struct ForbiddenPair: Sendable {
    /// The first record, named as in the truth.
    public let left: String
    /// The second record.
    public let right: String
    /// The class that the file of such pairs gives it; empty where it gives none.
    public let group: String

    /// A pair that must stay apart.
    public init(left: String, right: String, group: String) {
      self.left = left
      self.right = right
      self.group = group
    }
  }

  /// The pairs, counted.
  public var counts = PairCounts()
  /// Precision and recall a record at a time; nil where pairs, not clusters, were labelled.
  public var bCubed: BCubed?
  /// Records, or labelled pairs, that were not found.
  public var unknown = 0
  /// Pairs that are left to a person: of labelled pairs all, of clusters those true pairs that are not together.
  public var review = 0
  /// True pairs whose records share no match key, so that nothing compares them.
  public var withoutKey = 0
  /// False merges by class.
  public var falseMerges: [ErrorClass: Int] = [:]
  /// Misses by class.
  public var misses: [ErrorClass: Int] = [:]
  /// Mistakes that were counted but not sorted into classes, since there are too many.
  public var unsorted = 0
  /// The false merges of the greatest weight, the greatest first.
  public var worstMerges = Worst(count: 0, isGreatestFirst: true)
  /// The misses of the least weight, the least first.
  public var worstMisses = Worst(count: 0, isGreatestFirst: false)
  /// Forbidden pairs that are together, by the class that their file gives.
  public var together: [String: Int] = [:]
  /// What the figures would be at other thresholds.
  public var curve = ThresholdCurve([])

  /// Mistakes beyond which they are counted only.
  public static let explainedLimit = 100_000

  /// The worst of many findings.
  public struct Worst: Sendable {
    /// The findings, the worst first; of equal weight in the order of their names.
    public private(set) var findings: [Finding] = []
    let count: Int
    let isGreatestFirst: Bool

    mutating func add(_ finding: Finding) {
      guard count > 0 else { return }
      let place = findings.firstIndex { isWorse(finding, $0) } ?? findings.count
      guard place < count else { return }
      findings.insert(finding, at: place)
      if findings.count > count { findings.removeLast() }
    }

    private func isWorse(_ a: Finding, _ b: Finding) -> Bool {
      if a.decision.weight != b.decision.weight {
        return (a.decision.weight > b.decision.weight) == isGreatestFirst
      }
      return (a.left, a.right) < (b.left, b.right)
    }
  }

  init(worst: Int) {
    worstMerges = Worst(count: worst, isGreatestFirst: true)
    worstMisses = Worst(count: worst, isGreatestFirst: false)
  }

  mutating func addFalseMerge(_ decision: Decision, _ left: String, _ right: String) {
    let kind = ErrorClass.falseMerge(decision)
    falseMerges[kind, default: 0] += 1
    worstMerges.add(Finding(left: left, right: right, kind: kind, decision: decision))
  }

  mutating func addMiss(_ decision: Decision, sharesKey: Bool, _ left: String, _ right: String) {
    let kind = ErrorClass.miss(decision, sharesKey: sharesKey)
    misses[kind, default: 0] += 1
    worstMisses.add(Finding(left: left, right: right, kind: kind, decision: decision))
  }
}

extension Evaluation {
  /// Two records with a label.
  public struct LabelledPair: Sendable {
    /// The first record, as the labels name it.
    public let left: String
    /// The second record.
    public let right: String
    /// Whether the label says *same*.
    public let isSame: Bool

    /// A labelled pair.
    public init(left: String, right: String, isSame: Bool) {
      self.left = left
      self.right = right
      self.isSame = isSame
    }
  }

  /// Measures verdicts on labelled pairs. Pairs with a record that `views` does not have are counted as unknown.
  ///
  /// - Parameters:
  ///   - pairs: the labels.
  ///   - views: the records, by the names that the labels use.
  ///   - matcher: gives the verdicts.
  ///   - reviewAs: what a pair that waits for a person counts as.
  ///   - worst: how many mistakes of each kind are kept with their decisions.
  public init(
    pairs: [LabelledPair], views: [String: MatchView], matcher: Matcher, reviewAs: ReviewReading = .different,
    worst: Int = 0
  ) {
    self.init(worst: worst)
    var ranked: [ThresholdCurve.LabelledPair] = []
    for pair in pairs {
      guard let left = views[pair.left], let right = views[pair.right] else {
        unknown += 1
        continue
      }
      let decision = matcher.compare(left, right)
      let sharesKey = !Set(left.keys).isDisjoint(with: right.keys)
      if pair.isSame, !sharesKey { withoutKey += 1 }
      let isBarred = decision.verdict == .veto || decision.verdict == .hardReview
      ranked.append(.init(weight: isBarred ? nil : decision.weight, isSame: pair.isSame))
      if decision.answer == .review {
        review += 1
        if reviewAs == .skip { continue }
      }
      let isJoined = decision.answer == .same || decision.answer == .review && reviewAs == .same
      switch (isJoined, pair.isSame) {
      case (true, true): counts.truePositives += 1
      case (true, false):
        counts.falsePositives += 1
        addFalseMerge(decision, pair.left, pair.right)
      case (false, true):
        counts.falseNegatives += 1
        addMiss(decision, sharesKey: sharesKey, pair.left, pair.right)
      case (false, false): break
      }
    }
    curve = ThresholdCurve(ranked)
  }
}
