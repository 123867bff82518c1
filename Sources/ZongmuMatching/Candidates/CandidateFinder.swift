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
    try split(try index.records(sharing: key), in: &index).block(of: record, refinements: refinements)
  }

  /// The records that bear one key, made ready to be asked for many of them. A block under the limit is taken as it
  /// is; of a bigger one the refinements and ranks are looked up once.
  public func split<Index: CandidateIndex>(
    _ records: [Index.RecordID], in index: inout Index
  ) throws(Index.Failure) -> SplitBlock<Index.RecordID> {
    var refined: [SplitBlock<Index.RecordID>.Refined] = []
    if records.count > blockLimit {
      for record in records {
        refined.append((record, try index.refinements(of: record), try index.rank(of: record)))
      }
    }
    return SplitBlock(records, refined, finder: self)
  }
}
