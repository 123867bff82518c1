import ZongmuMARC

/// One field of one member on its way into the master.
struct Occurrence {
  /// What is written into the master.
  enum Content {
    /// The field as it stands in its record.
    case verbatim
    /// The field without its empty subfields, with `$5`, or under another tag.
    case changed(Indicators, [Subfield])
  }

  /// Where an occurrence stands in the order of the master: the base first, then the other members by identity, each
  /// in the order of its record; converted identifiers after all.
  struct Place: Comparable, Hashable {
    var isConverted = false
    let member: Int
    let position: Int

    static func < (left: Place, right: Place) -> Bool {
      if left.isConverted != right.isConverted { return right.isConverted }
      return (left.member, left.position) < (right.member, right.position)
    }
  }

  let tag: Tag
  var content: Content
  let place: Place
  /// The field as it stood in its record.
  let source: Field
  /// Whether the base has other fields that this one is linked with.
  let isLinkedInBase: Bool

  /// The field of a member; nil when there is nothing in it. Empty subfields are left out, and where the member is not
  /// the base so are the subfields that link fields of its record.
  init?(_ field: Field, place: Place, linking: [SubfieldCode]) {
    guard field.hasContent else { return nil }
    tag = field.tag
    source = field
    self.place = place
    let isLinked = field.holds(anyOf: linking)
    isLinkedInBase = isLinked && place.member == 0
    let leavesLinks = isLinked && place.member != 0
    guard leavesLinks || field.hasEmptySubfields else {
      content = .verbatim
      return
    }
    let kept = field.subfields.filter {
      !$0.value.isEmpty && !(leavesLinks && linking.contains($0.code))
    }
    guard !kept.isEmpty else { return nil }
    content = .changed(field.indicators, kept)
  }

  /// A field made from a field of a member in another dialect.
  init(converting field: Field, to tag: Tag, _ subfields: [Subfield], place: Place) {
    self.tag = tag
    source = field
    content = .changed(.blank, subfields)
    self.place = place
    isLinkedInBase = false
  }

  var indicators: Indicators {
    switch content {
    case .verbatim: source.indicators
    case .changed(let indicators, _): indicators
    }
  }

  var subfields: [Subfield] {
    switch content {
    case .verbatim: source.subfields
    case .changed(_, let subfields): subfields
    }
  }

  /// Calls `body` with the code and the text of each subfield, in order.
  func forEachText(_ body: (SubfieldCode, UTF8Span) -> Void) {
    switch content {
    case .verbatim: source.forEachText(body)
    case .changed(_, let subfields): subfields.forEachText(body)
    }
  }

  /// The text of a field without subfields; empty for any other.
  var bareText: String {
    if case .verbatim = content { return source.bareText }
    return ""
  }

  /// Whether two occurrences are the same bytes under one tag, and written as they stand.
  func isCopy(of other: Occurrence) -> Bool {
    guard case .verbatim = content, case .verbatim = other.content else { return false }
    return source.isCopy(of: other.source)
  }

  /// Whether two occurrences would look the same in the master.
  func isIdentical(to other: Occurrence) -> Bool {
    guard tag == other.tag else { return false }
    if case .verbatim = content, case .verbatim = other.content { return source.isAlike(other.source) }
    return indicators == other.indicators && subfields == other.subfields && bareText == other.bareText
  }
}

extension [Occurrence] {
  /// Whether some of these are copies of one field, each of a member of its own: then there is nothing to compare.
  func areCopiesOfOne(_ numbers: ArraySlice<Int>) -> Bool {
    guard let first = numbers.first, !self[first].place.isConverted else { return false }
    for place in numbers.indices.dropFirst() {
      let number = numbers[place]
      guard !self[number].place.isConverted, self[number].isCopy(of: self[first]),
        !numbers[..<place].contains(where: { self[$0].place.member == self[number].place.member })
      else { return false }
    }
    return true
  }
}

extension [Subfield] {
  /// Calls `body` with each code and text, in order.
  func forEachText(_ body: (SubfieldCode, UTF8Span) -> Void) {
    for subfield in self {
      let text = subfield.value
      body(subfield.code, text.utf8Span)
    }
  }
}
