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

  /// The report as JSON with sorted keys.
  public func json() throws -> String { try JSONText.line(self) }
}
