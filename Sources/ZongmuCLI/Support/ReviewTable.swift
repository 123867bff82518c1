import Zongmu

/// The table of doubtful pairs, as it goes to a spreadsheet and comes back with answers.
enum ReviewTable {

  static func name(_ verdict: Decision.Verdict) -> String {
    verdict == .hardReview ? "hard-review" : "review"
  }

  /// A pair for programs.
  struct Entry: TableRow {
    private let item: ReviewItem
    let recordA: String
    let recordB: String
    let masterA: String
    let masterB: String
    let verdict: String
    let weight: Int
    let holdings: Int
    let worth: Int
    let skipped: Bool
    let titleA: String
    let titleB: String

    private enum CodingKeys: CodingKey {
      case recordA, recordB, masterA, masterB, verdict, weight, holdings, worth, skipped, titleA, titleB
    }

    static let columns = [
      "answer", "why", "source_a", "record_a", "source_b", "record_b", "verdict", "weight", "worth", "title_a",
      "title_b",
    ]
    var cells: [String] {
      [
        "", "", item.left.source, item.left.key, item.right.source, item.right.key, verdict, String(weight),
        String(worth), titleA, titleB,
      ]
    }

    init(_ item: ReviewItem) {
      self.item = item
      (recordA, recordB) = (item.left.description, item.right.description)
      (masterA, masterB) = (item.leftMaster.description, item.rightMaster.description)
      (verdict, weight) = (name(item.verdict), item.weight)
      (holdings, worth, skipped) = (item.holdings, item.worth, item.isSkipped)
      (titleA, titleB) = (item.leftTitle, item.rightTitle)
    }
  }

  /// A line with an answer.
  struct Answer {
    let line: Int
    let proposal: Proposal
    let signature: Signature
  }

  /// The answers in a table; lines without one are passed over.
  static func answers(in path: String, by signature: Signature) throws -> [Answer] {
    let file = try TableFile(path: path, requires: ["answer", "source_a", "record_a", "source_b", "record_b"])
    func cells(_ name: String) -> [String] { file.values(of: name).map(unquoted) }
    let (answers, reasons) = (cells("answer"), cells("why"))
    let left = zip(cells("source_a"), cells("record_a")).map { RecordIdentity(source: $0, key: $1) }
    let right = zip(cells("source_b"), cells("record_b")).map { RecordIdentity(source: $0, key: $1) }
    var found: [Answer] = []
    for (place, answer) in answers.enumerated() where !answer.isEmpty {
      let proposal: Proposal
      switch answer.lowercased() {
      case "same", "同": proposal = .same(left[place], right[place])
      case "different", "异", "不同": proposal = .different(left[place], right[place])
      case "skip", "略": proposal = .skip(left[place], right[place])
      default:
        throw TableError(
          "\(path): line \(place + 2): “\(answer)” is no answer; write same, different or skip (同, 异, 略), or nothing")
      }
      let why = reasons[place].isEmpty ? signature.why : reasons[place]
      found.append(
        Answer(line: place + 2, proposal: proposal, signature: Signature(person: signature.person, why: why)))
    }
    return found
  }

  /// A cell without the blanks and quotation marks that a spreadsheet puts around it.
  private static func unquoted(_ cell: String) -> String {
    var text = cell.trimmingPrefix { $0 == " " }
    while text.last == " " || text.last == "\r" { text.removeLast() }
    guard text.count >= 2, text.first == "\"", text.last == "\"" else { return String(text) }
    return text.dropFirst().dropLast().replacing("\"\"", with: "\"").description
  }
}

/// A decision for programs.
struct DecisionRecord: TableRow {
  let number: Int64
  let kind: String
  let records: [String]
  let field: String?
  let value: String?
  let person: String
  let at: String
  let why: String
  let state: String
  let changed: [String]

  static let columns = [
    "number", "kind", "records", "field", "value", "person", "at", "why", "state", "changed",
  ]

  init(_ standing: DecisionStanding) {
    let decision = standing.decision
    (number, kind, records) = (decision.number, decision.kind.rawValue, decision.identities.map(\.description))
    (field, value, person) = (decision.field, decision.value, decision.person)
    (at, why, state) = (decision.at, decision.why, standing.state.rawValue)
    changed = standing.changes.map { change in
      "\(change.identity): \(change.aspects.map(\.rawValue).joined(separator: ", "))"
    }
  }

  var cells: [String] {
    [
      String(number), kind, records.joined(separator: " "), field ?? "", value ?? "", person, at, why, state,
      changed.joined(separator: "; "),
    ]
  }
}
