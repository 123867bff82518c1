import ArgumentParser

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

  private static func commands(of command: any ParsableCommand.Type) -> [String: any ParsableCommand.Type] {
    let configuration = command.configuration
    let all = configuration.subcommands
    return Dictionary(
      all.compactMap { each in each.configuration.commandName.map { ($0, each) } },
      uniquingKeysWith: { first, _ in first })
  }
}
