/// Where candidates are looked up. Matching owns the question; a store answers it.
public protocol CandidateIndex {
  /// How the index names a record.
  associatedtype RecordID: Hashable & Comparable & Sendable
  /// How a look-up can fail; `Never` in memory.
  associatedtype Failure: Error

  /// The records that bear a key, in ascending order.
  mutating func records(sharing key: MatchKey) throws(Failure) -> [RecordID]

  /// What is asked of a record whose block is too big.
  mutating func traits(of record: RecordID) throws(Failure) -> CandidateTraits
}

/// By what a block that is too big is split.
public struct CandidateTraits: Sendable {
  /// The coarser part first (see `KeyView.refinements`).
  public let refinements: [Int64]
  /// Names what the record says (see `MatchView.twin`); records of one number share all keys and refinements.
  public let twin: Int64
  /// A number that puts records in an order that depends on their identities only.
  public let rank: Int64

  /// Traits.
  public init(refinements: [Int64], twin: Int64, rank: Int64) {
    self.refinements = refinements
    self.twin = twin
    self.rank = rank
  }
}

/// An index in memory, over views: for library users and for comparing two files without a catalogue.
public struct MemoryCandidateIndex: CandidateIndex {
  /// Nothing can fail in memory.
  public typealias Failure = Never
  private var blocks: [MatchKey: [Int]] = [:]
  private var known: [CandidateTraits] = []

  /// An index over views; a record is named by its place in the array.
  public init(_ views: [MatchView]) {
    for (place, view) in views.enumerated() {
      for key in view.keys { blocks[key, default: []].append(place) }
      known.append(CandidateTraits(refinements: view.refinements, twin: view.twin, rank: Int64(place)))
    }
  }

  /// The records that bear a key.
  public func records(sharing key: MatchKey) -> [Int] { blocks[key] ?? [] }

  /// The traits of a record; the order of the array is the order of the records.
  public func traits(of record: Int) -> CandidateTraits { known[record] }

  /// All candidate pairs, each once, the smaller number first, in order.
  public func pairs(of views: [MatchView], rules: MatchRules) -> [(Int, Int)] {
    let finder = CandidateFinder(rules: rules)
    var copy = self
    var partners: [Set<Int>] = views.map { _ in [] }
    for block in blocks.values where block.count > 1 {
      let split = finder.split(block, in: &copy)
      for record in block {
        let found = split.block(of: record).partners
        partners[record].formUnion(found.filter { $0 > record })
      }
    }
    return partners.enumerated().flatMap { record, others in others.sorted().map { (record, $0) } }
  }
}
