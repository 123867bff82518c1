import Fixtures
import Testing
import ZongmuText

@Suite("Bytes to text")
struct TextDecoderTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let what: String
    let bytes: String
    let text: String
    let malformed: Int
    let repaired: Int
    let unknown: Int
    var testDescription: String { what }

    init(_ what: String, _ bytes: String, _ text: String, malformed: Int = 0, repaired: Int = 0, unknown: Int = 0) {
      (self.what, self.bytes, self.text) = (what, bytes, text)
      (self.malformed, self.repaired, self.unknown) = (malformed, repaired, unknown)
    }

    func check(_ encoding: TextEncoding) {
      let bytes = hex(self.bytes)
      let wanted = DecodedText(
        text: text, malformed: malformed, repairedPrivateUse: repaired, unknownPrivateUse: unknown)
      let decoded = TextDecoder.decode(bytes, as: encoding)
      #expect(decoded == wanted)
      // Strings compare by canonical equivalence: the scalars must agree too.
      #expect(Array(decoded.text.unicodeScalars) == Array(text.unicodeScalars))
      #expect(TextDecoder.decode(([0xFF] + bytes).dropFirst(), as: encoding) == wanted)
      var output: [UInt8] = [0x2A]
      let faults = TextDecoder.utf8(bytes.span, from: encoding, into: &output)
      #expect(output == [0x2A] + Array(text.utf8))
      #expect(faults.malformed == malformed)
      #expect(faults.repairedPrivateUse == repaired)
      #expect(faults.unknownPrivateUse == unknown)
    }
  }

  // Expected text: Python's gb18030 codec, glibc's iconv for the pairs that GB 18030-2005 and 2022 moved.
  static let national = [
    Row("nothing", "", ""),
    Row("ASCII", "54 69 74 6C 65 1F 61 1E 1D", "Title\u{1F}a\u{1E}\u{1D}"),
    Row("红楼梦", "BA EC C2 A5 C3 CE", "红楼梦"),
    Row("ASCII around Chinese", "41 BA EC 42 43 44 45 46 47 48 49 4A C2 A5", "A红BCDEFGHIJ楼"),
    Row("trail bytes that are ASCII letters: 東園", "96 7C 88 40", "東園"),
    Row("A8BC is ḿ", "A8 BC", "\u{1E3F}"),
    Row("A8BF is ǹ", "A8 BF", "\u{1F9}"),
    Row("the euro sign at its place", "A2 E3", "€"),
    Row("the euro sign of code page 936", "80 31 80", "€1€"),
    Row("A996 is 〇", "A9 96", "〇"),
    Row("four bytes, yen sign", "81 30 84 36", "¥"),
    Row("four bytes, 㐀", "81 39 EE 39", "㐀"),
    Row("four bytes, last of the BMP", "84 31 A4 39", "\u{FFFF}"),
    Row("four bytes, first beyond the BMP", "90 30 81 30", "\u{10000}"),
    Row("four bytes, 𠀀", "95 32 82 36", "𠀀"),
    Row("four bytes, last of all", "E3 32 9A 35", "\u{10FFFF}", unknown: 1),
    Row("four bytes between two bytes", "D6 D0 95 32 82 36 B9 FA", "中𠀀国"),
    Row("FE59 is U+9FB4 since 2005", "FE 59", "\u{9FB4}", repaired: 1),
    Row("A6D9 and A6DA are vertical marks, whose order differs", "A6 D9 A6 DA A6 DB", "︐︒︑", repaired: 3),
    Row("FE51 is in extension B", "FE 51", "\u{20087}", repaired: 1),
    Row("FE64 was never private use in GB 18030", "FE 64", "\u{3A73}"),
    Row("a user-defined character is kept", "AA A1 41", "\u{E000}A", unknown: 1),
    Row("a lone lead byte before a delimiter", "D6 D0 B9 1F 61", "中\u{FFFD}\u{1F}a", malformed: 1),
    Row(
      "a lone lead byte before each delimiter", "B9 1D B9 1E B9 1F",
      "\u{FFFD}\u{1D}\u{FFFD}\u{1E}\u{FFFD}\u{1F}", malformed: 3),
    Row("a lone lead byte at the end", "D6 D0 B9", "中\u{FFFD}", malformed: 1),
    Row("a lead byte before 7F", "B9 7F", "\u{FFFD}\u{7F}", malformed: 1),
    Row("FF is no lead byte", "FF D6 D0", "\u{FFFD}中", malformed: 1),
    Row("a four-byte form cut after two", "81 30", "\u{FFFD}0", malformed: 1),
    Row("a four-byte form cut before a delimiter", "81 30 81 1F", "\u{FFFD}0\u{FFFD}\u{1F}", malformed: 2),
    Row("a four-byte form that means nothing: 8431A530", "84 31 A5 30", "\u{FFFD}1\u{FFFD}0", malformed: 2),
    Row("a four-byte form beyond Unicode: E3329A36", "E3 32 9A 36", "\u{FFFD}2\u{FFFD}6", malformed: 2),
  ]

  @Test("GB 18030 is read", arguments: national)
  func gb18030(row: Row) { row.check(.gb18030) }

  // Expected counts: Unicode 15.0, 3.9, tables 3-8 to 3-11.
  static let universal = [
    Row("nothing", "", ""),
    Row("中国", "E4 B8 AD E5 9B BD", "中国"),
    Row("four bytes", "F0 A0 80 80", "𠀀"),
    Row("U+FFFD itself is no fault", "EF BF BD", "\u{FFFD}"),
    Row("a full-width form", "EF BC 81", "！"),
    Row(
      "not shortest form: C0 AF E0 80 BF F0 81 82 41", "C0 AF E0 80 BF F0 81 82 41",
      String(repeating: "\u{FFFD}", count: 8) + "A", malformed: 8),
    Row(
      "surrogates: ED A0 80 ED BF BF ED AF 41", "ED A0 80 ED BF BF ED AF 41",
      String(repeating: "\u{FFFD}", count: 8) + "A", malformed: 8),
    Row(
      "beyond Unicode: F4 91 92 93 FF 41 80 BF 42", "F4 91 92 93 FF 41 80 BF 42",
      "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}A\u{FFFD}\u{FFFD}B", malformed: 7),
    Row(
      "truncated: E1 80 E2 F0 91 92 F1 BF 41", "E1 80 E2 F0 91 92 F1 BF 41",
      "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}A", malformed: 4),
    Row("cut before a delimiter", "E4 B8 AD E5 9B 1F 61", "中\u{FFFD}\u{1F}a", malformed: 1),
    Row("cut at the end", "E4 B8 AD E5", "中\u{FFFD}", malformed: 1),
    Row("private use of GB 18030-2000: U+E81E", "EE A0 9E", "\u{9FB4}", repaired: 1),
    Row("private use of GB 18030-2000: U+E816", "EE A0 96", "\u{20087}", repaired: 1),
    Row("private use of code page 936: U+E7C7", "EE 9F 87", "\u{1E3F}", repaired: 1),
    Row("private use of code page 936: U+E7E7, U+E7F3", "EE 9F A7 EE 9F B3", "\u{303E}\u{2FFB}", repaired: 2),
    Row(
      "private use of code page 936 on both sides of 7F: U+E843, U+E844",
      "EE A1 83 EE A1 84", "\u{9FB9}\u{4723}", repaired: 2),
    Row("private use of code page 936, the last: U+E863", "EE A1 A3", "\u{4DAE}", repaired: 1),
    Row("private use of unknown meaning", "EE 80 80 EF A3 BF F3 B0 80 80", "\u{E000}\u{F8FF}\u{F0000}", unknown: 3),
  ]

  @Test("UTF-8 is read", arguments: universal)
  func utf8(row: Row) { row.check(.utf8) }

  @Test("The 24 private-use pairs of GB 18030-2000 get the characters that later editions give them")
  func movedPairs() {
    // Pairs and characters from glibc's iconv -f GB18030.
    let pairs = """
      A6D9 FE10,A6DA FE12,A6DB FE11,A6DC FE13,A6DD FE14,A6DE FE15,A6DF FE16,A6EC FE17,A6ED FE18,A6F3 FE19,FE51 20087,\
      FE52 20089,FE53 200CC,FE59 9FB4,FE61 9FB5,FE66 9FB6,FE67 9FB7,FE6C 215D7,FE6D 9FB8,FE76 2298F,FE7E 9FB9,\
      FE90 9FBA,FE91 241FE,FEA0 9FBB
      """
    var count = 0
    for pair in pairs.split(separator: ",") {
      let values = pair.split(separator: " ").compactMap { UInt32($0, radix: 16) }
      let bytes = [UInt8(values[0] >> 8), UInt8(values[0] & 0xFF)]
      let decoded = TextDecoder.decode(bytes, as: .gb18030)
      #expect(decoded.text.unicodeScalars.map(\.value) == [values[1]])
      #expect(decoded.repairedPrivateUse == 1)
      count += 1
    }
    #expect(count == 24)
  }

  @Test("All 23,940 byte pairs mean what glibc says")
  func allPairs() {
    var bytes: [UInt8] = []
    for lead in UInt8(0x81)...0xFE {
      for trail in UInt8(0x40)...0xFE where trail != 0x7F { bytes += [lead, trail] }
    }
    var output: [UInt8] = []
    let faults = TextDecoder.utf8(bytes.span, from: .gb18030, into: &output)
    #expect(faults.malformed == 0)
    #expect(faults.repairedPrivateUse == 24)
    #expect(output.count == 71_668)
    // FNV-1a of the output of iconv -f GB18030 -t UTF-8 (glibc 2.36) for the same pairs.
    #expect(fnv1a(output) == 0xacb9_6690_8ecb_6702)
  }

  @Test("Delimiters and all other ASCII bytes survive random bytes", arguments: TextEncoding.allCases)
  func asciiSurvives(encoding: TextEncoding) {
    let seed = Seed.base
    var generator = SplitMix64(state: seed)
    for _ in 0..<2_000 {
      let bytes = (0..<40).map { _ in UInt8.random(in: 0...0xFF, using: &generator) }
      let text = TextDecoder.decode(bytes, as: encoding).text
      for delimiter in [UInt8(0x1D), 0x1E, 0x1F] {
        let wanted = bytes.filter { $0 == delimiter }.count
        let found = text.utf8.filter { $0 == delimiter }.count
        if wanted != found { Issue.record("seed \(seed): \(bytes) lost a delimiter") }
      }
    }
  }
}
