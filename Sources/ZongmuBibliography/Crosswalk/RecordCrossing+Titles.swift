import ZongmuMARC

/// Field 200 and field 245: the same statement, cut differently. MARC 21 has one $b and one $c, in which the marks of ISBD
/// say what CNMARC says by subfields.
extension RecordCrossing {
  /// 245 of a 200.
  mutating func titleOfMARC21(_ field: FieldContent, _ row: CrosswalkTable.Row) -> FieldContent {
    var side = MARC21Side(row)
    var open: SubfieldCode = "a"
    var previous: SubfieldCode = "a"
    var hasTitle = false
    func isStarted(_ code: SubfieldCode) -> Bool { side.fields[0].contains { $0.code == code } }
    for subfield in RecordCrossing.ordered(field.subfields) {
      let value = RecordCrossing.unmarked(subfield.value)
      guard !value.isEmpty else { continue }
      let code: SubfieldCode
      let mark: String
      switch subfield.code {
      case "a" where !hasTitle: (code, mark) = ("a", "")
      case "a": (code, mark) = (isStarted("c") ? "c" : "b", isStarted("c") ? "." : " ;")
      case "c": (code, mark) = (isStarted("c") ? "c" : "b", isStarted("c") ? "." : " ;")
      case "d": (code, mark) = (isStarted("c") ? "c" : "b", " =")
      case "e": (code, mark) = (isStarted("c") ? "c" : "b", " :")
      // A part of a parallel title stands in the text of that title.
      case "h": (code, mark) = (open == "b" && previous == "d" || open == "c" ? open : "n", ".")
      case "i":
        let isInside = open == "b" && (previous == "d" || previous == "h") || open == "c"
        (code, mark) = (isInside ? open : "p", previous == "h" ? "," : ".")
      case "f": (code, mark) = ("c", isStarted("c") && previous != "c" && previous != "a" ? " ;" : " /")
      case "g": (code, mark) = ("c", isStarted("c") ? " ;" : " /")
      case "b": (code, mark) = ("h", "")
      default:
        if let common = RecordCrossing.commonCode[subfield.code] {
          side.append(Subfield(common, value))
        } else {
          lose(.noSubfield, subfield.value, subfield: subfield.code)
        }
        continue
      }
      hasTitle = hasTitle || subfield.code == "a"
      let text = subfield.code == "b" ? "[\(value)]" : value
      if open == code && isStarted(code) && code != "n" && code != "p" && code != "h" {
        side.join(Subfield(code, text), mark)
      } else if isStarted(code), code == "b" {
        // There is one $b: what comes after a part goes on in the subfield of that part.
        side.join(Subfield(open, text), mark)
        continue
      } else {
        side.markLast(mark)
        side.append(Subfield(code, text))
      }
      open = code
      previous = subfield.code
    }
    var new = FieldContent("245", row.indicators(field.indicators, to: .marc21), side.fields[0])
    new.indicators.first = mainEntry == nil ? UInt8(ascii: "0") : UInt8(ascii: "1")
    return new
  }

  /// Statements of responsibility behind the titles, where all are about one work.
  private static func ordered(_ subfields: [Subfield]) -> [Subfield] {
    let isOne = !subfields.contains { $0.code == "c" } && subfields.filter { $0.code == "a" }.count < 2
    guard isOne else { return subfields }
    func isResponsibility(_ subfield: Subfield) -> Bool { subfield.code == "f" || subfield.code == "g" }
    return subfields.filter { !isResponsibility($0) } + subfields.filter(isResponsibility)
  }

  /// A text without a mark that a cataloguer has put before it: `= Surreptitious software`.
  private static func unmarked(_ text: String) -> String {
    let text = text.trimmingBlanks()
    guard text.hasPrefix("= ") || text.hasPrefix(": ") || text.hasPrefix("/ ") else { return text }
    return String(text.dropFirst(2)).trimmingBlanks()
  }

