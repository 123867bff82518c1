import ZongmuMARC

/// Reads a MARC 21 record, vernacular fields first.
enum MARC21Profile {
  static func describe(_ record: Record, _ draft: inout DescriptionDraft) -> Description {
    readLeader(record.leader, &draft)
    // 264 with second indicator 1 comes before 260.
    var imprints: [Field] = []
    var rank = 2
    var titles: [Field] = []
    let isWhole = draft.isWhole
    LinkedFields.forEach(of: record, where: { isWhole || isForKeys($0) }) { tag, field in
      switch tag {
      case 7, 8: readControl(tag, field, record.leader, &draft)
      case 10, 20...35: readNumbers(tag, field, &draft)
      case 41: readLanguages(field, &draft)
      case 100, 110, 111, 700, 710, 711: readHeading(tag, field, &draft)
      case 245:
        if draft.needsName, draft.titleStatement == nil { titles.append(field) }
        readTitle(field, &draft)
      case 240: draft.uniformTitle = draft.uniformTitle ?? first("a", field)
      case 242, 246, 247: forEach("a", field) { draft.addVariant(unstopped($0)) }
      case 250:
        field.forEachLentSubfield { code, text in
          guard code == "a" || code == "b" else { return }
          let value = text().tidied
          if !value.isEmpty { draft.editions.append(Passage(value)) }
        }
      case 260, 264:
        let second = field.indicators.second
        let own = tag == 260 ? 1 : second == UInt8(ascii: "1") || second == UInt8(ascii: " ") ? 0 : 2
        guard own < 2, own <= rank else { return }
        if own < rank { imprints = [] }
        rank = own
        imprints.append(field)
      case 300...338: readPhysical(tag, field, &draft)
      case 440, 490, 830, 800, 810: readSeries(tag, field, &draft)
      case 500, 540: readNote(field, &draft)
      case 760...787: readLink(tag, field, &draft)
      default: break
      }
    }
    for field in imprints { readPublication(field, &draft) }
    if draft.needsName { for field in titles { readResponsibility(field, &draft) } }
    if draft.isWhole { finishMedium(&draft) }
    return draft.finish(codedDate)
  }

  /// Whether a field may hold something that keys are made of.
  private static func isForKeys(_ tag: Int) -> Bool {
    switch tag {
    case 8, 10, 20...35, 100, 110, 111, 700, 710, 711, 245, 260, 264, 500, 540: true
    default: false
    }
  }

  private static func readLeader(_ leader: Leader, _ draft: inout DescriptionDraft) {
    switch leader[7] {
    case UInt8(ascii: "s"), UInt8(ascii: "i"): draft.codedLevel = .serial
    case UInt8(ascii: "a"), UInt8(ascii: "b"): draft.codedLevel = .analytic
    default: break
    }
    guard draft.isWhole else { return }
    switch leader.character(19) {
    case "a": draft.isCodedSet = true
    case "b", "c": draft.isCodedVolume = true
    default: break
    }
    if let medium = MediumRules.marc21Type(leader.type) { draft.description.medium = medium }
  }

  /// Calls `body` with the texts of the subfields with a code that are not blank, without blanks at their ends.
  private static func forEach(_ code: SubfieldCode, _ field: Field, _ body: (String) -> Void) {
    field.forEachLentSubfield { each, text in
      guard each == code else { return }
      let value = text().tidied
      if !value.isEmpty { body(value) }
    }
  }

  /// The first of these texts.
  private static func first(_ code: SubfieldCode, _ field: Field) -> String? {
    var found: String?
    forEach(code, field) { found = found ?? $0 }
    return found
  }

  // MARK: 00X–0XX

