import ZongmuBibliography
import ZongmuMARC

/// Carries ISBN and ISSN between CNMARC and MARC 21: the numbers, their qualifiers and prices, texts as they stand.
enum ForeignIdentifiers {
  /// Tag and subfield codes: CNMARC 010 and 011 against MARC 21 020 and 022 (DOMAIN §2.9).
  private static let book: (cnmarc: Tag, marc21: Tag, codes: [(SubfieldCode, SubfieldCode)]) =
    ("010", "020", [("a", "a"), ("b", "q"), ("d", "c"), ("z", "z")])
  private static let serial: (cnmarc: Tag, marc21: Tag, codes: [(SubfieldCode, SubfieldCode)]) =
    ("011", "022", [("a", "a"), ("f", "l"), ("y", "y"), ("z", "z")])

  /// The field under the tag of the master's dialect; nil when it holds no number or the dialects have no such pair.
  static func convert(
    _ field: Field, from dialect: Dialect, to target: Dialect, place: Occurrence.Place
  ) -> Occurrence? {
    let toMARC21: Bool
    switch (dialect, target) {
    case (.cnmarc, .marc21), (.unimarc, .marc21): toMARC21 = true
    case (.marc21, .cnmarc), (.marc21, .unimarc): toMARC21 = false
    default: return nil
    }
    for pair in [book, serial] {
      let (from, to) = toMARC21 ? (pair.cnmarc, pair.marc21) : (pair.marc21, pair.cnmarc)
      guard field.tag == from else { continue }
      let codes = toMARC21 ? pair.codes : pair.codes.map { ($0.1, $0.0) }
      let subfields = field.subfields.compactMap { subfield -> Subfield? in
        guard !subfield.value.isEmpty, let code = codes.first(where: { $0.0 == subfield.code })?.1 else { return nil }
        return Subfield(code, subfield.value)
      }
      guard subfields.contains(where: { $0.code == "a" || $0.code == "y" || $0.code == "z" }) else { return nil }
      return Occurrence(converting: field, to: to, subfields, place: place)
    }
    return nil
  }
}
