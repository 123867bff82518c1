import Foundation
import GRDB
import ZongmuBibliography
import ZongmuMARC
import struct ZongmuMARC.Record
import ZongmuMatching
import ZongmuText

/// The live source records, read and described when asked for. Views are kept for a while, since a record is
/// compared with several others in a row; how many is bounded.
struct RecordStore {
  /// A live source record.
  struct Stored {
    let id: Int64
    let version: Int64
    let identity: RecordIdentity
    let priority: Int
    let record: Record
    /// Reads its holdings as its source lays them out.
    let holdings: HoldingsReader
  }

  /// What comparing needs of a live record.
  struct Compared {
    let version: Int64
    let identity: RecordIdentity
    var view: MatchView
    /// Whether the view's numbers are weighed by what all their bearers say.
    var isWeighed: Bool
  }

  private let catalogue: Catalogue
  private let db: Database
  private let describer = Describer()
  private let layouts = SourceLayouts()
  /// Read when first needed: numbers are weighed before anything is compared.
  private var trust: [Int64: NumberTrust]?
  private var cache: [Int64: Compared] = [:]
  private var order: [Int64] = []
  private var next = 0

  private static let cacheLimit = 16_384

  init(catalogue: Catalogue, db: Database) {
    self.catalogue = catalogue
    self.db = db
  }

  /// The live record with an id; nil when it is withdrawn.
  func stored(_ id: Int64) throws -> Stored? {
    guard
      let row = try Row.fetchOne(
        try db.cachedStatement(
          sql: """
            SELECT source.code, source.priority, record.key, version.id AS version, layout, encoding, ordinal, byte, bytes
            FROM record JOIN source ON source.id = record.source_id JOIN version ON version.id = record.version_id
            WHERE record.id = ?
            """), arguments: [id])
    else { return nil }
    let identity = RecordIdentity(source: row["code"], key: row["key"])
    return Stored(
      id: id, version: row["version"], identity: identity, priority: row["priority"],
      record: try RecordStore.record(row, identity: identity, path: catalogue.path),
      holdings: try layouts.reader(of: identity.source, in: db))
  }

  /// A record in one of its versions; nil where that has no bytes. `priority` is that of its source then.
  func stored(_ id: Int64, version: Int64, priority: Int? = nil) throws -> Stored? {
    guard
      let row = try Row.fetchOne(
        try db.cachedStatement(
          sql: """
            SELECT source.code, source.priority, record.key, version.id AS version, layout, encoding, ordinal, byte, bytes
            FROM record JOIN source ON source.id = record.source_id JOIN version ON version.record_id = record.id
            WHERE record.id = ? AND version.id = ? AND bytes IS NOT NULL
            """), arguments: [id, version])
    else { return nil }
    let identity = RecordIdentity(source: row["code"], key: row["key"])
    return Stored(
      id: id, version: row["version"], identity: identity, priority: priority ?? row["priority"],
      record: try RecordStore.record(row, identity: identity, path: catalogue.path),
      holdings: try layouts.reader(of: identity.source, in: db))
  }

  /// What comparing needs of a record, its numbers weighed; nil when it is withdrawn.
  mutating func compared(_ id: Int64) throws -> Compared? {
    var compared: Compared
    if let known = cache[id] {
      if known.isWeighed { return known }
      compared = known
    } else {
      guard let stored = try stored(id) else { return nil }
      compared = Compared(
        version: stored.version, identity: stored.identity, view: MatchView(describer.describe(stored.record)),
        isWeighed: false)
    }
    let trust = try trust ?? NumberWeighing(db: db).all()
    self.trust = trust
    let title = compared.view.titleKey
    compared.view = compared.view.weighed { number in
      trust[MatchKey(.isbn, number).hash]?.standing(for: title) ?? .sound
    }
    compared.isWeighed = true
    keep(compared, of: id)
    return compared
  }

  /// Keeps a view; the one that was kept longest makes room.
  mutating func keep(_ compared: Compared, of id: Int64) {
    guard cache.updateValue(compared, forKey: id) == nil else { return }
    if order.count < RecordStore.cacheLimit {
      order.append(id)
    } else {
      cache[order[next]] = nil
      order[next] = id
      next = (next + 1) % RecordStore.cacheLimit
    }
  }

  func describe(_ record: Record) -> Description { describer.describe(record) }

  /// The record that a row of `version` keeps.
  static func record(_ row: Row, identity: RecordIdentity, path: String) throws -> Record {
    let location = Location(source: identity.source, record: row["ordinal"], byte: row["byte"])
    guard let layout = (row["layout"] as String?).flatMap(Record.Layout.init(rawValue:)),
      let encoding = (row["encoding"] as String?).flatMap(TextEncoding.init(rawValue:)),
      let data = row["bytes"] as Data?
    else { throw CatalogueError.damaged(path: path, detail: "record \(identity) has no bytes") }
    switch Record.kept([UInt8](data), layout: layout, encoding: encoding, location: location) {
    case .success(let record): return record
    case .failure(let error):
      throw CatalogueError.damaged(path: path, detail: "record \(identity) cannot be read: \(error.detail)")
    }
  }
}

/// How sources lay out their holdings, looked up when first asked for.
private final class SourceLayouts {
  private var known: [String: HoldingsReader]?

  func reader(of source: String, in db: Database) throws -> HoldingsReader {
    if let known { return known[source] ?? HoldingsReader() }
    var found: [String: HoldingsReader] = [:]
    for row in try Row.fetchAll(db, sql: "SELECT code, holdings FROM source WHERE holdings != '[]'") {
      let layouts = try JSONDecoder().decode([HoldingsLayout].self, from: Data((row[1] as String).utf8))
      found[row[0]] = HoldingsReader(layouts: layouts)
    }
    known = found
    return found[source] ?? HoldingsReader()
  }
}
