import ZongmuMARC

/// Reads a CNMARC or UNIMARC record (GB/T 33286-2016, UNIMARC Manual). The two share tags and subfields; what
/// Chinese practice adds ($9 and $A pinyin, roles as words in $4, 091, 905) disturbs no other.
enum UNIMARCProfile {
  static func describe(_ record: Record, _ dialect: Dialect) -> Description {
    var draft = DescriptionDraft(dialect)
    readLeader(record.leader, &draft)
    for field in record.fields {
      switch field.tag.number {
      case 10...99: readNumbers(field, &draft)
      case 100...199: readCoded(field, &draft)
      case 200: readTitle(field, &draft)
      case 205...230: readDescription(field, &draft)
      case 300...399: readNote(field, &draft)
      case 410...499: readLink(field, &draft)
      case 500: draft.uniformTitle = draft.uniformTitle ?? field["a"]
      case 510, 512...518, 532, 540, 541: draft.addVariant(field["a"] ?? "")
      case 700...722: readHeading(field, &draft)
      default: break
      }
    }
    finishMedium(&draft)
    return draft.finish()
  }

  private static func readLeader(_ leader: Leader, _ draft: inout DescriptionDraft) {
    switch leader.level {
    case "s", "i": draft.codedLevel = .serial
    case "a", "b": draft.codedLevel = .analytic
    case "c": draft.isCodedSet = true
    default: break
    }
    if leader.hierarchy == "1" { draft.isCodedSet = true }
    if leader.hierarchy == "2" { draft.isCodedVolume = true }
    draft.isRubbing = leader.type == "u" && draft.description.dialect == .cnmarc
    if let medium = MediumRules.unimarcType(leader.type) { draft.description.medium = medium }
  }

  // MARK: 0XX

  private static func readNumbers(_ field: Field, _ draft: inout DescriptionDraft) {
    switch field.tag.number {
    case 10: readISBN(field, &draft)
    case 11:
      for subfield in field.subfields {
        switch subfield.code {
        case "a": draft.addNumber(subfield.value) { [OtherNumbers.issn($0) ?? OtherNumbers.cn($0)].compactMap { $0 } }
        case "d": draft.addPrices(subfield.value)
        case "f": draft.add([OtherNumbers.issnL(subfield.value)].compactMap { $0 })
        case "y", "z": draft.add([OtherNumbers.issn(subfield.value, isCancelled: true)].compactMap { $0 })
        default: break
        }
      }
    case 13: add(field, &draft) { OtherNumbers.ismn($0, isCancelled: $1) }
    case 16: add(field, &draft) { OtherNumbers.isrc($0, isCancelled: $1) }
    case 35: add(field, &draft) { OtherNumbers.otherSystem($0, isCancelled: $1) }
    case 91:
      for value in field.values(of: "d") { draft.addPrices(value) }
      add(field, &draft) {
        OtherNumbers.unifiedBookNumber($0, isCancelled: $1) ?? OtherNumbers.cn($0, isCancelled: $1)
          ?? ISBNReader.identifiers(in: $0, isCancelled: $1).first
      }
    default: break
    }
  }

  private static func add(_ field: Field, _ draft: inout DescriptionDraft, _ read: (String, Bool) -> Identifier?) {
    for subfield in field.subfields where subfield.code == "a" || subfield.code == "z" {
      if let identifier = read(subfield.value, subfield.code == "z") { draft.add([identifier]) }
    }
  }

  private static func readISBN(_ field: Field, _ draft: inout DescriptionDraft) {
    let subfields = field.subfields
    let qualifier = subfields.first { $0.code == "b" }?.value
    if let qualifier { draft.qualifiers.append(qualifier) }
    for subfield in subfields {
      if subfield.code == "a" || subfield.code == "b" { draft.remarks.append(subfield.value) }
      switch subfield.code {
      case "a":
        draft.addNumber(subfield.value) { text in
          let found = ISBNReader.identifiers(in: text, qualifier: qualifier)
          return found.isEmpty ? [OtherNumbers.unifiedBookNumber(text)].compactMap { $0 } : found
        }
      case "z": draft.add(ISBNReader.identifiers(in: subfield.value, qualifier: qualifier, isCancelled: true))
      case "b": readTerms(subfield.value, &draft)
      case "d":
        readTerms(subfield.value, &draft)
        draft.addPrices(subfield.value)
      default: break
      }
    }
  }

