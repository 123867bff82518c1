import Foundation
import GRDB
import ZongmuBibliography
import ZongmuMARC
import ZongmuMerging

/// Turns proposals into rows of `decision`, and refuses those that contradict what is in force.
struct DecisionEntry {
  private let catalogue: Catalogue
  private let db: Database
  private let run: Int64
  private let clock: RunClock
  private var graph: DecisionGraph
  /// Whether anything was written down.
  private(set) var hasNew = false

  init(catalogue: Catalogue, db: Database, run: Int64, clock: RunClock) throws {
    self.catalogue = catalogue
    self.db = db
    self.run = run
    self.clock = clock
    graph = DecisionGraph(try PersonDecisions(db: db, path: catalogue.path).words)
  }

  mutating func make(_ proposal: Proposal, by signature: Signature) throws -> DecisionOutcome {
    guard !signature.person.isEmpty else { throw CatalogueError.decision("a decision needs the name of who made it") }
    switch proposal {
    case .same(let left, let right): return try tie([(left, right)], .same, signature)
    case .different(let left, let right): return try tie([(left, right)], .different, signature)
    case .join(let records): return try join(records, signature)
    case .split(let records): return try split(records, signature)
    case .skip(let left, let right): return try skip(left, right, signature)
    case .lock(let record, let tag):
      let (master, dialect) = try master(of: record, lockable: tag)
      let fields = master.master.record.fields.filter { $0.tag == tag }.map(FieldContent.init)
      return try fix(record, .lock, tag.description, KeptContent(dialect: dialect, fields: fields), signature)
    case .setFields(let record, let tag, let fields):
      let (_, dialect) = try master(of: record, lockable: tag)
      return try fix(record, .set, tag.description, KeptContent(dialect: dialect, fields: fields), signature)
    case .setValue(let record, let path, let text): return try set(record, path, text, signature)
    case .confirm(let number): return try confirm(number, signature)
    case .undo(let number): return try undo(number, signature)
    }
  }

  // MARK: Pairs

  private mutating func join(_ records: [RecordIdentity], _ signature: Signature) throws -> DecisionOutcome {
    let records = records.reduce(into: [RecordIdentity]()) { if !$0.contains($1) { $0.append($1) } }
    guard let first = records.first, records.count > 1 else {
      throw CatalogueError.decision("a join needs two records at least")
    }
    return try tie(records.dropFirst().map { (first, $0) }, .join, signature)
  }

  private mutating func split(_ records: [RecordIdentity], _ signature: Signature) throws -> DecisionOutcome {
    let leaving = try records.map { (identity: $0, id: try catalogue.stored($0, in: db).id) }
    let masters = Set(try leaving.map { try master(of: $0.id, $0.identity) })
    guard let master = masters.first, masters.count == 1 else {
      throw CatalogueError.decision("records that are split off together are in one master; these are not")
    }
    let ids = Set(leaving.map(\.id))
    let staying = try Row.fetchAll(
      db,
      sql: """
        SELECT member.record_id, source.code, record.key FROM member JOIN record ON record.id = member.record_id
        JOIN source ON source.id = record.source_id WHERE member.master_id = ? ORDER BY source.code, record.key
        """, arguments: [master]
    ).filter { !ids.contains($0[0]) }.map { RecordIdentity(source: $0[1], key: $0[2]) }
    guard !staying.isEmpty else {
      throw CatalogueError.decision(
        "there is nothing to split: no other record is in master \(catalogue.masterID(master))")
    }
    return try tie(leaving.flatMap { gone in staying.map { (gone.identity, $0) } }, .split, signature)
  }

  private func master(of record: Int64, _ identity: RecordIdentity) throws -> Int64 {
    guard
      let master = try Int64.fetchOne(db, sql: "SELECT master_id FROM member WHERE record_id = ?", arguments: [record])
    else { throw CatalogueError.decision("\(identity) is in no master yet; run zongmu dedup") }
    return master
  }

  /// Writes down one act about pairs. All of them are looked at before the first is written.
  private mutating func tie(
    _ pairs: [(RecordIdentity, RecordIdentity)], _ kind: PersonDecision.Kind, _ signature: Signature
  ) throws -> DecisionOutcome {
    let isSame = kind == .same || kind == .join
    var open: [(a: Side, b: Side)] = []
    var known: Int64?
    for (left, right) in pairs {
      guard left != right else { throw CatalogueError.decision("\(left) is one record, not two") }
      let (a, b) = (try side(left), try side(right))
      if let chain = graph.chain(against: isSame, a.id, b.id) {
        throw CatalogueError.contradiction(DecisionGraph.text(chain))
      }
      if let word = graph.word(a.id, b.id, isSame: isSame) {
        known = known ?? word.row.act
      } else {
        open.append((a, b))
      }
    }
    guard !open.isEmpty else { return DecisionOutcome(number: known ?? 0, isNew: false) }
    var act: Int64?
    for (a, b) in open {
      let id = try insert(kind, a, b, act: act, signature)
      act = act ?? id
      let rows = try DecisionRow.fetch("id = ?", [id], in: db, path: catalogue.path)
      for row in rows { graph.add(PersonDecisions.Word(a: a.id, b: b.id, isSame: isSame, row: row)) }
    }
    return DecisionOutcome(number: act ?? 0, isNew: true)
  }

