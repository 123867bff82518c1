import ZongmuMARC

/// What a profile gathers from the fields of a record before it is judged as a whole.
struct DescriptionDraft {
  /// A name from a heading field.
  struct Heading {
    var name: String
    var roles: Roles?
    var isCorporate: Bool
    /// Whether the field is one for primary responsibility (70[01], 71[01], 1XX).
    var isPrimary: Bool
  }

  var description: Description
  /// The title subfield with what belongs to its area in the same subfield.
  var titleStatement: Passage?
  /// Subfields of other title information.
  var otherTitles: [Passage] = []
  /// Subfields that hold nothing but part numbers and names: 200$h $v, 245$n.
  var partNumbers: [String] = []
  var partNames: [String] = []
  /// Statements of responsibility; the first of them names who is primarily responsible.
  var statements: [(text: Passage, isPrimary: Bool)] = []
  var headings: [Heading] = []
  var editions: [Passage] = []
  /// Notes and qualifiers of ISBNs, which may name a trait of the book.
  private var remarks: [String] = []
  /// The part that a set has under 461 and 462: its title, and the number in it.
  var setStatements: [SeriesStatement] = []
  /// Qualifiers of ISBNs.
  var qualifiers: [String] = []
  /// General material designations: 200$b, 245$h.
  var designations: [String] = []
  /// Whether notes call it internal.
  var isCalledInternal = false
  var isFree = false
  /// Whether it is linked to a set that contains it.
  var isLinkedToSet = false
  /// Level and medium as the leader and the coded fields say.
  var codedLevel: BibliographicLevel?
  var isCodedSet = false
  var isCodedVolume = false
  /// Media that 106 and the form of item name.
  var codedMedia: [Medium] = []
  var isRubbing = false
  /// 500$a, 240$a.
  var uniformTitle: String?
  var isThreadBound = false
  /// 100$a or 008, where the coded dates are; read only where the description gives no date.
  var codedData: String?
  /// Whether all that the record says is wanted, not only what keys are made of.
  let isWhole: Bool

  init(_ dialect: Dialect, for purpose: Describer.Purpose) {
    description = Description(dialect: dialect)
    isWhole = purpose == .everything
  }

  /// The most of each repeated element that is kept, so that the work grows in proportion to the record.
  static let maximumCount = 500

  /// Adds a variant title unless it is there.
  mutating func addVariant(_ text: String) {
    guard isWhole else { return }
    let passage = TitleGrammar.trimEnds(Passage(text)).trimming { $0 == "=" || $0 == " " }
    guard passage.contains(where: \.isWordLike), description.title.variants.count < DescriptionDraft.maximumCount else {
      return
    }
    let title = passage.text
    if !description.title.variants.contains(title) { description.title.variants.append(title) }
  }

  /// Adds a note or the qualifier of an ISBN. A number tells nothing here: what has no letter names no trait.
  mutating func addRemark(_ text: String) {
    if isWhole, text.utf8.contains(where: { $0 >= 0x41 }) { remarks.append(text) }
  }

  /// Adds identifiers unless the same are there, however they are written.
  mutating func add(_ identifiers: [Identifier]) { for identifier in identifiers { add(identifier) } }

  /// Adds an identifier unless the same is there.
  mutating func add(_ identifier: Identifier?) {
    guard let identifier, description.identifiers.count < DescriptionDraft.maximumCount else { return }
    let isKnown = description.identifiers.contains {
      $0.kind == identifier.kind && $0.value == identifier.value && $0.isValid == identifier.isValid
        && $0.isCancelled == identifier.isCancelled && $0.scope == identifier.scope
    }
    if !isKnown { description.identifiers.append(identifier) }
  }

  /// Reads a subfield that should hold a number; keeps what is none and no price.
  mutating func addNumber(_ text: String, _ read: (String) -> [Identifier]) {
    let found = read(text)
    add(found)
    guard isWhole else { return }
    // Only what holds more than a number can hold a price.
    if !found.isEmpty, text.utf8.allSatisfy({ 0x30...0x39 ~= $0 || $0 == 0x2D || $0 == 0x58 }) { return }
    let prices = PriceGrammar.read(Passage(text), needsCurrency: true)
    add(prices)
    let value = text.tidied
    if found.isEmpty, prices.isEmpty, value.utf8.contains(where: { 0x30...0x39 ~= $0 }),
      description.unreadNumbers.count < DescriptionDraft.maximumCount
    {
      description.unreadNumbers.append(value)
    }
  }

