/// A change that a path does not allow. The record is as it was before.
public struct EditError: Error, Sendable, Equatable, CustomStringConvertible {
  /// Why not.
  public enum Reason: Sendable, Equatable {
    /// The leader, an indicator or a character position can be set, but not removed.
    case notRemovable
    /// A data field is no text: its subfields are to be set.
    case needsSubfield
    /// The path names several codes, so that it is not said which subfield to make.
    case needsOneCode
    /// The text has another length in characters than the place.
    case length(expected: Int, found: Int)
    /// An indicator or the leader takes ASCII characters only.
    case notASCII
    /// A subfield is appended to fields, and the path names something else.
    case needsFields
  }

  /// The path of the change.
  public let path: FieldPath
  /// Why it is not possible.
  public let reason: Reason

  /// One line: what is wrong, what to do.
  public var description: String {
    switch reason {
    case .notRemovable: "\(path) cannot be removed; set it, or remove its field"
    case .needsSubfield: "\(path) names whole data fields; name a subfield, such as \(path)$a"
    case .needsOneCode: "\(path) names several subfields, of which a field has none; name one"
    case .length(let expected, let found): "\(path) takes \(expected) characters, not \(found)"
    case .notASCII: "\(path) takes ASCII characters only"
    case .needsFields: "\(path) names no fields; a subfield is appended to fields, such as 606"
    }
  }
}
