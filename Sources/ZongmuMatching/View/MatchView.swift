import ZongmuBibliography
import ZongmuText

/// A description made ready for comparing: texts folded once, names and numbers sorted out.
///
/// Made from a `Description` alone; holds nothing that is written back into a record. `weighed(by:)` gives the view
/// with its numbers sorted anew by what other records say of them. It never changes; it is a class because pairs are
/// compared by the million, and handing it on costs next to nothing.
public final class MatchView: Sendable {
  /// The description it was made from.
  public let description: Description
  let title: TitleForms
  /// The folded title proper, as text.
  public var titleKey: String { title.key }
  let authors: [NameForms]
  let translators: [NameForms]
  let agents: [NameForms]
  let publishers: [String]
  let publisherWords: [Int64]
  /// The present full names of publishers that are known by another one.
  let publisherHouses: [String]
  let places: [String]
  let partNames: [String]
  let series: [String]
  let numbers: SortedNumbers
  /// How common title and person are.
  let commonness: Commonness
  /// What the edition statement tells besides number and kind.
  let edition: EditionTraits
  /// Editors, illustrators, and others such as annotators, by role.
  let contributors: [Agent.Role: Contributors]
  /// The series that number the record, where it names no part.
  let numberedSeries: [NumberedSeries]
  /// Whether it is a publication of one year by its title, where it does not say which.
  let isAnnual: Bool
  /// What must not conflict between two members of a cluster.
  public let profile: VetoProfile

  /// The view of a description.
  public init(_ description: Description) {
    self.description = description
    title = TitleForms(description.title)
    let names = description.agents.map { (role: $0.role, forms: NameForms($0.name)) }
    authors = NameForms.distinct(names) { $0 == .author || $0 == .editor }
    translators = NameForms.distinct(names) { $0 == .translator }
    agents = NameForms.distinct(names) { _ in true }
    publishers = PublisherName.allStems(description.publication.publishers)
    publisherWords = description.publication.publishers.flatMap(PublisherName.words)
    publisherHouses = PublisherName.houses(description.publication.publishers)
    places = MatchView.unique(description.publication.places.map(PublisherName.place))
    partNames = MatchView.unique(description.part.names.map(ComparisonForm.fold))
    series = MatchView.unique(description.series.map { ComparisonForm.fold($0.title) })
    numbers = SortedNumbers(description.identifiers)
    commonness = CommonTexts.builtIn.commonness(title: title.key, people: agents)
    edition = EditionTraits(description.edition.statement)
    contributors = Contributors.byRole(description.agents)
    numberedSeries = NumberedSeries.all(of: description)
    isAnnual = AnnualTitle.isAnnual(title, years: description.titleYears)
    profile = VetoProfile(
      description, part: PartInSeries.part(of: description, titleKey: title.key), translators: translators,
      partNames: partNames, isbns: numbers.isbns)
  }

  /// A view with other numbers.
  private init(_ view: MatchView, _ numbers: SortedNumbers) {
    description = view.description
    title = view.title
    authors = view.authors
    translators = view.translators
    agents = view.agents
    publishers = view.publishers
    publisherWords = view.publisherWords
    publisherHouses = view.publisherHouses
    places = view.places
    partNames = view.partNames
    series = view.series
    commonness = view.commonness
    edition = view.edition
    contributors = view.contributors
    numberedSeries = view.numberedSeries
    isAnnual = view.isAnnual
    self.numbers = numbers
    var profile = view.profile
    profile.isbns = numbers.isbns
    self.profile = profile
  }

  /// The view with its ISBNs weighed by what the records that bear them say: a number on several volumes counts as a
  /// set's, a number on other titles as doubtful. `standing` is asked for each number with this title.
  public func weighed(by standing: (String) -> NumberTrust.Standing) -> MatchView {
    numbers.weighed(by: standing).map { MatchView(self, $0) } ?? self
  }

  /// Cores of valid ISBNs that name the item itself or its volume.
  public var isbns: [String] { numbers.isbns }
  var setISBNs: [String] { numbers.setISBNs }
  var doubtfulISBNs: [String] { numbers.doubtfulISBNs }
  var invalidISBNs: [String] { numbers.invalidISBNs }
  var issns: [String] { numbers.issns }
  var cnNumbers: [String] { numbers.cnNumbers }
  var unifiedNumbers: [String] { numbers.unifiedNumbers }
  var permits: [String] { numbers.permits }
  var otherNumbers: [String] { numbers.otherNumbers }

  /// Whether the record has no more than a title and a number: nobody, no publisher, no year, no extent.
  var isBrief: Bool { agents.isEmpty && publishers.isEmpty && description.publication.year == nil }

  /// Whether each year that belongs to one of the two titles stands in the text of both.
  func sharesTitleYears(with other: MatchView) -> Bool {
    func isShared(_ year: Int) -> Bool {
      AnnualTitle.stands(year, in: title) && AnnualTitle.stands(year, in: other.title)
    }
    return description.titleYears.allSatisfy(isShared) && other.description.titleYears.allSatisfy(isShared)
  }

  /// The texts without repetition and without empty ones, first occurrence first.
  static func unique(_ texts: [String]) -> [String] {
    let texts = distinct(texts) { $0 }
    return texts.contains(where: \.isEmpty) ? texts.filter { !$0.isEmpty } : texts
  }

  /// The elements of different keys, the first of each.
  static func distinct<Element, Key: Hashable>(_ elements: [Element], _ key: (Element) -> Key) -> [Element] {
    // A record has one or two of most things.
    if elements.count < 2 || elements.count == 2 && key(elements[0]) != key(elements[1]) { return elements }
    var seen: Set<Key> = []
    return elements.filter { seen.insert(key($0)).inserted }
  }
}
