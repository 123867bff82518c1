import Zongmu

/// What `show --describe` prints of a record.
struct DescribedRecord {
  let record: Record
  let description: Description
  let holdings: [Holding]

  init(_ record: Record) {
    self.record = record
    description = Describer().describe(record)
    holdings = HoldingsReader().holdings(of: record, dialect: description.dialect)
  }

  private var copies: Int { holdings.reduce(0) { $0 + ($1.copies ?? 0) } }

  /// A block of labelled lines.
  func text(in language: Language) -> String {
    var lines = [language("记录号：", "record: ") + (record["001"]?.value ?? "#\(record.location.record)")]
    for line in description.lines(holdings: holdings.count, copies: copies) {
      lines.append(language(line.chinese, line.english))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// One JSON object on one line, its keys in alphabetical order.
  func json() throws -> String { try JSONText.line(Object(self)) }
}

/// The description with code names, for programs; nil and empty lists are left out.
private struct Object: Encodable {
  struct Part: Encodable {
    var unit: String?
    var number: Int?
    var last: Int?
    var place: String?

    init(_ number: PartNumber) {
      unit = number.unit.map(String.init)
      switch number.ordinal {
      case .number(let value): self.number = value
      case .range(let first, let last): (self.number, self.last) = (first, last)
      case .place(let character): place = String(character)
      }
    }
  }
  struct Named: Encodable {
    var name: String
    var role: String
    var corporate: Bool
    var heading: Bool
  }
  struct Number: Encodable {
    var kind: String
    var value: String
    var form: String
    var qualifier: String?
    var scope: String
    var valid: Bool
    var cancelled: Bool
  }
  struct Money: Encodable {
    var currency: String
    var hundredths: Int
    var scope: String
    var volumes: Int?
    var with: String?
  }
  struct Series: Encodable {
    var title: String
    var number: String?
  }
  struct Linked: Encodable {
    var tag: String
    var title: String?
    var record: String?
  }

  var record: Int
  var id: String?
  var dialect: String
  var level: String
  var medium: String
  var rarity: String
  var title: String
  var otherTitles: [String]?
  var variantTitles: [String]?
  var titleYears: [Int]?
  var parts: [Part]?
  var partNames: [String]?
  var setSize: Int?
  var edition: Int?
  var editionKinds: [String]?
  var editionStatement: String?
  var agents: [Named]?
  var places: [String]?
  var publishers: [String]?
  var distributors: [String]?
  var year: Int?
  var lastYear: Int?
  var yearUncertain: Bool
  var printingYear: Int?
  var pages: Int?
  var pageSequences: [Int]?
  var romanSequences: [Int]?
  var volumes: Int?
  var cases: Int?
  var pieces: Int?
  var minutes: Int?
  var height: Int?
  var width: Int?
  var format: Int?
  var accompanying: [String]?
  var series: [Series]?
  var identifiers: [Number]?
  var unreadNumbers: [String]?
  var prices: [Money]?
  var notForSale: Bool
  var audiences: [String]?
  var languages: [String]?
  var translation: Bool
  var originalLanguages: [String]?
  var originalTitles: [String]?
  var traits: [String]?
  var `internal`: Bool
  var links: [Linked]?
  var holdings: Int
  var copies: Int?

  init(_ described: DescribedRecord) {
    let description = described.description
    func list<Element>(_ elements: [Element]) -> [Element]? { elements.isEmpty ? nil : elements }
    record = described.record.location.record
    id = described.record["001"]?.value
    dialect = description.dialect.rawValue
    level = description.level.rawValue
    medium = description.medium.rawValue
    rarity = description.rarity.rawValue
    title = description.title.proper
    otherTitles = list(description.title.other)
    variantTitles = list(description.title.variants)
    titleYears = list(description.titleYears)
    parts = list(description.part.numbers.map(Part.init))
    partNames = list(description.part.names)
    setSize = description.part.setSize
    edition = description.edition.number
    editionKinds = list(description.edition.kinds.map(\.rawValue).sorted())
    editionStatement = description.edition.statement.isEmpty ? nil : description.edition.statement
    agents = list(
      description.agents.map {
        Named(name: $0.name, role: $0.role.rawValue, corporate: $0.isCorporate, heading: $0.isHeading)
      })
    places = list(description.publication.places)
    publishers = list(description.publication.publishers)
    distributors = list(description.publication.distributors)
    year = description.publication.year
    lastYear = description.publication.lastYear
    yearUncertain = description.publication.isYearUncertain
    printingYear = description.publication.printingYear
    pages = description.extent.pages
    pageSequences = list(description.extent.sequences)
    romanSequences = list(description.extent.romanSequences)
    volumes = description.extent.volumes
    cases = description.extent.cases
    pieces = description.extent.pieces
    minutes = description.extent.minutes
    height = description.extent.height
    width = description.extent.width
    format = description.extent.format
    accompanying = list(description.extent.accompanying)
    series = list(description.series.map { Series(title: $0.title, number: $0.number) })
    identifiers = list(description.identifiers.map(Object.number))
    unreadNumbers = list(description.unreadNumbers)
    prices = list(description.prices.map(Object.money))
    notForSale = description.isNotForSale
    audiences = list(description.audiences.map(\.rawValue))
    languages = list(description.languages)
    translation = description.isTranslation
    originalLanguages = list(description.originalLanguages)
    originalTitles = list(description.originalTitles)
    traits = list(description.traits.map(\.rawValue).sorted())
    `internal` = description.isInternalPublication
    links = list(description.links.map { Linked(tag: $0.tag, title: $0.title, record: $0.recordID) })
    holdings = described.holdings.count
    let counted = described.holdings.compactMap(\.copies)
    copies = counted.isEmpty ? nil : counted.reduce(0, +)
  }

  private static func number(_ identifier: Identifier) -> Number {
    let scope =
      switch identifier.scope {
      case .item: "item"
      case .set: "set"
      case .volume: "volume"
      }
    return Number(
      kind: identifier.kind.rawValue, value: identifier.value, form: identifier.form, qualifier: identifier.qualifier,
      scope: scope, valid: identifier.isValid, cancelled: identifier.isCancelled)
  }

  private static func money(_ price: Price) -> Money {
    var money = Money(currency: price.currency, hundredths: price.hundredths, scope: "item", with: price.with)
    switch price.scope {
    case .item: break
    case .set(let volumes): (money.scope, money.volumes) = ("set", volumes)
    case .issue: money.scope = "issue"
    case .year: money.scope = "year"
    }
    return money
  }
}
