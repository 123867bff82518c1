import Fixtures
import Testing
import ZongmuMARC

@testable import ZongmuCatalogue

/// A small world of records that change: each identity has variants, which borrow fields of other records so that
/// clusters form and fall apart.
struct World {
  let identities: [RecordIdentity]
  let variants: [RecordIdentity: [Record]]
  var sources: [String] { Array(Set(identities.map(\.source))).sorted() }

  init(_ generator: inout SplitMix64) {
    // Whole clusters, so that there is something to join.
    let groups = Dictionary(grouping: FixtureRecord.all, by: { FixtureRecord.clusters[$0.identity] ?? "" })
    let several = groups.values.filter { $0.count > 1 }.sorted { $0[0].identity < $1[0].identity }
    // Three that share a number are a big block under the low limit.
    var chosen = several.filter { $0.count > 2 }.shuffled(using: &generator).prefix(1).flatMap { $0 }
    chosen += several.shuffled(using: &generator).prefix(2).flatMap { $0 }
    chosen += FixtureRecord.all.shuffled(using: &generator).prefix(3)
    var variants: [RecordIdentity: [Record]] = [:]
    for each in chosen where variants[each.identity] == nil {
      let other = chosen[Int.random(in: 0..<chosen.count, using: &generator)].record
      variants[each.identity] = [
        World.encoded(each.record), World.grafted(each.record, other, ["010", "020"]),
        World.grafted(each.record, other, ["200", "245", "210", "260", "010", "020", "701", "100"]),
      ]
    }
    identities = variants.keys.sorted()
    self.variants = variants
  }

  /// A record with the fields of some tags taken from another one of its dialect.
  private static func grafted(_ record: Record, _ donor: Record, _ tags: Set<ZongmuMARC.Tag>) -> Record {
    guard (record["245"] == nil) == (donor["245"] == nil) else { return encoded(record) }
    var builder = RecordBuilder(leader: record.leader)
    for field in record.fields where !tags.contains(field.tag) { builder.add(field) }
    for field in donor.fields where tags.contains(field.tag) { builder.add(field) }
    return World.encoded(builder.build())
  }

  /// The same as it comes from a file of ISO 2709.
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

  /// The holdings fields of an ISO 2709 record, counted in its directory byte by byte and by nothing of Zongmu: entries of
  /// twelve bytes from byte 24 on, up to the field terminator.
  static func holdings(in bytes: [UInt8]) -> Int {
    var count = 0
    var place = 24
    while place + 12 <= bytes.count, bytes[place] != 0x1E {
      let tag = Array(bytes[place..<place + 3])
      if tag == Array("905".utf8) || tag == Array("852".utf8) { count += 1 }
      place += 12
    }
    return count
  }
}

/// Something that happens to a catalogue. Numbers stand for what there is at the time, so that a step means something
/// whatever steps before it are left out.
enum Step: CustomStringConvertible {
  case handIn(source: Int, [(record: Int, variant: Int)])
  case delete(source: Int, [Int])
  case snapshot(source: Int, [(record: Int, variant: Int)])
  case withdraw(source: Int)
  case say(isSame: Bool, Int, Int)
  case split(Int)
  case join([Int])
  case lock(Int, ZongmuMARC.Tag)
  case set(Int, String, String)
  case undo(Int)

  var description: String {
    switch self {
    case .handIn(let source, let batch): "handIn(\(source), \(batch.map { "\($0.record)v\($0.variant)" }))"
    case .delete(let source, let records): "delete(\(source), \(records))"
    case .snapshot(let source, let batch): "snapshot(\(source), \(batch.map { "\($0.record)v\($0.variant)" }))"
    case .withdraw(let source): "withdraw(\(source))"
    case .say(let isSame, let left, let right): "\(isSame ? "same" : "different")(\(left), \(right))"
    case .split(let record): "split(\(record))"
    case .join(let records): "join(\(records))"
    case .lock(let record, let tag): "lock(\(record), \(tag))"
    case .set(let record, let path, let text): "set(\(record), \(path), \(text))"
    case .undo(let number): "undo(\(number))"
    }
  }

