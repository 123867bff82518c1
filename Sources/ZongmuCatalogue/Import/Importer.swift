import Foundation
import GRDB
import ZongmuMARC
import ZongmuText
import struct ZongmuMARC.Record

extension Catalogue {
  /// Takes the records of an input into the catalogue, under a source.
  ///
  /// The input is staged in bounded batches and published in one transaction after its clean end, so that a reader
  /// sees all of it or nothing. A source that is not known yet is added with the default profile. The same file
  /// again continues a run that was killed; standard input starts over.
  ///
  /// - Parameters:
  ///   - path: a file, or `-` for standard input.
  ///   - source: the code of the source.
  ///   - options: how to read, and what a missing record means.
  ///   - progress: is told now and then how far it has come.
  /// - Throws: `InputError` when the input cannot be opened or is no MARC; `CatalogueError` otherwise. Nothing is
  ///   published then.
  public func importRecords(
    from path: String, source: String, options: ImportOptions = ImportOptions(),
    progress: (ImportProgress) -> Void = { _ in }
  ) throws -> ImportReport {
    var reading = options.reader
    if reading.encoding == nil { reading.encoding = try charset(of: source) }
    let reader = try RecordReader(path: path, options: reading)
    return try importRecords(
      reader, fingerprint: try Importer.fingerprint(of: path), source: source, options: options, progress: progress)
  }

  /// The encoding that the profile of a source names; nil where it names none, or there is no such source yet.
  private func charset(of source: String) throws(CatalogueError) -> TextEncoding? {
    try read { db in try self.storedSource(source, in: db)?.profile.charset }
  }

  /// Takes the records of a reader into the catalogue. `fingerprint` tells an input from others, to continue a
  /// killed run; nil where it cannot be read twice.
  public func importRecords(
    _ reader: RecordReader, fingerprint: String?, source: String, options: ImportOptions = ImportOptions(),
    progress: (ImportProgress) -> Void = { _ in }
  ) throws(CatalogueError) -> ImportReport {
    let lock = try WriteLock(catalogue: self.path)
    defer { withExtendedLifetime(lock) {} }
    return try translating {
      try queue.writeWithoutTransaction { db in
        guard options.isDryRun else {
          return try Importer(catalogue: self, db: db, options: options)
            .run(reader, fingerprint: fingerprint, source: source, progress: progress)
        }
        var report = ImportReport()
        try db.inTransaction(.immediate) {
          report = try Importer(catalogue: self, db: db, options: options)
            .run(reader, fingerprint: nil, source: source, progress: progress)
          return .rollback
        }
        return report
      }
    }
  }
}

/// One import, from the first record to the publication.
struct Importer {
  let catalogue: Catalogue
  let db: Database
  let options: ImportOptions

  func run(
    _ reader: RecordReader, fingerprint: String?, source code: String, progress: (ImportProgress) -> Void
  ) throws -> ImportReport {
    let clock = RunClock(options.now)
    let (source, staging) = try transaction { try begin(reader.name, fingerprint, code, clock) }
    var state = staging
    do {
      try stage(reader, into: &state, progress: progress)
    } catch let error as CatalogueError {
      if case .inputBroken = error { try transaction { try forget(state.run, source: source.id) } }
      throw error
    }
    return try publish(state, source: source, clock: clock)
  }

  // MARK: Beginning

  private func begin(
    _ input: String, _ fingerprint: String?, _ code: String, _ clock: RunClock
  ) throws -> (source: (id: Int64, profile: SourceProfile), staging: Staging) {
    let source: (id: Int64, profile: SourceProfile)
    if let stored = try catalogue.storedSource(code, in: db) {
      source = stored
    } else {
      let profile = SourceProfile(code: code)
      source = (try catalogue.insert(profile, isImplied: true, in: db), profile)
    }
    let secret = Importer.bytes(ofHex: try Setting.secret.value(in: db) ?? "")
    func staging(run: Int64, received: String, _ report: ImportReport) throws -> Staging {
      try Staging(
        path: catalogue.path, run: run, sourceID: source.id, profile: source.profile, secret: secret,
        mode: options.mode, received: received,
        report: report, in: db)
    }
    if let fingerprint, let killed = try resumable(source.id, fingerprint) {
      var report = try JSONText.value(
        ImportReport.self, kept: killed["counts"], in: catalogue.path, "run \(killed["id"] as Int64): its counts")
      report.isResumed = true
      report.run = killed["id"]
      let started: String = killed["started_at"]
      return (source, try staging(run: report.run, received: String(started.prefix(10)), report))
    }
    try abandonUnfinished(of: source.id)
    try db.execute(
      sql: """
        INSERT INTO run (kind, state, source_id, input, fingerprint, mode, started_at)
        VALUES ('import', 'staging', ?, ?, ?, ?, ?)
        """, arguments: [source.id, input, fingerprint, options.mode.rawValue, clock.text])
    var report = ImportReport()
    report.run = db.lastInsertedRowID
    try db.execute(sql: "UPDATE run SET counts = ? WHERE id = ?", arguments: [try report.json(), report.run])
    return (source, try staging(run: report.run, received: String(clock.text.prefix(10)), report))
  }

