import ZongmuBibliography

extension MatchView {
  /// The keys under which the record is looked up and found, without repetition.
  ///
  /// Numbers are keys whether or not their check digit holds; the title keys carry over records without numbers and
  /// records whose number is wrong. A record without a title has keys by its numbers only.
  public var keys: [MatchKey] {
    var keys: [MatchKey] = []
    keys += (isbns + setISBNs + invalidISBNs).map { MatchKey(.isbn, $0) }
    keys += issns.map { MatchKey(.issn, $0) }
    keys += cnNumbers.map { MatchKey(.cn, $0) }
    keys += unifiedNumbers.map { MatchKey(.unifiedBookNumber, $0) }
    keys += (permits + otherNumbers).map { MatchKey(.number, $0) }
    guard !titleKey.isEmpty else { return MatchView.unique(keys) }
    // Eight letters of an alphabet tell little.
    let start = String(titleKey.unicodeScalars.prefix(title.words.isEmpty ? 8 : 16))
    let publication = description.publication
    if let year = publication.year { keys.append(MatchKey(.titleYear, "\(start)|\(year)")) }
    if let agent = agents.first { keys.append(MatchKey(.titleAgent, "\(start)|\(agent.key)")) }
    keys += publishers.prefix(2).map { MatchKey(.titlePublisher, "\(start)|\($0)") }
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
    var seen: Set<MatchKey> = []
    return keys.filter { seen.insert($0).inserted }
  }
}
