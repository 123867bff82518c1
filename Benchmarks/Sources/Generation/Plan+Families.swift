/// In what books differ that are easily taken for each other. The raw value is the class in `negatives.tsv`.
enum Difference: String, CaseIterable {
  /// Volumes of a set, and the set as one.
  case volume
  case edition
  /// The year of something that appears yearly.
  case year
  case translator
  /// Pupil's book, teacher's book, workbook.
  case audience
  /// The same work from another press.
  case publisher
  /// A common title of several persons: the work is another.
  case author
  /// Two works under one ISBN.
  case work
  /// Print and file.
  case medium
}

extension Plan {
  /// Some books that a careless eye takes for one, and in what they differ. In half of the families in which the press
  /// is the same the ISBN is the same too, as with reprinted numbers, sets and 一号多书.
  mutating func family(ofWork work: Int) -> ([PlannedBook], Difference?) {
    let year = max(1990, plannedYear())
    let press = pickPress()
    let first = book(work, .single, year, press)
    func with(_ form: Form, of work: Int? = nil, year: Int, isbn: ISBN?) -> PlannedBook {
      PlannedBook(
        work: work ?? first.work, form: form, year: year, press: press, isbn: isbn, setISBN: nil, unifiedSerial: nil)
    }
    func numbers(_ count: Int) -> [ISBN?] {
      let sharesISBN = random.chance(5_000)
      return (0..<count).map { place in
        sharesISBN || place == 0 ? first.isbn : book(work, .single, year, press).isbn
      }
    }
    let difference = random.pick(Difference.allCases)
    switch difference {
    case .volume:
      let count = random.within(2...4)
      let isNamed = count < 4 && random.chance(6_000)
      let volumes = numbers(count).enumerated().map { place, isbn in
        with(.volume(number: place + 1, count: count, isNamed: isNamed), year: year, isbn: isbn)
      }
      return (volumes, difference)
    case .edition:
      let editions = numbers(random.within(2...3)).enumerated().map { place, isbn in
        with(.edition(place + 1), year: min(year + 3 * place, 2024), isbn: isbn)
      }
      return (editions, difference)
    case .year:
      let start = min(year, 2018)
      let issues = numbers(random.within(2...4)).enumerated().map { place, isbn in
        with(.annual(start + place), year: start + place + 1, isbn: isbn)
      }
      return (issues, difference)
    case .audience:
      let parts = zip(numbers(3), Form.Audience.allCases).map { with(.audience($1), year: year, isbn: $0) }
      return (parts, difference)
    case .medium:
      return ([first, with(.electronic, year: year, isbn: first.isbn)], difference)
    case .work:
      return ([first, with(.single, of: work + Plan.otherWorks, year: year, isbn: first.isbn)], difference)
    case .translator, .publisher, .author:
      let books = (0..<random.within(2...3)).map { place in
        let form: Form =
          difference == .translator
          ? .translation(place) : difference == .publisher ? .reissue(place) : .namesake(place)
        return book(work, form, min(year + random.below(4), 2024), pickPress())
      }
      return (books, difference)
    }
  }

  /// What is added to the number of a work to give a second one of its own.
  private static let otherWorks = 1 << 40
}
