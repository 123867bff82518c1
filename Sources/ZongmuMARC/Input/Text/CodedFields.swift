/// Where a sign such as `#`, `_` or `^` means a blank: in fields whose positions count.
struct CodedFields {
  /// Where in a text the sign means a blank.
  enum Places {
    case nowhere
    case everywhere
    /// The two indicators of an embedded field: `$12001#`.
    case embeddedIndicators
  }

  private let isMARC21: Bool

  /// The fields of UNIMARC and CNMARC that hold coded data of fixed length (UNIMARC Manual, 1-- block). 101 and 102
  /// hold codes without positions.
  private static let coded: Set<Tag> = [
    "100", "105", "106", "110", "115", "116", "117", "120", "121", "122", "123", "124", "125", "126", "127", "128",
    "130", "131", "135", "140", "141", "145", "191", "192", "193", "194",
  ]

  /// The coded fields of a record with these tags. 008 and 245 are in MARC 21 only, where 1XX are headings.
  init(tags: some Sequence<Tag>) { isMARC21 = tags.contains { $0 == "245" || $0 == "008" } }

  /// Where blanks are written as signs in a control field.
  func places(in tag: Tag) -> Places { tag == "006" || tag == "007" || tag == "008" ? .everywhere : .nowhere }

  /// Where blanks are written as signs in a subfield.
  func places(in tag: Tag, _ code: SubfieldCode) -> Places {
    guard !isMARC21 else { return .nowhere }
    if CodedFields.coded.contains(tag) { return .everywhere }
    return code == "1" && tag.bytes.0 == UInt8(ascii: "4") ? .embeddedIndicators : .nowhere
  }

  /// The text of units, signs that mean a blank made into blanks.
  func utf8(_ units: ArraySlice<UInt32>, _ places: Places, signs: Set<UInt32>) -> [UInt8] {
    switch places {
    case .nowhere: return MarkedText.utf8(units)
    case .everywhere: return MarkedText.utf8(units.map { signs.contains($0) ? 0x20 : $0 })
    case .embeddedIndicators:
      guard units.count == 5, MarkedText.tag(units) != nil else { return MarkedText.utf8(units) }
      return MarkedText.utf8(units.prefix(3) + units.suffix(2).map { signs.contains($0) ? 0x20 : $0 })
    }
  }
}
