extension Evaluation {
  /// Measures the clusters of a catalogue.
  ///
  /// Memory holds a name, a master and the key hashes of each record. Mistakes are judged anew from the kept bytes to be
  /// sorted, at most `explainedLimit` of each kind.
  ///
  /// - Parameters:
  ///   - truth: the true cluster of each record.
  ///   - namesSources: whether records are named `SOURCE/record id` in the truth, or by record id alone.
  ///   - catalogue: the clusters to measure.
  ///   - apart: pairs that must stay apart, named in the same way.
  ///   - reviewAs: what a pair that waits for a person counts as.
  ///   - worst: how many mistakes of each kind are kept with their decisions.
  public init(
    truth: [String: String], namesSources: Bool, catalogue: Catalogue, apart: [ForbiddenPair] = [],
    reviewAs: ReviewReading = .different, worst: Int = 0
  ) throws {
    self.init(worst: worst)
    func name(_ identity: RecordIdentity) -> String { namesSources ? identity.description : identity.key }

    var answer: [String: String] = [:]
    var identities: [String: RecordIdentity] = [:]
    try catalogue.forEachMembership { identity, master in
      answer[name(identity)] = master.description
      identities[name(identity)] = identity
    }
    unknown = truth.keys.count { answer[$0] == nil }
    var kept: [JoinedPairs.Edge] = []
    try catalogue.forEachPair { a, b, found in
      kept.append(.init(name(a), name(b), found.verdict, weight: found.weight))
    }
    if reviewAs == .same { answer = JoinedPairs.merging(answer, through: kept) }
    counts = PairCounts(truth: truth, answer: answer)
    truePairs = counts.truePositives + counts.falseNegatives
    bCubed = BCubed(truth: truth, answer: answer)
    curve = JoinedPairs.curve(kept, truth: truth, wanted: truePairs)

    var keys: [String: Set<Int64>] = [:]
    try catalogue.forEachKeys { identity, hashes in keys[name(identity)] = hashes }
    func decision(_ left: String, _ right: String) throws -> Decision? {
      guard let a = identities[left], let b = identities[right] else { return nil }
      return try catalogue.explain(a, b).decision
    }

    var looked = 0
    for group in Evaluation.groups(truth) {
      for (index, left) in group.enumerated() {
        for right in group[(index + 1)...] {
          let sharesKey = !(keys[left] ?? []).isDisjoint(with: keys[right] ?? [])
          if !sharesKey { withoutKey += 1 }
          guard answer[left] == nil || answer[left] != answer[right] else { continue }
          guard looked < Evaluation.explainedLimit, let found = try decision(left, right) else {
            unsorted += 1
            continue
          }
          looked += 1
          if found.answer == .review {
            review += 1
            if reviewAs == .skip {
              counts.falseNegatives -= 1
              continue
            }
          }
          addMiss(found, sharesKey: sharesKey, left, right)
        }
      }
    }
    looked = 0
    for group in Evaluation.groups(answer.filter { truth[$0.key] != nil }) {
      guard Set(group.map { truth[$0] }).count > 1 else { continue }
      for (index, left) in group.enumerated() {
        for right in group[(index + 1)...] where truth[left] != truth[right] {
          guard looked < Evaluation.explainedLimit, let found = try decision(left, right) else {
            unsorted += 1
            continue
          }
          looked += 1
          addFalseMerge(found, left, right)
        }
      }
    }
    for pair in apart {
      guard let master = answer[pair.left], master == answer[pair.right] else { continue }
      together[pair.group, default: 0] += 1
    }
  }

  /// The records of each cluster of two or more, in order.
  private static func groups(_ clusters: [String: String]) -> [[String]] {
    Dictionary(grouping: clusters.keys.sorted(), by: { clusters[$0] ?? "" }).filter { $0.value.count > 1 }
      .sorted { $0.key < $1.key }.map(\.value)
  }
}
