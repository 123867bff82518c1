/// The words that are in force as a graph of records, to see whether a new one contradicts them.
struct DecisionGraph {
  private var same: [Int64: [(other: Int64, word: PersonDecisions.Word)]] = [:]
  private var different: [Int64: [(other: Int64, word: PersonDecisions.Word)]] = [:]

  init(_ words: [PersonDecisions.Word]) { words.forEach { add($0) } }

  mutating func add(_ word: PersonDecisions.Word) {
    if word.isSame {
      same[word.a, default: []].append((word.b, word))
      same[word.b, default: []].append((word.a, word))
    } else {
      different[word.a, default: []].append((word.b, word))
      different[word.b, default: []].append((word.a, word))
    }
  }

  /// The word that says of two records what `isSame` says; nil where nobody did.
  func word(_ a: Int64, _ b: Int64, isSame: Bool) -> PersonDecisions.Word? {
    ((isSame ? same : different)[a] ?? []).first { $0.other == b }?.word
  }

  /// The shortest chain of words that contradicts a new one, in the order from `a` to `b`; nil where none does.
  ///
  /// *Different* is contradicted by a chain of *same*; *same* by a chain with one *different* in it.
  func chain(against isSame: Bool, _ a: Int64, _ b: Int64) -> [PersonDecisions.Word]? {
    let fromA = reach(a)
    guard isSame else { return fromA[b] }
    let fromB = reach(b)
    var best: [PersonDecisions.Word]?
    for (left, way) in fromA {
      for (right, word) in different[left] ?? [] {
        guard let back = fromB[right] else { continue }
        let chain = way + [word] + back.reversed()
        // Of equally short ones that with the oldest decisions, so that the answer is always the same.
        if best.map({ isBetter(chain, than: $0) }) ?? true { best = chain }
      }
    }
    return best
  }

  private func isBetter(_ chain: [PersonDecisions.Word], than other: [PersonDecisions.Word]) -> Bool {
    if chain.count != other.count { return chain.count < other.count }
    return chain.map(\.row.id).lexicographicallyPrecedes(other.map(\.row.id))
  }

  /// The records that *same* ties to one, each with the words on the shortest way to it.
  private func reach(_ start: Int64) -> [Int64: [PersonDecisions.Word]] {
    var ways: [Int64: [PersonDecisions.Word]] = [start: []]
    var open = [start]
    var next = 0
    while next < open.count {
      let here = open[next]
      next += 1
      for (other, word) in (same[here] ?? []).sorted(by: { $0.word.row.id < $1.word.row.id })
      where ways[other] == nil {
        ways[other] = (ways[here] ?? []) + [word]
        open.append(other)
      }
    }
    return ways
  }
}

extension DecisionGraph {
  /// A chain in one line: `YX00/1 = YXJD03/2 (decision 3, 陈编目, 2026-11-24) ≠ …`.
  static func text(_ chain: [PersonDecisions.Word]) -> String {
    chain.map { word in
      let (left, right) = (word.row.a.description, word.row.b?.description ?? "")
      let day = (word.row.row["at"] as String).prefix(10)
      return
        "\(left) \(word.isSame ? "=" : "≠") \(right) (decision \(word.row.act), \(word.row.row["person"] as String), \(day))"
    }.joined(separator: "; ")
  }
}
