import Testing
import ZongmuText

@Suite("Text to bytes")
struct TextEncoderTests {
  // Bytes from Python's gb18030 codec; the moved ones from GB 18030-2022.
  static let rows: [(text: String, bytes: String)] = [
    ("", ""), ("A\u{1F}", "41 1F"), ("东", "B6 AB"), ("東", "96 7C"), ("園", "88 40"), ("〇", "A9 96"), ("€", "A2 E3"),
    ("¥", "81 30 84 36"), ("㐀", "81 39 EE 39"), ("𠀀", "95 32 82 36"), ("\u{10FFFF}", "E3 32 9A 35"),
    ("\u{FFFF}", "84 31 A4 39"), ("é", "A8 A6"), ("\u{58F}", "81 30 F2 37"), ("\u{1E3F}", "A8 BC"),
    ("\u{9FB4}", "FE 59"), ("\u{FE11}", "A6 DB"), ("\u{20087}", "95 32 90 31"), ("红楼梦", "BA EC C2 A5 C3 CE"),
  ]

  @Test("GB 18030 is written", arguments: rows)
  func gb18030(text: String, bytes: String) throws {
    #expect(try TextEncoder.encode(text, as: .gb18030) == hex(bytes))
  }

  @Test("UTF-8 is written as it is")
  func utf8() throws {
    #expect(try TextEncoder.encode("中é", as: .utf8) == hex("E4 B8 AD C3 A9"))
  }

  @Test("All BMP characters outside the moved ones are written as Python writes them")
  func allOfBMP() throws {
    let moved = Set([0x1E3F] + Array(0xFE10...0xFE19) + Array(0x9FB4...0x9FBB))
    var text = String.UnicodeScalarView()
    for code in 0...0xFFFF where !moved.contains(code) && !(0xE000...0xF8FF).contains(code) {
      if let scalar = Unicode.Scalar(UInt32(code)) { text.append(scalar) }
    }
    // FNV-1a of str.encode("gb18030") in Python 3.11 for the same characters.
    #expect(fnv1a(try TextEncoder.encode(String(text), as: .gb18030)) == 0x6b42_2402_208a_8533)
  }

  @Test("Every character comes back from GB 18030, apart from repaired private use")
  func roundTrip() throws {
    for start in stride(from: UInt32(0), to: 0x110000, by: 0x1000) {
      var text = String.UnicodeScalarView()
      for code in start..<start + 0x1000 {
        if let scalar = Unicode.Scalar(code) { text.append(scalar) }
      }
      let bytes = try TextEncoder.encode(String(text), as: .gb18030)
      let decoded = TextDecoder.decode(bytes, as: .gb18030)
      #expect(decoded.malformed == 0)
      let changed = zip(decoded.text.unicodeScalars, text).filter { $0 != $1 }.count
      // 24 pairs of GB 18030-2000 and 82 of code page 936, all in this block.
      #expect(changed == (start == 0xE000 ? 106 : 0), "from U+\(String(start, radix: 16))")
      #expect(decoded.text.unicodeScalars.count == text.count)
    }
  }

  @Test("An unencodable character is named with its code and the encoding")
  func unencodable() {
    let error = UnencodableText(scalar: "é", encoding: .gb18030)
    #expect(error.description == "U+00E9 cannot be written in gb18030")
  }

  // Bytes from Python's big5hkscs codec.
  static let big5Rows: [(text: String, bytes: String)] = [
    ("", ""), ("A\u{1F}~", "41 1F 7E"), ("中國近代史", "A4 A4 B0 EA AA F1 A5 4E A5 76"), ("香港", "AD BB B4 E4"),
    ("一", "A4 40"), ("国", "98 C7"), ("嘅", "9D EF"), ("𠝹", "9B D0"), ("啲", "9D F8"), ("兀", "A4 61"), ("嗀", "DC D1"),
    ("·", "A1 50"),
    ("\u{31C0}", "88 40"), ("\u{9FA6}", "8C 43"), ("\u{CA}\u{304}", "88 62"), ("\u{EA}\u{30C}", "88 A5"),
    ("a\u{CA}b", "61 88 66 62"),
  ]

  @Test("Big5 is written", arguments: big5Rows)
  func big5(text: String, bytes: String) throws {
    #expect(try TextEncoder.encode(text, as: .big5) == hex(bytes))
  }

  @Test("ISO 8859-1 is written")
  func latin1() throws {
    #expect(try TextEncoder.encode("Für Élise\u{80}ÿ", as: .latin1) == hex("46 FC 72 20 C9 6C 69 73 65 80 FF"))
  }

  @Test("ASCII can be written in every encoding", arguments: TextEncoding.allCases)
  func ascii(encoding: TextEncoding) throws {
    #expect(try TextEncoder.encode("Title 1\u{1F}a", as: encoding) == Array("Title 1\u{1F}a".utf8))
  }

  static let lackingRows: [(text: String, encoding: TextEncoding, scalar: Unicode.Scalar, bytes: String)] = [
    ("ก", .big5, "ก", "26 23 78 30 45 30 31 3B"),
    ("中กa", .big5, "ก", "A4 A4 26 23 78 30 45 30 31 3B 61"),
    ("é中", .latin1, "中", "E9 26 23 78 34 45 32 44 3B"),
    ("a€b€", .latin1, "€", "61 26 23 78 32 30 41 43 3B 62 26 23 78 32 30 41 43 3B"),
    ("𠀀é", .latin1, "𠀀", "26 23 78 32 30 30 30 30 3B E9"),
    ("aé", .marc8, "é", "61 26 23 78 30 30 45 39 3B"),
    ("é", .iso5426, "é", "26 23 78 30 30 45 39 3B"),
  ]

  @Test("What an encoding lacks is an error, or a reference where that is asked for", arguments: lackingRows)
  func lacking(text: String, encoding: TextEncoding, scalar: Unicode.Scalar, bytes: String) {
    #expect(throws: UnencodableText(scalar: scalar, encoding: encoding)) { try TextEncoder.encode(text, as: encoding) }
    #expect(TextEncoder.encodeWithReferences(text, as: encoding) == hex(bytes))
  }

  @Test("Text that an encoding holds is written with references as without", arguments: [TextEncoding.utf8, .gb18030])
  func noReferences(encoding: TextEncoding) throws {
    #expect(TextEncoder.encodeWithReferences("中é𠀀", as: encoding) == (try TextEncoder.encode("中é𠀀", as: encoding)))
  }

  @Test("Every character of Big5 comes back to its bytes, but for those that it has twice")
  func big5RoundTrip() throws {
    var changed = 0
    for lead in UInt8(0xA1)...0xF9 {
      for trail in [UInt8](0x40...0x7E) + [UInt8](0xA1...0xFE) {
        let decoded = TextDecoder.decode([lead, trail], as: .big5)
        if decoded.malformed > 0 { continue }
        if try TextEncoder.encode(decoded.text, as: .big5) != [lead, trail] { changed += 1 }
      }
    }
    // Counted with ICU's own uconv -f Big5-HKSCS | uconv -t Big5-HKSCS.
    #expect(changed == 10)
  }
}
