import ArgumentParser
import Foundation
import Zongmu

/// What a command says of itself, as the parser of arguments gives it out (`--experimental-dump-help`). Help is laid out from it,
/// and man pages are made of it.
struct CommandDescription: Codable {
  /// An argument or an option.
  struct Argument: Codable {
    enum Kind: String, Codable {
      case positional, option, flag
    }

    struct Name: Codable {
      let kind: String
      let name: String

      /// With its dashes.
      var written: String { (kind == "long" ? "--" : "-") + name }
    }

    let kind: Kind
    let names: [Name]?
    let preferredName: Name?
    let valueName: String?
    let isOptional: Bool
    let isRepeating: Bool
    let shouldDisplay: Bool
    let allValues: [String]?
    let defaultValue: String?
    var abstract: String?
  }

  let commandName: String
  var abstract: String?
  var discussion: String?
  var arguments: [Argument]?
  var subcommands: [CommandDescription]?

  /// The whole tool, in the form of the parser.
  struct Tool: Codable {
    var command: CommandDescription
    let serializationVersion: Int

    /// The tool as it describes itself in a language.
    init(_ root: any ParsableCommand.Type, in language: Language) throws {
      self = try JSONDecoder().decode(Tool.self, from: Data(root._dumpHelp().utf8))
      if language == .zh { command = command.reworded(HelpWords.chinese) }
    }
  }

  /// The command that these names lead to, as far as they do.
  func command(at path: some Sequence<String>) -> CommandDescription {
    path.reduce(self) { command, name in command.subcommands?.first { $0.commandName == name } ?? command }
  }

  /// The same with each text put into other words.
  func reworded(_ words: (String) -> String) -> CommandDescription {
    var command = self
    command.abstract = abstract.map(words)
    command.discussion = discussion.map { HelpText.reworded($0, words) }
    command.arguments = arguments?.map { argument in
      var argument = argument
      argument.abstract = argument.abstract.map(words)
      return argument
    }
    command.subcommands = subcommands?.map { $0.reworded(words) }
    return command
  }
}

extension CommandDescription.Argument {
  /// The arguments that every command has: they are listed last.
  var isOfEveryCommand: Bool {
    guard let name = preferredName?.name else { return false }
    return ["quiet", "verbose", "color", "language", "version", "help"].contains(name)
  }

  /// How it is written in a list: `-o, --output <OUT>`.
  var label: String {
    let value = "<\(valueName ?? "")>"
    guard kind != .positional else { return value + (isRepeating ? " ..." : "") }
    let written = (names ?? []).map(\.written).sorted { $0.count < $1.count }.joined(separator: ", ")
    return written + (kind == .option ? " \(value)" : "")
  }

  /// How it is written in the line that shows the use of a command: `--output <OUT>`.
  var usage: String {
    guard kind != .positional else { return isOptional ? "[\(label)]" : label }
    return (preferredName?.written ?? "") + (kind == .option ? " <\(valueName ?? "")>" : "")
  }

  /// What it is for, which values it takes and which it has where it is not given.
  func text(in words: Language) -> String {
    var more: [String] = []
    if let values = allValues, !values.isEmpty {
      more.append(words("可取：", "values: ") + values.joined(separator: words("、", ", ")))
    }
    if let value = defaultValue { more.append(words("缺省：", "default: ") + value) }
    let said = abstract ?? ""
    guard !more.isEmpty else { return said }
    return said + words("（", " (") + more.joined(separator: words("；", "; ")) + words("）", ")")
  }
}
