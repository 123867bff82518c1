/// What of a catalogue is handed out, and how.
public struct ExportOptions: Sendable {
  /// The encoding of ISO 2709.
  public var encoding = TextEncoding.utf8
  /// Whether a character that the encoding lacks is written as `&#xNNNN;`; else its record is refused.
  public var writesReferences = false
  /// The columns of a table.
  public var columns: [FieldPath] = []
  /// Whether each master carries its holdings as 905 (CNMARC) or 852 (MARC 21).
  public var includesHoldings = true
  /// A file for the holdings, a line each; nil writes none.
  public var holdingsFile: String?
  /// Only what changed in runs that were published after this one; masters that ended as records that say so.
  public var since: Int64?
  /// One record for each of this source's, as it should load them back; see `Merger.upgraded(_:by:id:)`.
  public var source: String?
  /// Whether each field says where it comes from; see `Merger.markingProvenance(of:)`.
  public var carriesProvenance = false
  /// Turns the records into one format; nil leaves each in that of its base record.
  public var crosswalk: Crosswalk?
  /// Whether files that are there may be replaced.
  public var overwrites = false

  /// All masters with their holdings.
  public init() {}
}

/// What an export did.
public struct ExportReport: Sendable, Equatable {
  /// Records written, those that tell of ended masters included.
  public var written = 0
  /// Masters that went into others since, told with leader/05 d and the successor.
  public var redirected = 0
  /// Masters that are gone since, told with leader/05 d.
  public var deleted = 0
  /// Records of the source that stay as it handed them in, since their master is in another dialect.
  public var asHandedIn = 0
  /// Holdings written to the file of holdings.
  public var holdings = 0
  /// Records that the form cannot hold, and why; they were left out.
  public var refused: [WriteError] = []
  /// Records that could not be turned into the other format; they were left out.
  public var uncrossed: [CrosswalkError] = []
}