  static func random(_ generator: inout SplitMix64) -> Step {
    func some(_ chance: Int, _ generator: inout SplitMix64) -> [Int] {
      (0..<16).filter { _ in generator.chance(chance) }
    }
    func batch(_ generator: inout SplitMix64) -> [(record: Int, variant: Int)] {
      some(50, &generator).map { ($0, generator.below(3)) }.shuffled(using: &generator)
    }
    let (source, one, other) = (generator.below(4), generator.below(16), generator.below(16))
    switch generator.below(16) {
    case 0..<5: return .handIn(source: source, batch(&generator))
    case 5: return .delete(source: source, some(40, &generator))
    case 6: return .snapshot(source: source, batch(&generator))
    case 7: return .withdraw(source: source)
    case 8, 9: return .say(isSame: generator.flips(2), one, other)
    case 10: return .split(one)
    case 11: return .join([one, other, generator.below(16)])
    case 12: return .lock(one, generator.one(of: ["200", "215", "606", "690"]))
    case 13: return .set(one, generator.one(of: ["210$d", "200$f", "330$a"]), "\(generator.below(3))")
    default: return .undo(generator.below(8))
    }
  }
}

/// A history: a world, rules, and what happens in it. `fault()` plays it and says what is wrong with how it ended.
struct History {
  let seed: UInt64
  let rules: String
  var steps: [Step]

  init(seed: UInt64, rules: String, beginsFull: Bool) {
    self.seed = seed
    self.rules = rules
    var generator = SplitMix64(state: seed &+ 1)
    steps = beginsFull ? (0..<4).map { .handIn(source: $0, (0..<16).map { ($0, 0) }) } : []
    steps += (0..<Int.random(in: 5...14, using: &generator)).map { _ in Step.random(&generator) }
  }

  /// Plays the history; gives what is not as a catalogue that was made at once has it, or a law that is broken.
  func fault(in folder: Folder, bigBlocks: inout Int) throws -> String? {
    var generator = SplitMix64(state: seed)
    let world = World(&generator)
    let catalogue = try Catalogue.new(in: folder, rules: rules)
    var live: [RecordIdentity: Record] = [:]
    for step in steps {
      try play(step, world, catalogue, &live)
      if try catalogue.totals().records != live.count { return "\(step): the number of live records is wrong" }
      bigBlocks += try catalogue.rows("SELECT * FROM big_block").count
    }
    let batch = try Catalogue.new(in: folder, rules: rules)
    for (source, records) in Dictionary(grouping: live, by: { $0.key.source }).sorted(by: { $0.key < $1.key }) {
      try batch.take(records.sorted { $0.key < $1.key }.map(\.value), source)
    }
    try batch.copyDecisions(of: catalogue)
    var faults = try differences(catalogue, batch) + catalogue.check(pairLimit: nil).map(\.description)
    if try !catalogue.isTheSameDerivedAnew() { faults.append("deriving all anew changes what there was") }
    faults += try batch.check(pairLimit: nil).map { "batch: \($0)" }
    let holdings = live.values.reduce(0) { $0 + World.holdings(in: $1.bytes) }
    let kept = try catalogue.totals().holdings
    if kept != holdings { faults.append("\(holdings) holdings were handed in, \(kept) are kept") }
    let exported = try catalogue.exportedHoldings()
    if exported != holdings { faults.append("\(holdings) holdings were handed in, \(exported) are exported") }
    return faults.isEmpty ? nil : faults.prefix(5).joined(separator: "\n")
  }

  /// The shortest history found that still goes wrong: steps are left out, many at once first.
  func shrunk(in folder: Folder) -> History {
    var best = self
    var size = max(1, steps.count / 2)
    while size >= 1 {
      var start = 0
      while start < best.steps.count {
        var shorter = best
        shorter.steps.removeSubrange(start..<min(start + size, best.steps.count))
        var blocks = 0
        let fault: String?
        do { fault = try shorter.fault(in: folder, bigBlocks: &blocks) } catch { fault = "\(error)" }
        if fault != nil { best = shorter } else { start += size }
      }
      size /= 2
    }
    return best
  }

  // MARK: Steps

