import ZongmuMARC

/// Fields of MARC 21 become fields of CNMARC.
extension RecordCrossing {
  /// What a field becomes by a row.
  mutating func fieldsOfCNMARC(_ field: FieldContent, _ row: CrosswalkTable.Row) -> [FieldContent] {
    switch row.how {
    case .title: return [titleOfCNMARC(field, row)]
    case .link, .seriesLink: return linksOfCNMARC(field, row)
    default: break
    }
    noteFiling(field, row)
    var made: [[Subfield]] = [[]]
    if row.pairs.contains(where: { $0.marc21 == nil }) {
      let text = field.subfields.filter { $0.code != "6" && $0.code != "5" }.map(\.value).joined(separator: " ")
      made = [[Subfield("a", text)] + field.subfields.filter { $0.code == "5" }]
    } else {
      let pieces = piecesOfCNMARC(field, row)
      for (piece, pair) in pieces {
        if let pair, pair.beginsField, made[made.count - 1].contains(where: { $0.code == piece.code }) {
          made.append([])
        }
        made[made.count - 1].append(piece)
      }
    }
    return made.filter { !$0.isEmpty }.map { subfields in
      var new = FieldContent(row.cnmarc.tag, row.indicators(field.indicators, to: .cnmarc), subfields)
      finishCNMARC(&new, of: field, row)
      return new
    }
  }

  private typealias Piece = (subfield: Subfield, pair: CrosswalkTable.Pair?)

  private mutating func piecesOfCNMARC(_ field: FieldContent, _ row: CrosswalkTable.Row) -> [Piece] {
    var pieces: [Piece] = []
    let subfields = field.subfields.filter { $0.code != "6" && !$0.value.trimmingBlanks().isEmpty }
    var opening = ""
    for (place, subfield) in subfields.enumerated() {
      if row.marc21.isFixed(subfield) {
        if row.how == .scheme, let slash = subfield.value.firstIndex(of: "/") {
          let edition = String(subfield.value[subfield.value.index(after: slash)...])
          pieces.append((Subfield("v", edition), nil))
        }
        continue
      }
      let group = row.pairs.filter { $0.marc21 == subfield.code }
      let next = subfields.dropFirst(place + 1).first { $0.code != "0" && $0.code != "5" }?.code
      let (text, mark) =
        row.hasMarks || row.isSubject
        ? ISBD.stripped(subfield.value, isLast: next == nil, marks: row.marks(before: next))
        : (subfield.value.trimmingBlanks(), "")
      defer { opening = mark }
      guard let first = group.first else {
        if let code = RecordCrossing.commonCodeOfMARC21[subfield.code] {
          pieces.append((Subfield(code, text), nil))
        } else if !(row.isSubject && subfield.code == "2") && !(row.isNameRow && subfield.code == "4") {
          lose(.noSubfield, subfield.value, subfield: subfield.code)
        }
        continue
      }
      guard group.count > 1 || first.isJoined else {
        pieces.append((Subfield(first.cnmarc ?? "a", text), first))
        continue
      }
      let divided = ISBD.divided(text, group, opening: pieces.isEmpty ? "" : opening)
      pieces += divided.map { (Subfield($0.0.cnmarc ?? "a", $0.1), $0.0) }
    }
    return pieces
  }

  /// $0 of MARC 21 is the number of the authority record, $3 of CNMARC.
  static let commonCodeOfMARC21: [SubfieldCode: SubfieldCode] = ["5": "5", "0": "3"]

  /// Notes the number of non-filing characters, which CNMARC does not count.
  mutating func noteFiling(_ field: FieldContent, _ row: CrosswalkTable.Row) {
    for (rule, byte) in [(row.marc21.first, field.indicators.first), (row.marc21.second, field.indicators.second)]
    where rule == .count && UInt8(ascii: "1")...UInt8(ascii: "9") ~= byte {
      lose(.filing, String(Character(Unicode.Scalar(byte))))
    }
  }

  private mutating func finishCNMARC(_ new: inout FieldContent, of old: FieldContent, _ row: CrosswalkTable.Row) {
    if row.isSubject, old.tag >= "600", old.tag < "660" {
      let code = Character(Unicode.Scalar(old.indicators.second))
      if let name = table.codes.cnmarc(.thesaurus, String(code)) ?? (code == "7" ? old["2"] : nil) {
        new.subfields.append(Subfield("2", name))
      }
    }
    switch row.how {
    case .isbn: NumberForm.finishISBN(&new)
    case .lowerCountry: new["a"] = new["a"].map { $0.uppercased() }
    case .lccn:
      new.subfields = new.subfields.map { Subfield($0.code, "(DLC)" + $0.value.trimmingBlanks()) }
    case .standardNumber: new.subfields.insert(Subfield("a", "CN"), at: 0)
    case .name, .body, .meeting, .relator: finishNameOfCNMARC(&new, of: old, row)
    default: break
    }
    if new.tag == "013" || new.tag == "225" { checkNumbers(&new) }
    if row.how == .unifiedNumber, old.indicators.first == UInt8(ascii: "8"), !NumberForm.isUnifiedBookNumber(new) {
      new = FieldContent(new, tag: "017", Indicators(UInt8(ascii: "8"), 0x20))
    }
  }

  /// A number that is wrong by its check digit stands as wrong, or not at all.
  private mutating func checkNumbers(_ field: inout FieldContent) {
    if field.tag == "013", let number = field["a"], OtherNumbers.ismn(number)?.isValid != true {
      field.subfields = field.subfields.map { $0.code == "a" ? Subfield("z", $0.value) : $0 }
    }
    guard field.tag == "225" else { return }
    for subfield in field.subfields where subfield.code == "x" && OtherNumbers.issn(subfield.value)?.isValid != true {
      lose(.noSubfield, subfield.value, subfield: "x")
    }
    field.subfields.removeAll { $0.code == "x" && OtherNumbers.issn($0.value)?.isValid != true }
  }
}

extension CrosswalkTable.Row {
  /// Whether it is about a name with a role.
  var isNameRow: Bool { how == .name || how == .body || how == .meeting || how == .relator }

  /// The marks that may end a subfield before one with this code; nil is the end of the field.
  fileprivate func marks(before code: SubfieldCode?) -> [String] {
    let all = pairs.map(\.mark).filter { !$0.isEmpty }
    guard let code else { return all }
    let own = pairs.filter { $0.marc21 == code }.map(\.mark).filter { !$0.isEmpty }
    return own + all
  }
}
