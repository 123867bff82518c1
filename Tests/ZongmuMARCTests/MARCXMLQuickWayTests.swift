import Fixtures
import Testing

@testable import ZongmuMARC

@Suite("MARCXML, the quick way and the other")
struct MARCXMLQuickWayTests {
  /// Fields of random pieces, among them all that is escaped or replaced, codes and tags that are no ASCII, delimiters at
  /// odd places, and characters cut in two by a delimiter.
  @Test("Both ways write the same", arguments: 0..<40)
  func same(step: Int) {
    var generator = SplitMix64(state: Seed.base &+ UInt64(step))
    let pieces: [[UInt8]] =
      ["越秀街巷旧事", "林晓禾", "a", "&", "<", ">", "\r", "\n", "\u{1}", "\u{FFFE}", "\u{FFFF}", "，", "é", "0123456789abcdef"]
      .map { Array($0.utf8) } + [
        [0x1F], [0x1F, 0x61], [0x1F, 0x22], [0x1F, 0xC3, 0xA9], [0xE8, 0x1F, 0xB6, 0x8A], [0x1F, 0x1F],
      ]
    var quick = 0
    for _ in 0..<200 {
      var bytes = Array("00000nam0 2200000   450 ".utf8)
      for number in 0..<Int.random(in: 1...6, using: &generator) {
        bytes += Array(["001", "200", "ab-", "9\"<"][(number + step) % 4].utf8)
        if Bool.random(using: &generator) { bytes += [0x31, 0x20, 0x1F, 0x61] }
        for _ in 0..<Int.random(in: 0...8, using: &generator) {
          bytes += pieces[Int.random(in: 0..<(step % 2 == 0 ? 14 : pieces.count), using: &generator)]
        }
        bytes.append(0x1E)
      }
      guard let record = Record(plain: bytes + [0x1D]) else {
        Issue.record("no record")
        continue
      }
      var fast: [UInt8] = []
      guard MARCXMLWriter().appendedFields(of: record.view, into: &fast) else { continue }
      quick += 1
      var slow: [UInt8] = []
      for field in record.fields { MARCXMLWriter().append(field, into: &slow) }
      #expect(fast == slow, "\(bytes)")
    }
    #expect(quick > 0)
  }
}
