import ZongmuMARC

/// Coded data of the kinds of material: 105, 106, 110, 115 and 135 of CNMARC as 007 and 008/18-34 of MARC 21.
extension RecordCrossing {
  mutating func crossBookData(_ data: inout CodedData, _ material: Material008) {
    for (number, index) in places("105").enumerated() {
      guard material == .books, number == 0, let text = fields[index]["a"], text.utf8.count >= 13 else {
        loseAllOf(index)
        continue
      }
      let coded = CodedData(text, count: 13)
      // Four blanks say nothing; that there is nothing is y, and z in the contents.
      for place in 0..<4 where !coded.isAll(" ", 0..<4) {
        data[18 + place] = code(.illustration, coded[place], index, place...place)
      }
      for place in 0..<4 where !coded.isAll(" ", 4..<8) {
        data[24 + place] = code(.contents, coded[4 + place], index, (4 + place)...(4 + place))
      }
      for (old, new) in [(8, 29), (9, 30), (10, 31)] {
        let flag = coded[old]
        data[new] = flag == "1" || flag == "|" ? flag : "0"
      }
      data[33] = code(.literature, coded[11], index, 11...11)
      data[34] = code(.biography, coded[12], index, 12...12)
    }
  }

  mutating func crossItemForm(_ data: inout CodedData, _ material: Material008) {
    for (number, index) in places("106").enumerated() {
      guard number == 0, let text = fields[index]["a"], let form = text.first else {
        loseAllOf(index)
        continue
      }
      data[material.itemForm] = code(.itemForm, String(form), index, 0...0)
    }
  }

  mutating func crossSerialData(_ data: inout CodedData, _ material: Material008) {
    for (number, index) in places("110").enumerated() {
      guard material == .serials, number == 0, let text = fields[index]["a"], text.utf8.count >= 11 else {
        loseAllOf(index)
        continue
      }
      let coded = CodedData(text, count: 11)
      data[21] = code(.serialType, coded[0], index, 0...0)
      data[18] = code(.frequency, coded[1], index, 1...1)
      data[19] = code(.regularity, coded[2], index, 2...2)
      for place in 3..<7 { data[21 + place] = code(.contents, coded[place], index, place...place) }
      data[29] = coded[7] == "1" ? "1" : "0"
      data[34] = "0"
      // Title page, index and cumulative index: MARC 21 has given up these codes.
      if coded[8..<11] != "xx0" { lose(.noCode, coded[8..<11], subfield: "a", positions: 8...10, in: index) }
    }
  }

  /// UNIMARC's forms of video (115$a/15) and those of 007.
  private static let videoForms: [(cnmarc: String, marc21: String)] = [("a", "c"), ("b", "d"), ("c", "f"), ("d", "r")]

  mutating func crossFilms(_ data: inout CodedData, _ material: Material008) {
    for index in places("115") {
      guard let text = fields[index]["a"], text.utf8.count >= 20 else {
        loseAllOf(index)
        continue
      }
      let coded = CodedData(text, count: 20)
      if material == .visual {
        data[18..<21] = coded[1..<4].allSatisfy(\.isNumber) ? coded[1..<4] : "|||"
        data[33] = coded[0] == "c" ? "v" : coded[0] == "a" ? "m" : "|"
      }
      let category = code(.videoCategory, coded[0], index, 0...0)
      var description = CodedData(9, filledWith: "|")
      description[0] = category
      description[2] = " "
      description[3] = code(.videoColor, coded[4], index, 4...4)
      description[5] = code(.videoSound, coded[5], index, 5...5)
      let form = RecordCrossing.videoForms.first { $0.cnmarc == coded[15] }
      if category == "v", let form { description[1] = form.marc21 }
      if !isUncoded(coded[6..<15]) { lose(.noCode, coded[6..<15], subfield: "a", positions: 6...14, in: index) }
      if category != "v" || form == nil, !isUncoded(coded[15..<16]) {
        lose(.noCode, coded[15], subfield: "a", positions: 15...15, in: index)
      }
      if !isUncoded(coded[16..<20]) { lose(.noCode, coded[16..<20], subfield: "a", positions: 16...19, in: index) }
      for subfield in fields[index].subfields where subfield.code != "a" {
        lose(.noSubfield, subfield.value, subfield: subfield.code, in: index)
      }
      // A film has more to say than these nine positions.
      if category == "v" || category == "g" {
        output.append(FieldContent("007", text: description.text))
      } else if category == "m" {
        output.append(FieldContent("007", text: description.text.prefix(8) + "|||||||||||||||"))
      }
    }
  }

  private func isUncoded(_ text: String) -> Bool { text.allSatisfy { $0 == " " || $0 == "|" } }

  mutating func crossElectronic(_ data: inout CodedData, _ material: Material008) {
    for index in places("135") {
      guard let text = fields[index]["a"], text.utf8.count == 13 || text.utf8.count == 2 else {
        loseAllOf(index)
        continue
      }
      let coded = CodedData(text, count: 13)
      if material == .computerFiles {
        data[26] = code(.fileType, coded[0], index, 0...0)
      } else if !isUncoded(coded[0]) {
        var aspects = CodedData("m", count: 18)
        aspects[9] = code(.fileType, coded[0], index, 0...0)
        output.append(FieldContent("006", text: aspects.text))
      }
      // From position 2 on the two are the same, one place apart.
      output.append(
        FieldContent("007", text: "c" + coded[1] + " " + (text.utf8.count == 2 ? "|||" : coded[2..<13])))
    }
  }

