/// How pairs are judged: weights and thresholds, as data. The default is right for a public library's Chinese books;
/// a rules file may change single values.
public struct MatchRules: Sendable, Equatable, Codable {
  /// Weights by level, in hundredths of a bit; a level that is missing has its default.
  public var weights: [Level: Int]
  /// What the sum begins with, in hundredths of a bit: the log2 odds that two candidates about which nothing is known
  /// are the same.
  public var prior: Int
  /// From this sum on a pair that no rule decides, and that has no conflicting field, is the same; in hundredths of a
  /// bit.
  public var sameThreshold: Int
  /// From this sum on a pair is worth a person's look.
  public var reviewThreshold: Int
  /// Records in one block beyond which it is split by a further key.
  public var blockLimit: Int
  /// Partners on either side that a record keeps in a block that no key splits any further.
  public var windowSize: Int

  /// The default rules.
  public init() {
    weights = [:]
    prior = -90
    sameThreshold = 480
    reviewThreshold = 200
    blockLimit = 200
    windowSize = 10
  }

  /// The weight of a level.
  public func weight(of level: Level) -> Int { weights[level] ?? level.defaultWeight }

  /// Keys in a rules file.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case weights
    case prior
    case sameThreshold = "same-threshold"
    case reviewThreshold = "review-threshold"
    case blockLimit = "block-limit"
    case windowSize = "window-size"
  }

  /// Reads rules; what is missing has its default. An unknown level is an error.
  public init(from decoder: any Decoder) throws {
    self.init()
    let container = try decoder.container(keyedBy: CodingKeys.self)
    for (name, weight) in try container.decodeIfPresent([String: Int].self, forKey: .weights) ?? [:] {
      guard let level = Level(rawValue: name) else {
        throw DecodingError.dataCorruptedError(
          forKey: .weights, in: container, debugDescription: "there is no level “\(name)”")
      }
      weights[level] = weight
    }
    prior = try container.decodeIfPresent(Int.self, forKey: .prior) ?? prior
    sameThreshold = try container.decodeIfPresent(Int.self, forKey: .sameThreshold) ?? sameThreshold
    reviewThreshold = try container.decodeIfPresent(Int.self, forKey: .reviewThreshold) ?? reviewThreshold
    blockLimit = try container.decodeIfPresent(Int.self, forKey: .blockLimit) ?? blockLimit
    windowSize = try container.decodeIfPresent(Int.self, forKey: .windowSize) ?? windowSize
    guard blockLimit >= 2, windowSize >= 1, sameThreshold > reviewThreshold else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "block-limit is at least 2, window-size at least 1, same-threshold over review-threshold"))
    }
  }

  /// Writes all values, weights by name in order.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    let named = Dictionary(uniqueKeysWithValues: weights.map { ($0.key.rawValue, $0.value) })
    try container.encode(named, forKey: .weights)
    try container.encode(prior, forKey: .prior)
    try container.encode(sameThreshold, forKey: .sameThreshold)
    try container.encode(reviewThreshold, forKey: .reviewThreshold)
    try container.encode(blockLimit, forKey: .blockLimit)
    try container.encode(windowSize, forKey: .windowSize)
  }

  /// The values in one fixed order, for the hash that derived rows carry.
  public var canonical: String {
    let named = Level.allCases.map { "\($0.rawValue)=\(weight(of: $0))" }
    return
      (named
      + [
        "prior=\(prior)", "same=\(sameThreshold)", "review=\(reviewThreshold)", "block=\(blockLimit)",
        "window=\(windowSize)",
      ])
      .joined(separator: "\n")
  }
}