  /// Reads a statement of price and availability.
  mutating func addPrices(_ text: String) {
    guard isWhole else { return }
    if let price = PriceGrammar.plain(text) { add([price]) } else { addPrices(Passage(text)) }
  }

  mutating func addPrices(_ passage: Passage) {
    guard isWhole else { return }
    add(PriceGrammar.read(passage))
    if PriceGrammar.isNotForSale(passage) { description.isNotForSale = true }
  }

  private mutating func add(_ prices: [Price]) {
    for price in prices where description.prices.count < DescriptionDraft.maximumCount {
      if !description.prices.contains(price) { description.prices.append(price) }
    }
  }

  /// Adds an audience that a code tells.
  mutating func addAudience(_ audience: Audience?) {
    if let audience, !description.audiences.contains(audience) { description.audiences.append(audience) }
  }

  /// Adds a title of the original.
  mutating func addOriginal(_ title: String) {
    let title = TitleGrammar.trimEnds(Passage(title)).text
    if !title.isEmpty, !description.originalTitles.contains(title) { description.originalTitles.append(title) }
  }

  /// Reads the dates of publication; the first that gives a year counts, and the first that gives a printing.
  mutating func addDate(_ text: String) {
    if description.publication.year == nil, let year = PublicationGrammar.plainYear(text) {
      return set(PublicationGrammar.Date(year))
    }
    let passage = Passage(text)
    if isWhole, description.publication.printingYear == nil {
      description.publication.printingYear = PublicationGrammar.printing(passage)
    }
    guard description.publication.year == nil, let date = PublicationGrammar.date(passage) else { return }
    set(date)
  }

  /// Adds the places that a subfield names.
  mutating func addPlaces(_ text: () -> String) {
    if isWhole { PublicationGrammar.addPlaces(in: text(), to: &description.publication.places) }
  }

  /// Adds the publishers and distributors that a subfield names.
  mutating func addPublishers(_ text: String) {
    let names = PublicationGrammar.names(text)
    if description.publication.publishers.isEmpty {
      description.publication.publishers = names.publishers
    } else {
      description.publication.publishers += names.publishers
    }
    description.publication.distributors += names.distributors
  }

  private mutating func set(_ date: PublicationGrammar.Date) {
    description.publication.year = date.year
    description.publication.lastYear = date.lastYear
    description.publication.isYearUncertain = date.isUncertain
  }

  /// Judges the whole and hands out the description. `readDate` reads the coded dates.
  mutating func finish(_ readDate: (_ codedData: String) -> PublicationGrammar.Date?) -> Description {
    finishTitle()
    finishAgents()
    if description.publication.year == nil, let codedData, let date = readDate(codedData) { set(date) }
    if isWhole {
      finishSetSize()
      finishLevel()
      finishRarity()
    } else if let codedLevel {
      description.level = codedLevel
    }
    finishInternal()
    if description.isTranslation, description.originalTitles.isEmpty, let uniformTitle { addOriginal(uniformTitle) }
    // Taken out, not copied.
    var finished = Description(dialect: description.dialect)
    swap(&finished, &description)
    return finished
  }

  // MARK: Title, part, edition, traits

  private mutating func finishTitle() {
    var reading = TitleGrammar.read(titleStatement ?? Passage(""))
    description.title.proper = reading.proper.text
    if let responsibility = reading.responsibility { statements.insert((responsibility, true), at: 0) }
    if isWhole { finishTitle(&reading) }
  }

  private mutating func finishTitle(_ reading: inout TitleReading) {
    for other in otherTitles {
      other.forEachPart(where: TitleGrammar.isColon) { part in
        var segment = TitleGrammar.trimEnds(part)
        TitleGrammar.takeSegment(&segment, &reading)
        if segment.contains(where: \.isWordLike) { reading.other.append(segment) }
      }
    }
    description.title.statement = titleStatement?.text ?? ""
    description.title.other = reading.other.map(\.text)
    description.title.alternates = reading.alternates
    if description.medium == .text, let medium = reading.designations.lazy.compactMap(MediumRules.designation).first {
      description.medium = medium
    }
    for parallel in reading.parallel { addVariant(parallel.text) }
    if let series = reading.series { description.series.append(SeriesStatement(title: series)) }
    let isYearly = isYearly(reading)
    finishPart(reading, isYearly)
    var edition = Edition()
    for statement in editions { EditionGrammar.join(&edition, EditionGrammar.read(statement)) }
    for statement in reading.editions { EditionGrammar.join(&edition, EditionGrammar.read(statement)) }
    description.edition = edition
    if description.medium == .text, MediumRules.designation(edition.statement) == .braille {
      description.medium = .braille
    }
    finishTraitsAndYears(reading, isYearly)
  }

