import Fixtures
import Testing

@testable import ZongmuMARC

/// A source that fails after its bytes.
private struct FailingByteSource: ByteSource {
  let name = "disk.xml"
  var bytes: [UInt8]

  mutating func read(_ count: Int, into buffer: inout [UInt8]) throws(InputError) -> Int {
    guard !bytes.isEmpty else { throw InputError(name, .system("Input/output error")) }
    let length = min(count, bytes.count)
    buffer += bytes.prefix(length)
    bytes.removeFirst(length)
    return length
  }
}

@Suite("MARCXML that is broken or hostile (L9)")
struct MARCXMLFaultTests {
  @Test(
    "What is not well formed ends the reading after the records before it",
    arguments: [
      ("<c>\(recordXML("1"))\n<record><leader></record></c>", 1, 2, true),
      ("<c>\(recordXML("1"))\n\n\(recordXML("2").dropLast(3))", 1, 3, true),
      ("<c>\(recordXML("1"))\(recordXML("2"))", 2, 1, false),
      ("<c>\n<record><controlfield tag=\"001\">&nbsp;</controlfield></record></c>", 0, 2, true),
      ("<c>\n<record tag=x></record></c>", 0, 2, false),
    ] as [(String, Int, Int, Bool)])
  func broken(document: String, records: Int, line: Int, isInRecord: Bool) throws {
    let (error, before) = try lastXMLError(Array(document.utf8))
    #expect(before == records)
    #expect(error.code == .markupBroken)
    #expect(error.endsInput)
    #expect(error.location.record == records + 1)
    #expect(error.detail.hasPrefix("line \(line), byte "))
    #expect(!error.detail.hasSuffix(": "))
    if isInRecord {
      let start = document.utf8.count - document.drop { $0 != "\n" }.drop { $0 == "\n" }.utf8.count
      #expect(document.utf8.dropFirst(error.location.byte).starts(with: "<record>".utf8))
      #expect(error.location.byte >= start)
      #expect(error.bytes.starts(with: "<record>".utf8))
    }
  }

  @Test("A truncated record is handed over as far as it was read")
  func truncated() throws {
    let document = Array("<c>\(recordXML("1"))<record><leader>".utf8)
    let (error, before) = try lastXMLError(document)
    #expect(before == 1)
    #expect(error.bytes == Array("<record><leader>".utf8))
    #expect(error.detail == "line 1, byte \(document.count): the document ends inside an element")
    #expect(error.location.byte == document.count - 16)
  }

  @Test(
    "A document type declaration is refused before anything in it counts",
    arguments: [
      """
      <!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol1 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">\
      <!ENTITY lol2 "&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;">]>\
      <record><controlfield tag="001">&lol2;</controlfield></record>
      """,
      """
      <!DOCTYPE c [<!ENTITY file SYSTEM "file:///etc/passwd">]>\
      <record><controlfield tag="001">&file;</controlfield></record>
      """,
      "<!DOCTYPE c SYSTEM \"http://localhost:1/c.dtd\"><record><controlfield tag=\"001\">x</controlfield></record>",
      "<!DOCTYPE record><record><controlfield tag=\"001\">x</controlfield></record>",
    ])
  func documentType(document: String) throws {
    let (error, before) = try lastXMLError(Array(document.utf8))
    #expect(before == 0)
    #expect(error.code == .markupBroken)
    #expect(error.detail.hasSuffix("document type declarations are refused"))
  }

  @Test("Nesting ends the reading at 200 elements and not before", arguments: [(200, true), (201, false)])
  func nesting(depth: Int, isRead: Bool) throws {
    // The record and its control field are the two innermost.
    let wrappers = depth - 2
    let document =
      String(repeating: "<a>", count: wrappers) + "<record><controlfield tag=\"001\">x</controlfield></record>"
      + String(repeating: "</a>", count: wrappers)
    let found = xmlResults(of: MemoryByteSource(Array(document.utf8)))
    #expect(found.count == 1)
    switch found.first {
    case .success(let record): #expect(isRead && record.controlNumber == "x")
    case .failure(let error):
      #expect(!isRead && error.code == .markupBroken)
      #expect(error.detail.hasSuffix("more than 200 elements inside one another"))
    case nil: Issue.record("nothing was read")
    }
  }

