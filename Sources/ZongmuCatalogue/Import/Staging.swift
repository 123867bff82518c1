import Foundation
import GRDB
import ZongmuMARC
import struct ZongmuMARC.Record

/// Writes the records of one input under a run number, in bounded batches, where no reader sees them.
///
/// What is staged survives a kill: the same input again goes on after the last whole batch.
struct Staging {
  /// What publishing will do with a staged record.
  enum Action: Int {
    /// The catalogue has it as it is.
    case unchanged = 0
    /// The catalogue does not have it.
    case insert = 1
    /// Its content differs from what the catalogue has.
    case replace = 2
    /// It says that it is deleted.
    case withdraw = 3
    /// It says that it is deleted, and is not there.
    case withdrawAbsent = 4
  }

  let path: String
  let run: Int64
  let sourceID: Int64
  let mode: ImportOptions.Mode
  let received: String
  private(set) var report: ImportReport
  private var admission: Admission
  private var firstWarnings: [String: String] = [:]
  /// Where the input ends inside a record, as far as it was read; nil where its last element is whole.
  private(set) var brokenEnd: String?
  private let statements: Statements
  /// Whether the source has no record yet, so that most inputs name only new ones.
  private let isNewSource: Bool

  /// Looks at records one by one, before they are staged.
  var gate: Gate { admission.gate }

  /// An element of an input, looked at by itself.
  typealias Element = Result<Admission.Prepared, ReadError>

