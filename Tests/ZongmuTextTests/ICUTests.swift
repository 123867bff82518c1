import Fixtures
import CZongmuICU
import Testing
import ZongmuText

@Suite("ICU behind its C functions")
struct ICUTests {
  private func normalized(
    _ text: String, capacity: Int,
    _ function: (UnsafePointer<UInt8>, Int32, UnsafeMutablePointer<UInt8>?, Int32) -> Int32
  ) -> (needed: Int, text: String) {
    let bytes = Array(text.utf8)
    var output = [UInt8](repeating: 0, count: capacity)
    let needed = Int(function(bytes, Int32(bytes.count), &output, Int32(capacity)))
    return (needed, String(decoding: output.prefix(needed), as: UTF8.self))
  }

  @Test(
    "NFC composes and keeps full width",
    arguments: [("e\u{301}", "é"), ("Ａ", "Ａ"), ("か\u{3099}", "が"), ("\u{F900}", "豈"), ("", "")])
  func nfc(text: String, composed: String) {
    let done = normalized(text, capacity: 40) { zongmu_nfc($0, $1, $2, $3) }
    #expect(Array(done.text.unicodeScalars) == Array(composed.unicodeScalars))
    #expect(Array(DisplayForm.composed(text).unicodeScalars) == Array(composed.unicodeScalars))
  }

  @Test("NFKC_Casefold folds width, case and ligatures and removes variation selectors")
  func casefold() {
    let done = normalized("Ａß①葛\u{E0100}", capacity: 40) { zongmu_nfkc_casefold($0, $1, $2, $3) }
    #expect(done.text == "ass1葛")
  }

  @Test("A buffer that is too small is filled, and the need is told")
  func smallBuffer() {
    let done = normalized("ＡＢＣＤＥ", capacity: 2) { zongmu_nfkc_casefold($0, $1, $2, $3) }
    #expect(done.needed == 5)
    #expect(done.text == "ab")
  }

  private func decode(_ name: String, _ bytes: [UInt8]) -> (text: String, malformed: Int, offsets: [Int32])? {
    guard let converter = zongmu_converter_open(name) else { return nil }
    defer { zongmu_converter_close(converter) }
    var output = [UInt8](repeating: 0, count: bytes.count * 3 + 8)
    var offsets = [Int32](repeating: -1, count: 8)
    let done = zongmu_converter_decode(
      converter, bytes, Int32(bytes.count), &output, Int32(output.count), &offsets, Int32(offsets.count))
    let text = String(decoding: output.prefix(Int(done.length)), as: UTF8.self)
    return (text, Int(done.malformed), Array(offsets.prefix(Int(done.malformed))))
  }

  @Test("A converter decodes, counts malformed sequences, tells their places and swallows no ASCII")
  func converterDecodes() throws {
    let plain = try #require(decode("gb18030", hex("BA EC 41 95 32 82 36")))
    #expect(plain.text == "红A𠀀")
    #expect(plain.malformed == 0)
    let cut = try #require(decode("gb18030", hex("D6 D0 B9 1F 61 FF D6 D0 B9")))
    #expect(cut.text == "中\u{FFFD}\u{1F}a\u{FFFD}中\u{FFFD}")
    #expect(cut.malformed == 3)
    #expect(cut.offsets == [2, 5, 8])
    let big5 = try #require(decode("big5", hex("A4 A4 B0 EA 1F A4 1E 41")))
    #expect(big5.text == "中國\u{1F}\u{FFFD}\u{1E}A")
    #expect(big5.malformed == 1)
    let long = try #require(decode("gb18030", [UInt8](repeating: 0x41, count: 5_000) + hex("B9 1F")))
    #expect(long.text == String(repeating: "A", count: 5_000) + "\u{FFFD}\u{1F}")
    #expect(long.offsets == [5_000])
  }

  @Test("An unknown converter is not opened")
  func unknownConverter() {
    #expect(zongmu_converter_open("no such encoding") == nil)
  }

  private func encode(_ name: String, _ text: String) -> (bytes: [UInt8], unencodable: Int32)? {
    guard let converter = zongmu_converter_open(name) else { return nil }
    defer { zongmu_converter_close(converter) }
    let bytes = Array(text.utf8)
    var output = [UInt8](repeating: 0, count: bytes.count * 2 + 8)
    let done = zongmu_converter_encode(converter, bytes, Int32(bytes.count), &output, Int32(output.count))
    return (Array(output.prefix(Int(done.length))), done.unencodable)
  }

  @Test("A converter encodes up to the first character that it lacks")
  func converterEncodes() throws {
    let all = try #require(encode("big5", "中A國"))
    #expect(all.bytes == hex("A4 A4 41 B0 EA"))
    #expect(all.unencodable == -1)
    let some = try #require(encode("big5", "中国史"))
    #expect(some.bytes == hex("A4 A4"))
    #expect(some.unencodable == 0x56FD)
  }

  @Test("Malformed GB 18030 gets as many replacement characters from the table as from ICU")
  func sameAsICU() throws {
    let seed = Seed.base
    var generator = SplitMix64(state: seed)
    let pool: [UInt8] = [0x1D, 0x1E, 0x1F, 0x20, 0x41, 0x7E, 0x7F, 0x81, 0xB9, 0xD6, 0xD0, 0xFA, 0xFE]
    for _ in 0..<2_000 {
      let bytes = (0..<12).map { _ in pool[Int.random(in: 0..<pool.count, using: &generator)] }
      let ours = TextDecoder.decode(bytes, as: .gb18030)
      let icu = try #require(decode("gb18030", bytes))
      if ours.malformed != icu.malformed, ours.repairedPrivateUse + ours.unknownPrivateUse == 0 {
        Issue.record("seed \(seed): \(bytes.map { String($0, radix: 16) }) \(ours) \(icu)")
      }
    }
  }
}
