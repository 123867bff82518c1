import Zongmu

/// Prints masters that are different in two states of the catalogue, as they come.
final class DifferenceReport {
  private let format: TableFormat
  private let talk: TalkOptions
  private let words: Language
  private var counts: [MasterDifference.Kind: Int] = [:]
  private var listing: Listing<Entry>

  init(format: TableFormat, _ talk: TalkOptions) {
    self.format = format
    self.talk = talk
    words = talk.words
    listing = Listing(format)
  }

  /// A master for programs.
  private struct Entry: TableRow {
    let master: String
    let change: String
    let successor: String?
    let before: [String]
    let after: [String]
    let fields: [String]

    static let columns = ["master", "change", "successor", "before", "after", "fields"]
    var cells: [String] {
      [master, change, successor ?? ""] + [before, after, fields].map { $0.joined(separator: " ") }
    }
  }

  func show(_ difference: MasterDifference) throws {
    counts[difference.kind, default: 0] += 1
    let id = difference.id.description
    let rows = difference.changes.map { DiffRow.rows(of: $0, record: id) } ?? []
    guard format == .table else {
      return try listing.add(
        Entry(
          master: id, change: difference.kind.rawValue, successor: difference.successor?.description,
          before: difference.before.map(\.description), after: difference.after.map(\.description),
          fields: rows.map { "\($0.sign)\($0.place)" }))
    }
    let paint = talk.paint
    let successor = difference.successor.map { " → \($0)" } ?? ""
    print(paint(color(difference.kind), "\(sign(difference.kind)) \(id)\(successor)  \(kind(difference.kind))"))
    if difference.before != difference.after {
      for gone in difference.before where !difference.after.contains(gone) { print("    " + paint(.red, "- \(gone)")) }
      for new in difference.after where !difference.before.contains(new) { print("    " + paint(.green, "+ \(new)")) }
    }
    for row in rows { print("    \(row.line(paint))") }
  }

  func end() {
    listing.end()
    guard !talk.quiet else { return }
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

  private func color(_ kind: MasterDifference.Kind) -> Paint.Color {
    switch kind {
    case .created: .green
    case .changed: .yellow
    case .redirected, .removed: .red
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
