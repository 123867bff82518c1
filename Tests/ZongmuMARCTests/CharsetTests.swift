import Testing
import ZongmuText

@testable import ZongmuMARC

@Suite("Encodings of records")
struct CharsetTests {
  /// An ISO 2709 record of raw bytes: tag and content of each field, indicators and delimiters included.
  static func record(coding: Character = " ", _ fields: [(tag: String, content: [UInt8])]) -> [UInt8] {
    var directory: [UInt8] = []
    var data: [UInt8] = []
    func digits(_ value: Int, _ count: Int) -> [UInt8] {
      let text = String(value)
      return Array((String(repeating: "0", count: count - text.count) + text).utf8)
    }
    for field in fields {
      directory += Array(field.tag.utf8) + digits(field.content.count + 1, 4) + digits(data.count, 5)
      data += field.content + [0x1E]
    }
    let base = 24 + directory.count + 1
    let leader = digits(base + data.count + 1, 5) + Array("nam ".utf8) + Array(String(coding).utf8)
    return leader + Array("22".utf8) + digits(base, 5) + Array("   4500".utf8) + directory + [0x1E] + data + [0x1D]
  }

  static func title(_ tag: String, _ title: [UInt8]) -> (tag: String, content: [UInt8]) {
    (tag, [0x31, 0x20, 0x1F, 0x61] + title)
  }

  static func general(_ sets: String) -> (tag: String, content: [UInt8]) {
    let text = "20230101d2023    em y0fre" + "y" + sets + "    ba"
    return ("100", [0x20, 0x20, 0x1F, 0x61] + Array(text.utf8))
  }

  private func read(_ bytes: [UInt8], _ encoding: TextEncoding? = nil) throws -> Record {
    var options = ReaderOptions()
    options.encoding = encoding
    let reader = try RecordReader(source: MemoryByteSource(bytes, piece: 7), options: options)
    return try #require(reader.next()).get()
  }

  struct Row: Sendable, CustomTestStringConvertible {
    let what: String
    let coding: Character
    let bytes: [UInt8]
    let encoding: TextEncoding
    let text: String
    let warnings: [Warning.Code]
    var testDescription: String { what }

    init(
      _ what: String, _ coding: Character, _ bytes: [UInt8], _ encoding: TextEncoding, _ text: String,
      _ warnings: [Warning.Code] = []
    ) {
      (self.what, self.coding, self.bytes) = (what, coding, bytes)
      (self.encoding, self.text, self.warnings) = (encoding, text, warnings)
    }
  }

  static let americanRows = [
    Row("ASCII", " ", [0x41], .utf8, "A"),
    Row("MARC-8 as it should be", " ", [0x53, 0x6F, 0x63, 0x69, 0xE2, 0x65], .marc8, "Socié"),
    Row("EACC as it should be", " ", [0x1B, 0x24, 0x31, 0x21, 0x30, 0x64, 0x1B, 0x28, 0x42], .marc8, "人"),
    Row("MARC-8 under a", "a", [0x53, 0x6F, 0x63, 0x69, 0xE2, 0x65], .marc8, "Socié", [.charsetMismatch]),
    Row(
      "MARC-8 with an EACC code that is none", " ", [0x1B, 0x24, 0x31, 0x7E, 0x7E, 0x7E, 0x1B, 0x28, 0x42], .marc8,
      "\u{FFFD}", [.malformedText]),
    Row("UTF-8 under blank", " ", Array("中".utf8), .utf8, "中", [.charsetMismatch]),
    Row("UTF-8 as it should be", "a", Array("中".utf8), .utf8, "中"),
    Row("GB 18030 under blank", " ", [0xD6, 0xD0, 0xB9, 0xFA], .gb18030, "中国", [.charsetMismatch]),
    Row(
      "Big5 under blank", " ", [0xA4, 0xA4, 0xB0, 0xEA, 0xAA, 0xF1, 0xA5, 0x4E, 0xA5, 0x76], .big5, "中國近代史",
      [.charsetMismatch]),
    Row("Latin-1 under blank", " ", [0x46, 0xFC, 0x72], .latin1, "Für", [.encodingGuessed, .charsetMismatch]),
  ]

