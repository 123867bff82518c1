import ZongmuBibliography

extension MatchView {
  /// The keys under which the record is looked up and found, without repetition.
  ///
  /// Numbers are keys whether or not their check digit holds; the title keys carry over records without numbers and
  /// records whose number is wrong. A record without a title has keys by its numbers only. What other records say of a
  /// number changes no key: as a set a weighed view has the keys of the record.
  public var keys: [MatchKey] {
    var keys: [MatchKey] = []
    keys.reserveCapacity(8)
    func add(_ kind: MatchKey.Kind, _ values: [String]) { for value in values { keys.append(MatchKey(kind, value)) } }
    add(.isbn, isbns)
    add(.isbn, setISBNs)
    add(.isbn, doubtfulISBNs)
    add(.isbn, invalidISBNs)
    add(.issn, issns)
    add(.cn, cnNumbers)
    add(.unifiedBookNumber, unifiedNumbers)
    add(.number, permits)
    add(.number, otherNumbers)
    guard !titleKey.isEmpty else { return MatchView.unique(keys) }
    // Eight letters of an alphabet tell little.
    let start = String(titleKey.unicodeScalars.prefix(title.words.isEmpty ? 8 : 16)) + "|"
    let publication = description.publication
    if let year = publication.year { keys.append(MatchKey(.titleYear, start + String(year))) }
    if let agent = agents.first { keys.append(MatchKey(.titleAgent, start + agent.key)) }
    for publisher in publishers.prefix(2) { keys.append(MatchKey(.titlePublisher, start + publisher)) }
    // A serial, a brief record and an internal document often share nothing but the title with their twin.
    if isBrief || description.level == .serial || description.isInternalPublication || agents.isEmpty {
      keys.append(MatchKey(.title, titleKey))
    } else if keys.allSatisfy({ $0.kind != .isbn }) {
      keys.append(MatchKey(.title, titleKey))
    }
    return MatchView.unique(keys)
  }

  /// What splits a block that is too big, the coarser part first: records of one refinement are likelier the same.
  public var refinements: [Int64] {
    let publication = description.publication
    let coarse = "\(titleKey)|\(publication.year ?? 0)"
    let part = profile.part.numbers.map { "\($0.ordinal)" }.joined(separator: ".")
    return [
      StableHash.of(coarse, seed: 101), StableHash.of("\(coarse)|\(agents.first?.key ?? "")|\(part)", seed: 102),
    ]
  }

  private static func unique(_ keys: [MatchKey]) -> [MatchKey] {
    // Keys are made kind by kind: only those of one kind that stand side by side can be equal.
    var distinct: [MatchKey] = []
    distinct.reserveCapacity(keys.count)
    var ofKind = 0
    for key in keys {
      if distinct.last?.kind != key.kind { ofKind = distinct.count }
      if !distinct[ofKind...].contains(key) { distinct.append(key) }
    }
    return distinct
  }
}
