import GRDB
import ZongmuBibliography
import ZongmuMARC
import ZongmuMatching

/// Judges candidate pairs, and keeps the verdicts of those that are not unlike.
///
/// Pairs are sorted by the component of candidates that they are in, so that those of one record are judged together and
/// it is described once; the components go through memory a batch at a time, and are described and judged on all cores.
struct PairJudging {
  private typealias Pair = (a: Int64, b: Int64)

  private struct Batch: Sendable {
    /// In ascending order of their numbers.
    let records: [KeptRecord]
    /// Places in `records`.
    let pairs: [(a: Int, b: Int)]
  }

  private struct Judged: Sendable {
    let a: KeptRecord.Place
    let b: KeptRecord.Place
    let verdict: Decision.Verdict
    let weight: Int
  }

  /// Records whose cluster may be another one now: those of pairs that went or came.
  private(set) var touched = RecordSet()
  private(set) var comparisons = 0

  private let db: Database
  private let derivation: Int64
  private let matcher: Matcher
  private let loader: RecordLoader

  private static let recordsInBatch = 256
  private static let pairsInBatch = 2_048

  init(catalogue: Catalogue, db: Database, derivation: Int64) throws {
    self.db = db
    self.derivation = derivation
    matcher = Matcher(rules: catalogue.rules.matching)
    loader = try RecordLoader(catalogue: catalogue, db: db)
  }

  /// Forgets the verdicts on all pairs of some records, and notes whom they touched.
  ///
  /// - Parameter isWhole: whether they are all live records.
  mutating func drop(pairsOf records: RecordSet, isWhole: Bool) throws {
    touched = records
    guard try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM pair)") ?? false else { return }
    guard !isWhole else { return try db.execute(sql: "DELETE FROM pair") }
    let partners = try BoundStatement(
      "SELECT a, b FROM pair WHERE a = ?1 UNION ALL SELECT a, b FROM pair WHERE b = ?1", in: db)
    let forget = try BoundStatement("DELETE FROM pair WHERE a = ? AND b = ?", in: db)
    for record in records {
      partners.bind(record)
      var pairs: [Pair] = []
      while try partners.step() { pairs.append((partners.int(0), partners.int(1))) }
      for (a, b) in pairs {
        touched.insert(a)
        touched.insert(b)
        try forget.run(a, b)
      }
    }
  }

  /// Judges pairs, given with the lesser record first. `trust` has the numbers that are worth less than others.
  mutating func judge(_ pairs: inout EntrySorter, trust: [Int64: NumberTrust]) throws {
    var entries = try PairJudging.byComponent(&pairs)
    let put = try BoundStatement(
      """
      INSERT INTO pair (a, b, verdict, weight, a_version, b_version, derivation_id) VALUES (?, ?, ?, ?, ?, ?, ?)
      """, in: db)
    var ahead = try entries.next()
    var count = 0
    var fresh = RecordSet()
    try OrderedWork.run(
      next: { () -> Batch? in
        guard let batch = try next(&entries, &ahead) else { return nil }
        count += batch.pairs.count
        return batch
      },
      transform: { [matcher] batch in
        Result { () throws(CatalogueError) in try PairJudging.judge(batch, matcher, trust) }
      },
      consume: { judged in
        for pair in try judged.get() {
          try put.run(
            pair.a.id, pair.b.id, pair.verdict.rawValue, pair.weight, pair.a.version, pair.b.version, derivation)
          fresh.insert(pair.a.id)
          fresh.insert(pair.b.id)
        }
      })
    comparisons += count
    touched.formUnion(fresh)
  }

  /// The pairs by component of candidates, then by record.
  private static func byComponent(_ pairs: inout EntrySorter) throws(CatalogueError) -> SortedEntries {
    var components = RecordComponents()
    var entries = try pairs.sorted()
    var kept = EntrySorter()
    while let entry = try entries.next() {
      components.join(Int64(entry.high), Int64(entry.low))
      try kept.add(entry)
    }
    var sorted = EntrySorter()
    entries = try kept.sorted()
    while let entry = try entries.next() {
      let root = components.root(of: Int64(entry.high))
      try sorted.add(SortEntry(high: UInt64(root) << 32 | entry.high, low: entry.low))
    }
    return try sorted.sorted()
  }

  /// The next pairs to be judged together, whole components of them where they are not too large.
  private func next(_ entries: inout SortedEntries, _ ahead: inout SortEntry?) throws -> Batch? {
    var pairs: [Pair] = []
    var ids: Set<Int64> = []
    var root: UInt64?
    while let entry = ahead, pairs.count < PairJudging.pairsInBatch {
      if ids.count >= PairJudging.recordsInBatch, root != entry.high >> 32 { break }
      root = entry.high >> 32
      let pair = (a: Int64(entry.high & 0xFFFF_FFFF), b: Int64(entry.low))
      pairs.append(pair)
      ids.insert(pair.a)
      ids.insert(pair.b)
      ahead = try entries.next()
    }
    guard !pairs.isEmpty else { return nil }
    var records: [KeptRecord] = []
    var places: [Int64: Int] = [:]
    for id in ids.sorted() {
      guard let record = try loader.record(id) else { continue }
      places[id] = records.count
      records.append(record)
    }
    return Batch(
      records: records,
      pairs: pairs.compactMap { pair in
        guard let a = places[pair.a], let b = places[pair.b] else { return nil }
        return (a, b)
      })
  }

  private static func judge(
    _ batch: Batch, _ matcher: Matcher, _ trust: [Int64: NumberTrust]
  ) throws(CatalogueError) -> [Judged] {
    let describer = Describer()
    var views: [MatchView] = []
    views.reserveCapacity(batch.records.count)
    for record in batch.records { views.append(MatchView(describer.describe(try record.parsed())).weighed(by: trust)) }
    return batch.pairs.compactMap { a, b in
      let (verdict, weight) = matcher.verdict(views[a], views[b])
      guard verdict != .unlike else { return nil }
      return Judged(a: batch.records[a].stored, b: batch.records[b].stored, verdict: verdict, weight: weight)
    }
  }
}
