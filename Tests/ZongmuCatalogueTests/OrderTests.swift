import Fixtures
import Testing
import ZongmuMARC

@testable import ZongmuCatalogue

@Suite("Any order, any cut: the same catalogue (L2)")
struct OrderTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  /// The fixtures in one batch a source.
  private func whole() throws -> Catalogue {
    let catalogue = try Catalogue.new(in: folder)
    try catalogue.takeBranches()
    return catalogue
  }

  @Test("The partition of the fixtures is the one that was drawn up by hand")
  func byHand() throws {
    let catalogue = try whole()
    let clusters = Dictionary(grouping: FixtureRecord.clusters.keys.sorted(), by: { FixtureRecord.clusters[$0] ?? "" })
    let expected = clusters.values.map { $0.map(\.description).joined(separator: " ") }.sorted()
    #expect(try catalogue.partition() == expected)
    #expect(try catalogue.check(pairLimit: nil).map(\.description) == [])
  }

  /// 8 × 25 random orders. Masters, which cost most, are compared in every eighth.
  @Test(
    "200 random orders, cuts and batch sizes, sources interleaved, give the same clusters and masters", arguments: 0..<8
  )
  func orders(part: Int) throws {
    let expected = try whole()
    let partition = try expected.partition()
    let rows = try expected.derivedRows()
    let masters = try expected.masters()
    let base = Seed.base
    for step in 0..<UInt64(25) {
      let seed = base &+ step
      var generator = SplitMix64(state: seed)
      let catalogue = try Catalogue.new(in: folder)
      var rest = FixtureRecord.all.shuffled(using: &generator)[...]
      // Few cuts or many: a cut is one delta for each source that has records in it.
      let longest = [163, 120, 80][Int.random(in: 0..<3, using: &generator)]
      while !rest.isEmpty {
        let cut = rest.prefix(Int.random(in: 1...longest, using: &generator))
        rest = rest.dropFirst(cut.count)
        for (source, records) in Dictionary(grouping: cut, by: \.source).shuffled(using: &generator) {
          var options = ImportOptions.test(batchSize: Int.random(in: 1...60, using: &generator))
          options.defersDerivation = Bool.random(using: &generator)
          try catalogue.take(records.map(\.record), source, options)
        }
      }
      _ = try catalogue.bringUpToDate(now: testClock)
      #expect(try catalogue.partition() == partition, "seed \(seed)")
      #expect(try catalogue.derivedRows() == rows, "seed \(seed)")
      if step % 8 == 0 { #expect(try catalogue.masters() == masters, "seed \(seed)") }
    }
  }

  @Test("The same clock gives the same bytes: two catalogues made alike export alike, ids included")
  func sameBytes() throws {
    let exports = try ["a", "b"].map { name -> [String] in
      let catalogue = try Catalogue.new(in: folder, "\(name).sqlite")
      try catalogue.takeBranches()
      var lines: [String] = []
      try catalogue.forEachMaster { lines.append("\($0.id) \($0.master.record.bytes)") }
      return lines
    }
    #expect(exports[0].count == 124)
    #expect(exports[0] == exports[1])
  }
}
