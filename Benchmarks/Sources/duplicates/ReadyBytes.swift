import ZongmuBibliography
import ZongmuMARC
import ZongmuMatching

/// Writes a description with the fields that every matcher of the comparison gets, and no others: kind, title, part,
/// edition, responsibility, publisher, year, pages and volumes, ISBN. Place, price, size, series and language are left out.
struct ReadyBytes {
  private(set) var bytes: [UInt8] = []

  init(_ entry: DuplicateEntry) {
    let description = entry.description
    text(entry.identity.source)
    text(entry.identity.key)
    code(Dialect.allCases, description.dialect)
    code(BibliographicLevel.allCases, description.level)
    code(Medium.allCases, description.medium)
    code(Rarity.allCases, description.rarity)
    text(description.title.proper)
    text(description.title.statement)
    list(description.title.other) { $0.text($1) }
    list(description.title.variants) { $0.text($1) }
    list(description.part.numbers) { $0.part($1) }
    list(description.part.names) { $0.text($1) }
    number(description.part.setSize)
    number(description.edition.number)
    list(description.edition.kinds.sorted { $0.rawValue < $1.rawValue }) { $0.code(Edition.Kind.allCases, $1) }
    text(description.edition.statement)
    list(description.agents) { writer, agent in
      writer.text(agent.name)
      writer.code(Agent.Role.allCases, agent.role)
      writer.number((agent.isCorporate ? 1 : 0) + (agent.isHeading ? 2 : 0))
    }
    list(description.publication.publishers) { $0.text($1) }
    number(description.publication.year)
    number(description.publication.lastYear)
    number(description.publication.isYearUncertain ? 1 : 0)
    number(description.extent.pages)
    list(description.extent.sequences) { $0.number($1) }
    number(description.extent.volumes)
    list(description.identifiers.filter { $0.kind == .isbn }) { $0.isbn($1) }
    list(description.traits.sorted { $0.rawValue < $1.rawValue }) { $0.code(Trait.allCases, $1) }
    list(description.titleYears) { $0.number($1) }
    number(description.isInternalPublication ? 1 : 0)
  }

  private mutating func part(_ part: PartNumber) {
    text(part.unit.map(String.init) ?? "")
    switch part.ordinal {
    case .number(let value):
      number(0)
      number(value)
    case .range(let first, let last):
      number(1)
      number(first)
      number(last)
    case .place(let place):
      number(2)
      text(String(place))
    }
  }

  private mutating func isbn(_ isbn: Identifier) {
    text(isbn.value)
    number((isbn.isValid ? 1 : 0) + (isbn.isCancelled ? 2 : 0))
    switch isbn.scope {
    case .item: number(0)
    case .set: number(1)
    case .volume(let name):
      number(2)
      text(name)
    }
  }

  private mutating func list<Element>(_ elements: [Element], _ write: (inout ReadyBytes, Element) -> Void) {
    number(elements.count)
    for element in elements { write(&self, element) }
  }

  private mutating func code<Value: Equatable>(_ all: [Value], _ value: Value) { number(all.firstIndex(of: value)) }

  private mutating func text(_ text: String) {
    number(text.utf8.count)
    bytes += text.utf8
  }

  /// Seven bits a byte; one more than the number, so that 0 is none.
  private mutating func number(_ number: Int?) {
    var rest = number.map { UInt64($0) + 1 } ?? 0
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}

/// Reads what `ReadyBytes` wrote.
struct ReadyReader {
  private let bytes: UnsafeRawBufferPointer
  private var place = 0

  static func entry(_ bytes: UnsafeRawBufferPointer) -> DuplicateEntry {
    var reader = ReadyReader(bytes)
    return reader.entry()
  }

  private init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  private mutating func entry() -> DuplicateEntry {
    let identity = RecordIdentity(source: text(), key: text())
    var description = Description(dialect: code(Codes.dialects))
    description.level = code(Codes.levels)
    description.medium = code(Codes.media)
    description.rarity = code(Codes.rarities)
    description.title.proper = text()
    description.title.statement = text()
    description.title.other = list { $0.text() }
    description.title.variants = list { $0.text() }
    description.part.numbers = list { $0.part() }
    description.part.names = list { $0.text() }
    description.part.setSize = number()
    description.edition.number = number()
    description.edition.kinds = Set(list { $0.code(Codes.kinds) })
    description.edition.statement = text()
    description.agents = list { reader in
      let (name, role, flags) = (reader.text(), reader.code(Codes.roles), reader.number() ?? 0)
      return Agent(name: name, role: role, isCorporate: flags & 1 != 0, isHeading: flags & 2 != 0)
    }
    description.publication.publishers = list { $0.text() }
    description.publication.year = number()
    description.publication.lastYear = number()
    description.publication.isYearUncertain = number() == 1
    description.extent.pages = number()
    description.extent.sequences = list { $0.number() ?? 0 }
    description.extent.volumes = number()
    description.identifiers = list { $0.isbn() }
    description.traits = Set(list { $0.code(Codes.traits) })
    description.titleYears = list { $0.number() ?? 0 }
    description.isInternalPublication = number() == 1
    precondition(place == bytes.count, "a ready description does not end where it should")
    return DuplicateEntry(identity: identity, description: description)
  }

  private mutating func part() -> PartNumber {
    let unit = text().first
    switch number() {
    case 0: return PartNumber(.number(number() ?? 0), unit: unit)
    case 1: return PartNumber(.range(number() ?? 0, number() ?? 0), unit: unit)
    default: return PartNumber(.place(text().first ?? " "), unit: unit)
    }
  }

  private mutating func isbn() -> Identifier {
    let (value, flags) = (text(), number() ?? 0)
    let scope: Identifier.Scope =
      switch number() {
      case 1: .set
      case 2: .volume(text())
      default: .item
      }
    return Identifier(
      .isbn, value: value, isValid: flags & 1 != 0, isCancelled: flags & 2 != 0, scope: scope, original: value)
  }

  private mutating func list<Element>(_ read: (inout ReadyReader) -> Element) -> [Element] {
    let count = number() ?? 0
    guard count > 0 else { return [] }
    var elements: [Element] = []
    elements.reserveCapacity(count)
    for _ in 0..<count { elements.append(read(&self)) }
    return elements
  }

  private mutating func code<Value>(_ all: [Value]) -> Value { all[number() ?? 0] }

  private mutating func text() -> String {
    let count = number() ?? 0
    defer { place += count }
    return String(decoding: UnsafeRawBufferPointer(rebasing: bytes[place..<place + count]), as: UTF8.self)
  }

  private mutating func number() -> Int? {
    var (value, shift): (UInt64, UInt64) = (0, 0)
    while true {
      let byte = bytes[place]
      place += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value == 0 ? nil : Int(value - 1) }
      shift += 7
    }
  }
}

/// The values that codes stand for, made once.
private enum Codes {
  static let dialects = Dialect.allCases
  static let levels = BibliographicLevel.allCases
  static let media = Medium.allCases
  static let rarities = Rarity.allCases
  static let kinds = Edition.Kind.allCases
  static let roles = Agent.Role.allCases
  static let traits = Trait.allCases
}
