import Foundation
import GRDB
import ZongmuBibliography
import ZongmuMARC
import struct ZongmuMARC.Record
import ZongmuMatching

/// Refreshes what is known of the queued records: their keys and holdings, and the verdicts on their pairs.
struct PairDerivation {
  private let db: Database
  private let derivation: Int64
  private let matcher: Matcher
  private let finder: CandidateFinder
  private let path: String
  private var index: StoredCandidateIndex
  private var bigBlocks: [StoredKey: SplitBlock<Int64>] = [:]
  /// Records whose cluster may be another one now.
  private(set) var touched: Set<Int64> = []
  private(set) var records = 0
  private(set) var comparisons = 0

  init(catalogue: Catalogue, db: Database, derivation: Int64) {
    self.db = db
    self.derivation = derivation
    path = catalogue.path
    matcher = Matcher(rules: catalogue.rules.matching)
    finder = CandidateFinder(rules: catalogue.rules.matching)
    index = StoredCandidateIndex(db: db)
  }

  mutating func derive(_ store: inout RecordStore) throws {
    let queued = try Int64.fetchAll(db, sql: "SELECT record_id FROM dirty ORDER BY record_id")
    var changedKeys: Set<StoredKey> = []
    for id in queued { try refresh(id, &store, &changedKeys) }
    var work = queued
    work += try membersOfShiftedBlocks(changedKeys, except: Set(queued))
    let numbers = changedKeys.filter { $0.kind == MatchKey.Kind.isbn.rawValue }.map(\.hash)
    work += try NumberWeighing(db: db).bearersOfShifted(numbers).subtracting(work).sorted()
    records = work.count
    // A pair of two queued records is judged once, when the first of them is looked at.
    var done: Set<Int64> = []
    for id in work {
      try dropPairs(of: id, keeping: done)
      try judge(id, &store, done: done)
      done.insert(id)
    }
    touched.formUnion(work)
  }

  // MARK: Keys and holdings

  private struct StoredKey: Hashable {
    let kind: Int
    let hash: Int64
  }

  private mutating func refresh(_ id: Int64, _ store: inout RecordStore, _ changed: inout Set<StoredKey>) throws {
    let old = Set(
      try Row.fetchAll(
        try db.cachedStatement(sql: "SELECT kind, hash FROM match_key WHERE record_id = ?"), arguments: [id]
      ).map { StoredKey(kind: $0[0], hash: $0[1]) })
    var new: Set<StoredKey> = []
    try db.cachedStatement(sql: "DELETE FROM holding WHERE record_id = ?").execute(arguments: [id])
    try db.cachedStatement(sql: "DELETE FROM barcode WHERE record_id = ?").execute(arguments: [id])
    try db.cachedStatement(sql: "DELETE FROM refinement WHERE record_id = ?").execute(arguments: [id])
    if let stored = try store.stored(id) {
      let description = store.describe(stored.record)
      let view = MatchView(description)
      new = Set(view.keys.map { StoredKey(kind: $0.kind.rawValue, hash: $0.hash) })
      let refinements = view.refinements
      let bearer = NumberTrust.Bearer(view)
      try db.cachedStatement(
        sql: "INSERT INTO refinement (record_id, coarse, fine, rank, title, part) VALUES (?, ?, ?, ?, ?, ?)"
      ).execute(arguments: [
        id, refinements[0], refinements[1], StableHash.of(stored.identity.description), bearer.title, bearer.part,
      ])
      try keepHoldings(of: stored, description)
      store.keep(
        RecordStore.Compared(version: stored.version, identity: stored.identity, view: view, isWeighed: false), of: id)
    }
    for key in old.subtracting(new) {
      try db.cachedStatement(sql: "DELETE FROM match_key WHERE kind = ? AND hash = ? AND record_id = ?")
        .execute(arguments: [key.kind, key.hash, id])
    }
    for key in new.subtracting(old) {
      try db.cachedStatement(sql: "INSERT INTO match_key (kind, hash, record_id) VALUES (?, ?, ?)")
        .execute(arguments: [key.kind, key.hash, id])
    }
    changed.formUnion(old.union(new))
  }

  private func keepHoldings(of stored: RecordStore.Stored, _ description: Description) throws {
    for holding in stored.holdings.holdings(of: stored.record, dialect: description.dialect) {
      // A field that does not say whose it is belongs to the source that sent it.
      let library = holding.library ?? stored.identity.source
      try db.cachedStatement(
        sql: """
          INSERT INTO holding (record_id, occurrence, library, location, call_number, copies, raw)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """
      ).execute(arguments: [
        stored.id, holding.occurrence, library, holding.location, holding.callNumber, holding.copies, holding.raw,
      ])
      for barcode in holding.barcodes {
        try db.cachedStatement(
          sql: "INSERT OR IGNORE INTO barcode (library, barcode, record_id, occurrence) VALUES (?, ?, ?, ?)"
        ).execute(arguments: [library, barcode, stored.id, holding.occurrence])
      }
    }
  }

