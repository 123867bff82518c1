import ZongmuBibliography
import ZongmuMARC

/// Something that a full record says.
public enum QualityElement: String, Sendable, CaseIterable, Codable {
  /// A valid ISBN, ISSN, CN or 统一书号.
  case number
  case title, responsibility, publisher, year, extent, price, language
  /// A class number, 690 or 084.
  case classNumber
  /// A subject heading, 60X or 6XX.
  case subject
  /// A summary, 330 or 520.
  case summary
  /// A holdings field that is read.
  case holdings

  /// Whether a record has it.
  func isGiven(in record: Record, _ description: Description, hasHoldings: Bool) -> Bool {
    switch self {
    case .number:
      description.identifiers.contains { $0.isValid && [.isbn, .issn, .cn, .unifiedBookNumber].contains($0.kind) }
    case .title: !description.title.proper.isEmpty
    case .responsibility: !description.agents.isEmpty
    case .publisher: !description.publication.publishers.isEmpty
    case .year: description.publication.year != nil
    case .extent: description.extent != Extent()
    case .price: !description.prices.isEmpty || description.isNotForSale
    case .language: !description.languages.isEmpty
    case .classNumber: QualityElement.has(record, description.dialect == .marc21 ? ["084"] : ["690"])
    case .subject: QualityElement.has(record, description.dialect == .marc21 ? subjectsOfMARC21 : subjects)
    case .summary: QualityElement.has(record, description.dialect == .marc21 ? ["520"] : ["330"])
    case .holdings: hasHoldings
    }
  }

  private var subjects: Set<Tag> { ["600", "601", "602", "604", "605", "606", "607", "608", "610"] }
  private var subjectsOfMARC21: Set<Tag> { ["600", "610", "611", "630", "647", "648", "650", "651", "653", "655"] }

  private static func has(_ record: Record, _ tags: Set<Tag>) -> Bool {
    record.fields.contains { tags.contains($0.tag) }
  }
}

/// How complete the records of a source are.
public struct QualityFigures: Sendable, Equatable, Codable {
  /// The code of the source.
  public let code: String
  /// Its live records that are in a master.
  public private(set) var records = 0
  /// How many of them have each `QualityElement`, in the order of its cases.
  public private(set) var given = QualityElement.allCases.map { _ in 0 }

  init(code: String) { self.code = code }

  mutating func add(_ reading: MasterSurvey.Reading) {
    records += 1
    for (place, isGiven) in reading.elements.enumerated() where isGiven { given[place] += 1 }
  }

  /// How much of what the records could say they say, in hundredths, rounded down; nil without records.
  public var completeness: Int? {
    records == 0 ? nil : given.reduce(0, +) * 100 / (records * QualityElement.allCases.count)
  }
}
