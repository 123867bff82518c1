import ZongmuMARC

/// Reads a MARC 21 record, vernacular fields first.
enum MARC21Profile {
  static func describe(_ record: Record) -> Description {
    var draft = DescriptionDraft(.marc21)
    readLeader(record.leader, &draft)
    var dates: [(rank: Int, subfields: [Subfield])] = []
    for entry in LinkedFields(record).entries {
      switch entry.tag {
      case 7, 8: readControl(entry, record.leader, &draft)
      case 10, 20...35: readNumbers(entry, &draft)
      case 41: readLanguages(entry, &draft)
      case 100, 110, 111, 700, 710, 711: readHeading(entry, &draft)
      case 245: readTitle(entry.subfields, &draft)
      case 240: draft.uniformTitle = draft.uniformTitle ?? values(entry, "a").first
      case 242, 246, 247: readVariant(entry, &draft)
      case 250: for value in values(entry, "a", "b") { draft.editions.append(Passage(value)) }
      case 260: dates.append((1, entry.subfields))
      case 264:
        let second = entry.field.indicators.second
        if second == UInt8(ascii: "1") || second == UInt8(ascii: " ") { dates.append((0, entry.subfields)) }
      case 300...338: readPhysical(entry, &draft)
      case 440, 490, 830, 800, 810: readSeries(entry, &draft)
      case 500, 540: readNote(entry, &draft)
      case 760...787: readLink(entry, &draft)
      default: break
      }
    }
    // 264 with second indicator 1 comes before 260.
    let best = dates.map(\.rank).min()
    for each in dates where each.rank == best { readPublication(each.subfields, &draft) }
    finishMedium(&draft)
    return draft.finish(codedDate)
  }

  private static func readLeader(_ leader: Leader, _ draft: inout DescriptionDraft) {
    switch leader.level {
    case "s", "i": draft.codedLevel = .serial
    case "a", "b": draft.codedLevel = .analytic
    default: break
    }
    switch leader.character(19) {
    case "a": draft.isCodedSet = true
    case "b", "c": draft.isCodedVolume = true
    default: break
    }
    if let medium = MediumRules.marc21Type(leader.type) { draft.description.medium = medium }
  }

  private static func values(_ entry: LinkedFields.Entry, _ codes: SubfieldCode...) -> [String] {
    entry.subfields.filter { codes.contains($0.code) }.map { $0.value.tidied }.filter { !$0.isEmpty }
  }

  // MARK: 00X–0XX

