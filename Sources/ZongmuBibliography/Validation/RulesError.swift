/// A file of rules says something that is no rule. The description says where and what to do.
public struct RulesError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The name of the file.
  public let file: String
  /// The line, from 1; nil where none can be told.
  public let line: Int?
  /// What is wrong.
  public let detail: String

  /// An error.
  public init(file: String, line: Int? = nil, _ detail: String) {
    self.file = file
    self.line = line
    self.detail = detail
  }

  /// `house.yaml: line 12: a field has no key “repeatible”; there are: …`
  public var description: String {
    guard let line else { return "\(file): \(detail)" }
    return "\(file): line \(line): \(detail)"
  }
}
