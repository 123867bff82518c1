import ZongmuBibliography
import ZongmuMARC

/// What `DuplicateFinder` found. Records are named by their places, as they were handed in.
public struct Duplicates: Sendable, Equatable {
  /// Two records that a person should look at.
  public struct Review: Sendable, Equatable {
    /// The record with the smaller place.
    public let first: Int
    /// The other record.
    public let second: Int
    /// `softReview` or `hardReview`.
    public let verdict: Decision.Verdict
    /// The sum of the weights, in hundredths of a bit.
    public let weight: Int
  }

  /// The records that describe one edition, two and more: places in ascending identity. Who is in none stands alone.
  public internal(set) var groups: [[Int]] = []
  /// The pairs for a person to review that are not in one group.
  public internal(set) var reviews: [Review] = []
  /// How many pairs were judged.
  public internal(set) var comparisons = 0
}

/// A record as duplicates are looked for among: who it is, and what it says.
public struct DuplicateEntry: Sendable {
  /// Who it is. Two records of one source are joined only where they are the same by themselves, not through a third.
  public let identity: RecordIdentity
  /// What it says.
  public let description: Description

  /// An entry.
  public init(identity: RecordIdentity, description: Description) {
    self.identity = identity
    self.description = description
  }

  /// The entries of the records of one source. The key of a record is field 001, or its place where it has none; where
  /// 001 repeats, the second gets `#2` behind it.
  public static func entries(of records: [Record], source: String) -> [DuplicateEntry] {
    let describer = Describer()
    var seen: [String: Int] = [:]
    return records.enumerated().map { place, record in
      let key = record.controlNumber ?? "#\(place + 1)"
      seen[key, default: 0] += 1
      let count = seen[key] ?? 1
      return DuplicateEntry(
        identity: RecordIdentity(source: source, key: count == 1 ? key : "\(key)#\(count)"),
        description: describer.describe(record))
    }
  }
}
