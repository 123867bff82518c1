extension FieldPathParser {
  /// How deep brackets and `not` may be nested.
  private static let deepest = 64

  /// A filter and the end of the text.
  mutating func filter() throws(ParseError) -> FieldFilter.Expression {
    let expression = try disjunction(depth: 0)
    guard scalar == nil else {
      throw expected("and, or, or the end (a text with blanks or brackets in it stands in quotation marks)")
    }
    return expression
  }

  private mutating func disjunction(depth: Int) throws(ParseError) -> FieldFilter.Expression {
    var members = [try conjunction(depth: depth)]
    while take(word: "or") { members.append(try conjunction(depth: depth)) }
    return .some(of: members)
  }

  private mutating func conjunction(depth: Int) throws(ParseError) -> FieldFilter.Expression {
    var members = [try negation(depth: depth)]
    while take(word: "and") { members.append(try negation(depth: depth)) }
    return .every(of: members)
  }

  private mutating func negation(depth: Int) throws(ParseError) -> FieldFilter.Expression {
    skipBlanks()
    guard depth <= FieldPathParser.deepest else {
      throw expected("a condition (brackets and not are nested \(FieldPathParser.deepest) deep at most)")
    }
    if take(word: "not") { return .not(try negation(depth: depth + 1)) }
    guard scalar == "(" else { return try condition() }
    position += 1
    let inner = try disjunction(depth: depth + 1)
    skipBlanks()
    guard scalar == ")" else { throw expected("and, or, or )") }
    position += 1
    skipBlanks()
    return inner
  }

  private mutating func condition() throws(ParseError) -> FieldFilter.Expression {
    if startsWith("count") {
      let start = position
      position += 5
      skipBlanks()
      if scalar == "(" { return try count() }
      position = start
    }
    let path = try path()
    skipBlanks()
    if scalar == "?" {
      position += 1
      skipBlanks()
      return .present(path)
    }
    guard let comparison = FieldFilter.TextComparison.allCases.first(where: { startsWith($0.rawValue) }) else {
      throw expected("? or one of == != =^ =$ =~ after the path \(path)")
    }
    position += 2
    skipBlanks()
    var text = try text()
    // Cataloguers write a blank indicator as #.
    if case .indicator = path.element, text == "#" { text = " " }
    skipBlanks()
    return .text(path, comparison, text)
  }

  /// What follows `count`.
  private mutating func count() throws(ParseError) -> FieldFilter.Expression {
    position += 1
    skipBlanks()
    let path = try path()
    skipBlanks()
    guard scalar == ")" else { throw expected(")") }
    position += 1
    skipBlanks()
    guard let comparison = FieldFilter.NumberComparison.allCases.first(where: { startsWith($0.rawValue) }) else {
      throw expected("one of == != < <= > >= after count(\(path))")
    }
    position += comparison.rawValue.unicodeScalars.count
    skipBlanks()
    let number = try number("a number")
    skipBlanks()
    return .count(path, comparison, number)
  }

  private mutating func text() throws(ParseError) -> String {
    var text = String.UnicodeScalarView()
    guard scalar == "\"" else {
      while let scalar, !FieldPathParser.isBlank(scalar), scalar != "(", scalar != ")", scalar != "\"" {
        text.append(scalar)
        position += 1
      }
      guard !text.isEmpty else { throw expected("a text; one with blanks or brackets in it stands in quotation marks") }
      return String(text)
    }
    position += 1
    while let scalar, scalar != "\"" {
      position += 1
      guard scalar == "\\" else {
        text.append(scalar)
        continue
      }
      guard let escaped = self.scalar, escaped == "\"" || escaped == "\\" else { throw expected("\" or \\ after \\") }
      text.append(escaped)
      position += 1
    }
    guard scalar == "\"" else { throw expected("a closing quotation mark") }
    position += 1
    return String(text)
  }

  /// Takes a word of the language, which a blank, a bracket or the end has to follow.
  private mutating func take(word: String) -> Bool {
    skipBlanks()
    guard startsWith(word) else { return false }
    let end = position + word.unicodeScalars.count
    guard end == scalars.count || FieldPathParser.isBlank(scalars[end]) || scalars[end] == "(" else { return false }
    position = end
    skipBlanks()
    return true
  }

  private func startsWith(_ word: String) -> Bool { scalars[position...].starts(with: word.unicodeScalars) }
}
