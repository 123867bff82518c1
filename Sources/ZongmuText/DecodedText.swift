/// Text made from bytes, and what had to be done to make it.
public struct DecodedText: Sendable, Equatable {
  /// The text. Never normalised; malformed sequences are U+FFFD, known private-use characters are repaired.
  public let text: String
  /// Malformed sequences, each one U+FFFD in `text`.
  public let malformed: Int
  /// Private-use characters replaced by the characters that they stood for.
  public let repairedPrivateUse: Int
  /// Private-use characters of unknown meaning, kept.
  public let unknownPrivateUse: Int

  /// A text with its counts.
  public init(text: String, malformed: Int = 0, repairedPrivateUse: Int = 0, unknownPrivateUse: Int = 0) {
    self.text = text
    self.malformed = malformed
    self.repairedPrivateUse = repairedPrivateUse
    self.unknownPrivateUse = unknownPrivateUse
  }
}

/// What was odd in bytes that were decoded.
public struct DecodingFaults: Sendable, Equatable {
  /// Malformed sequences, each one U+FFFD in the output.
  public internal(set) var malformed = 0
  /// Private-use characters replaced by the characters that they stood for.
  public internal(set) var repairedPrivateUse = 0
  /// Private-use characters of unknown meaning, kept.
  public internal(set) var unknownPrivateUse = 0

  /// No faults.
  public init() {}
}
