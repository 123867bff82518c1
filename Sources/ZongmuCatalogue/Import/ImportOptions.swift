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
