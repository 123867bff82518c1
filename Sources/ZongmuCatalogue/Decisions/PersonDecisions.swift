import Foundation
import GRDB
import ZongmuBibliography
import ZongmuMARC
import ZongmuMatching
import ZongmuMerging

/// What people said, as far as it holds now: decisions that nobody undid, about records that are live. A decision whose
/// record is withdrawn sleeps. Where a record is named by its content, its decisions go to the one live record of its
/// source that has a barcode of the old one.
struct PersonDecisions {
  /// A word about two live records.
  struct Word {
    let a: Int64
    let b: Int64
    let isSame: Bool
    let row: DecisionRow
  }

  /// A decision that follows a barcode, and the record that it leads to.
  struct Follower: Hashable {
    let decision: Int64
    let side: String
    let record: Int64
  }

  private(set) var words: [Word] = []
  /// Locks and values that hold, with the live records that they belong to.
  private(set) var fixed: [(record: Int64, row: DecisionRow)] = []
  /// Rows whose records are not all live.
  private(set) var asleep: [DecisionRow] = []
  private(set) var followers: Set<Follower> = []
  private var ties: [Int64: [Int64]] = [:]
  private var mentions: [Int64: [Int64]] = [:]
  /// Places in `words`, by the lesser record.
  private var wordsNaming: [Int64: [Int]] = [:]
  /// The records that each row names, live or not.
  private var named: [(row: Int64, records: [Int64])] = []

  init(db: Database, path: String) throws {
    let rows = try DecisionRow.fetch(
      "kind IN ('same', 'different', 'join', 'split', 'lock', 'set', 'undo')", in: db, path: path)
    for row in rows {
      let a = try place(row.a, barcodes: row.row["a_barcodes"], side: "a", of: row, in: db)
      let b = try row.b.map { try place($0, barcodes: row.row["b_barcodes"], side: "b", of: row, in: db) }
      named.append((row.id, (a?.known ?? []) + (b.flatMap { $0?.known } ?? [])))
      guard !row.isUndone, row.kind != .undo else { continue }
      if row.kind == .lock || row.kind == .set {
        if let record = a?.live { fixed.append((record, row)) } else { asleep.append(row) }
        continue
      }
      if let left = a?.known.first, let right = b.flatMap({ $0?.known.first }) {
        mentions[left, default: []].append(right)
        mentions[right, default: []].append(left)
      }
      guard let left = a?.live, let right = b.flatMap({ $0?.live }), left != right else {
        asleep.append(row)
        continue
      }
      add(Word(a: left, b: right, isSame: row.kind == .same || row.kind == .join, row: row))
    }
  }

  private mutating func add(_ word: Word) {
    wordsNaming[min(word.a, word.b), default: []].append(words.count)
    words.append(word)
    mentions[word.a, default: []].append(word.b)
    mentions[word.b, default: []].append(word.a)
    guard word.isSame else { return }
    ties[word.a, default: []].append(word.b)
    ties[word.b, default: []].append(word.a)
  }

  /// The record of an identity, and the live record that stands for it: itself, or the one that has its barcode.
  private mutating func place(
    _ identity: RecordIdentity, barcodes: String?, side: String, of row: DecisionRow, in db: Database
  ) throws -> (known: [Int64], live: Int64?)? {
    guard
      let found = try Row.fetchOne(
        try db.cachedStatement(
          sql: """
            SELECT source.id, record.id, record.version_id IS NOT NULL FROM source
            LEFT JOIN record ON record.source_id = source.id AND record.key = ?2 WHERE source.code = ?1
            """), arguments: [identity.source, identity.key])
    else { return nil }
    let id: Int64? = found[1]
    if let id, found[2] { return ([id], id) }
    let known = id.map { [$0] } ?? []
    guard let barcodes, !row.isUndone,
      let heir = try PersonDecisions.heir(of: barcodes, row, source: found[0], in: db)
    else { return (known, nil) }
    followers.insert(Follower(decision: row.id, side: side, record: heir))
    return (known + [heir], heir)
  }

  /// The only live record of a source that has one of some barcodes; nil where there is none, or are several.
  private static func heir(
    of barcodes: String, _ row: DecisionRow, source: Int64, in db: Database
  ) throws -> Int64? {
    let claims = try JSONText.value([[String]].self, kept: barcodes, in: row.path, "decision \(row.act): its barcodes")
    var found: Set<Int64> = []
    for claim in claims {
      guard claim.count == 2 else {
        throw CatalogueError.damaged(path: row.path, detail: "decision \(row.act): its barcodes cannot be read")
      }
      found.formUnion(
        try Int64.fetchAll(
          try db.cachedStatement(
            sql: """
              SELECT barcode.record_id FROM barcode JOIN record ON record.id = barcode.record_id
              WHERE library = ? AND barcode = ? AND record.source_id = ? AND record.version_id IS NOT NULL
              """), arguments: [claim[0], claim[1], source]))
    }
    return found.count == 1 ? found.first : nil
  }

