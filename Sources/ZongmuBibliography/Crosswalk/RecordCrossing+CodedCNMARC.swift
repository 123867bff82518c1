import ZongmuMARC

/// Leader, 003, 007, 008, 040, 041 and 044 of MARC 21 as leader, 1XX and 801 of CNMARC.
extension RecordCrossing {
  mutating func crossCodedToCNMARC() {
    crossLeaderToCNMARC()
    let index = places("008").first
    current = index ?? -1
    let data = CodedData(index.map { fields[$0].text } ?? "", count: 40)
    let material = Material008(type: oldLeader.type, level: oldLeader.level)
    generalDataOfCNMARC(data, material, hasData: index != nil)
    languagesOfCNMARC(data)
    countryOfCNMARC(data)
    if index != nil { materialsOfCNMARC(data, material) }
    descriptionsOfCNMARC(data, material)
    sourcesOfCNMARC(data)
    derivedOfCNMARC()
  }

  // MARK: 100

  private mutating func generalDataOfCNMARC(_ data: CodedData, _ material: Material008, hasData: Bool) {
    var general = CodedData(36)
    general[0..<8] = entered(data)
    func cnmarc(_ list: CodeLists.List, _ place: Int) -> String? {
      data[place] == "|" ? nil : table.codes.cnmarc(list, data[place])
    }
    general[8] = cnmarc(.dateType, 6) ?? "u"
    general[9..<13] = RecordCrossing.year(data[7..<11])
    general[13..<17] = RecordCrossing.year(data[11..<15])
    if data[6] == "n" || !hasData { general[9..<17] = "        " }
    if let place = material.audience { general[17..<20] = cnmarc(.audience, place) ?? "   " }
    general[20] = material.government.flatMap { cnmarc(.government, $0) } ?? "y"
    general[21] = hasData ? cnmarc(.modified, 38) ?? "0" : "0"
    general[22..<25] = cataloguingLanguage
    general[25] = "y"
    general[26..<34] = "50      "
    general[34..<36] = TitleScript.code(of: vernacularTitle).cnmarc
    output.append(FieldContent("100", .blank, [Subfield("a", general.text)]))
    let lists: [(CodeLists.List, Int?)] = [
      (.dateType, 6), (.audience, material.audience), (.government, material.government), (.modified, 38),
    ]
    for case (let list, let place?) in lists where hasData && data[place] != "|" {
      if table.codes.cnmarc(list, data[place]) == nil { lose(.noCode, data[place], positions: place...place) }
    }
  }

  /// The day of entry with its century: records are machine readable since 1968.
  private func entered(_ data: CodedData) -> String {
    let short = data[0..<6]
    guard short.allSatisfy({ "0" <= $0 && $0 <= "9" }) else {
      let transaction = places("005").first.map { String(fields[$0].text.prefix(8)) } ?? ""
      return transaction.utf8.count == 8 ? transaction : "        "
    }
    return (short.prefix(2) >= "68" ? "19" : "20") + short
  }

  private static func year(_ text: String) -> String {
    guard text.contains(where: { "0" <= $0 && $0 <= "9" }) else { return "    " }
    return String(text.map { "0" <= $0 && $0 <= "9" ? $0 : " " })
  }

  private var cataloguingLanguage: String {
    let text = places("040").first.flatMap { fields[$0]["b"] }?.trimmingBlanks() ?? ""
    return text.utf8.count == 3 && text.utf8.allSatisfy { 0x61...0x7A ~= $0 } ? text : "eng"
  }

  /// The title in its own script: of the 880 for 245 where there is one in another script than Latin.
  private var vernacularTitle: String {
    let base = places("245").first.flatMap { fields[$0]["a"] } ?? ""
    let other = places("880").first { fields[$0]["6"]?.hasPrefix("245") ?? false }.flatMap { fields[$0]["a"] } ?? ""
    return base.unicodeScalars.contains { $0.value > 0x36F } || other.isEmpty ? base : other
  }

  // MARK: 101, 102

  private mutating func languagesOfCNMARC(_ data: CodedData) {
    let codes: [SubfieldCode: SubfieldCode] = [
      "a": "a", "d": "a", "k": "b", "h": "c", "n": "c", "b": "d", "f": "e", "e": "h", "g": "i", "m": "c", "j": "j",
      "p": "j", "q": "j", "i": "j",
    ]
    var subfields: [Subfield] = []
    var isTranslation = false
    for index in places("041") {
      let field = fields[index]
      isTranslation = isTranslation || field.indicators.first == UInt8(ascii: "1")
      for subfield in field.subfields where subfield.code != "6" {
        guard let code = codes[subfield.code], field.indicators.second != UInt8(ascii: "7") else {
          lose(.noSubfield, subfield.value, subfield: subfield.code, in: index)
          continue
        }
        // Before 2001 several codes were run together.
        let text = subfield.value.trimmingBlanks()
        let isRun = text.utf8.count % 3 == 0 && text.utf8.allSatisfy { 0x61...0x7A ~= $0 }
        for part in isRun ? text.parts(of: 3) : [text] { subfields.append(Subfield(code, part)) }
      }
    }
    let first = data[35..<38]
    if !subfields.contains(where: { $0.code == "a" }) {
      let isCode = first.utf8.allSatisfy { 0x61...0x7A ~= $0 }
      let isNeeded = "abi".contains(leader.type) && "acms".contains(leader.level)
      if isCode || isNeeded { subfields.insert(Subfield("a", isCode ? first : "und"), at: 0) }
    }
    subfields = ["a", "b", "c", "d", "e", "h", "i", "j"].flatMap { code in subfields.filter { $0.code == code } }
    guard !subfields.isEmpty else { return }
    output.append(FieldContent("101", Indicators(isTranslation ? 0x31 : 0x30, 0x20), subfields))
  }

