/// Finds the partners of a record in its blocks.
///
/// A block up to the limit gives all its records. Of a bigger one, records that say the same stand for each other: the
/// first of them by rank is compared with others, the rest with it. If that leaves no more comparisons than the limit for
/// each record, all first ones are compared; else the block is split by the refinements of `MatchView`, and where no
/// refinement is enough, a first one keeps its nearest neighbours in the order of rank. The answer depends on the
/// records of the block only, and it is symmetric: if b is a partner of a, a is one of b.
public struct CandidateFinder: Sendable {
  /// The records among which a record looks for partners in one of its blocks.
  public struct Block<RecordID: Sendable>: Sendable {
    /// The sizes of the block and of its parts that were too big, coarsest first; empty for a small block.
    public let oversized: [Int]
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
    of record: Index.RecordID, key: MatchKey, in index: inout Index
  ) throws(Index.Failure) -> Block<Index.RecordID> {
    try split(try index.records(sharing: key), in: &index).block(of: record)
  }

  /// The records that bear one key, made ready to be asked for many of them. A block under the limit is taken as it
  /// is; of a bigger one the traits of the records are looked up once.
  public func split<Index: CandidateIndex>(
    _ records: [Index.RecordID], in index: inout Index
  ) throws(Index.Failure) -> SplitBlock<Index.RecordID> {
    var traits: [(record: Index.RecordID, traits: CandidateTraits)] = []
    if records.count > blockLimit {
      traits.reserveCapacity(records.count)
      for record in records { traits.append((record, try index.traits(of: record))) }
    }
    return SplitBlock(records, traits, finder: self)
  }
}