  private func resumable(_ source: Int64, _ fingerprint: String) throws -> Row? {
    try Row.fetchOne(
      db,
      sql: """
        SELECT id, counts, started_at FROM run
        WHERE state = 'staging' AND source_id = ?1 AND fingerprint = ?2 AND mode = ?3
          -- What was staged was judged against what was live then: nothing may have been published since.
          AND NOT EXISTS (
            SELECT 1 FROM run later WHERE later.source_id = ?1 AND later.state = 'published' AND later.id > run.id)
        ORDER BY id DESC LIMIT 1
        """, arguments: [source, fingerprint, options.mode.rawValue])
  }

  /// Takes away what unfinished runs of a source have staged: another input came instead.
  private func abandonUnfinished(of source: Int64) throws {
    let runs = try Int64.fetchAll(
      db, sql: "SELECT id FROM run WHERE state = 'staging' AND source_id = ?", arguments: [source])
    for run in runs {
      try unstage(run)
      try db.execute(sql: "UPDATE run SET state = 'abandoned' WHERE id = ?", arguments: [run])
    }
  }

  /// Takes away a run whose input broke off, and the source that it brought: the catalogue is as it was.
  private func forget(_ run: Int64, source: Int64) throws {
    try unstage(run)
    try db.execute(sql: "DELETE FROM run WHERE id = ?", arguments: [run])
    try db.execute(
      sql: """
        DELETE FROM source WHERE id = ?1 AND is_implied
          AND NOT EXISTS (SELECT 1 FROM run WHERE source_id = ?1) AND NOT EXISTS (SELECT 1 FROM record WHERE source_id = ?1)
        """, arguments: [source])
  }

  private func unstage(_ run: Int64) throws {
    try db.execute(sql: "DELETE FROM staged WHERE run_id = ?", arguments: [run])
    try db.execute(sql: "DELETE FROM version WHERE run_id = ?", arguments: [run])
    try db.execute(sql: "DELETE FROM quarantine WHERE run_id = ?", arguments: [run])
    try db.execute(sql: "DELETE FROM run_warning WHERE run_id = ?", arguments: [run])
    try db.execute(
      sql: """
        DELETE FROM record WHERE first_run = ? AND version_id IS NULL
          AND NOT EXISTS (SELECT 1 FROM version WHERE version.record_id = record.id)
          AND NOT EXISTS (SELECT 1 FROM staged WHERE staged.record_id = record.id)
        """, arguments: [run])
  }

  // MARK: Staging

  /// Stages what is left of an input: records are parsed, redacted and hashed on all cores, and written in order.
  private func stage(_ reader: RecordReader, into staging: inout Staging, progress: (ImportProgress) -> Void) throws {
    var toPass = staging.report.read
    var waiting: [Staging.Element] = []
    let gate = staging.gate
    try OrderedWork.run(
      next: { reader.nextBatch() },
      transform: { batch in batch.map { $0.map(gate.prepare) } },
      consume: { elements in
        let passed = min(toPass, elements.count)
        for element in elements.prefix(passed) { staging.passOver(element) }
        toPass -= passed
        waiting += elements.dropFirst(passed)
        while waiting.count >= options.batchSize {
          try stage(waiting.prefix(options.batchSize), into: &staging)
          waiting.removeFirst(options.batchSize)
          progress(ImportProgress(read: staging.report.read, share: reader.shareRead))
        }
      })
    if !waiting.isEmpty {
      try stage(waiting[...], into: &staging)
      progress(ImportProgress(read: staging.report.read, share: reader.shareRead))
    }
    // What a snapshot lacks is removed: it must be there to its end.
    if staging.mode == .snapshot, let place = staging.brokenEnd { throw CatalogueError.inputBroken(place) }
  }

