import Fixtures
import Testing
import ZongmuBibliography
import ZongmuMARC
import ZongmuMerging

@Suite("Whole records")
struct WholeRecordTests {
  let merger = Merger(policy: MergePolicy())

  /// An ordinary book as the central library describes it (DOMAIN §9, S01).
  static let central = """
    LDR 00000nam0#2200000###450#
    001 012023000001
    005 20230615093000.0
    010 ## $a978-7-218-12345-5$b平装$dCNY58.00
    100 ## $a20230615d2023####em#y0chiy50######ea
    101 0# $achi
    102 ## $aCN$b440000
    105 ## $aaf##z###000cy
    106 ## $ar
    200 1# $a越秀街巷旧事$9yue xiu jie xiang jiu shi$e老城记忆$f林晓禾著$g陈一舟摄影
    210 ## $a广州$c广东人民出版社$d2023
    215 ## $a256页$c图$d24cm
    225 2# $a广府文库$v第三辑
    330 ## $a本书记述越秀老城二十条街巷的变迁。
    410 #0 $12001#$a广府文库$v第三辑
    606 0# $a散文集$y中国$z当代
    690 ## $aI267$v5
    701 #0 $a林晓禾$9lin xiao he$4著
    702 #0 $a陈一舟$9chen yi zhou$4摄影
    801 #0 $aCN$bGDYX$c20230615
    905 ## $aYX00$bYX0000123456$c中文图书$dI267$eL636$f2
    905 ## $aYXJD03$bJD0300004521$dI267$e88$f1
    """

  /// The same book as a street branch has it: ten-digit number, few fields, a longer abstract, a second subject.
  static let branch = """
    LDR 00000nam0#2200000###450#
    001 88
    005 20240101000000.0
    010 ## $a7-218-12345-7
    035 ## $a(OLCC)0123
    100 ## $a20240101d2023####em#y0chiy0120####ea
    200 1# $a越秀街巷旧事：老城记忆$f林晓禾
    205 ## $a第1版
    210 ## $a广州$c广东人民$d2023.6
    215 ## $a4, 255页
    317 ## $a作者签赠
    330 ## $a本书记述越秀老城二十条街巷的变迁，附老照片八十幅。
    606 0# $a散文集$y中国$z当代
    606 0# $a街巷$y越秀区
    690 ## $aI267
    701 #0 $a林晓禾$4著
    801 #0 $aCN$bYXJD03$c20240101
    801 #2 $aCN$bZM$c20240102
    905 ## $aYXJD03$bJD0300009999$dI267$e89
    """

  /// The copy of a gift from abroad, in MARC 21.
  static let gift = """
    LDR 00000cam a2200000 i 4500
    001 991
    008 230701s2023
    020 ## $a9787218123455$q(pbk.)
    020 ## $a9787218999999
    100 1# $aLin, Xiaohe
    245 10 $aYuexiu jie xiang jiu shi
    852 ## $bYXHS05$hI267$pHS1
    """

  func members() -> [MergeMember] {
    [
      Worksheet.member("YX00", Self.central, priority: 1, holdingsTags: ["905"]),
      Worksheet.member("YXJD03", Self.branch, priority: 5, holdingsTags: ["905"]),
      Worksheet.member("YXHS05", Self.gift, dialect: .marc21, priority: 3, holdingsTags: ["852"]),
    ]
  }

