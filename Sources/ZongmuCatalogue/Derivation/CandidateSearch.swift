import GRDB
import ZongmuMatching

/// Goes through the keys of records in the order of the table of keys: writes what changed, weighs numbers, watches the
/// sizes of blocks, and gathers the candidate pairs of the records.
///
/// Whether few records are looked at in a large catalogue or all of them, it is one pass over sorted keys; where all live
/// records are looked at, a block is what the pass brings, and needs no look-up.
struct CandidateSearch {
  /// Candidate pairs, the lesser record first.
  var pairs = EntrySorter()
  /// Records beyond the queue whose partners may be others now: a block of theirs grew over the limit, shrank under it,
  /// or is over it and changed; or a number of theirs is worth something else.
  private(set) var reached = RecordSet()
  let scales: NumberScales

  private let db: Database
  private let finder: CandidateFinder
  private let queue: RecordSet
  private let isWhole: Bool
  private var index: StoredCandidateIndex
  private var bigBlocks: Set<StoredKey>
  private let put: BoundStatement
  private let take: BoundStatement
  private let bearers: BoundStatement
  private let keys: BoundStatement

  /// - Parameter isWhole: whether every live record is in the queue.
  init(catalogue: Catalogue, db: Database, queue: RecordSet, isWhole: Bool) throws {
    self.db = db
    self.queue = queue
    self.isWhole = isWhole
    finder = CandidateFinder(rules: catalogue.rules.matching)
    index = StoredCandidateIndex(db: db)
    scales = try NumberScales(db: db, path: catalogue.path)
    bigBlocks = Set(
      try Row.fetchAll(db, sql: "SELECT kind, hash FROM big_block").map { StoredKey(kind: $0[0], hash: $0[1]) })
    put = try BoundStatement("INSERT INTO match_key (kind, hash, record_id) VALUES (?, ?, ?)", in: db)
    take = try BoundStatement("DELETE FROM match_key WHERE kind = ? AND hash = ? AND record_id = ?", in: db)
    bearers = try BoundStatement(
      "SELECT record_id FROM match_key WHERE kind = ? AND hash = ? ORDER BY record_id", in: db)
    keys = try BoundStatement("SELECT keys FROM refinement WHERE record_id = ?", in: db)
  }

  /// Writes the changes of keys and gathers the pairs of the queue, and of the records that it reached.
  mutating func run(_ changes: inout EntrySorter) throws {
    var entries = try changes.sorted()
    try forEachKey(in: &entries) { search, key, changed in
      let members = try search.write(changed, of: key)
      let hasShifted = try search.settle(key, members)
      if hasShifted { for record in members where !search.queue.contains(record) { search.reached.insert(record) } }
      try search.pair(members, among: search.queue)
    }
    guard reached.count > 0 else { return }
    // The blocks of those that were reached are settled by now.
    var rest = EntrySorter()
    for record in reached {
      keys.bind(record)
      for key in try keys.first({ StoredKey.decode($0.bytes(0)) }) ?? [] { try rest.add(key.entry(of: record, .kept)) }
    }
    entries = try rest.sorted()
    let subjects = reached
    try forEachKey(in: &entries) { search, key, _ in
      try search.pair(try search.members(of: key), among: subjects)
    }
  }

  private mutating func forEachKey(
    in entries: inout SortedEntries,
    _ body: (inout CandidateSearch, StoredKey, [(record: Int64, change: StoredKey.Change)]) throws -> Void
  ) throws {
    var current: StoredKey?
    var changed: [(record: Int64, change: StoredKey.Change)] = []
    while let entry = try entries.next() {
      let (key, record, change) = StoredKey.read(entry)
      if let known = current, known != key {
        try body(&self, known, changed)
        changed.removeAll(keepingCapacity: true)
      }
      current = key
      changed.append((record, change))
    }
    if let current { try body(&self, current, changed) }
  }

  /// Writes what became of one key, and returns all that bear it now, in ascending order.
  private func write(
    _ changed: [(record: Int64, change: StoredKey.Change)], of key: StoredKey
  ) throws -> [Int64] {
    for (record, change) in changed {
      switch change {
      case .kept: continue
      case .added: try put.run(key.kind, key.hash, record)
      case .removed: try take.run(key.kind, key.hash, record)
      }
    }
    return isWhole ? changed.compactMap { $0.change == .removed ? nil : $0.record } : try members(of: key)
  }

  private func members(of key: StoredKey) throws -> [Int64] {
    bearers.bind(key.kind, key.hash)
    var members: [Int64] = []
    while try bearers.step() { members.append(bearers.int(0)) }
    return members
  }

  /// Takes note of the size of a block and of what its number is worth; true where its members must be looked at again.
  private mutating func settle(_ key: StoredKey, _ members: [Int64]) throws -> Bool {
    var hasShifted = false
    if members.count > finder.blockLimit {
      try db.execute(
        sql: "INSERT OR REPLACE INTO big_block (kind, hash, size) VALUES (?, ?, ?)",
        arguments: [key.kind, key.hash, members.count])
      hasShifted = true
    } else if bigBlocks.contains(key) {
      try db.execute(sql: "DELETE FROM big_block WHERE kind = ? AND hash = ?", arguments: [key.kind, key.hash])
      hasShifted = true
    }
    if key.kind == MatchKey.Kind.isbn.rawValue, try scales.weigh(key, bearers: members) { hasShifted = true }
    return hasShifted
  }

  /// Gathers the pairs of the members of a block in which one of `subjects` is.
  private mutating func pair(_ members: [Int64], among subjects: RecordSet) throws {
    guard members.count > 1 else { return }
    guard members.count > finder.blockLimit else {
      for (place, a) in members.enumerated() {
        let isSubject = subjects.contains(a)
        for b in members[(place + 1)...] where isSubject || subjects.contains(b) {
          try pairs.add(SortEntry(high: UInt64(a), low: UInt64(b)))
        }
      }
      return
    }
    let block = try finder.split(members, in: &index)
    for record in members where subjects.contains(record) {
      for other in block.block(of: record).partners {
        try pairs.add(SortEntry(high: UInt64(min(record, other)), low: UInt64(max(record, other))))
      }
    }
  }
}
