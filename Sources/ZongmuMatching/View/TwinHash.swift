import ZongmuBibliography

/// Names what a record says, as far as anything that compares records looks at it: records of one number have one match
/// view, so that what is found of one of them holds for all.
///
/// What nobody compares is left out: links, the original of a translation, readers, distributors, notes beside numbers.
/// 64 bits, the same in every process; that two of a million records have one number by chance is less likely than
/// one in ten million, and those would have to share a key too.
struct TwinHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The number of what a description says.
  static func of(_ description: Description) -> Int64 {
    var hash = TwinHash()
    hash.add(description.level.rawValue)
    hash.add(description.medium.rawValue)
    hash.add(description.rarity.rawValue)
    hash.add(description.title)
    hash.add(description.part)
    hash.add(description.edition)
    hash.addAll(description.agents) { agent, hash in
      hash.add(agent.name)
      hash.add(agent.role.rawValue)
      hash.add(agent.isCorporate)
    }
    hash.add(description.publication)
    hash.add(description.extent)
    hash.addAll(description.series) { series, hash in
      hash.add(series.title)
      hash.add(series.number)
    }
    hash.addAll(description.identifiers.filter { !$0.isCancelled }) { number, hash in
      hash.add(number.kind.rawValue)
      hash.add(number.value)
      hash.add(number.isValid)
      hash.add(number.scope == .set)
    }
    hash.addAll(description.prices) { price, hash in
      hash.add(price.currency)
      hash.add(price.hundredths)
    }
    hash.addAll(description.languages) { $1.add($0) }
    hash.addAll(description.traits.map(\.rawValue).sorted()) { $1.add($0) }
    hash.addAll(description.hintedTraits.map(\.rawValue).sorted()) { $1.add($0) }
    hash.addAll(description.titleYears) { $1.add($0) }
    hash.add(description.isInternalPublication)
    return StableHash.finished(hash.value)
  }

  // MARK: Parts of a description

  private mutating func add(_ title: Title) {
    add(title.proper)
    add(title.statement)
    addAll(title.other) { $1.add($0) }
    addAll(title.variants) { $1.add($0) }
  }

  private mutating func add(_ part: PartDesignation) {
    addAll(part.numbers) { number, hash in
      hash.add(number.unit.map(String.init))
      switch number.ordinal {
      case .number(let value): hash.add(value)
      case .range(let first, let last):
        hash.add(first)
        hash.add(last)
      case .place(let place): hash.add(String(place))
      }
    }
    addAll(part.names) { $1.add($0) }
    add(part.setSize)
  }

  private mutating func add(_ edition: Edition) {
    add(edition.number)
    addAll(edition.kinds.map(\.rawValue).sorted()) { $1.add($0) }
    add(edition.statement)
  }

  private mutating func add(_ publication: Publication) {
    addAll(publication.places) { $1.add($0) }
    addAll(publication.publishers) { $1.add($0) }
    add(publication.year)
    add(publication.lastYear)
    add(publication.isYearUncertain)
  }

  private mutating func add(_ extent: Extent) {
    add(extent.pages)
    addAll(extent.sequences) { $1.add($0) }
    add(extent.volumes)
    add(extent.pieces)
    add(extent.carriers.text)
    add(extent.height)
    add(extent.namesCarrier)
  }

  // MARK: Values

  private mutating func addAll<Element>(_ elements: [Element], _ each: (Element, inout TwinHash) -> Void) {
    add(elements.count)
    for element in elements { each(element, &self) }
  }

  private mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte) }
    add(0xFF as UInt8)
  }

  private mutating func add(_ text: String?) {
    if let text { add(text) } else { add(0xFE as UInt8) }
  }

  private mutating func add(_ number: Int) {
    value = (value ^ UInt64(bitPattern: Int64(number))) &* 0x9E37_79B9_7F4A_7C15
    value ^= value >> 29
  }

  private mutating func add(_ number: Int?) {
    if let number { add(number) } else { add(0xFD as UInt8) }
  }

  private mutating func add(_ flag: Bool) { add(flag ? 1 : 0 as UInt8) }

  private mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
}

extension KeyView {
  /// Names what the record says: records of one number have one match view, and so the same keys, and the same verdict
  /// with any other. The description is of the whole record, not for keys only.
  public var twin: Int64 { TwinHash.of(description) }
}

extension MatchView {
  /// Names what the record says; see `KeyView.twin`.
  public var twin: Int64 { TwinHash.of(description) }
}
