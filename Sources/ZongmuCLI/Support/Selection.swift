import Zongmu

extension FieldPath {
  /// The paths in a list such as `200$a,210$d`.
  static func list(_ text: String) throws -> [FieldPath] {
    do {
      return try FieldPath.list(parsing: text)
    } catch {
      throw UsageError("no field path: \(error); write for example 001,200$a,6XX$a")
    }
  }
}

extension FieldFilter {
  /// The filter that an option gives; nil where it is not given.
  static func option(_ text: String?) throws -> FieldFilter? {
    guard let text else { return nil }
    do {
      return try FieldFilter(parsing: text)
    } catch {
      throw UsageError("no filter: \(error); write for example '690$a =^ K296' or '010$a? and count(606) > 1'")
    }
  }
}
