import ZongmuMARC

/// Checks records against the rules of their format.
///
///     let validator = Validator()
///     for finding in validator.findings(in: record) {
///       print(finding.severity, finding.place, finding.message.english)
///     }
///
/// It holds tables only and may be used from several tasks. What the reader has tolerated is not among the findings:
/// see `Record.warnings`.
public struct Validator: Sendable {
  private let sets: [RuleSet.Profile: RuleSet]
  private let fixed: RuleSet.Profile?

  /// A validator that holds each record to one set of rules.
  public init(_ rules: RuleSet) {
    sets = [rules.profile: rules]
    fixed = rules.profile
  }

  /// A validator that takes the rules by the dialect of each record: MARC 21, or CNMARC for it and other UNIMARC.
  public init(cnmarc: RuleSet = .builtIn(.cnmarc), marc21: RuleSet = .builtIn(.marc21)) {
    sets = [.cnmarc: cnmarc, .marc21: marc21]
    fixed = nil
  }

  /// The profile that a record is held to; nil where its dialect cannot be made out.
  public func profile(of record: Record) -> RuleSet.Profile? {
    if let fixed { return fixed }
    switch Dialect.detect(in: record) {
    case .cnmarc, .unimarc: return .cnmarc
    case .marc21: return .marc21
    case .unknown: return nil
    }
  }

  /// What is wrong with a record, in the order of its fields: the leader first, what is missing and what concerns
  /// several fields last. A record that describes no publication gets one finding that says so.
  public func findings(in record: Record) -> [Finding] {
    let profile = profile(of: record)
    guard let rules = sets[profile ?? .cnmarc] ?? sets.values.first else { return [] }
    var walk = RecordWalk(rules: rules, record: record)
    if isForeign(record, profile) {
      walk.tell(.notBibliographic, Finding.Place(), value: String(record.leader.type))
    } else if profile == nil {
      walk.tell(.profile, Finding.Place(), value: "")
    } else {
      walk.walk()
    }
    return walk.findings
  }

  /// Whether a record is an authority (x, y, z), holdings (u, v, x, y in MARC 21), a classification (w), community
  /// information (q) or a reader.
  private func isForeign(_ record: Record, _ profile: RuleSet.Profile?) -> Bool {
    switch record.leader.type {
    case "x", "y", "z": true
    case "q", "u", "v", "w": profile == .marc21
    default: profile == nil && record.subject == .reader
    }
  }
}
