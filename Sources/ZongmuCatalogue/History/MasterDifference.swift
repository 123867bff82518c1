import Foundation
import GRDB
import ZongmuMARC

/// What became of one master between two states of the catalogue.
public struct MasterDifference: Sendable {
  /// What became of it.
  public enum Kind: String, Sendable, CaseIterable {
    /// It came into being.
    case created
    /// Its members or what it says changed.
    case changed
    /// It went into another one.
    case redirected
    /// Its last record went.
    case removed
  }

  /// The master.
  public let id: MasterID
  /// What became of it.
  public let kind: Kind
  /// The master that it went into.
  public let successor: MasterID?
  /// Its members before, in order.
  public let before: [RecordIdentity]
  /// Its members after, in order.
  public let after: [RecordIdentity]
  /// What its record says otherwise, 005 and the statement of this catalogue (801 #2) aside; nil unless it was there
  /// before and after.
  public let changes: RecordDiff?

  /// Nil where nothing is different.
  init?(_ id: MasterID, before: CatalogueMaster?, after: CatalogueMaster?, successor: MasterID?) {
    self.id = id
    self.before = before?.members ?? []
    self.after = after?.members ?? []
    self.successor = after == nil ? successor : nil
    switch (before, after) {
    case (nil, nil): return nil
    case (nil, _):
      kind = .created
      changes = nil
    case (_, nil):
      kind = self.successor == nil ? .removed : .redirected
      changes = nil
    case (let old?, let new?):
      kind = .changed
      let diff = RecordDiff(old.master.record, new.master.record, MasterDifference.scope)
      guard !diff.isEmpty || old.members != new.members else { return nil }
      changes = diff
    }
  }

  private static let scope: DiffScope = {
    let paths = ["005", "801^2=2"].compactMap { FieldPath($0) }
    return DiffScope(ignoring: paths)
  }()
}

extension Catalogue {
  /// Calls `body` with each master that is not the same after one run as after another, by id. `body` must not call the
  /// catalogue.
  ///
  /// - Throws: `unknownRun`; what `body` throws.
  public func differences(
    from earlier: Int64, to later: Int64, _ body: (MasterDifference) throws -> Void
  ) throws {
    try readAndCall { db in
      let before = try PublishedRun(earlier, in: db, path: self.path)
      let after = try PublishedRun(later, in: db, path: self.path)
      let readers = (
        try MasterReader(catalogue: self, db: db, run: before), try MasterReader(catalogue: self, db: db, run: after)
      )
      let span = [min(before.ordinal, after.ordinal), max(before.ordinal, after.ordinal)]
      let candidates = try Int64.fetchAll(
        db, sql: Catalogue.mayDiffer, arguments: ["first": span[0], "last": span[1]])
      for number in candidates {
        let successor = try self.successor(of: number, until: after, in: db)
        let difference = MasterDifference(
          self.masterID(number), before: try readers.0.master(number, day: ""),
          after: try readers.1.master(number, day: ""), successor: successor.map(self.masterID))
        if let difference { try body(difference) }
      }
    }
  }

  /// The masters whose members came, went or changed in the runs after the first and up to the last, or about which
  /// people decided then; all where rules or ranks of sources changed.
  private static let mayDiffer = """
    WITH span (id) AS (SELECT id FROM run WHERE published > :first AND published <= :last),
    touched (id) AS (
      SELECT record_id FROM version WHERE run_id IN span
      UNION SELECT record.id FROM decision JOIN source ON source.code = decision.a_source
        JOIN record ON record.source_id = source.id AND record.key = decision.a_key WHERE decision.run_id IN span)
    SELECT master_id FROM member WHERE since_run IN span OR record_id IN touched
    UNION SELECT master_id FROM former_member WHERE since_run IN span OR until_run IN span OR record_id IN touched
    UNION SELECT id FROM master WHERE (SELECT count(DISTINCT derivation_id) FROM run
        WHERE derivation_id IS NOT NULL AND published >= :first AND published <= :last) > 1
      OR EXISTS (SELECT 1 FROM source_rank WHERE run_id IN span)
    ORDER BY 1
    """

  /// Reads one published state. What `body` throws is the caller's; what the store throws is translated.
  func readAndCall(_ body: (Database) throws -> Void) throws {
    var failure: (any Error)?
    try read { db in
      do {
        try body(db)
      } catch let error as DatabaseError {
        throw error
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
  }
}
