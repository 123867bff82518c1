import Testing

@testable import ZongmuMARC

@Suite("MARCXML writer")
struct MARCXMLWriterTests {
  private func document(_ records: [Record]) -> String {
    let writer = MARCXMLWriter()
    var buffer: [UInt8] = []
    writer.open(into: &buffer)
    for record in records { writer.append(record, into: &buffer) }
    writer.close(into: &buffer)
    return String(decoding: buffer, as: UTF8.self)
  }

  private func record(_ add: (inout RecordBuilder) -> Void) -> Record {
    var builder = RecordBuilder(leader: Leader(xmlLeader.utf8))
    add(&builder)
    return builder.build()
  }

  @Test("Elements stand on lines of their own, nothing is added inside values")
  func layout() {
    let made = record { builder in
      builder.addControl("001", " 1 ")
      builder.add("200", Indicators(0x31, 0x20), [Subfield("a", "越秀街巷旧事"), Subfield("f", "")])
    }
    #expect(
      document([made]) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <collection xmlns="http://www.loc.gov/MARC21/slim">
          <record>
            <leader>00000nam0 2200000   450 </leader>
            <controlfield tag="001"> 1 </controlfield>
            <datafield tag="200" ind1="1" ind2=" ">
              <subfield code="a">越秀街巷旧事</subfield>
              <subfield code="f"></subfield>
            </datafield>
          </record>
        </collection>

        """)
    #expect(
      document([]) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <collection xmlns="http://www.loc.gov/MARC21/slim">
        </collection>

        """)
  }

  @Test(
    "Text is escaped as XML 1.0 asks, and what it has no character for is U+FFFD",
    arguments: [
      ("a & b < c > d \" '", "a &amp; b &lt; c &gt; d \" '"),
      ("]]>", "]]&gt;"),
      ("tab\tline\nreturn\r", "tab\tline\nreturn&#13;"),
      ("\u{0}\u{8}\u{B}\u{C}\u{E}\u{1B}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
      ("\u{7F}\u{85}", "\u{7F}\u{85}"),
      ("\u{FFFD}\u{FFFE}\u{FFFF}\u{1FFFE}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{1FFFE}"),
      ("书𠀀é\u{E000}", "书𠀀é\u{E000}"),
    ])
  func escapes(text: String, expected: String) {
    let made = record { builder in
      builder.addControl("001", text)
      builder.add("200", .blank, [Subfield("a", text)])
    }
    #expect(document([made]).contains("<controlfield tag=\"001\">\(expected)</controlfield>"))
    #expect(document([made]).contains("<subfield code=\"a\">\(expected)</subfield>"))
  }

  @Test("Bytes that are no UTF-8 are repaired exactly as the standard library repairs them")
  func malformed() {
    // Bytes from the edges of Unicode table 3-7, in random order. EF BF BE and BF are apart: no characters of XML.
    let edges: [UInt8] = [
      0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBD, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0,
      0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
    ]
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0...9)).map { _ in edges[Int.random(in: 0..<edges.count)] }
      var written: [UInt8] = []
      XMLText.append(bytes.span, into: &written)
      #expect(written == Array(String(decoding: bytes, as: UTF8.self).utf8), "\(bytes)")
    }
  }

  @Test(
    "Attributes are escaped",
    arguments: [
      (UInt8(ascii: "&"), "&amp;"), (UInt8(ascii: "<"), "&lt;"), (UInt8(ascii: "\""), "&quot;"), (0x20, " "),
      (0x0A, "&#10;"), (0x0D, "&#13;"), (0x09, "&#9;"), (0x00, "\u{FFFD}"), (0xC3, "\u{C3}"), (0x61, "a"),
    ] as [(UInt8, String)])
  func attributes(byte: UInt8, expected: String) {
    let made = record { $0.add("200", Indicators(byte, 0x31), [Subfield(SubfieldCode(byte), "x")]) }
    #expect(document([made]).contains("ind1=\"\(expected)\" ind2=\"1\">\n      <subfield code=\"\(expected)\">x<"))
  }

  @Test("In the leader, what is no printable ASCII is a blank, so that positions stay")
  func leaderBytes() throws {
    let bytes: [UInt8] = Array("00000".utf8) + [0x00, 0x1E, 0xE4] + Array("0 2200000   450&".utf8) + [0x41]
    let made = RecordBuilder(leader: Leader(bytes)).build()
    #expect(document([made]).contains("<leader>00000   0 2200000   450&amp;</leader>"))
  }

  @Test("What was written is read back the same: leader, fields, subfields")
  func roundTrip() throws {
    let texts = ["", " ", "  x  ", "\n", "a\r\nb", "&amp;", "<b>", "]]>", "书𠀀", "\t", "\"'"]
    var made: [Record] = []
    for (number, text) in texts.enumerated() {
      made.append(
        record { builder in
          builder.addControl("001", "N\(number)")
          builder.addControl("005", text)
          builder.add("200", Indicators(0x31, 0x20), texts.map { Subfield("a", $0) } + [Subfield("&", text)])
          builder.add("300", .blank, [])
          builder.add("905", Indicators(0x23, 0x3C), [Subfield("<", text), Subfield("\"", text)])
          builder.addControl("-01", text)
          // A field without indicators and subfields.
          builder.addControl("CAT", "text" + text)
          // A control field with subfields.
          builder.add("009", .blank, [Subfield("a", text)])
        })
    }
    let results = readXML(document(made))
    let read = results.compactMap { try? $0.get() }
    #expect(read.map(\.bytes) == made.map(\.bytes))
    #expect(read.allSatisfy { $0.warnings.isEmpty })
    #expect(document(read) == document(made))
  }

  @Test("Text in GB18030 is decoded")
  func gb18030() {
    // 书 is CA E9.
    let bytes = Array("\(xmlLeader)001".utf8) + [0xCA, 0xE9, 0x1E, 0x1D]
    let made = Record(
      bytes: bytes, layout: .plain, encoding: .gb18030, leader: Leader(xmlLeader.utf8),
      bounds: [Record.FieldBounds(tag: "001", start: 27, end: 29)],
      location: Location(source: "", record: 1, byte: 0), warnings: [])
    #expect(document([made]).contains("<controlfield tag=\"001\">书</controlfield>"))
  }
}
