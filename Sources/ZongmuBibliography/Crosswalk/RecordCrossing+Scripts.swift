import ZongmuMARC

/// Pinyin: $9 or $A ($E, $F, $I) inside a field of CNMARC, a field 880 beside it in MARC 21 (field 880; Appendix A).
///
/// A Chinese library keeps the characters in the field itself and puts the reading into 880; others do the reverse. Both
/// are read; the first is written.
extension RecordCrossing {
  /// The script code of Latin letters in $6.
  private static let latin = "(B"

  /// The codes of pinyin, and what each is the reading of.
  private static let readings: [SubfieldCode: SubfieldCode] = ["9": "a", "A": "a", "E": "e", "F": "f", "I": "i"]

  /// Crosses a field of CNMARC, and its reading into a field 880.
  mutating func crossWithPinyin(_ index: Int) {
    current = index
    var field = fields[index]
    let hasPlace = source == .cnmarc && field.tag >= "200" && field.tag < "800" && field.tag.bytes.0 != 0x34
    guard hasPlace, field.subfields.contains(where: { RecordCrossing.readings[$0.code] != nil }),
      table.row(for: field, to: .marc21) != nil
    else { return put(crossed(field)) }
    var reading = field
    reading.subfields = field.subfields.compactMap { subfield in
      RecordCrossing.readings[subfield.code].map { Subfield($0, subfield.value) }
    }
    // A second reading of the same is a slip.
    var codes: [SubfieldCode] = []
    for subfield in reading.subfields {
      if codes.contains(subfield.code) { lose(.onlyOne, subfield.value, subfield: subfield.code) }
      codes.append(subfield.code)
    }
    reading.subfields = reading.subfields.enumerated().filter { !codes[..<$0.offset].contains($0.element.code) }
      .map(\.element)
    field.subfields.removeAll { RecordCrossing.readings[$0.code] != nil }
    let readingOfRole = reading
    let main = crossed(field)
    guard var first = main.first, !first.isControl else { return put(main) }
    let before = output.count
    guard let other = crossed(readingOfRole).first else { return put(main) }
    lastLink += 1
    let number = (lastLink < 10 ? "0" : "") + String(lastLink)
    first.subfields.insert(Subfield("6", "880-\(number)"), at: 0)
    put([first] + main.dropFirst())
    guard output.count > before else { return }
    let link = Subfield("6", "\(first.tag)-\(number)/\(RecordCrossing.latin)")
    // Relator codes and sources belong to the field itself.
    let text = other.subfields.filter { !["2", "4", "5", "i"].contains($0.code) }
    output.append(FieldContent("880", other.indicators, [link] + text))
  }

  // MARK: Back

  /// What $6 says: the tag of the other field, the number of the pair.
  private static func link(_ field: FieldContent) -> (tag: Tag, number: String, script: Substring)? {
    guard let text = field["6"], let dash = text.firstIndex(of: "-"), let tag = Tag(text[..<dash]) else { return nil }
    let rest = text[text.index(after: dash)...]
    let number = String(rest.prefix { $0.isNumber })
    return (tag, number, rest.drop { $0 != "/" }.dropFirst())
  }

  /// Crosses the fields of MARC 21, each together with its form in another script.
  mutating func crossPairs() {
    var partners: [String: Int] = [:]
    var loose: [Int] = []
    for index in fields.indices where fields[index].tag == "880" {
      guard let link = RecordCrossing.link(fields[index]), link.number != "00" else {
        loose.append(index)
        continue
      }
      let key = "\(link.tag)-\(link.number)"
      if partners[key] == nil { partners[key] = index } else { loose.append(index) }
    }
    for index in fields.indices where fields[index].tag != "880" {
      current = index
      let field = fields[index]
      guard let link = RecordCrossing.link(field), link.tag == "880",
        let partner = partners.removeValue(forKey: "\(field.tag)-\(link.number)")
      else {
        put(crossed(field))
        continue
      }
      cross(field, with: partner)
    }
    for index in (loose + partners.values).sorted() {
      current = index
      guard let link = RecordCrossing.link(fields[index]), link.tag != "880" else {
        loseAll(fields[index], .noField)
        continue
      }
      put(crossed(FieldContent(fields[index], tag: link.tag, fields[index].indicators)))
    }
  }

