import ZongmuBibliography
import ZongmuMARC

extension Merger {
  /// The record of a master with its holdings as fields, for export. See `addingHoldings(to:)`.
  public func withHoldings(_ master: Master) -> Record { united(master).record }

  /// The master with one field for each of its holdings, in the place of its tag, each with its provenance.
  ///
  /// A holding of a member in the master's own dialect stands as it did in that member, with its own tag; any other
  /// is made anew as 905 (CNMARC) or 852 (MARC 21). Empty subfields and those that the policy withholds, such as the
  /// borrower, are left out; a holding of which nothing is left gives no field.
  public func addingHoldings(to master: Master) -> Master {
    let (record, holders, order) = united(master)
    let provenance = order.map { place in
      place < master.provenance.count
        ? master.provenance[place]
        : Provenance(identity: holders[place - master.provenance.count], rule: Provenance.Rule.holding)
    }
    return Master(
      record: record, dialect: master.dialect, base: master.base, provenance: provenance, holdings: master.holdings,
      suppressed: master.suppressed)
  }

  /// The record with its holdings, whose they are, and the order in which the fields of the master and then the holdings
  /// stand in the record.
  private func united(_ master: Master) -> (record: Record, holders: [RecordIdentity], order: [Int]) {
    let own = master.record.fieldCount
    var added: [(tag: Tag, content: Content)] = []
    var holders: [RecordIdentity] = []
    for copy in master.holdings {
      guard let field = exported(copy, into: master.dialect) else { continue }
      added.append(field)
      holders.append(copy.identity)
    }
    let tags = (0..<own).map { master.record.tag(of: $0) } + added.map(\.tag)
    let order = tags.order { $0 }
    var builder = RecordBuilder(leader: master.record.leader)
    builder.reserve(byteCount: master.record.bytes.count + 160 * holders.count, fieldCount: tags.count)
    var next = 0
    while next < order.count {
      let place = order[next]
      next += 1
      guard place >= own else {
        // Fields of the master that stay side by side are taken together.
        var end = place + 1
        while end < own, next < order.count, order[next] == end { (end, next) = (end + 1, next + 1) }
        builder.add(place..<end, of: master.record)
        continue
      }
      switch added[place - own].content {
      case .kept(let kept): builder.add(kept)
      case .made(let indicators, let subfields): builder.add(added[place - own].tag, indicators, subfields)
      }
    }
    let record = builder.build(location: master.record.location, warnings: master.record.warnings)
    return (record, holders, order)
  }

  private enum Content {
    case kept(Field)
    case made(Indicators, [Subfield])
  }

  /// The field that a holding is written as; nil where nothing is left of it.
  private func exported(_ copy: HeldCopy, into dialect: Dialect) -> (tag: Tag, content: Content)? {
    let rules = rules(for: copy.dialect)
    if copy.dialect.sharesTags(with: dialect) {
      if let field = copy.field {
        let codes = rules.withheld(of: field.tag)
        if field.isWrittenAsItStands, !field.holds(anyOf: codes) { return (field.tag, .kept(field)) }
        return Merger.made(field.tag, field.indicators, field.subfields, without: codes)
      }
      if let tag = Tag(copy.holding.tag) {
        let raw = RawHolding(copy.holding.raw)
        return Merger.made(tag, raw.indicators, raw.subfields, without: rules.withheld(of: tag))
      }
    }
    return dialect == .marc21
      ? Merger.made("852", .blank, Merger.marc21Subfields(copy.holding, source: copy.identity.source))
      : Merger.made("905", .blank, Merger.cnmarcSubfields(copy.holding, source: copy.identity.source))
  }

  private static func made(
    _ tag: Tag, _ indicators: Indicators, _ subfields: [Subfield], without codes: [SubfieldCode] = []
  ) -> (tag: Tag, content: Content)? {
    let subfields = subfields.filter { !$0.value.isEmpty && !codes.contains($0.code) }
    return subfields.isEmpty ? nil : (tag, .made(indicators, subfields))
  }

  /// 905 out of the values of a holding: `$a` library, `$b` each barcode, `$c` shelving area, `$d` class and `$e` book
  /// number (the call number divided at its last slash), `$f` copies, `$v` volumes held.
  static func cnmarcSubfields(_ holding: Holding, source: String) -> [Subfield] {
    let (classNumber, bookNumber) = divided(holding.callNumber)
    return [Subfield("a", holding.library ?? source)] + holding.barcodes.map { Subfield("b", $0) }
      + [
        holding.location.map { Subfield("c", $0) }, classNumber.map { Subfield("d", $0) },
        bookNumber.map { Subfield("e", $0) }, holding.copies.map { Subfield("f", String($0)) },
        holding.coverage.map { Subfield("v", $0) },
      ].compactMap { $0 }.filter { !$0.value.isEmpty }
  }

  /// 852 out of the values of a holding: `$b` library, `$c` shelving location, `$h` class and `$i` item part (the call
  /// number divided at its last slash), `$p` each barcode, `$3` volumes held, `$z` the number of copies where the
  /// barcodes do not tell it: MARC 21 has no subfield for a number of copies, `$t` is the number of one copy.
  static func marc21Subfields(_ holding: Holding, source: String) -> [Subfield] {
    let (classNumber, itemPart) = divided(holding.callNumber)
    let copies = holding.copies.flatMap { $0 == holding.barcodes.count ? nil : $0 }
    let fixed = [
      holding.coverage.map { Subfield("3", $0) }, Subfield("b", holding.library ?? source),
      holding.location.map { Subfield("c", $0) }, classNumber.map { Subfield("h", $0) },
      itemPart.map { Subfield("i", $0) },
    ]
    return fixed.compactMap { $0 }.filter { !$0.value.isEmpty } + holding.barcodes.map { Subfield("p", $0) }
      + (copies.map { [Subfield("z", "\($0)册")] } ?? [])
  }

  private static func divided(_ callNumber: String?) -> (classNumber: String?, bookNumber: String?) {
    guard let callNumber, !callNumber.isEmpty else { return (nil, nil) }
    guard let slash = callNumber.lastIndex(of: "/") else { return (callNumber, nil) }
    return (String(callNumber[..<slash]), String(callNumber[callNumber.index(after: slash)...]))
  }
}
