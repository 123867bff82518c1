import Foundation
import GRDB
import ZongmuMARC
import ZongmuMatching

extension Catalogue {
  /// Calls `body` with each pair whose verdict is kept (all but *unlike*), once, in no order that means anything.
  /// `body` must not call the catalogue.
  public func forEachPair(
    _ body: (RecordIdentity, RecordIdentity, PairExplanation.Kept) -> Void
  ) throws(CatalogueError) {
    try read { db in
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT sa.code, ra.key, sb.code, rb.key, pair.verdict, pair.weight
          FROM pair JOIN record ra ON ra.id = pair.a JOIN source sa ON sa.id = ra.source_id
          JOIN record rb ON rb.id = pair.b JOIN source sb ON sb.id = rb.source_id
          """)
      while let row = try rows.next() {
        let a = RecordIdentity(source: row[0], key: row[1])
        let b = RecordIdentity(source: row[2], key: row[3])
        body(a, b, PairExplanation.Kept(verdict: try self.verdict(kept: row[4], of: a, b), weight: row[5]))
      }
    }
  }

  /// Calls `body` with each live record and the hashes of its match keys, kind and value together, a record at a time.
  /// `body` must not call the catalogue.
  public func forEachKeys(_ body: (RecordIdentity, Set<Int64>) -> Void) throws(CatalogueError) {
    try read { db in
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT source.code, record.key, refinement.keys
          FROM refinement JOIN record ON record.id = refinement.record_id JOIN source ON source.id = record.source_id
          """)
      while let row = try rows.next() {
        let keys = StoredKey.decode([UInt8](row[2] as Data))
        body(RecordIdentity(source: row[0], key: row[1]), Set(keys.map(\.hash)))
      }
    }
  }
}
