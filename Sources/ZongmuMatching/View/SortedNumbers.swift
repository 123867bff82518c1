import ZongmuBibliography

/// The numbers of a record by what they are, those that the record itself cancels left out: sorted, each once.
struct SortedNumbers {
  private(set) var isbns: [String] = []
  private(set) var setISBNs: [String] = []
  private(set) var invalidISBNs: [String] = []
  private(set) var issns: [String] = []
  private(set) var cnNumbers: [String] = []
  private(set) var unifiedNumbers: [String] = []
  private(set) var permits: [String] = []
  /// Numbers of other systems, then recording codes, then numbers of music.
  private(set) var otherNumbers: [String] = []

  init(_ identifiers: [Identifier]) {
    var recordings: [String] = []
    var scores: [String] = []
    for number in identifiers where !number.isCancelled {
      switch number.kind {
      case .isbn where !number.isValid: if number.value.utf8.count >= 9 { invalidISBNs.append(number.value) }
      case .isbn: if number.scope == .set { setISBNs.append(number.value) } else { isbns.append(number.value) }
      case _ where !number.isValid: break
      case .issn: issns.append(number.value)
      case .cn: cnNumbers.append(number.value)
      case .unifiedBookNumber: unifiedNumbers.append(number.value)
      case .printPermit: permits.append(number.value)
      case .otherSystem: otherNumbers.append(number.value)
      case .isrc: recordings.append(number.value)
      case .ismn: scores.append(number.value)
      default: break
      }
    }
    SortedNumbers.sort(&isbns)
    SortedNumbers.sort(&setISBNs)
    SortedNumbers.sort(&invalidISBNs)
    SortedNumbers.sort(&issns)
    SortedNumbers.sort(&cnNumbers)
    SortedNumbers.sort(&unifiedNumbers)
    SortedNumbers.sort(&permits)
    SortedNumbers.sort(&otherNumbers)
    SortedNumbers.sort(&recordings)
    SortedNumbers.sort(&scores)
    if !recordings.isEmpty || !scores.isEmpty { otherNumbers = MatchView.unique(otherNumbers + recordings + scores) }
  }

  private static func sort(_ values: inout [String]) {
    if values.isEmpty { return }
    values = MatchView.unique(values)
    if values.count > 1 { values.sort() }
  }
}
