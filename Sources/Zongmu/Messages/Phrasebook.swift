/// Chinese for texts that are written in English. The table is chinese.tsv; what it has no line for stays English.
///
/// The modules below know one language, so that an error has one text that a log can be searched for. People read the
/// Chinese where they ask for it: `Language.text(of:)`.
package struct Phrasebook {
  /// A message with gaps: the texts between its values, and the same in Chinese.
  private struct Phrase {
    /// The texts before, between and after the values.
    let parts: [Substring]
    let chinese: Substring
    /// The letters that must be there: of two phrases that fit, the one with more says more.
    let size: Int

    init(english: Substring, chinese: Substring) {
      parts = english.split(separator: "{}", omittingEmptySubsequences: false)
      self.chinese = chinese
      size = parts.reduce(0) { $0 + $1.utf8.count }
    }

    /// The values of a message; nil where it is another one.
    func values(in message: Substring) -> [Substring]? {
      guard let first = parts.first, let last = parts.last, message.hasPrefix(first) else { return nil }
      guard parts.count > 1 else { return message == first ? [] : nil }
      var values: [Substring] = []
      var rest = message.dropFirst(first.count)
      for part in parts.dropFirst().dropLast() {
        guard let range = rest.firstRange(of: part) else { return nil }
        values.append(rest[..<range.lowerBound])
        rest = rest[range.upperBound...]
      }
      guard rest.hasSuffix(last) else { return nil }
      values.append(rest.dropLast(last.count))
      return values
    }
  }

  static let chinese = Phrasebook(ChineseMessages.text)

  /// Longest first.
  private let phrases: [Phrase]

  /// A table of lines: English, a tab, Chinese.
  package init(_ table: String) {
    phrases = table.split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "\t")
      return cells.count == 2 ? Phrase(english: cells[0], chinese: cells[1]) : nil
    }.sorted { $0.size > $1.size }
  }

  /// The message in Chinese; as it is where the table does not know it.
  package func text(of message: String) -> String { known(message[...]) ?? message }

  private func known(_ message: Substring) -> String? {
    for phrase in phrases {
      guard let values = phrase.values(in: message) else { continue }
      return filled(phrase.chinese, with: values.map { known($0) ?? String($0) })
    }
    // A place before a message: `rules.yaml: …`.
    guard let mark = message.firstRange(of: ": "), let rest = known(message[mark.upperBound...]) else { return nil }
    return message[..<mark.upperBound] + rest
  }

  /// `{}` takes the values in their order, `{2}` the second.
  private func filled(_ chinese: Substring, with values: [String]) -> String {
    var text = ""
    var rest = chinese
    var following = 0
    while let start = rest.firstIndex(of: "{"), let end = rest[start...].firstIndex(of: "}") {
      text += rest[..<start]
      let number = Int(rest[rest.index(after: start)..<end]).map { $0 - 1 } ?? following
      if rest[rest.index(after: start)..<end].isEmpty { following += 1 }
      if values.indices.contains(number) { text += values[number] }
      rest = rest[rest.index(after: end)...]
    }
    return text + rest
  }
}

extension Language {
  /// The text of an error, a warning or another message of the engine in this language; in English, its own. What
  /// there is no Chinese for (the words of the system, of SQLite) stays as it is.
  public func text(of message: some CustomStringConvertible) -> String {
    self == .zh ? Phrasebook.chinese.text(of: message.description) : message.description
  }
}
