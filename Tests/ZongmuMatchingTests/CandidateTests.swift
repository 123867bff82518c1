import Fixtures
import Testing
import ZongmuBibliography

@testable import ZongmuMatching

/// An index that answers from tables and counts what it is asked.
private struct TableIndex: CandidateIndex {
  typealias Failure = Never
  var members: [Int]
  var refined: [[Int64]]
  var ranks: [Int64]
  /// What each says; empty where no two say the same.
  var twins: [Int64] = []
  var lookUps = 0

  mutating func records(sharing key: MatchKey) -> [Int] { members }

  mutating func traits(of record: Int) -> CandidateTraits {
    lookUps += 1
    return CandidateTraits(
      refinements: refined[record], twin: twins.isEmpty ? Int64(record) : twins[record], rank: ranks[record])
  }
}

@Suite("Candidates")
struct CandidateTests {
  private let key = MatchKey(.isbn, "978721812345")

  private func finder(limit: Int, window: Int) -> CandidateFinder {
    var rules = MatchRules()
    rules.blockLimit = limit
    rules.windowSize = window
    return CandidateFinder(rules: rules)
  }

  /// In every other index some records say the same, and so have the same refinements.
  private func randomIndex(_ random: inout SplitMix64) -> TableIndex {
    let count = 3 + random.below(60)
    let coarse = 1 + random.below(4)
    let fine = 1 + random.below(3)
    let kinds = random.chance(50) ? count * 10 : 1 + random.below(12)
    let twins = (0..<count).map { _ in Int64(random.below(kinds)) }
    let salt = Int64(random.below(1000))
    return TableIndex(
      members: Array(0..<count),
      refined: twins.map { twin in
        let first = (twin * 31 + salt) % Int64(coarse)
        return [first, first * 10 + (twin * 17 + salt) % Int64(fine)]
      }, ranks: (0..<count).map { Int64($0) }.shuffled(using: &random), twins: twins)
  }

  private func partners(_ index: TableIndex, _ finder: CandidateFinder) -> [Set<Int>] {
    var copy = index
    return index.refined.indices.map { record in
      Set(finder.block(of: record, key: key, in: &copy).partners)
    }
  }

