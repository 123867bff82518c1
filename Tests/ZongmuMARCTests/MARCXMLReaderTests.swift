import Testing

@testable import ZongmuMARC

/// A data field with these attributes and one subfield.
private func data(_ attributes: String) -> String {
  "<datafield \(attributes)><subfield code=\"a\">x</subfield></datafield>"
}

/// A data field with this content.
private func data(_ content: String, in tag: String) -> String {
  "<datafield tag=\"\(tag)\" ind1=\"1\" ind2=\"2\">\(content)</datafield>"
}

@Suite("MARCXML reader")
struct MARCXMLReaderTests {
  @Test("A record has its leader, control fields, indicators, codes, text and place")
  func plainRecord() throws {
    let head = "<?xml version=\"1.0\"?>\n<collection \(slimNamespace)>\n  "
    let record = try onlyXMLRecord(head + recordXML("A1") + "\n</collection>\n")
    #expect(record.leader.description == xmlLeader)
    #expect(record.layout == .plain)
    #expect(record.controlNumber == "A1")
    let field = try #require(record["200"])
    #expect(field.indicators == Indicators(0x31, 0x20))
    #expect(field.subfields == [Subfield("a", "越秀街巷旧事"), Subfield("f", "林晓禾著")])
    #expect(record.location == Location(source: "test.xml", record: 1, byte: head.utf8.count))
    #expect(record.warnings.isEmpty)
    #expect(Record(plain: record.bytes)?.fieldCount == 2)
  }

  @Test(
    "Records are found whatever the namespace and the wrapper",
    arguments: [
      ("<collection \(slimNamespace)>", "", "</collection>"),
      ("<collection>", "", "</collection>"),
      ("<marc:collection xmlns:marc=\"http://www.loc.gov/MARC21/slim\">", "marc:", "</marc:collection>"),
      ("<collection xmlns=\"info:lc/xmlns/marcxchange-v1\">", "", "</collection>"),
      ("<mxc:collection xmlns:mxc=\"info:lc/xmlns/marcxchange-v2\">", "mxc:", "</mxc:collection>"),
      ("<unimarc:collection xmlns:unimarc=\"http://dp2003.com/UNIMARC\">", "unimarc:", "</unimarc:collection>"),
      // Not declared: a namespace error, but the markup is well formed.
      ("<marc:collection>", "marc:", "</marc:collection>"),
      (
        """
        <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><ListRecords><record><header status="deleted"/></record>\
        <record><header><identifier>oai:x:1</identifier></header><metadata>
        """, "", "</metadata><about/></record></ListRecords></OAI-PMH>"
      ),
      (
        """
        <zs:searchRetrieveResponse xmlns:zs="http://www.loc.gov/zing/srw/"><zs:numberOfRecords>1</zs:numberOfRecords>\
        <zs:records><zs:record><zs:recordPacking>xml</zs:recordPacking><zs:recordData>
        """, "", "</zs:recordData></zs:record></zs:records></zs:searchRetrieveResponse>"
      ),
    ])
  func wrappers(open: String, prefix: String, close: String) throws {
    let record = try onlyXMLRecord(open + recordXML("B7", prefix: prefix) + close)
    #expect(record.location.record == 1)
    #expect(record.location.byte == open.utf8.count)
    #expect(record.controlNumber == "B7")
    #expect(record["200", "f"] == "林晓禾著")
    #expect(record.warnings.isEmpty)
  }

  @Test("oai_marc as Aleph gives it: the leader in a field, ^ for blanks where positions count")
  func alephOAIMARC() throws {
    let record = try onlyXMLRecord(
      """
      <find-doc><record><metadata><oai_marc><fixfield id="FMT">BK</fixfield>\
      <fixfield id="LDR">^^^^^nam0^2200313^^^450^</fixfield><fixfield id="001">LCL^1</fixfield>\
      <varfield id="100" i1="^" i2=" "><subfield label="a">20130219d2013^^^^em^y0chiy0121^^^^ea</subfield></varfield>\
      <varfield id="200" i1="1" i2=" "><subfield label="a">2^10</subfield><subfield label="f">x</subfield></varfield>\
      </oai_marc></metadata></record><session-id>Q</session-id></find-doc>
      """)
    #expect(record.leader.description == "     nam0 2200313   450 ")
    #expect(record.fields.map(\.tag) == ["FMT", "001", "100", "200"])
    #expect(record.controlNumber == "LCL 1")
    #expect(record["100"]?.indicators == .blank)
    #expect(record["100", "a"] == "20130219d2013    em y0chiy0121    ea")
    #expect(record["200"]?.subfields == [Subfield("a", "2^10"), Subfield("f", "x")])
    #expect(record.warnings.isEmpty)
  }