  private static func readControl(_ tag: Int, _ field: Field, _ leader: Leader, _ draft: inout DescriptionDraft) {
    let text = field.value
    if tag == 8, text.utf8.count >= 15 { draft.codedData = text }
    guard draft.isWhole else { return }
    let bytes = Array(text.utf8)
    if tag == 7 {
      switch bytes.first {
      case UInt8(ascii: "h"): draft.codedMedia.append(.microform)
      case UInt8(ascii: "c") where bytes.count > 1 && bytes[1] == UInt8(ascii: "r"):
        draft.codedMedia.append(.electronic)
      default: break
      }
      return
    }
    func code(_ place: Int) -> Character { place < bytes.count ? Character(Unicode.Scalar(bytes[place])) : " " }
    if bytes.count >= 38, draft.description.languages.isEmpty {
      Languages.add(String(decoding: bytes[35..<38], as: UTF8.self), to: &draft.description.languages)
    }
    if "acdgijkmt".contains(leader.type), leader.level != "s", leader.level != "i" {
      if bytes.count > 22 { draft.addAudience(Audiences.marc21(bytes[22])) }
    }
    if leader.type == "a" || leader.type == "t", leader.level == "m" || leader.level == "a" {
      let (medium, trait) = MediumRules.formOfItem(code(23))
      if let medium { draft.codedMedia.append(medium) }
      if let trait { draft.description.traits.insert(trait) }
    }
  }

  /// 008/6-14: c goes on, d and m have a last year, q is between two, r and t are one year.
  private static func codedDate(_ codes: String) -> PublicationGrammar.Date? {
    let bytes = Array(codes.utf8)
    let type = bytes[6]
    guard var date = PublicationGrammar.date(String(decoding: bytes[7..<11], as: UTF8.self)) else { return nil }
    let second = String(decoding: bytes[11..<15], as: UTF8.self)
    switch type {
    case UInt8(ascii: "c"): date.lastYear = 9999
    case UInt8(ascii: "d"), UInt8(ascii: "m"), UInt8(ascii: "q"), UInt8(ascii: "i"):
      if second == "9999" {
        date.lastYear = 9999
      } else if let last = PublicationGrammar.date(second), last.year > date.year {
        date.lastYear = last.year
      }
      if type == UInt8(ascii: "q") { date.isUncertain = true }
    default: break
    }
    return date
  }

  private static func readNumbers(_ tag: Int, _ field: Field, _ draft: inout DescriptionDraft) {
    switch tag {
    case 10: add(field, &draft) { OtherNumbers.lccn($0, isCancelled: $1) }
    case 20:
      let qualifier = first("q", field)
      if let qualifier { draft.qualifiers.append(qualifier) }
      field.forEachLentSubfield { code, text in
        switch code {
        case "a":
          let value = text()
          draft.addRemark(value.tidied)
          draft.addNumber(value) { ISBNReader.identifiers(in: $0, qualifier: qualifier) }
        case "c": draft.addPrices(text())
        case "q": draft.addRemark(text().tidied)
        case "z": draft.add(ISBNReader.identifiers(in: text(), qualifier: qualifier, isCancelled: true))
        default: break
        }
      }
    case 22:
      field.forEachLentSubfield { code, text in
        switch code {
        case "a": draft.addNumber(text()) { [OtherNumbers.issn($0)].compactMap { $0 } }
        case "l": draft.add(OtherNumbers.issnL(text()))
        case "y", "z": draft.add(OtherNumbers.issn(text(), isCancelled: true))
        default: break
        }
      }
    case 24:
      let kind = field.indicators.first
      add(field, &draft) { text, isCancelled in
        switch kind {
        case UInt8(ascii: "0"): OtherNumbers.isrc(text, isCancelled: isCancelled)
        case UInt8(ascii: "2"): OtherNumbers.ismn(text, isCancelled: isCancelled)
        case UInt8(ascii: "7"), UInt8(ascii: "8"):
          OtherNumbers.unifiedBookNumber(text, isCancelled: isCancelled)
            ?? (first("2", field) == "local" ? OtherNumbers.cn(text, isCancelled: isCancelled) : nil)
        default: nil
        }
      }
    case 35: add(field, &draft) { OtherNumbers.otherSystem($0, isCancelled: $1) }
    default: break
    }
  }

