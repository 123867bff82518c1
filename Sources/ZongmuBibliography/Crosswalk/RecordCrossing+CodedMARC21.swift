import ZongmuMARC

/// Leader, 1XX and 801 of CNMARC as leader, 003, 007, 008, 040, 041 and 044 of MARC 21.
extension RecordCrossing {
  mutating func crossCodedToMARC21() {
    crossLeaderToMARC21()
    var data = CodedData(40)
    let material = Material008(type: leader.type, level: leader.level)
    data[18..<35] = material.blank
    crossLanguagesToMARC21(&data)
    let general = crossGeneralData(&data, material)
    crossCountryToMARC21(&data)
    crossBookData(&data, material)
    crossItemForm(&data, material)
    crossSerialData(&data, material)
    crossFilms(&data, material)
    crossElectronic(&data, material)
    output.append(FieldContent("008", text: data.text))
    addContentAndCarrier()
    crossSources(general)
  }

  /// A code by its list; what has no equivalent is noted and becomes the fill character.
  mutating func code(
    _ list: CodeLists.List, _ old: String, _ index: Int, _ positions: ClosedRange<Int>, subfield: SubfieldCode? = "a"
  ) -> String {
    if old.allSatisfy({ $0 == "|" }) { return "|" }
    if let new = table.codes.marc21(list, old) {
      if old != " ", table.codes.cnmarc(list, new) != old {
        lose(.lessSpecific, old, subfield: subfield, positions: positions, in: index)
      }
      return new
    }
    lose(.noCode, old, subfield: subfield, positions: positions, in: index)
    return "|"
  }

  // MARK: 100

  private mutating func crossGeneralData(
    _ data: inout CodedData, _ material: Material008
  ) -> (entered: String, language: String?) {
    guard let index = places("100").first, let text = fields[index]["a"] else {
      data[0..<6] = enteredByTransaction ?? "||||||"
      data[6..<15] = "n" + "uuuuuuuu"
      data[38..<40] = " d"
      return ("", nil)
    }
    let general = GeneralData(text)
    let entered = general[0..<8]
    data[0..<6] = entered.allSatisfy(\.isNumber) ? String(entered.dropFirst(2)) : enteredByTransaction ?? "||||||"
    if entered.allSatisfy(\.isNumber), entered.prefix(2) != (entered.dropFirst(2).prefix(2) >= "68" ? "19" : "20") {
      // MARC 21 has years of two figures, from 1968 on.
      lose(.noCode, entered, subfield: "a", positions: 0...7, in: index)
    }
    data[6] = code(.dateType, general[8..<9], index, 8...8)
    data[7..<11] = RecordCrossing.year(general[9..<13])
    data[11..<15] = RecordCrossing.year(general[13..<17])
    crossAudience(general[17..<20], index, &data, material)
    let government = general[20..<21]
    if let place = material.government {
      data[place] = code(.government, government == " " ? "y" : government, index, 20...20)
    } else if government != "y", government != " " {
      lose(.noCode, government, subfield: "a", positions: 20...20, in: index)
    }
    data[38] = code(.modified, general[21..<22] == " " ? "0" : general[21..<22], index, 21...21)
    data[39] = "d"
    let transliteration = general[25..<26]
    if transliteration != "y", transliteration != " ", transliteration != "|" {
      lose(.noCode, transliteration, subfield: "a", positions: 25...25, in: index)
    }
    let script = TitleScript.code(of: places("200").first.flatMap { fields[$0]["a"] } ?? "")
    if material == .serials { data[33] = script.marc21 }
    let coded = general[34..<36]
    if coded != script.cnmarc, !coded.allSatisfy({ $0 == " " || $0 == "|" }) {
      lose(.noCode, coded, subfield: "a", positions: 34...35, in: index)
    }
    let cataloguing = general[22..<25]
    let isLanguage = cataloguing.allSatisfy { "a" <= $0 && $0 <= "z" }
    return (entered, isLanguage ? cataloguing : nil)
  }

  private mutating func crossAudience(
    _ codes: String, _ index: Int, _ data: inout CodedData, _ material: Material008
  ) {
    guard !codes.allSatisfy({ $0 == "|" }) else { return }
    guard let place = material.audience else {
      if codes != "   " { lose(.noCode, codes, subfield: "a", positions: 17...19, in: index) }
      return
    }
    if table.codes.marc21(.audience, codes) != nil {
      data[place] = code(.audience, codes, index, 17...19)
      return
    }
    // There is room for one: readers in general where adults are among several, the young where they are not.
    let several = codes.contains("m") || codes.contains("k") ? "em " : "a  "
    let isSeveral = codes.filter { "abcdekm".contains($0) }.count > 1
    data[place] = table.codes.marc21(.audience, isSeveral ? several : codes.prefix(1) + "  ") ?? "|"
    lose(data[place] == "|" ? .noCode : .lessSpecific, codes, subfield: "a", positions: 17...19, in: index)
  }

  /// The day of the last change, where no day of entry is known.
  private var enteredByTransaction: String? {
    guard let text = places("005").first.map({ fields[$0].text }), text.utf8.count >= 8 else { return nil }
    let day = text.dropFirst(2).prefix(6)
    return day.utf8.allSatisfy { 0x30...0x39 ~= $0 } ? String(day) : nil
  }

  /// A year; what is not known of it is a blank in CNMARC and u in MARC 21.
  private static func year(_ text: String) -> String {
    guard text.contains(where: \.isNumber) else { return text.allSatisfy { $0 == " " } ? text : "||||" }
    return String(text.map { "0" <= $0 && $0 <= "9" ? $0 : "u" })
  }

  // MARK: 101, 102