  @Test("oai_marc as its schema has it: the leader in attributes, short tags, control fields in quotation marks")
  func schemaOAIMARC() throws {
    let record = try onlyXMLRecord(
      """
      <oai_marc status="c" type="a" level="m" encLvl="4" catForm="a"><fixfield id="1">"ocm 1"</fixfield>\
      <fixfield id="8">"</fixfield><varfield id="10" i1="" i2="\u{A0}"><subfield label="a">"7"</subfield></varfield></oai_marc>
      """)
    #expect(record.leader.description == "     cam  22     4a 4500")
    #expect(record.controlNumber == "ocm 1")
    #expect(record["008"]?.value == "\"")
    #expect(record["010"]?.indicators == .blank)
    #expect(record["010", "a"] == "\"7\"")
    #expect(record.warnings.isEmpty)
    #expect(Record(plain: record.bytes)?.controlNumber == "ocm 1")
  }

  @Test("A single record may be the root")
  func recordAsRoot() throws { #expect(try onlyXMLRecord(recordXML("C")).controlNumber == "C") }

  @Test("Blank lines before the XML declaration are passed over, and places stay true")
  func blanksBefore() throws {
    let head = "\r\n \n<?xml version=\"1.0\"?>"
    #expect(try onlyXMLRecord(head + recordXML("C")).location.byte == head.utf8.count)
    let broken = try lastXMLError(Array((head + "<a><b></a>").utf8)).error
    #expect(broken.detail.hasPrefix("line 3, "))
  }

  @Test("Records are numbered from 1 and carry the byte of their start tag")
  func numbers() {
    let first = recordXML("1")
    let found = readXML("<c>\r\n" + first + "  " + recordXML("2") + recordXML("3") + "</c>")
    let places = found.compactMap { try? $0.get().location }
    let length = first.utf8.count
    #expect(places.map(\.record) == [1, 2, 3])
    #expect(places.map(\.byte) == [5, 7 + length, 7 + 2 * length])
  }

  @Test(
    "The text of a value is what XML says it is",
    arguments: [
      ("a &amp; b &lt;c&gt; &quot;d&quot; &apos;", "a & b <c> \"d\" '"),
      ("&#20070;&#x4E66;", "书书"),
      ("<![CDATA[<b>&amp;</b>]]>", "<b>&amp;</b>"),
      ("一<![CDATA[ ]]>二<!-- 三 -->四<?pi x?>五", "一 二四五"),
      ("  two blanks, both ends  ", "  two blanks, both ends  "),
      ("   ", "   "),
      ("", ""),
      ("line\r\nend\rend\n", "line\nend\nend\n"),
      ("𠀀𪛖", "𠀀𪛖"),
    ])
  func text(xml: String, expected: String) throws {
    let record = try onlyXMLRecord(
      """
      <record><leader>\(xmlLeader)</leader><controlfield tag="001">\(xml)</controlfield>
        <datafield tag="200" ind1="1" ind2=" ">
          <subfield code="a">\(xml)</subfield>
        </datafield>
      </record>
      """)
    #expect(record["001"]?.value == expected)
    #expect(record["200", "a"] == expected)
    #expect(record.warnings.isEmpty)
  }

  @Test("A long text comes through wherever its characters are cut")
  func longText() throws {
    let text = String(repeating: "越秀街巷𠀀旧事 a&é", count: 1500)
    let xml = text.replacing("&", with: "&amp;")
    let document = "<record><leader>\(xmlLeader)</leader><controlfield tag=\"001\">\(xml)</controlfield></record>"
    #expect(try onlyXMLRecord(document)["001"]?.value == text)
    for piece in [2, 3, 5, 7, 299, 300, 301, 1000] {
      let source = MemoryByteSource(Array(document.utf8), piece: piece)
      #expect(try #require(xmlResults(of: source).first).get()["001"]?.value == text, "pieces of \(piece)")
    }
  }

  @Test(
    "Indicators and codes may be any ASCII character",
    arguments: [("&amp;", "&"), ("&#38;", "&"), ("&lt;", "<"), ("&quot;", "\""), ("#", "#"), ("&#32;", " ")])
  func attributes(xml: String, expected: Character) throws {
    let byte = try #require(expected.asciiValue)
    let record = try onlyXMLRecord(
      """
      <record><leader>\(xmlLeader)</leader><datafield tag="9\(xml)9" ind1="\(xml)" ind2="1"><subfield code="\(xml)">x</subfield>\
      </datafield></record>
      """.replacing("9&amp;9", with: "999").replacing("9&#38;9", with: "999"))
    let field = try #require(record.fields.first)
    #expect(field.indicators == Indicators(byte, 0x31))
    #expect(field.subfields == [Subfield(SubfieldCode(byte), "x")])
    #expect(record.warnings.isEmpty)
  }

  @Test(
    "A leader that is not 24 bytes long is filled or cut, with a warning",
    arguments: [
      ("00000nam0 22", "00000nam0 22            "),
      ("00000nam0 2200000   450 xyz", "00000nam0 2200000   450 "),
      ("\n      00000nam0 2200000   450 \n    ", "00000nam0 2200000   450 "),
      ("\n           nam0 2200000   450 ", "     nam0 2200000   450 "),
      ("", "                        "),
    ])
  func leaderLength(xml: String, expected: String) throws {
    let record = try onlyXMLRecord(
      "<record><leader>\(xml)</leader><controlfield tag=\"001\">1</controlfield></record>")
    #expect(record.leader.description == expected)
    #expect(record.bytes.prefix(24).elementsEqual(expected.utf8))
    #expect(record.warnings.map(\.code) == [.leaderLength])
    #expect(record.controlNumber == "1")
  }

  @Test(
    "Odd markup is tolerated with a warning that names the field",
    arguments: [
      (data(#"tag="200" ind2=" ""#), "200 \u{20}\u{20}$a‹x›", Warning.Code.indicatorsIrregular, "200"),
      (data(#"tag="200" ind1="12" ind2="3""#), "200 \u{20}3$a‹x›", .indicatorsIrregular, "200"),
      (data(#"tag="200" ind1="书" ind2="""#), "200 \u{20}\u{20}$a‹x›", .indicatorsIrregular, "200"),
      (data(#"tag="200" ind1="1" ind2="2" ind3="3""#), "200 12$a‹x›", .markupIgnored, "200"),
      (data(#"tag="2" ind1="1" ind2="2""#), "2?? 12$a‹x›", .markupIgnored, "2??"),
      (data("<subfield>x</subfield>", in: "200"), "200 12$?‹x›", .markupIgnored, "200"),
      (data(#"<subfield code="ab">x</subfield>"#, in: "200"), "200 12$a‹x›", .markupIgnored, "200"),
      (data(#"lost<subfield code="a">x</subfield>"#, in: "200"), "200 12$a‹x›", .markupIgnored, "200"),
      (data(#"<subfield code="a">x<i> y</i> z</subfield>"#, in: "200"), "200 12$a‹x y z›", .markupIgnored, "200"),
      ("<controlfield>x</controlfield>", "??? ‹x›", .markupIgnored, "???"),
      (#"<controlfield tag="0012">x</controlfield>"#, "001 ‹x›", .markupIgnored, "001"),
      (#"<controlfield tag="001">x</controlfield><local><deep>y</deep></local>"#, "001 ‹x›", .markupIgnored, nil),
      (#"<subfield code="a">y</subfield><controlfield tag="001">x</controlfield>"#, "001 ‹x›", .markupIgnored, nil),
      (#"<controlfield tag="001">x</controlfield><leader>second</leader>"#, "001 ‹x›", .markupIgnored, nil),
      (#"<controlfield tag="001">x</controlfield>stray text"#, "001 ‹x›", .markupIgnored, nil),
      (#"<controlfield tag="001">x</controlfield>\#(recordXML("inner"))"#, "001 ‹x›", .markupIgnored, nil),
    ] as [(String, String, Warning.Code, ZongmuMARC.Tag?)])
  func oddities(xml: String, fields: String, code: Warning.Code, tag: ZongmuMARC.Tag?) throws {
    let document = "<c><record><leader>\(xmlLeader)</leader>\(xml)</record></c>"
    let record = try onlyXMLRecord(document)
    #expect(record.warnings.map(\.code) == [code])
    #expect(record.warnings.map(\.location) == [Location(source: "test.xml", record: 1, byte: 3, tag: tag)])
    #expect(xmlSummary(.success(record)).contains("› \(fields) {"))

    let strict = readXML(document, .strictXML)
    guard case .failure(let error) = try #require(strict.first) else { throw MissingError() }
    #expect(error.code == .strict)
    #expect(error.location == Location(source: "test.xml", record: 1, byte: 3, tag: tag))
    #expect(error.detail.contains("[\(code)]"))
    #expect(String(decoding: error.bytes, as: UTF8.self) == String(document.dropFirst(3).dropLast(4)))
    #expect(strict.count == 1)
  }

  @Test("A strict reader reads on after the record that it rejects")
  func strictGoesOn() {
    let found = readXML("<c><record/>" + recordXML("2") + "</c>", .strictXML)
    #expect(found.count == 2)
    #expect(found.last.flatMap { try? $0.get() }?.location.record == 2)
  }

  @Test("The warnings of one record are bounded, and the rest is counted")
  func manyWarnings() throws {
    let many = String(repeating: "<x/>", count: 350)
    let record = try onlyXMLRecord("<record><leader>\(xmlLeader)</leader>\(many)</record>")
    #expect(record.warnings.count == 101)
    #expect(record.warnings.last?.detail == "and 250 more warnings")
  }

  @Test("A record inside a wrapper record is its own; a wrapper with content besides says so")
  func wrapperWithContent() throws {
    let found = readXML("<record>" + recordXML("inner") + "<controlfield tag=\"001\">outer</controlfield></record>")
    let records = found.compactMap { try? $0.get() }
    #expect(records.map(\.controlNumber) == ["inner", "outer"])
    #expect(records.map(\.location.byte) == [8, 0])
    #expect(records.last?.warnings.map(\.code) == [.markupIgnored, .leaderLength])
  }

  @Test("Fields outside records are one error a stretch, with their XML")
  func strayFields() throws {
    let stray = "<leader>\(xmlLeader)</leader><datafield tag=\"200\"><subfield code=\"a\">x</subfield></datafield>"
    let found = readXML("<c>" + stray + recordXML("1") + "<controlfield tag=\"001\">9</controlfield></c>")
    try #require(found.count == 3)
    guard case .failure(let first) = found[0], case .failure(let last) = found[2] else { throw MissingError() }
    #expect(first == ReadError(.junk, at: Location(source: "test.xml", record: 1, byte: 3), ""))
    #expect(String(decoding: first.bytes, as: UTF8.self) == stray)
    #expect(last.location.record == 2)
    #expect(String(decoding: last.bytes, as: UTF8.self) == "<controlfield tag=\"001\">9</controlfield>")
  }

  @Test(
    "A document without MARC records yields nothing",
    arguments: [
      "<html><body>record</body></html>", "<records><record><title>x</title></record></records>",
      "<collection \(slimNamespace)/>", "<c><record>text</record></c>",
    ])
  func noRecords(document: String) {
    #expect(readXML(document).isEmpty)
    var reader = MARCXMLReader(source: MemoryByteSource(Array(document.utf8)))
    #expect(reader.next() == nil)
    #expect(reader.recordCount == 0)
  }

  @Test("GB18030, GBK and Big5 declared in the document are decoded, and places are those in its UTF-8")
  func declaredEncodings() throws {
    // 书 is CA E9 in GBK and GB 18030, AE D1 is 書 in Big5; 㐀 is 81 39 EE 39 in GB 18030 (GB 18030-2005).
    let cases: [(String, [UInt8], String)] = [
      ("GB18030", [0xCA, 0xE9, 0x81, 0x39, 0xEE, 0x39], "书㐀"), ("GBK", [0xCA, 0xE9], "书"),
      ("Big5", [0xAE, 0xD1], "書"), ("ISO-8859-1", [0xE9], "é"),
    ]
    for (name, bytes, expected) in cases {
      let record: [UInt8] =
        Array("<record><leader>\(xmlLeader)</leader><controlfield tag=\"001\">".utf8) + bytes
        + Array("</controlfield></record>".utf8)
      let head = Array("<?xml version=\"1.0\" encoding=\"\(name)\"?>\n<collection>\n".utf8)
      let gap: [UInt8] = [0x0A] + bytes + [0x20]
      let found = readXML(head + record + gap + record + Array("</collection>".utf8))
      let records = found.compactMap { try? $0.get() }
      #expect(records.map { $0["001"]?.value } == [expected, expected], "\(name)")
      // Both the record and the gap have the text once.
      let growth = expected.utf8.count - bytes.count
      #expect(
        records.map(\.location.byte) == [head.count, head.count + record.count + gap.count + 2 * growth], "\(name)")
      #expect(records.allSatisfy { $0.encoding == .utf8 })
    }
  }

  @Test("A byte order mark is no content")
  func byteOrderMark() throws {
    let document = [0xEF, 0xBB, 0xBF] + Array("<?xml version=\"1.0\"?>\(recordXML("1"))".utf8)
    let record = try #require(readXML(document).first).get()
    #expect(record.controlNumber == "1")
    #expect(record.location.byte == 24)
  }

  @Test("Control bytes that XML forbids are read as blanks, with a warning for the record")
  func controlBytes() throws {
    let document = Array(recordXML("1\u{1F}2\u{1D}\u{0}").utf8)
    let all = Array("<c>\u{1}".utf8) + document + Array(recordXML("3").utf8) + Array("</c>".utf8)
    let records = readXML(all).compactMap { try? $0.get() }
    try #require(records.count == 2)
    #expect(records[0]["001"]?.value == "1 2  ")
    #expect(records[0].warnings.map(\.code) == [.malformedText])
    #expect(records[0].warnings.first?.detail.hasPrefix("3 control characters") == true)
    #expect(records[1].warnings.isEmpty)
    // The rejected bytes are those that were read.
    guard case .failure(let error) = try #require(readXML(all, .strictXML).first) else { throw MissingError() }
    #expect(error.bytes == document)
  }
}
