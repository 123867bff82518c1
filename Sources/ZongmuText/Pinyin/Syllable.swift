/// A piece of a text that was read in pinyin: the reading of one character, or what has no reading, as it stands.
public struct Syllable: Sendable, Hashable {
  /// What a piece is.
  public enum Kind: Sendable, Hashable {
    /// The reading of one Han character.
    case reading
    /// Letters and digits of other scripts that belong together, as `C++` or `2021`; the whole run is one piece.
    case word
    /// One punctuation mark or symbol.
    case punctuation
    /// One Han or private-use character that the table does not know.
    case unread
  }

  /// The syllable in lower case without a tone, with `ü` where pinyin has it: `lü`. For the other kinds the characters
  /// as they stand in the text.
  public let text: String
  /// Whether `text` is a reading.
  public let kind: Kind

  /// A piece that says `text`.
  public init(_ text: String, kind: Kind = .reading) {
    self.text = text
    self.kind = kind
  }
}
