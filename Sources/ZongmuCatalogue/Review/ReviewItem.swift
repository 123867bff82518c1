import Foundation
import GRDB
import ZongmuBibliography
import ZongmuMARC
import ZongmuMatching

/// A pair of records that a person should look at: the engine would not decide, and they are in different masters.
public struct ReviewItem: Sendable, Equatable {
  /// The record with the smaller identity.
  public let left: RecordIdentity
  /// The other record.
  public let right: RecordIdentity
  /// The master of `left`.
  public let leftMaster: MasterID
  /// The master of `right`.
  public let rightMaster: MasterID
  /// Why the engine did not decide: `softReview` or `hardReview`.
  public let verdict: Decision.Verdict
  /// The weight, in hundredths of a bit.
  public let weight: Int
  /// The holdings of the two masters together.
  public let holdings: Int
  /// How much a decision is worth: one and the holdings of both masters, times how close the two are (1 to 100).
  public let worth: Int
  /// Whether somebody left it undecided, and neither record has changed since.
  public let isSkipped: Bool
  /// The title of `left`, for people.
  public let leftTitle: String
  /// The title of `right`, for people.
  public let rightTitle: String
}

extension Catalogue {
  /// The pairs that wait for a person, those first whose decision is worth most.
  ///
  /// - Parameters:
  ///   - limit: how many are given.
  ///   - includesSkipped: whether those are given too that somebody left undecided.
  public func reviewList(limit: Int = .max, includesSkipped: Bool = false) throws(CatalogueError) -> [ReviewItem] {
    try read { db in
      let decided = try self.decidedPairs(in: db)
      let skipped = try self.skippedPairs(in: db)
      var found: [(worth: Int, holdings: Int, isSkipped: Bool, row: Row, pair: [RecordIdentity])] = []
      // Of a number on thousands of records there may be a million questions: no more are kept than twice what is asked
      // for, the best of them.
      func keepBest() {
        found.sort { left, right in
          left.worth != right.worth ? left.worth > right.worth : left.pair.lexicographicallyPrecedes(right.pair)
        }
        if found.count > limit { found.removeLast(found.count - limit) }
      }
      let room = max(limit, 1_000).multipliedReportingOverflow(by: 2)
      let rows = try Row.fetchCursor(db, sql: ReviewItem.query)
      while let row = try rows.next() {
        let pair = [RecordIdentity(source: row[2], key: row[3]), RecordIdentity(source: row[4], key: row[5])].sorted()
        guard !decided.contains([row[0] as Int64, row[1]]) else { continue }
        let isSkipped = skipped.contains(pair)
        guard includesSkipped || !isSkipped else { continue }
        let holdings = (row[10] as Int) + (row[11] as Int)
        found.append((self.worth(row[7], holdings), holdings, isSkipped, row.copy(), pair))
        if !room.overflow, found.count >= room.partialValue { keepBest() }
      }
      keepBest()
      let store = try RecordStore(catalogue: self, db: db)
      return try found.map { each in
        let row = each.row
        let isTurned = each.pair[0] != RecordIdentity(source: row[2], key: row[3])
        let titles = try [row[0] as Int64, row[1]].map { try self.title($0, store) }
        return ReviewItem(
          left: each.pair[0], right: each.pair[1], leftMaster: self.masterID(row[isTurned ? 9 : 8]),
          rightMaster: self.masterID(row[isTurned ? 8 : 9]),
          verdict: try self.verdict(kept: row[6], of: each.pair[0], each.pair[1]), weight: row[7],
          holdings: each.holdings,
          worth: each.worth, isSkipped: each.isSkipped, leftTitle: titles[isTurned ? 1 : 0],
          rightTitle: titles[isTurned ? 0 : 1])
      }
    }
  }

  /// A decision on a pair is worth more, the more copies are found under one title by it, and the likelier it is *same*.
  private func worth(_ weight: Int, _ holdings: Int) -> Int {
    let closeness = weight * 100 / max(1, rules.matching.sameThreshold)
    return (1 + holdings) * min(100, max(1, closeness))
  }

  /// The pairs of records of which a person has said that they are different.
  func decidedPairs(in db: Database) throws -> Set<[Int64]> {
    let words = try PersonDecisions(db: db, path: path).words
    return Set(words.filter { !$0.isSame }.map { [min($0.a, $0.b), max($0.a, $0.b)] })
  }

  /// The pairs that were left undecided as they are now.
  private func skippedPairs(in db: Database) throws -> Set<[RecordIdentity]> {
    let rows = try DecisionRow.fetch("kind = 'skip' AND undone_by IS NULL", in: db, path: path)
    return Set(
      try rows.compactMap { row -> [RecordIdentity]? in
        guard let b = row.b, try self.liveHash(row.a, in: db) == row.aHash, try self.liveHash(b, in: db) == row.bHash
        else { return nil }
        return [row.a, b].sorted()
      })
  }

  private func liveHash(_ identity: RecordIdentity, in db: Database) throws -> [UInt8]? {
    try Data.fetchOne(
      try db.cachedStatement(
        sql: """
          SELECT version.hash FROM record JOIN source ON source.id = record.source_id
          JOIN version ON version.id = record.version_id WHERE source.code = ? AND record.key = ?
          """), arguments: [identity.source, identity.key]
    ).map { [UInt8]($0) }
  }

  private func title(_ record: Int64, _ store: RecordStore) throws -> String {
    guard let stored = try store.stored(record) else { return "" }
    let title = store.describe(stored.record).title
    return title.statement.isEmpty ? title.proper : title.statement
  }
}

extension ReviewItem {
  fileprivate static let query = """
    SELECT pair.a, pair.b, sa.code, ra.key, sb.code, rb.key, verdict, weight, ma.master_id, mb.master_id,
      (SELECT count(*) FROM member JOIN holding ON holding.record_id = member.record_id
        WHERE member.master_id = ma.master_id),
      (SELECT count(*) FROM member JOIN holding ON holding.record_id = member.record_id
        WHERE member.master_id = mb.master_id)
    FROM pair JOIN member ma ON ma.record_id = pair.a JOIN member mb ON mb.record_id = pair.b
    JOIN record ra ON ra.id = pair.a JOIN source sa ON sa.id = ra.source_id
    JOIN record rb ON rb.id = pair.b JOIN source sb ON sb.id = rb.source_id
    WHERE verdict IN (2, 3) AND ma.master_id != mb.master_id
    """
}
