import Testing

@testable import ZongmuMARC

/// Gives all bytes of a source, then fails for ever.
private struct BrokenSource: ByteSource {
  var name: String { source.name }
  private var source: any ByteSource
  private let fault: InputError

  init(_ source: any ByteSource, _ fault: InputError) {
    self.source = source
    self.fault = fault
  }

  mutating func read(_ count: Int, into buffer: inout [UInt8]) throws(InputError) -> Int {
    let read = try source.read(count, into: &buffer)
    guard read > 0 else { throw fault }
    return read
  }
}

@Suite("UTF-16 on the way in")
struct UTF16ByteSourceTests {
  static func utf16(_ text: String, _ order: UTF16ByteSource.Order) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return order == .little ? bytes : bytes.reversed()
    }
  }

  private func all(_ source: any ByteSource, by count: Int = 5) throws -> [UInt8] {
    var source = source
    var output: [UInt8] = []
    while try source.read(count, into: &output) > 0 {}
    return output
  }

  @Test(
    "Text with a mark becomes UTF-8 without it", arguments: [UTF16ByteSource.Order.little, .big], [1, 2, 3, 7, 1000])
  func converted(order: UTF16ByteSource.Order, piece: Int) throws {
    let text = "=LDR  00000nam\r\n=200  1\\$a书𠀀é\u{FEFF}z"
    let bytes = UTF16ByteSourceTests.utf16("\u{FEFF}" + text, order)
    let opened = try OpenedByteSource(MemoryByteSource(bytes, piece: piece))
    #expect(try all(opened) == Array(text.utf8))
  }

  static let damagedRows: [(bytes: [UInt8], text: String)] = [
    ([0x41, 0, 0x42], "A\u{FFFD}"),
    ([0x00, 0xD8, 0x41, 0], "\u{FFFD}A"),
    ([0x00, 0xDC, 0x41, 0], "\u{FFFD}A"),
    ([0x41, 0, 0x00, 0xD8], "A\u{FFFD}"),
    ([0x00, 0xD8, 0x00, 0xD8, 0x00, 0xDC], "\u{FFFD}\u{10000}"),
  ]

  @Test("Halves without the other half become U+FFFD", arguments: damagedRows)
  func damaged(bytes: [UInt8], text: String) throws {
    for piece in [1, 2, 1000] {
      #expect(try all(UTF16ByteSource(MemoryByteSource(bytes, piece: piece), .little)) == Array(text.utf8))
    }
  }

  /// A fuzzing finding: UTF-16 in a damaged gzip stream lost what stood before the damage.
  @Test("What comes before a fault is handed out, half a character as U+FFFD", arguments: damagedRows)
  func faultAfter(bytes: [UInt8], text: String) throws {
    let fault = InputError("a.txt", .system("the disk is gone"))
    for piece in [1, 2, 1000] {
      var source: any ByteSource = UTF16ByteSource(BrokenSource(MemoryByteSource(bytes, piece: piece), fault), .little)
      var output: [UInt8] = []
      #expect(throws: fault) { while try source.read(5, into: &output) > 0 {} }
      #expect(output == Array(text.utf8))
      #expect(throws: fault) { try source.read(5, into: &output) }
    }
  }

  @Test("A mark and nothing else is an empty input")
  func nothing() {
    #expect(throws: InputError("memory", .empty)) { try OpenedByteSource(MemoryByteSource([0xFF, 0xFE])) }
  }

  @Test(
    "XML in UTF-16 is read, with a mark and without", arguments: [UTF16ByteSource.Order.little, .big], ["\u{FEFF}", ""])
  func xml(order: UTF16ByteSource.Order, mark: String) throws {
    let record = "<record><leader>00000nam a2200000   4500</leader><datafield tag=\"245\" ind1=\" \" ind2=\" \">"
    let text =
      "\(mark)<?xml version=\"1.0\" encoding=\"UTF-16\"?>\n<collection>\(record)"
      + "<subfield code=\"a\">书</subfield></datafield></record></collection>"
    let reader = try RecordReader(source: MemoryByteSource(UTF16ByteSourceTests.utf16(text, order)))
    #expect(reader.container == .marcxml)
    let found = try #require(reader.next()).get()
    #expect(found["245", "a"] == "书")
  }

  @Test("ISO 2709 that was saved as UTF-16 is read by its terminators")
  func iso2709() throws {
    let bytes = CharsetTests.record(coding: "a", [("008", [0x61]), CharsetTests.title("245", [0x41, 0x42])])
    let text = "\u{FEFF}" + String(decoding: bytes, as: UTF8.self).split(separator: "AB").joined(separator: "书名")
    let reader = try RecordReader(source: MemoryByteSource(UTF16ByteSourceTests.utf16(text, .little)))
    let found = try #require(reader.next()).get()
    #expect(found["245", "a"] == "书名")
    #expect(found.warnings.map(\.code).contains(.lengthMismatch))
  }
}
