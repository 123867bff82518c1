import ZongmuMARC

/// What the format that records are turned into allows once only, and asks for, by its rules of validation.
struct TargetLimits: Sendable {
  private let rules: RuleSet

  init(_ rules: RuleSet) { self.rules = rules }

  private func field(_ tag: Tag) -> RuleSet.Field? { rules.index(of: tag).map { rules.fields[$0] } }

  /// Whether the format gives the tag a meaning; a tag for local data has none.
  func defines(_ tag: Tag) -> Bool { field(tag).map { !$0.hasAnySubfields && !$0.isObsolete } ?? false }

  func allowsAnother(_ tag: Tag) -> Bool { field(tag)?.isRepeatable ?? true }

  func allowsAnother(_ code: SubfieldCode, in tag: Tag) -> Bool {
    field(tag)?.subfield(code.byte)?.isRepeatable ?? true
  }

  /// The codes of the subfields that a field must have.
  func required(_ tag: Tag) -> [SubfieldCode] {
    field(tag)?.requiredSubfields.map { SubfieldCode($0.code.byte) } ?? []
  }
}
