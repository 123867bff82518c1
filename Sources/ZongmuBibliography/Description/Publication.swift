/// Place, publisher and date.
public struct Publication: Sendable, Equatable {
  /// Places, as written, brackets removed.
  public var places: [String] = []
  /// Publishers, as written; distributors are left out where the record tells them apart.
  public var publishers: [String] = []
  /// The first year of publication (210$d, 260/264$c, else the coded date).
  public var year: Int?
  /// The last year of a range; nil for one year; 9999 while it goes on.
  public var lastYear: Int?
  /// Whether the year was uncertain or partly known (`[2001?]`, `198-?`).
  public var isYearUncertain = false
  /// Nothing is known.
  public init() {}
}

/// How much there is of it.
public struct Extent: Sendable, Equatable {
  /// Pages of the main sequence: the largest Arabic number of the statement (`8, 233页` is 233).
  public var pages: Int?
  /// All Arabic page sequences in order (`8, 233页` is [8, 233]).
  public var sequences: [Int] = []
  /// Physical volumes, where the statement counts them (`3册(1208页)` is 3); `1册` is 1.
  public var volumes: Int?
  /// Height in centimetres.
  public var height: Int?
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
