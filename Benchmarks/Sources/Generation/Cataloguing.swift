/// How one source describes a book: its habits, and the slips of the day. Nothing here turns a book into another one.
struct Cataloguing {
  /// What a source always does in the same way.
  private struct Habits {
    let hyphenates: Bool
    let givesBinding: Bool
    let priceMark: String
    let glueOtherTitle: Bool
    let gluesPart: Bool
    let namesNationality: Bool
    /// In ten-thousandths.
    let abstracts: Int
    let shortPublishers: Int
    let keywords: Int
    let countsPrelims: Bool
  }

  let source: Int
  let code: String
  let encoding: OutputEncoding
  private let seed: UInt64
  private let habits: Habits
  private var barcode = 0

  init(source: Int, options: GenerationOptions) {
    self.source = source
    code = options.code(source)
    encoding = options.encoding(of: source)
    seed = options.seed
    var random = SplitMix64(seed: seed, stream: 4, index: source)
    habits = Habits(
      hyphenates: random.chance(6_500), givesBinding: random.chance(3_000),
      priceMark: random.pick(["CNY", "CNY", "￥", ""]),
      glueOtherTitle: random.chance(1_500), gluesPart: random.chance(2_000), namesNationality: random.chance(6_000),
      abstracts: random.within(5_500...9_500), shortPublishers: random.within(0...800),
      keywords: random.within(2_000...7_000), countsPrelims: random.chance(3_000))
  }

  /// The identity of the record at a place of the file: field 001, different in all files.
  func recordID(_ place: Int) -> String { "01" + padded(source + 1, to: 2) + padded(place + 1, to: 8) }

  /// Appends the record of a book to `output`.
  mutating func write(_ book: Book, at place: Int, to output: inout [UInt8]) {
    var random = SplitMix64(seed: seed, stream: 5 + UInt64(source), index: place)
    let year = book.planned.year + (random.chance(600) ? (random.chance(7_000) ? 1 : -1) : 0)
    let entered =
      random.within(max(2001, year)...2025) * 10_000 + random.within(1...12) * 100 + random.within(1...28)
    let type = book.planned.form == .electronic ? "l" : "a"
    var record = RecordBytes(kind: "n\(type)m" + Cataloguing.hierarchy(of: book.planned.form), encoding: encoding)
    record.control("001", recordID(place))
    record.control("005", "\(entered)\(padded(random.within(8...17), to: 2))\(padded(random.below(60), to: 2))00.0")
    numbers(book, &record, &random)
    coded(book, entered: entered, year: year, &record)
    title(book, &record, &random)
    publication(book, year: year, &record, &random)
    if random.chance(habits.abstracts) { record.field("330", "  ", ("a", book.abstract)) }
    if let series = book.series, random.chance(4_000) {
      record.field("410", " 0", ("1", "2001 "), ("a", series.title), ("v", series.number.map(String.init)))
    }
    if case .volume(_, let count, _) = book.planned.form, random.chance(5_000) {
      record.field("461", " 0", ("1", "2001 "), ("a", book.title), ("v", "全\(count)册"))
    }
    access(book, entered: entered, &record, &random)
    holdings(book, &record, &random)
    record.write(to: &output)
  }

  private static func hierarchy(of form: Form) -> String {
    switch form {
    case .set: "1"
    case .volume: "2"
    default: "0"
    }
  }

  // MARK: Numbers and coded data

