/// A condition on a record: `690$a =^ K296 and not (010$a? or count(606) > 3)`.
///
/// | condition | holds when |
/// |---|---|
/// | `010$a?` | the path names something, be it empty |
/// | `200$a == text` | one of the values is the text; `!=` when none is |
/// | `690$a =^ K296` | one of the values begins with the text; `=$` ends with it, `=~` contains it |
/// | `count(606) > 3` | the number of values (of a whole field: of fields) is so; `== != < <= > >=` |
///
/// `not` binds closest, then `and`, then `or`; brackets group. Texts are compared character by character, capital
/// letters counting; canonically equivalent characters are equal. Regular expressions are not offered: the three
/// operators say what cataloguers ask for, at a cost that is known.
///
/// Grammar (blanks may stand between all parts; `path` is that of `FieldPath`):
///
///     filter      = conjunction, { "or", conjunction } ;
///     conjunction = negation, { "and", negation } ;
///     negation    = "not", negation | "(", filter, ")" | condition ;
///     condition   = path, "?" | path, ( "==" | "!=" | "=^" | "=$" | "=~" ), text
///                 | "count", "(", path, ")", ( "==" | "!=" | "<" | "<=" | ">" | ">=" ), digits ;
///     text        = word | '"', { any character, with \" for " and \\ for \ }, '"' ;
///     word        = 1 or more characters that are no blank, bracket or quotation mark ;
///
/// Compared with an indicator, a `#` means a blank. Brackets and `not` may be nested 64 deep.
public struct FieldFilter: Sendable, Equatable, CustomStringConvertible {
  /// How a value is compared with a text.
  enum TextComparison: String, Sendable, CaseIterable {
    case equal = "=="
    case unequal = "!="
    case prefix = "=^"
    case suffix = "=$"
    case containing = "=~"
  }

  /// How numbers are compared; those of two characters first, so that they are recognized first.
  enum NumberComparison: String, Sendable, CaseIterable {
    case equal = "=="
    case unequal = "!="
    case atMost = "<="
    case atLeast = ">="
    case less = "<"
    case more = ">"
  }

  /// The tree of a filter. `all` and `any` have at least two members, none of them of the same kind.
  indirect enum Expression: Sendable, Equatable {
    case present(FieldPath)
    case text(FieldPath, TextComparison, String)
    case count(FieldPath, NumberComparison, Int)
    case not(Expression)
    case all([Expression])
    case any([Expression])
  }

  let expression: Expression

  init(_ expression: Expression) { self.expression = expression }

  /// The filter that `text` writes.
  ///
  /// - Throws: `ParseError` with the place and what was expected there.
  public init(parsing text: some StringProtocol) throws(ParseError) {
    var parser = FieldPathParser(text)
    expression = try parser.filter()
  }

  /// The filter that `text` writes; nil when it is none.
  public init?(_ text: String) {
    do {
      try self.init(parsing: text)
    } catch {
      return nil
    }
  }

  /// Whether a record fulfils the condition.
  public func holds(for record: Record) -> Bool { expression.holds(for: record) }

  /// As it is written, each text in quotation marks: the text that gives the same filter when it is parsed.
  public var description: String { expression.text }
}

extension FieldFilter.Expression {
  func holds(for record: Record) -> Bool {
    switch self {
    case .present(let path): return path.hasValue(in: record) { _ in true }
    case .text(let path, let comparison, let text):
      switch comparison {
      case .equal: return path.hasValue(in: record) { $0 == text }
      case .unequal: return !path.hasValue(in: record) { $0 == text }
      case .prefix: return path.hasValue(in: record) { $0.hasPrefix(text) }
      case .suffix: return path.hasValue(in: record) { $0.hasSuffix(text) }
      case .containing: return path.hasValue(in: record) { $0.contains(text) }
      }
    case .count(let path, let comparison, let number):
      var count = 0
      path.forEachValue(in: record) { _ in
        count += 1
        return true
      }
      switch comparison {
      case .equal: return count == number
      case .unequal: return count != number
      case .less: return count < number
      case .atMost: return count <= number
      case .more: return count > number
      case .atLeast: return count >= number
      }
    case .not(let inner): return !inner.holds(for: record)
    case .all(let members): return members.allSatisfy { $0.holds(for: record) }
    case .any(let members): return members.contains { $0.holds(for: record) }
    }
  }

  /// All of several, those that are conjunctions themselves dissolved.
  static func every(of members: [Self]) -> Self {
    let flat = members.flatMap { if case .all(let inner) = $0 { inner } else { [$0] } }
    return flat.count == 1 ? flat[0] : .all(flat)
  }

  /// Any of several, those that are disjunctions themselves dissolved.
  static func some(of members: [Self]) -> Self {
    let flat = members.flatMap { if case .any(let inner) = $0 { inner } else { [$0] } }
    return flat.count == 1 ? flat[0] : .any(flat)
  }

  var text: String {
    switch self {
    case .present(let path): return "\(path)?"
    case .text(let path, let comparison, let text):
      let escaped = text.unicodeScalars.reduce(into: "") { result, scalar in
        if scalar == "\"" || scalar == "\\" { result.unicodeScalars.append("\\") }
        result.unicodeScalars.append(scalar)
      }
      // A blank behind a field of that name would make it the word.
      let name = path.description == "not" ? "not" : "\(path) "
      return "\(name)\(comparison.rawValue) \"\(escaped)\""
    case .count(let path, let comparison, let number): return "count(\(path)) \(comparison.rawValue) \(number)"
    case .not(let inner): return "not " + inner.grouped
    case .all(let members): return members.map(\.grouped).joined(separator: " and ")
    case .any(let members):
      return members.map { if case .any = $0 { $0.grouped } else { $0.text } }.joined(separator: " or ")
    }
  }

  private var grouped: String {
    switch self {
    case .all, .any: "(\(text))"
    default: text
    }
  }
}

extension FieldPath {
  fileprivate func hasValue(in record: Record, where fits: (String) -> Bool) -> Bool {
    var isFound = false
    forEachValue(in: record) { value in
      isFound = fits(value)
      return !isFound
    }
    return isFound
  }
}
