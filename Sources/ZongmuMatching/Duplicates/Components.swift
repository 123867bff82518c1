/// Which records hang together through candidate pairs: a forest of places, with the smaller root on top.
struct Components {
  private var parent: [UInt32]

  init(count: Int) { parent = (0..<UInt32(count)).map { $0 } }

  mutating func join(_ a: Int, _ b: Int) {
    let (left, right) = (root(a), root(b))
    if left != right { parent[max(left, right)] = UInt32(min(left, right)) }
  }

  private mutating func root(_ record: Int) -> Int {
    var record = record
    while parent[record] != UInt32(record) {
      parent[record] = parent[Int(parent[record])]
      record = Int(parent[record])
    }
    return record
  }

  /// The records of all components of two and more, component after component, with the partners of each record.
  struct Work: Sendable {
    /// Ranges of components, with some thousand records each.
    fileprivate(set) var batches: [Range<Int>] = []
    /// The record at each position.
    fileprivate var records: [UInt32] = []
    /// The position where each component begins, and the end.
    fileprivate var starts: [UInt32] = []
    /// Where the partners of each position begin, and the end.
    fileprivate var rows: [UInt32] = []
    /// Positions of partners, greater than that of the record.
    fileprivate var partners: [UInt32] = []

    func record(at position: Int) -> Int { Int(records[position]) }

    /// The positions of each component of a batch.
    func components(of batch: Int) -> [Range<Int>] {
      batches[batch].map { Int(starts[$0])..<Int(starts[$0 + 1]) }
    }

    /// The later positions that a position is compared to, ascending, each once.
    func partners(of position: Int) -> [Int] {
      let found = partners[Int(rows[position])..<Int(rows[position + 1])].sorted()
      return found.enumerated().filter { $0.offset == 0 || found[$0.offset - 1] != $0.element }.map { Int($0.element) }
    }
  }

  /// The work that candidate pairs make, `batchSize` records or more a batch. Cost: O(records + pairs).
  mutating func work(pairs: [UInt64], batchSize: Int = 1024) -> Work {
    var work = Work()
    var sizes = [Int](repeating: 0, count: parent.count)
    for record in parent.indices {
      let top = root(record)
      parent[record] = UInt32(top)
      sizes[top] += 1
    }
    // The next free position of each component, under its root.
    var free = [Int](repeating: 0, count: parent.count)
    var end = 0
    for record in parent.indices where sizes[record] > 1 {
      work.starts.append(UInt32(end))
      free[record] = end
      end += sizes[record]
    }
    work.starts.append(UInt32(end))
    work.records = [UInt32](repeating: 0, count: end)
    var positions = [UInt32](repeating: 0, count: parent.count)
    for record in parent.indices {
      let top = Int(parent[record])
      guard sizes[top] > 1 else { continue }
      positions[record] = UInt32(free[top])
      work.records[free[top]] = UInt32(record)
      free[top] += 1
    }
    work.fill(pairs: pairs, positions: positions)
    work.cut(batchSize)
    return work
  }
}

extension Components.Work {
  /// Sorts the pairs into a row for each position, by counting.
  fileprivate mutating func fill(pairs: [UInt64], positions: [UInt32]) {
    rows = [UInt32](repeating: 0, count: records.count + 1)
    func ends(_ pair: UInt64) -> (low: Int, high: UInt32) {
      let (a, b) = (positions[CandidatePair.first(pair)], positions[CandidatePair.second(pair)])
      return (Int(min(a, b)), max(a, b))
    }
    for pair in pairs { rows[ends(pair).low + 1] += 1 }
    for position in records.indices { rows[position + 1] += rows[position] }
    var free = rows
    partners = [UInt32](repeating: 0, count: pairs.count)
    for pair in pairs {
      let (low, high) = ends(pair)
      partners[Int(free[low])] = high
      free[low] += 1
    }
  }

  /// Cuts the components into batches.
  fileprivate mutating func cut(_ batchSize: Int) {
    var first = 0
    for component in 1..<max(1, starts.count) where Int(starts[component]) - Int(starts[first]) >= batchSize {
      batches.append(first..<component)
      first = component
    }
    if first < starts.count - 1 { batches.append(first..<starts.count - 1) }
  }
}