  private mutating func finishPart(_ reading: TitleReading, _ isYearly: Bool) {
    var part = reading.part
    for statement in partNumbers {
      let more = PartGrammar.read(Passage(statement), isBracketed: true)
      part.numbers += more.numbers.filter { number in !part.numbers.contains { DescriptionDraft.agree($0, number) } }
      part.names += more.names.filter { !part.names.contains($0) }
      part.years += more.years
      part.yearsBehind += more.yearsBehind
      part.setSize = part.setSize ?? more.setSize
    }
    for name in partNames { addPartName(name, &part) }
    // The number in a series is the volume when the title is that of the series, or begins with it.
    if part.numbers.isEmpty {
      for series in description.series + setStatements {
        guard let number = series.number, TitleGrammar.begins(reading.proper, with: Passage(series.title)) else {
          continue
        }
        if let more = PartGrammar.readWhole(Passage(number)) { part.numbers += more.numbers }
        break
      }
    }
    if part.numbers.isEmpty { part.numbers = reading.otherNumbers }
    if part.numbers.isEmpty, part.names.isEmpty, let number = PartGrammar.number(qualifying: qualifiers) {
      part.numbers = [number]
    }
    description.part = PartGrammar.designation(of: part)
    let years = isYearly ? part.years + part.yearsBehind : part.years
    for year in years where !description.titleYears.contains(year) { description.titleYears.append(year) }
  }

  /// A subfield for names of parts holds a number now and then: 上册, 第二部, 鹊贼篇.
  private mutating func addPartName(_ text: String, _ part: inout PartReading) {
    var name = TitleGrammar.trimEnds(Passage(text)).trimming { $0 == "." }
    var numbers: [PartNumber] = []
    if let whole = PartGrammar.readWhole(name), !whole.numbers.isEmpty, whole.years.isEmpty {
      numbers = whole.numbers
      name = name.before(name.start)
    } else if let head = PartGrammar.takeHead(&name) {
      numbers = head.numbers
    }
    part.numbers += numbers.filter { number in !part.numbers.contains { DescriptionDraft.agree($0, number) } }
    if !name.isEmpty, !part.names.contains(name.text) { part.names.append(name.text) }
  }

  private func isYearly(_ reading: TitleReading) -> Bool {
    TitleYears.yearlyWords.occurs(in: reading.statement)
      || otherTitles.contains { TitleYears.yearlyWords.occurs(in: $0) }
  }

  /// Whether two numbers from two places of one record are the same said twice.
  private static func agree(_ left: PartNumber, _ right: PartNumber) -> Bool {
    left.ordinal == right.ordinal && (left.unit == right.unit || left.unit == nil || right.unit == nil)
  }

  private mutating func finishTraitsAndYears(_ reading: TitleReading, _ isYearly: Bool) {
    let statement = reading.statement
    TraitGrammar.collect(statement, into: &description.traits)
    for other in reading.other { TraitGrammar.collect(other, into: &description.traits) }
    for text in editions { TraitGrammar.collect(text, into: &description.traits) }
    for text in reading.editions { TraitGrammar.collect(text, into: &description.traits) }
    for name in description.part.names { TraitGrammar.collect(Passage(name), into: &description.traits) }

    for remark in remarks { TraitGrammar.collect(remark: Passage(remark), into: &description.traits) }
    for series in description.series {
      TraitGrammar.collect(remark: Passage(series.title), into: &description.hintedTraits)
    }
    for statement in statements {
      TraitGrammar.collect(responsibility: statement.text, into: &description.hintedTraits)
    }

    var years = TitleYears.years(in: reading.proper, isYearly: isYearly)
    for name in description.part.names { years += TitleYears.years(in: Passage(name), isYearly: isYearly) }
    for other in reading.other { years += TitleYears.years(in: other, isYearly: isYearly, onlyEditions: !isYearly) }
    for text in editions { years += TitleYears.years(inEdition: text) }
    for text in reading.editions { years += TitleYears.years(inEdition: text) }
    for year in years where !description.titleYears.contains(year) { description.titleYears.append(year) }
  }

