import Fixtures
import Testing
import ZongmuBibliography
import ZongmuMARC
import ZongmuMerging

@Suite("Any order, the same master (L2)")
struct OrderTests {
  static let chinese = """
    005 20230615093000.0
    005 20240101000000.0
    010 ## $a978-7-218-12345-5$b平装
    010 ## $a7-218-12345-7$dCNY58.00
    010 ## $a978-7-5360-1230-1$b全3册
    010 ## $a978-7-5360-1230-1
    035 ## $a(OLCC)1
    100 ## $a20230615d2023
    101 0# $achi
    105 ## $aaf
    200 1# $a甲$f乙
    200 1# $a甲$e$f乙著
    205 ## $a2版
    210 ## $a广州
    214 #0 $a广州$c社
    225 2# $a广府文库
    225 2# $a廣府文庫$v3
    300 ## $a注
    300 ## $a注。
    316 ## $a残
    316 ## $a残$5X
    330 ## $a介绍
    330 ## $a介紹
    330 ## $a介???
    410 #0 $12001#$a广府文库
    606 0# $a史$y中国
    606 ## $a史$y中国
    690 ## $aI267
    690 ## $aI267$v5
    690 ## $aI267$v4
    701 #0 $a张伟
    701 #0 $a张伟$f1950-
    702 #0 $a张伟$f1980-$4译
    700 #0 $a张伟$9zhang wei
    801 #0 $aCN$bGDYX
    801 #2 $aCN$bZM$c2020
    856 4# $uhttp://a.cn/
    856 4# $uhttps://A.cn
    905 ## $aYX$bX1
    905 ## $aYX$bX2
    997 ## $ak
    CAT ## $ax
    """.split(separator: "\n")
  static let english = """
    008 230701s2023
    020 ## $a9787218123455
    020 ## $a7218123457$q(pbk.)
    022 ## $a2095-123X
    100 1# $aLin
    245 10 $6880-01$aT
    245 00 $aT$cL
    260 ## $aG
    264 #1 $aG$bP
    520 ## $aShort
    520 ## $aLonger
    650 #0 $aH
    650 #7 $aH$2fast
    700 1# $aLin
    700 1# $6880-02$aChen
    700 1# $aChen,$d1980-
    852 ## $bYX$pX1
    880 10 $6245-01$a题
    """.split(separator: "\n")

  let merger = Merger(policy: MergePolicy())

  private func member(_ number: Int, _ generator: inout SplitMix64) -> MergeMember {
    let dialects: [Dialect] = [.cnmarc, .cnmarc, .cnmarc, .unimarc, .marc21, .unknown]
    let dialect = dialects.randomElement(using: &generator) ?? .cnmarc
    let lines = (dialect == .marc21 ? Self.english : Self.chinese).shuffled(using: &generator)
    return Worksheet.member(
      "S\(number)", lines.prefix(Int.random(in: 1...25, using: &generator)).joined(separator: "\n"), dialect: dialect,
      priority: Int.random(in: 1...2, using: &generator), holdingsTags: ["905", "852"])
  }

  @Test("200 random sets of members, shuffled, give the same bytes, provenance, holdings and reasons")
  func shuffles() {
    let seed = Seed.base
    var generator = SplitMix64(state: seed)
    for round in 0..<200 {
      let members = (0..<Int.random(in: 1...6, using: &generator)).map { member($0, &generator) }
      let master = merger.merge(members, id: "m", date: "20260731")
      let exported = merger.withHoldings(master)
      #expect(master.accountsForAll(of: members), "seed \(seed), round \(round)")
      #expect(master.holdings.count == members.reduce(0) { $0 + $1.holdings.count }, "seed \(seed), round \(round)")
      #expect(exported.fieldCount == master.record.fieldCount + master.holdings.count, "seed \(seed), round \(round)")
      for _ in 0..<3 {
        let again = merger.merge(members.shuffled(using: &generator), id: "m", date: "20260731")
        #expect(again.fingerprint == master.fingerprint, "seed \(seed), round \(round)")
        #expect(merger.withHoldings(again).bytes == exported.bytes, "seed \(seed), round \(round)")
      }
    }
  }

  @Test("fields are sorted by tag and the text of each is that of a member's field")
  func textIsNotAltered() {
    let seed = Seed.base
    var generator = SplitMix64(state: seed)
    for round in 0..<100 {
      let members = (0..<4).map { number in
        Worksheet.member(
          "S\(number)", Self.chinese.shuffled(using: &generator).prefix(20).joined(separator: "\n"), priority: 1)
      }
      let master = merger.merge(members, id: "m")
      let tags = master.record.fields.map(\.tag)
      #expect(tags == tags.sorted(), "seed \(seed), round \(round)")
      let given = Set(members.flatMap { $0.record.fields.flatMap(\.subfields) })
      let made = master.record.fields.filter { $0.tag != "035" }.flatMap(\.subfields).filter { $0.code != "5" }
      #expect(made.allSatisfy { given.contains($0) && !$0.value.isEmpty }, "seed \(seed), round \(round)")
    }
  }
}
