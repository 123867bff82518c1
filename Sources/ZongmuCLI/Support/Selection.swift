import Zongmu

extension FieldPath {
  /// The paths in a list such as `200$a,210$d`.
  static func list(_ text: String) throws -> [FieldPath] {
    do {
      return try FieldPath.list(parsing: text)
    } catch {
      guard let meant = FieldPath.suggestion(for: text) else {
        throw UsageError("no field path: \(error); write for example 001,200$a,6XX$a")
      }
      throw UsageError("no field path: \(error); did you mean \(meant)?")
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

extension Catalogue {
  /// The profile of a source that must be there.
  func profile(ofSource code: String) throws -> SourceProfile {
    let sources = try sources()
    if let profile = sources.first(where: { $0.code == code }) { return profile }
    guard let near = sources.map(\.code).nearest(to: code) else { throw CatalogueError.unknownSource(code) }
    throw UsageError("there is no source \(code); did you mean \(near)?")
  }
}
