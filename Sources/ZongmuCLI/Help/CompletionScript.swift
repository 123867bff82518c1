import Foundation

/// The scripts by which shells complete commands and options, as the parser of arguments makes them, in other words.
///
/// Those of zsh and fish describe what they offer; that of bash only offers it, and stays as it is.
enum CompletionScript {
  /// How a script writes a description: `'--from[The container\: auto.]:FORM:'`, `-d 'The container: auto.'`
  private struct Notation {
    let start: String
    let end: String
    /// What stands behind a backslash in it.
    let escaped: [String]
    /// What an apostrophe is written as.
    let apostrophe: String

    func written(_ text: String) -> String {
      let text = escaped.reduce(text) { $0.replacing($1, with: "\\" + $1) }
      return start + text.replacing("'", with: apostrophe) + end
    }
  }

  private static let zsh = [
    Notation(start: "[", end: "]", escaped: ["\\", ":", "[", "]"], apostrophe: "'\\''"),
    Notation(start: ":", end: "'", escaped: [], apostrophe: "'\\''"),
  ]
  private static let fish = [Notation(start: "-d '", end: "'", escaped: ["\\"], apostrophe: "\\'")]

  /// Whether a text is such a script with descriptions in it.
  static func isDescribing(_ text: String) -> Bool { text.hasPrefix("#compdef") || text.hasPrefix("function __") }

  /// The script with the descriptions of a tool's commands and options in other words.
  static func reworded(_ script: String, of tool: CommandDescription, _ words: (String) -> String) -> String {
    let notations = script.hasPrefix("#compdef") ? zsh : fish
    return texts(of: tool).reduce(into: script) { script, text in
      for notation in notations { script.replace(notation.written(text), with: notation.written(words(text))) }
    }
  }

  /// What commands and options say of themselves.
  private static func texts(of command: CommandDescription) -> Set<String> {
    let own = [command.abstract] + (command.arguments ?? []).map(\.abstract)
    return (command.subcommands ?? []).reduce(into: Set(own.compactMap(\.self))) { $0.formUnion(texts(of: $1)) }
  }
}