  private func numbers(_ book: Book, _ record: inout RecordBytes, _ random: inout SplitMix64) {
    let planned = book.planned
    var price: String?
    if !random.chance(1_200) { price = habits.priceMark + Cataloguing.decimal(book.price) }
    if let isbn = planned.isbn, !random.chance(300) {
      // Before 2007 the printed number has ten digits; later libraries often enter it with thirteen.
      let digits = planned.year < 2007 && random.chance(7_000) ? 10 : 13
      let slip = random.chance(50) && isbn.check10 != "X" ? random.within(1...9) : 0
      var qualifier = habits.givesBinding ? "平装" : nil
      switch planned.form {
      case .set(let count): qualifier = "全\(count)册"
      case .volume(let number, let count, let isNamed) where planned.setISBN != nil:
        qualifier = Cataloguing.partNumber(number, count, isNamed, random.below(2))
      default: break
      }
      let text = isbn.text(digits: digits, hyphens: habits.hyphenates != random.chance(300), wrongBy: slip)
      record.field("010", "  ", ("a", text), ("b", qualifier), ("d", price))
      if let set = planned.setISBN, random.chance(6_000) {
        record.field(
          "010", "  ", ("a", set.text(digits: digits, hyphens: habits.hyphenates)),
          ("b", random.chance(7_000) ? "全套" : nil))
      }
    } else if let price {
      record.field("010", "  ", ("d", price))
    }
    if let serial = planned.unifiedSerial {
      record.field("091", "  ", ("a", "\(planned.press % 17 + 1)\(padded(planned.press + 11, to: 3))·\(serial)"))
    }
  }

  private func coded(_ book: Book, entered: Int, year: Int, _ record: inout RecordBytes) {
    let audience = book.classNumber.hasPrefix("I28") ? "c  " : "em "
    record.field(
      "100", "  ", ("a", "\(entered)d\(year)    \(audience)y0chiy\(encoding.declaration)ea"))
    if book.isTranslation {
      record.field("101", "1 ", ("a", "chi"), ("c", "eng"))
    } else {
      record.field("101", "0 ", ("a", "chi"))
    }
    record.field("102", "  ", ("a", "CN"), ("b", book.place == "广州" || book.place == "深圳" ? "440000" : nil))
    record.field(
      "105", "  ", ("a", (book.isIllustrated ? "a   " : "y   ") + "z   000" + (book.isFiction ? "a" : "y") + "y"))
    record.field("106", "  ", ("a", book.planned.form == .electronic ? "s" : "r"))
  }

  // MARK: Description

  private func title(_ book: Book, _ record: inout RecordBytes, _ random: inout SplitMix64) {
    var proper = book.title
    var part: String?
    switch book.planned.form {
    case .volume(let number, let count, let isNamed):
      let text = Cataloguing.partNumber(number, count, isNamed, random.below(2))
      if habits.gluesPart { proper += "（\(text)）" } else { part = text }
    case .annual(let year):
      if habits.gluesPart { proper += "\(year)" } else { part = "\(year)" }
    default: break
    }
    var other = random.chance(1_200) ? nil : book.otherTitle
    if case .audience(let audience) = book.planned.form { other = audience.rawValue }
    if habits.glueOtherTitle, part == nil, let subtitle = other {
      proper += "：" + subtitle
      other = nil
    }
    let (first, others) = responsibility(book, &random)
    let medium = book.planned.form == .electronic ? "电子资源" : nil
    record.field("200", "1 ", ("a", proper), ("b", medium), ("h", part), ("e", other), ("f", first), ("g", others))
    if case .edition(let number) = book.planned.form, number > 1 {
      record.field("205", "  ", ("a", random.chance(8_000) ? "第\(number)版" : "第\(Cataloguing.chinese(number))版"))
    }
  }

  private func responsibility(_ book: Book, _ random: inout SplitMix64) -> (String?, String?) {
    let main = book.people.filter { $0.role != .translated }
    guard let first = main.first, !random.chance(200) else { return (nil, nil) }
    var role = first.role.rawValue
    // The roles of those who wrote and of those who edited a book are easily taken for each other.
    if random.chance(600) { role = first.role == .chiefEditor ? "编" : first.role == .edited ? "主编" : "编著" }
    let names = main.map { ($0.country.map { habits.namesNationality ? "(\($0))" : "" } ?? "") + $0.name }
    let isCut = names.count > 2 || (names.count > 1 && random.chance(800))
    let statement = (isCut ? names[0] + "[等]" : names.joined(separator: ", ")) + role
    return (statement, book.people.first { $0.role == .translated }.map { $0.name + "译" })
  }

