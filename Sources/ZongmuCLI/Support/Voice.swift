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

  /// What the parser of arguments says: what is wrong, what the option is for, how the command is used, where to read
  /// on.
  ///
  /// - Parameters:
  ///   - fault: what is wrong; a list of values takes lines of its own there.
  ///   - about: `--catalogue <DB>  The catalogue, an SQLite file.`, where it is about one option.
  func usage(_ fault: String, about: String?, _ page: HelpPage) -> String {
    let joined = fault.split(separator: "\n").map { $0.trimmingPrefix(/\s*(-\ )?/) }.reduce("") { text, part in
      let gap = text.isEmpty ? "" : text.last == ":" || text.last == "." || part.hasPrefix("or:") ? " " : ", "
      return text + gap + part
    }
    var lines = [line(joined)]
    if let about, let gap = about.firstRange(of: "  ") {
      lines.append("  \(about[..<gap.upperBound])\(HelpWords.text(String(about[gap.upperBound...]), in: words))")
    }
    lines += page.usage(words("用法：", "Usage: ")) + [page.pointer]
    return lines.joined(separator: "\n")
  }

  private static func value(of option: String, in arguments: [String]) -> String? {
    if let place = arguments.firstIndex(of: option) { return arguments.dropFirst(place + 1).first }
    return arguments.first { $0.hasPrefix("\(option)=") }.map { String($0.dropFirst(option.count + 1)) }
  }
}
