/// Place, publisher and date.
public struct Publication: Sendable, Equatable {
  /// Places, as written, brackets removed.
  public var places: [String] = []
  /// Publishers, as written; distributors and printers are left out where the record tells them apart.
  public var publishers: [String] = []
  /// Those of whom the record says that they distribute, as written.
  public var distributors: [String] = []
  /// The first year of publication (210$d, 260/264$c, else the coded date).
  public var year: Int?
  /// The last year of a range; nil for one year; 9999 while it goes on.
  public var lastYear: Int?
  /// Whether the year was uncertain or partly known (`[2001?]`, `198-?`).
  public var isYearUncertain = false
  /// The year of the printing, where the record tells it beside the year of publication: `2003 (2004重印)`, 305.
  public var printingYear: Int?
  /// Nothing is known.
  public init() {}
}

/// A series that the publication belongs to.
public struct SeriesStatement: Sendable, Equatable {
  /// The title of the series.
  public var title: String
  /// The number in the series, as written.
  public var number: String?
  /// A series statement.
  public init(title: String, number: String? = nil) {
    self.title = title
    self.number = number
  }
}

/// A link from the record to another one.
public struct Link: Sendable, Equatable {
  /// The tag of the linking field in the record's own dialect.
  public var tag: String
  /// The title of the other publication.
  public var title: String?
  /// The number of the other record, where given.
  public var recordID: String?
  /// A link.
  public init(tag: String, title: String?, recordID: String?) {
    self.tag = tag
    self.title = title
    self.recordID = recordID
  }
}
