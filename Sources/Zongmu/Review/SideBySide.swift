/// Two records beside each other for a person who decides, with what differs marked.
///
/// From 64 columns on they stand in two columns; on a narrower terminal, one under the other.
public struct SideBySide: Sendable {
  /// How two fields stand to each other.
  public enum Mark: String, Sendable, CaseIterable {
    /// They are the same to the letter.
    case equal = "="
    /// They differ in spelling only: script, case, punctuation, spaces.
    case alike = "≈"
    /// They differ.
    case different = "≠"
    /// Only the left record has such a field.
    case left = "<"
    /// Only the right record has such a field.
    case right = ">"
  }

  /// A field of one record beside the field of the other.
  public struct Line: Sendable, Equatable {
    /// The tag.
    public let tag: String
    /// How the two stand to each other.
    public let mark: Mark
    /// The field as cataloguers write it, without its tag; nil where the record has none.
    public let left: String?
    /// The same of the other record.
    public let right: String?
  }

  /// The fields, by tag.
  public let lines: [Line]

  /// Puts two records beside each other: fields of one tag in their order, equal ones first.
  public init(_ left: Record, _ right: Record) {
    var lines: [Line] = []
    let (own, other) = (SideBySide.fields(of: left), SideBySide.fields(of: right))
    for tag in Set(own.map(\.tag)).union(other.map(\.tag)).sorted() {
      lines += SideBySide.lines(
        tag.description, own.filter { $0.tag == tag }.map(\.text), other.filter { $0.tag == tag }.map(\.text))
    }
    self.lines = lines
  }

  /// The two records as text of at most `width` columns.
  public func text(left: String, right: String, width: Int, language: Language) -> String {
    width >= 64 ? columns(left, right, width) : stack(left, right, max(20, width), language)
  }

  // MARK: Pairing

  private static func fields(of record: Record) -> [(tag: Tag, text: String)] {
    record.fields.filter { $0.tag != "005" }.map { field in
      (field.tag, String(WorksheetWriter().line(of: field).dropFirst(4)))
    }
  }

  private static func lines(_ tag: String, _ left: [String], _ right: [String]) -> [Line] {
    var open = right
    var lines: [Line] = []
    var rest: [String] = []
    for text in left {
      if let place = open.firstIndex(of: text) {
        lines.append(Line(tag: tag, mark: .equal, left: text, right: open.remove(at: place)))
      } else {
        rest.append(text)
      }
    }
    for text in rest {
      if let place = open.firstIndex(where: { ComparisonForm.fold($0) == ComparisonForm.fold(text) }) {
        lines.append(Line(tag: tag, mark: .alike, left: text, right: open.remove(at: place)))
      } else if !open.isEmpty {
        lines.append(Line(tag: tag, mark: .different, left: text, right: open.removeFirst()))
      } else {
        lines.append(Line(tag: tag, mark: .left, left: text, right: nil))
      }
    }
    return lines + open.map { Line(tag: tag, mark: .right, left: nil, right: $0) }
  }

  // MARK: Layout

  /// `200 ≠ left …   right …`
  private func columns(_ left: String, _ right: String, _ width: Int) -> String {
    let column = (width - 6 - 3) / 2
    func row(_ head: String, _ left: String, _ right: String) -> [String] {
      let texts = [left, right].map { TerminalText.wrapped($0, to: column) }
      return (0..<max(texts[0].count, texts[1].count)).map { number in
        let cells = texts.map { $0.count > number ? $0[number] : "" }
        let line =
          TerminalText.padded(number == 0 ? head : "", to: 6) + TerminalText.padded(cells[0], to: column) + "   "
          + cells[1]
        return String(line.reversed().drop { $0 == " " }.reversed())
      }
    }
    return
      (row("", left, right) + lines.flatMap { row("\($0.tag) \($0.mark.rawValue)", $0.left ?? "—", $0.right ?? "—") })
      .joined(separator: "\n")
  }

  /// `200 ≠` and then each record's field on lines of its own; equal fields stand once.
  private func stack(_ left: String, _ right: String, _ width: Int, _ language: Language) -> String {
    let names = (language("甲", "A"), language("乙", "B"))
    func indented(_ head: String, _ text: String) -> [String] {
      let indent = TerminalText.width(head)
      return TerminalText.wrapped(text, to: width - indent).enumerated().map {
        ($0.offset == 0 ? head : String(repeating: " ", count: indent)) + $0.element
      }
    }
    var output = indented("\(names.0) ", left) + indented("\(names.1) ", right)
    for line in lines {
      if line.mark == .equal {
        output += indented("\(line.tag) = ", line.left ?? "")
        continue
      }
      output.append("\(line.tag) \(line.mark.rawValue)")
      if let text = line.left { output += indented("  \(names.0) ", text) }
      if let text = line.right { output += indented("  \(names.1) ", text) }
    }
    return output.joined(separator: "\n")
  }
}
