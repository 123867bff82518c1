import ZongmuMARC

/// Reads a CNMARC or UNIMARC record (GB/T 33286-2016, UNIMARC Manual). The two share tags and subfields; what
/// Chinese practice adds ($9 and $A pinyin, roles as words in $4, 091, 905) disturbs no other.
enum UNIMARCProfile {
  static func describe(_ record: Record, _ draft: inout DescriptionDraft) -> Description {
    readLeader(record.leader, &draft)
    var titles: [Field] = []
    let view = record.view
    for place in 0..<view.fieldCount {
      let tag = view.field(place).tag.number
      switch tag {
      case _ where !draft.isWhole && !isForKeys(tag): break
      case 10...99: readNumbers(record.field(place), &draft)
      case 100...199: readCoded(record.field(place), &draft)
      case 200:
        readTitle(record.field(place), &draft)
        titles.append(record.field(place))
      case 205...230: readDescription(record.field(place), &draft)
      case 300...399: readNote(record.field(place), &draft)
      case 410...499: readLink(record.field(place), &draft)
      case 500: draft.uniformTitle = draft.uniformTitle ?? record.field(place)["a"]
      case 510, 512...518, 532, 540, 541: draft.addVariant(record.field(place)["a"] ?? "")
      case 700...722: readHeading(record.field(place), &draft)
      default: break
      }
    }
    if draft.needsName { for field in titles { readResponsibility(field, &draft) } }
    if draft.isWhole { finishMedium(&draft) }
    return draft.finish(codedDate)
  }

  /// Whether a field may hold something that keys are made of.
  private static func isForKeys(_ tag: Int) -> Bool {
    switch tag {
    case 10...100, 200, 210, 300, 301, 700...722: true
    default: false
    }
  }

