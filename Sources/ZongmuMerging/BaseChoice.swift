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
  let changed: String
  let identity: RecordIdentity

  init(_ member: MergeMember, under policy: MergePolicy) {
    let rules = policy.rules(for: member.dialect)
    let leader = member.record.leader
    dialect =
      member.dialect == .unknown
      ? 3
      : member.dialect == policy.preferredDialect ? 0 : member.dialect.sharesTags(with: policy.preferredDialect) ? 1 : 2
    priority = member.priority
    encodingLevel = Suitability.rank(leader.encodingLevel, in: rules.encodingLevels)
    descriptiveForm = Suitability.rank(leader.character(18), in: rules.descriptiveForms)
    agency = Suitability.isTrusted(member, policy.trustedAgencies) ? 0 : 1
    completeness = Suitability.completeness(of: member.record, by: rules.completeness)
    changed = Suitability.plausibleDate(member.record["005"]?.value) ?? ""
    identity = member.identity
  }

  static func < (left: Suitability, right: Suitability) -> Bool {
    let leftRanks = (
      left.dialect, left.priority, left.encodingLevel, left.descriptiveForm, left.agency, right.completeness
    )
    let rightRanks = (
      right.dialect, right.priority, right.encodingLevel, right.descriptiveForm, right.agency, left.completeness
    )
    if leftRanks != rightRanks { return leftRanks < rightRanks }
    if left.changed != right.changed { return right.changed.utf8.lexicographicallyPrecedes(left.changed.utf8) }
    return left.identity < right.identity
  }

  /// The place of a character in a list from best to worst; what is not listed comes last.
  private static func rank(_ character: Character, in list: String) -> Int {
    list.enumerated().first { $0.element == character }?.offset ?? list.count
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
  static func completeness(of record: Record, by weights: [ElementPath: Int]) -> Int {
    let fields = record.fields
    return weights.reduce(0) { sum, weight in
      let isThere = fields.contains { field in
        guard weight.key.tags.matches(field.tag) else { return false }
        guard let code = weight.key.code?.asciiValue else { return field.hasContent }
        return field.values(of: SubfieldCode(code)).contains { !$0.isEmpty }
      }
      return isThere ? sum + weight.value : sum
    }
  }

  /// The first 14 digits of a 005 that can be a time of change: from 1965, when MARC began, to 2099, each part in its
  /// range. Nil for anything else, so that damaged times win nothing.
  static func plausibleDate(_ text: String?) -> String? {
    guard let digits = text?.trimmingBlanks().prefix(14), digits.utf8.count == 14 else { return nil }
    guard digits.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) else { return nil }
    func number(_ from: Int, _ length: Int) -> Int { Int(digits.dropFirst(from).prefix(length)) ?? -1 }
    let parts = [
      (number(0, 4), 1965...2099), (number(4, 2), 1...12), (number(6, 2), 1...31), (number(8, 2), 0...23),
      (number(10, 2), 0...59), (number(12, 2), 0...60),
    ]
    return parts.allSatisfy { $1.contains($0) } ? String(digits) : nil
  }
}

extension Field {
  /// Whether anything stands in the field but indicators, delimiters and codes.
  var hasContent: Bool {
    if isControl { return !bytes.isEmpty }
    guard bytes.contains(0x1F) else { return bytes.count > 2 }
    return subfields.contains { !$0.value.isEmpty }
  }
}