  private func publication(_ book: Book, year: Int, _ record: inout RecordBytes, _ random: inout SplitMix64) {
    let publisher = random.chance(habits.shortPublishers) ? book.publisherShort : book.publisher
    let month = random.chance(1_500) ? ".\(random.within(1...12))" : ""
    record.field("210", "  ", ("a", book.place), ("c", publisher), ("d", "\(year)\(month)"))
    var pages = book.pages
    if random.chance(1_500) { pages = max(1, pages + random.within(-3...3)) }
    var extent: String? = habits.countsPrelims ? "\(random.within(2...12)), \(pages)页" : "\(pages)页"
    if case .set(let count) = book.planned.form { extent = "\(count)册" }
    if random.chance(400) { extent = nil }
    record.field("215", "  ", ("a", extent), ("c", book.isIllustrated ? "图" : nil), ("d", "\(book.height)cm"))
    if let series = book.series, !random.chance(2_500) {
      record.field("225", "2 ", ("a", series.title), ("v", series.number.map(String.init)))
    }
    if book.planned.form == .local { record.field("300", "  ", ("a", "内部资料")) }
  }

  // MARK: Access points and holdings

  private func access(_ book: Book, entered: Int, _ record: inout RecordBytes, _ random: inout SplitMix64) {
    record.field("606", "0 ", ("a", book.heading), ("x", book.subdivision))
    if random.chance(3_000) { record.field("606", "0 ", ("a", book.keywords[0]), ("x", book.subdivision), ("y", "中国")) }
    if random.chance(habits.keywords) { record.field("610", "0 ", book.keywords.map { ("a", $0) }) }
    record.field("690", "  ", ("a", book.classNumber), ("v", "5"))
    for person in book.people.prefix(3) {
      let isMain = person.role != .translated
      if person.isBody {
        record.field("711", "02", ("a", person.name), ("4", person.role.rawValue))
      } else {
        record.field(
          isMain ? "701" : "702", " 0", ("c", person.country.map { "(\($0))" }), ("a", person.name),
          ("4", person.role.rawValue))
      }
    }
    record.field("801", " 0", ("a", "CN"), ("b", code), ("c", String(entered)))
  }

  private mutating func holdings(_ book: Book, _ record: inout RecordBytes, _ random: inout SplitMix64) {
    let bookNumber = String(random.within(1...999))
    for area in random.chance(1_500) ? ["中文图书", "地方文献"] : ["中文图书"] {
      let (barcodes, copies) = nextBarcodes(random.within(1...3))
      record.field(
        "905", "  ", ("a", code), ("b", barcodes), ("c", area), ("d", book.classNumber), ("e", bookNumber),
        ("f", String(copies)))
    }
  }

  /// The next barcodes of the source as 905$b has them: a number, or a range such as `S01000000123-25`, in which the
  /// digits after the hyphen stand for the last two. Where those would not do, one number is given.
  private mutating func nextBarcodes(_ wanted: Int) -> (text: String, copies: Int) {
    let first = barcode + 1
    let copies = first / 100 == (first + wanted - 1) / 100 ? wanted : 1
    barcode += copies
    let text = code + padded(first, to: 9)
    return (copies == 1 ? text : text + "-" + padded(barcode % 100, to: 2), copies)
  }

  // MARK: Numbers in words

  /// 上册 or 第2卷, in one of two ways that mean the same.
  static func partNumber(_ number: Int, _ count: Int, _ isNamed: Bool, _ way: Int) -> String {
    if isNamed {
      let places = count == 2 ? ["上", "下"] : ["上", "中", "下"]
      return places[number - 1] + "册"
    }
    return way == 0 ? "第\(number)卷" : "第\(chinese(number))卷"
  }

  private static func chinese(_ number: Int) -> String {
    let digits = Array("零一二三四五六七八九")
    return (0...9).contains(number) ? String(digits[number]) : String(number)
  }

  private static func decimal(_ hundredths: Int) -> String {
    "\(hundredths / 100).\(padded(hundredths % 100, to: 2))"
  }
}
