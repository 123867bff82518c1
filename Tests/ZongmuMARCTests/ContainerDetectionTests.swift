import Testing

@testable import ZongmuMARC

@Suite("Finding the container")
struct ContainerDetectionTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let form: RecordFormat?
    init(_ name: String, _ form: RecordFormat?, _ text: String) {
      (self.name, self.form, self.text) = (name, form, text)
    }
    var testDescription: String { name }
  }

  static let leader = "00532nam0 2200205   450 "

  static let cases = [
    Case("a JSON object", .marcjson, #"{"leader":""#),
    Case("a JSON array behind a byte order mark and blank lines", .marcjson, "\u{FEFF}\n [\n {\n \"fields\": ["),
    Case("an empty JSON array", .marcjson, "[]"),
    Case("a JSON text sequence", .marcjson, "\u{1E}{\"leader\":\"x\"}\n"),
    Case("a bracket in prose", nil, "[1] See the notes.\n"),
    Case("a brace in prose", nil, "{name} is a placeholder of ours\n"),
    Case("breaker", .mrk, "=LDR  00532nam0 2200205   450 \n=001  1\n"),
    Case("breaker behind blank lines, CR LF", .mrk, "\r\n\r\n=001  1\r\n=200  1\\$ax\r\n"),
    Case("an equation", nil, "=1+1\n=SUM(A1)\n"),
    Case("Aleph", .aleph, "000000794 LDR   L ^^^^^nam^a22003011^^4500\n"),
    Case("Aleph that begins with a field", .aleph, "000000794 24514 L $$aThe descent\n"),
    Case("numbers in columns", nil, "000000794 100 200 300\n000000795 100 200 300\n"),
    Case("a worksheet with a bare leader", .worksheet, "\(leader)\n001 1\n200 1# $ax\n"),
    Case("a worksheet with blanks before its leader", .worksheet, "          \(leader)\n2001 ǂax\n"),
    Case("a worksheet behind a title", .worksheet, "越秀馆编目 2023\n\nLDR \(leader)\n2001_‡a书名\n"),
    Case("a worksheet without a leader", .worksheet, "010  ▼a7-\n2001 ▼a书名\n"),
    Case("ISO 2709", .iso2709, "00045nam0 2200037   450 001000300000\u{1E}42\u{1E}\u{1D}"),
    Case("the leader of ISO 2709 and no more", .iso2709, "00045nam0 2200037   450 001000300000"),
    Case("XML", .marcxml, "<?xml version=\"1.0\"?>"),
    Case("nothing but a leader under its name", .worksheet, "LDR \(leader)\n"),
    Case("a leader in prose", nil, "leader=\(leader)\n001=1024796043\n"),
    Case("a table", nil, "id\ttitle\n1\tActivePerl\n"),
    Case("prose about field paths", nil, "See the rules:\n952$a\nhome branch\n952$b\nholding branch\n"),
    Case("prose", nil, "Dear colleagues,\n200 books for $1,000 came in.\n"),
    Case("blank", nil, "  \n\n"),
  ]

  @Test("the content tells the container", arguments: cases)
  func detection(_ each: Case) throws {
    for piece in [Int.max, 1] {
      let source = MemoryByteSource(Array(each.text.utf8), name: "x", piece: piece)
      guard let form = each.form else {
        let error = try #require(throws: InputError.self) { try RecordReader(source: source) }
        guard case .notMARC = error.reason else {
          Issue.record("\(error)")
          continue
        }
        continue
      }
      #expect(try RecordReader(source: source).container == form)
    }
  }

  @Test("a worksheet in GB18030 is known by its decoded text: 東 and 園 end in the bytes of | and @")
  func worksheetInGB18030() throws {
    // 200 1# $a東園 : 96 7C, 88 40 (GBK).
    let bytes = Array("LDR 00532nam0 2200205   450 \n200 1# @a".utf8) + [0x96, 0x7C, 0x88, 0x40] + Array("@f\n".utf8)
    let (container, results) = try readContainer(bytes)
    #expect(container == .worksheet)
    let record = try #require(results.first).get()
    #expect(record["200", "a"] == "東園")
    #expect(record["200", "f"] == "")
  }

  @Test("a forced container is not looked for")
  func forced() throws {
    var options = ReaderOptions()
    options.container = .mrk
    let reader = try RecordReader(source: MemoryByteSource(Array("{}\n".utf8)), options: options)
    guard case .failure(let error)? = reader.next() else {
      Issue.record("an error is expected")
      return
    }
    #expect(error.code == .junk)
    #expect(reader.next() == nil)
  }

  @Test("tsv is no container to read")
  func noTable() throws {
    var options = ReaderOptions()
    options.container = .tsv
    #expect(throws: InputError.self) { try RecordReader(source: MemoryByteSource([0x20, 0x41]), options: options) }
    #expect(RecordFormat.readable == [.iso2709, .marcxml, .marcjson, .mrk, .worksheet, .aleph])
  }

  @Test(
    "JSON without a record is one error, as XML is", arguments: ["{\"title\":\"x\"}", "[]", "[{\"a\":[{\"b\":1}]}]"])
  func noRecord(_ text: String) throws {
    let results = try readContainer(Array(text.utf8)).results
    #expect(results.count == 1)
    guard case .failure(let error)? = results.first else { return }
    #expect(error.code == .noRecord)
    #expect(error.endsInput)
  }
}

@Suite("A container whose input fails")
struct ContainerFailureTests {
  /// Gives its bytes, then fails.
  struct FailingSource: ByteSource {
    let name = "disk"
    var bytes: [UInt8]
    mutating func read(_ count: Int, into buffer: inout [UInt8]) throws(InputError) -> Int {
      guard !bytes.isEmpty else { throw InputError(name, .system("Input/output error")) }
      let given = min(count, bytes.count)
      buffer += bytes[..<given]
      bytes.removeFirst(given)
      return given
    }
  }

  static let starts: [(RecordFormat, String, String)] = [
    (.marcjson, MARCJSONReaderTests.two + "\n", "{\"leader\":\"000"),
    (.mrk, "=LDR  00000nam  2200000 a 4500\n=001  2\n\n", "=LDR  00000nam"),
    (.worksheet, "LDR 00000nam  2200000 a 4500\n001 2\n200 1# $ax\n\n", "LDR 00000nam"),
    (.aleph, "000000794 001   L 2\n", "000000795 001   L"),
  ]

  @Test(
    "the records before the failure are given, then the failure with what was left, then nothing", arguments: starts)
  func failure(_ form: RecordFormat, _ whole: String, _ rest: String) throws {
    let reader = try RecordReader(source: FailingSource(bytes: Array((whole + rest).utf8)))
    #expect(reader.container == form)
    let results = Array(reader)
    let last = try #require(results.last)
    guard case .failure(let error) = last else {
      Issue.record("an error is expected")
      return
    }
    #expect(error.code == .inputBroken)
    #expect(error.endsInput)
    #expect(error.detail.contains("Input/output error"))
    #expect(error.bytes.suffix(rest.utf8.count).elementsEqual(rest.utf8))
    // In Aleph sequential only the next number ends a record, so the first is not known to be whole.
    let records = try results.dropLast().map { try $0.get().controlNumber }
    #expect(records == (form == .aleph ? [] : ["2"]))
  }
}
