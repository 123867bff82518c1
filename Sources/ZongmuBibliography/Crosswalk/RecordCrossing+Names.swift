import ZongmuMARC

/// How the parts of names are ordered and joined in the two formats.
enum NameForm {
  /// The subfields of 70X in the order of MARC 21: the entry element and the rest of the name first; CNMARC often has
  /// dynasty or nationality before them.
  static func ordered(_ subfields: [Subfield]) -> [Subfield] {
    guard let entry = subfields.firstIndex(where: { $0.code == "a" }) else { return subfields }
    let rest = subfields.indices.filter { $0 > entry && subfields[$0].code == "b" }
    let first = [entry] + rest
    return first.map { subfields[$0] } + subfields.indices.filter { !first.contains($0) }.map { subfields[$0] }
  }

  /// The entry element of MARC 21 as CNMARC has it: `Verne, Jules` in two, `凡尔纳 (Verne, Jules)` in two.
  static func divided(_ name: String, isInverted: Bool) -> [Subfield] {
    if let bracket = name.place(of: " (") ?? name.place(of: "（"), name.hasSuffix(")") || name.hasSuffix("）") {
      let rest = String(name[bracket.lowerBound...]).trimmingBlanks()
      return [Subfield("a", String(name[..<bracket.lowerBound])), Subfield("b", rest)]
    }
    guard isInverted, let comma = name.place(of: ", ") else { return [Subfield("a", name)] }
    return [Subfield("a", String(name[..<comma.lowerBound])), Subfield("b", String(name[comma.upperBound...]))]
  }

  /// Whether a name is written in Chinese characters.
  static func isHan(_ name: String) -> Bool { name.unicodeScalars.first.map { $0.isHan } ?? false }
}

extension RecordCrossing {
  /// The code that says which of the two degrees of responsibility a name has, where its role does not: creator,
  /// contributor (MARC relator codes).
  private static let creator = "cre"
  private static let contributor = "ctb"

  /// Chooses the field that becomes 100 or 110: 700, 710, 720 where there is one, else the first 701 or 721. Bodies that
  /// are not 710 stay added entries, since a body is the main entry for few kinds of works.
  mutating func chooseMainEntry() {
    mainEntry =
      fields.firstIndex { $0.tag == "700" || $0.tag == "710" || $0.tag == "720" }
      ?? fields.firstIndex { $0.tag == "701" || $0.tag == "721" }
  }

  /// Roles, and the tag of the main entry.
  mutating func finishName(_ new: inout FieldContent, of old: FieldContent, _ row: CrosswalkTable.Row) {
    if row.how == .name, let rest = old["b"], !rest.hasPrefix("("), !rest.hasPrefix("（"), !rest.isEmpty {
      new.indicators.first = UInt8(ascii: "1")
    }
    guard old.tag >= "700" else { return }
    let relator: SubfieldCode = row.how == .meeting ? "j" : "e"
    var codes: [String] = []
    new.subfields = new.subfields.map { subfield in
      guard subfield.code == relator, old["4"] != nil else { return subfield }
      let word = subfield.value
      let bare = String(word.filter { !"[]()（）〔〕".contains($0) })
      let chinese = table.codes.cnmarc(.relator, bare) ?? bare
      if let code = table.codes.marc21(.relator, chinese) { codes.append(code) }
      let isCode = word.utf8.count == 3 && word.utf8.allSatisfy { $0 < 0x80 }
      return isCode ? Subfield(relator, chinese) : subfield
    }
    if current == mainEntry {
      new.tag = Tag("1" + new.tag.description.dropFirst()) ?? new.tag
    } else if let degree = degree(of: old) {
      codes.append(degree)
    }
    for (place, code) in codes.enumerated() where !codes[..<place].contains(code) {
      new.subfields.append(Subfield("4", code))
    }
  }

