/// Where a default weight comes from.
public enum WeightOrigin: Sendable, Equatable {
  /// Fitted by regression over the fitting halves of two labelled sets, Chinese and English (Docs/Decisions/0006).
  case estimated
  /// What is not given, or not told apart, weighs nothing.
  case neutral
  /// Moved by hand, and why.
  case byHand(String)

  /// The origin in a few words, as it stands beside a weight in a rules file.
  public var words: String {
    switch self {
    case .estimated: "estimated"
    case .neutral: "says nothing"
    case .byHand(let reason): "by hand: \(reason)"
    }
  }
}

extension Level {
  /// Where the default weight of the level comes from.
  public var origin: WeightOrigin {
    if isNeutral { return .neutral }
    return switch self {
    case .titleEqualDualUse: .byHand("few seen; below title.near, since 后 and 後 are two words")
    case .titleSlip: .byHand("few seen; below title.near")
    case .titleEqualVariant: .byHand("few seen; between title.equal and title.contained")
    case .titleWords: .byHand("few seen; between title.near and title.similar")
    case .commonnessSome, .commonnessGreat:
      .byHand("counted -2.1 and -3.4 bits in the Chinese half, nothing in the English one: halved")
    case .isbnEqual: .byHand("counted 14.4 bits in the Chinese half, taken as 12: the English set has no numbers")
    case .isbnDoubtfulEqual, .isbnSetEqual, .isbnInvalidEqual, .isbnConflict, .serialNumberEqual,
      .serialNumberConflict, .otherNumberEqual:
      .byHand("counted in the Chinese half and lowered; the English set has no numbers")
    case .partEqual, .partCompatible, .partDifferent: .byHand("vetoes speak first; small, not to say it twice")
    case .partOneSided: .byHand("estimated at +2.5 bits, counted at -0.7: what one side leaves out says nothing")
    case .editionEqual, .editionDifferent, .languageDifferent, .languageEqual:
      .byHand("vetoes speak first; small, not to say it twice")
    case .publisherSameHouse: .byHand("as publisher.equal; not seen in the sets")
    case .yearDifferent:
      .byHand("estimated at -3.2 bits; title, person, publisher and pages still bring another year before a person")
    case .priceEqual: .byHand("as estimated at +2.4 bits; the half's prices are cleaner than life")
    case .priceDifferent: .byHand("estimated at -3.3 bits, but printings of one edition cost more each time")
    default: .estimated
    }
  }
}

extension MatchRules {
  /// The part `matching` of a rules file that says what these rules say, each weight with its origin.
  public var annotated: String {
    let defaults = MatchRules()
    var lines = ["matching:"]
    lines.append("  prior: \(prior)  # hundredths of a bit, as all weights")
    lines.append("  same-threshold: \(sameThreshold)\n  review-threshold: \(reviewThreshold)")
    lines.append("  block-limit: \(blockLimit)\n  window-size: \(windowSize)\n  weights:")
    for level in Level.allCases {
      let isOwn = weight(of: level) != defaults.weight(of: level)
      lines.append("    \(level.rawValue): \(weight(of: level))  # \(isOwn ? "of the rules file" : level.origin.words)")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
