import ZongmuMARC

/// Links of MARC 21 as embedded fields of CNMARC.
extension RecordCrossing {
  /// 4XX of a 76X–78X or 8XX.
  mutating func linksOfCNMARC(_ field: FieldContent, _ row: CrosswalkTable.Row) -> [FieldContent] {
    noteFiling(field, row)
    var embedded: [FieldContent] = []
    var title: [Subfield] = []
    var common: [Subfield] = []
    let isSeries = row.how == .seriesLink
    let isNamed = isSeries && field.tag < "830"
    let kept = field.subfields.filter { $0.code != "6" && !$0.value.trimmingBlanks().isEmpty }
    for (place, subfield) in kept.enumerated() where !row.marc21.isFixed(subfield) {
      let marks = isSeries ? [" ;", ",", "."] : [".", ",", " :"]
      let text = ISBD.stripped(subfield.value, isLast: place == kept.count - 1, marks: marks).text
      switch subfield.code {
      case "a" where isSeries && !isNamed, "t": title = linkedTitle(text) + title
      case "a":
        let tag: Tag = field.tag == "810" ? "711" : "701"
        embedded.append(FieldContent(tag, Indicators(0x20, UInt8(ascii: "0")), [Subfield("a", text)]))
      case "n" where isSeries: title.append(Subfield("h", text))
      case "p" where isSeries: title.append(Subfield("i", text))
      case "g", "v": title.append(Subfield("v", text))
      case "w":
        let isFirst = !embedded.contains { $0.tag == "001" }
        embedded.append(
          isFirst ? FieldContent("001", text: text) : FieldContent("035", .blank, [Subfield("a", text)]))
      case "x": embedded.append(number("011", text, isValid: OtherNumbers.issn(text)?.isValid == true))
      case "z": embedded.append(number("010", text, isValid: ISBN(text)?.isValid == true))
      case "d": embedded.append(contentsOf: linkedPublication(text))
      case "b", "h", "k", "m", "s", "e", "f":
        guard let tag = RecordCrossing.linkTags[subfield.code], !isNamed || subfield.code == "s" else {
          lose(.noSubfield, subfield.value, subfield: subfield.code)
          continue
        }
        embedded.append(FieldContent(tag, RecordCrossing.linkIndicators(tag), [Subfield("a", text)]))
      default:
        if let code = RecordCrossing.commonCodeOfMARC21[subfield.code] {
          common.append(Subfield(code, text))
        } else {
          lose(.noSubfield, subfield.value, subfield: subfield.code)
        }
      }
    }
    if !title.isEmpty { embedded.append(FieldContent("200", Indicators(UInt8(ascii: "1"), 0x20), title)) }
    guard !embedded.isEmpty else { return [] }
    var new = FieldContent(row.cnmarc.tag, row.indicators(field.indicators, to: .cnmarc), common)
    new.embeddedFields = embedded.enumerated().sorted { ($0.element.tag, $0.offset) < ($1.element.tag, $1.offset) }
      .map(\.element)
    if field.tag == "773", new.tag == "461", oldLeader.level == "a" || oldLeader.level == "b" { new.tag = "463" }
    return [new]
  }

  private static let linkTags: [SubfieldCode: Tag] = [
    "b": "205", "h": "215", "k": "225", "m": "206", "s": "500", "e": "101", "f": "102",
  ]

  private static func linkIndicators(_ tag: Tag) -> Indicators {
    switch tag {
    case "500": Indicators(UInt8(ascii: "1"), UInt8(ascii: "0"))
    case "225": Indicators(UInt8(ascii: "2"), 0x20)
    case "101": Indicators(UInt8(ascii: "0"), 0x20)
    default: .blank
    }
  }

  /// A number in an embedded field; one that is wrong by its check digit is told as wrong.
  private func number(_ tag: Tag, _ text: String, isValid: Bool) -> FieldContent {
    var field = FieldContent(tag, .blank, [Subfield(isValid ? "a" : "z", text)])
    if tag == "010" { NumberForm.finishISBN(&field) }
    return field
  }

  /// `Title : other. 1, Part / somebody` as subfields of an embedded 200.
  private func linkedTitle(_ text: String) -> [Subfield] {
    var subfields: [Subfield] = []
    var rest = text
    var responsibility: [Subfield] = []
    if let slash = rest.place(of: " / ") {
      responsibility = RecordCrossing.responsibilities(String(rest[slash.upperBound...]))
      rest = String(rest[..<slash.lowerBound])
    }
    for part in RecordCrossing.titles(rest, first: "a") {
      guard let stop = part.value.place(of: ". ") else {
        subfields.append(part)
        continue
      }
      let name = String(part.value[stop.upperBound...])
      subfields.append(Subfield(part.code, String(part.value[..<stop.lowerBound])))
      if ISBD.isNumber(name) {
        if let comma = name.place(of: ", ") {
          subfields.append(Subfield("h", String(name[..<comma.lowerBound])))
          subfields.append(Subfield("i", String(name[comma.upperBound...])))
        } else {
          subfields.append(Subfield("h", name))
        }
      } else {
        subfields.append(Subfield("i", name))
      }
    }
    return subfields + responsibility
  }

  /// `Place : publisher, date` as an embedded 210.
  private func linkedPublication(_ text: String) -> [FieldContent] {
    var subfields: [Subfield] = []
    var rest = text
    var date: String?
    if let comma = rest.lastIndex(of: ","), rest[comma...].contains(where: \.isNumber) {
      date = String(rest[rest.index(after: comma)...]).trimmingBlanks()
      rest = String(rest[..<comma])
    } else if rest.first?.isNumber ?? false {
      date = rest
      rest = ""
    }
    if let colon = rest.place(of: " : ") {
      subfields.append(Subfield("a", String(rest[..<colon.lowerBound])))
      rest = String(rest[colon.upperBound...])
      subfields.append(Subfield("c", rest))
    } else if !rest.isEmpty {
      subfields.append(Subfield("a", rest))
    }
    if let date, !date.isEmpty { subfields.append(Subfield("d", date)) }
    return subfields.isEmpty ? [] : [FieldContent("210", .blank, subfields)]
  }
}
