import ZongmuMARC

/// Fields of CNMARC become fields of MARC 21.
extension RecordCrossing {
  /// What a field becomes by a row, and what its other rows make of the subfields left over.
  mutating func fieldsOfMARC21(_ field: FieldContent, _ row: CrosswalkTable.Row) -> [FieldContent] {
    switch row.how {
    case .title: return [titleOfMARC21(field, row)]
    case .link, .seriesLink: return linksOfMARC21(field, row)
    default: break
    }
    var field = field
    if row.how == .name { field.subfields = NameForm.ordered(field.subfields) }
    var left: [Subfield] = []
    var made = taken(field, row, &left)
    for further in table.furtherRows(for: field.tag) where !left.isEmpty {
      let rest = FieldContent(field.tag, field.indicators, left)
      left = []
      made += taken(rest, further, &left)
    }
    if made.isEmpty { left = field.subfields.filter { !$0.value.trimmingBlanks().isEmpty } }
    for subfield in left { lose(.noSubfield, subfield.value, subfield: subfield.code) }
    return made
  }

  /// Applies the pairs of a row; what no pair takes is left.
  private mutating func taken(
    _ field: FieldContent, _ row: CrosswalkTable.Row, _ left: inout [Subfield]
  ) -> [FieldContent] {
    var side = MARC21Side(row)
    if let text = row.pairs.first(where: { $0.cnmarc == nil }) {
      if let code = text.marc21 { side.join(Subfield(code, field.value), "") }
    } else {
      for subfield in field.subfields where !subfield.value.trimmingBlanks().isEmpty {
        let value = converted(subfield.value.trimmingBlanks(), row.how, subfield.code)
        if let pair = row.pairs.first(where: { $0.cnmarc == subfield.code }), let code = pair.marc21 {
          side.put(Subfield(code, value), pair)
        } else if let code = RecordCrossing.commonCode[subfield.code] {
          side.append(Subfield(code, value))
        } else if !(row.cnmarc.isFixed(subfield) || row.isSubject && subfield.code == "2") {
          left.append(subfield)
        }
      }
    }
    guard !side.isEmpty else { return [] }
    var made: [FieldContent] = []
    for subfields in side.fields {
      var new = FieldContent(row.marc21.tag, row.indicators(field.indicators, to: .marc21), subfields)
      finish(&new, of: field, row)
      if let fixed = row.marc21.fixed, row.how != .unifiedNumber || new.indicators.first == UInt8(ascii: "7") {
        // What a relation is stands before the work, where it comes from behind.
        new.subfields.insert(fixed, at: fixed.code == "i" ? 0 : new.subfields.count)
      }
      made.append(new)
    }
    if row.how == .scheme { addSchemeEdition(&made, &left) }
    return made
  }

  /// $5 the institution; $3 of CNMARC is the number of the authority record, which is $0 of MARC 21.
  static let commonCode: [SubfieldCode: SubfieldCode] = ["5": "5", "3": "0"]

  private func converted(_ value: String, _ how: CrosswalkTable.How, _ code: SubfieldCode) -> String {
    switch (how, code) {
    case (.isbn, "a"), (.isbn, "z"): NumberForm.withoutHyphens(value)
    case (.lowerCountry, "a"): value.lowercased()
    default: value
    }
  }

  private mutating func finish(_ new: inout FieldContent, of old: FieldContent, _ row: CrosswalkTable.Row) {
    if row.isSubject, new.tag != "072", new.tag >= "600", new.tag < "660" { setThesaurus(&new, old["2"]) }
    switch row.how {
    // 统一书号 is no number of a kind that MARC 21 knows (8); a CN number, and what is neither, is local.
    case .unifiedNumber where NumberForm.isUnifiedBookNumber(new): new.indicators.first = UInt8(ascii: "8")
    case .name, .body, .meeting, .relator: finishName(&new, of: old, row)
    case .uniformTitle:
      // A uniform title without an author before it is the main entry; there is one.
      if mainEntry == nil { new = FieldContent(new, tag: "130", Indicators(UInt8(ascii: "0"), 0x20)) }
      if output.contains(where: { $0.tag == new.tag }) {
        new = FieldContent(new, tag: "730", Indicators(UInt8(ascii: "0"), 0x20))
      }
    case .series where old.indicators.first != UInt8(ascii: "1"):
      // Traced means that there is an entry for it.
      let isTraced = fields.contains { $0.tag == "410" || $0.tag == "411" || $0.tag == "461" || $0.tag == "462" }
      new.indicators.first = isTraced ? UInt8(ascii: "1") : UInt8(ascii: "0")
    default: break
    }
  }

