/// A text in the two languages of reports.
public struct BilingualText: Sendable, Hashable {
  /// As a cataloguer writes it in Chinese.
  public let chinese: String
  /// In English.
  public let english: String

  /// A text.
  public init(_ chinese: String, _ english: String) {
    self.chinese = chinese
    self.english = english
  }
}
