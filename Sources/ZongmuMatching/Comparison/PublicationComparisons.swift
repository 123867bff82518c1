import ZongmuBibliography

/// Compares years of publication.
enum YearComparison {
  static func level(_ a: MatchView, _ b: MatchView) -> Level {
    let (first, second) = (a.description.publication, b.description.publication)
    guard let left = first.year, let right = second.year else { return .yearAbsent }
    if left != right, first.isYearUncertain || second.isYearUncertain, overlap(first, second) { return .yearAbsent }
    switch abs(left - right) {
    case 0: return .yearEqual
    case 1: return .yearNear
    default: return .yearDifferent
    }
  }

  /// Whether the years that the two may be have one in common; 198-? may be any of ten.
  private static func overlap(_ a: Publication, _ b: Publication) -> Bool {
    guard let left = a.year, let right = b.year else { return false }
    let (leftEnd, rightEnd) = (a.lastYear ?? left, b.lastYear ?? right)
    return left <= rightEnd && right <= leftEnd
  }
}

/// Compares places of publication.
enum PlaceComparison {
  static func level(_ a: MatchView, _ b: MatchView) -> Level {
    guard !a.places.isEmpty, !b.places.isEmpty else { return .placeAbsent }
    let isShared =
      a.places.contains(where: b.places.contains)
      || a.places.contains { place in b.places.contains { $0.hasPrefix(place) || place.hasPrefix($0) } }
    return isShared ? .placeEqual : .placeDifferent
  }
}

/// Compares what the records of one print have in common, by the levels of its parts.
enum ImprintComparison {
  static func level(title: Level, publisher: Level, place: Level, year: Level) -> Level {
    guard year == .yearEqual, isAlike(title) else { return .imprintOpen }
    switch publisher {
    case .publisherEqual, .publisherContained, .publisherSameHouse: return .imprintEqual
    // The place stands for a publisher that is left out; of one city there are many.
    case .publisherAbsent: return place == .placeEqual ? .imprintEqual : .imprintOpen
    default: return .imprintOpen
    }
  }

  private static func isAlike(_ title: Level) -> Bool {
    switch title {
    case .titleEqual, .titleEqualVariant, .titleEqualDualUse, .titleOtherDiffers, .titleContained, .titleNear,
      .titleWords:
      true
    default: false
    }
  }
}

/// Compares heights.
enum SizeComparison {
  static func level(_ a: MatchView, _ b: MatchView) -> Level {
    guard let left = a.description.extent.height, let right = b.description.extent.height else { return .sizeAbsent }
    return abs(left - right) <= 1 ? .sizeEqual : .sizeDifferent
  }
}

/// Compares numbers of pages.
enum ExtentComparison {
  static func level(_ a: MatchView, _ b: MatchView) -> Level {
    switch gap(a, b) {
    case nil: volumes(a.description.extent.volumes, b.description.extent.volumes)
    case 0?: .extentEqual
    case let gap? where gap <= 20: .extentNear
    case let gap? where gap <= 50: .extentClose
    default: .extentDifferent
    }
  }

  /// Volumes where pages cannot be compared. One volume says nothing: every book is one.
  private static func volumes(_ a: Int?, _ b: Int?) -> Level {
    guard let a, let b, a > 1 || b > 1 else { return .extentAbsent }
    return a == b ? .extentVolumesEqual : .extentVolumesDifferent
  }

  /// Whether one has half as many pages again as the other, or more: two volumes in one, or another book.
  static func isFar(_ a: MatchView, _ b: MatchView) -> Bool { gap(a, b).map { $0 >= 333 } ?? false }

  /// By how many thousandths of the larger the numbers of pages differ; nil where one gives none.
  private static func gap(_ a: MatchView, _ b: MatchView) -> Int? {
    let left = counts(a.description.extent)
    let right = counts(b.description.extent)
    guard !left.isEmpty, !right.isEmpty else { return nil }
    // Some count the front matter apart and some do not: main run and total are tried against each other.
    var best = Int.max
    for x in left {
      for y in right {
        best = min(best, abs(x - y) * 1000 / max(x, y, 1))
      }
    }
    return best
  }

  private static func counts(_ extent: Extent) -> [Int] {
    guard let pages = extent.pages, pages > 0 else { return [] }
    let total = extent.sequences.reduce(0, +)
    return total > pages ? [pages, total] : [pages]
  }
}

/// Compares prices of one copy. A new printing may cost more, so that another price says little.
enum PriceComparison {
  static func level(_ a: MatchView, _ b: MatchView) -> Level {
    let (left, right) = (a.description.prices, b.description.prices)
    guard !left.isEmpty, !right.isEmpty else { return .priceAbsent }
    let isShared = left.contains { price in
      right.contains { $0.hundredths == price.hundredths && $0.currency == price.currency && price.hundredths > 0 }
    }
    return isShared ? .priceEqual : .priceDifferent
  }
}
