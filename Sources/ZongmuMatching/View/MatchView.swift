import ZongmuBibliography
import ZongmuText

/// A description made ready for comparing: texts folded once, names and numbers sorted out.
///
/// Made from a `Description` alone; holds nothing that is written back into a record.
public struct MatchView: Sendable {
  /// A title in its forms.
  struct TitleForms: Sendable {
    /// The title proper, folded, as scalars.
    var proper: [UInt32] = []
    /// The title proper with its other title information, folded.
    var full: [UInt32] = []
    /// The title statement as it stands, folded.
    var statement: [UInt32] = []
    /// Other titles of the same publication, folded.
    var variants: [[UInt32]] = []
    /// Other title information, folded.
    var other: [UInt32] = []
    /// The title proper with nothing folded but width and case, to see dual-use characters.
    var plain: [UInt32] = []
  }

  /// The description it was made from.
  public let description: Description
  let title: TitleForms
  /// The folded title proper, as text.
  public let titleKey: String
  let authors: [String]
  let translators: [String]
  let agents: [String]
  let publishers: [String]
  let partNames: [String]
  let series: [String]
  /// Cores of valid ISBNs that name the item itself or its volume.
  let isbns: [String]
  /// Cores of ISBNs that name a set.
  let setISBNs: [String]
  /// Cores of ISBNs whose check digit fails.
  let invalidISBNs: [String]
  let issns: [String]
  let cnNumbers: [String]
  let unifiedNumbers: [String]
  let otherNumbers: [String]
  let permits: [String]
  /// What must not conflict between two members of a cluster.
  public let profile: VetoProfile

  /// The view of a description.
  public init(_ description: Description) {
    self.description = description
    let properKey = ComparisonForm.fold(description.title.proper)
    let otherKey = description.title.other.map(ComparisonForm.fold).joined()
    titleKey = properKey
    title = TitleForms(
      proper: MatchView.scalars(properKey), full: MatchView.scalars(properKey + otherKey),
      statement: MatchView.scalars(ComparisonForm.fold(description.title.statement)),
      variants: description.title.variants.map { MatchView.scalars(ComparisonForm.fold($0)) }.filter { $0.count > 1 },
      other: MatchView.scalars(otherKey), plain: MatchView.plainScalars(description.title.proper))
    authors = MatchView.names(description.agents) { $0 == .author || $0 == .editor }
    translators = MatchView.names(description.agents) { $0 == .translator }
    agents = MatchView.names(description.agents) { _ in true }
    publishers = MatchView.unique(description.publication.publishers.flatMap(PublisherName.stems))
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
    otherNumbers = MatchView.unique(values(.otherSystem) + values(.isrc) + values(.ismn))
    profile = VetoProfile(description, translators: translators, partNames: partNames, isbns: ownISBNs)
  }

  /// Whether there is anything to tell the publication by.
  public var hasSubstance: Bool { !titleKey.isEmpty }

  /// Whether the record has no more than a title and a number: nobody, no publisher, no year, no extent.
  var isBrief: Bool { agents.isEmpty && publishers.isEmpty && description.publication.year == nil }

  /// Whether each year that belongs to one of the two titles stands in the text of both.
  func sharesTitleYears(with other: MatchView) -> Bool {
    (description.titleYears + other.description.titleYears).allSatisfy { year in
      let digits = MatchView.scalars(String(year))
      return [title, other.title].allSatisfy { $0.statement.contains(digits) || $0.full.contains(digits) }
    }
  }

  var hasISBN: Bool { !isbns.isEmpty || !setISBNs.isEmpty }

  static func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

  private static func plainScalars(_ text: String) -> [UInt32] {
    text.unicodeScalars.compactMap { scalar in
      let properties = scalar.properties
      return properties.isAlphabetic || properties.numericType != nil ? scalar.value : nil
    }
  }

  private static func values(_ numbers: [Identifier], _ wanted: (Identifier) -> Bool) -> [String] {
    unique(numbers.filter(wanted).map { $0.value }).sorted()
  }

  private static func names(_ agents: [Agent], _ wanted: (Agent.Role) -> Bool) -> [String] {
    unique(agents.filter { wanted($0.role) }.map { ComparisonForm.fold($0.name) })
  }

  /// The texts without repetition and without empty ones, first occurrence first.
  static func unique(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { !$0.isEmpty && seen.insert($0).inserted }
  }
}
