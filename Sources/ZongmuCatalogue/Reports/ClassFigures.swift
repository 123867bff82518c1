import ZongmuBibliography

/// What there is of a main class.
public struct ClassFigures: Sendable, Equatable, Codable {
  /// The class; nil for titles of which no record says one.
  public let mainClass: MainClass?
  /// All sources together.
  public let whole: Amount
  /// Each source, by code; also those that have nothing of the class.
  public let sources: [Part]

  /// So much of a class.
  public struct Amount: Sendable, Equatable, Codable {
    /// Titles; of a source, those of which it has a record.
    public var titles = 0
    /// Copies: of a source, those that its records name; of all together, each barcode of a library once.
    public var copies = 0
    /// The year of publication of the middle title, the earlier of two; nil where no year is known.
    public var medianYear: Int?
  }

  /// What a source has of a class.
  public struct Part: Sendable, Equatable, Codable {
    /// The code of the source.
    public let source: String
    /// How much it has.
    public let amount: Amount
  }

  /// The sources that have no title of the class.
  public var gaps: [String] { sources.filter { $0.amount.titles == 0 }.map(\.source) }
}

/// Counts titles by class and source. Of years it keeps how often each occurs.
struct ClassCounts {
  private struct Count {
    var amount = ClassFigures.Amount()
    var years: [Int: Int] = [:]

    mutating func add(copies: Int, year: Int?) {
      amount.titles += 1
      amount.copies += copies
      if let year { years[year, default: 0] += 1 }
    }

    var whole: ClassFigures.Amount {
      var amount = amount
      var left = (years.values.reduce(0, +) + 1) / 2
      for (year, titles) in years.sorted(by: { $0.key < $1.key }) where left > 0 {
        amount.medianYear = year
        left -= titles
      }
      return amount
    }
  }

  private let sources: [String]
  private var wholes: [MainClass?: Count] = [:]
  private var parts: [MainClass?: [Count]] = [:]

  init(sources: [String]) { self.sources = sources }

  /// Counts a master: under the class that most of its members say, the first in the alphabet of several.
  mutating func add(_ members: [MasterSurvey.Member]) {
    let said = members.compactMap { $0.reading?.mainClass }
    let found = MainClass.allCases.filter(said.contains).max { left, right in
      let (one, other) = (said.count { $0 == left }, said.count { $0 == right })
      return one != other ? one < other : left.rawValue > right.rawValue
    }
    wholes[found, default: Count()].add(
      copies: members.copies, year: members.compactMap { $0.reading?.year }.min())
    for source in Set(members.map(\.source)) {
      let own = members.filter { $0.source == source }
      parts[found, default: sources.map { _ in Count() }][source].add(
        copies: own.copies, year: own.compactMap { $0.reading?.year }.min())
    }
  }

  /// The figures of the classes that have a title, by letter, the unclassed last.
  var figures: [ClassFigures] {
    (MainClass.allCases.map { $0 } + [nil]).compactMap { mainClass -> ClassFigures? in
      guard let whole = wholes[mainClass], let counts = parts[mainClass] else { return nil }
      return ClassFigures(
        mainClass: mainClass, whole: whole.whole,
        sources: zip(sources, counts).map { ClassFigures.Part(source: $0, amount: $1.whole) })
    }
  }
}
