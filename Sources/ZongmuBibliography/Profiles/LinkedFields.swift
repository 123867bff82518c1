import ZongmuMARC

/// The fields of a MARC 21 record with the vernacular in place of its romanization: fields 880 stand for the fields
/// that they are linked with through $6 (MARC 21, Appendix A and field 880).
struct LinkedFields {
  /// A field that counts, with the number of the tag that it stands for.
  struct Entry {
    let tag: Int
    let field: Field
    let subfields: [Subfield]
  }

  private struct Vernacular {
    let tag: Int
    let occurrence: Int
    let entry: Entry
    var isUsed = false
  }

  let entries: [Entry]

  init(_ record: Record) {
    let fields = record.fields
    var vernacular: [Vernacular] = []
    for field in fields where field.tag.number == 880 {
      let subfields = field.subfields
      guard let link = LinkedFields.link(subfields), link.tag != 880 else { continue }
      let entry = Entry(tag: link.tag, field: field, subfields: subfields)
      vernacular.append(Vernacular(tag: link.tag, occurrence: link.occurrence, entry: entry))
    }
    guard !vernacular.isEmpty else {
      entries = fields.map { Entry(tag: $0.tag.number, field: $0, subfields: $0.isControl ? [] : $0.subfields) }
      return
    }
    var places = VernacularPlaces(vernacular.map { ($0.tag, $0.occurrence) })
    var found: [Entry] = []
    for field in fields {
      let tag = field.tag.number
      guard tag != 880 else { continue }
      let subfields = field.isControl ? [] : field.subfields
      let base = Entry(tag: tag, field: field, subfields: subfields)
      guard tag >= 10, let index = places.take(for: base.tag, LinkedFields.link(subfields)?.occurrence) else {
        found.append(base)
        continue
      }
      // Some libraries put the vernacular in the base field and the romanization in 880.
      vernacular[index].isUsed = true
      let other = vernacular[index].entry
      let keepsBase = LinkedFields.isVernacular(base) && !LinkedFields.isVernacular(other)
      found.append(keepsBase ? base : other)
    }
    // What is linked with nothing (occurrence 00, or a lost partner) counts too, before the base fields.
    entries = vernacular.filter { !$0.isUsed }.map(\.entry) + found
  }

  /// Where the fields 880 are that no base field has taken yet.
  private struct VernacularPlaces {
    private struct Key: Hashable {
      let tag: Int
      let occurrence: Int
    }
    private var byLink: [Key: Int] = [:]
    private var byTag: [Int: [Int]] = [:]

    init(_ links: [(tag: Int, occurrence: Int)]) {
      for (index, link) in links.enumerated() {
        let key = Key(tag: link.tag, occurrence: link.occurrence)
        if link.occurrence > 0, byLink[key] == nil { byLink[key] = index }
        byTag[link.tag, default: []].append(index)
      }
    }

    /// The 880 that belongs to a base field: by the base field's own $6, else, for one that has lost it, the only 880
    /// for its tag.
    mutating func take(for tag: Int, _ occurrence: Int?) -> Int? {
      if let occurrence { return byLink.removeValue(forKey: Key(tag: tag, occurrence: occurrence)) }
      let isSingle = tag == 245 || tag == 250 || tag == 260 || tag == 264 || tag / 100 == 1
      guard isSingle, let candidates = byTag[tag], candidates.count == 1 else { return nil }
      byTag[tag] = nil
      return candidates[0]
    }
  }

  private static func isVernacular(_ entry: Entry) -> Bool {
    entry.subfields.contains { $0.value.unicodeScalars.contains { $0.isEastAsian } }
  }

  /// What $6 says: `880-02`, `245-02/$1`.
  private static func link(_ subfields: [Subfield]) -> (tag: Int, occurrence: Int)? {
    guard let text = subfields.first(where: { $0.code == "6" })?.value else { return nil }
    let parts = text.split(separator: "-", maxSplits: 1)
    guard parts.count == 2, let tag = Tag(parts[0].trimmingBlanks()), tag.number >= 0,
      let occurrence = Int(parts[1].prefix { $0.isNumber })
    else {
      return nil
    }
    return (tag.number, occurrence)
  }
}
