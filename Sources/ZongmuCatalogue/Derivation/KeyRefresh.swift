import GRDB
import ZongmuBibliography
import ZongmuMARC
import struct ZongmuMARC.Record
import ZongmuMatching

/// Makes anew what follows from each queued record alone: its keys, refinements, holdings and barcodes.
///
/// Records are described on all cores, a batch at a time, and their rows written in the order of the queue. What becomes
/// of their keys is not written here but sorted, so that the table of keys is gone through once, in its own order.
struct KeyRefresh {
  /// What follows from a record.
  private struct Derived: Sendable {
    let id: Int64
    let keys: [StoredKey]
    let coarse: Int64
    let fine: Int64
    let twin: Int64
    let rank: Int64
    let bearer: NumberTrust.Bearer
    let source: String
    let holdings: [Holding]
  }

  /// Queued records that are no longer live.
  private(set) var withdrawn = RecordSet()
  /// The changes of keys, to be gone through by key.
  var changes = EntrySorter()

  private let db: Database
  private let loader: RecordLoader
  private let oldKeys: BoundStatement
  private let putRefinement: BoundStatement
  private let putHolding: BoundStatement
  private let putBarcode: BoundStatement
  /// Whether any record has been derived before.
  private let hasOld: Bool

  private static let batchSize = 256

  init(catalogue: Catalogue, db: Database) throws {
    self.db = db
    loader = try RecordLoader(catalogue: catalogue, db: db)
    hasOld = try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM refinement)") ?? false
    oldKeys = try BoundStatement("SELECT keys FROM refinement WHERE record_id = ?", in: db)
    putRefinement = try BoundStatement(
      """
      INSERT OR REPLACE INTO refinement (record_id, coarse, fine, twin, rank, title, part, keys)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """, in: db)
    putHolding = try BoundStatement(
      """
      INSERT INTO holding (record_id, occurrence, library, location, call_number, copies, raw) VALUES (?, ?, ?, ?, ?, ?, ?)
      """, in: db)
    putBarcode = try BoundStatement(
      "INSERT OR IGNORE INTO barcode (library, barcode, record_id, occurrence) VALUES (?, ?, ?, ?)", in: db)
  }

  /// Refreshes the records of a queue.
  mutating func refresh(_ queue: RecordSet) throws {
    var ids = queue.makeIterator()
    var gone: [Int64] = []
    try OrderedWork.run(
      next: {
        var batch: [KeptRecord] = []
        while batch.count < KeyRefresh.batchSize, let id = ids.next() {
          if let record = try loader.record(id) { batch.append(record) } else { gone.append(id) }
        }
        return batch.isEmpty ? nil : batch
      },
      transform: { batch in Result { () throws(CatalogueError) in try KeyRefresh.derive(batch) } },
      consume: { for derived in try $0.get() { try write(derived) } })
    for id in gone {
      withdrawn.insert(id)
      for key in try forget(id) { try changes.add(key.entry(of: id, .removed)) }
    }
  }

  private static func derive(_ batch: [KeptRecord]) throws(CatalogueError) -> [Derived] {
    let describer = Describer()
    var derived: [Derived] = []
    derived.reserveCapacity(batch.count)
    for kept in batch {
      let record = try kept.parsed()
      let description = describer.describe(record)
      let view = KeyView(description)
      let refinements = view.refinements
      derived.append(
        Derived(
          id: kept.id, keys: view.keys.map(StoredKey.init).sorted(), coarse: refinements[0], fine: refinements[1],
          twin: view.twin, rank: StableHash.of(kept.identity.description), bearer: NumberTrust.Bearer(view),
          source: kept.identity.source, holdings: kept.holdings.holdings(of: record, dialect: description.dialect)))
    }
    return derived
  }

  private mutating func write(_ new: Derived) throws {
    let old = try forget(new.id)
    for key in new.keys { try changes.add(key.entry(of: new.id, old.contains(key) ? .kept : .added)) }
    for key in old where !new.keys.contains(key) { try changes.add(key.entry(of: new.id, .removed)) }
    try putRefinement.run(
      new.id, new.coarse, new.fine, new.twin, new.rank, new.bearer.title, new.bearer.part, StoredKey.encode(new.keys))
    for holding in new.holdings {
      // A field that does not say whose it is belongs to the source that sent it.
      let library = holding.library ?? new.source
      try putHolding.run(
        new.id, holding.occurrence, library, holding.location, holding.callNumber, holding.copies, holding.raw)
      for barcode in holding.barcodes { try putBarcode.run(library, barcode, new.id, holding.occurrence) }
    }
  }

  /// Takes away what was derived from a record, and returns the keys that it had.
  private func forget(_ id: Int64) throws -> [StoredKey] {
    guard hasOld else { return [] }
    oldKeys.bind(id)
    guard let old = try oldKeys.first({ StoredKey.decode($0.bytes(0)) }) else { return [] }
    for table in ["holding", "barcode", "refinement"] {
      try db.cachedStatement(sql: "DELETE FROM \(table) WHERE record_id = ?").execute(arguments: [id])
    }
    return old
  }
}
