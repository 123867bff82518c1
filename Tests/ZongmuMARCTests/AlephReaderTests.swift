import Testing

@testable import ZongmuMARC

@Suite("Aleph sequential")
struct AlephReaderTests {
  static let leader = "000000794 LDR   L ^^^^^nam^a22003011^^4500"

  @Test("records are parted by their system numbers", arguments: ["\n", "\r\n"])
  func parting(_ end: String) throws {
    let text = [
      AlephReaderTests.leader, "000000794 001   L 000000794", "000000794 008   L 880715r19701918enk^^^^^^b",
      "000000794 24514 L $$aThe descent of manuscripts.$$cClark", "000000794 650 0 L $$aCriticism, Textual",
      "000001118 FMT   L BK", "000001118 LDR   L ^^^^^nam^a22002771^^4500", "000001118 020   L $$a0137319924$$c$5.95",
    ].joined(separator: end)
    let records = try containerRecords(text)
    #expect(
      records.map(lines) == [
        [
          "     nam a22003011  4500", "001 000000794", "008 880715r19701918enk      b",
          "245 [14]⟨a⟩The descent of manuscripts.⟨c⟩Clark", "650 [ 0]⟨a⟩Criticism, Textual",
        ],
        ["     nam a22002771  4500", "FMT BK", "020 [  ]⟨a⟩0137319924⟨c⟩$5.95"],
      ])
    #expect(records.flatMap(\.warnings) == [])
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let lines: String
    let said: String
    let warnings: [Warning.Code]
    init(_ lines: String, _ said: String, _ warnings: [Warning.Code] = []) {
      (self.lines, self.said, self.warnings) = (lines, said, warnings)
    }
    var testDescription: String { lines }
  }

  static let cases = [
    Case("000000794 60010 L $$aCicero$$xManus\ncripts.", "600 [10]⟨a⟩Cicero⟨x⟩Manuscripts.", [.linesJoined]),
    Case("000000794 24514 L The descent", "245 [14]⟨a⟩The descent", [.indicatorsIrregular]),
    Case("000000794 650-0 L $$aDemography.", "650 [-0]⟨a⟩Demography."),
    Case("000000794 500   L $$a^ is a sign here", "500 [  ]⟨a⟩^ is a sign here"),
    Case("000000794 100   L $$a20230615d2023^^^^em^y0chiy", "100 [  ]⟨a⟩20230615d2023    em y0chiy"),
    Case("000000794 500   L $$a&#233; and &amp; stay", "500 [  ]⟨a⟩&#233; and &amp; stay"),
    Case("000000794 500   L", "500 "),
  ]

  @Test("a line is a field", arguments: cases)
  func line(_ each: Case) throws {
    let record = try #require(try containerRecords("\(AlephReaderTests.leader)\n\(each.lines)\n").first)
    #expect(lines(record).last == each.said)
    #expect(record.warnings.map(\.code) == each.warnings)
  }

  @Test("a record without a leader is read with a warning")
  func noLeader() throws {
    let record = try #require(try containerRecords("000000794 001   L 000000794\n").first)
    #expect(record.controlNumber == "000000794")
    #expect(record.warnings.map(\.code) == [.leaderLength])
  }

  @Test("the writer's text is what Aleph has for a record")
  func written() throws {
    var builder = RecordBuilder(leader: Leader("00000nam0 2200000   450 ".utf8))
    builder.addControl("001", "a b^")
    builder.add("100", .blank, [Subfield("a", "2023    em^")])
    builder.add("200", Indicators(0x31, 0x20), [Subfield("a", "书\n^ $5"), Subfield("b", "x$")])
    #expect(
      String(decoding: try ZongmuMARCTests.written([builder.build()], as: .aleph), as: UTF8.self) == """
        000000001 LDR   L 00000nam0^2200000^^^450^
        000000001 001   L a^b&#94;
        000000001 100   L $$a2023    em&#94;
        000000001 2001  L $$a书&#10;^ $5$$bx&#36;

        """)
  }
}
