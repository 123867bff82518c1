/// How well an answer agrees with labels: pairs counted, and the figures made of them.
public struct PairCounts: Sendable, Equatable {
  /// Pairs that are the same and were joined.
  public var truePositives = 0
  /// Pairs that are different and were joined.
  public var falsePositives = 0
  /// Pairs that are the same and were not joined.
  public var falseNegatives = 0

  /// Nothing counted.
  public init() {}

  /// The share of joined pairs that are right; 1 where nothing was joined.
  public var precision: Double {
    let joined = truePositives + falsePositives
    return joined == 0 ? 1 : Double(truePositives) / Double(joined)
  }

  /// The share of true pairs that were joined; 1 where there are none.
  public var recall: Double {
    let wanted = truePositives + falseNegatives
    return wanted == 0 ? 1 : Double(truePositives) / Double(wanted)
  }

  /// The harmonic mean of precision and recall.
  public var f1: Double {
    let (p, r) = (precision, recall)
    return p + r == 0 ? 0 : 2 * p * r / (p + r)
  }

  /// Counts the pairs of records that two partitions put together.
  ///
  /// Both map a record to the name of its cluster. Only records that the truth knows are counted; a record that
  /// the answer does not know stands alone. Cost: O(records), not O(pairs).
  public init(truth: [String: String], answer: [String: String]) {
    var cells: [[String]: Int] = [:]
    var wanted: [String: Int] = [:]
    var joined: [String: Int] = [:]
    for (record, cluster) in truth {
      wanted[cluster, default: 0] += 1
      guard let found = answer[record] else { continue }
      joined[found, default: 0] += 1
      cells[[cluster, found], default: 0] += 1
    }
    func pairs(_ count: Int) -> Int { count * (count - 1) / 2 }
    truePositives = cells.values.reduce(0) { $0 + pairs($1) }
    falsePositives = joined.values.reduce(0) { $0 + pairs($1) } - truePositives
    falseNegatives = wanted.values.reduce(0) { $0 + pairs($1) } - truePositives
  }
}
