import Foundation
import GRDB
import ZongmuBibliography
import ZongmuMARC
import ZongmuMatching

/// Something in a catalogue that breaks one of its laws.
public struct CheckFinding: Sendable, Equatable, CustomStringConvertible {
  /// The law: `storage`, `L1` (nothing lost), `L2` (clusters follow from the pairs), `L3` (keys and pairs are those that
  /// one batch would make), `L4` (holdings), `L5` (people win, in clusters and in fields), `L7` (verdicts replay).
  public let law: String
  /// What breaks it, and where.
  public let detail: String

  /// `L4: record YX00/012: 2 holdings in the record, 1 in the catalogue`
  public var description: String { "\(law): \(detail)" }
}

extension Catalogue {
  /// Verifies the stored catalogue: the file itself, that each live record can be read, that its hash is right, that
  /// its keys and holdings are those that follow from it, that it is in one live master, that clusters are those that
  /// follow from kept pairs and decisions, that decisions are kept and fixed fields stand in their masters, and that
  /// verdicts replay to the same answer.
  ///
  /// - Parameters:
  ///   - pairLimit: how many of the kept pairs are judged again, and of how many records the pairs are looked for again,
  ///     spread over all of them; nil is all.
  ///   - progress: is told now and then how many records were verified.
  /// - Returns: at most 100 findings; none where all is well.
  public func check(pairLimit: Int? = 10_000, progress: (Int) -> Void = { _ in }) throws(CatalogueError)
    -> [CheckFinding]
  {
    try read { db in
      var check = CatalogueCheck(catalogue: self, db: db)
      try check.storage()
      try check.records(progress)
      try check.memberships()
      try check.clusters()
      try check.words()
      try check.fixedFields()
      try check.candidates(limit: pairLimit)
      try check.verdicts(limit: pairLimit)
      return check.findings
    }
  }
}

struct CatalogueCheck {
  let catalogue: Catalogue
  let db: Database
  private(set) var findings: [CheckFinding] = []

  init(catalogue: Catalogue, db: Database) {
    self.catalogue = catalogue
    self.db = db
  }

  mutating func find(_ law: String, _ detail: String) {
    if findings.count < 100 { findings.append(CheckFinding(law: law, detail: detail)) }
  }

  mutating func storage() throws {
    for line in try String.fetchAll(db, sql: "PRAGMA integrity_check") where line != "ok" { find("storage", line) }
    for row in try Row.fetchAll(db, sql: "PRAGMA foreign_key_check") {
      find("storage", "a row of \(row[0] as String) points at nothing in \(row[2] as String)")
    }
    let runs = try Row.fetchAll(
      db,
      sql: """
        SELECT id, counts, published = max(published) OVER (PARTITION BY source_id) AS is_last FROM run
        WHERE state = 'published' AND kind = 'import'
        """)
    for row in runs {
      let report = try JSONText.value(
        ImportReport.self, kept: row[1], in: catalogue.path, "run \(row[0] as Int64): its counts")
      let sum = report.accepted + report.unchanged + report.superseded + report.rejected
      if sum != report.read { find("L1", "run \(row[0] as Int64): \(report.read) records in, \(sum) accounted for") }
      let kept =
        try Int.fetchOne(
          db, sql: "SELECT count(*) FROM quarantine WHERE run_id = ?", arguments: [row[0] as Int64]) ?? 0
      // What a later run of the source met again stands under that one.
      if row[2] ? kept != report.rejected : kept > report.rejected {
        find("L1", "run \(row[0] as Int64): \(report.rejected) rejected, \(kept) in quarantine")
      }
    }
  }

  mutating func records(_ progress: (Int) -> Void) throws {
    let store = try RecordStore(catalogue: catalogue, db: db)
    let ids = try Int64.fetchCursor(db, sql: "SELECT id FROM record WHERE version_id IS NOT NULL ORDER BY id")
    var count = 0
    while let id = try ids.next() {
      count += 1
      if count.isMultiple(of: 1000) { progress(count) }
      guard let stored = try store.stored(id) else { continue }
      let hash = try Data.fetchOne(
        try db.cachedStatement(sql: "SELECT hash FROM version WHERE id = ?"), arguments: [stored.version])
      if hash.map({ !$0.elementsEqual(Digest.sha256(stored.record.bytes)) }) ?? true {
        find("L1", "record \(stored.identity): its bytes are not those that were handed in")
      }
      guard try !isWaiting(id) else { continue }
      let description = store.describe(stored.record)
      try keys(of: stored, MatchView(description))
      try holdings(of: stored, stored.holdings.holdings(of: stored.record, dialect: description.dialect))
    }
    let left = try Row.fetchAll(
      db,
      sql: """
        SELECT source.code, record.key, count(*) FROM holding JOIN record ON record.id = holding.record_id
        JOIN source ON source.id = record.source_id
        WHERE record.version_id IS NULL AND record.id NOT IN (SELECT record_id FROM dirty)
        GROUP BY record.id ORDER BY source.code, record.key LIMIT 100
        """)
    for row in left {
      let name = "\(row[0] as String)/\(row[1] as String)"
      find("L4", "record \(name): it is withdrawn, and the catalogue has \(row[2] as Int) holdings of it")
    }
  }

