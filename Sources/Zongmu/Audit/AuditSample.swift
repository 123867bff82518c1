/// A sample of merges for a person to check.
///
/// A merge is a record that shares its master with another: it is set beside the first record of the master, in the
/// order of identities. Of all merges those with the smallest hash of seed and identity are drawn, so that the same
/// catalogue and seed give the same sample, a bigger sample holds the smaller one, and little changes when the catalogue
/// grows.
public struct AuditSample: Sendable {
  /// A merge that was drawn.
  public struct Merge: Sendable {
    /// The master that both are in.
    public let master: MasterID
    /// The first record of the master.
    public let first: RecordIdentity
    /// The record that was merged with it.
    public let merged: RecordIdentity
    fileprivate let rank: UInt64
  }

  /// What was drawn, in the order of drawing.
  public let merges: [Merge]
  /// How many merges the catalogue has.
  public let population: Int

  /// Draws `count` merges, or all where there are fewer. Cost: one pass over the records, memory for the sample.
  public init(of catalogue: Catalogue, count: Int, seed: Int) throws {
    var firsts: [MasterID: RecordIdentity] = [:]
    var drawn: [Merge] = []
    var population = 0
    try catalogue.forEachMembership { identity, master in
      guard let first = firsts[master] else {
        firsts[master] = identity
        return
      }
      population += 1
      let rank = UInt64(bitPattern: StableHash.of("\(seed)|\(identity)", seed: 0x6175_6469))
      drawn.append(Merge(master: master, first: first, merged: identity, rank: rank))
      // Twice the sample is kept at most, so that the cost of sorting is spread.
      if drawn.count >= max(1024, 2 * count) { drawn = AuditSample.smallest(drawn, count) }
    }
    merges = AuditSample.smallest(drawn, count)
    self.population = population
  }

  private static func smallest(_ merges: [Merge], _ count: Int) -> [Merge] {
    Array(merges.sorted { ($0.rank, $0.merged) < ($1.rank, $1.merged) }.prefix(count))
  }

  /// The columns of the file, `answer` first: what a person fills in with same, different or unsure.
  public static let header: [String] =
    ["answer", "master_id", "source_a", "record_a", "source_b", "record_b", "verdict", "weight"]
    + fields.flatMap { ["\($0)_a", "\($0)_b"] }

  private static let fields = [
    "title", "part", "edition", "responsibility", "publisher", "year", "extent", "series", "number", "medium",
  ]

  /// The cells of a merge, as `header` names them, with the answer left empty.
  public func cells(of merge: Merge, in catalogue: Catalogue) throws -> [String] {
    let describer = Describer()
    let left = AuditSample.values(describer.describe(try catalogue.record(merge.first)))
    let right = AuditSample.values(describer.describe(try catalogue.record(merge.merged)))
    let decision = try catalogue.explain(merge.first, merge.merged).decision
    let start = [
      "", merge.master.description, merge.first.source, merge.first.key, merge.merged.source, merge.merged.key,
      decision.verdict.description, String(decision.weight),
    ]
    return start + zip(left, right).flatMap { [$0, $1] }
  }

  private static func values(_ description: Description) -> [String] {
    let publication = description.publication
    let title = [description.title.proper] + description.title.other
    var part = description.part.names
    part += description.part.numbers.map { number in
      let unit = number.unit.map(String.init) ?? ""
      return switch number.ordinal {
      case .number(let value): "\(value)\(unit)"
      case .range(let first, let last): "\(first)-\(last)\(unit)"
      case .place(let place): "\(place)\(unit)"
      }
    }
    return [
      description.title.statement.isEmpty ? title.joined(separator: " : ") : description.title.statement,
      (part + description.titleYears.map(String.init)).joined(separator: " "), description.edition.statement,
      description.agents.map(\.name).uniqued.joined(separator: "; "), publication.publishers.joined(separator: "; "),
      publication.year.map(String.init) ?? "", description.extent.sequences.map(String.init).joined(separator: "+"),
      description.series.map(\.title).joined(separator: "; "),
      description.identifiers.filter { !$0.isCancelled }.map(\.original).joined(separator: "; "),
      description.medium.rawValue,
    ]
  }
}

extension Array where Element: Hashable {
  /// The elements without repetition, first occurrence first.
  fileprivate var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
