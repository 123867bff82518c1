import ZongmuBibliography
import ZongmuMARC

/// Finds which records describe one edition, without a catalogue: by the same keys, trust of numbers, verdicts and
/// clustering as the catalogue, with all cores.
///
///     let entries = DuplicateEntry.entries(of: central, source: "YX00")
///       + DuplicateEntry.entries(of: branch, source: "YXJD03")
///     let found = await DuplicateFinder().duplicates(among: entries)
///     for group in found.groups { print(group.map { entries[$0].identity }) }
///
/// The answer is a function of the set of entries, whatever their order, as long as identities are distinct.
/// For a few million records at most: some hundred bytes a record are in memory.
public struct DuplicateFinder: Sendable {
  /// The rules it goes by.
  public let rules: MatchRules

  /// A finder that goes by `rules`.
  public init(rules: MatchRules = MatchRules()) { self.rules = rules }

  /// Finds the duplicates among entries.
  public func duplicates(among entries: [DuplicateEntry]) async -> Duplicates {
    await duplicates(count: entries.count) { entries[$0] }
  }

  /// Finds the duplicates among `count` records, at most 4,294,967,295, that are made when they are asked for.
  ///
  /// Each is asked for once for its keys, and once more where it has candidates, with those that it is compared to;
  /// so descriptions need not be in memory, and only those of records that may be one are at a time.
  ///
  /// - Parameters:
  ///   - count: how many records there are.
  ///   - entry: the record at a place from 0 on; called from several tasks at once, with the same answer each time.
  public func duplicates(
    count: Int, entry: @escaping @Sendable (Int) -> DuplicateEntry
  ) async -> Duplicates {
    var table = KeyTable()
    let step = 2048
    await DuplicateFinder.forEach((count + step - 1) / step) { chunk in
      KeyTable.entries(of: chunk * step..<min(count, (chunk + 1) * step), entry)
    } take: {
      table.append($0)
    }

    let finder = CandidateFinder(rules: rules)
    var components = Components(count: count)
    var pairs: [UInt64] = []
    let blocks = table
    table = KeyTable()
    await DuplicateFinder.forEach(KeyTable.shelves) { shelf in
      blocks.candidates(onShelf: shelf, finder: finder, entry)
    } take: { found in
      for pair in found.pairs { components.join(CandidatePair.first(pair), CandidatePair.second(pair)) }
      // All bearers of a number say what it is worth: they are looked at together.
      for pair in found.links { components.join(CandidatePair.first(pair), CandidatePair.second(pair)) }
      pairs += found.pairs
    }

    let work = components.work(pairs: pairs)
    pairs = []
    let matcher = Matcher(rules: rules)
    var found = Duplicates()
    await DuplicateFinder.forEach(work.batches.count) { batch in
      DuplicateFinder.judge(work, batch, matcher, entry)
    } take: { part in
      found.groups += part.groups
      found.reviews += part.reviews
      found.comparisons += part.comparisons
    }
    found.groups.sort { (left: [Int], right: [Int]) in left.min() ?? 0 < right.min() ?? 0 }
    found.reviews.sort { ($0.first, $0.second) < ($1.first, $1.second) }
    return found
  }

  /// Calls `work` with 0 ..< count, several at a time, and `take` with the results in order.
  private nonisolated(nonsending) static func forEach<Output: Sendable>(
    _ count: Int, work: @escaping @Sendable (Int) -> Output, take: (Output) -> Void
  ) async {
    var places = (0..<count).makeIterator()
    await OrderedTasks.run(width: 16, next: { places.next() }, transform: work, consume: take)
  }

  /// Judges the candidate pairs of some components, and clusters each.
  private static func judge(
    _ work: Components.Work, _ batch: Int, _ matcher: Matcher, _ entry: (Int) -> DuplicateEntry
  ) -> Duplicates {
    var found = Duplicates()
    for component in work.components(of: batch) {
      var identities: [RecordIdentity] = []
      let plain = component.map { position in
        let found = entry(work.record(at: position))
        identities.append(found.identity)
        return MatchView(found.description)
      }
      let views = NumberTrust.weighed(plain)
      var edges: [ClusterEdge] = []
      for (place, position) in component.enumerated() {
        for partner in work.partners(of: position) {
          let other = partner - component.lowerBound
          let (verdict, weight) = matcher.verdict(views[place], views[other])
          found.comparisons += 1
          if verdict != .unlike { edges.append(ClusterEdge(place, other, verdict, weight: weight)) }
        }
      }
      guard !edges.isEmpty else { continue }
      let nodes = views.indices.map {
        ClusterNode(identity: identities[$0], profile: views[$0].profile, twin: views[$0].twin)
      }
      let partition = GreedyClustering().partition(nodes, edges: edges, constraints: [])
      var clusterOf = [Int](repeating: 0, count: nodes.count)
      for (number, cluster) in partition.clusters.enumerated() {
        for place in cluster { clusterOf[place] = number }
        if cluster.count > 1 { found.groups.append(cluster.map { work.record(at: component.lowerBound + $0) }) }
      }
      for edge in edges where edge.verdict.answer == .review && clusterOf[edge.a] != clusterOf[edge.b] {
        let places = [edge.a, edge.b].map { work.record(at: component.lowerBound + $0) }.sorted()
        found.reviews.append(
          Duplicates.Review(first: places[0], second: places[1], verdict: edge.verdict, weight: edge.weight))
      }
    }
    return found
  }
}
