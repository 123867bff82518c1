import Foundation
import GRDB
import ZongmuMARC

extension Catalogue {
  /// Writes down what a person decides, and puts it in force in the same transaction. No later run undoes it; a person
  /// can, by `Proposal.undo`.
  ///
  /// - Returns: the number of the decision, and what followed for the masters.
  /// - Throws: `contradiction` with the chain of decisions that says otherwise; `unknownID` where a record is not live.
  public func decide(
    _ proposal: Proposal, by signature: Signature, now: Date? = nil
  ) throws(CatalogueError) -> (outcome: DecisionOutcome, derivation: DerivationReport) {
    let (outcomes, derivation) = try decide([(proposal, signature)], now: now)
    guard let outcome = outcomes.first else { preconditionFailure("each proposal has its outcome") }
    return (try outcome.get(), derivation)
  }

  /// Writes down several decisions, one after the other, and puts them in force together. One that cannot be made is
  /// told in its place and does not keep the others from being made.
  public func decide(
    _ proposals: [(proposal: Proposal, signature: Signature)], now: Date? = nil
  ) throws(CatalogueError) -> (outcomes: [Result<DecisionOutcome, CatalogueError>], derivation: DerivationReport) {
    let lock = try WriteLock(catalogue: path)
    defer { withExtendedLifetime(lock) {} }
    return try translating {
      var outcomes: [Result<DecisionOutcome, CatalogueError>] = []
      var report = DerivationReport()
      // A person's word must outlive a power cut.
      try queue.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA synchronous = FULL")
        try db.inTransaction(.immediate) {
          let clock = RunClock(now)
          let run = try beginRun("decide", source: nil, clock, in: db)
          var entry = try DecisionEntry(catalogue: self, db: db, run: run, clock: clock)
          for (proposal, signature) in proposals {
            do {
              outcomes.append(.success(try entry.make(proposal, by: signature)))
            } catch let error as CatalogueError {
              outcomes.append(.failure(error))
            }
          }
          guard entry.hasNew else { return .rollback }
          report = try finishRun(run, clock, in: db)
          return .commit
        }
        try db.execute(sql: "PRAGMA synchronous = NORMAL")
      }
      return (outcomes, report)
    }
  }

  /// Says of two live records that they are, or are not, the same edition.
  public func decide(
    _ left: RecordIdentity, _ right: RecordIdentity, isSame: Bool, person: String, why: String = "", now: Date? = nil
  ) throws(CatalogueError) -> DerivationReport {
    let proposal = isSame ? Proposal.same(left, right) : .different(left, right)
    return try decide(proposal, by: Signature(person: person, why: why), now: now).derivation
  }
}
