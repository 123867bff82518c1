import Fixtures
import Testing
import ZongmuBibliography
import ZongmuMARC

@testable import ZongmuMatching

@Suite("Duplicates in memory")
struct DuplicateFinderTests {
  private static func fixtureEntries() throws -> [DuplicateEntry] {
    var entries: [DuplicateEntry] = []
    for (number, branch) in Fixtures.branches.enumerated() {
      var records: [Record] = []
      for result in try RecordReader(path: branch.path) {
        // Unreadable records belong to these files; they are told of elsewhere.
        if case .success(let record) = result { records.append(record) }
      }
      entries += DuplicateEntry.entries(of: records, source: "S\(number)")
    }
    return entries
  }

  /// The plain way: all candidate pairs of the index in memory, judged one after another, one clustering of all.
  private func plainly(_ entries: [DuplicateEntry], _ rules: MatchRules) -> (groups: [[Int]], reviews: Int) {
    let views = NumberTrust.weighed(entries.map { MatchView($0.description) })
    let plain = entries.map { MatchView($0.description) }
    let matcher = Matcher(rules: rules)
    var edges: [ClusterEdge] = []
    for (a, b) in MemoryCandidateIndex(plain).pairs(of: plain, rules: rules) {
      let (verdict, weight) = matcher.verdict(views[a], views[b])
      if verdict != .unlike { edges.append(ClusterEdge(a, b, verdict, weight: weight)) }
    }
    let nodes = zip(entries, views).map { ClusterNode(identity: $0.identity, profile: $1.profile, twin: $1.twin) }
    let clusters = GreedyClustering().partition(nodes, edges: edges, constraints: []).clusters
    var clusterOf = [Int](repeating: 0, count: nodes.count)
    for (number, cluster) in clusters.enumerated() { for place in cluster { clusterOf[place] = number } }
    let reviews = edges.count { $0.verdict.answer == .review && clusterOf[$0.a] != clusterOf[$0.b] }
    let groups: [[Int]] = clusters.filter { $0.count > 1 }
    return (groups.sorted { (left: [Int], right: [Int]) in left.min() ?? 0 < right.min() ?? 0 }, reviews)
  }

  @Test("The groups are those of judging every candidate pair and clustering them all at once")
  func reference() async throws {
    let entries = try Self.fixtureEntries()
    let found = await DuplicateFinder().duplicates(among: entries)
    let expected = plainly(entries, MatchRules())
    #expect(found.groups == expected.groups)
    #expect(found.groups.count > 20)
    #expect(found.reviews.count == expected.reviews && found.reviews.allSatisfy { $0.first < $0.second })
  }

  @Test("Records in any order are in the same groups", arguments: [1, 2, 3])
  func order(seed: Int) async throws {
    var random = SplitMix64(state: UInt64(seed))
    let entries = try Self.fixtureEntries()
    var shuffled = entries
    for place in shuffled.indices.reversed() { shuffled.swapAt(place, random.below(place + 1)) }
    func names(_ entries: [DuplicateEntry]) async -> Set<[RecordIdentity]> {
      Set(await DuplicateFinder().duplicates(among: entries).groups.map { $0.map { entries[$0].identity } })
    }
    #expect(await names(entries) == names(shuffled), "seed \(seed)")
  }

  private func entries(_ count: Int, sources: Int = 1, _ make: (inout Description, Int) -> Void) -> [DuplicateEntry] {
    (0..<count).map { number in
      var description = Description(dialect: .cnmarc)
      description.title.proper = "同名的书"
      make(&description, number)
      let identity = RecordIdentity(source: "S\(number % sources)", key: "\(number)")
      return DuplicateEntry(identity: identity, description: description)
    }
  }

  @Test("A block that is too big is split: 3,000 records with one title cost no more than their windows")
  func bigBlock() async {
    let rules = MatchRules()
    let found = await DuplicateFinder(rules: rules).duplicates(among: entries(3000) { $0.extent.height = $1 })
    #expect(found.comparisons == 3000 * rules.windowSize - rules.windowSize * (rules.windowSize + 1) / 2)
    #expect(found.groups.isEmpty)
  }

  @Test("3,000 records that say no more than one title are compared with one of them, and none is joined")
  func bareTitles() async {
    let found = await DuplicateFinder().duplicates(among: entries(3000) { _, _ in })
    #expect(found.comparisons == 2999)
    #expect(found.groups.isEmpty)
  }

  @Test("3,000 copies of one book are one group, from one source and from eight, though few differ", arguments: [1, 8])
  func copies(sources: Int) async {
    let copies = entries(3000, sources: sources) { description, number in
      description.agents = [Agent(name: "赵明德", role: .author)]
      description.publication.publishers = ["青山出版社"]
      description.publication.year = 2001
      description.identifiers = [
        Identifier(.isbn, value: "978722100001", isValid: true, original: "978-7-221-00001-?")
      ]
      // One in seven says how many pages there are, one in a hundred has a price of its own.
      if number.isMultiple(of: 7) { description.extent.pages = 300 }
      if number.isMultiple(of: 100) { description.prices = [Price(currency: "CNY", hundredths: 1000 + number)] }
    }
    let found = await DuplicateFinder().duplicates(among: copies)
    #expect(found.groups.map(\.count) == [3000])
    // 30 with a price of its own, and with and without pages: 32 things said.
    #expect(found.comparisons == 3000 - 32 + 32 * 31 / 2)
  }

  @Test("Nothing, one record, and records without title or number give no group")
  func edges() async {
    let nothing = DuplicateEntry(
      identity: RecordIdentity(source: "S", key: "1"), description: Description(dialect: .unknown))
    let other = DuplicateEntry(
      identity: RecordIdentity(source: "S", key: "2"), description: Description(dialect: .unknown))
    for entries in [[], [nothing], [nothing, other]] {
      #expect(await DuplicateFinder().duplicates(among: entries) == Duplicates())
    }
  }

  @Test("Entries without 001, or with one twice, have identities of their own")
  func identities() {
    let records = [
      worksheet("001 7 ; 200 1# $a一"), worksheet("200 1# $a二"), worksheet("001 7 ; 200 1# $a三"),
    ]
    let keys = DuplicateEntry.entries(of: records, source: "S").map(\.identity.description)
    #expect(keys == ["S/7", "S/#2", "S/7#2"])
  }
}