  /// The code that is needed so that 701 and 702 can be told apart on the way back; nil where the roles say it.
  private func degree(of field: FieldContent) -> String? {
    guard "701" <= field.tag, field.tag <= "722", field.tag.number % 10 > 0 else { return nil }
    let isSecondary = field.tag.number % 10 == 2
    let saysSecondary = !RecordCrossing.isPrimary(field.values(of: "4"))
    guard isSecondary != saysSecondary else { return nil }
    return isSecondary ? RecordCrossing.contributor : RecordCrossing.creator
  }

  /// Whether roles are those of an author or editor; no role is one.
  private static func isPrimary(_ words: [String]) -> Bool {
    guard let first = words.first(where: { !$0.isEmpty }) else { return true }
    let roles = RoleWords.roles(of: first) ?? [.author]
    return roles.contains(.author) || roles.contains(.editor)
  }

  // MARK: Back

  /// Roles in words, the degree of responsibility, and the parts of the name.
  mutating func finishNameOfCNMARC(_ new: inout FieldContent, of old: FieldContent, _ row: CrosswalkTable.Row) {
    if row.how == .name { divideName(&new, of: old) }
    if row.how == .body, let place = new.subfields.firstIndex(where: { $0.code == "a" }) {
      new.subfields[place].value = ISBD.stripped(new.subfields[place].value, isLast: true, marks: []).text
    }
    guard new.tag >= "700", new.tag < "731" else { return }
    let words = new.values(of: "4").map { word -> String in
      let bare = ISBD.stripped(word.lowercased(), isLast: true, marks: [","]).text
      return table.codes.cnmarc(.relatorTerm, bare) ?? table.codes.cnmarc(.relatorTerm, bare + ".") ?? word
    }
    var all = words
    var degree: String?
    let known = words.compactMap { table.codes.marc21(.relator, $0) }
    for subfield in old.subfields where subfield.code == "4" {
      let code = subfield.value.trimmingBlanks()
      if code == RecordCrossing.creator || code == RecordCrossing.contributor {
        degree = code
      } else if !known.contains(code) {
        all.append(table.codes.cnmarc(.relator, code) ?? code)
      }
    }
    new.subfields.removeAll { $0.code == "4" }
    // The role is the last of what CNMARC says of a name, but for numbers of authority records.
    let place = new.subfields.firstIndex { $0.code == "3" || $0.code == "5" } ?? new.subfields.count
    new.subfields.insert(contentsOf: all.map { Subfield("4", $0) }, at: place)
    setDegree(&new, of: old, isPrimary: degree.map { $0 == RecordCrossing.creator } ?? RecordCrossing.isPrimary(all))
  }

  private func setDegree(_ new: inout FieldContent, of old: FieldContent, isPrimary: Bool) {
    guard new.tag.number < 730 else { return }
    // Chinese rules have no main entry: what is first in MARC 21 is 701 or 711.
    let isFirst = old.tag < "200"
    let last: UInt8 = isFirst || isPrimary ? 0x31 : 0x32
    let (first, second, _) = new.tag.bytes
    new.tag = Tag(first, second, last)
  }

  private func divideName(_ new: inout FieldContent, of old: FieldContent) {
    guard let place = new.subfields.firstIndex(where: { $0.code == "a" }) else { return }
    let isInverted = old.indicators.first == UInt8(ascii: "1")
    let parts = NameForm.divided(new.subfields[place].value, isInverted: isInverted)
    new.subfields.replaceSubrange(place...place, with: parts)
    let isHan = NameForm.isHan(parts[0].value)
    if old.indicators.first != UInt8(ascii: "3"), isHan, parts.count == 1, new.tag.number != 602 {
      new.indicators.second = UInt8(ascii: "0")
    }
    // Dynasty and nationality stand before a Chinese name.
    guard isHan, place == 0 else { return }
    let before = new.subfields.filter { $0.code == "c" && ($0.value.hasPrefix("(") || $0.value.hasPrefix("（")) }
    guard !before.isEmpty else { return }
    new.subfields = before + new.subfields.filter { !before.contains($0) }
  }
}