  /// Content, media and carrier type by the leader, as codes of RDA (336, 337, 338).
  mutating func addContentAndCarrier() {
    guard let codes = RecordCrossing.contentAndCarrier[leader.type] else { return }
    let kinds: [(tag: Tag, source: String)] = [("336", "rdacontent"), ("337", "rdamedia"), ("338", "rdacarrier")]
    for (kind, code) in zip(kinds, codes) {
      output.append(FieldContent(kind.tag, .blank, [Subfield("b", code), Subfield("2", kind.source)]))
    }
  }

  static let contentAndCarrier: [Character: [String]] = [
    "a": ["txt", "n", "nc"], "t": ["txt", "n", "nc"], "c": ["ntm", "n", "nc"], "d": ["ntm", "n", "nc"],
    "e": ["cri", "n", "nb"], "f": ["cri", "n", "nb"], "g": ["tdi", "v", "vd"], "i": ["spw", "s", "sd"],
    "j": ["prm", "s", "sd"], "k": ["sti", "n", "nb"], "m": ["txt", "c", "cr"], "r": ["tdf", "n", "nr"],
  ]

  // MARK: Back

  mutating func materialsOfCNMARC(_ data: CodedData, _ material: Material008) {
    func cnmarc(_ list: CodeLists.List, _ place: Int) -> String {
      data[place] == "|" ? "|" : table.codes.cnmarc(list, data[place]) ?? "|"
    }
    switch material {
    case .books where !data.isAll("|", 18..<22) || !data.isAll("|", 24..<28) || data[33] != "|":
      var coded = CodedData(13)
      for place in 0..<4 {
        coded[place] = cnmarc(.illustration, 18 + place)
        coded[4 + place] = cnmarc(.contents, 24 + place)
      }
      // Nothing is said once, in the first place; the others stay blank.
      if data.isAll("|", 18..<22) { coded[0..<4] = "    " }
      if data.isAll("|", 24..<28) { coded[4..<8] = "    " }
      for place in 1..<4 where coded[place] == "y" { coded[place] = " " }
      for place in 5..<8 where coded[place] == "z" { coded[place] = " " }
      for (old, new) in [(29, 8), (30, 9), (31, 10)] { coded[new] = data[old] == " " ? "0" : data[old] }
      coded[11] = cnmarc(.literature, 33)
      coded[12] = cnmarc(.biography, 34)
      output.append(FieldContent("105", .blank, [Subfield("a", coded.text)]))
      noteUnknown(
        data, [(.illustration, 18...21), (.contents, 24...27), (.literature, 33...33), (.biography, 34...34)])
    case .serials where !data.isAll("|", 18..<20):
      var coded = CodedData("", count: 11)
      coded[0] = cnmarc(.serialType, 21)
      coded[1] = cnmarc(.frequency, 18)
      coded[2] = cnmarc(.regularity, 19)
      for place in 3..<7 { coded[place] = cnmarc(.contents, 21 + place) }
      for place in 4..<7 where coded[place] == "z" { coded[place] = " " }
      coded[7] = data[29] == "1" ? "1" : "0"
      coded[8..<11] = "xx0"
      output.append(FieldContent("110", .blank, [Subfield("a", coded.text)]))
      noteUnknown(data, [(.serialType, 21...21), (.frequency, 18...18), (.regularity, 19...19), (.contents, 24...27)])
    default: break
    }
    if material == .books || material == .serials, data[23] != "|" {
      output.append(
        FieldContent("106", .blank, [Subfield("a", cnmarc(.itemForm, 23) == "|" ? "z" : cnmarc(.itemForm, 23))]))
      noteUnknown(data, [(.itemForm, 23...23)])
    }
  }

  private mutating func noteUnknown(_ data: CodedData, _ lists: [(CodeLists.List, ClosedRange<Int>)]) {
    for (list, range) in lists {
      for place in range where data[place] != "|" && table.codes.cnmarc(list, data[place]) == nil {
        lose(.noCode, data[place], positions: place...place)
      }
    }
  }

  mutating func descriptionsOfCNMARC(_ data: CodedData, _ material: Material008) {
    for index in places("007") {
      let text = fields[index].text
      switch text.first {
      case "c" where text.utf8.count == 14 || text.utf8.count == 6:
        let old = CodedData(text, count: 14)
        let aspects = places("006").map { fields[$0].text }.first { $0.hasPrefix("m") }.map { CodedData($0, count: 18) }
        let file = material == .computerFiles ? data[26] : aspects?[9] ?? "|"
        let type = table.codes.cnmarc(.fileType, file) ?? "|"
        let rest = text.utf8.count == 14 ? old[1] + old[3..<14] : old[1]
        output.append(FieldContent("135", .blank, [Subfield("a", type + rest)]))
      case "v" where text.utf8.count == 9, "g" where text.utf8.count == 9:
        let old = CodedData(text, count: 9)
        var coded = CodedData(20, filledWith: "|")
        coded[0] = table.codes.cnmarc(.videoCategory, old[0]) ?? "|"
        if material == .visual { coded[1..<4] = data[18..<21].allSatisfy(\.isNumber) ? data[18..<21] : "   " }
        coded[4] = table.codes.cnmarc(.videoColor, old[3]) ?? "|"
        coded[5] = table.codes.cnmarc(.videoSound, old[5]) ?? "|"
        if old[0] == "v", let form = RecordCrossing.videoForms.first(where: { $0.marc21 == old[1] }) {
          coded[15] = form.cnmarc
        }
        output.append(FieldContent("115", .blank, [Subfield("a", coded.text)]))
        for place in [4, 6, 7, 8] where !isUncoded(old[place]) {
          lose(.noCode, old[place], positions: place...place, in: index)
        }
      default: lose(.noField, text, in: index)
      }
    }
    let hasElectronic = output.contains { $0.tag == "135" }
    for index in places("006") where !(hasElectronic && fields[index].text.hasPrefix("m")) {
      lose(.noField, fields[index].text, in: index)
    }
  }
}
