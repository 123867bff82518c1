import Fixtures
import Foundation
import Testing
import ZongmuMARC

@testable import ZongmuCatalogue

@Suite("Bulk work: sorting, sets, order")
struct BulkTests {
  @Test("Entries come back sorted and each once, however many runs they took", arguments: [0, 1, 15, 16, 17, 5_000])
  func sorter(count: Int) throws {
    var generator = SplitMix64(state: Seed.base &+ UInt64(count))
    var sorter = EntrySorter(runLength: 16)
    var expected: Set<SortEntry> = []
    for _ in 0..<count {
      let entry = SortEntry(high: UInt64(generator.below(40)), low: UInt64(generator.below(40)))
      expected.insert(entry)
      try sorter.add(entry)
    }
    #expect(sorter.count == count)
    var entries = try sorter.sorted()
    var found: [SortEntry] = []
    while let entry = try entries.next() { found.append(entry) }
    #expect(found == expected.sorted())
  }

  @Test("A run that is longer than what is read of it at a time comes back whole")
  func longRuns() throws {
    var sorter = EntrySorter(runLength: 10_000)
    for number in (0..<25_000).reversed() { try sorter.add(SortEntry(high: 1, low: UInt64(number))) }
    var entries = try sorter.sorted()
    for number in 0..<25_000 { #expect(try entries.next()?.low == UInt64(number)) }
    #expect(try entries.next() == nil)
  }

  static let keys = [
    StoredKey(kind: 1, hash: .min), StoredKey(kind: 1, hash: -1), StoredKey(kind: 1, hash: 0),
    StoredKey(kind: 1, hash: .max), StoredKey(kind: 9, hash: -5), StoredKey(kind: 15, hash: 12_345),
  ]

  @Test("A key, its record and its change come out of an entry as they went in, and sort as the table does")
  func keyEntries() {
    let changes: [StoredKey.Change] = [.kept, .added, .removed]
    var entries: [SortEntry] = []
    for key in BulkTests.keys {
      for record: Int64 in [1, 2, 4_294_967_295] {
        for change in changes {
          let entry = key.entry(of: record, change)
          let read = StoredKey.read(entry)
          #expect(read.key == key && read.record == record && read.change == change)
          entries.append(entry)
        }
      }
    }
    #expect(entries == entries.sorted())
    #expect(StoredKey.decode(StoredKey.encode(BulkTests.keys)) == BulkTests.keys)
    #expect(StoredKey.decode([]) == [])
  }

  @Test("A set of records holds what was put in, in order; components are those of the pairs")
  func sets() {
    var generator = SplitMix64(state: Seed.base)
    var set = RecordSet()
    var expected: Set<Int64> = []
    for _ in 0..<300 {
      let record = Int64(generator.below(2_000))
      #expect(set.insert(record) == expected.insert(record).inserted)
    }
    #expect(Array(set) == expected.sorted() && set.count == expected.count)
    #expect((0..<2_100).allSatisfy { set.contains($0) == expected.contains($0) })
    var components = RecordComponents()
    for (a, b): (Int64, Int64) in [(5, 3), (900, 901), (3, 900), (7, 8)] { components.join(a, b) }
    #expect([3, 5, 900, 901].allSatisfy { components.root(of: $0) == 3 })
    #expect(components.root(of: 8) == 7 && components.root(of: 6) == 6 && components.root(of: 1_000_000) == 1_000_000)
  }

  @Test("Work is consumed in the order in which it was handed in, and what throws ends it")
  func ordered() throws {
    var next = 0
    var found: [Int] = []
    try OrderedWork.run(
      next: { () -> Int? in
        next += 1
        return next <= 500 ? next : nil
      },
      transform: { number in
        if number.isMultiple(of: 7) { Thread.sleep(forTimeInterval: 0.001) }
        return number * 2
      }, consume: { found.append($0) })
    #expect(found == (1...500).map { $0 * 2 })
    #expect(throws: CatalogueError.decision("enough")) {
      try OrderedWork.run(
        next: { 1 }, transform: { $0 },
        consume: { _ in throw CatalogueError.decision("enough") })
    }
  }
}
