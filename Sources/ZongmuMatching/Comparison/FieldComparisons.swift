import ZongmuBibliography

/// Compares numbers: ISBN first, then serial numbers, then others.
enum IdentifierComparison {
  static func level(_ a: MatchView, _ b: MatchView) -> Level {
    if share(a.isbns, b.isbns) { return .isbnEqual }
    if share(a.issns, b.issns) { return .serialNumberEqual }
    // Editions of one serial may have one CN, and an ISSN each (DOMAIN §5.2, 25).
    if share(a.cnNumbers, b.cnNumbers) {
      return a.issns.isEmpty || b.issns.isEmpty ? .serialNumberEqual : .serialNumberConflict
    }
    if a.bearsDoubt || b.bearsDoubt {
      if share(a.isbns + a.doubtfulISBNs, b.isbns + b.doubtfulISBNs) { return .isbnDoubtfulEqual }
    }
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

extension MatchView {
  /// Whether one of its numbers stands on other titles too.
  var bearsDoubt: Bool { !doubtfulISBNs.isEmpty }
}

/// Compares names that were folded.
enum NameComparison {
  /// How two lists of persons or bodies stand to each other.
  static func responsibility(_ a: MatchView, _ b: MatchView) -> Level {
    // Who wrote or edited it is compared where both say so; else anybody with anybody.
    let both = !a.authors.isEmpty && !b.authors.isEmpty
    let (left, right) = both ? (a.authors, b.authors) : (a.agents, b.agents)
    guard !left.isEmpty, !right.isEmpty else { return .responsibilityAbsent }
    if left.contains(where: { name in right.contains { $0.key == name.key } }) { return .responsibilityEqual }
    return overlap(left, right) ? .responsibilityContained : .responsibilityDifferent
  }

  /// How two publishers stand to each other.
  static func publisher(_ a: MatchView, _ b: MatchView) -> Level {
    guard !a.publishers.isEmpty, !b.publishers.isEmpty else { return .publisherAbsent }
    if a.publishers.contains(where: b.publishers.contains) { return .publisherEqual }
    if a.publisherWords.contains(where: b.publisherWords.contains) { return .publisherContained }
    if overlap(a.publishers, b.publishers) { return .publisherContained }
    return a.publisherHouses.contains(where: b.publisherHouses.contains) ? .publisherSameHouse : .publisherDifferent
  }

  /// Whether a name of one list is the same as, or contained in, or one slip away from a name of the other.
  static func overlap(_ left: [NameForms], _ right: [NameForms]) -> Bool {
    left.contains { name in right.contains { name.isAlike($0) } }
  }

  /// The same of folded names.
  static func overlap(_ left: [String], _ right: [String]) -> Bool {
    left.contains { name in right.contains { isAlike(name, $0) } }
  }

  static func isAlike(_ left: String, _ right: String) -> Bool {
    if left == right { return true }
    return NameForms(folded: left).isAlike(NameForms(folded: right))
  }
}