  private mutating func countryOfCNMARC(_ data: CodedData) {
    var subfields: [Subfield] = []
    for index in places("044") {
      let field = fields[index]
      for (place, subfield) in field.subfields.enumerated() where subfield.code != "6" {
        let value = subfield.value.trimmingBlanks()
        switch subfield.code {
        case "a":
          // What the list does not tell apart is said again behind it.
          if place + 1 < field.subfields.count, field.subfields[place + 1].code == "c" { continue }
          subfields.append(country(value, in: index))
        case "c": subfields.append(Subfield("a", value))
        case "b": subfields.append(Subfield("b", value))
        case "2": subfields.append(Subfield("2", value))
        default: lose(.noSubfield, value, subfield: subfield.code, in: index)
        }
      }
    }
    if !subfields.contains(where: { $0.code == "a" }) {
      let code = data[15..<18].trimmingBlanks()
      if !code.isEmpty, !code.allSatisfy({ $0 == "|" }) { subfields.insert(country(code, in: current), at: 0) }
    }
    if !subfields.isEmpty { output.append(FieldContent("102", .blank, subfields)) }
  }

  private mutating func country(_ code: String, in index: Int) -> Subfield {
    if let country = table.codes.cnmarc(.country, code.lowercased()) { return Subfield("a", country) }
    if index >= 0 { lose(.noCode, code, subfield: index == current ? nil : "a", in: index) }
    return Subfield("a", "ZZ")
  }

  // MARK: 801

  /// The country of an agency: `CN-GDYX` says it; codes without a country are those of the United States.
  private static func agency(_ name: String) -> [Subfield] {
    let parts = name.split(separator: "-", maxSplits: 1)
    if parts.count == 2, parts[0].utf8.count == 2, parts[0].utf8.allSatisfy({ 0x41...0x5A ~= $0 }) {
      return [Subfield("a", String(parts[0])), Subfield("b", String(parts[1]))]
    }
    return [Subfield("a", "US"), Subfield("b", name)]
  }

  private mutating func sourcesOfCNMARC(_ data: CodedData) {
    let sources = places("040")
    var original: String?
    var transcriber: String?
    var modifiers: [String] = []
    var rules: [Subfield] = []
    for index in sources {
      for subfield in fields[index].subfields {
        let value = subfield.value.trimmingBlanks()
        guard !value.isEmpty else { continue }
        switch subfield.code {
        case "a" where original == nil: original = value
        case "c" where transcriber == nil: transcriber = value
        case "d": modifiers.append(value)
        case "e": rules.append(Subfield("g", value))
        case "b", "6": break
        default: lose(.noSubfield, value, subfield: subfield.code, in: index)
        }
      }
    }
    let issuer = places("003").first.map { fields[$0].text.trimmingBlanks() }.flatMap { $0.isEmpty ? nil : $0 }
    var made: [(UInt8, String)] = []
    if let original { made.append((0x30, original)) }
    if let transcriber, transcriber != original { made.append((0x31, transcriber)) }
    made += modifiers.map { (0x32, $0) }
    if let issuer, !made.contains(where: { $0.1 == issuer }) { made.append((0x33, issuer)) }
    if made.isEmpty { made.append((0x31, "CN-" + crosswalk.agency)) }
    var dates: [String: [String]] = [:]
    for index in places("883") {
      if let agency = fields[index]["q"], let day = fields[index]["d"], made.contains(where: { $0.1 == agency }) {
        dates[agency, default: []].append(day)
      } else {
        loseAllOf(index)
      }
    }
    for (number, source) in made.enumerated() {
      var subfields = RecordCrossing.agency(source.1)
      let day = entered(data)
      if let date = dates[source.1]?.first {
        dates[source.1]?.removeFirst()
        subfields.append(Subfield("c", date))
      } else if source.0 == 0x30, day != "        " {
        subfields.append(Subfield("c", day))
      }
      if number == 0 { subfields += rules }
      output.append(FieldContent("801", Indicators(0x20, source.0), subfields))
    }
  }

  // MARK: 33X

  /// Content, media and carrier type follow from the leader for most records; where they say more, it is lost.
  private mutating func derivedOfCNMARC() {
    let usual = RecordCrossing.contentAndCarrier[oldLeader.type] ?? []
    for (tag, code) in zip(["336", "337", "338"] as [Tag], usual) {
      for index in places(tag) where fields[index]["b"] != code && fields[index]["a"] != RecordCrossing.terms[code] {
        loseAllOf(index)
      }
    }
  }

  /// The terms that go with the codes, for fields without the code.
  private static let terms = [
    "txt": "text", "n": "unmediated", "nc": "volume", "spw": "spoken word", "prm": "performed music", "s": "audio",
    "sd": "audio disc", "tdi": "two-dimensional moving image", "v": "video", "vd": "videodisc", "sti": "still image",
    "ntm": "notated music", "cri": "cartographic image", "nb": "sheet", "c": "computer", "cr": "online resource",
  ]
}

extension String {
  /// The text in pieces of so many characters.
  fileprivate func parts(of count: Int) -> [String] {
    var parts: [String] = []
    var rest = Substring(self)
    while !rest.isEmpty {
      parts.append(String(rest.prefix(count)))
      rest = rest.dropFirst(count)
    }
    return parts
  }
}
