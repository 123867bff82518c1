import GRDB
import ZongmuBibliography
import ZongmuMARC
import struct ZongmuMARC.Record
import ZongmuText

/// How a decision stands now.
public struct DecisionStanding: Sendable, Equatable {
  /// What holds of it.
  public enum State: String, Sendable, CaseIterable {
    /// It is in force.
    case inForce = "in-force"
    /// A record that it names is not in the catalogue; it wakes when the record comes back.
    case asleep
    /// It names a record by its content, that record is gone, and no barcode, or more than one record, leads on.
    case orphaned
    /// Data that changed made it contradict a later decision, which counts.
    case overruled
    /// A person undid it.
    case undone
  }

  /// A record that says something else than when the decision was made.
  public struct Change: Sendable, Equatable {
    /// What of a record can change so that a person should look again.
    public enum Aspect: String, Sendable, CaseIterable { case title, volume, edition, isbn }
    /// The record as the decision names it.
    public let identity: RecordIdentity
    /// What changed.
    public let aspects: [Aspect]
  }

  /// The decision.
  public let decision: PersonDecision
  /// What holds of it.
  public let state: State
  /// What changed since it was made or confirmed. It still holds, and a person should confirm it.
  public let changes: [Change]

  /// How a decision about decisions, or to leave a pair undecided, stands: it is undone or it is not.
  public init(of decision: PersonDecision) {
    self.init(decision, decision.isActive ? .inForce : .undone, [])
  }

  init(_ decision: PersonDecision, _ state: State, _ changes: [Change]) {
    self.decision = decision
    self.state = state
    self.changes = changes
  }
}

extension Catalogue {
  /// How each decision stands that says something of records or fields, by number.
  public func standings() throws(CatalogueError) -> [DecisionStanding] {
    try read { db in
      let rows = try DecisionRow.fetch(
        "kind IN ('same', 'different', 'join', 'split', 'lock', 'set')", in: db, path: self.path)
      let words = try PersonDecisions(db: db, path: self.path)
      let asleep = Dictionary(grouping: words.asleep, by: \.act)
      let overruled = Set(words.overruled.map(\.act))
      var changes = MaterialChanges(catalogue: self, db: db, followers: words.followers)
      let confirmed = try self.confirmations(in: db)
      return try Dictionary(grouping: rows, by: \.act).sorted { $0.key < $1.key }.compactMap { act, rows in
        guard let decision = PersonDecision(rows) else { return nil }
        let state: DecisionStanding.State
        if !decision.isActive {
          state = .undone
        } else if let sleeping = asleep[act] {
          // One of several pairs may sleep while the others are in force; the act is told as what it lacks.
          state = sleeping.contains { $0.isNamedByContent } ? .orphaned : .asleep
        } else {
          state = overruled.contains(act) ? .overruled : .inForce
        }
        let found = state == .undone ? [] : try changes.since(rows, confirmed: confirmed[act] ?? [])
        return DecisionStanding(decision, state, found)
      }
    }
  }

  /// The rows of the latest confirmation of each decision.
  private func confirmations(in db: Database) throws -> [Int64: [DecisionRow]] {
    let rows = try DecisionRow.fetch("kind = 'confirm' AND undone_by IS NULL", in: db, path: path)
    return Dictionary(grouping: rows) { $0.row["confirms"] as Int64? ?? 0 }.mapValues { rows in
      let last = rows.map(\.act).max()
      return rows.filter { $0.act == last }
    }
  }
}

extension DecisionRow {
  /// Whether one of its records is named by its content.
  var isNamedByContent: Bool { row["a_barcodes"] as String? != nil || row["b_barcodes"] as String? != nil }
}
