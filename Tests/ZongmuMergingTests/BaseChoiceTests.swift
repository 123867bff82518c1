import Fixtures
import Testing
import ZongmuBibliography
import ZongmuMARC
import ZongmuMerging

@Suite("Choice of the base record")
struct BaseChoiceTests {
  /// One side of a comparison: what differs from a plain record of priority 1.
  struct Side: Sendable {
    var text = "200 1# $a甲"
    var dialect = Dialect.cnmarc
    var priority = 1
  }

  struct Choice: Sendable, CustomTestStringConvertible {
    let name: String
    let better: Side
    let worse: Side
    init(_ name: String, _ better: Side, over worse: Side) {
      self.name = name
      self.better = better
      self.worse = worse
    }
    var testDescription: String { name }
  }

  static func leader(_ level: Character, _ form: Character = " ") -> String {
    "LDR 00000nam0 2200000\(level)\(form) 450 \n200 1# $a甲"
  }
  static let full = "010 ## $a1\n101 ## $achi\n200 1# $a甲$f乙\n215 ## $a1册\n690 ## $aI2\n701 #0 $a乙"
  static let brief = "200 1# $a甲\n300 ## $a注\n300 ## $a注二\n300 ## $a注三\n300 ## $a注四\n300 ## $a注五"

  static let choices: [Choice] = [
    Choice(
      "the preferred dialect beats the better source",
      Side(priority: 9), over: Side(text: "245 10 $aT", dialect: .marc21)),
    Choice("UNIMARC stands next to CNMARC", Side(dialect: .unimarc, priority: 9), over: Side(dialect: .marc21)),
    Choice("CNMARC beats UNIMARC", Side(priority: 9), over: Side(dialect: .unimarc)),
    Choice(
      "any known dialect beats an unknown one", Side(dialect: .marc21, priority: 9), over: Side(dialect: .unknown)),
    Choice("the better source beats the fuller record", Side(text: brief), over: Side(text: full, priority: 2)),
    Choice(
      "the better source beats the better level", Side(text: leader("3")), over: Side(text: leader(" "), priority: 2)),
    Choice("full beats incomplete", Side(text: leader(" ")), over: Side(text: leader("3"))),
    Choice("incomplete beats not seen", Side(text: leader("3")), over: Side(text: leader("1"))),
    Choice("not seen beats CIP", Side(text: leader("1")), over: Side(text: leader("2"))),
    Choice("CIP beats a level that does not exist", Side(text: leader("2")), over: Side(text: leader("x"))),
    Choice("ISBD beats partly ISBD", Side(text: leader(" ", " ")), over: Side(text: leader(" ", "i"))),
    Choice("partly ISBD beats none", Side(text: leader(" ", "i")), over: Side(text: leader(" ", "n"))),
    Choice("the level beats completeness", Side(text: leader(" ")), over: Side(text: leader("3") + "\n" + full)),
    Choice("the fuller record, not the one with more fields", Side(text: full), over: Side(text: brief)),
    Choice("an empty element counts for nothing", Side(text: "690 ## $aI2"), over: Side(text: "690 ## $a\n606 ## $a")),
    Choice("the later change", Side(text: "005 20230102000000.0"), over: Side(text: "005 20230101235959.9")),
    Choice("a time of 14 digits counts", Side(text: "005 20230102000000"), over: Side(text: "005 20230101000000.0")),
    Choice(
      "an impossible year counts for nothing", Side(text: "005 20010101000000.0"),
      over: Side(text: "005 21230101000000.0")),
    Choice(
      "an impossible month counts for nothing", Side(text: "005 20010101000000.0"),
      over: Side(text: "005 20231301000000.0")),
    Choice(
      "a time before MARC counts for nothing", Side(text: "005 20010101000000.0"),
      over: Side(text: "005 00010101000000.0")),
    Choice("a time that is none counts for nothing", Side(text: "005 20010101000000.0"), over: Side(text: "005 ?")),
  ]

  @Test("Base is", arguments: choices)
  func base(_ choice: Choice) {
    // Once under the identity that would win a tie, once under the other.
    for (better, worse) in [("A", "B"), ("B", "A")] {
      let members = [
        Worksheet.member(better, choice.better.text, dialect: choice.better.dialect, priority: choice.better.priority),
        Worksheet.member(worse, choice.worse.text, dialect: choice.worse.dialect, priority: choice.worse.priority),
      ]
      #expect(Merger(policy: MergePolicy()).merge(members, id: "m").base.source == better)
    }
  }

  @Test("of equals the first by identity is the base")
  func tie() {
    let members = ["C", "A", "B"].map { Worksheet.member($0, "200 1# $a\($0)", priority: 1) }
    #expect(Merger(policy: MergePolicy()).merge(members, id: "m").base.source == "A")
  }

  @Test("a policy may prefer MARC 21")
  func otherPreference() {
    var policy = MergePolicy()
    policy.preferredDialect = .marc21
    let members = [
      Worksheet.member("A", "200 1# $a甲"), Worksheet.member("B", "245 10 $aT", dialect: .marc21),
    ]
    #expect(Merger(policy: policy).merge(members, id: "m").dialect == .marc21)
  }

  @Test("the leader is the base's, its lengths set to zero")
  func leader() {
    let members = [
      Worksheet.member("A", "LDR 01234nam1#2200277###450#\n200 1# $a甲"),
      Worksheet.member("B", "LDR ?????cas0#22?????3##450#\n200 1# $a甲"),
    ]
    let master = Merger(policy: MergePolicy()).merge(members, id: "m")
    #expect(master.record.leader.description == "00000nam1 2200000   450 ")
  }
}
