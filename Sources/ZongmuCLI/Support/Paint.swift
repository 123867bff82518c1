import ArgumentParser
import Foundation

/// When output is coloured.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}

/// Colours texts for a terminal, or leaves them alone.
struct Paint: Sendable {
  /// A colour and what it is for.
  enum Color: String, Sendable {
    /// Errors, what was removed.
    case red = "31"
    /// What is the same, what was added.
    case green = "32"
    /// Warnings, what changed, what a person has to look at.
    case yellow = "33"
    /// What matters less.
    case faint = "2"
  }

  static let none = Paint(isOn: false)
  let isOn: Bool

  private init(isOn: Bool) { self.isOn = isOn }

  /// The colours of an output: `auto` is those of a terminal, unless NO_COLOR is set (no-color.org) or the terminal is dumb.
  init(_ choice: ColorChoice, isTerminal: Bool) {
    let environment = ProcessInfo.processInfo.environment
    switch choice {
    case .always: isOn = true
    case .never: isOn = false
    case .auto:
      isOn = isTerminal && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    }
  }

  func callAsFunction(_ color: Color, _ text: String) -> String {
    isOn && !text.isEmpty ? "\u{1B}[\(color.rawValue)m\(text)\u{1B}[0m" : text
  }
}
