import ZongmuBibliography

/// Two records by their places, the smaller one first, in 64 bits.
enum CandidatePair {
  static func of(_ a: UInt32, _ b: UInt32) -> UInt64 { UInt64(min(a, b)) << 32 | UInt64(max(a, b)) }
  static func first(_ pair: UInt64) -> Int { Int(pair >> 32) }
  static func second(_ pair: UInt64) -> Int { Int(pair & 0xFFFF_FFFF) }
}

/// The match keys of many records, sorted a shelf at a time: twelve bytes a key, and no dictionary.
struct KeyTable: Sendable {
  /// How many shelves there are; a key stands on that of its first bits.
  static let shelves = 256

  /// A key and a record that bears it. Two halves, since an `Int64` would be padded to sixteen bytes.
  struct Entry: Sendable {
    private let high: UInt32
    private let low: UInt32
    let record: UInt32

    /// The last bit of the hash says whether the key is an ISBN.
    init(_ key: MatchKey, record: Int) {
      let hash = UInt64(bitPattern: key.hash) & ~1 | (key.kind == .isbn ? 1 : 0)
      high = UInt32(hash >> 32)
      low = UInt32(truncatingIfNeeded: hash)
      self.record = UInt32(record)
    }

    var hash: UInt64 { UInt64(high) << 32 | UInt64(low) }
    var isISBN: Bool { low & 1 == 1 }
    var shelf: Int { Int(high >> 24) }
  }

  /// What one shelf gives.
  struct Candidates: Sendable {
    /// Pairs to be compared, each once.
    var pairs: [UInt64] = []
    /// Records that bear one ISBN, in a chain, whether they are compared or not.
    var links: [UInt64] = []
  }

  private var entries = [[Entry]](repeating: [], count: KeyTable.shelves)

  /// The keys of the records of a range.
  static func entries(of range: Range<Int>, _ entry: (Int) -> DuplicateEntry) -> [Entry] {
    range.flatMap { record in KeyView(entry(record).description).keys.map { Entry($0, record: record) } }
  }

  mutating func append(_ found: [Entry]) {
    for entry in found { entries[entry.shelf].append(entry) }
  }

  /// The candidate pairs among the records whose keys stand on a shelf.
  func candidates(
    onShelf shelf: Int, finder: CandidateFinder, _ entry: @escaping (Int) -> DuplicateEntry
  ) -> Candidates {
    let sorted = entries[shelf].sorted { $0.hash != $1.hash ? $0.hash < $1.hash : $0.record < $1.record }
    var found = Candidates()
    var start = 0
    while start < sorted.count {
      var end = start + 1
      while end < sorted.count, sorted[end].hash == sorted[start].hash { end += 1 }
      if end - start > 1 {
        let records = sorted[start..<end].map(\.record)
        if sorted[start].isISBN {
          for (one, next) in zip(records, records.dropFirst()) { found.links.append(CandidatePair.of(one, next)) }
        }
        KeyTable.append(pairsOf: records, finder, entry, to: &found.pairs)
      }
      start = end
    }
    found.pairs.sort()
    found.pairs = KeyTable.unique(found.pairs)
    return found
  }

  private static func append(
    pairsOf records: [UInt32], _ finder: CandidateFinder, _ entry: @escaping (Int) -> DuplicateEntry,
    to pairs: inout [UInt64]
  ) {
    guard records.count > finder.blockLimit else {
      for (place, record) in records.enumerated() {
        for other in records[(place + 1)...] { pairs.append(CandidatePair.of(record, other)) }
      }
      return
    }
    var index = TraitIndex(entry: entry)
    let block = finder.split(records, in: &index)
    for record in records {
      for other in block.block(of: record).partners where other > record {
        pairs.append(CandidatePair.of(record, other))
      }
    }
  }

  private static func unique(_ sorted: [UInt64]) -> [UInt64] {
    var kept: [UInt64] = []
    kept.reserveCapacity(sorted.count)
    for pair in sorted where pair != kept.last { kept.append(pair) }
    return kept
  }
}

/// What splits a block that is too big, made of its records when it is met: few are.
private struct TraitIndex: CandidateIndex {
  typealias Failure = Never
  let entry: (Int) -> DuplicateEntry

  func records(sharing key: MatchKey) -> [UInt32] { [] }

  func traits(of record: UInt32) -> CandidateTraits {
    let found = entry(Int(record))
    let view = KeyView(found.description)
    return CandidateTraits(
      refinements: view.refinements, twin: view.twin, rank: StableHash.of(found.identity.description))
  }
}
