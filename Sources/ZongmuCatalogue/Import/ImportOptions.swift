import Foundation
import ZongmuMARC

/// How an input is to be taken into a catalogue.
public struct ImportOptions: Sendable {
  /// What the absence of a record means.
  public enum Mode: String, Sendable, CaseIterable {
    /// The input is all that the source has: records that it lacks are removed.
    case snapshot
    /// The input is what changed: records that it lacks stay.
    case delta
  }

  /// What absence means.
  public var mode = Mode.delta
  /// Whether everything is done and then taken back, to see what would happen.
  public var isDryRun = false
  /// Whether derived state is left to the next `dedup`.
  public var defersDerivation = false
  /// Whether a snapshot may remove more than a tenth of the source's records.
  public var allowsShrink = false
  /// The clock of the run, in UTC; nil is the present moment.
  public var now: Date?
  /// How the input is read.
  public var reader = ReaderOptions()
  /// Records that are staged in one transaction.
  public var batchSize = 2_000

  /// The defaults: a delta, derived at once.
  public init() {}
}

/// What an import did. Counts always add up: `read == accepted + unchanged + superseded + rejected`.
public struct ImportReport: Sendable, Equatable, Codable {
  /// Records and unreadable stretches in the input.
  public var read = 0
  /// Records that were not in the catalogue.
  public var new = 0
  /// Records whose content changed.
  public var changed = 0
  /// Records that say that they are deleted (leader/05 d), of records that were live.
  public var withdrawn = 0
  /// Records that are in the catalogue as they are.
  public var unchanged = 0
  /// Records that a later one of the same input replaced.
  public var superseded = 0
  /// Stretches that could not be read, and records that cannot be taken: kept in quarantine.
  public var rejected = 0
  /// Live records that the snapshot lacks, and that were removed.
  public var absent = 0
  /// Warnings, by code.
  public var warnings: [String: Int] = [:]
  /// Whether the run continued one that had been killed.
  public var isResumed = false
  /// The run.
  public var run: Int64 = 0
  /// What the derivation did; nil where it was deferred.
  public var derivation: DerivationReport?

  /// Nothing counted.
  public init() {}

  /// Records that changed the catalogue.
  public var accepted: Int { new + changed + withdrawn }
  /// Records that are no longer live.
  public var deleted: Int { withdrawn + absent }
}

/// What a derivation did.
public struct DerivationReport: Sendable, Equatable, Codable {
  /// The run of its own that it was done in; nil where there was nothing to do, or where an import did it.
  public var run: Int64?
  /// Records that were looked at again.
  public var records = 0
  /// Pairs that were compared.
  public var comparisons = 0
  /// Masters that came into being.
  public var created = 0
  /// Masters that gained or lost a member.
  public var changed = 0
  /// Masters that went into another.
  public var redirected = 0
  /// Masters whose last member went.
  public var deleted = 0

  /// Nothing done.
  public init() {}
}

/// The moment of a run, as it is stored: `2026-11-24T08:15:00Z`, whole seconds of UTC.
struct RunClock: Sendable {
  let text: String

  init(_ now: Date?) {
    text = (now ?? Date()).formatted(.iso8601)
  }

  /// `20261124`
  var day: String { String(text.prefix(10)).replacingOccurrences(of: "-", with: "") }
}
