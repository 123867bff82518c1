/// What a field says, apart from any record: tag, indicators and subfields as values that can be changed.
///
///     var subject = FieldContent("606", Indicators(0x30, 0x20), [Subfield("a", "街巷"), Subfield("x", "史料")])
///     subject["y"] = "广州"
///     record.add(subject)
///
/// It is also what a field embedded in another is (`EmbeddedField`).
public struct FieldContent: Hashable, Sendable {
  /// The tag.
  public var tag: Tag
  /// The indicators; blanks in a control field.
  public var indicators: Indicators
  /// The text of a field without subfields; not written where there are subfields.
  public var text: String
  /// The subfields in order.
  public var subfields: [Subfield]

  /// A control field.
  public init(_ tag: Tag, text: String) {
    self.tag = tag
    indicators = .blank
    self.text = text
    subfields = []
  }

  /// A data field.
  public init(_ tag: Tag, _ indicators: Indicators = .blank, _ subfields: [Subfield]) {
    self.tag = tag
    self.indicators = indicators
    text = ""
    self.subfields = subfields
  }

  /// What a field of a record says. Irregular indicators (DOMAIN §1.4) become two blanks.
  public init(_ field: Field) {
    tag = field.tag
    indicators = field.indicators
    subfields = field.subfields
    text = subfields.isEmpty ? field.value : ""
  }

  /// Whether the field is without subfields by its tag, 001–009, and has none.
  public var isControl: Bool { tag.isControl && subfields.isEmpty }

  /// The text of a field without subfields; else the subfield values joined by blanks.
  public var value: String { subfields.isEmpty ? text : subfields.map(\.value).joined(separator: " ") }

  /// The text of the first subfield with a code; nil where there is none.
  ///
  /// Setting it changes that subfield, or appends one where there is none. Setting nil removes all with that code.
  public subscript(code: SubfieldCode) -> String? {
    get { subfields.first { $0.code == code }?.value }
    set {
      guard let newValue else { return subfields.removeAll { $0.code == code } }
      if let place = subfields.firstIndex(where: { $0.code == code }) {
        subfields[place].value = newValue
      } else {
        subfields.append(Subfield(code, newValue))
      }
    }
  }

  /// The texts of all subfields with a code, in order.
  public func values(of code: SubfieldCode) -> [String] { subfields.filter { $0.code == code }.map(\.value) }
}

extension FieldContent {
  /// Whether two fields are the same scalar by scalar. `==` takes canonically equivalent texts as equal; what is written
  /// is not the same then.
  func isIdentical(to other: FieldContent) -> Bool {
    tag == other.tag && indicators == other.indicators && text.isIdentical(to: other.text)
      && subfields.count == other.subfields.count
      && zip(subfields, other.subfields).allSatisfy { $0.isIdentical(to: $1) }
  }
}

extension Subfield {
  /// Whether two subfields are the same scalar by scalar.
  func isIdentical(to other: Subfield) -> Bool { code == other.code && value.isIdentical(to: other.value) }
}

extension String {
  /// Whether two texts are the same scalar by scalar.
  fileprivate func isIdentical(to other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}
