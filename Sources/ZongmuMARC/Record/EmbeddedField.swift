/// A field inside a linking field 4XX of UNIMARC and CNMARC: `$1` opens it, then come its tag, its indicators (for
/// tags from 010 on) and its own subfields (UNIMARC Manual, 4-- block, embedded fields technique).
public struct EmbeddedField: Hashable, Sendable {
  /// The tag of the embedded field.
  public let tag: Tag
  /// Its indicators; blanks where they are missing, as in the common slip `$12001$a`.
  public let indicators: Indicators
  /// The text of a control field (`$1001…`); empty for a data field.
  public let value: String
  /// Its subfields.
  public let subfields: [Subfield]

  /// The text of the first subfield with a code.
  public subscript(code: SubfieldCode) -> String? { subfields.first { $0.code == code }?.value }
}

extension Field {
  /// The embedded fields of a linking field. A `$1` whose text does not begin with a tag is passed over, and the
  /// subfields after it until the next `$1` with it.
  public var embeddedFields: [EmbeddedField] {
    var found: [EmbeddedField] = []
    var open: (tag: Tag, indicators: Indicators, value: String)?
    var inner: [Subfield] = []
    func close() {
      guard let field = open else { return }
      found.append(EmbeddedField(tag: field.tag, indicators: field.indicators, value: field.value, subfields: inner))
    }
    for subfield in subfields {
      guard subfield.code == "1" else {
        inner.append(subfield)
        continue
      }
      close()
      inner = []
      open = Field.opening(subfield.value)
    }
    close()
    return found
  }

  /// What a `$1` says: tag, indicators, and the text of a control field.
  private static func opening(_ text: String) -> (tag: Tag, indicators: Indicators, value: String)? {
    guard let tag = Tag(text.prefix(3)) else { return nil }
    let rest = text.dropFirst(3)
    guard !tag.isControl else { return (tag, .blank, String(rest)) }
    var indicators = [UInt8](rest.utf8.prefix(2)).map { $0 == UInt8(ascii: "#") ? 0x20 : $0 }
    while indicators.count < 2 { indicators.append(0x20) }
    return (tag, Indicators(indicators[0], indicators[1]), "")
  }
}
