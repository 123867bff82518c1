import ZongmuBibliography
import ZongmuText

/// A description made ready for comparing: texts folded once, names and numbers sorted out.
///
/// Made from a `Description` alone; holds nothing that is written back into a record. `weighed(by:)` gives the view
/// with its numbers sorted anew by what other records say of them.
public struct MatchView: Sendable {
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
  /// Cores of valid ISBNs that name the item itself or its volume.
  public private(set) var isbns: [String]
  /// Cores of ISBNs that name a set, or several volumes.
  private(set) var setISBNs: [String]
  /// Cores of valid ISBNs that stand on other titles too.
  private(set) var doubtfulISBNs: [String] = []
  /// Cores of ISBNs whose check digit fails.
  let invalidISBNs: [String]
  let issns: [String]
  let cnNumbers: [String]
  let unifiedNumbers: [String]
  let otherNumbers: [String]
  let permits: [String]
  /// How common title and person are.
  let commonness: Commonness
  /// What must not conflict between two members of a cluster.
  public private(set) var profile: VetoProfile

  /// The view of a description.
  public init(_ description: Description) {
    self.description = description
    title = TitleForms(description.title)
    authors = NameForms.of(description.agents) { $0 == .author || $0 == .editor }
    translators = NameForms.of(description.agents) { $0 == .translator }
    agents = NameForms.of(description.agents) { _ in true }
    publishers = MatchView.unique(description.publication.publishers.flatMap(PublisherName.stems))
    publisherWords = description.publication.publishers.flatMap(PublisherName.words)
    publisherHouses = PublisherName.houses(description.publication.publishers)
    places = MatchView.unique(description.publication.places.map(PublisherName.place))
    partNames = MatchView.unique(description.part.names.map(ComparisonForm.fold))
    series = MatchView.unique(description.series.map { ComparisonForm.fold($0.title) })
    let numbers = description.identifiers.filter { !$0.isCancelled }
    func values(_ kind: Identifier.Kind) -> [String] { MatchView.values(numbers) { $0.kind == kind && $0.isValid } }
    let ownISBNs = MatchView.values(numbers) { $0.kind == .isbn && $0.isValid && $0.scope != .set }
    isbns = ownISBNs
    setISBNs = MatchView.values(numbers) { $0.kind == .isbn && $0.isValid && $0.scope == .set }
    invalidISBNs = MatchView.values(numbers) { $0.kind == .isbn && !$0.isValid && $0.value.utf8.count >= 9 }
    issns = values(.issn)
    cnNumbers = values(.cn)
    unifiedNumbers = values(.unifiedBookNumber)
    permits = values(.printPermit)
    // A CIP number is given to one application, an LCCN to one edition (DOMAIN §3).
    otherNumbers = MatchView.unique(
      values(.otherSystem) + values(.isrc) + values(.ismn) + values(.cip) + values(.lccn))
    commonness = CommonTexts.builtIn.commonness(title: title.key, people: agents.map(\.key))
    profile = VetoProfile(
      description, part: PartInSeries.part(of: description, titleKey: title.key), translators: translators,
      partNames: partNames, isbns: ownISBNs)
  }

  /// The view with its ISBNs weighed by what the records that bear them say: a number on several volumes counts as a
  /// set's, a number on other titles as doubtful. `standing` is asked for each number with this title.
  public func weighed(by standing: (String) -> NumberTrust.Standing) -> MatchView {
    let judged = (isbns + setISBNs).map { (number: $0, standing: standing($0)) }
    guard judged.contains(where: { $0.standing != .sound }) else { return self }
    var view = self
    view.isbns = isbns.filter { standing($0) == .sound }
    view.doubtfulISBNs = judged.filter { $0.standing == .doubtful }.map(\.number)
    view.setISBNs = judged.filter { number, standing in
      standing == .set || standing == .sound && setISBNs.contains(number)
    }.map(\.number)
    view.profile.isbns = view.isbns
    return view
  }

  /// Whether there is anything to tell the publication by.
  public var hasSubstance: Bool { !titleKey.isEmpty }

  /// Whether the record has no more than a title and a number: nobody, no publisher, no year, no extent.
  var isBrief: Bool { agents.isEmpty && publishers.isEmpty && description.publication.year == nil }

  /// Whether each year that belongs to one of the two titles stands in the text of both.
  func sharesTitleYears(with other: MatchView) -> Bool {
    (description.titleYears + other.description.titleYears).allSatisfy { year in
      let digits = String(year).unicodeScalars.map(\.value)
      return [title, other.title].allSatisfy { $0.statement.contains(digits) || $0.full.contains(digits) }
    }
  }

  private static func values(_ numbers: [Identifier], _ wanted: (Identifier) -> Bool) -> [String] {
    unique(numbers.filter(wanted).map { $0.value }).sorted()
  }

  /// The texts without repetition and without empty ones, first occurrence first.
  static func unique(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { !$0.isEmpty && seen.insert($0).inserted }
  }
}
