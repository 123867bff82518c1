import ZongmuBibliography
import ZongmuMARC

/// How well a member serves as base record; the least is the base (DOMAIN §6).
///
/// What counts, in this order: the preferred dialect (its kin next, unknown dialects last), the priority of the
/// source, the encoding level (leader/17), the descriptive form (leader/18), a trusted agency, completeness, the latest plausible 005,
/// and last the identity, so that two members are never equal. The dialect goes first because a member in another
/// dialect than the base hands on little but its holdings: a MARC 21 record of a better source would empty the
/// master of all Chinese records.
struct Suitability: Comparable {
  let dialect: Int
  let priority: Int
  let encodingLevel: Int
  let descriptiveForm: Int
  let agency: Int
  let completeness: Int
  let identity: RecordIdentity
  private let record: Record

  init(_ member: MergeMember, under policy: MergePolicy, _ compiled: CompiledRules) {
    let rules = compiled.source
    let leader = member.record.leader
    dialect =
      member.dialect == .unknown
      ? 3
      : member.dialect == policy.preferredDialect ? 0 : member.dialect.sharesTags(with: policy.preferredDialect) ? 1 : 2
    priority = member.priority
    encodingLevel = Suitability.rank(leader[17], in: rules.encodingLevels)
    descriptiveForm = Suitability.rank(leader[18], in: rules.descriptiveForms)
    agency = Suitability.isTrusted(member, policy.trustedAgencies) ? 0 : 1
    completeness = Suitability.completeness(of: member.record, by: compiled)
    identity = member.identity
    record = member.record
  }

  /// When the record was changed, as far as that can be: looked at only where nothing else decides.
  private var changed: String { Suitability.plausibleDate(record["005"]?.value) ?? "" }

  /// The identities of members are distinct.
  static func == (left: Suitability, right: Suitability) -> Bool { left.identity == right.identity }

  static func < (left: Suitability, right: Suitability) -> Bool {
    let leftRanks = (
      left.dialect, left.priority, left.encodingLevel, left.descriptiveForm, left.agency, right.completeness
    )
    let rightRanks = (
      right.dialect, right.priority, right.encodingLevel, right.descriptiveForm, right.agency, left.completeness
    )
    if leftRanks != rightRanks { return leftRanks < rightRanks }
    let (leftChange, rightChange) = (left.changed, right.changed)
    if leftChange != rightChange { return rightChange.utf8.lexicographicallyPrecedes(leftChange.utf8) }
    return left.identity < right.identity
  }

  /// The place of a character in a list from best to worst; what is not listed comes last.
  private static func rank(_ byte: UInt8, in list: String) -> Int {
    // The same as below, where each byte of the list is a character.
    if list.utf8.allSatisfy({ $0 < 0x80 && $0 != 0x0D }) {
      return list.utf8.enumerated().first { $0.element == byte }?.offset ?? list.utf8.count
    }
    let character = Character(Unicode.Scalar(byte))
    return list.enumerated().first { $0.element == character }?.offset ?? list.count
  }

  /// Whether a trusted agency made or changed the record.
  private static func isTrusted(_ member: MergeMember, _ agencies: [String]) -> Bool {
    guard !agencies.isEmpty else { return false }
    let named = member.record.fields.flatMap { field -> [String] in
      switch (field.tag.description, member.dialect) {
      case ("801", .cnmarc), ("801", .unimarc):
        ["0", "2"].contains(field.indicators.description.last) ? field.values(of: "b") : []
      case ("040", .marc21): field.values(of: "a") + field.values(of: "d")
      default: []
      }
    }
    return named.contains { agencies.contains($0.trimmingBlanks()) }
  }

  /// The sum of the weights of the elements that the record has with some text in them.
  static func completeness(of record: Record, by rules: CompiledRules) -> Int {
    var isThere = [Bool](repeating: false, count: rules.elements.count)
    var sum = 0
    for position in 0..<record.fieldCount {
      let field = record.field(position)
      for place in rules.elements(of: field.tag) where !isThere[place] {
        let element = rules.elements[place]
        guard element.code.map(field.holdsText) ?? field.hasContent else { continue }
        isThere[place] = true
        sum += element.weight
      }
    }
    return sum
  }

  /// The first 14 digits of a 005 that can be a time of change: from 1965, when MARC began, to 2099, each part in its
  /// range. Nil for anything else, so that damaged times win nothing.
  static func plausibleDate(_ text: String?) -> String? {
    guard let text = text?.trimmingBlanks() else { return nil }
    let digits = text.utf8.prefix(14).map { Int($0) - 0x30 }
    guard digits.count == 14, digits.allSatisfy({ 0...9 ~= $0 }) else { return nil }
    func pair(_ at: Int) -> Int { digits[at] * 10 + digits[at + 1] }
    let parts = [
      (pair(0) * 100 + pair(2), 1965...2099), (pair(4), 1...12), (pair(6), 1...31), (pair(8), 0...23),
      (pair(10), 0...59), (pair(12), 0...60),
    ]
    return parts.allSatisfy { $1.contains($0) } ? String(text.prefix(14)) : nil
  }
}
