import Fixtures
import Testing
import ZongmuMARC

@testable import ZongmuCatalogue

@Suite("What a number is worth is a function of the records that bear it")
struct TrustHistoryTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  /// Titles that have nothing in common, volumes of one title and two prices of one printing, under three numbers.
  private static func record(_ key: Int, _ generator: inout SplitMix64) -> Record {
    let titles = ["岭南史稿", "岭南史稿", "南国诗抄", "机械制图"]
    let parts = ["", "", "上册", "下册"]
    let numbers = ["978-7-218-12345-5", "978-7-5360-1230-1", "978-7-5360-1231-8"]
    var builder = RecordBuilder(leader: Leader("00000nam0 2200000   450 ".utf8))
    builder.addControl("001", "T\(key)")
    for number in numbers where generator.below(2) == 0 {
      let price = ["CNY25.00", "CNY52.00"][generator.below(2)]
      builder.add("010", Indicators(0x20, 0x20), [Subfield("a", number), Subfield("d", price)])
    }
    var title = [Subfield("a", titles[generator.below(4)])]
    let part = parts[generator.below(4)]
    if !part.isEmpty { title.append(Subfield("h", part)) }
    builder.add("200", Indicators(0x31, 0x20), title + [Subfield("f", "陈一舟著")])
    builder.add(
      "210", Indicators(0x20, 0x20), [Subfield("a", "广州"), Subfield("c", "花城出版社"), Subfield("d", "2012")])
    return World.encoded(builder.build())
  }

  @Test("Records that come, change and go leave each number as a catalogue made at once has it", arguments: 0..<4)
  func histories(part: Int) throws {
    let seed = Seed.base &+ UInt64(part)
    var generator = SplitMix64(state: seed)
    let catalogue = try Catalogue.new(in: folder)
    var live: [Int: Record] = [:]
    for _ in 0..<6 {
      var batch: [Record] = []
      for key in 0..<9 where generator.below(3) == 0 {
        if let old = live[key], generator.below(3) == 0 {
          batch.append(World.deletion(of: old))
          live[key] = nil
        } else {
          let record = TrustHistoryTests.record(key, &generator)
          batch.append(record)
          live[key] = record
        }
      }
      if !batch.isEmpty { try catalogue.take(batch.shuffled(using: &generator), "YX00") }
    }
    let scratch = try Catalogue.new(in: folder)
    if !live.isEmpty { try scratch.take(live.sorted { $0.key < $1.key }.map(\.value), "YX00") }
    let query = "SELECT hash, standing, title, is_mixed FROM number_trust"
    #expect(try catalogue.rows(query) == scratch.rows(query), "seed \(seed)")
    #expect(try differences(catalogue, scratch, masters: false) == [], "seed \(seed)")
  }
}