  private mutating func crossLanguagesToMARC21(_ data: inout CodedData) {
    guard let index = places("101").first else { return }
    let field = fields[index]
    let first = field["a"].map { String($0.trimmingBlanks().lowercased().prefix(3)) }
    let isCode = first.map { $0.utf8.count == 3 && $0.utf8.allSatisfy { 0x61...0x7A ~= $0 } } ?? false
    data[35..<38] = isCode ? first ?? "   " : "   "
    let isOriginal = field.indicators.first == UInt8(ascii: "0") || field.indicators.first == 0x20
    let isSimple = isCode && field.subfields.count == 1 && isOriginal
    guard !isSimple, let row = table.row(for: field, to: .marc21) else { return }
    var subfields: [Subfield] = []
    for subfield in field.subfields where !subfield.value.trimmingBlanks().isEmpty {
      if let code = row.pairs.first(where: { $0.cnmarc == subfield.code })?.marc21 {
        subfields.append(Subfield(code, subfield.value.trimmingBlanks()))
      } else {
        lose(.noSubfield, subfield.value, subfield: subfield.code, in: index)
      }
    }
    let isTranslation = field.indicators.first == UInt8(ascii: "1") || field.indicators.first == UInt8(ascii: "2")
    let indicator: UInt8 = isTranslation ? 0x31 : field.indicators.first == 0x20 ? 0x20 : 0x30
    if !subfields.isEmpty { output.append(FieldContent("041", Indicators(indicator, 0x20), subfields)) }
    for other in places("101").dropFirst() {
      lose(.onlyOne, fields[other].value, in: other)
    }
  }

  private mutating func crossCountryToMARC21(_ data: inout CodedData) {
    data[15..<18] = "   "
    var subfields: [Subfield] = []
    for index in places("102") {
      for subfield in fields[index].subfields where !subfield.value.trimmingBlanks().isEmpty {
        let value = subfield.value.trimmingBlanks()
        switch subfield.code {
        case "a":
          let country = table.codes.marc21(.country, value.prefix(2).uppercased())
          if data[15..<18] == "   " { data[15..<18] = (country ?? "xx").padded(to: 3) }
          if let country { subfields.append(Subfield("a", country)) }
          // A code that the other list does not tell apart stands as it is.
          if country.flatMap({ table.codes.cnmarc(.country, $0) }) != value { subfields.append(Subfield("c", value)) }
        case "b": subfields.append(Subfield("b", value))
        case "2" where fields[index]["b"] != nil: subfields.append(Subfield("2", value))
        default: lose(.noSubfield, value, subfield: subfield.code, in: index)
        }
      }
    }
    let isSimple = subfields.count == 1 && subfields[0].code == "a"
    if !subfields.isEmpty, !isSimple { output.append(FieldContent("044", .blank, subfields)) }
  }

  // MARK: 801

  private mutating func crossSources(_ general: (entered: String, language: String?)) {
    var original: String?
    var transcriber: String?
    var modifiers: [String] = []
    var rules: [String] = []
    var dates: [(agency: String, day: String)] = []
    var last: String?
    var issuer: String?
    var agencies: [String: Int] = [:]
    for index in places("801") { agencies[fields[index]["b"]?.trimmingBlanks() ?? "", default: 0] += 1 }
    for index in places("801") {
      let field = fields[index]
      guard let agency = field["b"]?.trimmingBlanks(), !agency.isEmpty else {
        loseAllOf(index)
        continue
      }
      let country = field["a"]?.trimmingBlanks() ?? ""
      let name = country.isEmpty || country == "US" || agency.hasPrefix(country + "-") ? agency : country + "-" + agency
      last = name
      switch field.indicators.second {
      case UInt8(ascii: "1") where transcriber == nil: transcriber = name
      case UInt8(ascii: "2"), UInt8(ascii: "1"): modifiers.append(name)
      case UInt8(ascii: "3"): issuer = name
      default: if original == nil { original = name } else { modifiers.append(name) }
      }
      for subfield in field.subfields {
        switch subfield.code {
        case "a": break
        case "b":
          if subfield.value.trimmingBlanks() != agency { lose(.onlyOne, subfield.value, subfield: "b", in: index) }
        case "g": rules.append(subfield.value.trimmingBlanks())
        case "c" where name == original && subfield.value == general.entered && agencies[agency] == 1: break
        case "c": dates.append((name, subfield.value.trimmingBlanks()))
        default: lose(.noSubfield, subfield.value, subfield: subfield.code, in: index)
        }
      }
    }
    for date in dates where !date.day.isEmpty {
      output.append(FieldContent("883", .blank, [Subfield("d", date.day), Subfield("q", date.agency)]))
    }
    if let agency = issuer ?? last { output.append(FieldContent("003", text: agency)) }
    guard original != nil || transcriber != nil || !modifiers.isEmpty || general.language != nil else { return }
    var subfields = [original.map { Subfield("a", $0) }, general.language.map { Subfield("b", $0) }].compactMap { $0 }
    subfields += rules.filter { !$0.isEmpty }.map { Subfield("e", $0) }
    if let by = transcriber ?? original { subfields.append(Subfield("c", by)) }
    subfields += modifiers.map { Subfield("d", $0) }
    output.append(FieldContent("040", .blank, subfields))
  }

  /// Notes all of a coded field as lost.
  mutating func loseAllOf(_ index: Int) {
    let before = current
    current = index
    loseAll(fields[index], .noField)
    current = before
  }
}

extension String {
  /// The text with blanks behind it up to a length.
  func padded(to count: Int) -> String {
    utf8.count < count ? self + String(repeating: " ", count: count - utf8.count) : self
  }
}
