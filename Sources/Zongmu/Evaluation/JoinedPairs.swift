/// Records joined by the pairs that a catalogue keeps.
enum JoinedPairs {
  /// A kept pair by the names of its records.
  struct Edge {
    let left: String
    let right: String
    let verdict: Decision.Verdict
    let weight: Int

    init(_ left: String, _ right: String, _ verdict: Decision.Verdict, weight: Int) {
      self.left = left
      self.right = right
      self.verdict = verdict
      self.weight = weight
    }
  }

  /// The clusters where every pair for review is joined as well.
  static func merging(_ answer: [String: String], through edges: [Edge]) -> [String: String] {
    var roots: [String: String] = [:]
    func root(_ name: String) -> String {
      var name = name
      while let next = roots[name] { name = next }
      return name
    }
    for edge in edges where edge.verdict.answer == .review {
      guard let left = answer[edge.left].map(root), let right = answer[edge.right].map(root), left != right else {
        continue
      }
      roots[max(left, right)] = min(left, right)
    }
    return answer.mapValues(root)
  }

  /// The figures if all kept pairs at or above a weight were joined, and all that they link, without regard to what
  /// clustering would refuse. Pairs with a veto or for a person to decide first are never joined.
  static func curve(_ edges: [Edge], truth: [String: String], wanted: Int) -> ThresholdCurve {
    var parents: [String: String] = [:]
    var sizes: [String: [String: Int]] = [:]
    func root(_ name: String) -> String {
      var name = name
      while let next = parents[name] {
        if let beyond = parents[next] { parents[name] = beyond }
        name = next
      }
      return name
    }
    var counts = PairCounts()
    counts.falseNegatives = wanted
    var points: [ThresholdCurve.Point] = []
    let ranked = edges.filter { edge in
      (edge.verdict == .same || edge.verdict == .softReview) && truth[edge.left] != nil && truth[edge.right] != nil
    }.sorted { $0.weight > $1.weight }
    for (index, edge) in ranked.enumerated() {
      let (left, right) = (root(edge.left), root(edge.right))
      if left != right, let leftTruth = truth[left], let rightTruth = truth[right] {
        var (big, small) = (sizes[left] ?? [leftTruth: 1], sizes[right] ?? [rightTruth: 1])
        let isSwapped = big.count < small.count
        if isSwapped { swap(&big, &small) }
        let all = big.values.reduce(0, +) * small.values.reduce(0, +)
        var same = 0
        for (cluster, count) in small {
          same += count * (big[cluster] ?? 0)
          big[cluster, default: 0] += count
        }
        counts.truePositives += same
        counts.falseNegatives -= same
        counts.falsePositives += all - same
        let (top, below) = isSwapped ? (right, left) : (left, right)
        parents[below] = top
        sizes[top] = big
        sizes[below] = nil
      }
      if index + 1 == ranked.count || ranked[index + 1].weight != edge.weight {
        points.append(.init(threshold: edge.weight, counts: counts))
      }
    }
    return ThresholdCurve(points: points)
  }
}
