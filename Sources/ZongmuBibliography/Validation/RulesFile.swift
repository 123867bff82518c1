import Yams
import ZongmuMARC

/// A file of rules in YAML, read and checked but not yet compiled. Docs/Guides/validation.md tells how to write one.
public struct RulesFile: Sendable {
  /// What errors call the file.
  public let name: String
  /// The rules that it extends.
  public let profile: RuleSet.Profile
  let draft: RulesDraft

  /// Reads rules. `name` is what errors call the file. A key that is not known is refused with its line, and so is a
  /// file that does not say which profile it is for.
  public init(yaml text: String, name: String) throws(RulesError) {
    let draft = try RulesFile.draft(yaml: text, name: name)
    guard let profile = draft.profile else {
      throw RulesError(file: name, "says nothing of its profile; begin with `profile: cnmarc` or `profile: marc21`")
    }
    self.name = name
    self.profile = profile
    self.draft = draft
  }

  /// Reads rules that may be for all profiles.
  static func draft(yaml text: String, name: String) throws(RulesError) -> RulesDraft {
    let root: Node?
    do {
      root = try Yams.compose(yaml: text)
    } catch let error as YamlError {
      throw RulesError(file: name, line: RulesFile.line(of: error), "this is not YAML: \(error)")
    } catch {
      throw RulesError(file: name, "this is not YAML: \(error)")
    }
    guard let root else { throw RulesError(file: name, "is empty") }
    return try RuleSetReading(file: name).rules(root)
  }

  private static func line(of error: YamlError) -> Int? {
    switch error {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
    default: nil
    }
  }
}
