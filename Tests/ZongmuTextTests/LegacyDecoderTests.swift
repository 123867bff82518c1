import Testing
import ZongmuText

@Suite("MARC-8, ISO 5426, Big5 and ISO 8859-1 to text")
struct LegacyDecoderTests {
  typealias Row = TextDecoderTests.Row

  // Expected text: MARC 21 code tables and specifications (character sets, part 2); yaz-iconv -f MARC8 with NFC and
  // pymarc's marc8_to_unicode agree, but for what the comments say.
  static let marc8Rows = [
    Row("nothing", "", ""),
    Row("ASCII", "54 69 74 6C 65 1F 61 1E 1D", "Title\u{1F}a\u{1E}\u{1D}"),
    Row("letters of ANSEL: Zaøöb", "5A 61 B2 E8 6F 62", "Zaøöb"),
    Row("a mark before its letter", "E2 65", "é"),
    Row("Łódź", "A1 E2 6F 64 E2 7A", "Łódź"),
    Row("marks above and below in either order: ậ", "F2 E3 61 E3 F2 61", "ậậ"),
    Row("two marks above stay in their order", "E9 E2 74", "ť\u{301}"),
    Row("a mark before a blank", "E2 20", " \u{301}"),
    Row("signs", "C7 C8 C6 C5 C0", "ß€¡¿°"),
    Row("modifier letters", "AE B0 A7 B7", "ʼʻʹʺ"),
    // pymarc has the two halves U+FE20 and U+FE21, which the Library of Congress advises against.
    Row("a ligature is one character between its letters", "EB 69 EC 61", "i\u{361}a"),
    Row("a ligature of two and a third letter", "EB 74 EC 73 61", "t\u{361}sa"),
    Row("a double tilde", "FA 6E FB 67", "n\u{360}g"),
    Row("a ligature with a mark within", "EB 69 EC E2 61", "i\u{361}á"),
    // yaz-iconv drops it.
    Row("a second half without a first one stays", "EC 61", "a\u{FE21}"),
    Row("a first half without a second one", "EB 69 61", "i\u{361}a"),
    Row("EACC: 人", "1B 24 31 21 30 64 1B 28 42", "人"),
    Row("EACC: 一人.", "1B 24 31 21 30 21 21 30 64 1B 28 42 2E", "一人."),
    Row("EACC by the other escape sequence", "1B 24 2C 31 21 30 64 1B 2C 42 41", "人A"),
    Row("EACC on the right", "1B 24 29 31 A1 B0 E4 41", "人A"),
    Row("EACC by the escape sequence of a set of one byte", "1B 28 31 21 30 64 1B 28 42", "人"),
    Row("EACC: kana and a variant", "1B 24 31 69 24 22 2D 30 21 1B 28 42", "あ弌"),
    Row("the ideographic space, whose third byte is a blank", "1B 24 31 21 23 20 1B 28 42", "\u{3000}"),
    Row("a blank within EACC", "1B 24 31 21 30 21 20 21 30 64 1B 28 42", "一 人"),
    Row("EACC private use of the Library of Congress", "1B 24 31 21 2A 21 1B 28 42", "\u{E8D0}", unknown: 1),
    Row("Cyrillic on the left", "41 1B 28 4E 41 62 1B 28 42 41", "AаБA"),
    // pymarc reads the extended sets on the right only, and the others on the left only.
    Row("extended Cyrillic on the left", "1B 28 51 40 50 1B 28 42 41", "ґѣA"),
    Row("Cyrillic on the right, then ANSEL again", "1B 29 4E C1 E2 1B 29 21 45 E2 65", "аБé"),
    Row("extended Arabic on the left", "1B 28 34 21 1B 28 42", "\u{6FD}"),
    Row("Hebrew", "1B 28 32 60 61 1B 28 42", "אב"),
    Row("Arabic", "1B 28 33 47 48 1B 28 42", "اب"),
    Row("Greek with a mark: Αά", "1B 28 53 41 22 61 1B 28 42", "Αά"),
    Row("subscript", "48 1B 62 32 1B 73 4F", "H₂O"),
    Row("superscript", "1B 70 32 1B 73", "²"),
    Row("Greek symbol", "1B 67 61 1B 73", "α"),
    Row("beginning and end of what is not sorted", "88 54 68 65 20 89 41", "\u{98}The \u{9C}A"),
    Row("joiner and non-joiner", "8D 8E", "\u{200D}\u{200C}"),
    Row("a delimiter sets the sets back", "1B 28 4E 41 1F 61 41 1B 29 4E C1 1E E2 65", "а\u{1F}aAа\u{1E}é"),
    Row("a mark at the end", "61 E2", "a\u{FFFD}", malformed: 1),
    Row("two marks before a delimiter", "61 E2 E3 1F 62 65", "a\u{FFFD}\u{1F}be", malformed: 1),
    Row("codes that ANSEL lacks", "AF BB C9 FC FF A0 80", String(repeating: "\u{FFFD}", count: 7), malformed: 7),
    Row("a mark before a code that ANSEL lacks", "E2 C9", "\u{FFFD}\u{301}", malformed: 1),
    Row("an escape character that calls nothing", "74 1B 2C", "t\u{FFFD},", malformed: 1),
    Row(
      "an escape character before a delimiter", "1B 1F 61 1B 28 1E 1B 24 29 1D",
      "\u{FFFD}\u{1F}a\u{FFFD}(\u{1E}\u{FFFD}$)\u{1D}", malformed: 3),
    Row("the escape sequence of a set that is none of MARC-8", "1B 24 42 46", "\u{FFFD}$BF", malformed: 1),
    Row("EACC cut by a delimiter", "1B 24 31 21 30 1F 61", "\u{FFFD}\u{1F}a", malformed: 1),
    Row("EACC cut by an escape sequence", "1B 24 31 21 30 64 2E 1B 28 42 41", "人\u{FFFD}A", malformed: 1),
    Row("EACC without a character at its place", "1B 24 31 21 30 64 7E 7E 7E 21 30 64", "人\u{FFFD}人", malformed: 1),
    Row("EACC with a byte too many: 倘�一", "1B 24 31 21 32 21 4A 21 30 21 21 30 64", "倘\u{FFFD}一人", malformed: 1),
  ]

