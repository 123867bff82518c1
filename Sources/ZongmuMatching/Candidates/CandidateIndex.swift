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

/// The records that bear one key, split by their refinements as far as the limit asks for.
public struct SplitBlock<RecordID: Hashable & Comparable & Sendable>: Sendable {
  typealias Refined = (record: RecordID, refinements: [Int64], rank: Int64)

  private let all: [RecordID]
  private let limit: Int
  private let windowSize: Int
  /// The parts by the first, the first two … refinements.
  private var parts: [[ArraySlice<Int64>: [RecordID]]] = []
  /// The parts that nothing splits, in the order of rank, and where each record stands in its own.
  private var ranked: [ArraySlice<Int64>: [RecordID]] = [:]
  private var places: [RecordID: Int] = [:]

  init(_ records: [RecordID], _ refined: [Refined], finder: CandidateFinder) {
    all = records
    limit = finder.blockLimit
    windowSize = finder.windowSize
    guard records.count > limit else { return }
    for depth in 0..<(refined.map(\.refinements.count).min() ?? 0) {
      parts.append(Dictionary(grouping: refined) { $0.refinements[...depth] }.mapValues { $0.map(\.record) })
    }
    let last = parts.count
    for (key, part) in Dictionary(grouping: refined, by: { $0.refinements[..<last] }) where part.count > limit {
      let ordered = part.sorted { ($0.rank, $0.record) < ($1.rank, $1.record) }.map(\.record)
      ranked[key] = ordered
      for (place, record) in ordered.enumerated() { places[record] = place }
    }
  }

  /// The block as one of its records sees it.
  public func block(of record: RecordID, refinements: [Int64]) -> CandidateFinder.Block<RecordID> {
    var records = all
    var oversized: [Int] = []
    while records.count > limit {
      oversized.append(records.count)
      guard oversized.count <= parts.count else {
        return .init(
          oversized: oversized, records: records, partners: neighbours(of: record, refinements[..<parts.count]))
      }
      let depth = oversized.count - 1
      records = parts[depth][refinements[...depth]] ?? []
    }
    return .init(oversized: oversized, records: records, partners: records.filter { $0 != record })
  }

  private func neighbours(of record: RecordID, _ part: ArraySlice<Int64>) -> [RecordID] {
    guard let ordered = ranked[part], let place = places[record] else { return [] }
    let near = ordered[max(0, place - windowSize)...min(ordered.count - 1, place + windowSize)]
    return near.filter { $0 != record }
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
    var partners: [Set<Int>] = views.map { _ in [] }
    for block in blocks.values where block.count > 1 {
      let split = finder.split(block, in: &copy)
      for record in block {
        let found = split.block(of: record, refinements: refined[record]).partners
        partners[record].formUnion(found.filter { $0 > record })
      }
    }
    return partners.enumerated().flatMap { record, others in others.sorted().map { (record, $0) } }
  }
}
