/// What kind of mistake a false merge or a miss is: what led to it, and in what the two records differ.
public struct ErrorClass: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// What led to it.
  public enum Cause: Hashable, Sendable {
    /// The decision on the two was *same*, by a rule.
    case rule(Decision.Rule)
    /// They are together through other records only.
    case others
    /// They share no key: nothing compared them.
    case noKey
    /// The decision on the two was not *same*.
    case verdict(Decision.Verdict)
    /// The decision was *same*, and clustering kept them apart for the sake of others.
    case keptApart
  }

  /// In what the records differ: the strongest veto or doubt, else the first comparison that speaks against sameness.
  public enum Difference: Hashable, Sendable {
    /// A veto or a doubt.
    case veto(Veto)
    /// A comparison.
    case comparison(Comparison)
    /// Nothing that the engine sees.
    case none
  }

  /// What led to it.
  public let cause: Cause
  /// In what the records differ.
  public let difference: Difference

  /// The class of a pair that was joined and should not be.
  public static func falseMerge(_ decision: Decision) -> ErrorClass {
    ErrorClass(
      cause: decision.verdict == .same ? .rule(decision.rule) : .others, difference: Difference(decision))
  }

  /// The class of a pair that should be joined and was not. `sharesKey` is whether a key brings the two together.
  public static func miss(_ decision: Decision, sharesKey: Bool) -> ErrorClass {
    let cause: Cause = !sharesKey ? .noKey : decision.verdict == .same ? .keptApart : .verdict(decision.verdict)
    return ErrorClass(cause: cause, difference: Difference(decision))
  }

  /// The stable name in files: `rule-2/edition`, `no-key/title`, `review/part`.
  public var description: String {
    let cause: String =
      switch cause {
      case .rule(let rule): "rule-\(rule.rawValue)"
      case .others: "through-others"
      case .noKey: "no-key"
      case .verdict(let verdict): verdict.description
      case .keptApart: "kept-apart"
      }
    return "\(cause)/\(difference)"
  }

  /// By the stable name.
  public static func < (left: ErrorClass, right: ErrorClass) -> Bool { left.description < right.description }
}

extension ErrorClass.Difference: CustomStringConvertible {
  init(_ decision: Decision) {
    if let found = decision.vetoes.first {
      self = .veto(found.veto)
    } else if let term = decision.terms.first(where: { $0.level.isConflict }) {
      self = .comparison(term.level.comparison)
    } else {
      self = .none
    }
  }

  /// The stable name in files.
  public var description: String {
    switch self {
    case .veto(let veto): veto.rawValue
    case .comparison(let comparison): comparison.rawValue
    case .none: "none"
    }
  }
}
