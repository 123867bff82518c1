import Testing

@testable import ZongmuMARC

@Suite("MARC-in-JSON")
struct MARCJSONReaderTests {
  static let one =
    #"{"leader":"00755cam  22002414a 4500","fields":[{"001":"fol1 "},{"245":{"ind1":"1","ind2":"0","#
    + #""subfields":[{"a":"ActivePerl /"},{"c":"T. Martinsson."}]}}]}"#
  static let two =
    #"{"leader":"00000nam0 2200000   450 ","fields":[{"001":"2"},{"200":{"ind1":"1","ind2":" ","#
    + #""subfields":[{"a":"书"}]}}]}"#
  static let said = [
    ["00755cam  22002414a 4500", "001 fol1 ", "245 [10]⟨a⟩ActivePerl /⟨c⟩T. Martinsson."],
    ["00000nam0 2200000   450 ", "001 2", "200 [1 ]⟨a⟩书"],
  ]

  /// The document with line ends and blanks after each sign outside strings.
  static func pretty(_ text: String) -> String {
    var isInString = false
    return text.map { character in
      if character == "\"" { isInString.toggle() }
      return !isInString && "{}[],:".contains(character) ? "\(character)\r\n\t  " : "\(character)"
    }.joined()
  }

  struct Layout: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    var testDescription: String { name }
  }

  static let layouts = [
    Layout(name: "array", text: "[\(one),\(two)]"),
    Layout(name: "lines", text: "\(one)\n\(two)\n"),
    Layout(name: "lines, CR LF and byte order mark", text: "\u{FEFF}\(one)\r\n\r\n\(two)"),
    Layout(name: "pretty array", text: pretty("[\(one),\(two)]")),
    Layout(name: "one after the other", text: pretty(one) + pretty(two)),
    Layout(name: "JSON text sequence (RFC 7464)", text: "\u{1E}\(one)\n\u{1E}\(two)\n"),
    Layout(
      name: "inside other objects",
      text: #"{"sourceId":"x\"{","total":2,"records":[{"localId":"a","marc":"# + one + #"},{"localId":null,"marc":"#
        + two
        + #","more":{"a":[1,2.5e3,true]}}]}"#),
    Layout(
      name: "with members that are not known", text: "[{\"id\":7,\"x\":{\"y\":[]}," + one.dropFirst() + "," + two + "]"),
    Layout(
      name: "fields before the leader",
      text: #"{"fields":[{"001":"fol1 "},{"245":{"subfields":[{"a":"ActivePerl /"},{"c":"T. Martinsson."}],"ind2":"0","#
        + #""ind1":"1"}}],"leader":"00755cam  22002414a 4500"}"# + two),
  ]

  @Test("every layout gives the same records", arguments: layouts)
  func layout(_ each: Layout) throws {
    let records = try containerRecords(each.text)
    #expect(records.map(lines) == MARCJSONReaderTests.said)
    #expect(records.flatMap(\.warnings) == [])
    #expect(records.map(\.location.record) == [1, 2])
  }

  @Test("the place of a record is that of its brace")
  func place() throws {
    let records = try containerRecords("[\n\(MARCJSONReaderTests.one),\n \(MARCJSONReaderTests.two)]")
    #expect(records.map(\.location.byte) == [2, 2 + MARCJSONReaderTests.one.utf8.count + 3])
  }

  @Test(
    "escapes are resolved (RFC 8259 §7)",
    arguments: [
      (#"\" \\ \/ \b\f\n\r\t"#, "\" \\ / \u{08}\u{0C}\n\r\t"), (#"\u4e66\u0041"#, "书A"), (#"\uD842\uDFB7"#, "𠮷"),
      (#"\ud842x"#, "\u{FFFD}x"), (#"\ud842\ud842\udfb7"#, "\u{FFFD}𠮷"), (#"\udfb7"#, "\u{FFFD}"), (#"\u001fa"#, " a"),
    ])
  func escapes(_ written: String, _ expected: String) throws {
    let records = try containerRecords(#"{"leader":"00000nam0 2200000   450 ","fields":[{"001":"\#(written)"}]}"#)
    #expect(records.map { $0["001"].map { Array($0.value.utf8) } } == [Array(expected.utf8)])
    #expect(records.flatMap(\.warnings).map(\.code) == (expected.contains("\u{FFFD}") ? [.malformedText] : []))
  }

  struct Fault: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let code: ReadError.Code
    /// The control numbers of the records that are read all the same.
    let others: [String]
    init(_ name: String, _ text: String, _ code: ReadError.Code, _ others: [String]) {
      (self.name, self.text, self.code, self.others) = (name, text, code, others)
    }
    var testDescription: String { name }
  }

  static let faults = [
    Fault("a comma is missing", "[\(two),\(two.replacing("},{", with: "}{")),\(two)]", .syntaxBroken, ["2", "2"]),
    Fault("a quote is missing, in lines", "\(two)\n{\"leader\":\"00755\n\(two)\n", .syntaxBroken, ["2", "2"]),
    Fault("cut off", "[\(two),\(two.dropLast(9))", .recordTruncated, ["2"]),
    Fault("cut off between records", "[\(two),", .recordTruncated, ["2"]),
    Fault("cut off inside a record before the next", "\(two.dropLast(9))\n\(two)", .syntaxBroken, ["2"]),
    Fault("a name without quotes", "[{leader:\"x\"},\(two)]", .syntaxBroken, ["2"]),
    Fault("the fields are text", "{\"leader\":\"x\",\"fields\":\"x\"}\n\(two)", .syntaxBroken, ["2"]),
    Fault("a field is text", "{\"leader\":\"x\",\"fields\":[\"x\"]}\n\(two)", .syntaxBroken, ["2"]),
    Fault("a bracket too many", "[\(two)]]\n\(two)", .syntaxBroken, ["2", "2"]),
    Fault(
      "nested too deeply", "{\"leader\":\"x\",\"y\":" + String(repeating: "[", count: 5000) + "}\n\(two)", .limitPassed,
      ["2"]),
    Fault("wrappers nested too deeply", String(repeating: "[", count: 300) + two, .limitPassed, ["2"]),
  ]

  @Test("a fault is one error with its bytes, and the next record is read", arguments: faults)
  func fault(_ each: Fault) throws {
    let results = try readContainer(Array(each.text.utf8), as: .marcjson).results
    var errors: [ReadError] = []
    var numbers: [String] = []
    for result in results {
      switch result {
      case .success(let record): numbers.append(record.controlNumber ?? "none")
      case .failure(let error): errors.append(error)
      }
    }
    #expect(errors.map(\.code) == [each.code])
    #expect(numbers == each.others)
    let error = try #require(errors.first)
    let text = Array(each.text.utf8)
    // Between records there is nothing left to hand out.
    #expect(error.bytes.isEmpty == (each.name == "cut off between records"))
    #expect(Array(text[error.location.byte...].prefix(error.bytes.count)) == error.bytes)
  }

  @Test("a record over the limit is an error, and the next is read")
  func tooLong() throws {
    var options = ReaderOptions()
    options.maximumRecordLength = 5000
    let long = MARCJSONReaderTests.two.replacing("书", with: String(repeating: "书", count: 3000))
    let results = try readContainer(Array("\(long)\n\(MARCJSONReaderTests.two)\n".utf8), options: options).results
    guard case .failure(let error)? = results.first, case .success(let last)? = results.last else {
      Issue.record("an error and then a record are expected")
      return
    }
    #expect(error.code == .recordTooLong)
    #expect(last.controlNumber == "2")
  }

  @Test("blanks past the limit inside a record are an error, around records they do not count")
  func blanks() throws {
    var options = ReaderOptions()
    options.maximumRecordLength = 2000
    let gap = String(repeating: " ", count: 30_000)
    let inside = MARCJSONReaderTests.two.replacing("\"fields\":", with: "\"fields\":\(gap)")
    let around = "[\(gap)\(MARCJSONReaderTests.two)\(gap),{\(gap)\"x\":\(gap)\(MARCJSONReaderTests.two)\(gap)}\(gap)]"
    #expect(
      try readContainer(Array(around.utf8), as: .marcjson, options: options).results.map { try $0.get().controlNumber }
        == ["2", "2"])
    let results = try readContainer(
      Array("\(inside)\n\(MARCJSONReaderTests.two)".utf8), as: .marcjson, options: options
    ).results
    guard case .failure(let error)? = results.first else {
      Issue.record("an error is expected")
      return
    }
    #expect(error.code == .recordTooLong || error.code == .limitPassed)
    #expect(try results.last?.get().controlNumber == "2")
  }

  struct Oddity: Sendable, CustomTestStringConvertible {
    let field: String
    let said: String
    let code: Warning.Code
    init(_ field: String, _ said: String, _ code: Warning.Code) {
      (self.field, self.said, self.code) = (field, said, code)
    }
    var testDescription: String { field }
  }

  static let oddities = [
    Oddity(#"{"200":{"subfields":[{"a":"x"}]}}"#, "200 [  ]⟨a⟩x", .indicatorsIrregular),
    Oddity(#"{"200":{"ind1":"","ind2":"0","subfields":[{"a":"x"}]}}"#, "200 [ 0]⟨a⟩x", .indicatorsIrregular),
    Oddity(#"{"200":{"ind1":"　","ind2":"0","subfields":[{"a":"x"}]}}"#, "200 [ 0]⟨a⟩x", .indicatorsIrregular),
    Oddity(#"{"200":{"ind1":"1","ind2":"0","subfields":[{"a":7}]}}"#, "200 [10]⟨a⟩7", .markupIgnored),
    Oddity(#"{"200":{"ind1":"1","ind2":"0","subfields":[{"a":null}]}}"#, "200 [10]⟨a⟩", .markupIgnored),
    Oddity(#"{"200":{"ind1":"1","ind2":"0","subfields":[{"书":"x"}]}}"#, "200 [10]⟨?⟩x", .markupIgnored),
    Oddity(#"{"200":{"ind1":"1","ind2":"0","subfields":[{"a":"x"}],"x":[1]}}"#, "200 [10]⟨a⟩x", .markupIgnored),
    Oddity(#"{"20":"x"}"#, "20? x", .markupIgnored),
  ]

  @Test("what is odd in a field is read with a warning", arguments: oddities)
  func oddity(_ each: Oddity) throws {
    let text = "{\"leader\":\"00000nam0 2200000   450 \",\"fields\":[\(each.field)]}"
    let record = try #require(try containerRecords(text).first)
    #expect(lines(record).last == each.said)
    #expect(record.warnings.map(\.code) == [each.code])
    let results = try readContainer(Array(text.utf8), options: .strictXML).results
    guard case .failure(let error)? = results.first else {
      Issue.record("strict reading rejects it")
      return
    }
    #expect(error.code == .strict)
    #expect(error.bytes == Array(text.utf8))
  }

  @Test("the writer's text is what JSON has for a record")
  func written() throws {
    var builder = RecordBuilder(leader: Leader("00000nam0 2200000   450 ".utf8))
    builder.addControl("001", "a\"\\\u{01}")
    builder.add("200", Indicators(0x31, 0x20), [Subfield("a", "书\n"), Subfield("b", "")])
    let bytes = try ZongmuMARCTests.written([builder.build()], as: .marcjson)
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "[\n{\"leader\":\"00000nam0 2200000   450 \",\"fields\":[{\"001\":\"a\\\"\\\\\\u0001\"},"
        + "{\"200\":{\"ind1\":\"1\",\"ind2\":\" \",\"subfields\":[{\"a\":\"书\\u000a\"},{\"b\":\"\"}]}}]}\n]\n")
  }
}
