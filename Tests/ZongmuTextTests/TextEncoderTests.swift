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
}
