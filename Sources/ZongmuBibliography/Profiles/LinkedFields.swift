import ZongmuMARC

/// The fields of a MARC 21 record with the vernacular in place of its romanization: fields 880 stand for the fields
/// that they are linked with through $6 (MARC 21, Appendix A and field 880).
struct LinkedFields {
  /// A field that counts, with the number of the tag that it stands for.
  struct Entry {
    let tag: Int
    let field: Field
    /// Its subfields; none of a control field.
    var subfields: [Subfield] { field.isControl ? [] : field.subfields }
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
      guard let link = LinkedFields.link(field), link.tag != 880 else { continue }
      let entry = Entry(tag: link.tag, field: field)
      vernacular.append(Vernacular(tag: link.tag, occurrence: link.occurrence, entry: entry))
    }
    guard !vernacular.isEmpty else {
      entries = fields.map { Entry(tag: $0.tag.number, field: $0) }
      return
    }
    var places = VernacularPlaces(vernacular.map { ($0.tag, $0.occurrence) })
    var found: [Entry] = []
    for field in fields {
      let tag = field.tag.number
      guard tag != 880 else { continue }
      let base = Entry(tag: tag, field: field)
      guard tag >= 10, let index = places.take(for: base.tag, LinkedFields.link(field)?.occurrence) else {
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

  /// Calls `body` with the tag that each field that counts stands for, where it is wanted, and with the field: of a record
  /// without fields 880 with each of its fields.
  static func forEach(of record: Record, where isWanted: (Int) -> Bool, _ body: (Int, Field) -> Void) {
    let view = record.view
    for place in 0..<view.fieldCount where view.field(place).tag.number == 880 {
      for entry in LinkedFields(record).entries where isWanted(entry.tag) { body(entry.tag, entry.field) }
      return
    }
    for place in 0..<view.fieldCount {
      let tag = view.field(place).tag.number
      if isWanted(tag) { body(tag, record.field(place)) }
    }
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
  private static func link(_ field: Field) -> (tag: Int, occurrence: Int)? {
    guard let text = field["6"] else { return nil }
    let parts = text.split(separator: "-", maxSplits: 1)
    guard parts.count == 2, let tag = Tag(parts[0].trimmingBlanks()), tag.number >= 0,
      let occurrence = Int(parts[1].prefix { $0.isNumber })
    else {
      return nil
    }
    return (tag.number, occurrence)
  }
}