  @Test("A block over the limit is split alike for all its records: partners are mutual, bounded and none is oneself")
  func symmetry() {
    for seed in 0..<1000 {
      var random = SplitMix64(state: UInt64(seed))
      let index = randomIndex(&random)
      let finder = finder(limit: 2 + random.below(12), window: 1 + random.below(4))
      let found = partners(index, finder)
      for (record, partners) in found.enumerated() {
        #expect(!partners.contains(record), "seed \(seed)")
        for other in partners { #expect(found[other].contains(record), "seed \(seed): \(record) and \(other)") }
      }
      // One comparison for each record that says what another says; of the others as many as the limit at most, or as
      // the window has.
      let pairs = found.reduce(0) { $0 + $1.count } / 2
      let most = index.members.count * (1 + max(finder.blockLimit, 2 * finder.windowSize))
      #expect(pairs <= most, "seed \(seed)")
    }
  }

  @Test("The partners of a record do not depend on the order of the block")
  func order() {
    for seed in 0..<300 {
      var random = SplitMix64(state: UInt64(seed))
      var index = randomIndex(&random)
      let finder = finder(limit: 2 + random.below(12), window: 1 + random.below(4))
      let before = partners(index, finder)
      index.members.shuffle(using: &random)
      #expect(partners(index, finder) == before, "seed \(seed)")
    }
  }

  @Test("The partners do not depend on how the index numbers its records, where the ranks tell them apart")
  func numbering() {
    for seed in 0..<300 {
      var random = SplitMix64(state: UInt64(seed))
      let index = randomIndex(&random)
      let finder = finder(limit: 2 + random.below(12), window: 1 + random.below(4))
      let order = index.members.shuffled(using: &random)
      let renamed = TableIndex(
        members: index.members, refined: order.map { index.refined[$0] }, ranks: order.map { index.ranks[$0] },
        twins: order.map { index.twins[$0] })
      let (before, after) = (partners(index, finder), partners(renamed, finder))
      for (new, old) in order.enumerated() {
        #expect(Set(after[new].map { order[$0] }) == before[old], "seed \(seed)")
      }
    }
  }

  @Test("A block under the limit gives everybody, one at the limit too, one over it is reported")
  func limits() {
    var index = TableIndex(members: [0, 1, 2, 3], refined: [[1, 1], [1, 2], [2, 3], [2, 3]], ranks: [0, 1, 2, 3])
    let small = finder(limit: 4, window: 1).block(of: 0, key: key, in: &index)
    #expect(small.oversized == [])
    #expect(small.partners == [1, 2, 3])
    let split = finder(limit: 3, window: 1).block(of: 0, key: key, in: &index)
    #expect(split.oversized == [4])
    #expect(split.partners == [1])
  }

  @Test("Records that say the same stand for each other: all with the first by rank, that one with the other firsts")
  func twins() {
    // Of 5 and 2, of 4, 1 and 0, and 3 alone; ranks turn the order of the records round.
    var index = TableIndex(
      members: Array(0..<6), refined: Array(repeating: [7, 7], count: 6), ranks: [6, 5, 4, 3, 2, 1],
      twins: [1, 1, 2, 3, 1, 2])
    let finder = finder(limit: 3, window: 1)
    // Three of them to be compared with one another take 9 looks, the limit allows 6 times 3.
    let partners = (0..<6).map { finder.block(of: $0, key: key, in: &index).partners.sorted() }
    #expect(partners == [[4], [4], [5], [4, 5], [0, 1, 3, 5], [2, 3, 4]])
  }

  @Test("Ten thousand copies: of 1,400 kinds all are compared, as two hundred a record allow, of 1,500 neighbours only")
  func copies() {
    let count = 10_000
    for (kinds, partners) in [(1400, 1399), (1500, 20)] {
      var index = TableIndex(
        members: Array(0..<count), refined: Array(repeating: [7, 7], count: count),
        ranks: (0..<count).map { Int64($0) },
        twins: (0..<count).map { Int64($0 % kinds) })
      let block = CandidateFinder(rules: MatchRules()).split(index.members, in: &index)
      let found = block.block(of: 700).partners
      #expect(found.count { $0 < kinds } == partners)
      #expect(found.filter { $0 >= kinds } == Array(stride(from: 700 + kinds, to: count, by: kinds)))
      #expect(block.block(of: 9000).partners == [9000 % kinds])
      #expect(index.lookUps == count)
    }
  }

  @Test("Where nothing splits a block, a record keeps its neighbours by rank")
  func window() {
    let count = 30
    // Rank turns the order of the records round.
    var index = TableIndex(
      members: Array(0..<count), refined: Array(repeating: [7, 7], count: count),
      ranks: (0..<count).map { Int64(count - $0) })
    let finder = finder(limit: 10, window: 3)
    let middle = finder.block(of: 15, key: key, in: &index)
    #expect(middle.oversized == [30, 30, 30])
    #expect(Set(middle.partners) == [12, 13, 14, 16, 17, 18])
    #expect(Set(finder.block(of: 0, key: key, in: &index).partners) == [1, 2, 3])
    #expect(Set(finder.block(of: 29, key: key, in: &index).partners) == [26, 27, 28])
  }

  @Test("Ten thousand records under one key: the pairs to compare are bounded by the window, not by the square")
  func hugeBlock() {
    let count = 10_000
    var index = TableIndex(
      members: Array(0..<count), refined: Array(repeating: [7, 7], count: count), ranks: (0..<count).map { Int64($0) })
    let finder = CandidateFinder(rules: MatchRules())
    var found = 0
    let asked = Array(stride(from: 0, to: count, by: 500)) + [count - 1]
    for record in asked {
      let block = finder.block(of: record, key: key, in: &index)
      #expect(block.oversized == [count, count, count])
      #expect(block.partners.count <= 2 * finder.windowSize)
      found += block.partners.count
    }
    // The two ends have neighbours on one side only.
    #expect(found == (asked.count - 2) * 20 + 2 * 10)
    #expect(index.lookUps == asked.count * count)
  }

  @Test("Ten thousand records of forty titles under one key: each meets at most those of its own title and agent")
  func hugeMixedBlock() {
    let count = 10_000
    let refined: [[Int64]] = (0..<count).map { record in
      let title = record % 40
      let agent = record / 40 % 5
      return [Int64(title), Int64(title * 5 + agent)]
    }
    var index = TableIndex(members: Array(0..<count), refined: refined, ranks: (0..<count).map { Int64($0) })
    let finder = CandidateFinder(rules: MatchRules())
    for record in stride(from: 0, to: count, by: 400) {
      let block = finder.block(of: record, key: key, in: &index)
      // 10,000 under the key, 250 of one title, 50 of one title and agent.
      #expect(block.oversized == [10_000, 250])
      #expect(block.partners.count == 49)
      #expect(block.partners.allSatisfy { refined[$0] == refined[record] })
    }
  }

  @Test("In memory each pair is given once, the smaller number first, and only of records that share a key")
  func memory() {
    let views = [
      view("010 ## $a978-7-218-12345-5 ; 200 1# $a越秀街巷旧事$f林晓禾著 ; 210 ## $a广州$c广东人民出版社$d2023"),
      view("010 ## $a978-7-218-12345-5 ; 200 1# $a广州花事$f陈一舟著 ; 210 ## $a广州$c花城出版社$d2001"),
      view("200 1# $a越秀街巷旧事$f林晓禾著 ; 210 ## $a广州$c广东人民出版社$d2023"),
      view("200 1# $a别的书$f王海著 ; 210 ## $a北京$c作家出版社$d2010"),
    ]
    let pairs = MemoryCandidateIndex(views).pairs(of: views, rules: MatchRules())
    #expect(pairs.map { "\($0.0) \($0.1)" } == ["0 1", "0 2"])
  }
}