  /// 200 of a 245.
  mutating func titleOfCNMARC(_ field: FieldContent, _ row: CrosswalkTable.Row) -> FieldContent {
    noteFiling(field, row)
    var subfields: [Subfield] = []
    let kept = field.subfields.filter { $0.code != "6" && !$0.value.trimmingBlanks().isEmpty }
    var opening = ""
    for (place, subfield) in kept.enumerated() {
      let (text, mark) = ISBD.stripped(
        subfield.value, isLast: place == kept.count - 1, marks: [" :", " =", " /", " ;", ".", ","])
      defer { opening = mark }
      switch subfield.code {
      case "a": subfields += RecordCrossing.titles(text, first: "a")
      case "b": subfields += RecordCrossing.titles(text, first: opening == " =" ? "d" : opening == " ;" ? "a" : "e")
      case "n": subfields += RecordCrossing.titles(text, first: "h")
      case "p": subfields += RecordCrossing.titles(text, first: "i")
      case "k" where !kept.contains { $0.code == "a" }: subfields.append(Subfield("a", text))
      case "c": subfields += RecordCrossing.responsibilities(text)
      case "h": subfields.append(Subfield("b", text.filter { !"[]".contains($0) }.trimmingBlanks()))
      default:
        if let code = RecordCrossing.commonCodeOfMARC21[subfield.code] {
          subfields.append(Subfield(code, text))
        } else {
          lose(.noSubfield, subfield.value, subfield: subfield.code)
        }
      }
    }
    if !subfields.contains(where: { $0.code == "a" }), let place = subfields.firstIndex(where: { $0.code != "f" }) {
      subfields[place] = Subfield("a", subfields[place].value)
    }
    return FieldContent("200", row.indicators(field.indicators, to: .cnmarc), subfields)
  }

  /// Titles in one subfield: ` = ` before a parallel one, ` : ` before other title information, ` ; ` before another.
  static func titles(_ text: String, first: SubfieldCode) -> [Subfield] {
    var found: [Subfield] = []
    var code = first
    var rest = Substring(text)
    let marks: [(String, SubfieldCode)] = [(" = ", "d"), (" : ", "e"), (" ; ", "a")]
    while true {
      let next = marks.compactMap { mark in rest.place(of: mark.0).map { ($0, mark.1) } }
        .min { $0.0.lowerBound < $1.0.lowerBound }
      guard let next else { break }
      found.append(Subfield(code, rest[..<next.0.lowerBound].trimmingBlanks()))
      rest = rest[next.0.upperBound...]
      code = next.1
    }
    found.append(Subfield(code, rest.trimmingBlanks()))
    return found.filter { !$0.value.isEmpty }
  }

  /// Statements of responsibility: ` ; ` between them, and `. Title / ` before another work by somebody else.
  static func responsibilities(_ text: String) -> [Subfield] {
    var found: [Subfield] = []
    var works: [Substring] = []
    var rest = Substring(text)
    // A full stop opens another work only where a slash comes after it.
    while let slash = rest.place(of: " / "), let stop = lastStop(in: rest[..<slash.lowerBound]) {
      works.append(rest[..<stop.lowerBound])
      works.append(rest[stop.upperBound..<slash.lowerBound])
      rest = rest[slash.upperBound...]
    }
    works.append(rest)
    for (place, part) in works.enumerated() {
      guard place % 2 == 0 else {
        found += titles(part.trimmingBlanks(), first: "c")
        continue
      }
      for (number, statement) in statements(part).enumerated() {
        found.append(Subfield(number == 0 ? "f" : "g", statement))
      }
    }
    return found
  }

  private static func statements(_ text: Substring) -> [String] {
    var found: [String] = []
    var rest = text
    while let mark = rest.place(of: " ; ") {
      found.append(rest[..<mark.lowerBound].trimmingBlanks())
      rest = rest[mark.upperBound...]
    }
    return (found + [rest.trimmingBlanks()]).filter { !$0.isEmpty }
  }

  private static func lastStop(in text: Substring) -> Range<Substring.Index>? {
    var found: Range<Substring.Index>?
    var rest = text
    while let stop = rest.place(of: ". ") {
      found = stop
      rest = rest[stop.upperBound...]
    }
    return found
  }
}
