import ZongmuMARC

/// Tags that are meant together: three characters, of which `X` stands for any (`330`, `6XX`, `4X1`).
///
/// Where several patterns fit a tag, the one with more fixed characters counts; of two with equally many, the one
/// whose fixed characters stand further left. So one pattern at most of a table is the answer.
public struct TagPattern: Hashable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
  /// The three characters as one number, first highest.
  private let characters: UInt32

  /// The pattern written in `text`; nil unless it is three bytes of `[0-9A-Za-z-]`.
  public init?(_ text: some StringProtocol) {
    guard let tag = Tag(text) else { return nil }
    characters = tag.rawValue
  }

  /// A pattern written in the source code; a literal that is no pattern is a programming error.
  public init(stringLiteral value: StaticString) { characters = Tag(stringLiteral: value).rawValue }

  /// The three characters.
  public var description: String {
    String(String.UnicodeScalarView([16, 8, 0].map { Unicode.Scalar(byte($0)) }))
  }

  /// Whether a tag fits.
  public func matches(_ tag: Tag) -> Bool {
    let difference = characters ^ tag.rawValue
    return (difference & 0xFF_0000 == 0 || isAny(16)) && (difference & 0xFF00 == 0 || isAny(8))
      && (difference & 0xFF == 0 || isAny(0))
  }

  /// How narrow the pattern is: larger is narrower, and two patterns that fit one tag are never equally narrow.
  var narrowness: Int {
    let fixed = [16, 8, 0].map { isAny($0) ? 0 : 1 }
    return fixed.reduce(0, +) * 8 + fixed[0] * 4 + fixed[1] * 2 + fixed[2]
  }

  private func byte(_ shift: Int) -> UInt8 { UInt8(truncatingIfNeeded: characters >> UInt32(shift)) }
  private func isAny(_ shift: Int) -> Bool { byte(shift) == UInt8(ascii: "X") }
}

extension TagPattern: Codable, CodingKeyRepresentable {
  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  /// The pattern as the key of a mapping.
  public var codingKey: any CodingKey { Key(stringValue: description) }

  /// The pattern that a key of a mapping is; nil when it is none, which the decoder reports with the place.
  public init?(codingKey: some CodingKey) {
    guard let pattern = TagPattern(codingKey.stringValue) else { return nil }
    self = pattern
  }

  /// Reads the pattern from its three characters.
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let pattern = TagPattern(text) else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "a tag pattern has three letters or digits, X for any, not “\(text)”"))
    }
    self = pattern
  }

  /// Writes the pattern as its three characters.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension Dictionary where Key == TagPattern {
  /// The value of the narrowest pattern that a tag fits.
  func value(for tag: Tag) -> Value? {
    var found: (narrowness: Int, value: Value)?
    for (pattern, value) in self where pattern.matches(tag) {
      let narrowness = pattern.narrowness
      if found.map({ narrowness > $0.narrowness }) ?? true { found = (narrowness, value) }
    }
    return found?.value
  }
}
