import ZongmuMARC

/// Links to other records: embedded fields in CNMARC 4XX, subfields in MARC 21 76X–78X and 8XX.
extension RecordCrossing {
  /// 76X–78X or 8XX of a 4XX.
  mutating func linksOfMARC21(_ field: FieldContent, _ row: CrosswalkTable.Row) -> [FieldContent] {
    let embedded = field.embeddedFields
    var subfields: [Subfield] = []
    if embedded.isEmpty {
      subfields = standardSubfields(field)
    } else {
      for inner in embedded { add(inner, to: &subfields) }
      let own = field.subfields.prefix { $0.code != "1" }
      for subfield in own where !subfield.value.isEmpty {
        if let code = RecordCrossing.commonCode[subfield.code] {
          subfields.append(Subfield(code, subfield.value))
        } else {
          lose(.noSubfield, subfield.value, subfield: subfield.code)
        }
      }
    }
    guard !subfields.isEmpty else { return [] }
    if row.how == .seriesLink { return [seriesOfMARC21(field, subfields)] }
    // The order of MARC 21: who, what, which edition, where, numbers.
    let order: [SubfieldCode] = ["a", "s", "t", "b", "d", "h", "k", "m", "g", "e", "f", "x", "z", "w"]
    subfields =
      order.flatMap { code in subfields.filter { $0.code == code } }
      + subfields.filter { !order.contains($0.code) }
    if let fixed = row.marc21.fixed { subfields.insert(fixed, at: 0) }
    var new = FieldContent(row.marc21.tag, row.indicators(field.indicators, to: .marc21), subfields)
    // In the record of an article, the piece is what it stands in.
    if field.tag == "463", oldLeader.level == "a" { new.tag = "773" }
    return [new]
  }

  /// What an embedded field says, as subfields of MARC 21.
  private mutating func add(_ inner: FieldContent, to subfields: inout [Subfield]) {
    func value(_ code: SubfieldCode) -> String? {
      inner[code].map { $0.trimmingBlanks() }.flatMap { $0.isEmpty ? nil : $0 }
    }
    let whole: SubfieldCode?
    switch inner.tag.number {
    case 1: return subfields.append(Subfield("w", inner.value.trimmingBlanks()))
    case 10: whole = "z"
    case 11: whole = "x"
    case 35: whole = "w"
    case 101: whole = "e"
    case 102: whole = "f"
    case 205: whole = "b"
    case 206: whole = "m"
    case 215: whole = "h"
    case 225, 410: whole = "k"
    case 500, 503: whole = "s"
    case 200:
      var title = ""
      var last: SubfieldCode = "a"
      for subfield in inner.subfields where !subfield.value.trimmingBlanks().isEmpty {
        let text = subfield.value.trimmingBlanks()
        switch subfield.code {
        case "a": title += (title.isEmpty ? "" : " ; ") + text
        case "e": title += " : " + text
        case "d": title += " = " + text
        case "h": title += ". " + text
        case "i": title += (last == "h" ? ", " : ". ") + text
        case "f": title += " / " + text
        case "g": title += " ; " + text
        case "v": subfields.append(Subfield("g", text))
        default: lose(.noSubfield, text, subfield: subfield.code)
        }
        last = subfield.code
      }
      if !title.isEmpty { subfields.append(Subfield("t", title)) }
      return
    case 210:
      let text = [value("a"), value("c")].compactMap { $0 }.joined(separator: " : ")
      let publication = [text.isEmpty ? nil : text, value("d")].compactMap { $0 }.joined(separator: ", ")
      if !publication.isEmpty { subfields.append(Subfield("d", publication)) }
      return
    case 700...722:
      guard let name = value("a") else { return }
      return subfields.append(Subfield("a", [name, value("b")].compactMap { $0 }.joined(separator: ", ")))
    default: whole = nil
    }
    guard let whole, let text = value("a") ?? value("z") else { return loseAll(inner, .noSubfield) }
    subfields.append(Subfield(whole, whole == "z" ? NumberForm.withoutHyphens(text) : text))
    for rest in inner.subfields where rest.code != "a" && !rest.value.isEmpty && rest.value != text {
      lose(.noSubfield, rest.value, subfield: rest.code)
    }
  }

  /// Links with subfields of their own instead of embedded fields (UNIMARC, standard subfields technique).
  private mutating func standardSubfields(_ field: FieldContent) -> [Subfield] {
    let codes: [SubfieldCode: SubfieldCode] = [
      "a": "a", "t": "t", "e": "b", "p": "h", "s": "k", "v": "g", "x": "x", "y": "z", "0": "w", "3": "w", "l": "s",
      "5": "5", "h": "g", "i": "g",
    ]
    var subfields: [Subfield] = []
    var publication: [SubfieldCode: String] = [:]
    for subfield in field.subfields where !subfield.value.trimmingBlanks().isEmpty {
      let text = subfield.value.trimmingBlanks()
      if let code = codes[subfield.code] {
        subfields.append(Subfield(code, code == "z" ? NumberForm.withoutHyphens(text) : text))
      } else if ["c", "d", "n"].contains(subfield.code), publication[subfield.code] == nil {
        publication[subfield.code] = text
      } else {
        lose(.noSubfield, text, subfield: subfield.code)
      }
    }
    let place = [publication["c"], publication["n"]].compactMap { $0 }.joined(separator: " : ")
    let text = [place.isEmpty ? nil : place, publication["d"]].compactMap { $0 }.joined(separator: ", ")
    return subfields + (text.isEmpty ? [] : [Subfield("d", text)])
  }

  /// 830 of a 410; 800 or 810 where the series is somebody's.
  private func seriesOfMARC21(_ field: FieldContent, _ subfields: [Subfield]) -> FieldContent {
    let name = field.embeddedFields.first { "700" <= $0.tag && $0.tag < "723" }
    let titleCode: SubfieldCode = name == nil ? "a" : "t"
    var made: [Subfield] = name == nil ? [] : subfields.filter { $0.code == "a" }
    for inner in field.embeddedFields where inner.tag == "200" {
      var last: SubfieldCode = "a"
      for subfield in inner.subfields where !subfield.value.trimmingBlanks().isEmpty {
        let code: SubfieldCode? =
          switch subfield.code {
          case "a": titleCode
          case "h": "n"
          case "i": "p"
          default: nil
          }
        guard let code else { continue }
        if let place = made.indices.last {
          made[place].value += code == "p" && last == "h" ? "," : "."
        }
        made.append(Subfield(code, subfield.value.trimmingBlanks()))
        last = subfield.code
      }
    }
    if made.isEmpty { made = subfields.filter { $0.code == "t" }.map { Subfield("a", $0.value) } }
    for (from, to, mark) in [("x", "x", ","), ("g", "v", " ;"), ("w", "w", "")]
      as [(SubfieldCode, SubfieldCode, String)]
    {
      for subfield in subfields where subfield.code == from {
        if let place = made.indices.last { made[place].value += mark }
        made.append(Subfield(to, subfield.value))
      }
    }
    guard let name else { return FieldContent("830", Indicators(0x20, UInt8(ascii: "0")), made) }
    let isPerson = name.tag < "710"
    return FieldContent(isPerson ? "800" : "810", Indicators(UInt8(ascii: isPerson ? "1" : "2"), 0x20), made)
  }
}
