import ZongmuBibliography
import ZongmuText

/// What of a description is looked at when it is looked up: numbers, title, the first person or body, publishers, folded
/// once. The part of a `MatchView` that keys are made of, for those who want no more; made in a third of the time.
///
///     KeyView(Describer().describe(record, for: .keys)).keys
public struct KeyView: Sendable {
  /// The description it was made from.
  let description: Description
  /// The folded title proper, as text.
  public let titleKey: String
  /// The folded name of the first person or body; nil where none is named.
  let agent: String?
  let publishers: [String]
  let numbers: SortedNumbers

  /// The view of a description, be it one for keys only.
  public init(_ description: consuming Description) {
    titleKey = TitleForms.key(of: description.title.proper)
    agent = description.agents.lazy.map { ComparisonForm.fold($0.name) }.first { !$0.isEmpty }
    publishers = PublisherName.allStems(description.publication.publishers)
    numbers = SortedNumbers(description.identifiers)
    self.description = description
  }

  /// What a view of the whole has of it.
  init(_ view: MatchView) {
    description = view.description
    titleKey = view.titleKey
    agent = view.agents.first?.key
    publishers = view.publishers
    numbers = view.numbers
  }

  /// The designation of the part, also where only a series has it.
  var part: PartDesignation { PartInSeries.part(of: description, titleKey: titleKey) }

  /// Whether the record has no more than a title and a number: nobody, no publisher, no year, no extent.
  var isBrief: Bool { agent == nil && publishers.isEmpty && description.publication.year == nil }
}
