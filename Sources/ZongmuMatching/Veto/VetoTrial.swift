import ZongmuBibliography

/// A veto that was tried on two records, whether it held or not.
public struct VetoTrial: Sendable, Equatable {
  /// What came of it.
  public enum Outcome: Sendable, Equatable {
    /// It holds.
    case holds(VetoFinding.Strength)
    /// Both say the same.
    case equal
    /// Neither says anything.
    case absent
    /// One says something, the other nothing, and that proves no difference here.
    case oneSided
    /// They are written otherwise, and may be the same.
    case compatible
  }
  /// Which veto.
  public let veto: Veto
  /// What came of it.
  public let outcome: Outcome
  /// What stands in the first record; empty for nothing.
  public let left: String
  /// What stands in the second record.
  public let right: String

  /// The vetoes that a decision tries on two records, V1 to V9, in the order of the table. One that holds for two reasons
  /// stands there twice. Two valid ISBNs are no veto of a pair: rule 5 judges them.
  static func all(_ a: VetoProfile, _ b: VetoProfile, findings: [VetoFinding]) -> [VetoTrial] {
    Veto.allCases.filter { $0 != .isbn }.flatMap { veto -> [VetoTrial] in
      let held = findings.filter { $0.veto == veto }
      guard held.isEmpty else {
        return held.map { VetoTrial(veto: veto, outcome: .holds($0.strength), left: $0.left, right: $0.right) }
      }
      let (left, right) = (a.text(for: veto), b.text(for: veto))
      let outcome: Outcome =
        switch (left.isEmpty, right.isEmpty) {
        case (true, true): .absent
        case (false, false): left == right ? .equal : .compatible
        default: .oneSided
        }
      return [VetoTrial(veto: veto, outcome: outcome, left: left, right: right)]
    }
  }
}

extension VetoProfile {
  /// What the record says of the fact that a veto looks at; empty for nothing.
  fileprivate func text(for veto: Veto) -> String {
    switch veto {
    case .medium: medium.rawValue
    case .level: level.rawValue
    case .part: partText
    case .titleYear: titleYears.map(String.init).joined(separator: ", ")
    case .edition: edition.statement
    case .trait: (traits.map(\.rawValue).sorted() + [curriculum].compactMap(\.self)).joined(separator: ", ")
    case .language: language ?? ""
    case .translator: translators.map(\.key).joined(separator: ", ")
    case .rarity: rarity.rawValue
    case .isbn: isbns.joined(separator: ", ")
    }
  }
}
