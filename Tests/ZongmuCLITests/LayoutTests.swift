import Testing
import Zongmu

@testable import ZongmuCLI
@testable import ZongmuMARC
@testable import ZongmuText

@Suite("What a terminal shows")
struct LayoutTests {
  @Test(
    "Texts are as wide as a terminal shows them",
    arguments: [
      ("", 0), ("abc", 3), ("越秀", 4), ("越a秀", 5), ("ｆｕｌｌ", 8), ("ﾊﾝ", 2), ("한국", 4), ("“越”", 4), ("e\u{301}", 1),
      ("か\u{3099}", 2), ("👍", 2), ("👨‍👩‍👧", 2), ("❤\u{FE0F}", 2), ("🇨🇳", 2), ("\u{20000}", 2), ("a\u{200B}b", 2), ("①·—", 3),
      ("\u{FEFF}a", 1), ("（）", 4),
    ])
  func width(text: String, width: Int) {
    #expect(TerminalText.width(text) == width, "\(text)")
  }

  @Test(
    "A text that is too wide is cut before the column where it would pass the width",
    arguments: [("越秀街巷", 8, "越秀街巷"), ("越秀街巷", 7, "越秀街…"), ("越秀街巷", 6, "越秀…"), ("abcdef", 4, "abc…"), ("越", 1, "…")])
  func cut(text: String, width: Int, cut: String) {
    #expect(TerminalText.cut(text, to: width) == cut)
  }

  @Test("No line of Chinese begins with a comma or a full stop")
  func wrapped() {
    #expect(TerminalText.wrapped("越秀街巷，旧事。", to: 8) == ["越秀街", "巷，旧", "事。"])
    #expect(TerminalText.wrapped("one two three", to: 8) == ["one two", "three"])
  }

  private func table() -> TextTable {
    var table = TextTable(header: ["来源", "题名", "条"], alignsRight: [2])
    table.add(["YX00", "广州市越秀区街道志", "7"])
    table.add(["YXJD03", "a\u{1B}[31mb", "1234"])
    return table
  }

  @Test("Columns of Chinese line up; a pipe gets all of the text")
  func aligned() {
    #expect(
      table().text(within: nil) == """
        来源    题名                  条
        YX00    广州市越秀区街道志     7
        YXJD03  a [31mb             1234
        """)
  }

  @Test("A narrow terminal cuts the widest column of text, a very narrow one has a line a cell")
  func narrow() {
    #expect(
      table().text(within: 26) == """
        来源    题名            条
        YX00    广州市越秀…      7
        YXJD03  a [31mb       1234
        """)
    #expect(
      table().text(within: 16) == """
        来源  YX00
        题名  广州市越秀
              区街道志
        条    7

        来源  YXJD03
        题名  a [31mb
        条    1234
        """)
    for width in 16...60 {
      for line in table().text(within: width).split(separator: "\n") {
        #expect(TerminalText.width(line) <= width, "\(width): \(line)")
      }
    }
  }

  @Test("A progress tells share, count, rate and time left, as much as fits")
  func progress() {
    func line(_ columns: Int, _ words: Language, share: Double? = 0.25) -> String {
      ProgressLine(
        label: "data/branch.mrc", afterwards: "merging", words: words, seconds: 10, count: 5000, share: share,
        done: (5000, share ?? 0)
      ).text(in: columns)
    }
    #expect(line(80, .en) == "data/branch.mrc  [#####...............]  25%  5000  500/s  0:30 left")
    #expect(line(80, .zh) == "data/branch.mrc  [#####...............]  25%  5000 条  500 条/秒  剩 0:30")
    #expect(line(45, .en) == "branch.mrc  25%  5000  500/s  0:30 left")
    #expect(line(80, .en, share: 1) == "data/branch.mrc  [####################]  100%  5000  merging 0:10")
    #expect(line(80, .en, share: nil) == "data/branch.mrc  5000  500/s")
    for columns in 12...100 { #expect(TerminalText.width(line(columns, .zh)) < columns) }
  }

  @Test("Colours are for terminals, and for whoever asks for them")
  func paint() {
    #expect(Paint(.always, isTerminal: false)(.red, "x") == "\u{1B}[31mx\u{1B}[0m")
    #expect(Paint(.never, isTerminal: true)(.red, "x") == "x")
    #expect(Paint(.auto, isTerminal: false)(.red, "x") == "x")
  }

  @Test(
    "The nearest name is found where one is near",
    arguments: [
      ("imprt", "import"), ("lsit", "list"), ("EXPORT", "export"), ("expotr", "export"), ("im-port", "import"),
      ("zzz", nil), ("x", nil), ("", nil),
    ] as [(String, String?)])
  func nearest(name: String, meant: String?) {
    #expect(["import", "export", "list", "a"].nearest(to: name) == meant)
  }

  @Test(
    "A field path that is none is put right where it is clear what was meant",
    arguments: [
      ("200a", "200$a"), ("200 $a", "200$a"), ("200|a", "200$a"), ("200.a", "200$a"), ("200##$a", "200$a"),
      ("２００＄ａ", "200$a"),
      ("200$", "200"), ("001;200a", "001,200$a"), ("200，210d", "200,210$d"), ("6xx", "6XX"), ("20", nil), ("作者", nil),
      ("", nil),
    ] as [(String, String?)])
  func path(text: String, meant: String?) {
    #expect(FieldPath.suggestion(for: text) == meant)
  }
}
