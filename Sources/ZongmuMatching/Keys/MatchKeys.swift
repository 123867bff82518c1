import ZongmuBibliography

extension KeyView {
  /// The keys under which the record is looked up and found, without repetition.
  ///
  /// Numbers are keys whether or not their check digit holds; the title keys carry over records without numbers and
  /// records whose number is wrong. A record without a title has keys by its numbers only. What other records say of a
  /// number changes no key: as a set a weighed view has the keys of the record.
  public var keys: [MatchKey] {
    var keys: [MatchKey] = []
    keys.reserveCapacity(8)
    func add(_ kind: MatchKey.Kind, _ values: [String]) { for value in values { keys.append(MatchKey(kind, value)) } }
    add(.isbn, numbers.isbns)
    add(.isbn, numbers.setISBNs)
    add(.isbn, numbers.doubtfulISBNs)
    add(.isbn, numbers.invalidISBNs)
    add(.issn, numbers.issns)
    add(.cn, numbers.cnNumbers)
    add(.unifiedBookNumber, numbers.unifiedNumbers)
    add(.number, numbers.permits)
    add(.number, numbers.otherNumbers)
    guard !titleKey.isEmpty else { return KeyView.unique(keys) }
    // Eight letters of an alphabet tell little.
    let start = titleKey.start(TitleForms.hasIdeographs(description.title.proper) ? 8 : 16) + "|"
    let publication = description.publication
    if let year = publication.year { keys.append(MatchKey(.titleYear, start + String(year))) }
    if let agent { keys.append(MatchKey(.titleAgent, start + agent)) }
    for publisher in publishers.prefix(2) { keys.append(MatchKey(.titlePublisher, start + publisher)) }
    // A serial, a brief record and an internal document often share nothing but the title with their twin.
    if isBrief || description.level == .serial || description.isInternalPublication || agent == nil {
      keys.append(MatchKey(.title, titleKey))
    } else if keys.allSatisfy({ $0.kind != .isbn }) {
      keys.append(MatchKey(.title, titleKey))
    }
    return KeyView.unique(keys)
  }

  /// What splits a block that is too big, the coarser part first: records of one refinement are likelier the same. They
  /// look at the part too, of which a description for keys says nothing.
  public var refinements: [Int64] {
    let coarse = "\(titleKey)|\(description.publication.year ?? 0)"
    let part = part.numbers.map { "\($0.ordinal)" }.joined(separator: ".")
    return [StableHash.of(coarse, seed: 101), StableHash.of("\(coarse)|\(agent ?? "")|\(part)", seed: 102)]
  }

  private static func unique(_ keys: [MatchKey]) -> [MatchKey] {
    // Keys are made kind by kind: only those of one kind that stand side by side can be equal.
    guard keys.indices.dropFirst().contains(where: { keys[$0].kind == keys[$0 - 1].kind }) else { return keys }
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

extension MatchView {
  /// The keys of the record; see `KeyView.keys`. Weighing its numbers changes none of them.
  public var keys: [MatchKey] { KeyView(self).keys }

  /// What splits a block that is too big; see `KeyView.refinements`.
  public var refinements: [Int64] { KeyView(self).refinements }
}

extension String {
  /// The first so many scalars.
  fileprivate func start(_ count: Int) -> String {
    let bytes = utf8Span.span
    var (end, left) = (0, count)
    while end < bytes.count {
      if bytes[end] & 0xC0 != 0x80 {
        if left == 0 { break }
        left -= 1
      }
      end += 1
    }
    return end == bytes.count ? self : String(self[..<utf8.index(startIndex, offsetBy: end)])
  }
}
