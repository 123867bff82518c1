/// What becomes of a field when several records of one edition become one (DOMAIN §6, table of classes).
public enum FieldClass: String, Sendable, Hashable, Codable, CaseIterable {
  /// All fields with the tag come from one record: the base, or the best other one where the base has none.
  case single
  /// The fields of all records, each value once, in the occurrence that says most.
  case union
  /// The fields of the one record whose text is longest and whole; never joined.
  case longest
  /// The fields of all records, each marked with the library that it comes from (`$5`), never compared.
  case perSource
  /// Made anew by the catalogue; those of the members are not carried.
  case recomputed
  /// Not carried: local data that mean nothing outside their system.
  case dropped
}

/// When two fields of the class union say the same.
public struct UnionKey: Sendable, Hashable, Codable {
  /// How their values are compared.
  public enum Comparison: String, Sendable, Hashable, Codable, CaseIterable {
    /// Folded hard: script, case, punctuation and spacing do not count.
    case text
    /// As it stands, blanks at the ends aside.
    case exact
    /// By the number without its check digit, so that ISBN-10 and ISBN-13 meet, and by what it stands for.
    case isbn
    /// As a web address: scheme, case of the host and a slash at the end do not count.
    case address
    /// By the title in the embedded field 2XX or 5XX of a link, else by `$t` or `$a`.
    case link
  }

  /// How the values are compared.
  public var comparison: Comparison
  /// The codes of the subfields that must be equal; empty means all but those that the dialect ignores.
  public var identifying: String
  /// The codes of the subfields that must not differ where both fields have them, such as dates of life.
  public var compatible: String
  /// The indicators that must be equal: `1`, `2`, `12`, or none.
  public var indicators: String

  /// A way to compare.
  public init(
    _ comparison: Comparison = .text, _ identifying: String = "", compatible: String = "", indicators: String = ""
  ) {
    self.comparison = comparison
    self.identifying = identifying
    self.compatible = compatible
    self.indicators = indicators
  }

  /// Reads a way to compare; what is left out is as in `UnionKey()`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      try container.decodeIfPresent(Comparison.self, forKey: .comparison) ?? .text,
      try container.decodeIfPresent(String.self, forKey: .identifying) ?? "",
      compatible: try container.decodeIfPresent(String.self, forKey: .compatible) ?? "",
      indicators: try container.decodeIfPresent(String.self, forKey: .indicators) ?? "")
  }
}

/// A field or one of its subfields: `690`, `200$f`, `26X$c`.
public struct ElementPath: Sendable, Hashable, Codable, CodingKeyRepresentable, CustomStringConvertible {
  /// The tags that count.
  public let tags: TagPattern
  /// The code of the subfield; nil means that the field is enough.
  public let code: Character?

  /// The element written in `text`, a tag pattern alone or followed by `$` and an ASCII code; nil when it is neither.
  public init?(_ text: String) {
    let parts = text.split(separator: "$", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, let tags = TagPattern(first) else { return nil }
    self.tags = tags
    guard parts.count == 2 else {
      code = nil
      return
    }
    guard parts[1].count == 1, let code = parts[1].first, code.isASCII else { return nil }
    self.code = code
  }

  /// As it is written.
  public var description: String { code.map { "\(tags)$\($0)" } ?? tags.description }

  /// The element as the key of a mapping.
  public var codingKey: any CodingKey { Key(stringValue: description) }

  /// The element that a key of a mapping is; nil when it is none, which the decoder reports with the place.
  public init?(codingKey: some CodingKey) { self.init(codingKey.stringValue) }

  /// Reads the element as it is written.
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let element = ElementPath(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "an element is like 690 or 200$f, not “\(text)”"))
    }
    self = element
  }

  /// Writes the element as it is written.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}

extension ElementPath: ExpressibleByStringLiteral {
  /// An element written in the source code; a literal that is none is a programming error.
  public init(stringLiteral value: String) {
    let parts = value.split(separator: "$", maxSplits: 1)
    guard let pattern = TagPattern(parts[0]) else { preconditionFailure("“\(value)” begins with no tag") }
    tags = pattern
    code = parts.count == 2 ? parts[1].first : nil
  }
}