  /// What people fixed in masters, by the record that it belongs to: now, or when the run with an ordinal was published.
  static func locks(in db: Database, path: String, at moment: Int64? = nil) throws -> [Int64: [FieldLock]] {
    guard let moment else {
      let rows = try DecisionRow.fetch("kind IN ('lock', 'set') AND undone_by IS NULL", in: db, path: path)
      return try locks(rows, in: db)
    }
    // What an undoing took away that had itself been undone by then is there again: undoings are played back in order.
    let rows = try DecisionRow.fetch(
      """
      kind IN ('lock', 'set', 'undo') AND (SELECT published FROM run WHERE run.id = decision.run_id) <= ?
      """, [moment], in: db, path: path)
    var undone: Set<Int64> = []
    for row in rows.reversed() where row.kind == .undo && !undone.contains(row.act) {
      if let original = row.row["undoes"] as Int64? { undone.insert(original) }
    }
    return try locks(rows.filter { $0.kind != .undo && !undone.contains($0.act) }, in: db)
  }

  private static func locks(_ rows: [DecisionRow], in db: Database) throws -> [Int64: [FieldLock]] {
    var found: [Int64: [FieldLock]] = [:]
    for row in rows {
      let lock = try row.lock()
      let own = try Int64.fetchOne(
        try db.cachedStatement(
          sql: """
            SELECT record.id FROM record JOIN source ON source.id = record.source_id
            WHERE source.code = ? AND record.key = ?
            """), arguments: [row.a.source, row.a.key])
      let heir = try Int64.fetchOne(
        try db.cachedStatement(sql: "SELECT record_id FROM followed WHERE decision_id = ?"), arguments: [row.id])
      if let record = heir ?? own { found[record, default: []].append(lock) }
    }
    return found
  }

  // MARK: For the derivation

  /// Takes note of what was decided since the last derivation, and of decisions that follow another record now.
  ///
  /// - Returns: the records whose cluster or master may be another one.
  func settle(in db: Database) throws -> Set<Int64> {
    let last = try Setting.decisions.value(in: db).flatMap { Int64($0) } ?? 0
    var touched: Set<Int64> = []
    for each in named where each.row > last { touched.formUnion(each.records) }
    let before = Set(
      try Row.fetchAll(db, sql: "SELECT decision_id, side, record_id FROM followed").map {
        Follower(decision: $0[0], side: $0[1], record: $0[2])
      })
    for changed in before.symmetricDifference(followers) {
      touched.insert(changed.record)
      touched.formUnion(named.filter { $0.row == changed.decision }.flatMap(\.records))
    }
    if before != followers {
      try db.execute(sql: "DELETE FROM followed")
      for each in followers {
        try db.execute(
          sql: "INSERT INTO followed (decision_id, side, record_id) VALUES (?, ?, ?)",
          arguments: [each.decision, each.side, each.record])
      }
    }
    let newest = try Int64.fetchOne(db, sql: "SELECT max(id) FROM decision") ?? 0
    try Setting.decisions.set(String(newest), in: db)
    return touched
  }

  /// The records that a person spoke of together with a record, whether or not both are live.
  func spokenOf(with id: Int64) -> [Int64] { mentions[id] ?? [] }

  /// The live records that a person tied to a record.
  func tied(to id: Int64) -> [Int64] { ties[id] ?? [] }

  /// The pairs of live records that a person tied together.
  var allTies: [(Int64, Int64)] { words.filter(\.isSame).map { ($0.a, $0.b) } }

  /// The words about pairs of the given records, the earliest first.
  func constraints(among places: [Int64: Int]) -> [Constraint] {
    guard !words.isEmpty else { return [] }
    return places.keys.flatMap { wordsNaming[$0] ?? [] }.sorted().compactMap { place in
      let word = words[place]
      guard let a = places[word.a], let b = places[word.b] else { return nil }
      return Constraint(a, b, isSame: word.isSame, order: Int(word.row.id))
    }
  }

  /// The words that a later one overrules: data that changed, or a record that came back, made them contradict.
  var overruled: [DecisionRow] {
    let records = Array(Set(words.flatMap { [$0.a, $0.b] })).sorted()
    let places = Dictionary(uniqueKeysWithValues: records.enumerated().map { ($0.element, $0.offset) })
    let silent = MatchView(Description(dialect: .unknown)).profile
    let nodes = records.map { ClusterNode(identity: RecordIdentity(source: "", key: "\($0)"), profile: silent) }
    let partition = GreedyClustering().partition(nodes, edges: [], constraints: constraints(among: places))
    let orders = Set(partition.overruled.map { Int64($0.order) })
    return words.map(\.row).filter { orders.contains($0.id) }
  }
}
