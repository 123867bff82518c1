/// A decision for programs: code names and hundredths of a bit, keys in alphabetical order.
public struct ProofJSON: Encodable, Sendable {
  private struct Term: Encodable {
    let comparison: Comparison
    let level: Level
    let weight: Int
    /// The sum so far.
    let sum: Int
    let left: String
    let right: String
  }
  private struct Trial: Encodable {
    let veto: Veto
    let holds: Bool
    /// `veto`, `hard-review` or `review` where it holds; else why not: `equal`, `absent`, `one-sided`, `compatible`.
    let outcome: String
    let left: String
    let right: String
  }
  private struct Change: Encodable {
    var comparison: Comparison?
    var from: Level?
    var to: Level?
    /// The veto in which the records would agree.
    var veto: Veto?
    let verdict: String
    let rule: String
    let weight: Int
  }

  private let left: String
  private let right: String
  private let verdict: String
  private let answer: String
  private let rule: String
  private let prior: Int
  private let terms: [Term]
  private let weight: Int
  private let reviewThreshold: Int
  private let sameThreshold: Int
  private let vetoes: [Trial]
  private let flip: Change?
  private let matcherVersion = Matcher.version
  private let keyVersion = MatchKey.version

  /// The decision on two records, which go by these names.
  public init(_ proof: Proof, left: String, right: String) {
    let decision = proof.decision
    self.left = left
    self.right = right
    verdict = decision.verdict.description
    answer = decision.answer.rawValue
    rule = decision.rule.rawValue
    prior = decision.prior
    weight = decision.weight
    reviewThreshold = proof.reviewThreshold
    sameThreshold = proof.sameThreshold
    terms = Waterfall(proof).steps.compactMap { step in
      step.term.map { term in
        Term(
          comparison: term.level.comparison, level: term.level, weight: term.weight, sum: step.sum, left: term.left,
          right: term.right)
      }
    }
    vetoes = proof.trials.map { trial in
      let outcome =
        switch trial.outcome {
        case .holds(.different): "veto"
        case .holds(.hardReview): "hard-review"
        case .holds(.softReview): "review"
        case .equal: "equal"
        case .absent: "absent"
        case .oneSided: "one-sided"
        case .compatible: "compatible"
        }
      return Trial(
        veto: trial.veto, holds: trial.mark == "×", outcome: outcome, left: trial.left, right: trial.right)
    }
    flip = proof.flip.map { flip in
      var change = Change(verdict: flip.verdict.description, rule: flip.rule.rawValue, weight: flip.weight)
      switch flip.change {
      case .level(let from, let to): (change.comparison, change.from, change.to) = (to.comparison, from, to)
      case .agreement(let veto): change.veto = veto
      }
      return change
    }
  }

  /// The object as text.
  public func text() throws -> String { try JSONText.pretty(self) }
}