  /// Crosses a field and its partner 880: the one with Chinese characters gives the field, the other its reading.
  private mutating func cross(_ field: FieldContent, with partner: Int) {
    let other = FieldContent(fields[partner], tag: field.tag, fields[partner].indicators)
    let isOtherLatin = RecordCrossing.link(fields[partner])?.script.hasPrefix("(B") ?? false
    let keepsField = isOtherLatin || RecordCrossing.isEastAsian(field) && !RecordCrossing.isEastAsian(other)
    let (kept, reading) = keepsField ? (field, other) : (other, field)
    var made = crossed(kept)
    guard !made.isEmpty else { return }
    // The reading is crossed for its text alone: what is lost of it is told below.
    var copy = self
    let alone = reading.subfields.filter { $0.code != "6" }
    let isName = made[0].tag >= "700" || made[0].tag >= "600" && made[0].tag < "603"
    let isWhole = isName || alone.count == 1 && alone[0].code == "a"
    let readings = isWhole ? alone : copy.crossed(reading).first?.subfields ?? []
    if keepsField { current = partner }
    add(readings, to: &made[0])
    put(made)
  }

  private static func isEastAsian(_ field: FieldContent) -> Bool {
    field.subfields.contains { $0.value.unicodeScalars.contains { $0.isEastAsian } }
  }

  /// Puts readings into a field: of the title or name as $9, and where the other titles and names of 200 are read too, all
  /// as $A, $E, $F, $I, as CALIS has it.
  private mutating func add(_ readings: [Subfield], to field: inout FieldContent) {
    guard let place = field.subfields.firstIndex(where: { $0.code == "a" }) else {
      for subfield in readings { lose(.otherScript, subfield.value, subfield: subfield.code) }
      return
    }
    let capitals: [SubfieldCode: SubfieldCode] = ["a": "A", "e": "E", "f": "F", "i": "I"]
    let hasReadings = field.tag == "200" || field.tag == "225" || field.tag >= "500"
    let isHan = hasReadings && field.subfields[place].value.unicodeScalars.contains { $0.isHan }
    var taken: [Subfield] = []
    let isWhole = field.tag == "200" && readings.contains { $0.code == "e" || $0.code == "f" || $0.code == "i" }
    for subfield in readings.map({ Subfield($0.code, RecordCrossing.unstopped($0.value)) }) {
      // A number is the same in both; so is what has not been turned into letters.
      if field.subfields.contains(where: { $0.value == subfield.value }) { continue }
      let code = capitals[subfield.code]
      let isUsable = isHan && !subfield.value.unicodeScalars.contains { $0.isEastAsian }
      if isUsable, subfield.code == "a" || isWhole, let code, !taken.contains(where: { $0.code == code }) {
        taken.append(Subfield(isWhole ? code : "9", subfield.value))
      } else if !isRole(subfield, in: field) {
        lose(.otherScript, subfield.value, subfield: subfield.code)
      }
    }
    for subfield in taken {
      let read = RecordCrossing.readings[subfield.code] ?? "a"
      let place = field.subfields.lastIndex { $0.code == read } ?? place
      // The first title is read; other titles stand behind it.
      field.subfields.insert(
        subfield, at: (read == "a" ? field.subfields.firstIndex { $0.code == read } ?? place : place) + 1)
    }
  }

  /// A reading without the mark at its end.
  private static func unstopped(_ text: String) -> String {
    var text = text.trimmingBlanks()
    while let last = text.last, ".,/:;= ".contains(last) { text.removeLast() }
    return text
  }

  /// Whether a subfield is the role of a name, which the field in characters has too.
  private func isRole(_ subfield: Subfield, in field: FieldContent) -> Bool {
    ["4", "e", "j"].contains(subfield.code) && field.tag >= "700" && field.tag < "731" && field["4"] != nil
  }
}
