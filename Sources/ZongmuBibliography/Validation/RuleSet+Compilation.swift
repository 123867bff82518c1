import ZongmuMARC

extension RuleSet {
  /// The rules of a profile, with files of the user put over them in order; a file that is `standalone` takes their
  /// place. Files for the other profile are passed over.
  ///
  /// Throws where a file names a list, a check or a condition that there is none of.
  public init(_ profile: Profile, extendedBy files: [RulesFile] = []) throws(RulesError) {
    var draft = RuleSet.builtIn[profile] ?? RulesDraft()
    var name = "\(profile.rawValue).yaml"
    for file in files where file.profile == profile {
      draft = (file.draft.isStandalone ? RuleSet.foundation : draft).extended(by: file.draft)
      name = file.name
    }
    try self.init(draft, profile, file: name)
  }

  /// The built-in rules of a profile.
  public static func builtIn(_ profile: Profile) -> RuleSet {
    do {
      return try RuleSet(profile)
    } catch {
      preconditionFailure("the built-in rules are part of the program and are tested with it: \(error)")
    }
  }

  /// Lists and severities that both profiles share.
  static let foundation = built(BuiltInRules.codes, "codes.yaml")

  private static let builtIn: [Profile: RulesDraft] = [
    .cnmarc: foundation.extended(by: built(BuiltInRules.cnmarc, "cnmarc.yaml")),
    .marc21: foundation.extended(by: built(BuiltInRules.marc21, "marc21.yaml")),
  ]

  private static func built(_ yaml: String, _ name: String) -> RulesDraft {
    do {
      return try RulesFile.draft(yaml: yaml, name: name)
    } catch {
      preconditionFailure("the built-in rules are part of the program and are tested with it: \(error)")
    }
  }

  init(_ draft: RulesDraft, _ profile: Profile, file: String) throws(RulesError) {
    let compiler = RuleCompiler(draft: draft, file: file)
    var fields: [Field] = []
    for (tag, field) in draft.fields.sorted(by: { $0.key < $1.key }) { fields.append(try compiler.field(tag, field)) }
    self.init(
      profile: profile, leader: try compiler.value(draft.leader), fields: fields,
      recordChecks: Set((draft.recordChecks ?? []).compactMap(RecordCheck.init(rawValue:))),
      severities: draft.severities)
  }
}

/// Turns a draft into tables, resolving the names of lists, checks and conditions.
private struct RuleCompiler {
  let draft: RulesDraft
  let file: String

  func field(_ tag: Tag, _ field: RulesDraft.Field) throws(RulesError) -> RuleSet.Field {
    var subfields: [RuleSet.Subfield] = []
    let all = tag.isControl ? field.subfields : draft.common.merging(field.subfields) { $0.extended(by: $1) }
    for (code, subfield) in all.sorted(by: { $0.key < $1.key }) {
      subfields.append(RuleSet.Subfield(code, subfield, value: try value(subfield.value)))
    }
    return RuleSet.Field(
      tag, field, required: try need(field.required, field.line), recommended: try need(field.recommended, field.line),
      subfields: subfields, value: try value(field.value))
  }

  func value(_ value: RulesDraft.Value) throws(RulesError) -> RuleSet.Value {
    var layouts: [RuleSet.Value.Layout] = []
    for (name, layout) in value.layouts.sorted(by: { $0.key < $1.key }) {
      layouts.append(
        RuleSet.Value.Layout(
          condition: try condition(name, layout.line), length: layout.length,
          positions: try positions(layout.positions)))
    }
    return RuleSet.Value(
      length: value.length, positions: try positions(value.positions), layouts: layouts,
      checks: try checks(value.checks ?? [], value.line), codes: value.codes, anchor: value.anchor)
  }

  private func positions(_ positions: [ClosedRange<Int>: RulesDraft.Position]) throws(RulesError)
    -> [RuleSet.Value.Position]
  {
    var result: [RuleSet.Value.Position] = []
    for (range, position) in positions.sorted(by: { $0.key.lowerBound < $1.key.lowerBound }) {
      result.append(
        RuleSet.Value.Position(
          range: range, label: position.label, each: position.each, codes: position.codes,
          checks: try checks(position.checks, position.line)))
    }
    return result
  }

  private func checks(_ names: [String], _ line: Int) throws(RulesError) -> [RuleSet.Check] {
    var checks: [RuleSet.Check] = []
    for name in names { checks.append(try check(name, line)) }
    return checks
  }

  private func check(_ name: String, _ line: Int) throws(RulesError) -> RuleSet.Check {
    if let check = ValueCheck(rawValue: name) { return .value(check) }
    if let list = draft.lists[name] { return .list(list) }
    let known = ValueCheck.allCases.map(\.rawValue) + draft.lists.keys.sorted()
    throw RulesError(
      file: file, line: line > 0 ? line : nil,
      "there is no check or list “\(name)”; there are: \(known.joined(separator: ", "))")
  }

  private func need(_ need: RulesDraft.Need?, _ line: Int) throws(RulesError) -> RuleSet.Need? {
    switch need {
    case nil, .never: return nil
    case .always: return RuleSet.Need(conditions: [])
    case .when(let names):
      var conditions: [RuleSet.Condition] = []
      for name in names { conditions.append(try condition(name, line)) }
      return RuleSet.Need(conditions: conditions)
    }
  }

  private func condition(_ name: String, _ line: Int) throws(RulesError) -> RuleSet.Condition {
    guard let condition = draft.conditions[name] else {
      let known = draft.conditions.keys.sorted().joined(separator: ", ")
      throw RulesError(
        file: file, line: line > 0 ? line : nil, "there is no condition “\(name)”; there are: \(known)")
    }
    return RuleSet.Condition(
      leader: condition.leader.sorted { $0.key < $1.key }.map { ($0.key, $0.value) },
      own: condition.own.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
  }
}
