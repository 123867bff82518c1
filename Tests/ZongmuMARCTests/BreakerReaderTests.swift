import Testing

@testable import ZongmuMARC

@Suite("Breaker (.mrk)")
struct BreakerReaderTests {
  static func field(_ line: String) throws -> (said: String?, warnings: [Warning.Code]) {
    let record = try #require(try containerRecords("=LDR  00000nam0\\2200000\\\\\\450\\\n\(line)\n", as: .mrk).first)
    return (lines(record).last, record.warnings.map(\.code))
  }

  @Test("records are parted by blank lines and by leaders, with any line end", arguments: ["\n", "\r\n"])
  func parting(_ end: String) throws {
    let text = [
      "", "=LDR  00755cam  22002414a 4500", "=001  1", "=008  000107s2000\\\\\\\\nyua", "=245  10$aActivePerl /$cT.",
      "", "",
      "=LDR  00000nam\\\\2200000\\a\\4500", "=001  2", "=000  00000nam  2200000 a 4500", "=001  3",
    ].joined(separator: end)
    let records = try containerRecords(text)
    #expect(
      records.map(lines) == [
        ["00755cam  22002414a 4500", "001 1", "008 000107s2000    nyua", "245 [10]⟨a⟩ActivePerl /⟨c⟩T."],
        ["00000nam  2200000 a 4500", "001 2"], ["00000nam  2200000 a 4500", "001 3"],
      ])
    #expect(records.flatMap(\.warnings) == [])
    #expect(records.first?.location.byte == end.utf8.count)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let line: String
    let said: String
    let warnings: [Warning.Code]
    init(_ line: String, _ said: String, _ warnings: [Warning.Code] = []) {
      (self.line, self.said, self.warnings) = (line, said, warnings)
    }
    var testDescription: String { line }
  }

  static let cases = [
    Case(#"=245  1\$a\ stays$b"#, #"245 [1 ]⟨a⟩\ stays⟨b⟩"#),
    Case("=020  \\\\$cRs160.00 ({dollar}35.00 U.S.)", "020 [  ]⟨c⟩Rs160.00 ($35.00 U.S.)"),
    Case("=500  \\\\$a{lcub}text{rcub}, {unknown}, {, {}", "500 [  ]⟨a⟩{text}, {unknown}, {, {}"),
    Case("=500  \\\\$a&zilch; stays", "500 [  ]⟨a⟩&zilch; stays"),
    // The sentences of the Library of Congress test file, as marc4j's file in UTF-8 has them.
    Case("=500  \\\\$a{Lstrok}{acute}od{acute}z", "500 [  ]⟨a⟩Łódź"),
    Case("=500  \\\\$aL{uml}owenbr{uml}au col{middot}lecci{acute}o", "500 [  ]⟨a⟩Löwenbräu col·lecció"),
    Case("=500  \\\\$ad{llig}i{rlig}ad{llig}i{rlig}a", "500 [  ]⟨a⟩di\u{361}adi\u{361}a"),
    Case("=500  \\\\$a{ldbltil}n{rdbltil}galan", "500 [  ]⟨a⟩n\u{360}galan"),
    Case("=500  \\\\$aS{hooka}{ohorn}", "500 [  ]⟨a⟩Sở"),
    Case("=500  \\\\$amas{mlrhring}alah {mllhring}arab rech{softsign}", "500 [  ]⟨a⟩masʼalah ʻarab rechʹ"),
    Case("=500  \\\\$ax{acute}$by", "500 [  ]⟨a⟩x\u{301}⟨b⟩y"),
    Case("=500  \\\\$aa{0A}b{1B}", "500 [  ]⟨a⟩a\nb\u{1B}"),
    Case("=245  $a no indicators", "245 [  ]⟨a⟩ no indicators", [.indicatorsIrregular]),
    Case("=245 10$aone blank", "245 [10]⟨a⟩one blank"),
    Case("=245   10$athree blanks", "245 [10]⟨a⟩three blanks"),
    Case("=500  Bare text", "500 Bare text", [.indicatorsIrregular]),
    Case("=245  10$a$$b", "245 [10]⟨a⟩⟨b⟩", [.markupIgnored]),
    Case("=245  10$aone\ntwo", "245 [10]⟨a⟩one two", [.linesJoined]),
    Case("=-01  db/1", "-01 db/1"),
  ]

  @Test("a line is a field", arguments: cases)
  func line(_ each: Case) throws {
    let (said, warnings) = try BreakerReaderTests.field(each.line)
    #expect(said.map { Array($0.utf8) } == Array(each.said.utf8), "\(said ?? "nothing")")
    #expect(warnings == each.warnings)
  }

  @Test("text that is no record is an error with its bytes, and the next record is read")
  func junk() throws {
    let results = try readContainer(Array("Exported today\n\n=LDR  00000nam  2200000 a 4500\n=001  2\n".utf8), as: .mrk)
      .results
    guard results.count == 2, case .failure(let error) = results[0], case .success(let record) = results[1] else {
      Issue.record("\(results)")
      return
    }
    #expect(error.code == .junk)
    #expect(error.bytes == Array("Exported today\n\n".utf8))
    #expect(record.controlNumber == "2")
    #expect(record.location.byte == 16)
  }

  @Test("a record without a leader has one of blanks, with a warning")
  func noLeader() throws {
    let record = try #require(try containerRecords("=001  1\n=200  1\\$ax\n").first)
    #expect(lines(record) == [String(repeating: " ", count: 24), "001 1", "200 [1 ]⟨a⟩x"])
    #expect(record.warnings.map(\.code) == [.leaderLength])
  }

  @Test("a record over the limit is given up in pieces, and the next is read")
  func tooLong() throws {
    var options = ReaderOptions()
    options.maximumRecordLength = 1000
    let long = "=LDR  00000nam  2200000 a 4500\n" + String(repeating: "=500  \\\\$a0123456789\n", count: 70)
    let results = try readContainer(Array("\(long)\n=LDR  00000nam  2200000 a 4500\n=001  2\n".utf8), options: options)
      .results
    let errors = results.dropLast().compactMap { result -> ReadError? in
      guard case .failure(let error) = result else { return nil }
      return error
    }
    #expect(errors.count == results.count - 1)
    #expect(errors.allSatisfy { $0.code == .recordTooLong })
    #expect(errors.flatMap(\.bytes) == Array("\(long)\n".utf8))
    #expect(try results.last?.get().controlNumber == "2")
  }

  @Test("the writer's text is what MARCBreaker has for a record")
  func written() throws {
    var builder = RecordBuilder(leader: Leader("00000nam0 2200000   450 ".utf8))
    builder.addControl("001", "a b\\{")
    builder.add("200", Indicators(0x31, 0x20), [Subfield("a", "书 $5\n"), Subfield("b", "\\")])
    #expect(
      String(decoding: try ZongmuMARCTests.written([builder.build()], as: .mrk), as: UTF8.self) == """
        =LDR  00000nam0\\2200000\\\\\\450\\
        =001  a\\b{bsol}{lcub}
        =200  1\\$a书 {dollar}5{0A}$b\\


        """)
  }
}