  private static func add(_ field: Field, _ draft: inout DescriptionDraft, _ read: (String, Bool) -> Identifier?) {
    field.forEachLentSubfield { code, text in
      if code == "a" || code == "z" { draft.add(read(text(), code == "z")) }
    }
  }

  /// 041$a replaces the language of 008, which is only the first.
  private static func readLanguages(_ field: Field, _ draft: inout DescriptionDraft) {
    if field.indicators.first == UInt8(ascii: "1") { draft.description.isTranslation = true }
    forEach("h", field) { Languages.add($0, to: &draft.description.originalLanguages) }
    var isFirst = true
    forEach("a", field) { code in
      if isFirst { draft.description.languages = [] }
      isFirst = false
      Languages.add(code, to: &draft.description.languages)
    }
  }

  // MARK: 1XX, 2XX

  private static func readHeading(_ tag: Int, _ field: Field, _ draft: inout DescriptionDraft) {
    // A name-title heading names another work.
    guard draft.needsName, !field.holds("t") else { return }
    let isBody = tag % 100 >= 10
    var name = first("a", field) ?? ""
    if isBody { forEach("b", field) { name = DescriptionDraft.joined(name, unit: $0) } }
    guard !name.isEmpty else { return }
    var roles: Roles = []
    if draft.isWhole {
      field.forEachLentSubfield { code, text in
        guard code == "e" || code == "4" else { return }
        for role in RoleWords.roles(of: text().tidied) ?? [] { roles.append(role) }
      }
    }
    draft.add(
      DescriptionDraft.Heading(
        name: name, roles: roles.isEmpty ? nil : roles, isCorporate: isBody, isPrimary: tag < 200))
  }

  /// 245: what $b is, the mark before it says: `=` a parallel title, `:` other title information, `;` another title.
  private static func readTitle(_ field: Field, _ draft: inout DescriptionDraft) {
    guard draft.titleStatement == nil else {
      field.forEachLentSubfield { code, text in if code == "a" { draft.addVariant(unstopped(text())) } }
      return
    }
    var mark: Unicode.Scalar = " "
    field.forEachLentSubfield { code, text in
      guard code == "a" || draft.isWhole else { return }
      let value = text().tidied
      guard !value.isEmpty else { return }
      switch code {
      case "a": if draft.titleStatement == nil { draft.titleStatement = unstopped(Passage(value)) }
      case "b": readRemainder(unstopped(value), mark, &draft)
      case "h": draft.designations.append(value)
      case "n": draft.partNumbers.append(unstopped(value))
      case "p": draft.partNames.append(unstopped(value))
      default: break
      }
      if code != "6" { mark = value.unicodeScalars.last ?? " " }
    }
  }

  private static func readResponsibility(_ field: Field, _ draft: inout DescriptionDraft) {
    forEach("c", field) { value in
      var isPrimary = true
      Passage(value).forEachPart(where: { $0[$1] == ";" }) { part in
        draft.statements.append((part, isPrimary))
        isPrimary = false
      }
    }
  }

  private static func readRemainder(_ text: String, _ mark: Unicode.Scalar, _ draft: inout DescriptionDraft) {
    let parts = Passage(text).split { $0[$1] == "=" && $0[$1 - 1] == " " }
    for (index, part) in parts.enumerated() {
      if index > 0 || mark == "=" {
        let (title, other) = TitleGrammar.splitParallel(part)
        draft.addVariant(title.text)
        draft.otherTitles += other
      } else if mark == ";" {
        draft.addVariant(part.text)
      } else {
        draft.otherTitles.append(part)
      }
    }
  }

  private static let ellipsis: StaticWord = "..."

