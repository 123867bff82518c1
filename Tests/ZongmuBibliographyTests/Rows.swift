@testable import ZongmuBibliography

/// A table of cases as text, one a line: what is read, ` → `, what it says. Lines that begin with `#` are headings.
func rows(_ table: String) -> [String] {
  table.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") && !$0.allSatisfy(\.isWhitespace) }
}

/// The two sides of a row.
func sides(_ row: String) -> (input: String, expected: String) {
  guard let arrow = row.range(of: " →") else { return (row, "") }
  return (String(row[..<arrow.lowerBound]), trim(String(row[arrow.upperBound...])))
}

/// Without blanks at the ends.
func trim(_ text: String) -> String {
  guard let first = text.firstIndex(where: { !$0.isWhitespace }), let last = text.lastIndex(where: { !$0.isWhitespace })
  else { return "" }
  return String(text[first...last])
}

extension String {
  /// Where a text stands in this one.
  func range(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}

/// A part designation as a cataloguer would write it down: numbers with their units, `{names}`, `共n` for the set.
func written(_ part: PartDesignation) -> String {
  var words = part.numbers.map(written)
  words += part.names.map { "{\($0)}" }
  if let size = part.setSize { words.append("共\(size)") }
  return words.joined(separator: " ")
}

func written(_ number: PartNumber) -> String {
  let place =
    switch number.ordinal {
    case .number(let value): "\(value)"
    case .range(let first, let last): "\(first)-\(last)"
    case .place(let character): String(character)
    }
  return place + (number.unit.map(String.init) ?? "")
}

/// `name/role`, joined by semicolons; bodies have a star.
func written(_ agents: [Agent]) -> String {
  agents.map { "\($0.name)\($0.isCorporate ? "*" : "")/\($0.role.rawValue)" }.joined(separator: "; ")
}

/// Number and kinds of an edition: `2 revised`.
func written(_ edition: Edition) -> String {
  var words = edition.number.map { ["\($0)"] } ?? []
  words += edition.kinds.map(\.rawValue).sorted()
  return words.joined(separator: " ")
}

/// `1985-1989?`, `2001-`: years of a date, with a mark when it is uncertain.
func written(_ date: PublicationGrammar.Date?) -> String {
  guard let date else { return "-" }
  let last = date.lastYear.map { $0 == 9999 ? "-" : "-\($0)" } ?? ""
  return "\(date.year)" + last + (date.isUncertain ? "?" : "")
}

/// `CNY 168.00 全套3册`, `CNY 48.00 含光盘`.
func written(_ price: Price) -> String {
  let cents = price.hundredths % 100
  var text = "\(price.currency) \(price.hundredths / 100).\(cents < 10 ? "0" : "")\(cents)"
  switch price.scope {
  case .item: break
  case .set(let volumes): text += " 全套" + (volumes.map { "\($0)册" } ?? "")
  case .issue: text += " 每期"
  case .year: text += " 全年"
  }
  return text + (price.with.map { " 含" + $0 } ?? "")
}

/// `isbn 978756360123`, with `!` for an invalid one, `z` for a cancelled one, and the scope in brackets.
func written(_ identifier: Identifier) -> String {
  var text = "\(identifier.kind.rawValue) \(identifier.value)"
  if !identifier.isValid { text += "!" }
  if identifier.isCancelled { text += "z" }
  switch identifier.scope {
  case .item: break
  case .set: text += " [set]"
  case .volume(let volume): text += " [\(volume)]"
  }
  return text
}
