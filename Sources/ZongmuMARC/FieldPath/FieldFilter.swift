/// A condition on a record: `690$a =^ K296` (begins with), `010$a?` (is there), and four more.
///
/// Grammar: a field path, then `?`, or one of `==` (equals), `!=` (no value equals), `=^` (begins with), `=$` (ends
/// with), `=~` (contains) and a text, which may stand in double quotes. A condition holds when one value of the path
/// fulfils it; `!=` when none equals. Blanks around the operator do not count.
public struct FieldFilter: Sendable, Equatable {
  /// What a value has to be.
  enum Condition: Sendable, Equatable {
    case present
    case equal(String)
    case unequal(String)
    case prefix(String)
    case suffix(String)
    case containing(String)
  }

  let path: FieldPath
  let condition: Condition

  /// The condition that `text` writes; nil when it is none.
  public init?(_ text: String) {
    let trimmed = text.trimmingBlanks()
    if trimmed.hasSuffix("?"), let path = FieldPath(trimmed.dropLast().trimmingBlanks()) {
      self.path = path
      condition = .present
      return
    }
    let operators: [(String, (String) -> Condition)] = [
      ("==", Condition.equal), ("!=", Condition.unequal), ("=^", Condition.prefix), ("=$", Condition.suffix),
      ("=~", Condition.containing),
    ]
    // A path is at most five characters long, so the operator stands right behind it.
    for (symbol, make) in operators {
      guard let range = trimmed.firstRange(of: symbol),
        let path = FieldPath(trimmed[..<range.lowerBound].trimmingBlanks())
      else { continue }
      var value = trimmed[range.upperBound...].trimmingBlanks()
      if value.utf8.count >= 2, value.hasPrefix("\""), value.hasSuffix("\"") {
        value = String(value.dropFirst().dropLast())
      }
      guard !value.isEmpty else { return nil }
      self.path = path
      condition = make(value)
      return
    }
    return nil
  }

  /// Whether a record fulfils the condition.
  public func holds(for record: Record) -> Bool {
    let values = path.values(in: record)
    switch condition {
    case .present: return !values.isEmpty
    case .equal(let text): return values.contains(text)
    case .unequal(let text): return !values.contains(text)
    case .prefix(let text): return values.contains { $0.hasPrefix(text) }
    case .suffix(let text): return values.contains { $0.hasSuffix(text) }
    case .containing(let text): return values.contains { $0.contains(text) }
    }
  }
}
