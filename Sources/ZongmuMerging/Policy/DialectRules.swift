import ZongmuMARC

/// The merge rules of one dialect: plain data, so that a rules file can change any of it.
public struct DialectRules: Sendable, Equatable {
  /// What becomes of the fields. A tag that no pattern fits is `single`.
  public var classes: [TagPattern: FieldClass] = [:]
  /// The fields that hold holdings. They never stand in a master; this goes before `classes`.
  public var holdings: [TagPattern] = []
  /// When two fields of the class `union` are one. A tag that no pattern fits is compared by `UnionKey()`.
  public var keys: [TagPattern: UnionKey] = [:]
  /// Tags whose fields are compared with one another, such as the persons of 700, 701 and 702.
  public var pools: [[TagPattern]] = []
  /// Tags that do one service, such as 260 and 264: a record that has a field of a group is not given another of the
  /// class `single` out of that group. The group may name fields of other classes, which then only block.
  public var alternatives: [[TagPattern]] = []
  /// Fields that mean nothing away from their own record: carried from the base, never from another record.
  public var baseOnly: [TagPattern] = []
  /// Codes that no comparison looks at unless a key names them: pinyin, authority number, source of a heading.
  public var ignored = ""
  /// Codes of subfields that link fields of one record (`$6`): left out where a field is carried from a record that is
  /// not the base.
  public var linking = ""
  /// Subfields that are never handed out, such as the borrower in an item group.
  public var withheld: [TagPattern: String] = [:]
  /// Values of leader/17 from best to worst; others come last.
  public var encodingLevels = ""
  /// Values of leader/18 from best to worst; others come last.
  public var descriptiveForms = ""
  /// What the presence of an element counts for in the choice of the base record.
  public var completeness: [ElementPath: Int] = [:]

  /// No rules: all fields are `single`.
  public init() {}

  /// The class of a tag.
  public func fieldClass(of tag: Tag) -> FieldClass { classes.value(for: tag) ?? .single }

  /// How fields with a tag are compared.
  public func unionKey(of tag: Tag) -> UnionKey { keys.value(for: tag) ?? UnionKey() }

  /// Whether fields with a tag hold holdings.
  public func isHoldings(_ tag: Tag) -> Bool { holdings.contains { $0.matches(tag) } }

  /// For records whose dialect cannot be made out: nothing is known of their tags but the local ones.
  static let unknown: DialectRules = {
    var rules = DialectRules()
    rules.classes = [
      "001": .recomputed, "003": .recomputed, "005": .recomputed, "035": .union, "-01": .dropped, "997": .dropped,
      "998": .dropped,
    ]
    rules.keys = ["035": UnionKey(.exact, "az")]
    rules.holdings = ["905", "906", "907", "986"]
    rules.withheld = ["906": "rt", "907": "rt", "986": "rt"]
    return rules
  }()
}

extension DialectRules: Encodable {
  /// The keys in a rules file.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case classes, holdings, keys, pools, alternatives, baseOnly, ignored, linking, withheld, encodingLevels
    case descriptiveForms, completeness
  }

  /// These rules changed by what a rules file says: entries of mappings are added to those that are there or replace
  /// them, lists and texts take the place of what is there.
  func changed(by decoder: any Decoder) throws -> DialectRules {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    var rules = self
    func add<Key: Hashable & Decodable, Value: Decodable>(
      _ key: CodingKeys, to path: WritableKeyPath<DialectRules, [Key: Value]>
    ) throws {
      let more = try container.decodeIfPresent([Key: Value].self, forKey: key) ?? [:]
      rules[keyPath: path].merge(more) { _, new in new }
    }
    func replace<Value: Decodable>(_ key: CodingKeys, _ path: WritableKeyPath<DialectRules, Value>) throws {
      if let value = try container.decodeIfPresent(Value.self, forKey: key) { rules[keyPath: path] = value }
    }
    try add(.classes, to: \.classes)
    try add(.keys, to: \.keys)
    try add(.withheld, to: \.withheld)
    try add(.completeness, to: \.completeness)
    try replace(.holdings, \.holdings)
    try replace(.pools, \.pools)
    try replace(.alternatives, \.alternatives)
    try replace(.baseOnly, \.baseOnly)
    try replace(.ignored, \.ignored)
    try replace(.linking, \.linking)
    try replace(.encodingLevels, \.encodingLevels)
    try replace(.descriptiveForms, \.descriptiveForms)
    return rules
  }
}
