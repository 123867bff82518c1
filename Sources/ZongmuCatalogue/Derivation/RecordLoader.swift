import Foundation
import GRDB
import ZongmuBibliography
import ZongmuMARC
import struct ZongmuMARC.Record
import ZongmuText

/// A source record as its row has it. It is parsed where it is wanted, which may be another thread.
struct KeptRecord: Sendable {
  let id: Int64
  let version: Int64
  let identity: RecordIdentity
  /// The priority of its source.
  let priority: Int
  /// Reads its holdings as its source lays them out.
  let holdings: HoldingsReader
  fileprivate let layout: Record.Layout
  fileprivate let encoding: TextEncoding
  fileprivate let place: Location
  fileprivate let bytes: [UInt8]
  fileprivate let path: String

  /// Where it is stored: the record and its live version.
  struct Place: Sendable {
    let id: Int64
    let version: Int64
  }
  var stored: Place { Place(id: id, version: version) }

  /// The record that the row keeps.
  func parsed() throws(CatalogueError) -> Record {
    switch Record.kept(bytes, layout: layout, encoding: encoding, location: place) {
    case .success(let record): return record
    case .failure(let error):
      throw .damaged(path: path, detail: "record \(identity) cannot be read: \(error.detail)")
    }
  }
}

/// Reads live source records by their numbers in the store.
final class RecordLoader {
  private struct Source {
    let code: String
    let priority: Int
    let holdings: HoldingsReader
  }

  private let catalogue: Catalogue
  private let db: Database
  private let live: BoundStatement
  private var sources: [Int64: Source] = [:]

  /// The columns of `record` and `version` that a record is made of.
  static let columns = "record.source_id, record.key, version.id, layout, encoding, ordinal, byte, bytes"

  init(catalogue: Catalogue, db: Database) throws {
    self.catalogue = catalogue
    self.db = db
    live = try BoundStatement(
      """
      SELECT \(RecordLoader.columns) FROM record JOIN version ON version.id = record.version_id WHERE record.id = ?
      """, in: db)
  }

  /// The live record with a number; nil when it is withdrawn.
  func record(_ id: Int64) throws -> KeptRecord? {
    live.bind(id)
    return try live.first { try record(id, $0) }
  }

  /// A record in one of its versions; nil where that has no bytes.
  func record(_ id: Int64, version: Int64) throws -> KeptRecord? {
    let statement = try BoundStatement(
      """
      SELECT \(RecordLoader.columns) FROM record JOIN version ON version.record_id = record.id
      WHERE record.id = ? AND version.id = ? AND bytes IS NOT NULL
      """, in: db)
    statement.bind(id, version)
    return try statement.first { try record(id, $0) }
  }

  /// The record in a row, of which `columns` are those from a place on.
  func record(_ id: Int64, _ row: BoundStatement, from column: Int32 = 0) throws -> KeptRecord {
    let source = try source(row.int(column))
    let identity = RecordIdentity(source: source.code, key: row.text(column + 1))
    guard let layout = Record.Layout(rawValue: row.text(column + 3)),
      let encoding = TextEncoding(rawValue: row.text(column + 4)), !row.isNull(column + 7)
    else { throw CatalogueError.damaged(path: catalogue.path, detail: "record \(identity) has no bytes") }
    return KeptRecord(
      id: id, version: row.int(column + 2), identity: identity, priority: source.priority, holdings: source.holdings,
      layout: layout, encoding: encoding,
      place: Location(source: source.code, record: Int(row.int(column + 5)), byte: Int(row.int(column + 6))),
      bytes: row.bytes(column + 7), path: catalogue.path)
  }

  private func source(_ id: Int64) throws -> Source {
    if let known = sources[id] { return known }
    for row in try Row.fetchAll(db, sql: "SELECT id, code, priority, holdings FROM source") {
      let layouts = try JSONText.value(
        [HoldingsLayout].self, kept: row[3], in: catalogue.path, "source \(row[1] as String): its holdings")
      sources[row[0]] = Source(code: row[1], priority: row[2], holdings: HoldingsReader(layouts: layouts))
    }
    guard let found = sources[id] else {
      throw CatalogueError.damaged(path: catalogue.path, detail: "source \(id) is missing")
    }
    return found
  }
}
