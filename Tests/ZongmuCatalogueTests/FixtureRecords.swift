import Fixtures
import Foundation
import GRDB
import Testing
import ZongmuMARC
import struct ZongmuMARC.Record
import ZongmuMerging

@testable import ZongmuCatalogue

/// A readable record of a branch file with the source that sends it.
struct FixtureRecord {
  let source: String
  let record: Record

  var identity: RecordIdentity { RecordIdentity(source: source, key: record.controlNumber ?? "") }

  /// All readable records of the four branch files, in the order of the files.
  static let all: [FixtureRecord] = {
    do {
      return try Fixtures.branches.flatMap { branch in
        try RecordReader(path: branch.path).compactMap { element in
          try? element.get()
        }.map { FixtureRecord(source: branch.source, record: $0) }
      }
    } catch {
      Issue.record("the fixtures cannot be read: \(error)")
      return []
    }
  }()

  static func find(_ source: String, _ key: String) throws -> FixtureRecord {
    try #require(all.first { $0.identity == RecordIdentity(source: source, key: key) }, "\(source)/\(key)")
  }

  /// The hand-made clusters: a name for each identity.
  static let clusters: [RecordIdentity: String] = {
    let text = (try? String(contentsOfFile: Fixtures.expectedClusters, encoding: .utf8)) ?? ""
    let rows = text.split(separator: "\n").dropFirst().map { $0.split(separator: "\t") }
    return Dictionary(
      uniqueKeysWithValues: rows.map { row in
        (RecordIdentity(source: String(row[0]), key: String(row[1])), String(row[2]))
      })
  }()
}

/// Records as the bytes of one file: ISO 2709 as it was read, or MARCXML.
func file(of records: [Record]) throws -> [UInt8] {
  guard records.contains(where: { $0.layout == .plain }) else { return records.flatMap(\.bytes) }
  var bytes: [UInt8] = []
  let writer = MARCXMLWriter()
  writer.open(into: &bytes)
  for record in records { writer.append(record, into: &bytes) }
  writer.close(into: &bytes)
  return bytes
}

/// The clock of the tests: 2026-11-24 08:15:00 UTC.
let testClock = Date(timeIntervalSince1970: 1_795_508_100)

extension ImportOptions {
  static func test(_ mode: Mode = .delta, allowsShrink: Bool = false, batchSize: Int = 2_000) -> ImportOptions {
    var options = ImportOptions()
    options.mode = mode
    options.allowsShrink = allowsShrink
    options.batchSize = batchSize
    options.now = testClock
    return options
  }
}

extension Catalogue {
  /// An empty catalogue in a folder.
  static func new(in folder: Folder, _ name: String? = nil, rules: String = "") throws -> Catalogue {
    try create(path: folder.file(name ?? "\(UUID().uuidString).sqlite"), rules: try Rules(yaml: rules, file: "rules"))
  }

  /// Imports records that are in memory.
  @discardableResult
  func take(_ records: [Record], _ source: String, _ options: ImportOptions = .test()) throws -> ImportReport {
    try take(bytes: try file(of: records), source, options)
  }

  /// Imports a file that is in memory.
  @discardableResult
  func take(bytes: [UInt8], _ source: String, _ options: ImportOptions = .test()) throws -> ImportReport {
    let reader = try RecordReader(source: MemoryByteSource(bytes, name: "\(source).mrc"), options: options.reader)
    return try importRecords(reader, fingerprint: nil, source: source, options: options)
  }

  /// Imports the four branch files.
  @discardableResult
  func takeBranches(_ mode: ImportOptions.Mode = .delta) throws -> [ImportReport] {
    try Fixtures.branches.map { try importRecords(from: $0.path, source: $0.source, options: .test(mode)) }
  }

  /// The records that share a master, each set written as one line, in order.
  func partition() throws -> [String] {
    var sets: [MasterID: [String]] = [:]
    try forEachMembership { identity, master in sets[master, default: []].append(identity.description) }
    return sets.values.map { $0.joined(separator: " ") }.sorted()
  }

  /// The exported masters by their members, without what the id and the date of the run stand in: 001, 005, and $c of
  /// the 801 of this catalogue.
  func masters() throws -> [String: String] {
    var found: [String: String] = [:]
    let merger = Merger(policy: rules.merging)
    try forEachMaster { master in
      let key = master.members.map(\.description).joined(separator: " ")
      #expect(found[key] == nil)
      found[key] = Catalogue.comparable(master.recordWithHoldings(merger))
    }
    return found
  }

  /// A master's record as text without what the id and the date of the run stand in.
  static func comparable(_ record: Record) -> String {
    let lines = record.fields.compactMap { field -> String? in
      guard field.tag != "001", field.tag != "005" else { return nil }
      let text = String(decoding: field.bytes, as: UTF8.self)
      let isOwn = field.tag == "801" && field.indicators.second == UInt8(ascii: "2")
      return "\(field.tag) " + (isOwn ? String(text.prefix { $0 != "\u{1F}" }) : text)
    }
    return "\(record.leader)\n" + lines.joined(separator: "\n")
  }

  /// The derived rows under the identities of their records, so that catalogues can be compared: keys, refinements, big
  /// blocks, pairs, holdings, barcodes.
  func derivedRows() throws -> [String] {
    let named = "(SELECT r.id, s.code || '/' || r.key AS name FROM record r JOIN source s ON s.id = r.source_id)"
    return try rows("SELECT 'key', kind, hash, n.name FROM match_key JOIN \(named) n ON n.id = record_id")
      + rows(
        "SELECT 'refinement', n.name, coarse, fine, twin, rank FROM refinement JOIN \(named) n ON n.id = record_id")
      + rows("SELECT 'block', kind, hash, size FROM big_block")
      + rows(
        """
        SELECT 'pair', min(x.name, y.name), max(x.name, y.name), verdict, weight FROM pair
        JOIN \(named) x ON x.id = a JOIN \(named) y ON y.id = b
        """)
      + rows(
        """
        SELECT 'holding', n.name, occurrence, library, location, call_number, copies, raw FROM holding
        JOIN \(named) n ON n.id = record_id
        """)
      + rows("SELECT 'barcode', library, barcode, n.name, occurrence FROM barcode JOIN \(named) n ON n.id = record_id")
  }

  /// The rows that a query gives, each as one line, in order.
  func rows(_ sql: String) throws -> [String] {
    try queue.read { db in
      try Row.fetchAll(db, sql: sql).map { row in
        row.map { "\($0.1)" }.joined(separator: "|")
      }.sorted()
    }
  }
}

/// What is not the same in two catalogues: partition, derived rows, masters.
func differences(_ left: Catalogue, _ right: Catalogue, masters: Bool = true) throws -> [String] {
  let partitions = (Set(try left.partition()), Set(try right.partition()))
  var found = partitions.0.symmetricDifference(partitions.1).sorted().map { "cluster \($0)" }
  found += Set(try left.derivedRows()).symmetricDifference(try right.derivedRows()).sorted()
  guard masters, found.isEmpty else { return found }
  let (one, other) = (try left.masters(), try right.masters())
  for (members, text) in one where other[members] != text {
    found.append("the masters of \(members) differ:\n\(text)\n—\n\(other[members] ?? "none")")
  }
  return found
}

/// Expects two catalogues to hold the same.
func expectSame(
  _ left: Catalogue, _ right: Catalogue, masters: Bool = true, _ note: String,
  _ place: SourceLocation = #_sourceLocation
) throws {
  #expect(try differences(left, right, masters: masters) == [], "\(note)", sourceLocation: place)
}