  private func addSchemeEdition(_ made: inout [FieldContent], _ left: inout [Subfield]) {
    guard let edition = left.first(where: { $0.code == "v" }) else { return }
    left.removeAll { $0.code == "v" }
    for place in made.indices {
      if let scheme = made[place]["2"] { made[place]["2"] = scheme + "/" + edition.value.trimmingBlanks() }
    }
  }

  private func setThesaurus(_ field: inout FieldContent, _ name: String?) {
    guard let name = name?.trimmingBlanks(), !name.isEmpty else {
      field.indicators.second = UInt8(ascii: "4")
      return
    }
    if let code = table.codes.marc21(.thesaurus, name)?.utf8.first {
      field.indicators.second = code
    } else {
      field.indicators.second = UInt8(ascii: "7")
      field.subfields.append(Subfield("2", name))
    }
  }
}

extension CrosswalkTable.Row {
  /// Whether it is about a subject of the work.
  var isSubject: Bool { how == .subject || cnmarc.tag >= "600" && cnmarc.tag < "603" }
}

/// Subfields of MARC 21 as they are put together: marks before them, repeated ones joined.
struct MARC21Side {
  private let row: CrosswalkTable.Row
  private(set) var fields: [[Subfield]] = [[]]
  /// The code of the last subfield in CNMARC.
  private var last: SubfieldCode?

  init(_ row: CrosswalkTable.Row) { self.row = row }

  var isEmpty: Bool { fields.allSatisfy(\.isEmpty) }

  mutating func put(_ subfield: Subfield, _ pair: CrosswalkTable.Pair) {
    if pair.beginsField, fields[fields.count - 1].contains(where: { $0.code == subfield.code }) { fields.append([]) }
    // Names: what stands in brackets goes on without a comma.
    let isBracketed = row.how == .name && (subfield.value.hasPrefix("(") || subfield.value.hasPrefix("（"))
    // The name of a part that has no number stands behind a full stop.
    let isUnnumbered = pair.cnmarc == "i" && pair.mark == "," && last != "h"
    let mark = isBracketed ? "" : isUnnumbered ? "." : pair.mark
    last = pair.cnmarc
    let isOpen = fields[fields.count - 1].last?.code == subfield.code
    let hasOne = fields[fields.count - 1].contains { $0.code == subfield.code }
    if pair.isJoined && hasOne || !pair.isJoined && isOpen && pair.cnmarc != pair.marc21 && row.joins(pair) {
      join(subfield, mark)
    } else {
      markLast(mark)
      append(subfield)
    }
  }

  /// Adds a subfield as it is.
  mutating func append(_ subfield: Subfield) { fields[fields.count - 1].append(subfield) }

  /// Adds a text to the subfield with its code, or opens one.
  mutating func join(_ subfield: Subfield, _ mark: String) {
    let last = fields.count - 1
    guard let place = fields[last].lastIndex(where: { $0.code == subfield.code }) else { return append(subfield) }
    let text = fields[last][place].value
    fields[last][place].value = text + (mark.count == 1 && text.hasSuffix(mark) ? "" : mark) + " " + subfield.value
  }

  /// Puts a mark at the end of the last subfield, unless it is there.
  mutating func markLast(_ mark: String) {
    let last = fields.count - 1
    guard !mark.isEmpty, let place = fields[last].indices.last, fields[last][place].code != "0" else { return }
    let text = fields[last][place].value
    let bare = String(mark.drop { $0 == " " })
    guard !text.hasSuffix(bare) else { return }
    fields[last][place].value = text + mark
  }
}

extension CrosswalkTable.Row {
  /// Whether a pair adds to the subfield of another: the rest of a name to its entry.
  fileprivate func joins(_ pair: CrosswalkTable.Pair) -> Bool {
    (how == .name || how == .title) && pairs.contains { $0.cnmarc != pair.cnmarc && $0.marc21 == pair.marc21 }
  }
}
