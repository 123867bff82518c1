/// Precision and recall of clusters, a record at a time: B³ (Bagga and Baldwin, "Entity-Based Cross-Document
/// Coreferencing Using the Vector Space Model", 1998). A big cluster weighs as much as it has records, not pairs.
public struct BCubed: Sendable, Equatable {
  /// The mean, over records, of the share of a record's cluster that belongs with it; 1 where there are no records.
  public let precision: Double
  /// The mean, over records, of the share of what belongs with a record that is in its cluster; 1 without records.
  public let recall: Double

  /// The harmonic mean of the two.
  public var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }

  /// Measures an answer. Both map a record to the name of its cluster; only records that the truth knows count, and
  /// one that the answer does not know stands alone. Cost: O(records).
  public init(truth: [String: String], answer: [String: String]) {
    var cells: [[String]: Int] = [:]
    var wanted: [String: Int] = [:]
    var joined: [String: Int] = [:]
    var alone: [String: Int] = [:]
    for (record, cluster) in truth {
      wanted[cluster, default: 0] += 1
      guard let found = answer[record] else {
        alone[cluster, default: 0] += 1
        continue
      }
      joined[found, default: 0] += 1
      cells[[cluster, found], default: 0] += 1
    }
    // Sums over records in a fixed order, so that the last digit is always the same.
    var (precision, recall) = (0.0, 0.0)
    for (cell, count) in cells.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      let square = Double(count) * Double(count)
      precision += square / Double(joined[cell[1]] ?? count)
      recall += square / Double(wanted[cell[0]] ?? count)
    }
    for (cluster, count) in alone.sorted(by: { $0.key < $1.key }) {
      precision += Double(count)
      recall += Double(count) / Double(wanted[cluster] ?? count)
    }
    self.precision = truth.isEmpty ? 1 : precision / Double(truth.count)
    self.recall = truth.isEmpty ? 1 : recall / Double(truth.count)
  }
}
