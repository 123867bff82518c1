import ZongmuBibliography
import ZongmuMARC

extension Merger {
  /// The record of a master with its holdings as fields, for export. See `addingHoldings(to:)`.
  public func withHoldings(_ master: Master) -> Record { addingHoldings(to: master).record }

  /// The master with one field for each of its holdings, in the place of its tag, each with its provenance.
  ///
  /// A holding of a member in the master's own dialect stands as it did in that member, with its own tag; any other
  /// is made anew as 905 (CNMARC) or 852 (MARC 21). Empty subfields and those that the policy withholds, such as the
  /// borrower, are left out; a holding of which nothing is left gives no field.
  public func addingHoldings(to master: Master) -> Master {
    var fields = zip(master.record.fields, master.provenance).map { (tag: $0.tag, content: Content.kept($0), from: $1) }
    for copy in master.holdings {
      let field = exported(copy, into: master.dialect)
      guard !field.subfields.isEmpty else { continue }
      fields.append(
        (
          field.tag, .made(field.indicators, field.subfields),
          Provenance(identity: copy.identity, rule: Provenance.Rule.holding)
        ))
    }
    let sorted = fields.enumerated().sorted { ($0.element.tag, $0.offset) < ($1.element.tag, $1.offset) }.map(\.element)
    var builder = RecordBuilder(leader: master.record.leader)
    for field in sorted {
      switch field.content {
      case .kept(let kept): builder.add(kept)
      case .made(let indicators, let subfields): builder.add(field.tag, indicators, subfields)
      }
    }
    return Master(
      record: builder.build(location: master.record.location, warnings: master.record.warnings),
      dialect: master.dialect, base: master.base, provenance: sorted.map(\.from), holdings: master.holdings,
      suppressed: master.suppressed)
  }

  private enum Content {
    case kept(Field)
    case made(Indicators, [Subfield])
  }

  private func exported(
    _ copy: HeldCopy, into dialect: Dialect
  ) -> (tag: Tag, indicators: Indicators, subfields: [Subfield]) {
    let holding = copy.holding
    let withheld = rules(for: copy.dialect).source.withheld
    if copy.dialect.sharesTags(with: dialect), let tag = Tag(holding.tag) {
      let raw = RawHolding(holding.raw)
      let codes = withheld.value(for: tag) ?? ""
      let subfields = (copy.field?.subfields ?? raw.subfields).filter {
        !$0.value.isEmpty && !codes.utf8.contains($0.code.byte)
      }
      return (tag, copy.field?.indicators ?? raw.indicators, subfields)
    }
    return dialect == .marc21
      ? ("852", .blank, Merger.marc21Subfields(holding, source: copy.identity.source))
      : ("905", .blank, Merger.cnmarcSubfields(holding, source: copy.identity.source))
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
