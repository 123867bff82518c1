import ArgumentParser
import Zongmu

/// The order of words that the command line takes: `zongmu review --catalogue DB list` is `zongmu review list --catalogue DB`,
/// `zongmu --language zh import …` is `zongmu import --language zh …`, and `zongmu help import` is `zongmu import --help`.
enum WordOrder {
  /// The options that may stand before the name of a command: how many words each takes.
  private static let early = [
    "--catalogue": 2, "--language": 2, "--color": 2, "--quiet": 1, "-q": 1, "--verbose": 1, "-v": 1,
  ]

  /// How many words an option that may stand early takes, `--catalogue=DB` being one; nil for anything else.
  private static func earlyCount(_ word: String) -> Int? {
    early[word] ?? early[String(word.prefix { $0 != "=" })].map { _ in 1 }
  }

  /// The arguments with the names of commands first.
  static func natural(_ arguments: [String], of root: any ParsableCommand.Type) -> [String] {
    var rest = arguments[...]
    var names: [String] = []
    var options: [String] = []
    var asksForHelp = false
    var known = commands(of: root)
    while let word = rest.first, !known.isEmpty {
      if let command = known[word] {
        names.append(rest.removeFirst())
        known = commands(of: command)
      } else if word == "help", names.isEmpty, !asksForHelp {
        asksForHelp = true
        rest.removeFirst()
      } else if let count = earlyCount(word) {
        options += rest.prefix(count)
        rest = rest.dropFirst(count)
      } else {
        break
      }
    }
    // What only has sub-commands takes none of them, and its help goes by the language all the same.
    if !known.isEmpty { options = [] }
    return names + options + rest + (asksForHelp ? ["--help"] : [])
  }

  /// The names of commands that ordered arguments begin with.
  static func commandNames(in arguments: [String], of root: any ParsableCommand.Type) -> [String] {
    var command = root
    return Array(
      arguments.prefix { word in
        guard let next = commands(of: command)[word] else { return false }
        command = next
        return true
      })
  }

  /// What is wrong with a word of ordered arguments that stands where a command should and is none; nil where there is
  /// no such word.
  static func unknownCommand(in arguments: [String], of root: any ParsableCommand.Type) -> UsageError? {
    let names = commandNames(in: arguments, of: root)
    let command = names.reduce(root) { commands(of: $0)[$1] ?? $0 }
    let known = commands(of: command).keys.sorted()
    guard !known.isEmpty, let word = arguments.dropFirst(names.count).first, !word.hasPrefix("-") else { return nil }
    guard let near = known.nearest(to: word) else {
      return UsageError("there is no command “\(word)”; there are: \(known.joined(separator: ", "))")
    }
    return UsageError("there is no command “\(word)”; did you mean “\(near)”?")
  }

  /// An option among the arguments that the command does not have, in the words of the parser; nil where it has all.
  ///
  /// The parser tells of what is missing first: of `--catalog` it says that `--catalogue` is missing.
  static func unknownOption(in arguments: [String], of command: CommandDescription) -> UsageError? {
    let known = (command.arguments ?? []).flatMap { $0.names ?? [] }.map(\.written)
    let words = arguments.prefix { $0 != "--" }.filter { $0.hasPrefix("--") }.map { String($0.prefix { $0 != "=" }) }
    guard let word = words.first(where: { !known.contains($0) }) else { return nil }
    let near = known.nearest(to: word).map { ". Did you mean '\($0)'?" } ?? ""
    return UsageError("Unknown option '\(word)'" + near)
  }

  private static func commands(of command: any ParsableCommand.Type) -> [String: any ParsableCommand.Type] {
    let all = command.configuration.subcommands
    return Dictionary(
      all.compactMap { each in each.configuration.commandName.map { ($0, each) } },
      uniquingKeysWith: { first, _ in first })
  }
}
