/// A field inside a linking field 4XX (or 604) of UNIMARC and CNMARC: `$1` opens it, then come its tag, its indicators
/// (for tags from 010 on) and its own subfields (UNIMARC Manual, 4-- block, embedded fields technique).
///
/// Its `text` is that of a control field (`$1001…`). Indicators are blanks where they are missing, as in the common
/// slip `$12001$a`.
public typealias EmbeddedField = FieldContent

extension Field {
  /// The embedded fields of a linking field. A `$1` whose text does not begin with a tag is passed over, and the
  /// subfields after it until the next `$1` with it.
  public var embeddedFields: [EmbeddedField] { EmbeddedParts(subfields).parts.compactMap(\.content) }
}

extension FieldContent {
  /// The embedded fields of a linking field, as `Field.embeddedFields` gives them.
  ///
  /// Setting them writes each as `$1` with tag and indicators, and its subfields after it. What belongs to no embedded
  /// field (subfields before the first `$1`, a `$1` without a tag) stays, before them. An embedded field that is set
  /// again as it was read keeps its spelling, `$1200##$a` for one.
  public var embeddedFields: [EmbeddedField] {
    get { EmbeddedParts(subfields).parts.compactMap(\.content) }
    set {
      let old = EmbeddedParts(subfields).parts
      var spellings = old.filter { $0.content != nil }
      var parts = old.filter { $0.content == nil }
      for field in newValue {
        if let place = spellings.firstIndex(where: { $0.content?.isIdentical(to: field) ?? false }) {
          parts.append(spellings.remove(at: place))
        } else {
          parts.append(EmbeddedParts.Part(field))
        }
      }
      subfields = EmbeddedParts(parts).subfields
    }
  }
}

/// The subfields of a linking field, cut at each `$1`.
struct EmbeddedParts {
  /// A stretch of subfields, and the field that it says; nil for what belongs to no embedded field.
  struct Part {
    private(set) var subfields: [Subfield]
    private(set) var content: EmbeddedField?

    /// What stands in a linking field. Unless `opened` begins with a tag, it is no field.
    init(opening: Subfield?, _ inner: [Subfield]) {
      subfields = (opening.map { [$0] } ?? []) + inner
      content = opening.flatMap { Part.field($0.value, inner) }
    }

    /// A field as it is written: tag, indicators, subfields.
    init(_ field: EmbeddedField) {
      let opening =
        field.isControl || field.subfields.isEmpty && !field.text.isEmpty
        ? "\(field.tag)\(field.text)" : "\(field.tag)\(field.indicators)"
      subfields = [Subfield("1", opening)] + field.subfields
      content = field
    }

    /// What a `$1` and the subfields after it say.
    private static func field(_ text: String, _ inner: [Subfield]) -> EmbeddedField? {
      guard let tag = Tag(text.prefix(3)) else { return nil }
      let rest = text.dropFirst(3)
      guard !tag.isControl else {
        var field = FieldContent(tag, text: String(rest))
        field.subfields = inner
        return field
      }
      var indicators = [UInt8](rest.utf8.prefix(2)).map { $0 == UInt8(ascii: "#") ? 0x20 : $0 }
      while indicators.count < 2 { indicators.append(0x20) }
      return FieldContent(tag, Indicators(indicators[0], indicators[1]), inner)
    }
  }

  /// The parts in order.
  var parts: [Part] = []

  init(_ parts: [Part]) { self.parts = parts }

  /// Cuts the subfields of a field.
  init(_ subfields: [Subfield]) {
    var opening: Subfield?
    var inner: [Subfield] = []
    func close() {
      if opening != nil || !inner.isEmpty { parts.append(Part(opening: opening, inner)) }
    }
    for subfield in subfields {
      guard subfield.code == "1" else {
        inner.append(subfield)
        continue
      }
      close()
      opening = subfield
      inner = []
    }
    close()
  }

  /// All subfields in order.
  var subfields: [Subfield] { parts.flatMap(\.subfields) }
}