  @Test("A value of 11 MB rejects its record only, and its XML is kept")
  func longValue() throws {
    let text = String(repeating: "x", count: 11_000_000)
    let long = "<record><leader/><controlfield tag=\"001\">\(text)</controlfield></record>"
    let document = Array("<c>\(recordXML("1"))\(long)\(recordXML("3"))</c>".utf8)
    let found = xmlResults(of: MemoryByteSource(document, name: "test.xml"))
    try #require(found.count == 3)
    guard case .failure(let error) = found[1] else { throw MissingError() }
    #expect(error.code == .limitPassed)
    #expect(!error.endsInput)
    #expect(
      error.location
        == Location(
          source: "test.xml", record: 2, byte: 3 + recordXML("1").utf8.count, tag: "001"))
    #expect(error.bytes == Array(long.utf8))
    #expect(try found[2].get().controlNumber == "3")
    #expect(try found[2].get().location.record == 3)
  }

  @Test("A markup token of 11 MB is refused", arguments: ["<record id=\"", "<!--", "<?"])
  func longToken(opening: String) throws {
    let document = Array("<c>\(recordXML("1"))\(opening)".utf8) + [UInt8](repeating: 0x78, count: 11_000_000)
    let found = xmlResults(of: MemoryByteSource(document))
    #expect(found.count == 2)
    guard case .failure(let error) = try #require(found.last) else { throw MissingError() }
    #expect(error.code == .markupBroken)
  }

  @Test("Names without end do not fill the memory: the dictionary of names has a limit")
  func manyNames() throws {
    // 40 bytes a name, 400 000 names: 16 MB of names, over libxml2's 10 MB.
    var document = Array("<c>\(recordXML("1"))".utf8)
    for number in 0..<400_000 { document += Array("<a\(number)bcdefghijklmnopqrstuvwxyzabcdefghijk/>".utf8) }
    let found = xmlResults(of: MemoryByteSource(document))
    #expect(found.count == 2)
    guard case .failure(let error) = try #require(found.last) else { throw MissingError() }
    #expect(error.endsInput)
  }

  @Test("Too many fields, or too long a record, reject the record with its XML; the next is read")
  func limitsOfARecord() throws {
    var options = ReaderOptions()
    options.maximumFieldCount = 2
    let field = "<controlfield tag=\"001\">x</controlfield>"
    let big = "<record><leader>\(xmlLeader)</leader>\(field)\(field)\(field)</record>"
    let document = "<c>\(recordXML("1"))\(big)\(recordXML("3"))</c>"
    let found = readXML(document, options)
    try #require(found.count == 3)
    guard case .failure(let many) = found[1] else { throw MissingError() }
    #expect(many.code == .limitPassed)
    #expect(String(decoding: many.bytes, as: UTF8.self) == big)
    #expect(try found[2].get().controlNumber == "3")

    options = ReaderOptions()
    options.maximumRecordLength = 100
    let text = String(repeating: "y", count: 100)
    let long = readXML(
      "<c><record>\(field)<controlfield tag=\"009\">\(text)</controlfield></record>\(recordXML("2"))</c>", options)
    try #require(long.count == 2)
    guard case .failure(let error) = long[0] else { throw MissingError() }
    #expect(error.code == .recordTooLong)
    #expect(error.location.tag == "009")
    #expect(try long[1].get().controlNumber == "2")
  }

  @Test("Many control bytes are left in and break the document, so that the list of them stays short")
  func manyControlBytes() throws {
    let document = Array("<c>".utf8) + [UInt8](repeating: 1, count: RawWindow.replacementLimit + 1)
    let found = xmlResults(of: MemoryByteSource(document))
    guard case .failure(let error) = try #require(found.first) else { throw MissingError() }
    #expect(error.code == .markupBroken)
  }

  @Test("An input that fails on the way gives its records, then says so, then ends")
  func failingInput() throws {
    let found = xmlResults(of: FailingByteSource(bytes: Array("<c>\(recordXML("1"))<record>".utf8)))
    try #require(found.count == 2)
    #expect(try found[0].get().controlNumber == "1")
    guard case .failure(let error) = found[1] else { throw MissingError() }
    #expect(error.code == .inputBroken)
    #expect(error.detail == "cannot be read: Input/output error")
    #expect(error.location == Location(source: "disk.xml", record: 2, byte: 3 + recordXML("1").utf8.count))
  }

  @Test("A root named record does not hold back the records in it")
  func recordAsWrapperOfMany() throws {
    // More than the window may hold, had it to reach back to the root.
    var options = ReaderOptions.strictXML
    options.maximumRecordLength = 4096
    let odd = "<record><leader>short</leader><controlfield tag=\"001\">x</controlfield></record>"
    let document = "<record>" + String(repeating: recordXML("1") + odd, count: 200) + "</record>"
    let errors = readXML(document, options).compactMap { result -> ReadError? in
      guard case .failure(let error) = result else { return nil }
      return error
    }
    #expect(errors.count == 200)
    #expect(errors.allSatisfy { String(decoding: $0.bytes, as: UTF8.self) == odd })
  }

  @Test("Damage anywhere gives the same records however the input is cut, and never a crash")
  func randomDamage() {
    let odd = "<record><x/><leader>short</leader><controlfield>&amp;</controlfield>text<![CDATA[<]]></record>"
    let whole = Array("<?xml version=\"1.0\"?><c>\(recordXML("1"))\(odd)\(recordXML("书"))<leader/></c>".utf8)
    let seed = Seed.base
    var random = SplitMix64(state: seed)
    let marks = Array("<>&\"/='!?[]-x \n\u{0}\u{1F}".utf8) + [0x80, 0xE8, 0xFF]
    for round in 0..<2000 {
      var damaged = whole
      for _ in 0..<(1 + random.below(3)) {
        let place = random.below(damaged.count)
        switch random.below(3) {
        case 0: damaged[place] = marks[random.below(marks.count)]
        case 1: damaged.removeSubrange(place..<min(damaged.count, place + 1 + random.below(20)))
        default: damaged.insert(marks[random.below(marks.count)], at: place)
        }
      }
      // Where several faults meet, the place and words of the error depend on the cut; what is read does not.
      let outline: (any ByteSource) -> [String] = { source in
        xmlResults(of: source).map { result in
          switch result {
          case .success: xmlSummary(result)
          case .failure(let error): "\(error.code) \(error.location.record)"
          }
        }
      }
      let expected = outline(MemoryByteSource(damaged, name: "test.xml"))
      let bytewise = outline(MemoryByteSource(damaged, name: "test.xml", piece: 1))
      let ragged = outline(RaggedSource(damaged, longest: 97, seed: seed, name: "test.xml"))
      #expect(bytewise == expected && ragged == expected, "seed \(seed), round \(round)")
    }
  }
}
