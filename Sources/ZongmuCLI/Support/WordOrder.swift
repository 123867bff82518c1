import ArgumentParser
import Zongmu

/// The order of words that the command line takes: `zongmu review --catalogue DB list` is `zongmu review list --catalogue DB`.
enum WordOrder {
  /// The arguments with the name of the sub-command before the options that stand between it and its command.
  ///
  /// Only the value of `--catalogue` may stand between them, so a name is never taken for one.
  static func natural(_ arguments: [String], of root: any ParsableCommand.Type) -> [String] {
    guard let first = arguments.first, let command = commands(of: root)[first],
      let second = arguments.dropFirst().first,
      second.hasPrefix("--catalogue")
    else { return arguments }
    let place = second == "--catalogue" ? 3 : 2
    guard arguments.count > place, commands(of: command)[arguments[place]] != nil else { return arguments }
    var ordered = arguments
    ordered.insert(ordered.remove(at: place), at: 1)
    return ordered
  }

  /// What is wrong with a word that stands where a command should and is none; nil where there is no such word.
  static func unknownCommand(in arguments: [String], of root: any ParsableCommand.Type) -> UsageError? {
    var command = root
    var rest = arguments[...]
    while let word = rest.popFirst() {
      let known = commands(of: command)
      guard !known.isEmpty else { return nil }
      if word == "--catalogue" {
        rest = rest.dropFirst()
      } else if let next = known[word] {
        command = next
      } else if word == "help" {
        continue
      } else if !word.hasPrefix("-") {
        let names = known.keys.sorted()
        guard let near = names.nearest(to: word) else {
          return UsageError("there is no command “\(word)”; there are: \(names.joined(separator: ", "))")
        }
        return UsageError("there is no command “\(word)”; did you mean “\(near)”?")
      }
    }
    return nil
  }

  private static func commands(of command: any ParsableCommand.Type) -> [String: any ParsableCommand.Type] {
    let configuration = command.configuration
    let all = configuration.subcommands
    return Dictionary(
      all.compactMap { each in each.configuration.commandName.map { ($0, each) } },
      uniquingKeysWith: { first, _ in first })
  }
}
