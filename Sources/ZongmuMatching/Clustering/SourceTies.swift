/// Which sources the records of a cluster come from: two records of one source join only where they are the same by
/// themselves, and not through a third.
struct SourceTies {
  private struct Share: Hashable {
    let source: Int
    let first: Int
  }

  /// The sources, ascending, and that of each node by its place.
  private let names: [String]
  private let sourceOf: [Int]
  private let twins: Twins
  /// Per first of twins: those that are the same as it is.
  private var tied: [Int: Set<Int>] = [:]
  /// Per node: the nodes of its own source that a person tied it to.
  private var told: [Int: Set<Int>] = [:]
  /// Per root of two nodes and more: how many nodes of each source.
  private var counts: [Int: [Int: Int]] = [:]
  /// Per root of two nodes and more: how many nodes of each source among the twins of a first.
  private var shares: [Int: [Share: Int]] = [:]

  init(_ nodes: [ClusterNode], _ twins: Twins) {
    names = Set(nodes.map(\.identity.source)).sorted()
    let places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    sourceOf = nodes.map { places[$0.identity.source] ?? 0 }
    self.twins = twins
  }

  /// Takes note that two nodes, and so their twins, are the same by themselves.
  mutating func tie(_ a: Int, _ b: Int) {
    let (first, second) = (twins.first[a], twins.first[b])
    guard sourceOf[a] == sourceOf[b] || twins.isShared(first) || twins.isShared(second) else { return }
    tied[first, default: []].insert(second)
    tied[second, default: []].insert(first)
  }

  /// Takes note that a person said so of two nodes, which says nothing of their twins.
  mutating func tell(_ a: Int, _ b: Int) {
    guard sourceOf[a] == sourceOf[b] else { return }
    told[a, default: []].insert(b)
    told[b, default: []].insert(a)
  }

  mutating func merge(_ small: Int, _ smallMembers: [Int], into large: Int, _ largeMembers: [Int]) {
    var sum = counts.removeValue(forKey: large) ?? tally(largeMembers)
    for (source, count) in counts.removeValue(forKey: small) ?? tally(smallMembers) { sum[source, default: 0] += count }
    counts[large] = sum
    guard !twins.groups.isEmpty else { return }
    var parts = shares.removeValue(forKey: large) ?? split(largeMembers)
    for (share, count) in shares.removeValue(forKey: small) ?? split(smallMembers) { parts[share, default: 0] += count }
    shares[large] = parts
  }

  /// The first source of which two records, one of each cluster, are not the same by themselves; nil where there is none.
  func untied(_ members: [Int], _ small: Int, _ large: Int, isInLarge: (Int) -> Bool) -> String? {
    let mine = counts[small] ?? tally(members)
    let theirs = counts[large] ?? [sourceOf[large]: 1]
    var wanted: [Int: Int] = [:]
    for (source, count) in mine {
      if let others = theirs[source] { wanted[source] = count * others }
    }
    guard !wanted.isEmpty else { return nil }
    let parts = twins.groups.isEmpty ? [:] : shares[large] ?? split([large])
    for node in members {
      let (own, source) = (twins.first[node], sourceOf[node])
      let others = tied[own] ?? []
      for other in others where other != own {
        if twins.isShared(other) {
          wanted[source, default: 0] -= parts[Share(source: source, first: other)] ?? 0
        } else if sourceOf[other] == source, isInLarge(other) {
          wanted[source, default: 0] -= 1
        }
      }
      if twins.isShared(own) { wanted[source, default: 0] -= parts[Share(source: source, first: own)] ?? 0 }
      for other in told[node] ?? [] where isInLarge(other) {
        let kind = twins.first[other]
        if kind != own, !others.contains(kind) { wanted[source, default: 0] -= 1 }
      }
    }
    return wanted.filter { $0.value > 0 }.keys.min().map { names[$0] }
  }

  private func tally(_ members: [Int]) -> [Int: Int] {
    members.reduce(into: [:]) { $0[sourceOf[$1], default: 0] += 1 }
  }

  private func split(_ members: [Int]) -> [Share: Int] {
    members.reduce(into: [:]) { counts, node in
      let first = twins.first[node]
      if twins.isShared(first) { counts[Share(source: sourceOf[node], first: first), default: 0] += 1 }
    }
  }
}
