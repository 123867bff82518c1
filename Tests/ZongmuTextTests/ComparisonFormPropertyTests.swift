import Fixtures
import Testing
import ZongmuText

@Suite("Properties of the comparison form (L8)")
struct ComparisonFormPropertyTests {
  @Test("Folding twice changes nothing more, for every character alone")
  func idempotentForAll() {
    for code in UInt32(0)...0x10FFFF {
      // Planes 4 to 13 are empty, 15 and 16 private use: a sample of them is enough.
      if code >= 0x40000, code < 0xE0000 || code >= 0xE2000, code % 0x1001 != 0 { continue }
      guard let scalar = Unicode.Scalar(code) else { continue }
      let once = ComparisonForm.fold(String(Character(scalar)))
      if ComparisonForm.fold(once) != once { Issue.record("U+\(String(code, radix: 16))") }
      let apart = ComparisonForm.foldScalar(scalar)
      if ComparisonForm.foldScalar(apart) != apart { Issue.record("scalar U+\(String(code, radix: 16))") }
    }
  }

  @Test("Folding twice changes nothing more, for random text of many scripts, with and without spaces")
  func idempotentForRandom() {
    let seed = Seed.base
    var generator = SplitMix64(state: seed)
    let ranges: [ClosedRange<UInt32>] = [
      0x20...0x7E, 0xA0...0x24F, 0x2B0...0x36F, 0x370...0x52F, 0x900...0xDFF, 0x1100...0x11FF, 0x1E00...0x1FFF,
      0x2000...0x20FF, 0x2100...0x27BF, 0x2E80...0x2FDF, 0x3000...0x33FF, 0x4E00...0x9FFF, 0xAC00...0xD7FF,
      0xF900...0xFAFF, 0xFE00...0xFFEF, 0x1D400...0x1D7FF, 0x20000...0x2A6DF, 0x2F800...0x2FA1F, 0xE0100...0xE01EF,
      0x23...0x2B, 0x61...0x7A, 0x300...0x304, 0x1161...0x11C2,
    ]
    for round in 0..<20_000 {
      var view = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 1...12, using: &generator) {
        let range = ranges[Int.random(in: 0..<ranges.count, using: &generator)]
        if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &generator)) { view.append(scalar) }
      }
      let text = String(view)
      let once = ComparisonForm.fold(text)
      let spaced = ComparisonForm.foldKeepingSpaces(text)
      if Array(ComparisonForm.fold(once).utf8) != Array(once.utf8)
        || Array(ComparisonForm.foldKeepingSpaces(spaced).utf8) != Array(spaced.utf8)
      {
        Issue.record("seed \(seed), round \(round): \(view.map { String($0.value, radix: 16) })")
      }
    }
  }

  @Test("Han text folds character by character, whatever stands beside it")
  func contextFree() {
    let seed = Seed.base
    var generator = SplitMix64(state: seed)
    for _ in 0..<2_000 {
      let characters = (0..<8).compactMap { _ in Unicode.Scalar(UInt32.random(in: 0x4E00...0x9FFF, using: &generator)) }
      let text = String(String.UnicodeScalarView(characters))
      let apart = characters.map { ComparisonForm.fold(String(Character($0))) }.joined()
      let byScalar = String(String.UnicodeScalarView(characters.map(ComparisonForm.foldScalar)))
      if ComparisonForm.fold(text) != apart || apart != byScalar { Issue.record("seed \(seed): \(text)") }
    }
  }

  @Test("Spaces apart, both forms are the same")
  func spacesApart() {
    let seed = Seed.base
    var generator = SplitMix64(state: seed)
    let pool = Array("Ab1 　，.+#é中國漢 裏着〇-")
    for _ in 0..<5_000 {
      let text = String((0..<10).map { _ in pool[Int.random(in: 0..<pool.count, using: &generator)] })
      let spaced = ComparisonForm.foldKeepingSpaces(text)
      if String(spaced.filter { $0 != " " }) != ComparisonForm.fold(text) || spaced.contains("  ")
        || spaced.hasPrefix(" ") || spaced.hasSuffix(" ")
      {
        Issue.record("seed \(seed): \(text)")
      }
    }
  }

  @Test("The data version names the key version, the table, ICU and Unicode")
  func dataVersion() {
    let parts = EngineText.dataVersion.split(separator: "-")
    #expect(parts.count == 4)
    #expect(parts.first == "key\(ComparisonForm.keyVersion)")
    #expect(parts.dropFirst().first?.count == 20)
    #expect(parts.dropFirst(2).first?.hasPrefix("icu") == true)
    #expect(parts.last?.hasPrefix("unicode") == true)
  }
}