  @Test("MARC-8 is read", arguments: marc8Rows)
  func marc8(row: Row) { row.check(.marc8) }

  // By final byte: characters, and FNV-1a of their UTF-8 in NFC, joined by `|`, marks behind an x; computed in Python
  // from codetables.xml of the Library of Congress.
  static let setsRows: [(final: UInt8, count: Int, hash: UInt64)] = [
    (0x32, 78, 0x3ffb_a529_e66a_01d0), (0x33, 83, 0x1f7d_59b3_fe64_1ccf), (0x34, 90, 0x7d56_a1f4_0de4_f87a),
    (0x45, 65, 0x6e45_2f3e_78d9_794d), (0x4E, 94, 0x40e4_cabf_3afa_9f7f), (0x51, 42, 0xd589_a4e6_c539_7773),
    (0x53, 73, 0xfe19_0ad5_432c_674f),
  ]

  @Test("Each set holds what the code tables say", arguments: setsRows)
  func sets(final: UInt8, count: Int, hash: UInt64) {
    let call: [UInt8] = final == 0x45 ? [0x1B, 0x29, 0x21, 0x45] : [0x1B, 0x29, final]
    var texts: [String] = []
    for code in UInt8(0xA1)...0xFE {
      let alone = TextDecoder.decode(call + [code], as: .marc8)
      let marked = TextDecoder.decode(call + [code, 0x78], as: .marc8)
      if alone.malformed == 0 { texts.append(alone.text) } else if marked.malformed == 0 { texts.append(marked.text) }
    }
    #expect(texts.count == count)
    #expect(fnv1a(texts.joined(separator: "|").utf8) == hash)
  }

  @Test("The small sets hold what the code tables say")
  func smallSets() {
    let sets: [(UInt8, Int, UInt64)] = [
      (0x62, 14, 0x2e81_014c_3f90_e20a), (0x67, 3, 0xe871_051b_b1ee_fd43), (0x70, 14, 0xcec9_b362_b5fa_b267),
    ]
    for (final, count, hash) in sets {
      let decoded = (UInt8(0x21)...0x7E).map { TextDecoder.decode([0x1B, final, $0], as: .marc8) }
      let texts = decoded.filter { $0.malformed == 0 }.map(\.text)
      #expect(texts.count == count)
      #expect(fnv1a(texts.joined(separator: "|").utf8) == hash)
    }
  }

