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
