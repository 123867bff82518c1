import Foundation
import GRDB
import ZongmuBibliography
import ZongmuMARC
import struct ZongmuMARC.Record
import ZongmuText

/// Finds what records say now that they did not say when a person decided.
struct MaterialChanges {
  let catalogue: Catalogue
  let db: Database
  let followers: Set<PersonDecisions.Follower>
  private let describer = Describer()

  init(catalogue: Catalogue, db: Database, followers: Set<PersonDecisions.Follower>) {
    self.catalogue = catalogue
    self.db = db
    self.followers = followers
  }

  mutating func since(_ rows: [DecisionRow], confirmed: [DecisionRow]) throws -> [DecisionStanding.Change] {
    var seen: [RecordIdentity: [UInt8]] = [:]
    for row in rows + confirmed {
      seen[row.a] = row.aHash
      if let b = row.b { seen[b] = row.bHash }
    }
    var found: [DecisionStanding.Change] = []
    for (identity, hash) in seen.sorted(by: { $0.key < $1.key }) {
      let aspects = try aspects(of: identity, since: hash, rows)
      if !aspects.isEmpty { found.append(DecisionStanding.Change(identity: identity, aspects: aspects)) }
    }
    return found
  }

  private func aspects(
    of identity: RecordIdentity, since hash: [UInt8], _ rows: [DecisionRow]
  ) throws -> [DecisionStanding.Change.Aspect] {
    let heir = rows.compactMap { row in
      followers.first { $0.decision == row.id && ($0.side == "a" ? row.a : row.b) == identity }?.record
    }.first
    guard let live = try heir ?? catalogue.liveRecord(identity, in: db),
      let now = try RecordStore(catalogue: catalogue, db: db).stored(live), Digest.sha256(now.record.bytes) != hash
    else { return [] }
    guard let then = try version(of: identity, with: hash) else { return DecisionStanding.Change.Aspect.allCases }
    let (before, after) = (describer.describe(then), describer.describe(now.record))
    return DecisionStanding.Change.Aspect.allCases.filter { aspect in
      switch aspect {
      case .title: title(before) != title(after)
      case .volume: before.part != after.part
      case .edition: before.edition.number != after.edition.number || before.edition.kinds != after.edition.kinds
      case .isbn: isbns(before) != isbns(after)
      }
    }
  }

  private func version(of identity: RecordIdentity, with hash: [UInt8]) throws -> Record? {
    guard
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT version.record_id, version.id FROM version JOIN record ON record.id = version.record_id
          JOIN source ON source.id = record.source_id
          WHERE source.code = ? AND record.key = ? AND hash = ? AND bytes IS NOT NULL LIMIT 1
          """, arguments: [identity.source, identity.key, Data(hash)])
    else { return nil }
    return try RecordStore(catalogue: catalogue, db: db).stored(row[0], version: row[1])?.record
  }

  private func title(_ description: Description) -> [String] {
    ([description.title.proper] + description.title.other).map(ComparisonForm.fold)
  }

  private func isbns(_ description: Description) -> Set<String> {
    Set(description.identifiers.filter { $0.kind == .isbn && !$0.isCancelled }.map(\.value))
  }
}
