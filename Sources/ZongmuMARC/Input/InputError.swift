/// The world failed while records were read: no such file, no permission, a damaged gzip stream, not MARC at all.
///
/// The description is one line that says what is wrong, where, and what to do.
public struct InputError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What went wrong.
  public enum Reason: Sendable, Equatable {
    /// Nothing is at the path.
    case notFound
    /// The path is a directory.
    case isDirectory
    /// The system refuses or fails; the text is the system's.
    case system(String)
    /// The input has no bytes.
    case empty
    /// The content is no format that this library reads; the text says what it looks like.
    case notMARC(String)
    /// The compressed stream ends early or is damaged; the text says which.
    case damagedCompression(String)
    /// The compressed stream expands beyond the limit.
    case expansionLimit(String)
  }

  /// The input as the caller named it; `-` is standard input.
  public let source: String
  /// What went wrong.
  public let reason: Reason

  /// An error of an input.
  public init(_ source: String, _ reason: Reason) {
    self.source = source
    self.reason = reason
  }

  /// One line: what is wrong, where, what to do.
  public var description: String { "\(source): \(problem)" }

  /// What is wrong and what to do, without the name of the input.
  public var problem: String {
    switch reason {
    case .notFound: "no such file; check the name and the folder"
    case .isDirectory: "is a folder; name the files in it"
    case .system(let text): "cannot be read: \(text)"
    case .empty: "is empty; a MARC file has at least one record"
    case .notMARC(let text): "is not MARC: \(text)"
    case .damagedCompression(let text): "the gzip stream is damaged: \(text); fetch the file again"
    case .expansionLimit(let text): "\(text)"
    }
  }
}
