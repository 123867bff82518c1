import Fixtures
import Testing
import ZongmuBibliography
import ZongmuMARC
import ZongmuMerging

@Suite("Classes of fields")
struct ClassTests {
  static let cnmarc: [MergeCase] = [
    MergeCase(
      "title and publication come from the base, whole",
      ["200 1# $a越秀史稿\n210 ## $a广州", "200 1# $a越秀史稿$f编委会编\n210 ## $a广州$c花城出版社$d2021"],
      ["200 1# $a越秀史稿", "210 ## $a广州"]),
    MergeCase(
      "a field that the base lacks is filled from the next best",
      ["200 1# $a越秀史稿", "200 1# $a越秀史稿\n205 ## $a2版", "205 ## $a第2版\n106 ## $ar"],
      ["106 ## $ar", "200 1# $a越秀史稿", "205 ## $a2版"]),
    MergeCase(
      "all occurrences of a filled field come from one record",
      ["200 1# $a甲", "205 ## $a2版\n205 ## $a修订本", "205 ## $a3版"],
      ["200 1# $a甲", "205 ## $a2版", "205 ## $a修订本"]),
    MergeCase(
      "who has 210 is given no 214",
      ["210 ## $a广州$d2021", "214 #0 $a广州$c花城出版社$d2021"], ["210 ## $a广州$d2021"]),
    MergeCase(
      "the longest abstract stays, not joined",
      ["330 ## $a短的介绍", "330 ## $a长一些的介绍文字", "330 ## $a介绍"], ["330 ## $a长一些的介绍文字"]),
    MergeCase(
      "signs and blanks make no abstract longer",
      ["330 ## $a越秀的历史", "330 ## $a越秀 的 历史。。。。。。"], ["330 ## $a越秀的历史"]),
    MergeCase(
      "a damaged abstract loses against a whole one",
      ["330 ## $a很长很长很长的??????介绍", "330 ## $a介\u{FFFD}绍的文字很多很多", "330 ## $a介绍"], ["330 ## $a介绍"]),
    MergeCase(
      "where all are damaged those of the base stay",
      ["330 ## $a介???", "330 ## $a介绍介绍???"], ["330 ## $a介???"]),
    MergeCase(
      "the abstracts of one record stay together",
      ["330 ## $a介绍介绍", "330 ## $a介绍\n330 ## $aAn abstract", "330 ## $a介绍介绍介"],
      ["330 ## $a介绍", "330 ## $aAn abstract"]),
    MergeCase(
      "contents: the longest, apart from the abstract",
      ["327 1# $a上册$a下册", "327 1# $a上册, 先秦$a下册, 近代\n330 ## $a史"],
      ["327 1# $a上册, 先秦$a下册, 近代", "330 ## $a史"]),
    MergeCase(
      "notes on a copy stay for each library and say whose they are",
      ["316 ## $a封底残缺", "316 ## $a封底残缺$5CN-GDYX", "317 ## $a钤印"],
      ["316 ## $a封底残缺$5A", "316 ## $a封底残缺$5CN-GDYX", "317 ## $a钤印$5C"]),
    MergeCase(
      "the same note of the same library, handed on, stays once",
      ["345 ## $a捐赠$5CN-GDYX", "345 ## $a捐赠$5CN-GDYX"], ["345 ## $a捐赠$5CN-GDYX"]),
    MergeCase(
      "the same note of two copies stays twice",
      ["318 ## $a修复", "318 ## $a修复"], ["318 ## $a修复$5A", "318 ## $a修复$5B"]),
    MergeCase(
      "local data and paths inside a system are not carried",
      ["-01 cnmarc/1\n200 1# $a甲\n997 ## $akey\n998 ## $ks\n960 ## $a订购", "910 ## $a现刊\n850 ## $aYX"], ["200 1# $a甲"]),
    MergeCase(
      "control number, time and identifier of the members are not carried",
      ["001 a\n003 http://x\n005 20200101000000.0\n200 1# $a甲", "001 b"], ["200 1# $a甲"]),
    MergeCase(
      "empty subfields go, and a field of nothing but such",
      ["200 1# $a甲$e$f乙\n300 ## $a\n215 ## $a1册$c", "304 ## $a$b注"], ["200 1# $a甲$f乙", "215 ## $a1册", "304 ## $b注"]),
    MergeCase(
      "fields are sorted by tag, in the order of the record inside a tag",
      ["690 ## $aI267\n200 1# $a甲\n606 0# $a乙\n010 ## $dCNY1\n606 0# $a丙", "606 0# $a丁"],
      ["010 ## $dCNY1", "200 1# $a甲", "606 0# $a乙", "606 0# $a丙", "606 0# $a丁", "690 ## $aI267"]),
    MergeCase(
      "a link inside its record is left behind, the field comes along",
      ["200 1# $a甲", "606 0# $6a01$a散文"], ["200 1# $a甲", "606 0# $a散文"]),
  ]

