/// What is compared of two records.
public enum Comparison: String, Sendable, CaseIterable, Codable {
  case title, identifier, responsibility, publisher, year, extent, series
}

/// How two records stand to each other in one comparison. Each level carries a weight in the rules.
///
/// The raw value is the name in rules files and reports: `comparison.level`.
public enum Level: String, Sendable, CaseIterable, Codable {
  /// The titles are equal when folded.
  case titleEqual = "title.equal"
  /// Equal when folded, but only characters that stand for several others differ (后 and 後 in one script).
  case titleEqualDualUse = "title.equal-dual-use"
  /// Equal by a parallel title, a cover title, or with the subtitle glued on.
  case titleEqualVariant = "title.equal-variant"
  /// The titles proper are equal and the subtitles differ.
  case titleOtherDiffers = "title.subtitle-differs"
  /// One title begins with the whole of the other.
  case titleContained = "title.contained"
  /// At most one character in ten differs, and no numeral.
  case titleNear = "title.near"
  /// The titles differ.
  case titleDifferent = "title.different"
  /// One record has no title.
  case titleAbsent = "title.absent"

  /// A valid ISBN of the item is shared.
  case isbnEqual = "identifier.isbn-equal"
  /// Only the ISBN of a set is shared.
  case isbnSetEqual = "identifier.isbn-set-equal"
  /// A number with a wrong check digit is shared, or agrees with a right one.
  case isbnInvalidEqual = "identifier.isbn-invalid-equal"
  /// Both have valid ISBNs, and none is shared.
  case isbnConflict = "identifier.isbn-conflict"
  /// A serial number is shared: ISSN or CN.
  case serialNumberEqual = "identifier.serial-number-equal"
  /// Both have serial numbers of one kind, and none is shared.
  case serialNumberConflict = "identifier.serial-number-conflict"
  /// Another number is shared: 统一书号, permit, recording code.
  case otherNumberEqual = "identifier.other-number-equal"
  /// No number on one side at least.
  case identifierAbsent = "identifier.absent"

  /// Somebody responsible is the same.
  case responsibilityEqual = "responsibility.equal"
  /// A name is contained in the other: 凡尔纳 in 儒勒·凡尔纳.
  case responsibilityContained = "responsibility.contained"
  /// Nobody named on one side.
  case responsibilityAbsent = "responsibility.absent"
  /// Nobody is the same.
  case responsibilityDifferent = "responsibility.different"

  /// A publisher's stem is the same.
  case publisherEqual = "publisher.equal"
  /// A stem is contained in the other.
  case publisherContained = "publisher.contained"
  /// No publisher on one side.
  case publisherAbsent = "publisher.absent"
  /// The publishers differ.
  case publisherDifferent = "publisher.different"

  /// The same year.
  case yearEqual = "year.equal"
  /// One year apart.
  case yearNear = "year.near"
  /// No year on one side.
  case yearAbsent = "year.absent"
  /// More than a year apart.
  case yearDifferent = "year.different"

  /// The same pages.
  case extentEqual = "extent.equal"
  /// Within 2 %.
  case extentNear = "extent.near"
  /// Within 5 %.
  case extentClose = "extent.close"
  /// No pages on one side.
  case extentAbsent = "extent.absent"
  /// More than 5 % apart.
  case extentDifferent = "extent.different"

  /// A series is shared.
  case seriesEqual = "series.equal"
  /// No shared series: says nothing.
  case seriesAbsent = "series.absent"

  /// What is compared.
  public var comparison: Comparison {
    switch self {
    case .titleEqual, .titleEqualDualUse, .titleEqualVariant, .titleOtherDiffers, .titleContained, .titleNear,
      .titleDifferent, .titleAbsent:
      .title
    case .isbnEqual, .isbnSetEqual, .isbnInvalidEqual, .isbnConflict, .serialNumberEqual, .serialNumberConflict,
      .otherNumberEqual, .identifierAbsent:
      .identifier
    case .responsibilityEqual, .responsibilityContained, .responsibilityAbsent, .responsibilityDifferent:
      .responsibility
    case .publisherEqual, .publisherContained, .publisherAbsent, .publisherDifferent: .publisher
    case .yearEqual, .yearNear, .yearAbsent, .yearDifferent: .year
    case .extentEqual, .extentNear, .extentClose, .extentAbsent, .extentDifferent: .extent
    case .seriesEqual, .seriesAbsent: .series
    }
  }

  /// Whether the level speaks against sameness.
  public var isConflict: Bool {
    switch self {
    case .titleDifferent, .isbnConflict, .serialNumberConflict, .responsibilityDifferent, .publisherDifferent,
      .yearDifferent, .extentDifferent:
      true
    default: false
    }
  }

  /// The weight where the rules say nothing else, in hundredths of a bit (log2 of the odds m/u), set by hand from
  /// what the level is worth: sharing a valid ISBN is 2^10 times as common among true pairs as among chance ones.
  public var defaultWeight: Int {
    switch self {
    case .titleEqual: 800
    case .titleEqualDualUse: 500
    case .titleEqualVariant: 700
    case .titleOtherDiffers: 500
    case .titleContained: 400
    case .titleNear: 450
    case .titleDifferent: -900
    case .isbnEqual: 1000
    case .isbnSetEqual: 300
    case .isbnInvalidEqual: 600
    case .isbnConflict: -800
    case .serialNumberEqual: 900
    case .serialNumberConflict: -600
    case .otherNumberEqual: 500
    case .responsibilityEqual: 450
    case .responsibilityContained: 350
    case .responsibilityDifferent: -500
    case .publisherEqual: 300
    case .publisherContained: 250
    case .publisherDifferent: -350
    case .yearEqual: 250
    case .yearNear: 50
    case .yearDifferent: -400
    case .extentEqual: 400
    case .extentNear: 250
    case .extentClose: 50
    case .extentDifferent: -300
    case .seriesEqual: 150
    case .titleAbsent, .identifierAbsent, .responsibilityAbsent, .publisherAbsent, .yearAbsent, .extentAbsent,
      .seriesAbsent:
      0
    }
  }
}