  private static func readLeader(_ leader: Leader, _ draft: inout DescriptionDraft) {
    switch leader[7] {
    case UInt8(ascii: "s"), UInt8(ascii: "i"): draft.codedLevel = .serial
    case UInt8(ascii: "a"), UInt8(ascii: "b"): draft.codedLevel = .analytic
    case UInt8(ascii: "c"): draft.isCodedSet = true
    default: break
    }
    guard draft.isWhole else { return }
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
      field.forEachLentSubfield { code, text in
        switch code {
        case "a": draft.addNumber(text()) { [OtherNumbers.issn($0) ?? OtherNumbers.cn($0)].compactMap { $0 } }
        case "d": draft.addPrices(text())
        case "f": draft.add(OtherNumbers.issnL(text()))
        case "y", "z": draft.add(OtherNumbers.issn(text(), isCancelled: true))
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
    field.forEachLentSubfield { code, text in
      if code == "a" || code == "z" { draft.add(read(text(), code == "z")) }
    }
  }

  private static func readISBN(_ field: Field, _ draft: inout DescriptionDraft) {
    let qualifier = field["b"]
    if let qualifier { draft.qualifiers.append(qualifier) }
    field.forEachLentSubfield { code, text in
      switch code {
      case "a":
        let value = text()
        draft.addRemark(value)
        draft.addNumber(value) { text in
          let found = ISBNReader.identifiers(in: text, qualifier: qualifier)
          return found.isEmpty ? [OtherNumbers.unifiedBookNumber(text)].compactMap { $0 } : found
        }
      case "z": draft.add(ISBNReader.identifiers(in: text(), qualifier: qualifier, isCancelled: true))
      case "b":
        let value = text()
        draft.addRemark(value)
        readTerms(Passage(value), &draft)
      case "d":
        let value = text()
        // The terms are Chinese.
        guard value.utf8.contains(where: { $0 >= 0x80 }) else { return draft.addPrices(value) }
        let passage = Passage(value)
        readTerms(passage, &draft)
        draft.addPrices(passage)
      default: break
      }
    }
  }

  private static let unifiedNumber: StaticWord = "统一书号"
  private static let internalWords = WordTable<Bool>("内部资料 内部发行 内部交流 内部使用 内部读物 内部参考 内部刊物 非卖品 内部印刷")
  private static let freeWords = WordTable<Bool>("赠阅 赠送 非卖品 交流 免费 内部")

  private static func readTerms(_ passage: Passage, _ draft: inout DescriptionDraft) {
    if internalWords.occurs(in: passage) { draft.isCalledInternal = true }
    if freeWords.occurs(in: passage) { draft.isFree = true }
  }

  // MARK: 1XX

  private static func readCoded(_ field: Field, _ draft: inout DescriptionDraft) {
    switch field.tag.number {
    case 100:
      let codes = field["a"] ?? ""
      draft.codedData = codes
      guard draft.isWhole else { return }
      let data = GeneralData(codes)
      for position in 17...19 { draft.addAudience(Audiences.unimarc(data[position])) }
    case 101:
      field.forEachSubfield { code, value in
        switch code {
        case "a": Languages.add(value, to: &draft.description.languages)
        case "c": Languages.add(value, to: &draft.description.originalLanguages)
        default: break
        }
      }
      let indicator = field.indicators.first
      if indicator == UInt8(ascii: "1") || indicator == UInt8(ascii: "2") { draft.description.isTranslation = true }
    case 105:
      // 105/4-7: form of contents; q is a question paper.
      let codes = (field["a"] ?? "").utf8
      if codes.count >= 8, codes.dropFirst(4).prefix(4).contains(UInt8(ascii: "q")) {
        draft.description.traits.insert(.examPaper)
      }
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
  private static func codedDate(_ codes: String) -> PublicationGrammar.Date? {
    let data = GeneralData(codes)
    guard var date = PublicationGrammar.date(data.firstDate) else { return nil }
    let second = data.secondDate
    switch data.dateType {
    case UInt8(ascii: "a"): date.lastYear = 9999
    case UInt8(ascii: "b"), UInt8(ascii: "g"), UInt8(ascii: "f"):
      if second == "9999" {
        date.lastYear = 9999
      } else if let last = PublicationGrammar.date(second), last.year > date.year {
        date.lastYear = last.year
      }
      if data.dateType == UInt8(ascii: "f") { date.isUncertain = true }
    default: break
    }
    return date
  }

  // MARK: 2XX

  private static func readTitle(_ field: Field, _ draft: inout DescriptionDraft) {
    field.forEachLentSubfield { code, text in
      guard code == "a" || draft.isWhole else { return }
      let value = text().tidied
      guard !value.isEmpty else { return }
      switch code {
      case "a":
        if draft.titleStatement == nil { draft.titleStatement = Passage(value) } else { draft.addVariant(value) }
      case "b": draft.designations.append(value)
      case "c", "d": draft.addVariant(value)
      case "e": draft.otherTitles.append(Passage(value))
      case "h", "v": draft.partNumbers.append(value)
      case "i": draft.partNames.append(value)
      default: break
      }
    }
  }

  private static func readResponsibility(_ field: Field, _ draft: inout DescriptionDraft) {
    field.forEachLentSubfield { code, text in
      guard code == "f" || code == "g" else { return }
      let value = text().tidied
      if !value.isEmpty { draft.statements.append((Passage(value), code == "f")) }
    }
  }

  private static func readDescription(_ field: Field, _ draft: inout DescriptionDraft) {
    switch field.tag.number {
    case 205:
      for value in field.values(of: "a") + field.values(of: "b") where !value.tidied.isEmpty {
        draft.editions.append(Passage(value))
      }
    case 210:
      field.forEachLentSubfield { code, text in
        switch code {
        case "a": draft.addPlaces(text)
        case "c": draft.addPublishers(text())
        case "d": draft.addDate(text())
        default: break
        }
      }
    case 215:
      field.forEachLentSubfield { code, text in
        switch code {
        case "a":
          let statement = Passage(text())
          ExtentGrammar.read(statement, into: &draft.description.extent)
          ExtentGrammar.readCarriers(statement, into: &draft.description.extent)
        case "d": ExtentGrammar.readSize(Passage(text()), into: &draft.description.extent)
        case "e": ExtentGrammar.readAccompanying(Passage(text()), into: &draft.description.extent)
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
    field.forEachSubfield { code, text in
      let value = text.tidied
      guard !value.isEmpty else { return }
      switch code {
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
      field.forEachLentSubfield { code, text in
        guard code == "a" else { return }
        let value = text()
        draft.addRemark(value)
        // All that is looked for is in Chinese.
        guard value.utf8.contains(where: { $0 >= 0x80 }) else { return }
        let passage = Passage(value)
        if internalWords.occurs(in: passage) { draft.isCalledInternal = true }
        draft.add(OtherNumbers.printPermit(passage))
        draft.add(OtherNumbers.cip(passage))
        if passage.wordIndex(of: unifiedNumber) != nil, let number = OtherNumbers.unifiedBookNumber(value) {
          draft.add(number)
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
    guard draft.needsName else { return }
    let tag = field.tag.number
    var name = ""
    var rest = ""
    var roles: Roles = []
    field.forEachLentSubfield { code, text in
      switch code {
      case "a": if name.isEmpty { name = text().tidied }
      case "b" where (710...712).contains(tag):
        // A subordinate body: 中国社会科学院, 文学研究所.
        name = DescriptionDraft.joined(name, unit: text().tidied)
      case "b": if rest.isEmpty { rest = text().tidied }
      case "4" where draft.isWhole: for role in RoleWords.roles(of: text()) ?? [] { roles.append(role) }
      default: break
      }
    }
    guard !name.isEmpty else { return }
    // Latin headings are split into entry element and rest; a Chinese one has the original name in $b.
    if !rest.isEmpty, tag < 710, !name.unicodeScalars.contains(where: \.isHan) {
      name = (name.hasSuffix(",") ? String(name.dropLast()) : name) + ", " + rest
    }
    draft.add(
      DescriptionDraft.Heading(
        name: name, roles: roles.isEmpty ? nil : roles, isCorporate: (710...712).contains(tag), isPrimary: tag % 10 < 2)
    )
  }

  /// A designation that names a medium wins over the leader, which wins over 106; a leader of text is often a slip where
  /// nothing is there but a disc.
  private static func finishMedium(_ draft: inout DescriptionDraft) {
    guard draft.description.medium == .text else { return }
    let named = draft.designations.lazy.compactMap { MediumRules.designation($0) }.first
    if let medium = named ?? draft.codedMedia.first ?? draft.description.extent.carriers.medium {
      draft.description.medium = medium
    }
  }
}
