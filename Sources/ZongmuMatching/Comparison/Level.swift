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
  /// At most one character in ten differs, and none that tells volumes, years or grades apart.
  case titleNear = "title.near"
  /// A shorter title with one character more, less or other: 京烟云 for 京华烟云.
  case titleSlip = "title.slip"
  /// Titles in an alphabet of which all words of one are in the other, and not as its beginning.
  case titleWords = "title.words-contained"
  /// Titles in an alphabet that share four in five of the words of the shorter, and every number.
  case titleSimilar = "title.similar"
  /// Titles in an alphabet that share three in five of the words of the shorter, or have other numbers: sister titles.
  case titleSomeWords = "title.some-words"
  /// The titles differ.
  case titleDifferent = "title.different"
  /// One record has no title.
  case titleAbsent = "title.absent"

  /// A valid ISBN of the item is shared.
  case isbnEqual = "identifier.isbn-equal"
  /// A shared ISBN stands on other titles too, so that it says less.
  case isbnDoubtfulEqual = "identifier.isbn-doubtful-equal"
  /// Only the ISBN of a set is shared, or one that stands on several volumes.
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

  /// Both titles are rare enough that sharing one says something.
  case commonnessNone = "commonness.none"
  /// Many works have this title, or the person wrote very many: 管理学, 鲁迅.
  case commonnessSome = "commonness.some"
  /// Hundreds of works have this title: 高等数学.
  case commonnessGreat = "commonness.great"

  /// Both name the same part.
  case partEqual = "part.equal"
  /// They may name the same part: 上 and 1.
  case partCompatible = "part.compatible"
  /// No part on either side.
  case partAbsent = "part.absent"
  /// A part on one side only.
  case partOneSided = "part.one-sided"
  /// Different parts.
  case partDifferent = "part.different"

  /// The same edition, stated by both.
  case editionEqual = "edition.equal"
  /// No edition on either side.
  case editionAbsent = "edition.absent"
  /// One states a first edition or a make-up, the other nothing.
  case editionOneSided = "edition.one-sided"
  /// Different editions, or a later or revised one against none.
  case editionDifferent = "edition.different"

  /// Somebody responsible is the same.
  case responsibilityEqual = "responsibility.equal"
  /// A name is contained in the other, or agrees but for initials: 凡尔纳 in 儒勒·凡尔纳, Shugar, G. J.
  case responsibilityContained = "responsibility.contained"
  /// Nobody named on one side.
  case responsibilityAbsent = "responsibility.absent"
  /// Nobody is the same.
  case responsibilityDifferent = "responsibility.different"

  /// A publisher's stem is the same.
  case publisherEqual = "publisher.equal"
  /// A stem is contained in the other, or they share the word that matters: J. Murray and John Murray.
  case publisherContained = "publisher.contained"
  /// No publisher on one side.
  case publisherAbsent = "publisher.absent"
  /// The names differ, and belong to one house by the table of known publishers: 外研社, or a name that it had before.
  case publisherSameHouse = "publisher.same-house"
  /// The publishers differ.
  case publisherDifferent = "publisher.different"

  /// A place of publication is shared.
  case placeEqual = "place.equal"
  /// No place on one side.
  case placeAbsent = "place.absent"
  /// The places differ.
  case placeDifferent = "place.different"

  /// The same year.
  case yearEqual = "year.equal"
  /// One year apart.
  case yearNear = "year.near"
  /// No year on one side, or one that is known in part only and may be the other: 198-?.
  case yearAbsent = "year.absent"
  /// More than a year apart.
  case yearDifferent = "year.different"

  /// Title, year and publisher together are the same, or the place where no publisher is given: what the records of one
  /// print have in common. It is more than its parts, each of which other books share.
  case imprintEqual = "imprint.equal"
  /// They are not, or not told.
  case imprintOpen = "imprint.open"

  /// The same pages.
  case extentEqual = "extent.equal"
  /// Within 2 %.
  case extentNear = "extent.near"
  /// Within 5 %.
  case extentClose = "extent.close"
  /// No pages on one side, and the same number of volumes, more than one.
  case extentVolumesEqual = "extent.volumes-equal"
  /// No pages on one side, and other numbers of volumes.
  case extentVolumesDifferent = "extent.volumes-different"
  /// Neither pages nor volumes can be compared.
  case extentAbsent = "extent.absent"
  /// More than 5 % apart.
  case extentDifferent = "extent.different"

  /// The same height, or one centimetre apart.
  case sizeEqual = "size.equal"
  /// No height on one side.
  case sizeAbsent = "size.absent"
  /// More than a centimetre apart.
  case sizeDifferent = "size.different"

  /// A price is the same.
  case priceEqual = "price.equal"
  /// No price on one side.
  case priceAbsent = "price.absent"
  /// The prices differ: another printing, or another book.
  case priceDifferent = "price.different"

  /// A series is shared.
  case seriesEqual = "series.equal"
  /// No series on one side: many records leave it out.
  case seriesAbsent = "series.absent"
  /// Both name series, and none is shared.
  case seriesDifferent = "series.different"

  /// The same language of the text.
  case languageEqual = "language.equal"
  /// No language on one side.
  case languageAbsent = "language.absent"
  /// Different languages.
  case languageDifferent = "language.different"

  /// What is compared.
  public var comparison: Comparison {
    switch self {
    case .titleEqual, .titleEqualDualUse, .titleEqualVariant, .titleOtherDiffers, .titleContained, .titleNear,
      .titleSlip, .titleWords, .titleSimilar, .titleSomeWords, .titleDifferent, .titleAbsent:
      .title
    case .commonnessNone, .commonnessSome, .commonnessGreat: .commonness
    case .isbnEqual, .isbnDoubtfulEqual, .isbnSetEqual, .isbnInvalidEqual, .isbnConflict, .serialNumberEqual,
      .serialNumberConflict, .otherNumberEqual, .identifierAbsent:
      .identifier
    case .partEqual, .partCompatible, .partAbsent, .partOneSided, .partDifferent: .part
    case .editionEqual, .editionAbsent, .editionOneSided, .editionDifferent: .edition
    case .responsibilityEqual, .responsibilityContained, .responsibilityAbsent, .responsibilityDifferent:
      .responsibility
    case .publisherEqual, .publisherContained, .publisherSameHouse, .publisherAbsent, .publisherDifferent: .publisher
    case .placeEqual, .placeAbsent, .placeDifferent: .place
    case .yearEqual, .yearNear, .yearAbsent, .yearDifferent: .year
    case .imprintEqual, .imprintOpen: .imprint
    case .extentEqual, .extentNear, .extentClose, .extentVolumesEqual, .extentVolumesDifferent, .extentAbsent,
      .extentDifferent:
      .extent
    case .sizeEqual, .sizeAbsent, .sizeDifferent: .size
    case .priceEqual, .priceAbsent, .priceDifferent: .price
    case .seriesEqual, .seriesAbsent, .seriesDifferent: .series
    case .languageEqual, .languageAbsent, .languageDifferent: .language
    }
  }

  /// Whether the level speaks against sameness.
  public var isConflict: Bool {
    switch self {
    case .titleSomeWords, .titleDifferent, .isbnConflict, .serialNumberConflict, .partDifferent, .editionDifferent,
      .responsibilityDifferent, .publisherDifferent, .yearDifferent, .extentDifferent, .extentVolumesDifferent,
      .languageDifferent:
      true
    default: false
    }
  }

  /// Whether nothing could be compared, or nothing that was said says anything: its weight is not estimated and
  /// stays 0 unless the rules say otherwise.
  public var isNeutral: Bool {
    switch self {
    case .titleAbsent, .identifierAbsent, .partAbsent, .editionAbsent, .responsibilityAbsent, .publisherAbsent,
      .placeAbsent, .sizeAbsent, .priceAbsent, .yearAbsent, .extentAbsent, .seriesAbsent, .languageAbsent,
      .commonnessNone, .imprintOpen:
      true
    default: false
    }
  }
}
