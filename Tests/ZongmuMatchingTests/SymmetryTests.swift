import Fixtures
import Testing
import ZongmuBibliography
import ZongmuMARC

@testable import ZongmuMatching

@Suite("Judging is symmetric (L8)")
struct SymmetryTests {
  private static func fixtureViews() throws -> [MatchView] {
    var views: [MatchView] = []
    for branch in Fixtures.branches {
      for result in try RecordReader(path: branch.path) {
        // Unreadable records belong to these files; they are told of elsewhere.
        if case .success(let record) = result { views.append(MatchView(Describer().describe(record))) }
      }
    }
    return views
  }

  @Test("Random pairs of fixture records are judged alike both ways round", arguments: [1, 2, 3])
  func fixturePairs(seed: Int) throws {
    var random = SplitMix64(state: UInt64(seed))
    let views = try SymmetryTests.fixtureViews()
    try #require(views.count > 100)
    for _ in 0..<2000 {
      let (left, right) = (random.below(views.count), random.below(views.count))
      expectSymmetry(views[left], views[right], "seed \(seed), fixture records \(left) and \(right)")
    }
  }

  @Test("Records of different pairs of the table are judged alike both ways round")
  func tableRecords() {
    let views = PairTable.pairs.map { view($0.a) }
    for left in views.indices {
      for right in views.indices where right >= left {
        expectSymmetry(
          views[left], views[right], "\(PairTable.pairs[left].name) and \(PairTable.pairs[right].name)")
      }
    }
  }

  @Test("Random profiles contradict each other in both directions or in none", arguments: [11, 12, 13, 14])
  func profiles(seed: Int) {
    var random = SplitMix64(state: UInt64(seed))
    for round in 0..<2000 {
      let (a, b) = (RandomProfile.make(&random), RandomProfile.make(&random))
      #expect(a.contradicts(b) == b.contradicts(a), "seed \(seed), round \(round): \(a) \(b)")
      for shares in [true, false] {
        let likeness = Likeness(sharesISBN: shares)
        let (forth, back) = (a.findings(against: b, given: likeness), b.findings(against: a, given: likeness))
        #expect(forth.map(\.veto) == back.map(\.veto), "seed \(seed), round \(round): \(a) \(b)")
        #expect(forth.map(\.strength) == back.map(\.strength), "seed \(seed), round \(round): \(a) \(b)")
      }
      #expect(a.contradicts(a) == nil, "seed \(seed), round \(round): \(a)")
    }
  }

  @Test("What contradicts in a cluster is also vetoed as a pair, but for two ISBNs, which rule 5 judges")
  func contradictionIsVetoed() {
    var random = SplitMix64(state: UInt64(21))
    for round in 0..<4000 {
      let (a, b) = (RandomProfile.make(&random), RandomProfile.make(&random))
      guard let veto = a.contradicts(b), veto != .isbn else { continue }
      let found = a.findings(against: b, given: Likeness(sharesISBN: false))
      #expect(found.contains { $0.veto == veto && $0.strength == .different }, "seed 21, round \(round): \(a) \(b)")
    }
  }

  private func expectSymmetry(_ a: MatchView, _ b: MatchView, _ place: String) {
    let matcher = Matcher()
    let (forth, back) = (matcher.compare(a, b), matcher.compare(b, a))
    let isSymmetric =
      forth.verdict == back.verdict && forth.rule == back.rule && forth.weight == back.weight
      && forth.terms.map(\.level) == back.terms.map(\.level) && forth.terms.map(\.left) == back.terms.map(\.right)
      && forth.vetoes.map(\.veto) == back.vetoes.map(\.veto) && forth.vetoes.map(\.left) == back.vetoes.map(\.right)
    #expect(isSymmetric, "\(place): \(forth.summary) / \(back.summary)")
    let short = matcher.verdict(a, b)
    #expect(short.verdict == forth.verdict && short.weight == forth.weight, "\(place)")
  }
}
