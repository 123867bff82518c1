import Zongmu

/// The longer text of a command: paragraphs, a line each; below them, indented, examples and lists of two columns.
///
/// An example is a command to type. It is never cut: where it is too long for the terminal it goes on in the next line
/// after a backslash, as a shell takes it.
enum HelpText {
  /// A line of such a text.
  private enum Line {
    case paragraph(String)
    case example(String)
    /// `  3  an input is unreadable`
    case item(label: String, text: String)
  }

  private static func lines(of text: String) -> [Line] {
    var lines: [Line] = []
    // An example that is written in several lines is one.
    let whole = text.replacing(/\ +\\\n\ +/, with: " ")
    for line in whole.split(separator: "\n", omittingEmptySubsequences: false) {
      if let item = line.wholeMatch(of: /(\ +\S+\ {2,})(\S.*)/) {
        lines.append(.item(label: String(item.1), text: String(item.2)))
      } else if line.hasPrefix("  ") {
        lines.append(.example(String(line.drop { $0 == " " })))
      } else {
        lines.append(.paragraph(String(line)))
      }
    }
    return lines
  }

  /// The text with paragraphs and the texts of lists in other words; examples stay as they are.
  static func reworded(_ text: String, _ words: (String) -> String) -> String {
    lines(of: text).map { line in
      switch line {
      case .paragraph(let text): text.isEmpty ? "" : words(text)
      case .example(let command): "  " + command
      case .item(let label, let text): label + words(text)
      }
    }.joined(separator: "\n")
  }

  /// The paragraphs, and what stands in the second column of lists: all that has to be put into other words.
  static func texts(of text: String) -> [String] {
    lines(of: text).compactMap { line in
      switch line {
      case .paragraph(let text), .item(_, let text): text.isEmpty ? nil : text
      case .example: nil
      }
    }
  }

  /// The text in lines of a width.
  static func laidOut(_ text: String, width: Int) -> [String] {
    lines(of: text).flatMap { line in
      switch line {
      case .paragraph(let text): return TerminalText.wrapped(text, to: width)
      case .example(let command):
        return filled(words(of: command, upTo: width - 6), start: "  ", next: "    ", ending: " \\", width: width)
      case .item(let label, let text):
        let indent = TerminalText.width(label)
        return TerminalText.wrapped(text, to: width - indent).enumerated().map { number, part in
          (number == 0 ? label : String(repeating: " ", count: indent)) + part
        }
      }
    }
  }

  /// The words of a command; what stands in quotation marks is one, and so are an option and its value where a line has
  /// room for both.
  private static func words(of command: String, upTo width: Int) -> [String] {
    var words = [""]
    var isQuoted = false
    for character in command {
      if character == "'" { isQuoted.toggle() }
      if character == " ", !isQuoted {
        words.append("")
      } else {
        words[words.count - 1].append(character)
      }
    }
    return words.reduce(into: []) { joined, word in
      let both = (joined.last ?? "") + " " + word
      if let last = joined.last, last.hasPrefix("-") || last == "zongmu", !last.contains(" "), !word.hasPrefix("-"),
        !["|", ">"].contains(word), TerminalText.width(both) <= width
      {
        joined[joined.count - 1] = both
      } else {
        joined.append(word)
      }
    }
  }

  /// Words in lines of a width; a line that is not the last ends in `ending`. A word is never broken.
  static func filled(_ words: [String], start: String, next: String, ending: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = start
    var isBlank = true
    for (number, word) in words.enumerated() {
      let room = width - (number < words.count - 1 ? ending.count : 0)
      if !isBlank, TerminalText.width(line) + 1 + TerminalText.width(word) > room {
        lines.append(line + ending)
        line = next + word
      } else {
        line += (isBlank ? "" : " ") + word
      }
      isBlank = false
    }
    return lines + [line]
  }
}
