/// What the bytes of a record say about their encoding.
public struct EncodingGuess: Sendable, Equatable {
  /// How much the bytes say.
  public enum Confidence: Sendable, Hashable, CaseIterable {
    /// Nothing but ASCII, and no escape sequence: every encoding reads it alike.
    case ascii
    /// Well formed, and common characters of the encoding in it.
    case certain
    /// Well formed, with few or no common characters.
    case likely
    /// Well formed in no encoding, and this one has the fewest faults; or ISO 8859-1, in which everything is well
    /// formed.
    case weak
  }

  /// The encoding that fits best.
  public let encoding: TextEncoding
  /// How sure that is.
  public let confidence: Confidence

  /// A guess with its confidence.
  public init(encoding: TextEncoding, confidence: Confidence) {
    self.encoding = encoding
    self.confidence = confidence
  }
}
