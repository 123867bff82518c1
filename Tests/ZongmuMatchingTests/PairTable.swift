import Fixtures
import Foundation
import Testing
import ZongmuMatching

/// The pairs of `Fixtures/pairs.tsv` and `Fixtures/pairs-open.tsv`.
enum PairTable {
  /// A line of the table.
  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    let a: String
    let b: String
    let verdict: String
    let ruleOrVeto: String
    var testDescription: String { name }
  }

  /// The pairs that the engine must judge as the table says.
  static let pairs: [Row] = files.pairs.rows
  /// The pairs of `pairs-open.tsv`, with the right answer, which the engine still gets wrong.
  static let open: [Row] = files.open.rows
  /// Lines that are neither a pair nor a comment.
  static let malformed: [String] = files.pairs.malformed + files.open.malformed

  /// What a decision says in the words of the table.
  static func verdict(_ decision: Decision) -> String {
    switch decision.verdict {
    case .veto, .unlike: "different"
    case .same, .softReview, .hardReview: decision.verdict.description
    }
  }

  /// The rule that decided, and the vetoes that would have: of those that forbid where the answer is *different*, else
  /// of those that ask.
  static func grounds(_ decision: Decision) -> Set<String> {
    let vetoes: [VetoFinding] =
      switch decision.verdict {
      case .same: []
      case .softReview: decision.vetoes.filter { $0.strength == .softReview }
      case .hardReview: decision.vetoes.filter { $0.strength == .hardReview }
      case .veto, .unlike: decision.vetoes.filter { $0.strength == .different }
      }
    switch decision.rule {
    case .vetoed, .vetoReview: return Set(vetoes.map(\.veto.rawValue))
    default: return Set(vetoes.map(\.veto.rawValue)).union([decision.rule.rawValue])
    }
  }

  /// Whether the engine judges a pair as the table says.
  static func isMet(_ row: Row, by decision: Decision) -> Bool {
    verdict(decision) == row.verdict && grounds(decision).contains(row.ruleOrVeto)
  }

  private static let files = (pairs: read("pairs.tsv"), open: read("pairs-open.tsv"))

  private static func read(_ name: String) -> (rows: [Row], malformed: [String]) {
    guard let text = try? String(contentsOfFile: Fixtures.directory + "/" + name, encoding: .utf8) else {
      return ([], ["\(name) cannot be read"])
    }
    var rows: [Row] = []
    var malformed: [String] = []
    for line in text.split(separator: "\n").dropFirst() where !line.hasPrefix("#") {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      if cells.count == 6, cells.allSatisfy({ !$0.isEmpty }) {
        rows.append(Row(name: cells[0], a: cells[1], b: cells[2], verdict: cells[3], ruleOrVeto: cells[4]))
      } else {
        malformed.append(String(line))
      }
    }
    return (rows, malformed)
  }
}