  @Test("three records of one book become one")
  func three() {
    let members = members()
    let master = merger.merge(members, id: "000000042", date: "20260731")
    let expected: [(line: String, from: String)] = [
      ("001 000000042", "-"),
      ("005 20260731000000.0", "-"),
      ("010 ## $a978-7-218-12345-5$b平装$dCNY58.00", "YX00/1 (union)"),
      ("010 ## $a9787218999999", "YXHS05/1 (converted)"),
      ("035 ## $a(OLCC)0123", "YXJD03/1 (union)"),
      ("035 ## $a(YX00)1", "YX00/1 (identity)"),
      ("035 ## $a(YXHS05)1", "YXHS05/1 (identity)"),
      ("035 ## $a(YXJD03)1", "YXJD03/1 (identity)"),
      ("100 ## $a20230615d2023    em y0chiy50      ea", "YX00/1 (base)"),
      ("101 0# $achi", "YX00/1 (base)"),
      ("102 ## $aCN$b440000", "YX00/1 (base)"),
      ("105 ## $aaf  z   000cy", "YX00/1 (base)"),
      ("106 ## $ar", "YX00/1 (base)"),
      ("200 1# $a越秀街巷旧事$9yue xiu jie xiang jiu shi$e老城记忆$f林晓禾著$g陈一舟摄影", "YX00/1 (base)"),
      ("205 ## $a第1版", "YXJD03/1 (filled)"),
      ("210 ## $a广州$c广东人民出版社$d2023", "YX00/1 (base)"),
      ("215 ## $a256页$c图$d24cm", "YX00/1 (base)"),
      ("225 2# $a广府文库$v第三辑", "YX00/1 (union)"),
      ("317 ## $a作者签赠$5YXJD03", "YXJD03/1 (per-source)"),
      ("330 ## $a本书记述越秀老城二十条街巷的变迁，附老照片八十幅。", "YXJD03/1 (longest)"),
      ("410 #0 $12001 $a广府文库$v第三辑", "YX00/1 (union)"),
      ("606 0# $a散文集$y中国$z当代", "YX00/1 (union)"),
      ("606 0# $a街巷$y越秀区", "YXJD03/1 (union)"),
      ("690 ## $aI267$v5", "YX00/1 (union)"),
      ("701 #0 $a林晓禾$9lin xiao he$4著", "YX00/1 (union)"),
      ("702 #0 $a陈一舟$9chen yi zhou$4摄影", "YX00/1 (union)"),
      ("801 #0 $aCN$bGDYX$c20230615", "YX00/1 (union)"),
      ("801 #0 $aCN$bYXJD03$c20240101", "YXJD03/1 (union)"),
      ("801 #2 $aCN$bZM$c20260731", "-"),
    ]
    #expect(Worksheet.lines(master.record) == expected.map(\.line))
    #expect(master.provenance.map { $0?.description ?? "-" } == expected.map(\.from))
    #expect(master.base == RecordIdentity(source: "YX00", key: "1"))
    #expect(master.holdings.count == 4)
    #expect(master.accountsForAll(of: members))
    #expect(
      Worksheet.lines(merger.withHoldings(master)).filter { $0.hasPrefix("905") } == [
        "905 ## $aYX00$bYX0000123456$c中文图书$dI267$eL636$f2", "905 ## $aYXJD03$bJD0300004521$dI267$e88$f1",
        "905 ## $bHS1$aYXHS05".replacing("$bHS1$aYXHS05", with: "$aYXHS05$bHS1"),
        "905 ## $aYXJD03$bJD0300009999$dI267$e89",
      ])
  }

  @Test("a single member goes the same way")
  func alone() {
    let members = [members()[0]]
    let master = merger.merge(members, id: "7", date: nil)
    let own = Worksheet.lines(members[0].record).filter { !["001", "005", "905"].contains(String($0.prefix(3))) }
    #expect(
      Worksheet.lines(master.record)
        == ["001 7"] + own.filter { $0 < "035" } + ["035 ## $a(YX00)1"] + own.filter { $0 > "035" })
    #expect(master.holdings.count == 2)
    #expect(master.accountsForAll(of: members))
  }

  @Test("numbers go from CNMARC into a MARC 21 master, their fields do not")
  func intoMARC21() {
    var policy = MergePolicy()
    policy.preferredDialect = .marc21
    policy.agency = "YX00"
    let serial = "011 ## $a2095-123X$dCNY15.00$y1671-2005\n010 ## $dCNY1.00\n200 1# $a丙"
    let members = members() + [Worksheet.member("S", serial)]
    let master = Merger(policy: policy).merge(members, id: "9", date: "20260731")
    #expect(
      Worksheet.lines(master.record) == [
        "001 9", "003 YX00", "005 20260731000000.0", "008 230701s2023", "020 ## $a9787218123455$q(pbk.)",
        "020 ## $a9787218999999", "022 ## $a2095-123X$y1671-2005", "035 ## $a(S)1", "035 ## $a(YX00)1",
        "035 ## $a(YXHS05)1", "035 ## $a(YXJD03)1", "100 1# $aLin, Xiaohe", "245 10 $aYuexiu jie xiang jiu shi",
      ])
    #expect(master.accountsForAll(of: members))
  }

  @Test("a control number that an 035 gives already is not given twice")
  func knownNumber() {
    let members = [Worksheet.member("A", "200 1# $a甲"), Worksheet.member("B", "035 ## $a(A)1\n035 ## $a(C)1")]
    let lines = Worksheet.lines(merger.merge(members, id: "m").record).filter { $0.hasPrefix("035") }
    #expect(lines == ["035 ## $a(A)1", "035 ## $a(C)1", "035 ## $a(B)1"])
  }

  @Test("the character set is declared as it is: UTF-8")
  func characterSet() {
    let chinese = Worksheet.member("A", "100 ## $a20240101d2023####em#y0chiy0120####ea\n200 1# $a甲")
    #expect(merger.merge([chinese], id: "m").record["100", "a"] == "20240101d2023    em y0chiy50      ea")
    let shifted = "100 ## $a20110421d2005####em#y0chi0y####ea###"
    #expect(
      merger.merge([Worksheet.member("A", shifted)], id: "m").record["100", "a"]
        == "20110421d2005    em y0chi0y    ea   ")
    let english = Worksheet.member("A", "LDR 00000nam  2200000   4500\n245 10 $aT", dialect: .marc21)
    #expect(merger.merge([english], id: "m").record.leader.coding == "a")
  }

  @Test("a record of no known dialect stays as it is but for its numbers and local paths")
  func unknownDialect() {
    let members = [
      Worksheet.member("A", "001 5\n005 20200101000000.0\n300 ## $a注\n300 ## $a注\n998 ## $ax", dialect: .unknown),
      Worksheet.member("B", "300 ## $a另注", dialect: .unknown),
    ]
    let master = merger.merge(members, id: "m", date: "20260731")
    #expect(
      Worksheet.lines(master.record) == [
        "001 m", "005 20260731000000.0", "035 ## $a(A)1", "035 ## $a(B)1", "300 ## $a注", "300 ## $a注",
      ])
    #expect(master.accountsForAll(of: members))
  }
}
