import GRDB
import ZongmuBibliography
import ZongmuMARC
import ZongmuText

/// What a rules file says of one source; what it leaves out stays as it is in the catalogue.
public struct SourceRules: Sendable, Equatable {
  /// The name of the library.
  public var name: String?
  /// What names a record.
  public var identity: SourceProfile.Identity?
  /// Whether a record without that is named by its content.
  public var fallsBackToHash: Bool?
  /// The rank when a base record is chosen.
  public var priority: Int?
  /// The encoding of its files; nil where nothing is said, `.some(nil)` where it is to be detected.
  public var charset: TextEncoding??
  /// What is dropped at the door besides what always is.
  public var redactions: [FieldPath]?
  /// What the subfields of its holdings fields mean.
  public var holdings: [HoldingsLayout]?

  /// A profile changed by these rules.
  func applied(to profile: SourceProfile) -> SourceProfile {
    var profile = profile
    profile.name = name ?? profile.name
    profile.identity = identity ?? profile.identity
    profile.fallsBackToHash = fallsBackToHash ?? profile.fallsBackToHash
    profile.priority = priority ?? profile.priority
    if let charset { profile.charset = charset }
    if let redactions {
      profile.redactions = SourceProfile(code: profile.code).redactions
      profile.redactions += redactions.filter { !profile.redactions.contains($0) }
    }
    profile.holdings = holdings ?? profile.holdings
    return profile
  }
}

extension SourceRules: Decodable {
  /// The keys in a rules file.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case name, identity, fallback, priority, charset, redact, holdings
  }

  /// Reads what is said of a source.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    func fault(_ key: CodingKeys, _ text: String) -> DecodingError {
      DecodingError.dataCorruptedError(forKey: key, in: container, debugDescription: text)
    }
    name = try container.decodeIfPresent(String.self, forKey: .name)
    priority = try container.decodeIfPresent(Int.self, forKey: .priority)
    holdings = try container.decodeIfPresent([HoldingsLayout].self, forKey: .holdings)
    if let text = try container.decodeIfPresent(String.self, forKey: .identity) {
      guard let known = SourceProfile.Identity(text) else {
        throw fault(.identity, "“\(text)” names no record; write 001, a path such as 035$a, or hash")
      }
      identity = known
    }
    if let text = try container.decodeIfPresent(String.self, forKey: .fallback) {
      guard text == "hash" || text == "none" else {
        throw fault(.fallback, "a fallback is hash or none, not “\(text)”")
      }
      fallsBackToHash = text == "hash"
    }
    if let text = try container.decodeIfPresent(String.self, forKey: .charset) {
      if text == "auto" {
        charset = .some(nil)
      } else {
        guard let known = TextEncoding(name: text) else {
          let names = TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")
          throw fault(.charset, "there is no encoding “\(text)”; there are: auto, \(names)")
        }
        charset = .some(known)
      }
    }
    redactions = try container.decodeIfPresent([String].self, forKey: .redact)?.map { text in
      guard let path = FieldPath(text) else { throw fault(.redact, "“\(text)” is no field path; write 906$r") }
      return path
    }
  }
}

extension Catalogue {
  /// Brings the sources into line with what the rules say of them; those that are not there yet are added.
  func adoptSources(in db: Database) throws {
    for (code, rules) in rules.sources.sorted(by: { $0.key < $1.key }) {
      if let stored = try storedSource(code, in: db)?.profile {
        let changed = rules.applied(to: stored)
        if changed != stored { try change(changed, in: db) }
      } else {
        _ = try insert(rules.applied(to: SourceProfile(code: code)), in: db)
      }
    }
  }
}
