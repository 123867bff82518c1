import ZongmuMARC

/// The rules of a dialect with the answers for all numeric tags worked out, so that a field costs one look-up.
final class CompiledRules: Sendable {
  /// The rules that they are made of.
  let source: DialectRules
  private let classes: [FieldClass]
  private let holdings: [Bool]
  private let unionKeys: [UnionKey]
  private let pools: [Int?]
  private let alternatives: [Int?]
  private let baseOnly: [Bool]
  private let withheld: [[SubfieldCode]]
  private let elementsByTag: [[Int]]
  /// Codes of subfields that link fields of one record.
  let linking: [SubfieldCode]
  /// What counts for completeness: a subfield, or the field itself where there is no code.
  let elements: [(tags: TagPattern, code: SubfieldCode?, weight: Int)]

  init(_ rules: DialectRules) {
    source = rules
    let tags = (0..<1000).map { number in
      Tag(
        UInt8(truncatingIfNeeded: 0x30 + number / 100), UInt8(truncatingIfNeeded: 0x30 + number / 10 % 10),
        UInt8(truncatingIfNeeded: 0x30 + number % 10))
    }
    classes = tags.map(rules.fieldClass(of:))
    holdings = tags.map(rules.isHoldings)
    unionKeys = tags.map(rules.unionKey(of:))
    pools = tags.map { CompiledRules.place(of: $0, in: rules.pools) }
    alternatives = tags.map { CompiledRules.place(of: $0, in: rules.alternatives) }
    baseOnly = tags.map { tag in rules.baseOnly.contains { $0.matches(tag) } }
    withheld = tags.map { CompiledRules.withheld(of: $0, by: rules) }
    linking = rules.linking.utf8.map { SubfieldCode($0) }
    let elements = rules.completeness.map { element, weight in
      (tags: element.tags, code: element.code?.asciiValue.map { SubfieldCode($0) }, weight: weight)
    }
    elementsByTag = tags.map { tag in elements.indices.filter { elements[$0].tags.matches(tag) } }
    self.elements = elements
  }

  func fieldClass(of tag: Tag) -> FieldClass {
    CompiledRules.number(of: tag).map { classes[$0] } ?? source.fieldClass(of: tag)
  }

  func isHoldings(_ tag: Tag) -> Bool {
    CompiledRules.number(of: tag).map { holdings[$0] } ?? source.isHoldings(tag)
  }

  func unionKey(of tag: Tag) -> UnionKey {
    CompiledRules.number(of: tag).map { unionKeys[$0] } ?? source.unionKey(of: tag)
  }

  /// The group of tags that a tag is compared with: the place of its pool in the policy; nil when it stands alone.
  func pool(of tag: Tag) -> Int? {
    if let number = CompiledRules.number(of: tag) { return pools[number] }
    return CompiledRules.place(of: tag, in: source.pools)
  }

  /// The group of tags that do one service: its place in the policy; nil when a tag stands alone.
  func alternatives(of tag: Tag) -> Int? {
    if let number = CompiledRules.number(of: tag) { return alternatives[number] }
    return CompiledRules.place(of: tag, in: source.alternatives)
  }

  func isBaseOnly(_ tag: Tag) -> Bool {
    CompiledRules.number(of: tag).map { baseOnly[$0] } ?? source.baseOnly.contains { $0.matches(tag) }
  }

  /// The codes of the subfields that are never handed out.
  func withheld(of tag: Tag) -> [SubfieldCode] {
    CompiledRules.number(of: tag).map { withheld[$0] } ?? CompiledRules.withheld(of: tag, by: source)
  }

  /// The places in `elements` of what a field with a tag can be.
  func elements(of tag: Tag) -> [Int] {
    CompiledRules.number(of: tag).map { elementsByTag[$0] }
      ?? elements.indices.filter { elements[$0].tags.matches(tag) }
  }

  private static func place(of tag: Tag, in groups: [[TagPattern]]) -> Int? {
    groups.firstIndex { $0.contains { $0.matches(tag) } }
  }

  private static func withheld(of tag: Tag, by rules: DialectRules) -> [SubfieldCode] {
    (rules.withheld.value(for: tag) ?? "").utf8.map { SubfieldCode($0) }
  }

  private static func number(of tag: Tag) -> Int? {
    let (first, second, third) = tag.bytes
    let (a, b, c) = (first &- 0x30, second &- 0x30, third &- 0x30)
    guard a < 10, b < 10, c < 10 else { return nil }
    return Int(a) * 100 + Int(b) * 10 + Int(c)
  }
}
