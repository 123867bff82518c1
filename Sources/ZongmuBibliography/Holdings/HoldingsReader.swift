import ZongmuMARC

/// Reads what the libraries have of a publication from the holdings fields of its record.
///
/// One field occurrence is one holding, whatever is flattened into it: 905 and 852 in every dialect, in CNMARC also
/// the item groups of 906 and 986 (dt1000; those with a class in $d are laid out like 905). Borrowers ($r) and dates of
/// loan ($t) in 906 and 986 are read nowhere and left out of `raw`.
public struct HoldingsReader: Sendable {
  private let layouts: [HoldingsLayout]

  /// A reader. Fields that one of `layouts` names are read by it, all others as said above.
  public init(layouts: [HoldingsLayout] = []) { self.layouts = layouts }

  /// The holdings of a record in the order of its fields.
  public func holdings(of record: Record, dialect: Dialect) -> [Holding] {
    var found: [Holding] = []
    for field in record.fields {
      if let holding = holding(in: field, dialect: dialect, occurrence: found.count) { found.append(holding) }
    }
    return found
  }

  /// The holding that a field is; nil where it is none. `occurrence` is its place among the holdings of the record.
  package func holding(in field: Field, dialect: Dialect, occurrence: Int) -> Holding? {
    if let layout = layouts.first(where: { $0.field == field.tag }) {
      return layout.holding(field, occurrence: occurrence)
    }
    switch (field.tag.number, dialect) {
    case (905, _): return local(field, occurrence)
    case (852, _): return location(field, occurrence)
    case (906, .cnmarc), (986, .cnmarc):
      // Some libraries lay them out like 905, with the class in $d where dt1000 has the price.
      if let text = field["d"], isClass(Passage(text).trimmed) { return local(field, occurrence) }
      return items(field, occurrence)
    default: return nil
    }
  }

  /// Whether a field is a holding, found without reading it where its tag tells.
  package func isHolding(_ field: Field, dialect: Dialect) -> Bool {
    let number = field.tag.number
    if number == 905 || number == 852 || layouts.contains(where: { $0.field == field.tag }) { return true }
    guard dialect == .cnmarc, number == 906 || number == 986 else { return false }
    return holding(in: field, dialect: dialect, occurrence: 0) != nil
  }

  /// Barcodes are trusted more than a number of copies that differs.
  ///
  /// 905: $a library, $b barcodes, $c area, $d class, $e book number, $f copies, $s whole call number, $v $y coverage;
  /// groups of them may be repeated in one field.
  private func local(_ field: Field, _ occurrence: Int) -> Holding {
    let isItem = field.tag.number != 905
    let subfields = field.subfields.filter { !isItem || $0.code != "r" && $0.code != "t" }
    var holding = Holding(tag: field.tag.description, occurrence: occurrence, raw: raw(field, subfields))
    holding.library = first("a", subfields)
    holding.location = first("c", subfields)
    for subfield in subfields where subfield.code == "b" {
      holding.barcodes += BarcodeRange.barcodes(in: subfield.value)
    }
    holding.callNumber = first("s", subfields) ?? joined([first("d", subfields), first("e", subfields)])
    holding.copies = holding.barcodes.isEmpty ? copies(subfields) : holding.barcodes.count
    let coverage = subfields.filter { $0.code == "v" }.map { $0.value.tidied }.filter { !$0.isEmpty }
    holding.coverage = coverage.isEmpty ? first("y", subfields) : coverage.joined(separator: "; ")
    return holding
  }

  /// Whether a text is a class of 中图法 by its form, one or two letters and a figure, and no price (CNY38.00).
  private func isClass(_ text: Passage) -> Bool {
    var place = text.start
    while place < text.end, text[place].isLatinLetter { place += 1 }
    return (1...2).contains(place - text.start) && text[place].isDigit
  }

  /// The copies in $f, summed over the groups; a price there (38.00, CNY5) is no number of copies.
  private func copies(_ subfields: [Subfield]) -> Int? {
    var sum: Int?
    for subfield in subfields where subfield.code == "f" {
      let digits = Passage(subfield.value).trimmed
      guard !digits.isEmpty, digits.count <= 4, let number = Numerals.leading(digits, at: digits.start),
        number.script == .arabic, number.range.upperBound == digits.end
      else { continue }
      sum = (sum ?? 0) + number.value
    }
    return sum
  }

  /// 852: $b sublocation or $a institution, $c shelving location, $h $i call number (else $j), $p item.
  private func location(_ field: Field, _ occurrence: Int) -> Holding {
    let subfields = field.subfields
    var holding = Holding(tag: field.tag.description, occurrence: occurrence, raw: raw(field, subfields))
    holding.library = first("b", subfields) ?? first("a", subfields)
    holding.location = first("c", subfields)
    for subfield in subfields where subfield.code == "p" {
      holding.barcodes += BarcodeRange.barcodes(in: subfield.value)
    }
    holding.callNumber = joined([first("h", subfields), first("i", subfields)]) ?? first("j", subfields)
    holding.copies = holding.barcodes.isEmpty ? nil : holding.barcodes.count
    return holding
  }

  /// 906 and 986: each $a begins an item; it is the barcode, or, when it is empty, the register number $h is.
  private func items(_ field: Field, _ occurrence: Int) -> Holding? {
    let subfields = field.subfields.filter { $0.code != "r" && $0.code != "t" }
    var barcodes: [String] = []
    var isWaiting = false
    for subfield in subfields {
      let value = subfield.value.tidied
      if subfield.code == "a" {
        isWaiting = value.isEmpty
        if !value.isEmpty { barcodes.append(value) }
      } else if subfield.code == "h", isWaiting, !value.isEmpty {
        barcodes.append(value)
        isWaiting = false
      }
    }
    var unique: [String] = []
    for barcode in barcodes where barcode.utf8.contains(where: { 0x30...0x39 ~= $0 }) && !unique.contains(barcode) {
      unique.append(barcode)
    }
    guard !unique.isEmpty else { return nil }
    var holding = Holding(tag: field.tag.description, occurrence: occurrence, raw: raw(field, subfields))
    holding.barcodes = unique
    holding.location = first("b", subfields)
    holding.copies = unique.count
    return holding
  }

  private func first(_ code: SubfieldCode, _ subfields: [Subfield]) -> String? {
    for subfield in subfields where subfield.code == code {
      let value = subfield.value.tidied
      if !value.isEmpty { return value }
    }
    return nil
  }

  private func joined(_ parts: [String?]) -> String? {
    let parts = parts.compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: "/")
  }

  private func raw(_ field: Field, _ subfields: [Subfield]) -> String {
    var text = field.indicators.description
    for subfield in subfields { text += "$\(subfield.code)\(subfield.value)" }
    return text
  }
}
