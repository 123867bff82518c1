/// The level of two records in each comparison.
public struct PairLevels: Sendable, Equatable {
  /// How the titles stand to each other.
  public internal(set) var title: Level
  /// How common what they share is.
  public internal(set) var commonness: Level
  /// How their numbers stand to each other.
  public internal(set) var identifier: Level
  /// How their parts stand to each other.
  public internal(set) var part: Level
  /// How their editions stand to each other.
  public internal(set) var edition: Level
  /// How the persons and bodies stand to each other.
  public internal(set) var responsibility: Level
  /// How the publishers stand to each other.
  public internal(set) var publisher: Level
  /// How the places of publication stand to each other.
  public internal(set) var place: Level
  /// How the years stand to each other.
  public internal(set) var year: Level
  /// Whether title, year and publisher together are the same.
  public internal(set) var imprint: Level
  /// How pages or volumes stand to each other.
  public internal(set) var extent: Level
  /// How the heights stand to each other.
  public internal(set) var size: Level
  /// How the prices stand to each other.
  public internal(set) var price: Level
  /// How the series stand to each other.
  public internal(set) var series: Level
  /// How the languages stand to each other.
  public internal(set) var language: Level

  /// Compares two views. Which comes first makes no difference.
  public init(_ a: MatchView, _ b: MatchView) {
    title = TitleComparison.level(a, b)
    commonness = CommonTexts.level(a, b, title: title)
    identifier = IdentifierComparison.level(a, b)
    part = PartLevel.level(a, b)
    edition = EditionComparison.level(a, b)
    responsibility = NameComparison.responsibility(a, b)
    publisher = NameComparison.publisher(a, b)
    place = PlaceComparison.level(a, b)
    year = YearComparison.level(a, b)
    imprint = ImprintComparison.level(title: title, publisher: publisher, place: place, year: year)
    extent = ExtentComparison.level(a, b)
    size = SizeComparison.level(a, b)
    price = PriceComparison.level(a, b)
    series = SeriesComparison.level(a, b)
    language = LanguageComparison.level(a, b)
  }

  /// All levels, in the order of `Comparison`.
  public var all: [Level] {
    [
      title, commonness, identifier, part, edition, responsibility, publisher, place, year, imprint, extent, size,
      price, series, language,
    ]
  }

  /// What the levels give one after another, without a list of them.
  func reduce(_ first: Int, _ next: (Int, Level) -> Int) -> Int {
    var sum = next(next(next(next(first, title), commonness), identifier), part)
    sum = next(next(next(next(sum, edition), responsibility), publisher), place)
    sum = next(next(next(next(sum, year), imprint), extent), size)
    return next(next(next(sum, price), series), language)
  }

  /// How many of them speak against sameness.
  var conflicts: Int {
    var count = 0
    if title.isConflict { count += 1 }
    if identifier.isConflict { count += 1 }
    if part.isConflict { count += 1 }
    if edition.isConflict { count += 1 }
    if responsibility.isConflict { count += 1 }
    if publisher.isConflict { count += 1 }
    if year.isConflict { count += 1 }
    if extent.isConflict { count += 1 }
    if language.isConflict { count += 1 }
    return count
  }

  var isTitleEqual: Bool { title == .titleEqual || title == .titleEqualVariant }
  var isTitleSimilar: Bool {
    switch title {
    case .titleEqual, .titleEqualVariant, .titleEqualDualUse, .titleOtherDiffers, .titleContained, .titleNear,
      .titleWords:
      true
    default: false
    }
  }
  var isTitleDifferent: Bool { title == .titleDifferent || title == .titleSomeWords }
  var isAgentShared: Bool { responsibility == .responsibilityEqual || responsibility == .responsibilityContained }
  var isPublisherShared: Bool {
    publisher == .publisherEqual || publisher == .publisherContained || publisher == .publisherSameHouse
  }
  var isYearShared: Bool { year == .yearEqual || year == .yearNear }
  var isExtentShared: Bool { extent == .extentEqual || extent == .extentNear }

  /// How many of persons, publisher, year, extent and price are told by both and agree. A title and three of them is what
  /// the duplicate rules of Chinese libraries ask for where there is no number.
  var agreements: Int {
    let isExtentAlike = isExtentShared || extent == .extentClose || extent == .extentVolumesEqual
    return [isAgentShared, isPublisherShared, year == .yearEqual, isExtentAlike, price == .priceEqual].count(
      where: \.self)
  }

  /// Whether they have as many pages, or as many volumes.
  var hasOneExtent: Bool { extent == .extentEqual || extent == .extentVolumesEqual }
}