  private mutating func skip(
    _ left: RecordIdentity, _ right: RecordIdentity, _ signature: Signature
  ) throws -> DecisionOutcome {
    let (a, b) = (try side(min(left, right)), try side(max(left, right)))
    let known = try Int64.fetchOne(
      db,
      sql: """
        SELECT act FROM decision WHERE kind = 'skip' AND undone_by IS NULL AND a_source = ? AND a_key = ?
          AND b_source = ? AND b_key = ? AND a_hash = ? AND b_hash = ?
        """, arguments: [a.source, a.key, b.source, b.key, Data(a.hash), Data(b.hash)])
    if let known { return DecisionOutcome(number: known, isNew: false) }
    return DecisionOutcome(number: try insert(.skip, a, b, signature), isNew: true)
  }

  // MARK: Fields

  private mutating func set(
    _ record: RecordIdentity, _ path: FieldPath, _ text: String, _ signature: Signature
  ) throws -> DecisionOutcome {
    let written = path.description
    let master: CatalogueMaster
    let dialect: Dialect
    if let tag = Tag(written.prefix(3)), written != "LDR", !written.hasPrefix("LDR/") {
      (master, dialect) = try self.master(of: record, lockable: tag)
    } else {
      master = try catalogue.currentMaster(of: record, in: db)
      dialect = master.master.dialect
    }
    var trial = master.master.record
    do {
      // A subfield that has no field yet makes one; anything else must be there to be changed.
      if try trial.set(path, to: text) == 0, path.code == nil {
        throw CatalogueError.decision("\(written) names nothing in master \(master.id)")
      }
    } catch let error as EditError {
      throw CatalogueError.decision(error.description)
    }
    return try fix(record, .set, written, KeptContent(dialect: dialect, text: text), signature)
  }

  private func master(of record: RecordIdentity, lockable tag: Tag) throws -> (CatalogueMaster, Dialect) {
    let master = try catalogue.currentMaster(of: record, in: db)
    guard Merger(policy: catalogue.rules.merging).isLockable(tag, in: master.master.dialect) else {
      throw CatalogueError.decision(
        "\(tag) is not a field that people can fix: it is made by the catalogue, or a holding")
    }
    return (master, master.master.dialect)
  }

  private mutating func fix(
    _ record: RecordIdentity, _ kind: PersonDecision.Kind, _ field: String, _ content: KeptContent,
    _ signature: Signature
  ) throws -> DecisionOutcome {
    let a = try side(record)
    let json = try content.json()
    let known = try Int64.fetchOne(
      db,
      sql: """
        SELECT act FROM decision WHERE kind = ? AND undone_by IS NULL AND a_source = ? AND a_key = ?
          AND field = ? AND value = ? AND NOT EXISTS (
            SELECT 1 FROM decision later WHERE later.id > decision.id AND later.kind IN ('lock', 'set')
              AND later.undone_by IS NULL AND substr(later.field, 1, 3) = substr(decision.field, 1, 3))
        """, arguments: [kind.rawValue, a.source, a.key, field, json])
    if let known { return DecisionOutcome(number: known, isNew: false) }
    return DecisionOutcome(number: try insert(kind, a, nil, field: field, value: json, signature), isNew: true)
  }

  // MARK: About decisions

  private mutating func confirm(_ number: Int64, _ signature: Signature) throws -> DecisionOutcome {
    let rows = try act(number)
    guard rows.allSatisfy({ !$0.isUndone && ![.undo, .confirm, .skip].contains($0.kind) }) else {
      throw CatalogueError.decision("decision \(number) is nothing that could be confirmed")
    }
    // All sides are looked up before anything is written.
    let sides = try rows.map { (a: try side($0.a), b: try $0.b.map { try side($0) }) }
    var act: Int64?
    for (a, b) in sides {
      let id = try insert(.confirm, a, b, confirms: number, act: act, signature)
      act = act ?? id
    }
    return DecisionOutcome(number: act ?? 0, isNew: true)
  }

