import Fixtures
import Testing

@testable import ZongmuMARC

@Suite("The same record in every container (L1)")
struct ContainerRoundTripTests {
  @Test(
    "every fixture record comes back from every container as it was",
    arguments: Fixtures.branches, RecordFormat.readable)
  func fixtures(_ branch: Fixtures.Branch, _ form: RecordFormat) throws {
    let records = try RecordReader(path: branch.path).compactMap { result -> Record? in
      guard case .success(let record) = result else { return nil }
      return record.encoding == .utf8 ? record : record.declaring(.utf8)
    }
    #expect(records.count > 20)
    let (container, results) = try readContainer(try written(records, as: form))
    #expect(container == form)
    let back = try results.map { try $0.get() }
    let isLengthKept = form != .iso2709
    #expect(
      back.map { content(of: $0, masksLengths: !isLengthKept) }
        == records.map { content(of: $0, masksLengths: !isLengthKept) })
    // ISO 2709 is written as it was read, with its wrong length.
    if isLengthKept { #expect(back.flatMap(\.warnings) == []) }
  }

  @Test("a worksheet of GB18030 records becomes ISO 2709 in UTF-8 that declares UTF-8")
  func charset() throws {
    let records = try RecordReader(path: Fixtures.central.path).compactMap { try? $0.get() }
    #expect(records.allSatisfy { $0["100", "a"]?.contains("0120") == true })
    let worksheet = try readContainer(try written(records, as: .worksheet)).results.map { try $0.get() }
    #expect(worksheet.map { content(of: $0) } == records.map { content(of: $0) })
    let back = try readContainer(try written(worksheet, as: .iso2709)).results.map { try $0.get() }
    #expect(back.count == records.count)
    // 100$a/26-33: 50 is ISO 10646 (GB/T 36068-2018).
    #expect(back.allSatisfy { $0["100", "a"].map { Array($0)[26..<34] } == ArraySlice("50      ") })
    #expect(back.flatMap(\.warnings) == [])
  }

  /// Texts that mean something in one of the forms.
  static let awkward = [
    "$", "$$", "a$b", "$$a", "ends in $", "{lcub}", "{0A}", "{", "}", "\\", "\\\\", "#", "_", "^", "a&#10;b", "&#38;",
    "&", "&&#36;",
    "line\nend", "carriage\rreturn", "\r\n", "tab\there", " blank first", "blank last ", "   ", "", "¶", "ends ¶", "▲",
    "↔", "▼", "ǂ‡▼$",
    "***", "=LDR  x", "LDR 00000nam", "\"quoted\"", "\\u0041", "越秀街巷旧事", "𠮷野家", "é", "e\u{301}", "\u{85}\u{2028}",
    "\u{FEFF}x", "a@b|c■d",
    "/$1", "|||", "200 1# $a",
  ]

  @Test("a text that means something in a form comes back", arguments: awkward)
  func awkwardText(_ text: String) throws {
    var builder = RecordBuilder(leader: Leader("00000nam0 2200000   450 ".utf8))
    builder.addControl("001", text)
    builder.addControl("008", text)
    builder.add("100", .blank, [Subfield("a", text), Subfield("b", text)])
    builder.add("200", Indicators(0x31, 0x20), [Subfield("a", text), Subfield("b", "then"), Subfield("c", text)])
    builder.add("410", Indicators(0x20, 0x30), [Subfield("1", "2001#"), Subfield("a", text), Subfield("1", text)])
    builder.addControl("500", text)
    builder.addControl("FMT", text)
    let first = builder.build()
    var other = RecordBuilder(leader: Leader("     n?m_ #2\\^$     450{}".utf8))
    other.addControl("005", text)
    other.add("105", Indicators(0x23, 0x5C), [Subfield("a", text)])
    other.add("461", Indicators(0x5F, 0x7C), [Subfield("1", text), Subfield("a", "x")])
    other.add(
      "690", Indicators(0x5E, 0x24),
      [Subfield("$", text), Subfield("#", text), Subfield("{", text), Subfield("&", text)])
    other.add("999", .blank, [])
    other.add("701", Indicators(0x20, 0x30), [Subfield("a", ""), Subfield("b", "")])
    other.add("001", .blank, [Subfield("a", text)])
    var last = RecordBuilder(leader: Leader("00000nam0 2200000   450 ".utf8))
    last.add("260", .blank, [Subfield(" ", text)])
    let records = [first, other.build(), last.build()]
    for form in textForms {
      let bytes = try written(records, as: form)
      let back = try readContainer(bytes, as: form).results.map { try $0.get() }
      #expect(back.map(lines) == records.map(lines), "\(form): \(String(decoding: bytes, as: UTF8.self))")
      #expect(back.map { content(of: $0) } == records.map { content(of: $0) }, "\(form), byte for byte")
    }
  }

  @Test("bytes of leader, tags, indicators and codes that are no ASCII come back from JSON and breaker")
  func oddBytes() throws {
    var bytes = Array("00000nam0 2200000   450 ".utf8)
    bytes[9] = 0xE9
    bytes[17] = 0x01
    var builder = RecordBuilder(leader: Leader(bytes))
    builder.add("200", Indicators(0xE3, 0x07), [Subfield(SubfieldCode(0xC3), "x"), Subfield(SubfieldCode(0x0A), "y")])
    let record = builder.build()
    for form in [RecordFormat.marcjson, .mrk] {
      let back = try readContainer(try written([record], as: form), as: form).results.map { try $0.get() }
      #expect(back.map { content(of: $0) } == [content(of: record)], "\(form)")
    }
    var bytes2: [UInt8] = []
    #expect(throws: WriteError.self) { try AlephWriter().append(record, number: 1, to: &bytes2) }
  }

  @Test("a tag that a line cannot begin with is refused", arguments: [RecordFormat.mrk, .worksheet, .aleph])
  func oddTag(_ form: RecordFormat) throws {
    for tag in [Tag(0x20, 0x20, 0x31), Tag(0xE4, 0xB8, 0xAD), "LDR", "000"] {
      var builder = RecordBuilder(leader: Leader())
      builder.addControl("001", "7")
      builder.add(tag, .blank, [Subfield("a", "x")])
      let expected = WriteError(record: "7", reason: .inexpressible(tag, form))
      #expect(throws: expected) { try written([builder.build()], as: form) }
    }
  }
}
