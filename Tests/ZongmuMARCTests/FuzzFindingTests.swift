import Testing
import ZongmuText

@testable import ZongmuMARC

/// What `make fuzz` and `make peers` found, one test a finding.
@Suite("Found by fuzzing and by comparison")
struct FuzzFindingTests {
  @Test(
    "Bytes outside the declared encoding of XML cost a character each, wherever pieces are cut",
    arguments: [100, 3000, 9000, 70_000])
  func conversion(_ length: Int) throws {
    let filling = String(repeating: "x", count: length)
    let head = "<?xml version=\"1.0\" encoding=\"GB18030\"?>\n<collection>"
    let document =
      Array(head.utf8) + Array("\(recordXML("1"))\(recordXML("2\(filling)"))".utf8)
      + Array("<record><controlfield tag=\"001\">3".utf8) + [0xFF, 0xFF]
      + Array("</controlfield></record>\(recordXML("4"))</collection>".utf8)
    for piece in [1, 7, 4096, .max] {
      let records = try xmlResults(of: MemoryByteSource(document, piece: piece)).map { try $0.get() }
      #expect(records.map(\.controlNumber) == ["1", "2\(filling)", "3\u{FFFD}\u{FFFD}", "4"], "pieces of \(piece)")
      #expect(records.filter { $0.warnings.contains { $0.code == .malformedText } }.map(\.location.record) == [3])
    }
  }

  @Test(
    "An encoding that is not read is refused by its name",
    arguments: ["UTF-7", "iso-2022-kr", "hz-gb-2312", "EUC-JP", "Shift_JIS", "UTF-32", "x-none"])
  func unreadEncoding(_ name: String) throws {
    let head = "<?xml version=\"1.0\" encoding=\"\(name)\"?>\n"
    // Its bytes are ASCII, so that they do not show another.
    let record = "<record><controlfield tag=\"001\">1</controlfield></record>"
    let document = Array("\(head)<collection>\(record)</collection>".utf8)
    for piece in [1, 4096] {
      let results = xmlResults(of: MemoryByteSource(document, piece: piece))
      #expect(results.count == 1)
      guard case .failure(let error) = results.first else { throw MissingError() }
      #expect(error.code == .markupBroken && error.detail.contains("the encoding \(name), which is not read"))
      #expect(!error.bytes.isEmpty && document.starts(with: error.bytes) && error.location.byte == 0)
    }
  }

  @Test(
    "Attributes with the prefix of their element's namespace are its attributes; others are not",
    arguments: [
      ("mx:tag=\"001\"", "001"), ("tag=\"001\" x:tag=\"002\"", "001"), ("x:tag=\"002\" tag=\"001\"", "001"),
      ("x:tag=\"001\"", "???"),
    ])
  func prefixedAttributes(_ attributes: String, _ tag: String) throws {
    let record = try onlyXMLRecord(
      """
      <mx:record xmlns:mx="info:lc/xmlns/marcxchange-v1" xmlns:x="urn:x"><mx:leader>\(xmlLeader)</mx:leader>
      <mx:controlfield \(attributes)>1024796043</mx:controlfield></mx:record>
      """)
    #expect(record.fields.map { "\($0.tag) \($0.value)" } == ["\(tag) 1024796043"])
  }

  @Test(
    "A text that begins with NUL keeps it in Aleph sequential, where NUL marks a field without subfields",
    arguments: ["001", "005", "500", "FMT"] as [ZongmuMARC.Tag], ["\0", "\0x", "\0\0", "x\0"])
  func nulInAleph(_ tag: ZongmuMARC.Tag, _ text: String) throws {
    var builder = RecordBuilder(leader: Leader("00000nam0 2200000   450 ".utf8))
    builder.addControl(tag, text)
    builder.add("200", .blank, [Subfield("a", "書")])
    let bytes = try written([builder.build()], as: .aleph)
    let records = try readContainer(bytes, as: .aleph).results.map { try $0.get() }
    #expect(records.map { $0[tag]?.value } == [text])
  }

  @Test(
    "A control field of a worksheet is not taken for a leader, whatever its text",
    arguments: ["2jips009093000.0", "1nam0 2200277   450", "9abc 2200277   450 "])
  func controlFieldLikeLeader(_ text: String) throws {
    let sheet = "LDR 00655nam2 2200229   45  \n001 012022000072\n005 \(text)\n200 1# $a書\n\n"
    let records = try readContainer(Array(sheet.utf8), as: .worksheet).results.map { try $0.get() }
    #expect(records.count == 1)
    #expect(records.first?["005"]?.value.hasPrefix(text.prefix(15)) == true)
    #expect(records.first?["200", "a"] == "書")
  }
}