  /// Without the punctuation that the rules put between areas; the full stop after initials and … stays.
  private static func unstopped(_ text: Passage) -> Passage {
    let passage = TitleGrammar.trimEnds(text)
    guard passage.last == ".", !passage.ends(with: ellipsis),
      passage[passage.end - 2].isHan
        || passage.count > 3 && passage[passage.end - 3] != "." && passage[passage.end - 3] != " "
    else { return passage }
    return TitleGrammar.trimEnds(passage.before(passage.end - 1))
  }

  private static func unstopped(_ text: String) -> String { unstopped(Passage(text)).text }

  private static func readPublication(_ field: Field, _ draft: inout DescriptionDraft) {
    field.forEachLentSubfield { code, text in
      switch code {
      case "a": draft.addPlaces(text)
      case "b": draft.addPublishers(text())
      case "c": draft.addDate(text())
      default: break
      }
    }
  }

  // MARK: 3XX–8XX

  private static func readPhysical(_ tag: Int, _ field: Field, _ draft: inout DescriptionDraft) {
    switch tag {
    case 300:
      forEach("a", field) { value in
        let passage = Passage(value)
        ExtentGrammar.read(passage, into: &draft.description.extent)
        ExtentGrammar.readCarriers(passage, into: &draft.description.extent)
        TraitGrammar.collect(remark: passage, into: &draft.description.traits)
      }
      forEach("c", field) { ExtentGrammar.readSize(Passage($0), into: &draft.description.extent) }
      forEach("e", field) { ExtentGrammar.readAccompanying(Passage($0), into: &draft.description.extent) }
    case 338: forEach("b", field) { if let medium = MediumRules.carrier($0) { draft.codedMedia.append(medium) } }
    case 336:
      var isTouched = false
      forEach("b", field) { if $0 == "tct" { isTouched = true } }
      if isTouched { draft.codedMedia.append(.braille) }
    default: break
    }
  }

  private static func readSeries(_ tag: Int, _ field: Field, _ draft: inout DescriptionDraft) {
    let isTraced = tag >= 800
    guard let title = first(tag == 800 || tag == 810 ? "t" : "a", field) else { return }
    let series = SeriesStatement(
      title: PublicationGrammar.strip(Passage(unstopped(title))).text,
      number: first("v", field).map { unstopped($0) })
    if isTraced {
      let key = NameKey(Passage(series.title))
      if draft.description.series.contains(where: { NameKey(Passage($0.title)) == key }) { return }
    }
    draft.description.series.append(series)
  }

  private static let internalWords = WordTable<Bool>("内部资料 内部发行")

  private static func readNote(_ field: Field, _ draft: inout DescriptionDraft) {
    forEach("a", field) { value in
      draft.addRemark(value)
      // All that is looked for is in Chinese.
      guard value.utf8.contains(where: { $0 >= 0x80 }) else { return }
      let passage = Passage(value)
      if internalWords.occurs(in: passage) { draft.isCalledInternal = true }
      draft.add(OtherNumbers.printPermit(passage))
      draft.add(OtherNumbers.cip(passage))
    }
  }

  private static func readLink(_ tag: Int, _ field: Field, _ draft: inout DescriptionDraft) {
    let title = first("t", field) ?? first("s", field)
    let number = first("w", field)
    if tag == 773 || tag == 760 { draft.isLinkedToSet = true }
    guard title != nil || number != nil else { return }
    if tag == 765, let title { draft.addOriginal(unstopped(title)) }
    draft.description.links.append(Link(tag: String(tag), title: title.map { unstopped($0) }, recordID: number))
  }

  /// A designation or carrier that names a medium tells more than the leader's `a`.
  private static func finishMedium(_ draft: inout DescriptionDraft) {
    guard draft.description.medium == .text else { return }
    let named = draft.designations.lazy.compactMap { MediumRules.designation($0) }.first
    if let medium = named ?? draft.codedMedia.first { draft.description.medium = medium }
  }
}
