import GRDB
import ZongmuBibliography
import ZongmuMARC

/// Goes through all masters, one at a time, for figures on what their members are and have.
struct MasterSurvey {
  /// What a report asks of a record.
  struct Reading {
    let mainClass: MainClass?
    let year: Int?
    let elements: [Bool]
  }

  /// A record in a master.
  struct Member {
    /// The place of its source in the order of codes.
    let source: Int
    /// Its holdings that have no barcode.
    let unmarked: [Int?]
    let barcodes: [Barcode]
    /// Copies that its holdings name.
    let copies: Int
    /// What its bytes say; nil where only members are counted.
    let reading: Reading?
  }

  struct Barcode: Hashable {
    let library: String
    let text: String
  }

  private let db: Database
  private let store: RecordStore
  private let places: [Int64: Int]
  private let readsRecords: Bool

  /// A survey; `sources` are the row ids of the sources in the order of their codes.
  init(catalogue: Catalogue, db: Database, sources: [Int64], readsRecords: Bool) throws {
    self.db = db
    self.readsRecords = readsRecords
    store = try RecordStore(catalogue: catalogue, db: db)
    places = Dictionary(uniqueKeysWithValues: sources.enumerated().map { ($0.element, $0.offset) })
  }

  /// Calls `body` with the members of each master.
  mutating func run(progress: (Int) -> Void, _ body: ([Member]) throws -> Void) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT member.master_id, member.record_id, record.source_id FROM member
        JOIN record ON record.id = member.record_id ORDER BY member.master_id, member.record_id
        """)
    var members: [Member] = []
    var master: Int64?
    var count = 0
    while let row = try rows.next() {
      if master != row[0] as Int64 {
        if !members.isEmpty { try body(members) }
        members.removeAll(keepingCapacity: true)
        master = row[0]
      }
      if let place = places[row[2]] { members.append(try member(row[1], of: place)) }
      count += 1
      if count.isMultiple(of: 1000) { progress(count) }
    }
    if !members.isEmpty { try body(members) }
  }

  private func member(_ record: Int64, of source: Int) throws -> Member {
    let barcodes = try Row.fetchAll(
      try db.cachedStatement(sql: "SELECT occurrence, library, barcode FROM barcode WHERE record_id = ?"),
      arguments: [record])
    let marked = Set(barcodes.map { $0[0] as Int })
    let holdings = try Row.fetchAll(
      try db.cachedStatement(sql: "SELECT occurrence, copies FROM holding WHERE record_id = ?"), arguments: [record])
    return Member(
      source: source, unmarked: holdings.filter { !marked.contains($0[0]) }.map { $0[1] },
      barcodes: barcodes.map { Barcode(library: $0[1], text: $0[2]) },
      copies: holdings.reduce(0) { $0 + ($1[1] as Int? ?? 0) }, reading: try reading(record))
  }

  private func reading(_ record: Int64) throws -> Reading? {
    guard readsRecords, let stored = try store.stored(record) else { return nil }
    let description = store.describe(stored.record)
    let holdings = stored.holdings.holdings(of: stored.record, dialect: description.dialect)
    return Reading(
      mainClass: MainClass(of: stored.record, dialect: description.dialect, holdings: holdings),
      year: description.publication.year,
      elements: QualityElement.allCases.map {
        $0.isGiven(in: stored.record, description, hasHoldings: !holdings.isEmpty)
      })
  }
}

extension [MasterSurvey.Member] {
  /// The copies of a master: each barcode of a library once, and what is said of holdings without one.
  var copies: Int { Set(flatMap(\.barcodes)).count + flatMap(\.unmarked).reduce(0) { $0 + ($1 ?? 0) } }

  /// Whether a holding does not say how many copies it is.
  var hasUncounted: Bool { contains { $0.unmarked.contains(nil) } }
}