  private mutating func holdings(of stored: RecordStore.Stored, _ expected: [Holding]) throws {
    let kept = try Row.fetchAll(
      try db.cachedStatement(sql: "SELECT occurrence, raw FROM holding WHERE record_id = ? ORDER BY occurrence"),
      arguments: [stored.id])
    if kept.count != expected.count {
      find("L4", "record \(stored.identity): \(expected.count) holdings in the record, \(kept.count) in the catalogue")
    } else if let wrong = zip(kept, expected).first(where: { $0[0] != $1.occurrence || $0[1] != $1.raw }) {
      find("L4", "record \(stored.identity): holding \(wrong.1.occurrence + 1) is not as it is in the record")
    }
  }

  private mutating func keys(of stored: RecordStore.Stored, _ view: MatchView) throws {
    let expected = view.keys.map(StoredKey.init).sorted()
    let kept = try Row.fetchOne(
      try db.cachedStatement(sql: "SELECT keys FROM refinement WHERE record_id = ?"), arguments: [stored.id]
    ).map { StoredKey.decode([UInt8]($0[0] as Data)) }
    let isFound = try expected.allSatisfy { key in
      try Bool.fetchOne(
        try db.cachedStatement(
          sql: "SELECT EXISTS (SELECT 1 FROM match_key WHERE kind = ? AND hash = ? AND record_id = ?)"),
        arguments: [key.kind, key.hash, stored.id]) ?? false
    }
    guard kept != expected || !isFound else { return }
    find("L3", "record \(stored.identity): its keys are not those that follow from it")
  }

  mutating func memberships() throws {
    let homeless = try String.fetchAll(
      db,
      sql: """
        SELECT source.code || '/' || record.key FROM record JOIN source ON source.id = record.source_id
        LEFT JOIN member ON member.record_id = record.id LEFT JOIN master ON master.id = member.master_id
        WHERE record.version_id IS NOT NULL AND coalesce(master.state, '') != 'live'
          AND record.id NOT IN (SELECT record_id FROM dirty) LIMIT 100
        """)
    for record in homeless { find("L2", "record \(record) is in no live master") }
    let empty = try Int64.fetchAll(
      db,
      sql: """
        SELECT id FROM master WHERE state = 'live' AND NOT EXISTS (SELECT 1 FROM member WHERE master_id = master.id)
        LIMIT 100
        """)
    for master in empty { find("L2", "master \(catalogue.masterID(master)) has no member") }
  }

  mutating func verdicts(limit: Int?) throws {
    let total = try Int.fetchOne(db, sql: "SELECT count(*) FROM pair") ?? 0
    let step = max(1, total / max(1, limit ?? total))
    var store = try RecordStore(catalogue: catalogue, db: db)
    let matcher = Matcher(rules: catalogue.rules.matching)
    let current = try Derivation.currentID(in: db)
    let rows = try Row.fetchCursor(
      db, sql: "SELECT a, b, verdict, weight, a_version, b_version, derivation_id FROM pair ORDER BY a, b")
    var place = 0
    while let row = try rows.next() {
      defer { place += 1 }
      guard place.isMultiple(of: step) else { continue }
      let (a, b): (Int64, Int64) = (row[0], row[1])
      guard try !isWaiting(a), try !isWaiting(b) else { continue }
      guard let left = try store.compared(a), let right = try store.compared(b), left.version == row[4] as Int64,
        right.version == row[5] as Int64
      else {
        find("L7", "pair (\(a), \(b)) was judged on versions that are not live")
        continue
      }
      if row[6] as Int64? != current { find("L7", "pair \(left.identity) and \(right.identity) is of other rules") }
      let (verdict, weight) = matcher.verdict(left.view, right.view)
      if verdict.rawValue != row[2] as Int || weight != row[3] as Int {
        find(
          "L7",
          "pair \(left.identity) and \(right.identity): kept \(row[2] as Int) at \(row[3] as Int), now \(verdict.rawValue) at \(weight)"
        )
      }
    }
  }

  func isWaiting(_ id: Int64) throws -> Bool {
    try Bool.fetchOne(
      try db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM dirty WHERE record_id = ?)"), arguments: [id]) ?? false
  }
}
