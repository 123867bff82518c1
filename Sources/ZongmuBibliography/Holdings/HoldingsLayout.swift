import ZongmuMARC

/// What the subfields of one holdings field mean in the records of one source: the meanings of 9XX are local (DOMAIN
/// §2.8). Each value is the codes of subfields, the first that has text counting; empty where the field has no such.
public struct HoldingsLayout: Sendable, Equatable, Hashable {
  /// The tag of the field.
  public var field: Tag
  /// The library that has the item.
  public var library = ""
  /// Barcodes or accession numbers; each subfield, ranges expanded.
  public var barcode = ""
  /// The shelving area.
  public var location = ""
  /// The class, first half of the call number.
  public var classNumber = ""
  /// The book number, second half of the call number.
  public var bookNumber = ""
  /// The whole call number, where it stands in one subfield; it goes before class and book number.
  public var callNumber = ""
  /// The number of copies.
  public var copies = ""
  /// Volumes or issues held.
  public var coverage = ""

  /// A layout of a field of which nothing is known.
  public init(field: Tag) { self.field = field }

  /// The layouts that come with Zongmu, by name.
  public static let templates: [String: HoldingsLayout] = {
    var plain = HoldingsLayout(field: "905")
    (plain.library, plain.barcode, plain.location) = ("a", "b", "c")
    (plain.classNumber, plain.bookNumber, plain.callNumber) = ("d", "e", "s")
    (plain.copies, plain.coverage) = ("f", "vy")
    var priced = plain
    priced.copies = ""
    var listed = plain
    listed.coverage = "lvy"
    var items = HoldingsLayout(field: "906")
    (items.barcode, items.location) = ("ah", "b")
    // Groups of an ILAS-type system, which come with 982 (kind of item): barcode, area, price, register number, way of
    // acquisition, volume. Source: the export described in issue 200 of github.com/DigitalPlatform/dp2.
    var groups = HoldingsLayout(field: "985")
    (groups.barcode, groups.location, groups.coverage) = ("a", "b", "n")
    var member = HoldingsLayout(field: "920")
    member.library = "a"
    var located = HoldingsLayout(field: "852")
    (located.library, located.barcode, located.location) = ("ba", "p", "c")
    (located.classNumber, located.bookNumber, located.callNumber) = ("h", "i", "j")
    return [
      "905": plain, "905-price-in-f": priced, "905-auxiliary-in-l": listed, "dt1000-906": items,
      "ilas-985": groups, "union-920": member, "852": located,
    ]
  }()

  /// The holding that a field is.
  func holding(_ field: Field, occurrence: Int) -> Holding {
    let subfields = field.subfields
    func first(_ codes: String) -> String? {
      for code in codes.utf8 {
        for subfield in subfields where subfield.code.byte == code {
          let value = subfield.value.tidied
          if !value.isEmpty { return value }
        }
      }
      return nil
    }
    var raw = field.indicators.description
    for subfield in subfields { raw += "$\(subfield.code)\(subfield.value)" }
    var holding = Holding(tag: field.tag.description, occurrence: occurrence, raw: raw)
    holding.library = first(library)
    holding.location = first(location)
    for subfield in subfields where barcode.utf8.contains(subfield.code.byte) {
      holding.barcodes += BarcodeRange.barcodes(in: subfield.value)
    }
    let parts = [first(classNumber), first(bookNumber)].compactMap(\.self)
    holding.callNumber = first(callNumber) ?? (parts.isEmpty ? nil : parts.joined(separator: "/"))
    holding.copies = holding.barcodes.isEmpty ? first(copies).flatMap { Int($0) } : holding.barcodes.count
    holding.coverage = first(coverage)
    return holding
  }
}

extension HoldingsLayout: Codable {
  /// The keys in a rules file.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case template, field, library, barcode, location, classNumber, bookNumber, callNumber, copies, coverage
  }

  /// Reads a layout: a template, changed by what else is said, or all of it.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    if let name = try container.decodeIfPresent(String.self, forKey: .template) {
      guard let known = HoldingsLayout.templates[name] else {
        let names = HoldingsLayout.templates.keys.sorted().joined(separator: ", ")
        throw DecodingError.dataCorruptedError(
          forKey: .template, in: container, debugDescription: "there is no template “\(name)”; there are: \(names)")
      }
      self = known
      field = try container.decodeIfPresent(Tag.self, forKey: .field) ?? field
    } else {
      self.init(field: try container.decode(Tag.self, forKey: .field))
    }
    func read(_ key: CodingKeys, _ path: WritableKeyPath<HoldingsLayout, String>) throws {
      if let codes = try container.decodeIfPresent(String.self, forKey: key) { self[keyPath: path] = codes }
    }
    try read(.library, \.library)
    try read(.barcode, \.barcode)
    try read(.location, \.location)
    try read(.classNumber, \.classNumber)
    try read(.bookNumber, \.bookNumber)
    try read(.callNumber, \.callNumber)
    try read(.copies, \.copies)
    try read(.coverage, \.coverage)
  }

  /// Writes the whole layout.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(field, forKey: .field)
    try container.encode(library, forKey: .library)
    try container.encode(barcode, forKey: .barcode)
    try container.encode(location, forKey: .location)
    try container.encode(classNumber, forKey: .classNumber)
    try container.encode(bookNumber, forKey: .bookNumber)
    try container.encode(callNumber, forKey: .callNumber)
    try container.encode(copies, forKey: .copies)
    try container.encode(coverage, forKey: .coverage)
  }
}
