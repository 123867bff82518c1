import ZongmuBibliography

/// How many source records of one edition become one master record: data, not code. The default is that of a
/// Chinese public library in the manner of the National Library (DOMAIN §6).
///
/// A rules file may say any part of it. Mappings (`classes`, `keys`, `withheld`, `completeness`) are added to the
/// default entry by entry; everything else that is said takes the place of the default.
///
///     agency: YX00
///     cnmarc:
///       classes: { "300": perSource }
public struct MergePolicy: Sendable, Equatable {
  /// The code of this union catalogue, for the 801 that it adds and for 003 of MARC 21.
  public var agency = "ZM"
  /// The dialect whose records are taken as base wherever there is one.
  public var preferredDialect = Dialect.cnmarc
  /// Agencies whose cataloguing is trusted: of records that are equal in rank and form, one that they made (801 #0) or
  /// changed (801 #2; 040 in MARC 21) is the base.
  public var trustedAgencies: [String] = []
  /// The rules for CNMARC and for UNIMARC, whose tags are the same.
  public var cnmarc = DialectRules.cnmarc
  /// The rules for MARC 21.
  public var marc21 = DialectRules.marc21

  /// The default policy.
  public init() {}

  /// The rules for a dialect. For `unknown` they keep the base record and touch little.
  public func rules(for dialect: Dialect) -> DialectRules {
    switch dialect {
    case .cnmarc, .unimarc: cnmarc
    case .marc21: marc21
    case .unknown: .unknown
    }
  }
}

extension MergePolicy: Codable {
  /// The keys in a rules file.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case agency, preferredDialect, trustedAgencies, cnmarc, marc21
  }

  /// Reads a policy; what is left out is as in the default.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    if let agency = try container.decodeIfPresent(String.self, forKey: .agency) { self.agency = agency }
    if let name = try container.decodeIfPresent(String.self, forKey: .preferredDialect) {
      guard let dialect = Dialect(rawValue: name), dialect != .unknown else {
        throw DecodingError.dataCorruptedError(
          forKey: .preferredDialect, in: container,
          debugDescription: "a dialect is cnmarc, unimarc or marc21, not “\(name)”")
      }
      preferredDialect = dialect
    }
    if let agencies = try container.decodeIfPresent([String].self, forKey: .trustedAgencies) {
      trustedAgencies = agencies
    }
    if container.contains(.cnmarc) { cnmarc = try cnmarc.changed(by: container.superDecoder(forKey: .cnmarc)) }
    if container.contains(.marc21) { marc21 = try marc21.changed(by: container.superDecoder(forKey: .marc21)) }
  }

  /// Writes the whole policy.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(agency, forKey: .agency)
    try container.encode(preferredDialect.rawValue, forKey: .preferredDialect)
    // Left out where there are none, so that catalogues from before they were known are not stale.
    if !trustedAgencies.isEmpty { try container.encode(trustedAgencies, forKey: .trustedAgencies) }
    try container.encode(cnmarc, forKey: .cnmarc)
    try container.encode(marc21, forKey: .marc21)
  }
}

extension Dialect {
  /// Whether fields of two dialects can stand in one record: CNMARC and UNIMARC have the same tags.
  func sharesTags(with other: Dialect) -> Bool {
    self == other || (self == .cnmarc && other == .unimarc) || (self == .unimarc && other == .cnmarc)
  }
}
