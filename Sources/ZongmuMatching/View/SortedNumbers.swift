import ZongmuBibliography

/// The numbers of a record by what they are, those that the record itself cancels left out: sorted, each once.
struct SortedNumbers: Sendable {
  /// Cores of valid ISBNs that name the item itself or its volume.
  private(set) var isbns: [String] = []
  /// Cores of ISBNs that name a set, or several volumes.
  private(set) var setISBNs: [String] = []
  /// Cores of valid ISBNs that stand on other titles too.
  private(set) var doubtfulISBNs: [String] = []
  /// Cores of ISBNs whose check digit fails.
  private(set) var invalidISBNs: [String] = []
  private(set) var issns: [String] = []
  private(set) var cnNumbers: [String] = []
  private(set) var unifiedNumbers: [String] = []
  private(set) var permits: [String] = []
  /// Numbers of other systems, recording codes, numbers of music, and those of CIP and LCCN: a CIP number is given to one
  /// application, an LCCN to one edition (DOMAIN §3).
  private(set) var otherNumbers: [String] = []

  init(_ identifiers: [Identifier]) {
    var others: [String] = []
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
      case .isrc, .ismn, .cip, .lccn: others.append(number.value)
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
    otherNumbers += others
    SortedNumbers.sort(&otherNumbers)
  }

  /// The numbers with their ISBNs sorted anew by how each stands; nil where all are sound.
  func weighed(by standing: (String) -> NumberTrust.Standing) -> SortedNumbers? {
    let judged = (isbns + setISBNs).map { (number: $0, standing: standing($0)) }
    guard judged.contains(where: { $0.standing != .sound }) else { return nil }
    var numbers = self
    numbers.isbns = isbns.filter { standing($0) == .sound }
    numbers.doubtfulISBNs = judged.filter { $0.standing == .doubtful }.map(\.number)
    numbers.setISBNs = judged.filter { number, standing in
      standing == .set || standing == .sound && setISBNs.contains(number)
    }.map(\.number)
    return numbers
  }

  private static func sort(_ values: inout [String]) {
    if values.isEmpty { return }
    values = MatchView.unique(values)
    if values.count > 1 { values.sort() }
  }
}
