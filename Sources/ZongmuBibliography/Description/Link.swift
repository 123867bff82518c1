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