  init(
    path: String, run: Int64, sourceID: Int64, profile: SourceProfile, secret: [UInt8], mode: ImportOptions.Mode,
    received: String,
    report: ImportReport, in db: Database
  ) throws {
    self.path = path
    self.run = run
    self.sourceID = sourceID
    self.mode = mode
    self.received = received
    self.report = report
    admission = Admission(profile: profile, secret: secret)
    statements = try Statements(db)
    let hasRecords = try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM record WHERE source_id = ?)", arguments: [sourceID])
    isNewSource = hasRecords == false
  }

  /// Takes note of a record that an earlier, killed run has staged already.
  mutating func passOver(_ element: Element) {
    brokenEnd = Staging.brokenEnd(element)
    // Identities by hash count equal records, so those that were passed over count too.
    if case .success(let record) = element { admission.passOver(record) }
  }

  /// Stages one element of the input.
  mutating func stage(_ element: Element, in db: Database) throws {
    report.read += 1
    brokenEnd = Staging.brokenEnd(element)
    switch element {
    case .failure(let error):
      try quarantine(error.location, code: error.code.rawValue, error.detail, bytes: error.bytes, in: db)
    case .success(let record):
      for warning in record.warnings {
        report.warnings[warning.code.rawValue, default: 0] += 1
        if firstWarnings[warning.code.rawValue] == nil { firstWarnings[warning.code.rawValue] = warning.description }
      }
      do {
        try stage(record, under: try admission.admit(record), in: db)
      } catch let refusal as Admission.Refusal {
        try quarantine(
          record.location, code: refusal.code, refusal.detail, bytes: refusal.bytes, in: db)
      }
    }
  }

  private static func brokenEnd(_ element: Element) -> String? {
    switch element {
    case .failure(let error): error.code == .recordTruncated ? error.description : nil
    case .success(let record): record.cut?.description
    }
  }

  /// Writes down how far the run has come.
  mutating func saveProgress(in db: Database) throws {
    try db.cachedStatement(sql: "UPDATE run SET position = ?, counts = ? WHERE id = ?")
      .execute(arguments: [report.read, try report.json(), run])
    for (code, count) in report.warnings {
      try db.cachedStatement(
        sql: """
          INSERT INTO run_warning (run_id, code, count, first) VALUES (?, ?, ?, ?)
          ON CONFLICT DO UPDATE SET count = excluded.count
          """
      ).execute(arguments: [run, code, count, firstWarnings[code] ?? ""])
    }
  }

  /// Takes note of records that stay, though a snapshot lacks them.
  mutating func warn(_ code: String, _ count: Int, first: String) {
    report.warnings[code] = count
    firstWarnings[code] = first
  }

  private mutating func stage(_ record: Admission.Prepared, under key: String, in db: Database) throws {
    guard let known = try known(key, in: db) else {
      return try stage(record, as: .insert, of: db.lastInsertedRowID, in: db)
    }
    guard try makeRoom(for: known.id, record, under: key, in: db) else { return }
    let action: Action
    if record.isWithdrawal {
      action = known.hash == nil ? .withdrawAbsent : .withdraw
    } else {
      action = known.hash.map { $0 == record.hash ? .unchanged : .replace } ?? .insert
    }
    try stage(record, as: action, of: known.id, in: db)
  }

  private mutating func stage(
    _ record: Admission.Prepared, as wanted: Action, of recordID: Int64, in db: Database
  ) throws {
    let action = record.isWithdrawal && wanted == .insert ? .withdrawAbsent : wanted
    var versionID: Int64?
    if action == .insert || action == .replace {
      try statements.putVersion.run(
        recordID, run, record.location.record, record.location.byte, record.hash, record.originalMAC,
        record.layout.rawValue, record.encoding, received, record.bytes)
      versionID = db.lastInsertedRowID
    }
    count(action, 1)
    try statements.putStaged.run(run, recordID, action.rawValue, versionID)
  }

  /// The record that has a key, with the hash of its live version. Nil where there was none: it is there now, and the
  /// row that was inserted last.
  private func known(_ key: String, in db: Database) throws -> (id: Int64, hash: [UInt8]?)? {
    if isNewSource {
      try statements.putRecord.run(sourceID, key, run)
      if db.changesCount > 0 { return nil }
    }
    statements.known.bind(sourceID, key)
    if let known = try statements.known.first({ (id: $0.int(0), hash: $0.isNull(1) ? nil : $0.bytes(1)) }) {
      return known
    }
    try statements.putRecord.run(sourceID, key, run)
    return nil
  }

  /// Settles what happens when this input has named the same record before; false when this one is not taken.
  private mutating func makeRoom(
    for recordID: Int64, _ record: Admission.Prepared, under key: String, in db: Database
  ) throws -> Bool {
    statements.staged.bind(run, recordID)
    guard
      let earlier = try statements.staged.first({ (action: $0.int(0), version: $0.isNull(1) ? nil : $0.int(1)) })
    else { return true }
    if mode == .snapshot {
      try quarantine(
        record.location, code: "identity-repeated", "the record \(key) is in this snapshot already",
        bytes: record.bytes, in: db)
      return false
    }
    guard let action = Action(rawValue: Int(earlier.action)) else {
      throw CatalogueError.damaged(path: path, detail: "run \(run): what is to become of record \(key) is not known")
    }
    count(action, -1)
    report.superseded += 1
    try db.execute(sql: "DELETE FROM staged WHERE run_id = ? AND record_id = ?", arguments: [run, recordID])
    if let version = earlier.version {
      try db.execute(sql: "DELETE FROM version WHERE id = ?", arguments: [version])
    }
    return true
  }

  private mutating func count(_ action: Action, _ by: Int) {
    switch action {
    case .unchanged, .withdrawAbsent: report.unchanged += by
    case .insert: report.new += by
    case .replace: report.changed += by
    case .withdraw: report.withdrawn += by
    }
  }

  private mutating func quarantine(
    _ location: Location, code: String, _ detail: String, bytes: [UInt8]?, in db: Database
  ) throws {
    report.rejected += 1
    try db.cachedStatement(
      sql: """
        INSERT INTO quarantine (run_id, first_run, ordinal, byte, code, detail, bytes) VALUES (?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [run, run, location.record, location.byte, code, detail, bytes.map { Data($0) }])
  }
}

extension Staging {
  /// What is run for each record.
  private final class Statements {
    let known: BoundStatement
    let staged: BoundStatement
    let putRecord: BoundStatement
    let putVersion: BoundStatement
    let putStaged: BoundStatement

    init(_ db: Database) throws {
      known = try BoundStatement(
        """
        SELECT record.id, version.hash FROM record LEFT JOIN version ON version.id = record.version_id
        WHERE record.source_id = ? AND record.key = ?
        """, in: db)
      staged = try BoundStatement("SELECT action, version_id FROM staged WHERE run_id = ? AND record_id = ?", in: db)
      putRecord = try BoundStatement(
        "INSERT OR IGNORE INTO record (source_id, key, first_run) VALUES (?, ?, ?)", in: db)
      putVersion = try BoundStatement(
        """
        INSERT INTO version (record_id, run_id, ordinal, byte, hash, original_mac, layout, encoding, received, bytes)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """, in: db)
      putStaged = try BoundStatement(
        "INSERT INTO staged (run_id, record_id, action, version_id) VALUES (?, ?, ?, ?)", in: db)
    }
  }
}