  static let marc21: [MergeCase] = [
    MergeCase(
      "title, date and coded data come from the base",
      ["008 230701s2023\n245 10 $aOld lanes", "008 220701s2022\n245 10 $aOld lanes /$cLin\n250 ## $a2nd ed."],
      ["008 230701s2023", "245 10 $aOld lanes", "250 ## $a2nd ed."]),
    MergeCase(
      "who has 260 is given no 264",
      ["260 ## $aGuangzhou", "264 #1 $aGuangzhou$bHuacheng"], ["260 ## $aGuangzhou"]),
    MergeCase(
      "a record with names is given no other main entry, and no name twice",
      ["245 00 $aT\n700 1# $aLin, Xiaohe", "100 1# $aLin, Xiaohe,$eauthor.\n700 1# $aChen, Mary."],
      ["245 00 $aT", "700 1# $aLin, Xiaohe", "700 1# $aChen, Mary."]),
    MergeCase(
      "a record without names is given the main entry of the next best",
      ["245 00 $aT", "100 1# $aLin, Xiaohe", "700 1# $aLIN, Xiaohe.\n700 1# $aChen, Mary"],
      ["100 1# $aLin, Xiaohe", "245 00 $aT", "700 1# $aChen, Mary"]),
    MergeCase(
      "who is main entry is not added entry as well",
      ["100 1# $aLin, Xiaohe", "700 1# $aLin, Xiaohe,$d1970-"], ["100 1# $aLin, Xiaohe"]),
    MergeCase(
      "a work of the main author stays",
      ["100 1# $aLin, Xiaohe", "700 12 $aLin, Xiaohe.$tPoems"],
      ["100 1# $aLin, Xiaohe", "700 12 $aLin, Xiaohe.$tPoems"]),
    MergeCase(
      "880 of the base stay as they are, those of others go, and their links with them",
      ["245 10 $6880-02$aT\n880 10 $6245-02$a题", "245 10 $6880-01$aT\n650 #0 $6880-04$aX\n880 10 $6245-01$a题二"],
      ["245 10 $6880-02$aT", "650 #0 $aX", "880 10 $6245-02$a题"]),
    MergeCase(
      "880 are not filled even where the base has none",
      ["245 10 $aT", "245 10 $6880-01$aT\n880 10 $6245-01$a题"], ["245 10 $aT"]),
    MergeCase(
      "a field of the base with its 880 is not replaced by a richer one",
      ["245 10 $aT\n700 1# $6880-01$aChen", "700 1# $aChen,$d1980-,$etranslator"],
      ["245 10 $aT", "700 1# $6880-01$aChen"]),
    MergeCase(
      "ISBN by number, qualifier and price kept",
      ["020 ## $a7218123457", "020 ## $a9787218123455$q(pbk.)$cCNY96.00"], ["020 ## $a9787218123455$q(pbk.)$cCNY96.00"]),
    MergeCase(
      "subjects of two vocabularies stay apart, of one they meet",
      ["650 #0 $aHistory.", "650 #7 $aHistory$2fast\n650 #0 $aHistory"],
      ["650 #0 $aHistory.", "650 #7 $aHistory$2fast"]),
    MergeCase(
      "series: the numbered statement stays",
      ["490 0# $aYuexiu library", "490 1# $aYuexiu library ;$vv. 3"], ["490 1# $aYuexiu library ;$vv. 3"]),
    MergeCase("summary: the longest", ["520 ## $aShort.", "520 ## $aA longer one."], ["520 ## $aA longer one."]),
    MergeCase(
      "one line of agencies, from the base",
      ["040 ## $aA$beng", "040 ## $aB$beng"], ["040 ## $aA$beng"]),
    MergeCase(
      "copy notes stay for each library", ["561 ## $aGift", "561 ## $aGift"], ["561 ## $aGift$5A", "561 ## $aGift$5B"]),
  ]

  @Test("CNMARC fields go by their class", arguments: cnmarc)
  func classesOfCNMARC(_ each: MergeCase) { each.check(.cnmarc) }

  @Test("MARC 21 fields go by their class", arguments: marc21)
  func classesOfMARC21(_ each: MergeCase) { each.check(.marc21) }

  @Test("each suppressed field says why")
  func reasons() {
    let members = [
      Worksheet.member("A", "001 1\n200 1# $a甲\n330 ## $a介绍文字\n606 0# $a乙\n997 ## $ak"),
      Worksheet.member("B", "200 1# $a甲\n330 ## $a介绍\n606 ## $a乙\n300 ## $a"),
      Worksheet.member("C", "330 ## $a介???绍文字文字文字\n905 ## $bX1"),
      Worksheet.member("D", "245 10 $aT", dialect: .marc21),
    ]
    let master = Merger(policy: MergePolicy()).merge(members, id: "m")
    #expect(
      master.suppressed.map(\.description) == [
        "A/1 001 #0: recomputed", "A/1 997 #4: dropped", "B/1 200 #0: single", "B/1 330 #1: shorter",
        "B/1 606 #2: same-value", "B/1 300 #3: empty", "C/1 330 #0: damaged", "C/1 905 #1: unread-holding",
        "D/1 245 #0: other-dialect",
      ])
  }

  @Test("fields with a tag of letters go by the class of their pattern, or stay with the base")
  func tagsOfLetters() {
    let members = [Worksheet.member("A", "200 1# $a甲\nCAT ## $ax"), Worksheet.member("B", "CAT ## $ay\nLKR ## $az")]
    #expect(
      Merger(policy: MergePolicy()).merge(members, id: "m").carried == ["200 1# $a甲", "CAT ## $ax", "LKR ## $az"])
    var policy = MergePolicy()
    policy.cnmarc.classes["CAT"] = .dropped
    policy.cnmarc.classes["LKX"] = .perSource
    #expect(Merger(policy: policy).merge(members, id: "m").carried == ["200 1# $a甲", "LKR ## $az$5B"])
  }
}
