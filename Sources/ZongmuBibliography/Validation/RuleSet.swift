import ZongmuMARC

/// The rules of one format, compiled into tables: made once, used for any number of records.
public struct RuleSet: Sendable {
  /// A format that rules are kept for.
  public enum Profile: String, Sendable, CaseIterable {
    /// CNMARC, GB/T 33286-2016.
    case cnmarc
    /// MARC 21 for bibliographic data.
    case marc21
  }

  /// Rules for the coded or plain text of a leader, a control field or a subfield. A class, like the other parts of a
  /// rule, so that handing one on costs one reference.
  final class Value: Sendable {
    struct Position: Sendable {
      let range: ClosedRange<Int>
      let label: BilingualText?
      let each: ByteSet?
      let codes: CodeSet?
      /// The text must pass one of these.
      let checks: [Check]
    }

    struct Layout: Sendable {
      let condition: Condition
      let length: [Int]?
      let positions: [Position]
    }

    let length: [Int]?
    let positions: [Position]
    let layouts: [Layout]
    /// The text must pass one of these.
    let checks: [Check]
    let codes: CodeSet?
    let anchor: RulesDraft.Anchor?
    /// Whether there is nothing to check.
    let isOpen: Bool
    /// Whether the text consists of coded positions.
    var isCoded: Bool { length != nil || !positions.isEmpty || !layouts.isEmpty }

    init(
      length: [Int]?, positions: [Position], layouts: [Layout], checks: [Check], codes: CodeSet?,
      anchor: RulesDraft.Anchor?
    ) {
      self.length = length
      self.positions = positions
      self.layouts = layouts
      self.checks = checks
      self.codes = codes
      self.anchor = anchor
      isOpen = length == nil && positions.isEmpty && layouts.isEmpty && checks.isEmpty && codes == nil
    }
  }

  /// What a text is checked for.
  enum Check: Sendable {
    /// A form that takes more than a list.
    case value(ValueCheck)
    /// One of the codes in a list.
    case list(CodeSet)
  }

  struct Condition: Sendable {
    var leader: [(position: Int, set: ByteSet)]
    var own: [(position: Int, set: ByteSet)]

    func holds(_ leader: Leader, _ value: ArraySlice<UInt8> = []) -> Bool {
      self.leader.allSatisfy { $0.set.contains(leader[$0.position]) }
        && own.allSatisfy { test in
          let place = value.startIndex + test.position
          return place < value.endIndex && test.set.contains(value[place])
        }
    }
  }

  final class Subfield: Sendable {
    let code: SubfieldCode
    let label: BilingualText?
    let isRepeatable: Bool
    let isRequired: Bool
    let isObsolete: Bool
    let value: Value

    init(_ code: UInt8, _ draft: RulesDraft.Subfield, value: Value) {
      self.code = SubfieldCode(code)
      label = draft.label
      isRepeatable = draft.isRepeatable ?? false
      isRequired = draft.isRequired ?? false
      isObsolete = draft.isObsolete ?? false
      self.value = value
    }
  }

  /// When a field has to be there; no condition is always.
  struct Need: Sendable {
    var conditions: [Condition]

    func holds(_ leader: Leader) -> Bool { conditions.isEmpty || conditions.contains { $0.holds(leader) } }
  }

  final class Field: Sendable {
    let tag: Tag
    let label: BilingualText?
    let isRepeatable: Bool
    let isObsolete: Bool
    let required: Need?
    let recommended: Need?
    let indicator1: ByteSet?
    let indicator2: ByteSet?
    let obsoleteIndicator1: ByteSet?
    let obsoleteIndicator2: ByteSet?
    let subfields: [Subfield]
    let requiredSubfields: [Subfield]
    let hasAnySubfields: Bool
    let isLinking: Bool
    let isAlternate: Bool
    let value: Value
    /// The place of each code in `subfields`; -1 where the field has no such subfield.
    private let places: [Int16]

    init(
      _ tag: Tag, _ draft: RulesDraft.Field, required: Need?, recommended: Need?, subfields: [Subfield], value: Value
    ) {
      self.tag = tag
      label = draft.label
      isRepeatable = draft.isRepeatable ?? false
      isObsolete = draft.isObsolete ?? false
      self.required = required
      self.recommended = recommended
      indicator1 = draft.indicator1
      indicator2 = draft.indicator2
      obsoleteIndicator1 = draft.obsoleteIndicator1
      obsoleteIndicator2 = draft.obsoleteIndicator2
      self.subfields = subfields
      requiredSubfields = subfields.filter(\.isRequired)
      hasAnySubfields = draft.hasAnySubfields ?? false
      isLinking = draft.isLinking ?? false
      isAlternate = draft.isAlternate ?? false
      self.value = value
      var places = [Int16](repeating: -1, count: 128)
      for (index, subfield) in subfields.enumerated() { places[Int(subfield.code.byte)] = Int16(index) }
      self.places = places
    }

    /// The rule for a code; nil where the field has no such subfield.
    func subfield(_ code: UInt8) -> Subfield? {
      guard code < 128, places[Int(code)] >= 0 else { return nil }
      return subfields[Int(places[Int(code)])]
    }
  }

  /// The format.
  public let profile: Profile
  let leader: Value
  let fields: [Field]
  /// The places of the fields that some or all records must or should have.
  let needed: [Int]
  let recordChecks: Set<RecordCheck>
  private let byNumber: [Int16]
  private let byTag: [Tag: Int]
  private let severities: [Finding.Kind: Severity?]
  private let severitiesOfRules: [String: Severity?]
  private let kindsWithOwn: Set<Finding.Kind>

  init(
    profile: Profile, leader: Value, fields: [Field], recordChecks: Set<RecordCheck>, severities: [String: Severity?]
  ) {
    self.profile = profile
    self.leader = leader
    self.fields = fields
    needed = fields.indices.filter { fields[$0].required != nil || fields[$0].recommended != nil }
    self.recordChecks = recordChecks
    var byNumber = [Int16](repeating: -1, count: 1000)
    var byTag: [Tag: Int] = [:]
    for (index, field) in fields.enumerated() {
      byTag[field.tag] = index
      if field.tag.number >= 0 { byNumber[field.tag.number] = Int16(index) }
    }
    self.byNumber = byNumber
    self.byTag = byTag
    var ofKinds: [Finding.Kind: Severity?] = [:]
    var ofRules: [String: Severity?] = [:]
    for (name, severity) in severities {
      if let kind = Finding.Kind(rawValue: name) { ofKinds[kind] = severity } else { ofRules[name] = severity }
    }
    self.severities = ofKinds
    severitiesOfRules = ofRules
    kindsWithOwn = Set(
      ofRules.keys.compactMap { $0.split(separator: ":").last.flatMap { .init(rawValue: String($0)) } })
  }

  /// The place of a tag in `fields`; nil for a tag without a rule.
  func index(of tag: Tag) -> Int? {
    let number = tag.number
    guard number >= 0 else { return byTag[tag] }
    return byNumber[number] >= 0 ? Int(byNumber[number]) : nil
  }

  /// How bad a finding is; nil where the rule is off.
  func severity(of kind: Finding.Kind, at place: Finding.Place) -> Severity? {
    if kindsWithOwn.contains(kind), let own = severitiesOfRules[Finding.rule(kind, place)] { return own }
    return severities[kind] ?? .warning
  }
}
