import Fixtures
import Testing

@testable import ZongmuText

@Suite("The quick look at UTF-8")
struct UTF8CheckTests {
  /// The bytes after a leader of ASCII and before an ASCII end, as they stand in a record.
  private static func isSure(_ middle: [UInt8]) -> Bool {
    let bytes = [UInt8](repeating: 0x30, count: 24) + middle + [0x1D]
    return UTF8Check.isSurelyWellFormed(bytes.span, from: 24)
  }

  @Test("Chinese text with ASCII in it is passed at every offset", arguments: 0..<20)
  func chinese(offset: Int) {
    let text = String(repeating: "a", count: offset) + "越秀街巷旧事，林晓禾著。é×¥ 珠江夜航船"
    #expect(UTF8CheckTests.isSure(Array(text.utf8)))
  }

  @Test(
    "A wrong byte anywhere is never passed", arguments: [0x80, 0xBF, 0xC0, 0xC1, 0xE0, 0xED, 0xF5, 0xFF] as [UInt8])
  func wrong(byte: UInt8) {
    let text = Array("越秀街巷旧事，林晓禾著。珠江夜航船".utf8)
    for place in text.indices {
      var damaged = text
      damaged[place] = byte
      // String's own decoder is the judge.
      guard String(validating: damaged, as: UTF8.self) == nil else { continue }
      #expect(!UTF8CheckTests.isSure(damaged), "byte \(place)")
    }
  }

  @Test("What is passed is well formed, whatever the bytes", arguments: 0..<8)
  func random(step: Int) {
    var random = SplitMix64(state: Seed.base &+ UInt64(step))
    let pieces: [[UInt8]] =
      ["越", "é", "a", "𠂇", "가", "ࠀ"].map { Array($0.utf8) } + [[0x80], [0xE4], [0xE4, 0xB8], [0xC3]]
    var passed = 0
    for round in 0..<4_000 {
      var bytes: [UInt8] = []
      for _ in 0..<(16 + random.below(40)) { bytes += pieces[random.below(round % 2 == 0 ? 3 : 10)] }
      guard UTF8CheckTests.isSure(bytes) else { continue }
      passed += 1
      #expect(String(validating: bytes, as: UTF8.self) != nil, "\(bytes)")
    }
    #expect(passed > 1_000)
  }
}
