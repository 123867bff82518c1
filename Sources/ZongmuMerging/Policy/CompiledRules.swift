import ZongmuMARC

/// The rules of a dialect with the answers for all numeric tags worked out, so that a field costs one look-up.
struct CompiledRules: Sendable {
  /// The rules that they are made of.
  let source: DialectRules
  private let classes: [FieldClass]
  private let holdings: [Bool]
  private let unionKeys: [UnionKey]
  private let pools: [Int?]

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
    pools = tags.map(CompiledRules.pool(in: rules))
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
    return CompiledRules.pool(in: source)(tag)
  }

  private static func pool(in rules: DialectRules) -> (Tag) -> Int? {
    { tag in rules.pools.firstIndex { $0.contains { $0.matches(tag) } } }
  }

  private static func number(of tag: Tag) -> Int? {
    let (first, second, third) = tag.bytes
    let (a, b, c) = (first &- 0x30, second &- 0x30, third &- 0x30)
    guard a < 10, b < 10, c < 10 else { return nil }
    return Int(a) * 100 + Int(b) * 10 + Int(c)
  }
}