  @Test("EACC holds the 15,739 characters of the code tables")
  func eastAsian() {
    var text = ""
    var count = 0
    for first in UInt8(0x21)...0x7E {
      for second in UInt8(0x21)...0x7E {
        for third in UInt8(0x20)...0x7E {
          let decoded = TextDecoder.decode([0x1B, 0x24, 0x31, first, second, third], as: .marc8)
          if decoded.malformed > 0 { continue }
          count += 1
          text += decoded.text
        }
      }
    }
    #expect(count == 15_739)
    #expect(fnv1a(text.utf8) == 0xc956_b7ac_38d3_8b3d)
  }

  // Expected text: ISO 5426:1983.
  static let iso5426Rows = [
    Row("nothing", "", ""),
    Row("Société", "53 6F 63 69 C2 65 74 C2 65", "Société"),
    Row("letters", "E1 F1 E8 F8 E9 F9 EA FA FB EC FC E2 F2 F3 F5", "ÆæŁłØøŒœßÞþĐđðı"),
    Row("tréma and umlaut are one in Unicode", "C8 65 C9 75", "ëü"),
    Row("cedilla, ogonek, caron, ring", "D0 63 D3 61 CF 73 CA 61", "çąšå"),
    Row("signs", "A1 A4 A7 AB BB BF B7", "¡$§«»¿·"),
    Row("a ligature", "DD 69 DE 61", "i\u{361}a"),
    Row("a double tilde, whose first half is that of the ligature", "DD 6E DF 67", "n\u{360}g"),
    Row("what is not sorted", "88 4C 65 20 89 6C", "\u{98}Le \u{9C}l"),
    Row("a mark before a delimiter", "61 C2 1F 62", "a\u{FFFD}\u{1F}b", malformed: 1),
    Row("codes that it lacks", "A0 DC 80 FF B3", String(repeating: "\u{FFFD}", count: 5), malformed: 5),
  ]

  @Test("ISO 5426 is read", arguments: iso5426Rows)
  func iso5426(row: Row) { row.check(.iso5426) }

  // Expected text: Python's big5hkscs and cp950 codecs.
  static let big5Rows = [
    Row("nothing", "", ""),
    Row("中國近代史", "A4 A4 B0 EA AA F1 A5 4E A5 76", "中國近代史"),
    Row("trail bytes that are ASCII: 一\\功", "A4 40 5C A5 5C", "一\\功"),
    Row("Hong Kong characters: 嘅啲𠝹", "9D EF 9D F8 9B D0", "嘅啲𠝹"),
    Row("two characters for one pair", "88 62 88 A5", "\u{CA}\u{304}\u{EA}\u{30C}"),
    Row("strokes that ICU leaves in private use", "88 40 8C 43", "\u{31C0}\u{9FA6}"),
    Row("compatibility characters stay: C94A", "C9 4A A4 61", "\u{FA0C}兀"),
    Row("the euro sign of code page 950", "A3 E1", "€"),
    Row("a lone lead byte before a delimiter", "A4 A4 B0 1F 61", "中\u{FFFD}\u{1F}a", malformed: 1),
    Row("a lone lead byte at the end", "A4 A4 B0", "中\u{FFFD}", malformed: 1),
    Row("bytes that are no lead byte", "80 FF A4 A4", "\u{FFFD}\u{FFFD}中", malformed: 2),
    Row("a pair without a character keeps step", "C6 DE A4 A4", "\u{FFFD}中", malformed: 1),
  ]

  @Test("Big5 is read", arguments: big5Rows)
  func big5(row: Row) { row.check(.big5) }

  @Test("Both levels of Big5 mean what Python says")
  func big5Levels() {
    // FNV-1a of bytes.decode("big5hkscs"), Python 3.11; glibc's iconv agrees.
    let levels: [(Int, Int, UInt64)] = [
      (0xA440, 0xC67E, 0x9c6b_bb44_e143_a218), (0xC940, 0xF9D5, 0x591a_c5ab_3844_134a),
    ]
    for (first, last, hash) in levels {
      var bytes: [UInt8] = []
      for pair in first...last where (0x40...0x7E).contains(pair & 0xFF) || (0xA1...0xFE).contains(pair & 0xFF) {
        bytes += [UInt8(pair >> 8), UInt8(pair & 0xFF)]
      }
      let decoded = TextDecoder.decode(bytes, as: .big5)
      #expect(decoded.malformed == 0)
      #expect(fnv1a(decoded.text.utf8) == hash)
    }
  }

  @Test("ISO 8859-1 is read")
  func latin1() {
    Row("letters and a control", "46 FC 72 20 C9 6C 69 73 65 85 1F FF", "Für Élise\u{85}\u{1F}ÿ").check(.latin1)
  }
}
