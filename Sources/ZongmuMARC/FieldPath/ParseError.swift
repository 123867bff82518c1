/// A field path or a filter that does not follow its grammar: where it fails, and what was expected there.
public struct ParseError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The text that was parsed.
  public let text: String
  /// The place in the text, in characters from 1; one past the last where the text ends too early.
  public let position: Int
  /// What was expected there, such as `a subfield code after $`.
  public let expected: String

  /// An error at a place.
  public init(text: String, position: Int, expected: String) {
    self.text = text
    self.position = position
    self.expected = expected
  }

  /// `“200$”: expected a subfield code after $ at character 5`
  public var description: String { "“\(text)”: expected \(expected) at character \(position)" }
}
