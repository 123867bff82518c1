import Fixtures
import Testing
import ZongmuBibliography
import ZongmuMARC

@testable import ZongmuCatalogue

/// A small world of records that change: each identity has variants, which borrow fields of other records so that
/// clusters form and fall apart.
private struct World {
  typealias Versions = [Record]
  let identities: [RecordIdentity]
  let variants: [RecordIdentity: Versions]

  init(_ generator: inout SplitMix64) {
    // Whole clusters, so that there is something to join.
    let groups = Dictionary(grouping: FixtureRecord.all, by: { FixtureRecord.clusters[$0.identity] ?? "" })
    let several = groups.values.filter { $0.count > 1 }.sorted { $0[0].identity < $1[0].identity }
    // Three that share a number are a big block under the low limit.
    var chosen = several.filter { $0.count > 2 }.shuffled(using: &generator).prefix(1).flatMap { $0 }
    chosen += several.shuffled(using: &generator).prefix(2).flatMap { $0 }
    chosen += FixtureRecord.all.shuffled(using: &generator).prefix(3)
    var variants: [RecordIdentity: Versions] = [:]
    for each in chosen where variants[each.identity] == nil {
      let other = chosen[Int.random(in: 0..<chosen.count, using: &generator)].record
      variants[each.identity] = [
        each.record, World.grafted(each.record, other, ["010", "020"]),
        World.grafted(each.record, other, ["200", "245", "210", "260", "010", "020", "701", "100"]),
      ]
    }
    identities = variants.keys.sorted()
    self.variants = variants
  }

  /// A record with the fields of some tags taken from another one of its dialect.
  private static func grafted(_ record: Record, _ donor: Record, _ tags: Set<ZongmuMARC.Tag>) -> Record {
    guard (record["245"] == nil) == (donor["245"] == nil) else { return record }
    var builder = RecordBuilder(leader: record.leader)
    for field in record.fields where !tags.contains(field.tag) { builder.add(field) }
    for field in donor.fields where tags.contains(field.tag) { builder.add(field) }
    return World.encoded(builder.build())
  }

  /// The same as it comes from a file.
  static func encoded(_ record: Record) -> Record {
    var bytes: [UInt8] = []
    do {
      try ISO2709Writer().encode(record, to: &bytes)
      guard case .success(let read)? = try RecordReader(source: MemoryByteSource(bytes)).next() else { return record }
      return read
    } catch {
      Issue.record("\(error)")
      return record
    }
  }

  /// The record that says that a record is deleted.
  static func deletion(of record: Record) -> Record {
    var leader = record.leader
    leader[5] = UInt8(ascii: "d")
    var builder = RecordBuilder(leader: leader)
    for field in record.fields { builder.add(field) }
    return encoded(builder.build())
  }
}

private struct Word {
  let left: RecordIdentity
  let right: RecordIdentity
  let isSame: Bool
}

@Suite("History does not show (L3)")
struct HistoryTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  /// 8 × 13 random histories. The rules let blocks be big from three records on, so that splitting them is met too.
  @Test("Any history that ends in the same inputs gives the catalogue of one batch", arguments: 0..<8)
  func histories(part: Int) throws {
    let base = Seed.base
    var bigBlocks = 0
    for step in 0..<UInt64(13) {
      let rules = step % 3 == 0 ? "" : "matching:\n  block-limit: 2\n  window-size: 1\n"
      bigBlocks += try history(seed: base &+ step, rules: rules, beginsFull: step % 2 == 0)
    }
    #expect(bigBlocks > 0, "seed \(base): no block was big, so nothing was shown about them")
  }

  /// Goes through one history; gives how many big blocks there were on the way.
  private func history(seed: UInt64, rules: String, beginsFull: Bool) throws -> Int {
    var generator = SplitMix64(state: seed)
    let world = World(&generator)
    let sources = Array(Set(world.identities.map(\.source))).sorted()
    let catalogue = try Catalogue.new(in: folder, rules: rules)
    var live: [RecordIdentity: Record] = [:]
    var words: [Word] = []
    var bigBlocks = 0
    if beginsFull {
      for identity in world.identities { live[identity] = world.variants[identity]?.first }
      for source in sources { try catalogue.take(live.filter { $0.key.source == source }.map(\.value), source) }
      bigBlocks += try catalogue.rows("SELECT * FROM big_block").count
    }
    for _ in 0..<Int.random(in: 4...10, using: &generator) {
      let source = sources[Int.random(in: 0..<sources.count, using: &generator)]
      let own = world.identities.filter { $0.source == source }
      switch Int.random(in: 0..<10, using: &generator) {
      case 0..<5:
        var batch: [Record] = []
        for identity in own where Bool.random(using: &generator) {
          let versions = world.variants[identity] ?? []
          let record = versions[Int.random(in: 0..<versions.count, using: &generator)]
          live[identity] = record
          batch.append(record)
        }
        if !batch.isEmpty { try catalogue.take(batch.shuffled(using: &generator), source) }
      case 5:
        let gone = own.filter { _ in Bool.random(using: &generator) }
        let batch = gone.compactMap { world.variants[$0]?.first }.map(World.deletion)
        for identity in gone { live[identity] = nil }
        if !batch.isEmpty { try catalogue.take(batch, source) }
      case 6:
        let kept = own.filter { _ in Bool.random(using: &generator) }
        let batch = kept.compactMap { live[$0] ?? world.variants[$0]?.first }
        guard !batch.isEmpty else { continue }
        for identity in own { live[identity] = nil }
        for (identity, record) in zip(kept, batch) { live[identity] = record }
        try catalogue.take(batch, source, .test(.snapshot, allowsShrink: true))
      case 7:
        guard try catalogue.sources().contains(where: { $0.code == source }) else { continue }
        let withdrawn = try catalogue.withdrawSource(source, now: testClock).withdrawn
        #expect(withdrawn == live.keys.count { $0.source == source }, "seed \(seed)")
        for identity in own { live[identity] = nil }
      default:
        let two = live.keys.sorted().shuffled(using: &generator).prefix(2)
        guard let left = two.first, let right = two.last, left != right else { continue }
        let word = Word(left: left, right: right, isSame: Bool.random(using: &generator))
        words.append(word)
        _ = try catalogue.decide(left, right, isSame: word.isSame, person: "tester", now: testClock)
      }
      #expect(try catalogue.totals().records == live.count, "seed \(seed)")
      bigBlocks += try catalogue.rows("SELECT * FROM big_block").count
    }
    try expectBatch(catalogue, live, words, rules, "seed \(seed)")
    return bigBlocks
  }

  private func expectBatch(
    _ catalogue: Catalogue, _ live: [RecordIdentity: Record], _ words: [Word], _ rules: String, _ note: String
  ) throws {
    let batch = try Catalogue.new(in: folder, rules: rules)
    for (source, records) in Dictionary(grouping: live, by: { $0.key.source }).sorted(by: { $0.key < $1.key }) {
      try batch.take(records.sorted { $0.key < $1.key }.map(\.value), source)
    }
    for word in words where live[word.left] != nil && live[word.right] != nil {
      _ = try batch.decide(word.left, word.right, isSame: word.isSame, person: "tester", now: testClock)
    }
    try expectSame(catalogue, batch, note)
    #expect(try catalogue.check(pairLimit: nil).map(\.description) == [], "\(note)")
    let holdings = live.values.reduce(0) { $0 + $1.fields.count { $0.tag == "905" || $0.tag == "852" } }
    #expect(try catalogue.totals().holdings == holdings, "\(note)")
  }
}
