/// The records that bear one key, split as far as the limit asks for.
public struct SplitBlock<RecordID: Hashable & Comparable & Sendable>: Sendable {
  private typealias Path = ArraySlice<Int64>

  /// Records that stand together in a block, the first of each of what they say, in the order of rank.
  private struct Part {
    var firsts: [RecordID] = []
    /// How many records there are, twins and all.
    var size = 0
  }

  private let all: [RecordID]
  private let limit: Int
  private let windowSize: Int
  /// The parts by no refinement, the first, the first two …; empty for a block up to the limit.
  private var parts: [[Path: Part]] = []
  private var refinements: [RecordID: [Int64]] = [:]
  /// The first record that says the same, and where it stands among those of its last part.
  private var firstOf: [RecordID: RecordID] = [:]
  private var twinsOf: [RecordID: [RecordID]] = [:]
  private var places: [RecordID: Int] = [:]

  init(_ records: [RecordID], _ found: [(record: RecordID, traits: CandidateTraits)], finder: CandidateFinder) {
    all = records
    limit = finder.blockLimit
    windowSize = finder.windowSize
    guard records.count > limit else { return }
    let depth = found.map(\.traits.refinements.count).min() ?? 0
    parts = Array(repeating: [:], count: depth + 1)
    var firsts: [Int64: RecordID] = [:]
    let ordered = found.sorted { left, right in
      left.traits.rank != right.traits.rank ? left.traits.rank < right.traits.rank : left.record < right.record
    }
    for (record, traits) in ordered {
      let first = firsts[traits.twin] ?? record
      firsts[traits.twin] = first
      firstOf[record] = first
      if record == first {
        refinements[record] = traits.refinements
      } else {
        twinsOf[first, default: []].append(record)
      }
      for level in 0...depth {
        parts[level][(refinements[first] ?? [])[..<level], default: Part()].size += 1
        if record == first {
          let path = traits.refinements[..<level]
          if level == depth { places[record] = parts[level][path]?.firsts.count }
          parts[level][path]?.firsts.append(record)
        }
      }
    }
  }

  /// Whether the block is over the limit.
  public var isSplit: Bool { !parts.isEmpty }

  /// The block as one of its records sees it.
  public func block(of record: RecordID) -> CandidateFinder.Block<RecordID> {
    guard !parts.isEmpty else { return .init(oversized: [], partners: all.filter { $0 != record }) }
    let first = firstOf[record] ?? record
    var oversized: [Int] = []
    var partners: ArraySlice<RecordID> = []
    for (level, known) in parts.enumerated() {
      let part = known[(refinements[first] ?? [])[..<level]] ?? Part()
      partners = part.firsts[...]
      if part.firsts.count * part.firsts.count <= part.size * limit { break }
      oversized.append(part.size)
      if level == parts.count - 1, let place = places[first] {
        partners = part.firsts[max(0, place - windowSize)...min(part.firsts.count - 1, place + windowSize)]
      }
    }
    if first != record { return .init(oversized: oversized, partners: [first]) }
    return .init(oversized: oversized, partners: partners.filter { $0 != record } + (twinsOf[record] ?? []))
  }
}
