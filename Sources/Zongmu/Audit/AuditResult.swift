/// What a person found in a sample of merges.
public struct AuditResult: Sendable, Equatable {
  /// An answer to “are the two the same edition?”.
  public enum Answer: String, Sendable, CaseIterable {
    case same, different, unsure

    /// The answer that a person wrote: same, different, unsure, or 同, 异, 不确定; nil for anything else.
    public init?(written text: String) {
      switch text.lowercased() {
      case "same", "同", "相同", "是": self = .same
      case "different", "异", "不同", "否": self = .different
      case "unsure", "不确定", "?", "？": self = .unsure
      default: return nil
      }
    }
  }

  /// Merges that are right.
  public var same = 0
  /// Merges that are wrong.
  public var different = 0
  /// Merges of which the person could not tell.
  public var unsure = 0
  /// Merges without an answer.
  public var open = 0

  /// Nothing answered.
  public init() {}

  /// Counts an answer.
  public mutating func add(_ answer: Answer?) {
    switch answer {
    case .same: same += 1
    case .different: different += 1
    case .unsure: unsure += 1
    case nil: open += 1
    }
  }

  /// Merges that were judged: right or wrong.
  public var judged: Int { same + different }

  /// The share of judged merges that are wrong; 0 where none was judged.
  public var rate: Double { judged == 0 ? 0 : Double(different) / Double(judged) }

  /// The Clopper–Pearson upper bound of the rate at 95 %.
  public var upperBound: Double { ClopperPearson.upperBound(failures: different, trials: judged) }

  /// The same bound where every merge that the person was unsure of is wrong.
  public var cautiousBound: Double {
    ClopperPearson.upperBound(failures: different + unsure, trials: judged + unsure)
  }
}
