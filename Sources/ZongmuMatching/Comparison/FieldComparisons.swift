import ZongmuBibliography

/// Compares numbers: ISBN first, then serial numbers, then others.
enum IdentifierComparison {
  static func level(_ a: MatchView, _ b: MatchView) -> Level {
    if share(a.isbns, b.isbns) { return .isbnEqual }
    if share(a.issns, b.issns) || share(a.cnNumbers, b.cnNumbers) { return .serialNumberEqual }
    if share(a.invalidISBNs, b.isbns + b.setISBNs + b.invalidISBNs) || share(b.invalidISBNs, a.isbns + a.setISBNs) {
      return .isbnInvalidEqual
    }
    if !a.isbns.isEmpty, !b.isbns.isEmpty { return .isbnConflict }
    if share(a.isbns + a.setISBNs, b.isbns + b.setISBNs) { return .isbnSetEqual }
    if share(a.unifiedNumbers, b.unifiedNumbers) || share(a.permits, b.permits) || share(a.otherNumbers, b.otherNumbers)
    {
      return .otherNumberEqual
    }
    let serials = !a.issns.isEmpty && !b.issns.isEmpty || !a.cnNumbers.isEmpty && !b.cnNumbers.isEmpty
    return serials ? .serialNumberConflict : .identifierAbsent
  }

  private static func share(_ a: [String], _ b: [String]) -> Bool { a.contains { b.contains($0) } }
}

/// Compares names that were folded.
enum NameComparison {
  /// How two lists of persons or bodies stand to each other.
  static func responsibility(_ a: MatchView, _ b: MatchView) -> Level {
    // Who wrote or edited it is compared where both say so; else anybody with anybody.
    let both = !a.authors.isEmpty && !b.authors.isEmpty
    let (left, right) = both ? (a.authors, b.authors) : (a.agents, b.agents)
    guard !left.isEmpty, !right.isEmpty else { return .responsibilityAbsent }
    if left.contains(where: right.contains) { return .responsibilityEqual }
    return overlap(left, right) ? .responsibilityContained : .responsibilityDifferent
  }

  /// How two publishers stand to each other.
  static func publisher(_ a: MatchView, _ b: MatchView) -> Level {
    guard !a.publishers.isEmpty, !b.publishers.isEmpty else { return .publisherAbsent }
    if a.publishers.contains(where: b.publishers.contains) { return .publisherEqual }
    return overlap(a.publishers, b.publishers) ? .publisherContained : .publisherDifferent
  }

  /// Whether a name of one list is the same as, or contained in, or one slip away from a name of the other.
  static func overlap(_ left: [String], _ right: [String]) -> Bool {
    left.contains { name in right.contains { isAlike(name, $0) } }
  }

  static func isAlike(_ left: String, _ right: String) -> Bool {
    if left == right { return true }
    let (short, long) = left.utf8.count <= right.utf8.count ? (left, right) : (right, left)
    guard short.unicodeScalars.count >= 2 else { return false }
    if long.hasPrefix(short) || long.hasSuffix(short) { return true }
    // Transliterations differ in a character; two short names that differ in one are two persons.
    let (a, b) = (MatchView.scalars(short), MatchView.scalars(long))
    return b.count >= 5 && EditDistance.between(a, b, limit: b.count / 5) != nil
  }
}

/// Compares years of publication.
enum YearComparison {
  static func level(_ a: MatchView, _ b: MatchView) -> Level {
    guard let left = a.description.publication.year, let right = b.description.publication.year else {
      return .yearAbsent
    }
    switch abs(left - right) {
    case 0: return .yearEqual
    case 1: return .yearNear
    default: return .yearDifferent
    }
  }
}

/// Compares numbers of pages.
enum ExtentComparison {
  static func level(_ a: MatchView, _ b: MatchView) -> Level {
    switch gap(a, b) {
    case nil: .extentAbsent
    case 0?: .extentEqual
    case let gap? where gap <= 20: .extentNear
    case let gap? where gap <= 50: .extentClose
    default: .extentDifferent
    }
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