  private static let internalWords = WordTable<Bool>("内部资料 内部发行 内部交流 内部使用 内部读物 内部参考 内部刊物 非卖品 内部印刷")
  private static let freeWords = WordTable<Bool>("赠阅 赠送 非卖品 交流 免费 内部")

  private static func readTerms(_ text: String, _ draft: inout DescriptionDraft) {
    // All these words are Chinese.
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return }
    let passage = Passage(text)
    if internalWords.occurs(in: passage) { draft.isCalledInternal = true }
    if freeWords.occurs(in: passage) { draft.isFree = true }
  }

  // MARK: 1XX

  private static func readCoded(_ field: Field, _ draft: inout DescriptionDraft) {
    switch field.tag.number {
    case 100:
      let data = GeneralData(field["a"] ?? "")
      draft.codedDate = { codedDate(data) }
      draft.readAudience(data.audience, Audiences.unimarc)
    case 101:
      for value in field.values(of: "a") { Languages.add(value, to: &draft.description.languages) }
      for value in field.values(of: "c") { Languages.add(value, to: &draft.description.originalLanguages) }
      let indicator = field.indicators.first
      if indicator == UInt8(ascii: "1") || indicator == UInt8(ascii: "2") { draft.description.isTranslation = true }
    case 105:
      // 105/4-7: form of contents; q is a question paper.
      let codes = Array((field["a"] ?? "").utf8)
      if codes.count >= 8, codes[4..<8].contains(UInt8(ascii: "q")) { draft.description.traits.insert(.examPaper) }
    case 106:
      guard let code = field["a"]?.first else { return }
      let (medium, trait) = MediumRules.textForm(code)
      if let medium { draft.codedMedia.append(medium) }
      if let trait { draft.description.traits.insert(trait) }
    case 191: draft.isRubbing = draft.description.dialect == .cnmarc
    default: break
    }
  }

  /// The dates of 100$a/8-16: a goes on, d is one year, f is between two, b and g have a last year.
  private static func codedDate(_ data: GeneralData) -> PublicationGrammar.Date? {
    guard var date = PublicationGrammar.date(data.firstDate) else { return nil }
    let second = data.secondDate
    switch data.dateType {
    case "a": date.lastYear = 9999
    case "b", "g", "f":
      if second == "9999" {
        date.lastYear = 9999
      } else if let last = PublicationGrammar.date(second), last.year > date.year {
        date.lastYear = last.year
      }
      if data.dateType == "f" { date.isUncertain = true }
    default: break
    }
    return date
  }

  // MARK: 2XX

  private static func readTitle(_ field: Field, _ draft: inout DescriptionDraft) {
    for subfield in field.subfields {
      let value = subfield.value.tidied
      guard !value.isEmpty else { continue }
      switch subfield.code {
      case "a":
        if draft.titleStatement == nil { draft.titleStatement = value } else { draft.addVariant(value) }
      case "b": draft.designations.append(value)
      case "c", "d": draft.addVariant(value)
      case "e": draft.otherTitles.append(value)
      case "f": draft.statements.append((value, true))
      case "g": draft.statements.append((value, false))
      case "h", "v": draft.partNumbers.append(value)
      case "i": draft.partNames.append(value)
      default: break
      }
    }
  }

  private static func readDescription(_ field: Field, _ draft: inout DescriptionDraft) {
    switch field.tag.number {
    case 205:
      for value in field.values(of: "a") + field.values(of: "b") where !value.tidied.isEmpty {
        draft.editions.append(value)
      }
    case 210:
      for subfield in field.subfields {
        switch subfield.code {
        case "a": draft.description.publication.places += PublicationGrammar.places(subfield.value)
        case "c": draft.addPublishers(subfield.value)
        case "d": draft.addDate(subfield.value)
        default: break
        }
      }
    case 215:
      for subfield in field.subfields {
        switch subfield.code {
        case "a": ExtentGrammar.read(Passage(subfield.value), into: &draft.description.extent)
        case "d": ExtentGrammar.readSize(Passage(subfield.value), into: &draft.description.extent)
        case "e": ExtentGrammar.readAccompanying(Passage(subfield.value), into: &draft.description.extent)
        default: break
        }
      }
    case 225: readSeries(field, &draft)
    default: break
    }
  }

  private static func readSeries(_ field: Field, _ draft: inout DescriptionDraft) {
    var title: String?
    var number: String?
    for subfield in field.subfields {
      let value = subfield.value.tidied
      guard !value.isEmpty else { continue }
      switch subfield.code {
      case "a": title = title ?? TitleGrammar.trimEnds(Passage(value)).text
      case "h": title = title.map { $0 + ". " + value }
      case "i": title = title.map { $0 + ", " + value }
      case "v": number = number ?? value
      default: break
      }
    }
    if let title { draft.description.series.append(SeriesStatement(title: title, number: number)) }
  }

  // MARK: 3XX, 4XX, 7XX

  private static func readNote(_ field: Field, _ draft: inout DescriptionDraft) {
    switch field.tag.number {
    case 300, 301:
      for value in field.values(of: "a") {
        draft.remarks.append(value)
        let passage = Passage(value)
        if internalWords.occurs(in: passage) { draft.isCalledInternal = true }
        if let permit = OtherNumbers.printPermit(value) { draft.add([permit]) }
        if let cip = OtherNumbers.cip(value) { draft.add([cip]) }
        if passage.wordIndex(of: "统一书号") != nil, let number = OtherNumbers.unifiedBookNumber(value) {
          draft.add([number])
        }
      }
    case 305:
      // 2018年7月第1版, 2021年3月第5次印刷.
      if draft.description.publication.printingYear == nil, let value = field["a"] {
        draft.description.publication.printingYear = PublicationGrammar.printing(value)
      }
    case 310:
      // 线装 alone says nothing of the age; judged with the date.
      if let value = field["a"], Passage(value).wordIndex(of: "线装") != nil { draft.isThreadBound = true }
    default: break
    }
  }

  private static func readLink(_ field: Field, _ draft: inout DescriptionDraft) {
    let tag = field.tag.number
    if tag == 461 || tag == 462 { draft.isLinkedToSet = true }
    var link = Link(tag: field.tag.description, title: nil, recordID: nil)
    var number: String?
    for embedded in field.embeddedFields {
      switch embedded.tag.number {
      case 1: link.recordID = embedded.value.isEmpty ? nil : embedded.value.tidied
      case 200, 500:
        link.title = link.title ?? embedded["a"]
        number = number ?? embedded["v"]
      default: break
      }
    }
    // Standard subfields technique.
    if link.title == nil, link.recordID == nil {
      link.title = field["t"] ?? (field["1"] == nil ? field["a"] : nil)
      link.recordID = field["w"] ?? field["0"]
      number = field["v"]
    }
    guard link.title != nil || link.recordID != nil else { return }
    draft.description.links.append(link)
    if tag == 454, let title = link.title { draft.addOriginal(title) }
    if tag == 461 || tag == 462, let title = link.title {
      draft.setStatements.append(SeriesStatement(title: title, number: number))
    }
    if tag == 410, let title = link.title, draft.description.series.isEmpty {
      draft.description.series.append(SeriesStatement(title: title, number: number))
    }
  }

  private static func readHeading(_ field: Field, _ draft: inout DescriptionDraft) {
    let tag = field.tag.number
    var name = ""
    var rest = ""
    var roleWords: [String] = []
    for subfield in field.subfields {
      switch subfield.code {
      case "a": if name.isEmpty { name = subfield.value.tidied }
      case "b" where (710...712).contains(tag):
        // A subordinate body: 中国社会科学院, 文学研究所.
        name = DescriptionDraft.joined(name, unit: subfield.value.tidied)
      case "b": if rest.isEmpty { rest = subfield.value.tidied }
      case "4": roleWords.append(subfield.value)
      default: break
      }
    }
    guard !name.isEmpty else { return }
    // Latin headings are split into entry element and rest; a Chinese one has the original name in $b.
    if !rest.isEmpty, tag < 710, !name.unicodeScalars.contains(where: \.isHan) {
      name = (name.hasSuffix(",") ? String(name.dropLast()) : name) + ", " + rest
    }
    var roles: [Agent.Role] = []
    for word in roleWords {
      for role in RoleWords.roles(of: word) ?? [] where !roles.contains(role) { roles.append(role) }
    }
    draft.headings.append(
      DescriptionDraft.Heading(
        name: name, roles: roles.isEmpty ? nil : roles, isCorporate: (710...712).contains(tag), isPrimary: tag % 10 < 2)
    )
  }

  /// A designation that names a medium wins over the leader, which wins over 106.
  private static func finishMedium(_ draft: inout DescriptionDraft) {
    guard draft.description.medium == .text else { return }
    let named = draft.designations.lazy.compactMap { MediumRules.designation($0) }.first
    if let medium = named ?? draft.codedMedia.first { draft.description.medium = medium }
  }
}
