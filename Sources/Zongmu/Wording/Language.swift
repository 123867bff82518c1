import Foundation

/// The language of what people read: reports and explanations.
public enum Language: String, Sendable, CaseIterable {
  /// Chinese, as a cataloguer writes it.
  case zh
  /// English.
  case en

  /// The language that the environment asks for: Chinese where LC_ALL, LC_MESSAGES or LANG, the first that is set,
  /// begins with `zh`.
  public static var ofEnvironment: Language {
    let environment = ProcessInfo.processInfo.environment
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      if let value = environment[name], !value.isEmpty { return value.hasPrefix("zh") ? .zh : .en }
    }
    return .en
  }

  /// One of two wordings.
  public func callAsFunction(_ chinese: String, _ english: String) -> String { self == .zh ? chinese : english }

  /// The wording in this language.
  public func callAsFunction(_ text: BilingualText) -> String { self == .zh ? text.chinese : text.english }
}