  private static func readControl(_ entry: LinkedFields.Entry, _ leader: Leader, _ draft: inout DescriptionDraft) {
    let bytes = Array(entry.field.value.utf8)
    if entry.tag == 7 {
      switch bytes.first {
      case UInt8(ascii: "h"): draft.codedMedia.append(.microform)
      case UInt8(ascii: "c") where bytes.count > 1 && bytes[1] == UInt8(ascii: "r"):
        draft.codedMedia.append(.electronic)
      default: break
      }
      return
    }
    func code(_ place: Int) -> Character { place < bytes.count ? Character(Unicode.Scalar(bytes[place])) : " " }
    if bytes.count >= 15 {
      let first = String(decoding: bytes[7..<11], as: UTF8.self)
      let second = String(decoding: bytes[11..<15], as: UTF8.self)
      draft.codedDates = (bytes[6], first, second)
    }
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
  private static func codedDate(_ type: UInt8, _ first: String, _ second: String) -> PublicationGrammar.Date? {
    guard var date = PublicationGrammar.date(first) else { return nil }
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

  private static func readNumbers(_ entry: LinkedFields.Entry, _ draft: inout DescriptionDraft) {
    switch entry.tag {
    case 10:
      for subfield in entry.subfields where subfield.code == "a" || subfield.code == "z" {
        draft.add([OtherNumbers.lccn(subfield.value, isCancelled: subfield.code == "z")].compactMap { $0 })
      }
    case 20:
      let qualifier = values(entry, "q").first
      if let qualifier { draft.qualifiers.append(qualifier) }
      for value in values(entry, "a", "q") { draft.addRemark(value) }
      for subfield in entry.subfields {
        switch subfield.code {
        case "a": draft.addNumber(subfield.value) { ISBNReader.identifiers(in: $0, qualifier: qualifier) }
        case "c": draft.addPrices(subfield.value)
        case "z": draft.add(ISBNReader.identifiers(in: subfield.value, qualifier: qualifier, isCancelled: true))
        default: break
        }
      }
    case 22:
      for subfield in entry.subfields {
        switch subfield.code {
        case "a": draft.addNumber(subfield.value) { [OtherNumbers.issn($0)].compactMap { $0 } }
        case "l": draft.add([OtherNumbers.issnL(subfield.value)].compactMap { $0 })
        case "y", "z": draft.add([OtherNumbers.issn(subfield.value, isCancelled: true)].compactMap { $0 })
        default: break
        }
      }
    case 24:
      let kind = entry.field.indicators.first
      for subfield in entry.subfields where subfield.code == "a" || subfield.code == "z" {
        let isCancelled = subfield.code == "z"
        let found: Identifier? =
          switch kind {
          case UInt8(ascii: "0"): OtherNumbers.isrc(subfield.value, isCancelled: isCancelled)
          case UInt8(ascii: "2"): OtherNumbers.ismn(subfield.value, isCancelled: isCancelled)
          case UInt8(ascii: "7"), UInt8(ascii: "8"):
            OtherNumbers.unifiedBookNumber(subfield.value, isCancelled: isCancelled)
              ?? (values(entry, "2").first == "local" ? OtherNumbers.cn(subfield.value, isCancelled: isCancelled) : nil)
          default: nil
          }
        if let found { draft.add([found]) }
      }
    case 35:
      for subfield in entry.subfields where subfield.code == "a" || subfield.code == "z" {
        draft.add([OtherNumbers.otherSystem(subfield.value, isCancelled: subfield.code == "z")].compactMap { $0 })
      }
    default: break
    }
  }

  /// 041$a replaces the language of 008, which is only the first.
  private static func readLanguages(_ entry: LinkedFields.Entry, _ draft: inout DescriptionDraft) {
    if entry.field.indicators.first == UInt8(ascii: "1") { draft.description.isTranslation = true }
    for code in values(entry, "h") { Languages.add(code, to: &draft.description.originalLanguages) }
    let codes = values(entry, "a")
    guard !codes.isEmpty else { return }
    draft.description.languages = []
    for code in codes { Languages.add(code, to: &draft.description.languages) }
  }

  // MARK: 1XX, 2XX

  private static func readHeading(_ entry: LinkedFields.Entry, _ draft: inout DescriptionDraft) {
    // A name-title heading names another work.
    guard !entry.subfields.contains(where: { $0.code == "t" }) else { return }
    let isBody = entry.tag % 100 >= 10
    var name = values(entry, "a").first ?? ""
    if isBody { for unit in values(entry, "b") { name = DescriptionDraft.joined(name, unit: unit) } }
    guard !name.isEmpty else { return }
    var roles: Roles = []
    for word in values(entry, "e", "4") { for role in RoleWords.roles(of: word) ?? [] { roles.append(role) } }
    draft.headings.append(
      DescriptionDraft.Heading(
        name: name, roles: roles.isEmpty ? nil : roles, isCorporate: isBody, isPrimary: entry.tag < 200))
  }

  /// 245: what $b is, the mark before it says: `=` a parallel title, `:` other title information, `;` another title.
  private static func readTitle(_ subfields: [Subfield], _ draft: inout DescriptionDraft) {
    guard draft.titleStatement == nil else {
      for subfield in subfields where subfield.code == "a" { draft.addVariant(unstopped(subfield.value)) }
      return
    }
    var mark: Unicode.Scalar = " "
    for subfield in subfields {
      let value = subfield.value.tidied
      guard !value.isEmpty else { continue }
      switch subfield.code {
      case "a": if draft.titleStatement == nil { draft.titleStatement = unstopped(value) }
      case "b": readRemainder(unstopped(value), mark, &draft)
      case "c":
        let parts = Passage(value).split { $0[$1] == ";" }
        for (index, part) in parts.enumerated() { draft.statements.append((part, index == 0)) }
      case "h": draft.designations.append(value)
      case "n": draft.partNumbers.append(unstopped(value))
      case "p": draft.partNames.append(unstopped(value))
      default: break
      }
      if subfield.code != "6" { mark = value.unicodeScalars.last ?? " " }
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

  /// Without the punctuation that the rules put between areas; the full stop after initials and … stays.
  private static func unstopped(_ text: String) -> String {
    let passage = TitleGrammar.trimEnds(Passage(text))
    guard passage.ends(with: "."), !passage.ends(with: "..."),
      passage[passage.end - 2].isHan
        || passage.count > 3 && passage[passage.end - 3] != "." && passage[passage.end - 3] != " "
    else { return passage.text }
    return TitleGrammar.trimEnds(passage.before(passage.end - 1)).text
  }

  private static func readVariant(_ entry: LinkedFields.Entry, _ draft: inout DescriptionDraft) {
    for value in values(entry, "a") { draft.addVariant(unstopped(value)) }
  }

  private static func readPublication(_ subfields: [Subfield], _ draft: inout DescriptionDraft) {
    for subfield in subfields {
      switch subfield.code {
      case "a": PublicationGrammar.addPlaces(in: subfield.value, to: &draft.description.publication.places)
      case "b": draft.addPublishers(subfield.value)
      case "c": draft.addDate(subfield.value)
      default: break
      }
    }
  }

  // MARK: 3XX–8XX

  private static func readPhysical(_ entry: LinkedFields.Entry, _ draft: inout DescriptionDraft) {
    switch entry.tag {
    case 300:
      for value in values(entry, "a") {
        ExtentGrammar.read(Passage(value), into: &draft.description.extent)
        TraitGrammar.collect(remark: Passage(value), into: &draft.description.traits)
      }
      for value in values(entry, "c") { ExtentGrammar.readSize(Passage(value), into: &draft.description.extent) }
      for value in values(entry, "e") {
        ExtentGrammar.readAccompanying(Passage(value), into: &draft.description.extent)
      }
    case 338:
      for code in values(entry, "b") { if let medium = MediumRules.carrier(code) { draft.codedMedia.append(medium) } }
    case 336:
      if values(entry, "b").contains("tct") { draft.codedMedia.append(.braille) }
    default: break
    }
  }

  private static func readSeries(_ entry: LinkedFields.Entry, _ draft: inout DescriptionDraft) {
    let isTraced = entry.tag >= 800
    guard let title = values(entry, entry.tag == 800 || entry.tag == 810 ? "t" : "a").first else { return }
    let series = SeriesStatement(
      title: PublicationGrammar.strip(Passage(unstopped(title))).text,
      number: values(entry, "v").first.map { unstopped($0) })
    let key = NameKey(Passage(series.title))
    if isTraced, draft.description.series.contains(where: { NameKey(Passage($0.title)) == key }) { return }
    draft.description.series.append(series)
  }

  private static func readNote(_ entry: LinkedFields.Entry, _ draft: inout DescriptionDraft) {
    for value in values(entry, "a") {
      draft.addRemark(value)
      let passage = Passage(value)
      if passage.wordIndex(of: "内部资料") != nil || passage.wordIndex(of: "内部发行") != nil { draft.isCalledInternal = true }
      if let permit = OtherNumbers.printPermit(value) { draft.add([permit]) }
      if let cip = OtherNumbers.cip(value) { draft.add([cip]) }
    }
  }

  private static func readLink(_ entry: LinkedFields.Entry, _ draft: inout DescriptionDraft) {
    let title = values(entry, "t").first ?? values(entry, "s").first
    let number = values(entry, "w").first
    if entry.tag == 773 || entry.tag == 760 { draft.isLinkedToSet = true }
    guard title != nil || number != nil else { return }
    if entry.tag == 765, let title { draft.addOriginal(unstopped(title)) }
    draft.description.links.append(
      Link(tag: String(entry.tag), title: title.map { unstopped($0) }, recordID: number))
  }

  /// A designation or carrier that names a medium tells more than the leader's `a`.
  private static func finishMedium(_ draft: inout DescriptionDraft) {
    guard draft.description.medium == .text else { return }
    let named = draft.designations.lazy.compactMap { MediumRules.designation($0) }.first
    if let medium = named ?? draft.codedMedia.first { draft.description.medium = medium }
  }
}
