/// Where candidates are looked up. Matching owns the question; a store answers it.
public protocol CandidateIndex {
  /// How the index names a record.
  associatedtype RecordID: Hashable & Comparable & Sendable
  /// How a look-up can fail; `Never` in memory.
  associatedtype Failure: Error

  /// The records that bear a key, in ascending order.
  mutating func records(sharing key: MatchKey) throws(Failure) -> [RecordID]

  /// The refinements of a record (see `MatchView.refinements`), for blocks that are too big.
  mutating func refinements(of record: RecordID) throws(Failure) -> [Int64]

  /// A number that puts records in an order that depends on their identities only.
  mutating func rank(of record: RecordID) throws(Failure) -> Int64
}

/// Finds the partners of a record in its blocks.
///
/// A block up to the limit gives all its records. A bigger one is split by the refinements of `MatchView`; where no
/// refinement brings it under the limit, a record keeps its nearest neighbours in the order of rank. The answer
/// depends on the records of the block only, and it is symmetric: if b is a partner of a, a is one of b.
public struct CandidateFinder: Sendable {
  /// The records among which a record looks for partners in one of its blocks.
  public struct Block<RecordID: Sendable>: Sendable {
    /// The sizes of the block and of its parts that were over the limit, coarsest first; empty for a small block.
    public let oversized: [Int]
    /// The records of the last part, the record itself included.
    public let records: [RecordID]
    /// The partners of the record.
    public let partners: [RecordID]
  }

  /// Records in one block beyond which it is split.
  public let blockLimit: Int
  /// Partners on either side in a block that nothing splits.
  public let windowSize: Int

  /// A finder that goes by the rules.
  public init(rules: MatchRules) {
    blockLimit = rules.blockLimit
    windowSize = rules.windowSize
  }

  /// The block of one key as a record sees it.
  public func block<Index: CandidateIndex>(
    of record: Index.RecordID, refinements: [Int64], key: MatchKey, in index: inout Index
  ) throws(Index.Failure) -> Block<Index.RecordID> {
    try block(of: record, refinements: refinements, among: try index.records(sharing: key), in: &index)
  }

  /// The block as a record sees it, given all records that bear its key, the record itself included.
  public func block<Index: CandidateIndex>(
    of record: Index.RecordID, refinements: [Int64], among all: [Index.RecordID], in index: inout Index
  ) throws(Index.Failure) -> Block<Index.RecordID> {
    var records = all
    var oversized: [Int] = []
    while records.count > blockLimit {
      oversized.append(records.count)
      guard oversized.count <= refinements.count else {
        return Block(oversized: oversized, records: records, partners: try neighbours(of: record, in: records, &index))
      }
      let depth = oversized.count - 1
      var finer: [Index.RecordID] = []
      for other in records {
        let refined = try index.refinements(of: other)
        if other == record || refined[depth] == refinements[depth] { finer.append(other) }
      }
      records = finer
    }
    return Block(oversized: oversized, records: records, partners: records.filter { $0 != record })
  }

  private func neighbours<Index: CandidateIndex>(
    of record: Index.RecordID, in records: [Index.RecordID], _ index: inout Index
  ) throws(Index.Failure) -> [Index.RecordID] {
    var ranked: [(rank: Int64, record: Index.RecordID)] = []
    for other in records { ranked.append((try index.rank(of: other), other)) }
    ranked.sort { ($0.rank, $0.record) < ($1.rank, $1.record) }
    guard let place = ranked.firstIndex(where: { $0.record == record }) else { return [] }
    let near = ranked[max(0, place - windowSize)...min(ranked.count - 1, place + windowSize)]
    return near.map(\.record).filter { $0 != record }
  }
}

/// An index in memory, over views: for library users and for comparing two files without a catalogue.
public struct MemoryCandidateIndex: CandidateIndex {
  /// Nothing can fail in memory.
  public typealias Failure = Never
  private var blocks: [MatchKey: [Int]] = [:]
  private var refined: [[Int64]] = []

  /// An index over views; a record is named by its place in the array.
  public init(_ views: [MatchView]) {
    for (place, view) in views.enumerated() {
      for key in view.keys { blocks[key, default: []].append(place) }
      refined.append(view.refinements)
    }
  }

  /// The records that bear a key.
  public func records(sharing key: MatchKey) -> [Int] { blocks[key] ?? [] }

  /// The refinements of a record.
  public func refinements(of record: Int) -> [Int64] { refined[record] }

  /// The order of the array is the order of the records.
  public func rank(of record: Int) -> Int64 { Int64(record) }

  /// All candidate pairs, each once, the smaller number first, in order.
  public func pairs(of views: [MatchView], rules: MatchRules) -> [(Int, Int)] {
    let finder = CandidateFinder(rules: rules)
    var copy = self
    var pairs: [(Int, Int)] = []
    for (place, view) in views.enumerated() {
      var partners: Set<Int> = []
      for key in view.keys {
        let block = finder.block(of: place, refinements: view.refinements, key: key, in: &copy)
        partners.formUnion(block.partners.filter { $0 > place })
      }
      pairs += partners.sorted().map { (place, $0) }
    }
    return pairs
  }
}
