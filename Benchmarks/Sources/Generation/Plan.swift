/// What is to be generated.
public struct GenerationOptions: Sendable, Equatable {
  /// Records in all files together.
  public var records = 10_000
  /// Files.
  public var sources = 4
  /// The seed; the same options give the same bytes.
  public var seed: UInt64 = 1
  /// The share of records that describe a book which another source describes too, in ten-thousandths.
  public var duplicates = 2_500
  /// The share of works that come with books which are easily taken for them, in ten-thousandths.
  public var lookalikes = 0
  /// The encoding of the files; nil is mixed: every third source from the second on has GB18030.
  public var encoding: OutputEncoding?

  /// The defaults.
  public init() {}

  /// The code of a source, counted from 0: `S01`.
  public func code(_ source: Int) -> String { "S" + padded(source + 1, to: 2) }

  func encoding(of source: Int) -> OutputEncoding { encoding ?? (source % 3 == 1 ? .gb18030 : .utf8) }
}

/// What makes one book of a work. Two books of one work are never the same edition.
enum Form: Sendable, Equatable {
  /// The only one.
  case single
  /// Volume `number` of `count`; `isNamed` says 上中下 instead of numbers.
  case volume(number: Int, count: Int, isNamed: Bool)
  /// The whole set described as one.
  case set(count: Int)
  /// The edition with a number.
  case edition(Int)
  /// The issue for a year of something that appears yearly.
  case annual(Int)
  /// A publication of a local body, without ISBN.
  case local
  /// The work in the words of one of several translators.
  case translation(Int)
  /// The pupil's book, the teacher's book or the workbook.
  case audience(Audience)
  /// The work as one of several presses published it.
  case reissue(Int)
  /// One of several books of a common title.
  case namesake(Int)
  /// The file of a printed book.
  case electronic

  /// For whom a textbook is; the raw value is its name on the title page.
  enum Audience: String, CaseIterable {
    case pupil = "学生用书"
    case teacher = "教师用书"
    case exercises = "练习册"
  }
}

/// One edition, that is: one cluster of the truth.
struct PlannedBook: Sendable {
  let work: Int
  let form: Form
  let year: Int
  /// The place of the press in `Press.all`.
  let press: Int
  /// The number of the book; nil for local documents and before 1987.
  let isbn: ISBN?
  /// The number of the set that the book is a volume of.
  let setISBN: ISBN?
  /// The serial of the 统一书号; nil from 1987 on.
  let unifiedSerial: Int?
}

/// Which books there are and which source describes which: settled before any record is written, in one walk.
struct Plan {
  private(set) var books: [PlannedBook] = []
  /// For each source: the books that it describes, in the order of its file.
  private(set) var shelves: [[Int32]]
  /// Books that are easily taken for each other and are not the same, and in what they differ.
  private(set) var families: [(books: Range<Int>, difference: Difference)] = []
  var random: SplitMix64
  private var ordinals = [Int](repeating: 0, count: Press.all.count)
  private var lastISBN = [ISBN?](repeating: nil, count: Press.all.count)
  private var unifiedSerial = 0
  private let weights: [Int]

  init(_ options: GenerationOptions) {
    random = SplitMix64(seed: options.seed, stream: 1, index: 0)
    shelves = [[Int32]](repeating: [], count: options.sources)
    // The first source is the main library; branches are smaller and smaller.
    weights = (0..<options.sources).map { 12_000 / ($0 + 4) }
    var planned = 0
    var work = 0
    while planned < options.records {
      let start = books.count
      let isFamily = options.lookalikes > 0 && random.chance(options.lookalikes)
      let (found, difference) = isFamily ? family(ofWork: work) : editions(ofWork: work)
      for book in found where planned < options.records {
        planned += shelve(book, options, atMost: options.records - planned)
      }
      if let difference, books.count > start + 1 { families.append((start..<books.count, difference)) }
      work += 1
    }
    for source in shelves.indices { random.shuffle(&shelves[source]) }
  }

  /// Puts a book on the shelves of one source or more; returns how many.
  private mutating func shelve(_ book: PlannedBook, _ options: GenerationOptions, atMost limit: Int) -> Int {
    var holders = 1
    while holders < min(options.sources, limit), random.chance(options.duplicates) { holders += 1 }
    var rest = weights
    for _ in 0..<holders {
      let source = random.pick(weights: rest)
      rest[source] = 0
      shelves[source].append(Int32(books.count))
    }
    books.append(book)
    return holders
  }

  private mutating func editions(ofWork work: Int) -> ([PlannedBook], Difference?) {
    let year = plannedYear()
    let roll = random.below(1_000)
    if roll < 30 {
      let local = PlannedBook(
        work: work, form: .local, year: year, press: 0, isbn: nil, setISBN: nil, unifiedSerial: nil)
      return ([local], nil)
    }
    let press = pickPress()
    if roll < 70 { return (set(work, year, press), .volume) }
    if roll < 100 {
      let books = [
        book(work, .edition(1), year, press), book(work, .edition(2), min(year + random.within(2...7), 2024), press),
      ]
      return (books, .edition)
    }
    if roll < 115 {
      let first = max(1990, min(year, 2020))
      return ((0..<random.within(2...4)).map { book(work, .annual(first + $0), first + $0 + 1, press) }, .year)
    }
    return ([book(work, .single, year, press)], nil)
  }

  /// The volumes of a set, or the set as one, or both.
  mutating func set(_ work: Int, _ year: Int, _ press: Int) -> [PlannedBook] {
    let count = random.within(2...5)
    let isNamed = count < 4 && random.chance(6_000)
    let setBook = book(work, .set(count: count), year, press)
    let kind = random.below(10)
    if kind < 3 { return [setBook] }
    // A quarter of the volumes have no number of their own: one ISBN for the whole set.
    let sharesISBN = kind < 5
    var volumes = (1...count).map { number in
      let form = Form.volume(number: number, count: count, isNamed: isNamed)
      guard sharesISBN else { return book(work, form, year, press, setISBN: setBook.isbn) }
      return PlannedBook(
        work: work, form: form, year: year, press: press, isbn: setBook.isbn, setISBN: nil,
        unifiedSerial: setBook.unifiedSerial)
    }
    if kind == 9 { volumes.append(setBook) }
    return volumes
  }

  mutating func book(_ work: Int, _ form: Form, _ year: Int, _ press: Int, setISBN: ISBN? = nil) -> PlannedBook {
    var isbn: ISBN?
    var serial: Int?
    if year < 1987 {
      unifiedSerial += 1
      serial = unifiedSerial
    } else if random.chance(50), let used = lastISBN[press] {
      // 一号多书: the press has put a number that it used before on another book.
      isbn = used
    } else if !random.chance(200) {
      isbn = Press.all[press].isbn(ordinals[press])
      ordinals[press] += 1
      lastISBN[press] = isbn
    }
    return PlannedBook(
      work: work, form: form, year: year, press: press, isbn: isbn, setISBN: year < 1987 ? nil : setISBN,
      unifiedSerial: serial)
  }

  mutating func pickPress() -> Int {
    let press = random.pick(weights: Press.weights)
    // A set may take six numbers.
    return ordinals[press] + 6 < Press.all[press].capacity ? press : Press.roomy
  }

  mutating func plannedYear() -> Int {
    switch random.below(100) {
    case ..<2: random.within(1956...1986)
    case ..<12: random.within(1987...1999)
    case ..<45: random.within(2000...2010)
    default: random.within(2011...2023)
    }
  }
}

/// A number with zeros before it.
func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