  /// Stages some elements in a transaction.
  private func stage(_ elements: ArraySlice<Staging.Element>, into staging: inout Staging) throws {
    var next = staging
    try transaction {
      for element in elements {
        if case .failure(let error) = element, error.endsInput {
          throw CatalogueError.inputBroken(error.description)
        }
        try next.stage(element, in: db)
      }
      try next.saveProgress(in: db)
    }
    staging = next
  }

  // MARK: Publishing

  private func publish(
    _ state: Staging, source: (id: Int64, profile: SourceProfile), clock: RunClock
  ) throws -> ImportReport {
    var staging = state
    var report = staging.report
    try transaction {
      if staging.mode == .snapshot {
        let absent = try Absences(db: db, run: staging.run, source: source.id)
          .stage(of: source.profile.code, allowsShrink: options.allowsShrink)
        if let kept = absent.kept.first {
          staging.warn(
            Absences.keptCode, absent.kept.count, first: "\(kept): what was rejected names it, so it is not removed")
          try staging.saveProgress(in: db)
        }
        report = staging.report
        report.absent = absent.removed
      }
      try db.execute(
        sql: """
          INSERT OR IGNORE INTO dirty (record_id) SELECT record_id FROM staged WHERE run_id = ? AND action IN (1, 2, 3)
          """, arguments: [staging.run])
      try db.execute(
        sql: """
          UPDATE record SET version_id = staged.version_id FROM staged
          WHERE staged.record_id = record.id AND staged.run_id = ? AND staged.action IN (1, 2)
          """, arguments: [staging.run])
      try withdraw(
        "SELECT record_id FROM staged WHERE run_id = \(staging.run) AND action = 3", run: staging.run, clock: clock)
      try db.execute(sql: "DELETE FROM staged WHERE run_id = ?", arguments: [staging.run])
      try Quarantine.settle(run: staging.run, of: source.id, isSnapshot: staging.mode == .snapshot, in: db)
      if !options.defersDerivation {
        report.derivation = try Derivation(catalogue: catalogue, db: db, run: staging.run, day: clock.day)
          .bringUpToDate()
      }
      try db.execute(
        sql: """
          UPDATE run SET state = 'published', counts = ?, ended_at = ?, derivation_id = ?,
            published = (SELECT coalesce(max(published), 0) + 1 FROM run) WHERE id = ?
          """,
        arguments: [try report.json(), clock.text, try Derivation.currentID(in: db), staging.run])
    }
    return report
  }

  /// Takes records out of the live ones; their versions stay, and a version without bytes says when they went.
  private func withdraw(_ records: String, run: Int64, clock: RunClock) throws {
    try db.execute(
      sql: """
        INSERT INTO version (record_id, run_id, ordinal, byte, hash, received)
        SELECT record_id, ?, 0, 0, x'', ? FROM (\(records))
        """, arguments: [run, String(clock.text.prefix(10))])
    try db.execute(sql: "INSERT OR IGNORE INTO dirty (record_id) \(records)")
    try db.execute(sql: "UPDATE record SET version_id = NULL WHERE id IN (\(records))")
  }

  /// Runs `body` in a transaction of its own; in a dry run all is one transaction already.
  private func transaction<T>(_ body: () throws -> T) throws -> T {
    guard !options.isDryRun else { return try body() }
    var result: Result<T, any Error>?
    try db.inTransaction(.immediate) {
      result = .success(try body())
      return .commit
    }
    guard let result else { preconditionFailure("a transaction that ends has run its body") }
    return try result.get()
  }

  // MARK: Fingerprints

  /// Tells a file from others: the SHA-256 of its bytes; nil for standard input and for what is no regular file.
  static func fingerprint(of path: String) throws -> String? {
    guard path != "-", let handle = FileHandle(forReadingAtPath: path) else { return nil }
    defer { handle.closeFile() }
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    guard attributes[.type] as? FileAttributeType == .typeRegular else { return nil }
    let digest = DigestStream()
    while let chunk = try handle.read(upToCount: 1 << 20), !chunk.isEmpty { digest.add(chunk) }
    return Digest.hex(digest.finish())
  }

  private static func bytes(ofHex text: String) -> [UInt8] {
    let digits = text.utf8.map { $0 < 0x61 ? $0 &- 0x30 : $0 &- 0x57 }
    return stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }
}
