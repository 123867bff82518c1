import Foundation
import GRDB

extension Catalogue {
  /// Does all that `bringUpToDate` would do, tells what becomes of each master, and takes everything back.
  ///
  /// - Parameters:
  ///   - rules: the rules to try; those of the catalogue where nil.
  ///   - now: the moment of the run; the clock where nil.
  ///   - body: is called with each master that would be another one, by id; it must not call the catalogue.
  public func preview(
    rules: Rules? = nil, now: Date? = nil, _ body: (MasterDifference) throws -> Void
  ) throws -> DerivationReport {
    let lock = try WriteLock(catalogue: path)
    defer { withExtendedLifetime(lock) {} }
    // What is there is read through another connection, which goes on seeing the published state.
    let present = try Catalogue.open(path: path)
    let future = Catalogue(path: path, rules: rules ?? self.rules, queue: queue)
    var failure: (any Error)?
    let report = try translating {
      var report = DerivationReport()
      try queue.writeWithoutTransaction { db in
        try db.inTransaction(.immediate) {
          let clock = RunClock(now)
          if rules != nil { try future.adoptSources(in: db) }
          let run = try future.beginRun("preview", source: nil, clock, in: db)
          report = try future.finishRun(run, clock, in: db)
          report.run = nil
          let changed = try Int64.fetchAll(
            db, sql: "SELECT id FROM master WHERE changed_run = ? ORDER BY id", arguments: [run])
          let after = try MasterReader(catalogue: future, db: db)
          try present.read { old in
            let before = try MasterReader(catalogue: present, db: old)
            for number in changed where failure == nil {
              let successor = try Int64.fetchOne(
                db, sql: "SELECT redirect FROM master WHERE id = ? AND state = 'redirect'", arguments: [number])
              let difference = MasterDifference(
                future.masterID(number), before: try before.master(number, day: ""),
                after: try after.master(number, day: ""), successor: successor.map(future.masterID))
              guard let difference else { continue }
              do {
                try body(difference)
              } catch {
                failure = error
              }
            }
          }
          return .rollback
        }
      }
      return report
    }
    if let failure { throw failure }
    return report
  }

  /// Puts other rules in force, and brings derived state up to date by them in the same transaction.
  ///
  /// - Parameters:
  ///   - rules: the rules to put in force.
  ///   - now: the moment of the run; the clock where nil.
  ///   - defersDerivation: leaves that to the next `dedup`; until then masters are made by the new rules of the old
  ///     clusters.
  /// - Returns: the catalogue under its new rules, and what followed.
  public func adopt(
    _ rules: Rules, now: Date? = nil, defersDerivation: Bool = false
  ) throws(CatalogueError) -> (catalogue: Catalogue, derivation: DerivationReport) {
    let lock = try WriteLock(catalogue: path)
    defer { withExtendedLifetime(lock) {} }
    let changed = Catalogue(path: path, rules: rules, queue: queue)
    return try translating {
      let report = try queue.write { db in
        try Setting.rules.set(rules.text, in: db)
        try changed.adoptSources(in: db)
        guard !defersDerivation else { return DerivationReport() }
        let clock = RunClock(now)
        return try changed.finishRun(try changed.beginRun("rules", source: nil, clock, in: db), clock, in: db)
      }
      return (changed, report)
    }
  }
}
