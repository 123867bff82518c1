import Testing
import ZongmuText

@Suite("Finding the encoding of a record")
struct EncodingDetectorTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let what: String
    let bytes: String
    let encoding: TextEncoding
    let confidence: EncodingGuess.Confidence
    var testDescription: String { what }

    init(_ what: String, _ bytes: String, _ encoding: TextEncoding, _ confidence: EncodingGuess.Confidence) {
      (self.what, self.bytes, self.encoding, self.confidence) = (what, bytes, encoding, confidence)
    }
  }

  static let rows = [
    Row("nothing", "", .utf8, .ascii),
    Row("ASCII with delimiters", "30 31 1E 1F 61 54 69 74 6C 65 1E 1D", .utf8, .ascii),
    Row("ASCII of more than eight bytes", "41 42 43 44 45 46 47 48 49 4A 4B 4C 4D 4E 4F 50 51", .utf8, .ascii),
    Row("中国 in UTF-8", "E4 B8 AD E5 9B BD", .utf8, .certain),
    Row("one accent in UTF-8 behind ASCII", "41 42 43 44 45 46 47 48 49 C3 A9", .utf8, .certain),
    Row("a byte order mark", "EF BB BF 41", .utf8, .certain),
    Row("four bytes in UTF-8", "F0 A0 80 80", .utf8, .certain),
    Row("UTF-8 that is legal GB 18030 as well: 中文", "E4 B8 AD E6 96 87", .utf8, .certain),
    Row("模 in GB 18030 is legal UTF-8, and UTF-8 comes first", "C4 A3", .utf8, .certain),
    Row("中国 in GB 18030", "D6 D0 B9 FA", .gb18030, .certain),
    Row("联通 in GB 18030, which some detectors take for UTF-8", "C1 AA CD A8", .gb18030, .certain),
    Row("红楼梦 between delimiters", "32 30 30 1F 61 BA EC C2 A5 C3 CE 1E 1D", .gb18030, .certain),
    Row("数学分析", "CA FD D1 A7 B7 D6 CE F6", .gb18030, .certain),
    Row("Chinese punctuation only: 《》", "A1 B6 A1 B7", .gb18030, .certain),
    Row("東園, traditional in GBK, beside 中", "96 7C 88 40 D6 D0", .gb18030, .certain),
    Row("東園 alone", "96 7C 88 40", .gb18030, .likely),
    Row("a four-byte form alone: 㐀", "81 39 EE 39", .gb18030, .likely),
    Row("the euro of code page 936 beside 中国", "D6 D0 B9 FA 80", .gb18030, .likely),
    Row(
      "Big5: 中國近代史研究論文集", "A4 A4 B0 EA AA F1 A5 4E A5 76 AC E3 A8 73 BD D7 A4 E5 B6 B0", .gb18030, .likely),
    Row("GB 18030 with one lone lead byte before 1F", "D6 D0 B9 FA B9 1F 61 D6 D0", .gb18030, .weak),
    Row("UTF-8 cut in the middle: 中国 and two bytes of 史", "E4 B8 AD E5 9B BD E4 B8 AD E5 9B BD E5 8F", .utf8, .weak),
    Row("Latin-1: Für Élise", "46 FC 72 20 C9 6C 69 73 65", .gb18030, .likely),
    Row("Latin-1 that neither encoding reads: É 1", "C9 20 31", .utf8, .weak),
    Row("FF FE", "FF FE", .utf8, .weak),
  ]

  @Test("Bytes say their encoding", arguments: rows)
  func guess(row: Row) {
    let bytes = hex(row.bytes)
    #expect(EncodingDetector.guess(bytes.span) == EncodingGuess(encoding: row.encoding, confidence: row.confidence))
  }

  @Test("The place of the first byte beyond ASCII does not matter", arguments: 0..<20)
  func offset(count: Int) {
    let bytes = [UInt8](repeating: 0x41, count: count) + hex("D6 D0 B9 FA")
    #expect(EncodingDetector.guess(bytes.span) == EncodingGuess(encoding: .gb18030, confidence: .certain))
  }

  @Test("UTF-8 comes before GB 18030 for every common Chinese character")
  func utf8First() {
    for code in UInt32(0x4E00)...0x9FA5 {
      guard let scalar = Unicode.Scalar(code) else { continue }
      let bytes = Array(String(Character(scalar)).utf8)
      let guess = EncodingDetector.guess(bytes.span)
      if guess != EncodingGuess(encoding: .utf8, confidence: .certain) {
        Issue.record("U+\(String(code, radix: 16)) gave \(guess)")
      }
    }
  }
}
