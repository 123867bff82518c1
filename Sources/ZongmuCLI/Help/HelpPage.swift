import ArgumentParser
import Zongmu

/// The help of a command, laid out for a terminal.
struct HelpPage {
  /// The names that lead to the command, the tool's first.
  let path: [String]
  let command: CommandDescription
  /// The sub-commands under their headings, where they have headings.
  let groups: [CommandGroup]
  let words: Language
  /// The columns to use.
  let width: Int

  /// Texts that run over wider lines are hard to read.
  private static let widest = 100
  private static let narrowest = 20
  /// From here on down, a text stands under the option that it is about.
  private static let narrow = 60
  /// Where the texts of options begin.
  private static let column = 26

  /// The page of the command that these names lead to from the root.
  init(_ root: any ParsableCommand.Type, at names: [String], in words: Language, width: Int) throws {
    let tool = try CommandDescription.Tool(root, in: words).command
    path = [tool.commandName] + names
    command = tool.command(at: names)
    groups = names.isEmpty ? root.configuration.groupedSubcommands : []
    self.words = words
    self.width = min(max(width, HelpPage.narrowest), HelpPage.widest)
  }

  var text: String {
    var parts: [[String]] = []
    parts.append(TerminalText.wrapped(words("简介：", "OVERVIEW: ") + (command.abstract ?? ""), to: width))
    if let discussion = command.discussion { parts.append(HelpText.laidOut(discussion, width: width)) }
    parts.append(usage(words("用法：", "USAGE: ")))
    let shown = (command.arguments ?? []).filter(\.shouldDisplay)
    parts.append(list(words("参数：", "ARGUMENTS:"), shown.filter { $0.kind == .positional }))
    let options = shown.filter { $0.kind != .positional }
    let own = options.filter { !$0.isOfEveryCommand }
    parts += [list(words("选项：", "OPTIONS:"), own)] + subcommands
    let heading = own.isEmpty ? words("选项：", "OPTIONS:") : words("通用选项：", "OPTIONS OF EVERY COMMAND:")
    parts.append(list(heading, options.filter(\.isOfEveryCommand)))
    if !subcommandsShown.isEmpty { parts.append(TerminalText.wrapped(subcommandPointer, to: width)) }
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  /// How the command is used, in one line where that fits.
  func usage(_ heading: String) -> [String] {
    let shown = (command.arguments ?? []).filter { $0.shouldDisplay && !$0.isOfEveryCommand }
    var parts = [path.joined(separator: " ")]
    if !subcommandsShown.isEmpty { parts.append(words("<命令>", "<command>")) }
    if shown.contains(where: { $0.kind != .positional && $0.isOptional }) { parts.append(words("[选项]", "[options]")) }
    parts += shown.filter { $0.kind != .positional && !$0.isOptional }.map(\.usage)
    parts += shown.filter { $0.kind == .positional }.map(\.usage)
    return HelpText.filled(parts, start: heading, next: "    ", ending: "", width: width)
  }

  /// Where to read on.
  var pointer: String {
    let asked = (path + ["--help"]).joined(separator: " ")
    return words("详见 \(asked)", "See '\(asked)' for more.")
  }

  private func list(_ heading: String, _ arguments: [CommandDescription.Argument]) -> [String] {
    arguments.isEmpty ? [] : [heading] + arguments.flatMap { entry($0.label, $0.text(in: words)) }
  }

  /// The sub-commands that people see.
  private var subcommandsShown: [CommandDescription] {
    (command.subcommands ?? []).filter { $0.commandName != "help" }
  }

  private var subcommandPointer: String {
    let asked = (path + [words("命令", "COMMAND"), "--help"]).joined(separator: " ")
    return words("各命令的用法见 \(asked)。", "See '\(asked)' for the help of a command.")
  }

  /// The sub-commands, under their headings.
  private var subcommands: [[String]] {
    let known = subcommandsShown
    func section(_ heading: String, _ commands: [CommandDescription]) -> [String] {
      commands.isEmpty ? [] : [heading] + commands.flatMap { entry($0.commandName, $0.abstract ?? "") }
    }
    guard !groups.isEmpty else { return [section(words("命令：", "COMMANDS:"), known)] }
    return groups.map { group in
      let names = group.subcommands.compactMap { $0.configuration.commandName }
      let name = HelpWords.text(group.name, in: words)
      return section(words("\(name)：", "\(name.uppercased()):"), known.filter { names.contains($0.commandName) })
    }
  }

  /// A name and what it is about: beside each other, or below each other where the terminal is narrow.
  private func entry(_ label: String, _ text: String) -> [String] {
    let isNarrow = width < HelpPage.narrow
    let indent = isNarrow ? 6 : HelpPage.column
    let head = "  " + label
    var lines = TerminalText.wrapped(text, to: width - indent).map { String(repeating: " ", count: indent) + $0 }
    guard !isNarrow, TerminalText.width(head) <= indent - 2, let first = lines.first else { return [head] + lines }
    lines[0] = TerminalText.padded(head, to: indent) + first.dropFirst(indent)
    return lines
  }
}
