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
