import ZongmuMARC

/// One field of one member on its way into the master.
struct Occurrence {
  /// What is written into the master.
  enum Content {
    /// The field as it stands.
    case verbatim(Field)
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
  let identity: RecordIdentity
  /// The field as it stood in its record.
  let source: Field
  /// Whether the base has other fields that this one is linked with.
  let isLinkedInBase: Bool

  /// The field of a member; nil when there is nothing in it. Empty subfields are left out, and where the member is not
  /// the base so are the subfields that link fields of its record.
  init?(_ field: Field, place: Place, identity: RecordIdentity, rules: DialectRules) {
    guard field.hasContent else { return nil }
    let linking = rules.linking
    tag = field.tag
    source = field
    self.place = place
    self.identity = identity
    let isLinked = !field.isControl && field.subfields.contains { linking.utf8.contains($0.code.byte) }
    isLinkedInBase = isLinked && place.member == 0
    let leavesLinks = isLinked && place.member != 0
    guard leavesLinks || field.hasEmptySubfields else {
      content = .verbatim(field)
      return
    }
    let kept = field.subfields.filter {
      !$0.value.isEmpty && !(leavesLinks && linking.utf8.contains($0.code.byte))
    }
    guard !kept.isEmpty else { return nil }
    content = .changed(field.indicators, kept)
  }

  /// A field made from a field of a member in another dialect.
  init(converting field: Field, to tag: Tag, _ subfields: [Subfield], place: Place, identity: RecordIdentity) {
    self.tag = tag
    source = field
    content = .changed(.blank, subfields)
    self.place = place
    self.identity = identity
    isLinkedInBase = false
  }

  var indicators: Indicators {
    switch content {
    case .verbatim(let field): field.indicators
    case .changed(let indicators, _): indicators
    }
  }

  var subfields: [Subfield] {
    switch content {
    case .verbatim(let field): field.subfields
    case .changed(_, let subfields): subfields
    }
  }

  /// The text of a field without subfields; empty for any other.
  var bareText: String {
    if case .verbatim(let field) = content, !field.bytes.contains(0x1F) { return field.value }
    return ""
  }

  /// Whether two occurrences would look the same in the master.
  func isIdentical(to other: Occurrence) -> Bool {
    tag == other.tag && indicators == other.indicators && subfields == other.subfields && bareText == other.bareText
  }
}

extension Field {
  /// Whether a delimiter is followed by no code, or a code by no text.
  var hasEmptySubfields: Bool {
    guard !isControl else { return false }
    let bytes = bytes
    var position = bytes.startIndex
    while let delimiter = bytes[position...].firstIndex(of: 0x1F) {
      let text = delimiter + 2
      if text >= bytes.endIndex || bytes[text] == 0x1F || bytes[text - 1] == 0x1F { return true }
      position = text
    }
    return false
  }
}
