import Fixtures
import Testing
import ZongmuText

@testable import ZongmuMARC

@Suite("Worksheets (工作单)")
struct WorksheetReaderTests {
  static let leader = "00532nam0 2200205   450 "
  static let said = [
    leader, "001 012023000001", "101 [0 ]⟨a⟩chi", "200 [1 ]⟨a⟩越秀街巷旧事⟨f⟩林晓禾著", "701 [ 0]⟨a⟩林晓禾⟨4⟩著",
  ]

  struct Layout: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    init(_ name: String, _ text: String) { (self.name, self.text) = (name, text) }
    var testDescription: String { name }
  }

  /// One record in the layouts that are about.
  static let layouts = [
    Layout("ours", "LDR \(leader)\n001 012023000001\n101 0# $achi\n200 1# $a越秀街巷旧事$f林晓禾著\n701 #0 $a林晓禾$4著\n\n"),
    Layout(
      "run together, ¶ and _",
      "00532nam0_2200205___450_¶\n001012023000001¶\n1010_‡achi¶\n2001_‡a越秀街巷旧事‡f林晓禾著¶\n701_0‡a林晓禾‡4著¶\n***\n"),
    Layout(
      "run together, ǂ, the leader after ten blanks",
      "          00532nam0 2200205   450_\n001     012023000001\n1010 ǂachi\n2001 ǂa越秀街巷旧事ǂf林晓禾著\n701 0ǂa林晓禾ǂ4著\n***\n"),
    Layout(
      "in columns, ■",
      "\(leader)\n001    012023000001\n101 0  ■achi\n200 1  ■a越秀街巷旧事■f林晓禾著\n701  0 ■a林晓禾■4著\n***"),
    Layout(
      "▼ and ▲, as CP437 shows 1F and 1E",
      "\(leader)▲\n001012023000001▲\n1010 ▼achi▲\n2001 ▼a越秀街巷旧事▼f林晓禾著▲\n701 0▼a林晓禾▼4著▲\n↔\n"),
    Layout(
      "tabs and padded |",
      "FMT\tBK\nLDR\t\(leader)\n001\t012023000001\n1010 \t|a chi\n2001 \t|a 越秀街巷旧事 |f 林晓禾著\n701 0\t|a 林晓禾 |4 著\n"),
    Layout(
      "colons",
      "marker: \(leader)\n001: 012023000001\n101: 0 $achi\n200: 1 $a越秀街巷旧事$f林晓禾著\n701:  0$a林晓禾$4著\n"),
    Layout(
      "@, CR LF, a line that goes on",
      "\(leader)\r\n001012023000001\r\n1010_@achi\r\n2001_@a越秀街巷旧事\r\n     @f林晓禾\r\n     著\r\n701_0@a林晓禾@4著\r\n***\r\n"),
  ]

  @Test("every layout gives the same record", arguments: layouts)
  func layout(_ each: Layout) throws {
    let records = try containerRecords(each.text)
    #expect(records.map(lines) == [WorksheetReaderTests.said])
    let isHeaded = each.text.hasPrefix("FMT")
    #expect(records.flatMap(\.warnings).map(\.code) == (isHeaded ? [.textIgnored] : []))
  }

  @Test("every layout in GB18030 gives the same record", arguments: layouts)
  func national(_ each: Layout) throws {
    guard !each.text.contains("¶") else { return }
    let bytes = try TextEncoder.encode(each.text, as: .gb18030)
    let records = try readContainer(bytes).results.map { try $0.get() }
    #expect(records.map(lines) == [WorksheetReaderTests.said])
  }

  @Test("records follow one another with and without a sign between them")
  func parting() throws {
    let record = { (number: String) in "\(WorksheetReaderTests.leader)\n001\(number)\n2001 ǂa书\(number)\n" }
    let text = "\(record("1"))***\n\(record("2"))\n\n\(record("3"))\(record("4"))"
    let records = try containerRecords(text)
    #expect(records.compactMap(\.controlNumber) == ["1", "2", "3", "4"])
    #expect(records.flatMap(\.warnings) == [])
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
    Case("100 ## $a20230615d2023####em#y0chiy50______ea", "100 [  ]⟨a⟩20230615d2023    em y0chiy50      ea"),
    Case("200 1# $aC#语言_入门", "200 [1 ]⟨a⟩C#语言_入门"),
    Case("410 #0 $12001#$a广府文库", "410 [ 0]⟨1⟩2001 ⟨a⟩广府文库"),
    Case("005 2010#_", "005 2010#_"),
    Case("007 cr#_n", "007 cr  n"),
    Case("690 ##  $aK296", "690 [##]⟨a⟩K296".replacing("##", with: "  ")),
    Case("71102$a中国伦理学会", "711 [02]⟨a⟩中国伦理学会"),
    Case("210$a天津", "210 [  ]⟨a⟩天津"),
    Case("330 　　$a全角空白", "330 [  ]⟨a⟩全角空白"),
    Case("106  ar", "106 ar", [.indicatorsIrregular]),
    Case("330 ## $a一行\n1998年又一行", "330 [  ]⟨a⟩一行1998年又一行", [.linesJoined]),
    Case("985 ## $a1\n     $a2", "985 [  ]⟨a⟩1⟨a⟩2"),
    Case("010 ## $d$e5", "010 [  ]⟨d⟩⟨e⟩5"),
    Case("-01 db/7", "-01 db/7"),
  ]

  @Test("a line is a field", arguments: cases)
  func line(_ each: Case) throws {
    let text = "LDR \(WorksheetReaderTests.leader)\n200 1# $a书\n\(each.line)\n"
    let record = try #require(try containerRecords(text).first)
    #expect(lines(record).last == each.said)
    #expect(record.warnings.map(\.code) == each.warnings)
  }

  @Test("$1 behind a link of MARC 21 is the code of a script")
  func scripts() throws {
    let text = """
      LDR 00000nam a2200000 i 4500
      066 ## $c$1
      245 10 $6880-02$aYuexiu
      880 10 $6245-02/$1$a越秀$cx

      """
    let record = try #require(try containerRecords(text).first)
    #expect(
      lines(record).dropFirst() == ["066 [  ]⟨c⟩$1", "245 [10]⟨6⟩880-02⟨a⟩Yuexiu", "880 [10]⟨6⟩245-02/$1⟨a⟩越秀⟨c⟩x"])
  }

  @Test("the leader is found under several names", arguments: ["", "LDR ", "LEADER ", "marker: ", "000 ", "LDR\t"])
  func leaderName(_ name: String) throws {
    let text = "\(name)00532oam2_2200205___450_\n2001_‡a书\n"
    #expect(try containerRecords(text).map(lines) == [["00532oam2 2200205   450 ", "200 [1 ]⟨a⟩书"]])
  }

  @Test("a leader without its length is shifted to its place")
  func leaderWithoutLength() throws {
    let record = try #require(
      try containerRecords("000    nam0 2200241   450 \n001    011420239\n200 1  |a书|9shu\n").first)
    #expect(lines(record) == ["     nam0 2200241   450 ", "001 011420239", "200 [1 ]⟨a⟩书⟨9⟩shu"])
  }

  @Test(
    "the worksheets that the branch files were built from give the records of the branch files",
    arguments: [
      ("yx00", Fixtures.central), ("jd03", Fixtures.street), ("xs12", Fixtures.school), ("hs05", Fixtures.themed),
    ])
  func fixtures(_ name: String, _ branch: Fixtures.Branch) throws {
    func records(_ path: String) throws -> [String: [[UInt8]]] {
      var found: [String: [[UInt8]]] = [:]
      for case .success(let record) in try RecordReader(path: path) {
        found[record.controlNumber ?? "none"] = content(of: record, masksLengths: true)
      }
      return found
    }
    let expected = try records(branch.path)
    let read = try records(Fixtures.worksheet(name))
    #expect(read.count == expected.count)
    for (number, each) in expected {
      #expect(read[number] == each, "\(number): \(read[number]?.map { String(decoding: $0, as: UTF8.self) } ?? [])")
    }
  }

  @Test("the writer's text is what people read; ǂ where a text holds $")
  func written() throws {
    var builder = RecordBuilder(leader: Leader("00000nam0 2200000   450 ".utf8))
    builder.addControl("001", " a\n")
    builder.add("200", Indicators(0x31, 0x20), [Subfield("a", "书 # _"), Subfield("b", "b")])
    #expect(
      String(decoding: try ZongmuMARCTests.written([builder.build()], as: .worksheet), as: UTF8.self) == """
        LDR 00000nam0 2200000   450 
        001 &#32;a&#10;
        200 1# $a书 # _$bb


        """)
    builder.add("880", .blank, [Subfield("6", "245-02/$1")])
    let lines = String(decoding: try ZongmuMARCTests.written([builder.build()], as: .worksheet), as: UTF8.self)
    #expect(lines.contains("200 1# ǂa书 # _ǂbb\n880 ## ǂ6245-02/$1\n"))
  }
}
