import ArgumentParser
import Zongmu

/// How errors are told: in which language, and whether in colour. Found from the arguments as they are, since they may be what
/// is wrong.
struct Voice {
  let words: Language
  let paint: Paint

  init(_ arguments: [String]) {
    words = Voice.value(of: "--language", in: arguments).flatMap(Language.init(rawValue:)) ?? .ofEnvironment
    let color = Voice.value(of: "--color", in: arguments).flatMap(ColorChoice.init(rawValue:)) ?? .auto
    paint = Paint(color, isTerminal: Console.isTerminal)
  }

  /// One line: `zongmu: other.sqlite: no such catalogue; …`.
  func line(_ error: some CustomStringConvertible) -> String {
    paint(.red, "zongmu:") + " " + words.text(of: error)
  }

  /// What the parser of arguments says: what is wrong, how the command is used, where to read on.
  func lines(parserText text: String, prefix: String) -> String {
    // A list of values takes lines of its own there.
    let joined = text.replacing("the following:\n  - ", with: "the following: ").replacing("\n  - ", with: ", ")
    return joined.split(separator: "\n").compactMap { line -> String? in
      // What the option is for is told in English only.
      if line.hasPrefix("Help:"), words == .zh { return nil }
      if line.hasPrefix(prefix) { return self.line(String(line.dropFirst(prefix.count))) }
      if let usage = line.wholeMatch(of: /Usage: (.*)/) { return words("用法：", "Usage: ") + usage.1 }
      if let help = line.wholeMatch(of: /\ +See '(.*)' for more information\./) {
        return words("详见 \(help.1)", "See '\(help.1)' for more.")
      }
      return String(line)
    }.joined(separator: "\n")
  }

  private static func value(of option: String, in arguments: [String]) -> String? {
    if let place = arguments.firstIndex(of: option) { return arguments.dropFirst(place + 1).first }
    return arguments.first { $0.hasPrefix("\(option)=") }.map { String($0.dropFirst(option.count + 1)) }
  }
}