  // MARK: Level, rarity, internal publications

  /// The size of the set: from title, qualifier of an ISBN, or the volumes of the extent when no part is named.
  private mutating func finishSetSize() {
    if description.part.setSize == nil {
      description.part.setSize = qualifiers.lazy.compactMap { ISBNReader.setSize(of: Passage($0).trimmed) }.first
    }
    if description.part.setSize == nil, codedLevel == nil, description.part.isEmpty,
      let volumes = description.extent.volumes, volumes > 1
    {
      description.part.setSize = volumes
    }
  }

  /// Serial and analytic as the leader says. A named number, a part name with a link to the set or with leader/08 = 2
  /// make a volume; leader/08 = 2 alone does not, since it is set for books of a series too. Leader/08 = 1 makes a
  /// set; so do, since it is often left alone, two witnesses that agree: a size of the set in title or ISBN qualifier,
  /// and as many volumes in the extent. One alone does not: the same work is 全五册 here and 221页 there.
  private mutating func finishLevel() {
    if let codedLevel {
      description.level = codedLevel
      return
    }
    let part = description.part
    if isCodedSet, part.isEmpty {
      description.level = .set
    } else if !part.numbers.isEmpty || !part.names.isEmpty && (isLinkedToSet || isCodedVolume) {
      description.level = .volume
    } else if part.isEmpty, let volumes = description.extent.volumes, volumes > 1, hasStatedSize(volumes) {
      description.level = .set
    } else {
      description.level = isCodedSet ? .set : .monograph
    }
  }

  private func hasStatedSize(_ volumes: Int) -> Bool {
    guard description.part.setSize == volumes else { return false }
    let isbns = description.identifiers.filter { $0.kind == .isbn && !$0.isCancelled }
    let isQualified = isbns.count <= 1 && qualifiers.contains { ISBNReader.setSize(of: Passage($0).trimmed) == volumes }
    return isQualified || TitleGrammar.read(titleStatement ?? Passage("")).part.setSize == volumes
  }

  private static let ancientEditions = WordTable<Bool>("刻本 抄本 钞本 活字本 稿本 写本 木刻本 刊本 套印本")

  /// Ancient: printed before 1912, or by the words of the edition. Only for records in Chinese, since these rules of
  /// identity are those of Chinese bibliography. A reproduction goes by its own date.
  private mutating func finishRarity() {
    if isRubbing {
      description.rarity = .rubbing
      return
    }
    guard isChinese else { return }
    let isFacsimile = description.edition.kinds.contains(.facsimile)
    if let year = description.publication.year {
      if year < 1912 {
        description.rarity = .ancient
      } else if year < 1950 {
        description.rarity = .republican
      }
      return
    }
    let statement = Passage(description.edition.statement)
    if !isFacsimile, DescriptionDraft.ancientEditions.occurs(in: statement) || isThreadBound {
      description.rarity = .ancient
    }
  }

  private var isChinese: Bool {
    if description.languages.isEmpty { return description.title.statement.unicodeScalars.contains { $0.isHan } }
    return description.languages.contains("chi") || description.languages.contains("zho")
  }

  /// Outside the book trade: a note or the terms say so, or a permit number is there, and no number of the trade is;
  /// or a gift (赠阅) without any number whose publisher is no publishing house. A book with an ISBN or 统一书号 marked
  /// 内部发行 was sold in the trade, to some.
  private mutating func finishInternal() {
    let isTraded = description.identifiers.contains { identifier in
      guard identifier.isValid, !identifier.isCancelled else { return false }
      return identifier.kind == .isbn || identifier.kind == .unifiedBookNumber || identifier.kind == .cn
    }
    guard !isTraded else { return }
    if isCalledInternal || description.identifiers.contains(where: { $0.kind == .printPermit }) {
      description.isInternalPublication = true
    } else if isFree, !description.publication.publishers.isEmpty, (description.publication.year ?? 0) >= 1950 {
      description.isInternalPublication = !description.publication.publishers.contains {
        $0.contains("出版") || $0.contains("书局")
      }
    }
  }
}