  @Test("The encoding of a MARC 21 record is found, and a lie is a warning", arguments: americanRows)
  func american(row: Row) throws {
    let bytes = CharsetTests.record(
      coding: row.coding, [("008", Array("230701s2023".utf8)), CharsetTests.title("245", row.bytes)])
    let record = try read(bytes)
    #expect(record.encoding == row.encoding)
    #expect(record["245", "a"] == row.text)
    #expect(record.warnings.map(\.code) == row.warnings)
    #expect(record.bytes == bytes)
  }

  static let societe: [UInt8] = [0x53, 0x6F, 0x63, 0x69, 0xC2, 0x65]

  @Test("ISO 5426 is read where 100$a says so and the bytes fit", arguments: ["0103", "03  "])
  func unimarc(sets: String) throws {
    let record = try read(
      CharsetTests.record([CharsetTests.general(sets), CharsetTests.title("200", CharsetTests.societe)]))
    #expect(record.encoding == .iso5426)
    #expect(record["200", "a"] == "Socié")
    #expect(record.declaredEncoding == .iso5426)
    #expect(record.warnings.isEmpty)
  }

  @Test("GB 18030 in a record that declares ISO 5426 is a lie")
  func unimarcLie() throws {
    let record = try read(
      CharsetTests.record([CharsetTests.general("0103"), CharsetTests.title("200", [0xD6, 0xD0, 0xB9, 0xFA])]))
    #expect(record.encoding == .gb18030)
    #expect(record.warnings.map(\.code) == [.charsetMismatch])
  }

  @Test("A forced encoding is used whatever the bytes are, and what does not fit is a warning")
  func forced() throws {
    let bytes = CharsetTests.record([CharsetTests.title("200", [0xA4, 0xA4, 0x41, 0xB0])])
    let record = try read(bytes, .big5)
    #expect(record.encoding == .big5)
    #expect(record["200", "a"] == "中A\u{FFFD}")
    #expect(record.warnings.map(\.code) == [.malformedText])
    let latin = try read(bytes, .latin1)
    #expect(latin["200", "a"] == "¤¤A°")
    #expect(latin.warnings.isEmpty)
  }

  @Test("Encodings may change from record to record")
  func mixed() throws {
    let bytes =
      CharsetTests.record([("008", []), CharsetTests.title("245", [0xE2, 0x65])])
      + CharsetTests.record([CharsetTests.general("50  "), CharsetTests.title("200", Array("书".utf8))])
      + CharsetTests.record([CharsetTests.general("0120"), CharsetTests.title("200", [0xCA, 0xE9, 0xB9, 0xFA])])
    let records = try RecordReader(source: MemoryByteSource(bytes)).map { try $0.get() }
    #expect(records.map(\.encoding) == [.marc8, .utf8, .gb18030])
    #expect(records.map { $0["245", "a"] ?? $0["200", "a"] } == ["é", "书", "书国"])
    #expect(records.allSatisfy { $0.warnings.isEmpty })
  }

  @Test("A MARC-8 record is written as UTF-8 with leader/9 set, and unchanged as MARC-8")
  func written() throws {
    let bytes = CharsetTests.record([("008", Array("230701".utf8)), CharsetTests.title("245", [0x61, 0xE2, 0x65])])
    let record = try read(bytes)
    var output: [UInt8] = []
    try ISO2709Writer(encoding: .utf8).append(record, to: &output)
    let again = try read(output)
    #expect(again.encoding == .utf8)
    #expect(again.leader.coding == "a")
    #expect(again["245", "a"] == "aé")
    #expect(again.warnings.isEmpty)
    output = []
    try ISO2709Writer(encoding: .marc8).append(record, to: &output)
    #expect(output == bytes)
  }

  @Test("What the target lacks is an error with its place, or a reference")
  func unencodable() throws {
    let fields = [CharsetTests.general("50  "), CharsetTests.title("200", Array("é中".utf8))]
    let record = try read(CharsetTests.record(fields))
    var output: [UInt8] = []
    let name = record.location.description
    #expect(throws: WriteError(record: name, reason: .unencodable("中", .latin1, "200"))) {
      try ISO2709Writer(encoding: .latin1).append(record, to: &output)
    }
    #expect(output.isEmpty)
    try ISO2709Writer(encoding: .latin1, writesReferences: true).append(record, to: &output)
    let again = try read(output, .latin1)
    #expect(again["200", "a"] == "é&#x4E2D;")
    #expect(again["100", "a"]?.hasSuffix("y01      ba") == true)
  }
}
