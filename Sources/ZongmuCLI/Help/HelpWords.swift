import Zongmu

/// The Chinese of what commands say of themselves; the table is chinese.tsv beside this file.
enum HelpWords {
  private static let phrasebook = Phrasebook(ChineseHelp.text)

  /// The text in Chinese; as it is where the table does not know it.
  static func chinese(_ text: String) -> String { phrasebook.text(of: text) }

  /// The text in a language.
  static func text(_ text: String, in language: Language) -> String { language == .zh ? chinese(text) : text }
}