  private mutating func undo(_ number: Int64, _ signature: Signature) throws -> DecisionOutcome {
    let rows = try act(number)
    if let by = rows.compactMap({ $0.row["undone_by"] as Int64? }).first {
      throw CatalogueError.decision("decision \(number) was undone by decision \(by) already")
    }
    // The undoing of an undoing brings the first word back, if it still goes with the others.
    let original = rows.first.flatMap { $0.kind == .undo ? $0.row["undoes"] as Int64? : nil }
    if let original { try requireFree(try act(original)) }
    var act: Int64?
    for row in rows {
      let other = row.b == nil ? nil : Side(row, isA: false)
      let id = try insert(.undo, Side(row, isA: true), other, undoes: number, act: act, signature)
      act = act ?? id
    }
    try db.execute(sql: "UPDATE decision SET undone_by = ? WHERE act = ?", arguments: [act, number])
    if let original {
      try db.execute(sql: "UPDATE decision SET undone_by = NULL WHERE act = ?", arguments: [original])
    }
    graph = DecisionGraph(try PersonDecisions(db: db, path: catalogue.path).words)
    return DecisionOutcome(number: act ?? 0, isNew: true)
  }

  /// Throws where what is in force contradicts rows that are to come back.
  private func requireFree(_ rows: [DecisionRow]) throws {
    for row in rows where [.same, .different, .join, .split].contains(row.kind) {
      guard let b = row.b, let left = try catalogue.liveRecord(row.a, in: db),
        let right = try catalogue.liveRecord(b, in: db),
        let chain = graph.chain(against: row.kind == .same || row.kind == .join, left, right)
      else { continue }
      throw CatalogueError.contradiction(DecisionGraph.text(chain))
    }
  }

  private func act(_ number: Int64) throws -> [DecisionRow] {
    let rows = try DecisionRow.fetch("act = ?", [number], in: db, path: catalogue.path)
    guard !rows.isEmpty else { throw CatalogueError.decision("there is no decision \(number)") }
    return rows
  }

  // MARK: Rows

  /// A record as a decision names it.
  private struct Side {
    let id: Int64
    let source: String
    let key: String
    let hash: [UInt8]
    let barcodes: String?

    init(id: Int64, _ identity: RecordIdentity, hash: [UInt8], barcodes: String?) {
      self.id = id
      source = identity.source
      key = identity.key
      self.hash = hash
      self.barcodes = barcodes
    }

    /// As an earlier decision named it.
    init(_ row: DecisionRow, isA: Bool) {
      let identity = isA ? row.a : row.b ?? row.a
      self.init(id: 0, identity, hash: (isA ? row.aHash : row.bHash) ?? [], barcodes: nil)
    }
  }

  private func side(_ identity: RecordIdentity) throws -> Side {
    let stored = try catalogue.stored(identity, in: db)
    return Side(
      id: stored.id, identity, hash: Digest.sha256(stored.record.bytes), barcodes: try barcodes(of: stored))
  }

  /// The barcodes of a record that is named by its content: the content may change, the barcodes on the shelf do not.
  private func barcodes(of stored: RecordStore.Stored) throws -> String? {
    guard let profile = try catalogue.storedSource(stored.identity.source, in: db)?.profile,
      profile.identity == .hash || profile.fallsBackToHash && Admission.isHashKey(stored.identity.key)
    else { return nil }
    let dialect = Describer().describe(stored.record).dialect
    let claims = stored.holdings.holdings(of: stored.record, dialect: dialect).flatMap { holding in
      holding.barcodes.map { [holding.library ?? stored.identity.source, $0] }
    }
    return String(decoding: try JSONEncoder().encode(claims), as: UTF8.self)
  }

  private mutating func insert(
    _ kind: PersonDecision.Kind, _ a: Side, _ b: Side?, field: String? = nil, value: String? = nil,
    undoes: Int64? = nil, confirms: Int64? = nil, act: Int64? = nil, _ signature: Signature
  ) throws -> Int64 {
    try db.cachedStatement(
      sql: """
        INSERT INTO decision (kind, a_source, a_key, a_hash, b_source, b_key, b_hash, field, value, person, at, why,
          undoes, confirms, act, run_id, a_barcodes, b_barcodes)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      kind.rawValue, a.source, a.key, Data(a.hash), b?.source, b?.key, b.map { Data($0.hash) }, field, value,
      signature.person, clock.text, signature.why, undoes, confirms, act, run, a.barcodes, b?.barcodes,
    ])
    let id = db.lastInsertedRowID
    if act == nil { try db.execute(sql: "UPDATE decision SET act = id WHERE id = ?", arguments: [id]) }
    hasNew = true
    return id
  }
}
