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

  let run: Int64
  let sourceID: Int64
  let mode: ImportOptions.Mode
  let received: String
  private(set) var report: ImportReport
  private var admission: Admission
  private var firstWarnings: [String: String] = [:]

  init(
    run: Int64, sourceID: Int64, profile: SourceProfile, secret: [UInt8], mode: ImportOptions.Mode, received: String,
    report: ImportReport
  ) {
    self.run = run
    self.sourceID = sourceID
    self.mode = mode
    self.received = received
    self.report = report
    admission = Admission(profile: profile, secret: secret)
  }

  /// Takes note of a record that an earlier, killed run has staged already.
  mutating func passOver(_ element: Result<Record, ReadError>) {
    // Identities by hash count equal records, so those that were passed over count too.
    if case .success(let record) = element { admission.passOver(record) }
  }

  /// Stages one element of the input.
  mutating func stage(_ element: Result<Record, ReadError>, in db: Database) throws {
    report.read += 1
    switch element {
    case .failure(let error):
      try quarantine(error.location, code: error.code.rawValue, error.detail, bytes: error.bytes, in: db)
    case .success(let record):
      for warning in record.warnings {
        report.warnings[warning.code.rawValue, default: 0] += 1
        if firstWarnings[warning.code.rawValue] == nil { firstWarnings[warning.code.rawValue] = warning.description }
      }
      do {
        try stage(try admission.admit(record), at: record.location, in: db)
      } catch let refusal as Admission.Refusal {
        try quarantine(
          record.location, code: refusal.code, refusal.detail, bytes: refusal.bytes, in: db)
      }
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

  private mutating func stage(_ admitted: Admission.Admitted, at location: Location, in db: Database) throws {
    let known = try Row.fetchOne(
      try db.cachedStatement(
        sql: """
          SELECT record.id, record.version_id, version.hash FROM record LEFT JOIN version ON version.id = record.version_id
          WHERE record.source_id = ? AND record.key = ?
          """), arguments: [sourceID, admitted.key])
    let recordID: Int64
    if let known {
      recordID = known["id"]
      guard try makeRoom(for: recordID, admitted, at: location, in: db) else { return }
    } else {
      try db.cachedStatement(sql: "INSERT INTO record (source_id, key, first_run) VALUES (?, ?, ?)")
        .execute(arguments: [sourceID, admitted.key, run])
      recordID = db.lastInsertedRowID
    }
    let isLive = known.map { $0["version_id"] as Int64? != nil } ?? false
    var action: Action
    if admitted.isWithdrawal {
      action = isLive ? .withdraw : .withdrawAbsent
    } else if isLive, let hash = known?["hash"] as Data?, hash.elementsEqual(admitted.hash) {
      action = .unchanged
    } else {
      action = isLive ? .replace : .insert
    }
    var versionID: Int64?
    if action == .insert || action == .replace {
      versionID = try insertVersion(admitted, of: recordID, at: location, in: db)
    }
    count(action, 1)
    try db.cachedStatement(sql: "INSERT INTO staged (run_id, record_id, action, version_id) VALUES (?, ?, ?, ?)")
      .execute(arguments: [run, recordID, action.rawValue, versionID])
  }

  /// Settles what happens when this input has named the same record before; false when this one is not taken.
  private mutating func makeRoom(
    for recordID: Int64, _ admitted: Admission.Admitted, at location: Location, in db: Database
  ) throws -> Bool {
    guard
      let earlier = try Row.fetchOne(
        try db.cachedStatement(sql: "SELECT action, version_id FROM staged WHERE run_id = ? AND record_id = ?"),
        arguments: [run, recordID])
    else { return true }
    if mode == .snapshot {
      try quarantine(
        location, code: "identity-repeated", "the record \(admitted.key) is in this snapshot already",
        bytes: admitted.bytes, in: db)
      return false
    }
    if let action = Action(rawValue: earlier["action"]) { count(action, -1) }
    report.superseded += 1
    try db.execute(sql: "DELETE FROM staged WHERE run_id = ? AND record_id = ?", arguments: [run, recordID])
    if let version = earlier["version_id"] as Int64? {
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

  private func insertVersion(
    _ admitted: Admission.Admitted, of recordID: Int64, at location: Location, in db: Database
  ) throws -> Int64 {
    try db.cachedStatement(
      sql: """
        INSERT INTO version (record_id, run_id, ordinal, byte, hash, original_mac, layout, encoding, received, bytes)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      recordID, run, location.record, location.byte, Data(admitted.hash), admitted.originalMAC.map { Data($0) },
      admitted.layout.rawValue, admitted.encoding, received, Data(admitted.bytes),
    ])
    return db.lastInsertedRowID
  }

  private mutating func quarantine(
    _ location: Location, code: String, _ detail: String, bytes: [UInt8]?, in db: Database
  ) throws {
    report.rejected += 1
    try db.cachedStatement(
      sql: "INSERT INTO quarantine (run_id, ordinal, byte, code, detail, bytes) VALUES (?, ?, ?, ?, ?, ?)"
    ).execute(arguments: [run, location.record, location.byte, code, detail, bytes.map { Data($0) }])
  }
}

extension ImportReport {
  /// The report as JSON with sorted keys.
  public func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}

extension DerivationReport {
  /// The report as JSON with sorted keys.
  public func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}
