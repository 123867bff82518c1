import Foundation
import Yams
import ZongmuBibliography
import ZongmuMatching
import ZongmuMerging
import ZongmuText

/// The rules that a catalogue goes by: how pairs are judged and how masters are made. One YAML file; what it leaves
/// out has its default.
public struct Rules: Sendable, Equatable {
  /// How pairs are judged.
  public var matching: MatchRules
  /// How masters are made.
  public var merging: MergePolicy
  /// What is said of sources, by their codes.
  public var sources: [String: SourceRules] = [:]
  /// The YAML they were read from; empty for the defaults.
  public let text: String

  /// The default rules.
  public init() {
    matching = MatchRules()
    merging = MergePolicy()
    text = ""
  }

  /// Reads a rules file.
  public init(path: String) throws(CatalogueError) {
    guard FileManager.default.fileExists(atPath: path) else {
      throw .rules(file: path, detail: "there is no such file; write a template with: zongmu init --rules \(path)")
    }
    let text: String
    do {
      text = try String(contentsOfFile: path, encoding: .utf8)
    } catch {
      throw .rules(file: path, detail: "cannot be read as UTF-8 text; check the name and the encoding")
    }
    try self.init(yaml: text, file: path)
  }

  /// Reads rules from YAML. `file` is what error messages call it. An unknown key is refused with its line and the nearest one.
  public init(yaml text: String, file: String) throws(CatalogueError) {
    self.init(text: text)
    guard !text.isEmpty else { return }
    do {
      try RulesReading(file: file).read(text, into: &self)
    } catch let error as CatalogueError {
      throw error
    } catch let error as DecodingError {
      throw .rules(file: file, detail: Rules.text(of: error))
    } catch {
      // Yams draws the place over several lines; one is what a log can hold.
      let lines = "\(error)".split { $0.isNewline }.map { $0.trimmingCharacters(in: .whitespaces) }
      throw .rules(file: file, detail: "this is not YAML: \(lines.joined(separator: " "))")
    }
  }

  private init(text: String) {
    matching = MatchRules()
    merging = MergePolicy()
    self.text = text
  }

  /// A hash of all that derived rows depend on besides records and decisions: the rules and the engine's data. Rows
  /// that carry another hash are stale.
  public var derivationHash: String {
    Digest.hex(Digest.sha256((canonical + "\n" + Rules.engine).utf8))
  }

  /// The versions of the engine's own data: key version, fold tables, ICU and Unicode, grammars.
  public static let engine =
    "keys \(MatchKey.version); match \(Matcher.version); describe \(Describer.version); text \(EngineText.dataVersion)"

  /// All values in one fixed order.
  var canonical: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    do {
      return matching.canonical + "\n" + String(decoding: try encoder.encode(merging), as: UTF8.self)
    } catch {
      preconditionFailure("a merge policy of strings, numbers and lists can always be encoded: \(error)")
    }
  }

  private static func text(of error: DecodingError) -> String {
    switch error {
    case .dataCorrupted(let context), .keyNotFound(_, let context), .typeMismatch(_, let context),
      .valueNotFound(_, let context):
      let path = context.codingPath.map(\.stringValue).joined(separator: ".")
      return path.isEmpty ? context.debugDescription : "\(path): \(context.debugDescription)"
    @unknown default: return "\(error)"
    }
  }
}
