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
    Row("Big5: 中國近代史研究論文集", "A4 A4 B0 EA AA F1 A5 4E A5 76 AC E3 A8 73 BD D7 A4 E5 B6 B0", .big5, .likely),
    Row("Big5 between ASCII: 一九九七年，香港", "1F 61 A4 40 A4 45 A4 45 A4 43 A6 7E A1 41 AD BB B4 E4", .big5, .likely),
    Row("GB 18030 with one lone lead byte before 1F", "D6 D0 B9 FA B9 1F 61 D6 D0", .gb18030, .weak),
    Row("UTF-8 cut in the middle: 中国 and two bytes of 史", "E4 B8 AD E5 9B BD E4 B8 AD E5 9B BD E5 8F", .utf8, .weak),
    Row("Latin-1: Für Élise", "46 FC 72 20 C9 6C 69 73 65", .latin1, .weak),
    Row("Latin-1 that neither encoding reads: É 1", "C9 20 31", .latin1, .weak),
    Row("Latin-1 with two letters in a word: théâtre", "74 68 E9 E2 74 72 65", .latin1, .weak),
    Row("two such letters at the end of a word are 殁", "74 68 E9 E2", .gb18030, .likely),
    Row("EACC, all of it ASCII bytes: 人", "61 1B 24 31 21 30 64 1B 28 42", .marc8, .certain),
    Row("MARC-8 with Cyrillic on the right: бa", "1B 29 4E C2 61 1B 29 21 45 C0 C1 C2 C3", .marc8, .certain),
    Row("MARC-8 subscript: H₂O", "48 1B 62 32 1B 73 4F", .marc8, .certain),
    Row("a called set beside an escape character that calls none", "1B 28 4E 41 1B 28 42 1B 41", .marc8, .likely),
    Row("an escape sequence for ASCII alone", "41 1B 28 42 41", .utf8, .ascii),
    Row("an escape character that is none of MARC-8: ISO 2022-JP", "1B 24 42 46 7C 1B 28 42", .utf8, .ascii),
    Row("escape sequences in UTF-8", "1B 28 4E 41 1B 28 42 C3 A9", .utf8, .certain),
    Row("ANSEL undeclared may be Latin-1 just as well: Dvořák", "44 76 6F E9 72 E2 61 6B", .latin1, .weak),
    Row("FF FE", "FF FE", .utf8, .weak),
  ]

  @Test("Bytes say their encoding", arguments: rows)
  func guess(row: Row) {
    let bytes = hex(row.bytes)
    #expect(EncodingDetector.guess(bytes.span) == EncodingGuess(encoding: row.encoding, confidence: row.confidence))
  }

  struct Declared: Sendable, CustomTestStringConvertible {
    let what: String
    let bytes: String
    let declared: TextEncoding
    let encoding: TextEncoding
    let confidence: EncodingGuess.Confidence
    var testDescription: String { what }

    init(
      _ what: String, _ bytes: String, _ declared: TextEncoding, _ encoding: TextEncoding,
      _ confidence: EncodingGuess.Confidence
    ) {
      (self.what, self.bytes, self.declared) = (what, bytes, declared)
      (self.encoding, self.confidence) = (encoding, confidence)
    }
  }

  static let declared = [
    Declared("Dvořák in ANSEL", "44 76 6F E9 72 E2 61 6B", .marc8, .marc8, .certain),
    Declared("romanised Russian: Kirʹi͡ak", "4B 69 72 A7 EB 69 EC 61 6B", .marc8, .marc8, .certain),
    Declared("letters without marks: Øst", "A2 73 74", .marc8, .marc8, .likely),
    Declared("a mark that Latin-1 has as é before r, and no other", "6F E9 72", .marc8, .marc8, .likely),
    Declared("the same, declared as UTF-8", "6F E9 72", .utf8, .latin1, .weak),
    Declared("ANSEL under leader/9 a: Société", "53 6F 63 69 E2 65 74 E2 65", .utf8, .marc8, .likely),
    Declared("Latin-1 with a byte that ANSEL lacks: Für", "46 FC 72", .marc8, .latin1, .weak),
    Declared("中国 in GB 18030", "D6 D0 B9 FA", .marc8, .gb18030, .certain),
    Declared("中國近代史 in Big5", "A4 A4 B0 EA AA F1 A5 4E A5 76", .marc8, .big5, .likely),
    Declared("中国 in UTF-8", "E4 B8 AD E5 9B BD", .marc8, .utf8, .certain),
    Declared("ISO 5426: Société", "53 6F 63 69 C2 65 74 C2 65", .iso5426, .iso5426, .certain),
    Declared("ISO 5426 in which a letter stands before no mark: Øst", "E9 73 74", .iso5426, .iso5426, .likely),
    Declared("中国 in GB 18030, declared as ISO 5426", "D6 D0 B9 FA", .iso5426, .gb18030, .certain),
    Declared("東園 declared as GB 18030", "96 7C 88 40", .gb18030, .gb18030, .likely),
    Declared("香港 in Big5", "AD BB B4 E4", .big5, .big5, .likely),
    Declared("ASCII declared as MARC-8", "41 42", .marc8, .utf8, .ascii),
  ]

  @Test("What a record declares decides where its bytes leave a doubt", arguments: declared)
  func guess(row: Declared) {
    let bytes = hex(row.bytes)
    let guess = EncodingDetector.guess(bytes.span, declared: row.declared)
    #expect(guess == EncodingGuess(encoding: row.encoding, confidence: row.confidence))
  }

  @Test("An escape character is seen wherever it stands", arguments: 0..<20)
  func escapes(count: Int) {
    let bytes = [UInt8](repeating: 0x41, count: count) + hex("1B 28 4E 41")
    #expect(EncodingDetector.guess(bytes.span) == EncodingGuess(encoding: .marc8, confidence: .certain))
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

  @Test("In a record of GB 18030 with a field in UTF-8, a lone character that is well-formed UTF-8 too is Chinese")
  func loneCharacter() {
    // 中国文学史, 李明著, 图书馆 in UTF-8, 牛 (C5 A3 is also U+0163), café in UTF-8, ASCII.
    let texts = [
      "20 20 1F 61 D6 D0 B9 FA CE C4 D1 A7 CA B7", "20 20 1F 61 C0 EE C3 F7 D6 F8",
      "20 20 1F 61 E5 9B BE E4 B9 A6 E9 A6 86", "20 20 1F 61 C5 A3", "20 20 1F 61 63 61 66 C3 A9", "20 20 1F 61 41",
    ].map(hex)
    var record: [UInt8] = []
    var fields: [Range<Int>] = []
    for text in texts {
      fields.append(record.count..<(record.count + text.count))
      record += text + [0x1E]
    }
    let whole = EncodingDetector.guess(record.span)
    let found = EncodingDetector.encodings(of: record.span, fields: fields, whole: whole, declared: nil)
    #expect(found == [.gb18030, .gb18030, .utf8, .gb18030, .utf8, .utf8])
  }
}
