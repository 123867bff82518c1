import ZongmuMARC

/// What one file of rules says, before it is put over another one and compiled. Nil and absent mean: not said.
struct RulesDraft: Sendable {
  struct Position: Sendable {
    var label: BilingualText?
    var each: ByteSet?
    var codes: CodeSet?
    var checks: [String] = []
    var line = 0
  }

  struct Layout: Sendable {
    var length: [Int]?
    var positions: [ClosedRange<Int>: Position] = [:]
    var line = 0
  }

  struct Value: Sendable {
    var length: [Int]?
    var positions: [ClosedRange<Int>: Position] = [:]
    var layouts: [String: Layout] = [:]
    var checks: [String]?
    var codes: CodeSet?
    var anchor: Anchor?
    var line = 0
  }

  /// Characters that must stand at a position; where they stand a few places off, all the data are shifted.
  struct Anchor: Sendable, Equatable {
    var position: Int
    var text: [UInt8]
  }

  struct Subfield: Sendable {
    var label: BilingualText?
    var isRepeatable: Bool?
    var isRequired: Bool?
    var isObsolete: Bool?
    var value = Value()
  }

  /// When a field must be there: never, always, or when one of the named conditions holds.
  enum Need: Sendable, Equatable {
    case never
    case always
    case when([String])
  }

  struct Field: Sendable {
    var label: BilingualText?
    var isRepeatable: Bool?
    var required: Need?
    var recommended: Need?
    var indicator1: ByteSet?
    var indicator2: ByteSet?
    var obsoleteIndicator1: ByteSet?
    var obsoleteIndicator2: ByteSet?
    var isObsolete: Bool?
    var subfields: [UInt8: Subfield] = [:]
    var hasAnySubfields: Bool?
    var isLinking: Bool?
    var isAlternate: Bool?
    var value = Value()
    var line = 0
  }

  /// Characters at positions of the leader, or of the value itself.
  struct Condition: Sendable {
    var leader: [Int: ByteSet] = [:]
    var own: [Int: ByteSet] = [:]
  }

  var profile: RuleSet.Profile?
  var isStandalone = false
  var lists: [String: CodeSet] = [:]
  /// The severity by rule or kind; a rule that is off has nil in it.
  var severities: [String: Severity?] = [:]
  var conditions: [String: Condition] = [:]
  var recordChecks: [String]?
  var leader = Value()
  var common: [UInt8: Subfield] = [:]
  var fields: [Tag: Field] = [:]

  /// These rules with those of another file put over them: what it says counts, what it does not say stays.
  func extended(by other: RulesDraft) -> RulesDraft {
    var result = self
    result.lists.merge(other.lists) { $1 }
    result.severities.merge(other.severities) { $1 }
    result.conditions.merge(other.conditions) { $1 }
    result.recordChecks = other.recordChecks ?? recordChecks
    result.leader = leader.extended(by: other.leader)
    result.common.merge(other.common) { $0.extended(by: $1) }
    result.fields.merge(other.fields) { $0.extended(by: $1) }
    return result
  }
}

extension RulesDraft.Value {
  func extended(by other: Self) -> Self {
    var result = self
    result.length = other.length ?? length
    result.positions.merge(other.positions) { $1 }
    result.layouts.merge(other.layouts) { old, new in
      RulesDraft.Layout(
        length: new.length ?? old.length, positions: old.positions.merging(new.positions) { $1 }, line: new.line)
    }
    result.checks = other.checks ?? checks
    result.codes = other.codes ?? codes
    if other.line > 0 { result.line = other.line }
    result.anchor = other.anchor ?? anchor
    return result
  }
}

extension RulesDraft.Subfield {
  func extended(by other: Self) -> Self {
    RulesDraft.Subfield(
      label: other.label ?? label, isRepeatable: other.isRepeatable ?? isRepeatable,
      isRequired: other.isRequired ?? isRequired, isObsolete: other.isObsolete ?? isObsolete,
      value: value.extended(by: other.value))
  }
}

extension RulesDraft.Field {
  func extended(by other: Self) -> Self {
    var result = self
    result.line = other.line
    result.label = other.label ?? label
    result.isRepeatable = other.isRepeatable ?? isRepeatable
    result.required = other.required ?? required
    result.recommended = other.recommended ?? recommended
    result.indicator1 = other.indicator1 ?? indicator1
    result.indicator2 = other.indicator2 ?? indicator2
    result.obsoleteIndicator1 = other.obsoleteIndicator1 ?? obsoleteIndicator1
    result.obsoleteIndicator2 = other.obsoleteIndicator2 ?? obsoleteIndicator2
    result.isObsolete = other.isObsolete ?? isObsolete
    result.subfields.merge(other.subfields) { $0.extended(by: $1) }
    result.hasAnySubfields = other.hasAnySubfields ?? hasAnySubfields
    result.isLinking = other.isLinking ?? isLinking
    result.isAlternate = other.isAlternate ?? isAlternate
    result.value = value.extended(by: other.value)
    return result
  }
}