  private func play(
    _ step: Step, _ world: World, _ catalogue: Catalogue, _ live: inout [RecordIdentity: Record]
  ) throws {
    func own(_ source: Int) -> (code: String, records: [RecordIdentity]) {
      let code = world.sources[source % world.sources.count]
      return (code, world.identities.filter { $0.source == code })
    }
    func chosen(_ batch: [(record: Int, variant: Int)], _ own: [RecordIdentity]) -> [(RecordIdentity, Record)] {
      var seen: Set<RecordIdentity> = []
      return batch.compactMap { each in
        guard each.record < own.count, let variants = world.variants[own[each.record]],
          seen.insert(own[each.record]).inserted
        else { return nil }
        return (own[each.record], variants[each.variant])
      }
    }
    func named(_ number: Int) -> RecordIdentity { world.identities[number % world.identities.count] }
    switch step {
    case .handIn(let source, let batch):
      let taken = chosen(batch, own(source).records)
      for (identity, record) in taken { live[identity] = record }
      if !taken.isEmpty { try catalogue.take(taken.map(\.1), own(source).code) }
    case .delete(let source, let numbers):
      let gone = numbers.filter { $0 < own(source).records.count }.map { own(source).records[$0] }
      for identity in gone { live[identity] = nil }
      let batch = gone.compactMap { world.variants[$0]?.first }.map(World.deletion)
      if !batch.isEmpty { try catalogue.take(batch, own(source).code) }
    case .snapshot(let source, let batch):
      let taken = chosen(batch, own(source).records)
      guard !taken.isEmpty else { return }
      for identity in own(source).records { live[identity] = nil }
      for (identity, record) in taken { live[identity] = record }
      try catalogue.take(taken.map(\.1), own(source).code, .test(.snapshot, allowsShrink: true))
    case .withdraw(let source):
      guard try catalogue.sources().contains(where: { $0.code == own(source).code }) else { return }
      _ = try catalogue.withdrawSource(own(source).code, now: testClock)
      for identity in own(source).records { live[identity] = nil }
    case .say(let isSame, let left, let right):
      try say(isSame ? .same(named(left), named(right)) : .different(named(left), named(right)), catalogue)
    case .split(let record): try say(.split([named(record)]), catalogue)
    case .join(let records): try say(.join(records.map(named)), catalogue)
    case .lock(let record, let tag): try say(.lock(named(record), tag), catalogue)
    case .set(let record, let path, let text):
      if let path = FieldPath(path) { try say(.setValue(named(record), path, text), catalogue) }
    case .undo(let number): try say(.undo(Int64(number)), catalogue)
    }
  }

  /// Says a word; one that cannot be said, since it contradicts others or its records are not there, is passed over.
  private func say(_ proposal: Proposal, _ catalogue: Catalogue) throws {
    do {
      _ = try catalogue.decide(proposal, by: tester, now: testClock)
    } catch {
      switch error {
      case .contradiction, .decision, .unknownID: return
      default: throw error
      }
    }
  }
}

extension Catalogue {
  /// Takes the decisions of another catalogue over as they are, undone ones included, and derives.
  fileprivate func copyDecisions(of other: Catalogue) throws {
    let rows = try other.queue.read { try GRDBRow.all(in: $0) }
    try queue.write { db in for row in rows { try row.insert(in: db) } }
    _ = try bringUpToDate(now: testClock)
  }

  /// Whether all records derived at once give what deriving them bit by bit gave: rows, ids and bytes of masters.
  fileprivate func isTheSameDerivedAnew() throws -> Bool {
    func state() throws -> [String] {
      var state = try derivedRows() + rows("SELECT record_id, master_id FROM member")
      try forEachMaster { state.append("\($0.id) \($0.master.record.bytes)") }
      return state
    }
    let before = try state()
    try queue.write { db in
      try db.execute(sql: "INSERT OR IGNORE INTO dirty (record_id) SELECT id FROM record WHERE version_id IS NOT NULL")
    }
    _ = try bringUpToDate(now: testClock)
    return try state() == before
  }

  /// The 905 and 852 in the exported bytes, by the byte counter.
  fileprivate func exportedHoldings() throws -> Int {
    var count = 0
    let merger = UnionMerger.of(self)
    try forEachMaster { master in
      var bytes: [UInt8] = []
      try ISO2709Writer().encode(master.recordWithHoldings(merger), to: &bytes)
      count += World.holdings(in: bytes)
    }
    return count
  }
}
