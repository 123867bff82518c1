import Foundation
import Zongmu

/// Prints masters that are different in two states of the catalogue, as they come.
final class DifferenceReport {
  private let format: TableFormat
  private let words: Language
  private var counts: [MasterDifference.Kind: Int] = [:]
  private var entries: [Entry] = []

  init(format: TableFormat, language: Language) {
    self.format = format
    words = language
  }

  /// A master for programs.
  private struct Entry: Encodable {
    let master: String
    let change: String
    let successor: String?
    let before: [String]
    let after: [String]
    let fields: [String]
  }

  func begin() {
    if format == .tsv { print("master\tchange\tsuccessor\tbefore\tafter\tfields") }
  }

  func show(_ difference: MasterDifference) {
    counts[difference.kind, default: 0] += 1
    let id = difference.id.description
    let rows = difference.changes.map { DiffRow.rows(of: $0, record: id) } ?? []
    let entry = Entry(
      master: id, change: difference.kind.rawValue, successor: difference.successor?.description,
      before: difference.before.map(\.description), after: difference.after.map(\.description),
      fields: rows.map { "\($0.sign)\($0.place)" })
    switch format {
    case .json: entries.append(entry)
    case .tsv:
      let lists = [entry.before, entry.after, entry.fields].map { $0.joined(separator: " ") }
      print(([id, entry.change, entry.successor ?? ""] + lists).map(\.onOneLine).joined(separator: "\t"))
    case .table:
      let successor = difference.successor.map { " → \($0)" } ?? ""
      print("\(sign(difference.kind)) \(id)\(successor)  \(kind(difference.kind))")
      if difference.before != difference.after {
        for gone in difference.before where !difference.after.contains(gone) { print("    - \(gone)") }
        for new in difference.after where !difference.before.contains(new) { print("    + \(new)") }
      }
      for row in rows { print("    \(row.line)") }
    }
  }

  func end(isQuiet: Bool) throws {
    if format == .json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
      print(String(decoding: try encoder.encode(entries), as: UTF8.self))
    }
    guard !isQuiet else { return }
    func count(_ kind: MasterDifference.Kind) -> Int { counts[kind] ?? 0 }
    Console.tell(
      words(
        "主记录：新增 \(count(.created))，变动 \(count(.changed))，并入他条 \(count(.redirected))，注销 \(count(.removed))",
        "masters: \(count(.created)) created, \(count(.changed)) changed, \(count(.redirected)) redirected, "
          + "\(count(.removed)) deleted"))
  }

  private func sign(_ kind: MasterDifference.Kind) -> String {
    switch kind {
    case .created: "+"
    case .changed: "~"
    case .redirected, .removed: "-"
    }
  }

  private func kind(_ kind: MasterDifference.Kind) -> String {
    switch kind {
    case .created: words("新增", "created")
    case .changed: words("变动", "changed")
    case .redirected: words("并入他条", "redirected")
    case .removed: words("注销", "deleted")
    }
  }
}