  // MARK: Blocks

  /// The records beyond the queue whose partners change because a block grew over the limit, shrank under it, or is
  /// over it and changed.
  private func membersOfShiftedBlocks(_ changed: Set<StoredKey>, except queued: Set<Int64>) throws -> [Int64] {
    var affected: Set<Int64> = []
    for key in changed {
      let size =
        try Int.fetchOne(
          try db.cachedStatement(sql: "SELECT count(*) FROM match_key WHERE kind = ? AND hash = ?"),
          arguments: [key.kind, key.hash]) ?? 0
      let before = try Int.fetchOne(
        try db.cachedStatement(sql: "SELECT size FROM big_block WHERE kind = ? AND hash = ?"),
        arguments: [key.kind, key.hash])
      guard size > finder.blockLimit || before != nil else { continue }
      if size > finder.blockLimit {
        try db.execute(
          sql: "INSERT OR REPLACE INTO big_block (kind, hash, size) VALUES (?, ?, ?)",
          arguments: [key.kind, key.hash, size])
      } else {
        try db.execute(sql: "DELETE FROM big_block WHERE kind = ? AND hash = ?", arguments: [key.kind, key.hash])
      }
      let members = try Int64.fetchAll(
        db, sql: "SELECT record_id FROM match_key WHERE kind = ? AND hash = ?", arguments: [key.kind, key.hash])
      affected.formUnion(members)
    }
    return affected.subtracting(queued).sorted()
  }

  // MARK: Pairs

  /// Forgets the verdicts on a record's pairs but for those made in this run, and notes whom they touched.
  private mutating func dropPairs(of id: Int64, keeping done: Set<Int64>) throws {
    let partners = try Row.fetchAll(
      try db.cachedStatement(
        sql: "SELECT a, b, verdict FROM pair WHERE a = ?1 UNION ALL SELECT a, b, verdict FROM pair WHERE b = ?1"),
      arguments: [id])
    for row in partners {
      let (a, b): (Int64, Int64) = (row[0], row[1])
      let other = a == id ? b : a
      touched.insert(other)
      guard !done.contains(other) else { continue }
      try db.cachedStatement(sql: "DELETE FROM pair WHERE a = ? AND b = ?").execute(arguments: [a, b])
    }
  }

  private mutating func judge(_ id: Int64, _ store: inout RecordStore, done: Set<Int64>) throws {
    let partners = try partners(of: id).filter { !done.contains($0) }
    // Most records have no partner: they need not be read again.
    guard !partners.isEmpty, let own = try store.compared(id) else { return }
    for other in partners.sorted() {
      guard let compared = try store.compared(other) else { continue }
      let (verdict, weight) = matcher.verdict(own.view, compared.view)
      comparisons += 1
      guard verdict != .unlike else { continue }
      let ownIsFirst = id < other
      try db.cachedStatement(
        sql: """
          INSERT INTO pair (a, b, verdict, weight, a_version, b_version, derivation_id) VALUES (?, ?, ?, ?, ?, ?, ?)
          """
      ).execute(arguments: [
        min(id, other), max(id, other), verdict.rawValue, weight, ownIsFirst ? own.version : compared.version,
        ownIsFirst ? compared.version : own.version, derivation,
      ])
      touched.insert(other)
    }
  }

  /// The records that share a block with a record.
  private mutating func partners(of id: Int64) throws -> Set<Int64> {
    let refinements = try index.refinements(of: id)
    var partners: Set<Int64> = []
    let keys = try Row.fetchAll(
      try db.cachedStatement(sql: "SELECT kind, hash FROM match_key WHERE record_id = ?"), arguments: [id])
    for key in keys {
      let code = StoredKey(kind: key[0], hash: key[1])
      if let known = bigBlocks[code] {
        partners.formUnion(known.block(of: id, refinements: refinements).partners)
        continue
      }
      let all = try index.records(kind: code.kind, hash: code.hash)
      guard all.count > 1 else { continue }
      let block = try finder.split(all, in: &index)
      // Keys are settled by now, so a big block is split once for all its records.
      if all.count > finder.blockLimit { bigBlocks[code] = block }
      partners.formUnion(block.block(of: id, refinements: refinements).partners)
    }
    return partners
  }
}
