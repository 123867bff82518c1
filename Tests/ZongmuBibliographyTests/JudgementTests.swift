import Testing
import ZongmuMARC

@testable import ZongmuBibliography

/// `Trait`, a name that the testing library uses too.
typealias BookTrait = ZongmuBibliography.Trait

private let cnLeader = "LDR 00000nam0#2200000###450#\n"
private let agency = "801 #0 $aCN$bX\n"

@Suite("Dialects")
struct DialectTests {
  @Test(
    "The dialect is read from the fields, never from leader/09",
    arguments: [
      ("245 10 $aTitle", Dialect.marc21),
      ("008 230701s2023", .marc21),
      ("200 1# $a书名\n801 #0 $aCN$bX", .cnmarc),
      ("100 ## $a20230615d2023####em#y0chiy50######ea\n200 1# $a书名", .cnmarc),
      ("100 ## $a20230615d2023####em#y0frey50######ba\n200 1# $aTitre", .unimarc),
      ("200 1# $aTitre\n801 #0 $aFR$bX", .unimarc),
      ("200 1# $a书名\n210 ## $a广州\n701 #0 $a林晓禾$4著", .cnmarc),
      ("200 1# $a书名\n210 ## $a广州\n690 ## $aI267", .cnmarc),
      ("200 1# $aTitre\n210 ## $aParis\n905 ## $a1", .unimarc),
      ("200 ## $a林晓禾", .unknown),
      ("300 ## $a附注", .unknown),
    ] as [(String, Dialect)])
  func detection(fields: String, dialect: Dialect) {
    for leader in ["LDR 00000nam0#2200000###450#\n", "LDR 00000nam#a2200000###4500\n"] {
      #expect(Dialect.detect(in: worksheet(leader + fields)) == dialect)
    }
  }

  @Test("100$a moved by one place still tells the language of cataloguing")
  func shiftedData() {
    #expect(GeneralData("20230615d2023    em y0chiy50      ea").cataloguingLanguage == "chi")
    #expect(GeneralData("20230615 d2023    em y0chiy50      ea").cataloguingLanguage == "chi")
    #expect(GeneralData("20230615 d2023    em y0chiy50      ea").firstDate == "2023")
    #expect(GeneralData("").firstDate == "    ")
  }

  /// Fields, and what they describe: dt1000 has a card number in 100$a, loans in 986, an address in 400.
  @Test(
    "A reader's record is told from a publication's, and a doubt is a doubt",
    arguments: [
      ("100 ## $aR0001\n200 ## $a林晓禾\n300 ## $a电话", .reader),
      ("100 ## $aR0001\n110 ## $a成人\n200 ## $a林晓禾\n400 ## $a越秀区\n986 ## $aYX1", .reader),
      ("200 1# $a书名\n210 ## $a广州", .publication),
      ("010 ## $dCNY1.00\n200 1# $a书名", .publication),
      ("245 10 $aTitle", .publication),
      ("100 ## $a20200101d1991    em y0chiy50      ea\n200 1# $a珠江\n606 0# $a小说\n905 ## $aYX", .publication),
      ("200 1# $a论文$f林晓禾\n330 ## $a摘要\n463 #0 $12001#$a学刊", .publication),
      ("200 1# $a论文\n856 4# $uhttp://example.org", .publication),
      ("200 ## $a书名\n225 2# $a丛书", .publication),
      ("200 ## $a书名\n905 ## $aYX$bB1", .publication),
      ("200 1# $a书名", .publication),
      ("200 ## $a林晓禾", .undecided),
      ("100 ## $aR0001\n200 1# $a林晓禾", .undecided),
    ] as [(String, RecordSubject)])
  func subjects(fields: String, subject: RecordSubject) {
    #expect(worksheet(cnLeader + fields).subject == subject)
  }
}

@Suite("Level, medium, rarity")
struct JudgementTests {
  private func book(_ fields: String, leader: String = "LDR 00000nam0#2200000###450#") -> Description {
    description(worksheet(leader + "\n" + agency + fields))
  }

  @Test("The level needs more than one witness where the leader is silent")
  func levels() {
    #expect(book("200 1# $a书名").level == .monograph)
    #expect(book("200 1# $a书名", leader: "LDR 00000nas0#2200000###450#").level == .serial)
    #expect(book("200 1# $a书名", leader: "LDR 00000naa0#2200000###450#").level == .analytic)
    #expect(book("200 1# $a书名", leader: "LDR 00000nam1#2200000###450#").level == .set)
    #expect(book("200 1# $a书名", leader: "LDR 00000nam2#2200000###450#").level == .monograph)
    #expect(book("200 1# $a书名$h上册").level == .volume)
    #expect(book("200 1# $a书名（上册）").level == .volume)
    #expect(book("200 1# $a书名$i天文卷").level == .monograph)
    #expect(book("200 1# $a书名$i天文卷", leader: "LDR 00000nam2#2200000###450#").level == .volume)
    #expect(book("200 1# $a书名$i天文卷\n461 #0 $12001#$a书名").level == .volume)
    #expect(book("200 1# $a书名（全三册）").level == .monograph)
    #expect(book("200 1# $a书名（全三册）\n215 ## $a3册").level == .set)
    #expect(book("200 1# $a书名\n215 ## $a3册").level == .monograph)
    #expect(book("010 ## $a978-7-5360-1230-1$b全3册\n200 1# $a书名\n215 ## $a3册").level == .set)
    #expect(book("010 ## $a978-7-5360-1230-1$b全3册\n200 1# $a书名\n215 ## $a388页").level == .monograph)
  }

  @Test("A number in the series counts as the volume only when the series is the book")
  func seriesNumber() {
    #expect(written(book("200 1# $a深夜食堂\n225 2# $a深夜食堂$v11").part) == "11")
    #expect(written(book("200 1# $a夜航\n225 2# $a航海丛书$v11").part) == "")
    #expect(written(book("200 1# $a深夜食堂 11\n225 2# $a深夜食堂$v11").part) == "11")
  }

  @Test(
    "The medium is read from leader/06, the designation and the coded form",
    arguments: [
      ("ngm", "", Medium.video), ("njm", "", .audio), ("nim", "", .audio), ("nlm", "", .electronic),
      ("ncm", "", .score),
      ("nem", "", .map), ("nkm", "", .picture), ("nrm", "", .object), ("nam", "", .text), ("nbm", "", .text),
      ("nam", "106 ## $af\n", .braille), ("nam", "106 ## $ad\n", .text), ("nam", "106 ## $at\n", .microform),
    ] as [(String, String, Medium)])
  func media(leader: String, fields: String, medium: Medium) {
    let found = book(fields + "200 1# $a书名", leader: "LDR 00000\(leader)0#2200000###450#")
    #expect(found.medium == medium)
    #expect(found.traits.contains(.largePrint) == fields.contains("$ad"))
  }

  @Test("A designation in the title field overrules a leader for print")
  func designations() {
    #expect(book("200 1# $a书名$b电子资源").medium == .electronic)
    #expect(book("200 1# $a书名$b录音制品").medium == .audio)
    #expect(book("200 1# $a书名$b专著").medium == .text)
    let english = description(worksheet("LDR 00000nam#a2200000###4500\n245 10 $aTitle$h[electronic resource]"))
    #expect(english.medium == .electronic)
  }

  @Test(
    "Ancient and Republican books are judged by date, undated ones by the edition",
    arguments: [
      ("210 ## $d1700", Rarity.ancient), ("210 ## $d清光绪三十年", .ancient), ("210 ## $d1911", .ancient),
      ("210 ## $d1912", .republican), ("210 ## $d民国二十年", .republican), ("210 ## $d1949", .republican),
      ("210 ## $d1950", .modern), ("205 ## $a刻本", .ancient), ("205 ## $a抄本", .ancient), ("310 ## $a线装", .ancient),
      ("205 ## $a影印本\n210 ## $d2008", .modern), ("205 ## $a据清刻本影印\n210 ## $d1936", .republican),
      ("210 ## $d2008\n310 ## $a线装", .modern),
    ] as [(String, Rarity)])
  func rarity(fields: String, rarity: Rarity) {
    #expect(book("200 1# $a书名\n" + fields).rarity == rarity)
  }

  @Test("Foreign books of any age are not ancient books, a rubbing is known by leader/06")
  func otherRarity() {
    let english = description(worksheet("LDR 00000nam#a2200000###4500\n041 0# $aeng\n245 10 $aTitle\n260 ## $c1851"))
    #expect(english.rarity == .modern)
    #expect(book("200 1# $a碑", leader: "LDR 00000num0#2200000###450#").rarity == .rubbing)
  }

  @Test(
    "Internal publications say so and have no number of the trade",
    arguments: [
      ("300 ## $a内部资料", true), ("301 ## $a准印证号：(粤)2015印准字第0123号", true), ("010 ## $b内部发行", true),
      ("010 ## $d赠阅\n210 ## $c越秀区地方志办公室$d2015", true), ("010 ## $d赠阅\n210 ## $c广东人民出版社$d2015", false),
      ("010 ## $a978-7-5360-1230-1\n300 ## $a内部发行", false), ("091 ## $a2017·366\n300 ## $a内部发行", false),
      ("300 ## $a附光盘", false),
    ])
  func internalPublications(fields: String, isInternal: Bool) {
    #expect(book("200 1# $a书名\n" + fields).isInternalPublication == isInternal)
  }

  @Test(
    "Traits are found wherever they stand",
    arguments: [
      ("200 1# $a西游记：大字本", Set([BookTrait.largePrint])), ("200 1# $a西游记$e注音版", [.phonetic]),
      ("200 1# $a小王子：中英双语", [.bilingual]),
      ("200 1# $a红楼梦（缩写本）", [.abridged]), ("200 1# $a西游记（青少年版）", [.juvenile]), ("200 1# $a西游记\n205 ## $a连环画", [.comic]),
      ("200 1# $a语文$i教师用书", [.teacher]), ("200 1# $a語文$e學生用書", [.student]), ("200 1# $a数学同步练习", [.workbook]),
      ("200 1# $a数学真题", [.examPaper]), ("105 ## $aa###q###000yy\n200 1# $a数学", [.examPaper]),
      ("200 1# $a史记\n205 ## $a点校本", [.annotated]),
      ("200 1# $a西游记", []),
    ] as [(String, Set<BookTrait>)])
  func traits(fields: String, traits: Set<BookTrait>) {
    #expect(book(fields).traits == traits)
  }

  @Test(
    "Years that name the thing are read from title, part and edition, not from publication",
    arguments: [
      ("200 1# $a越秀年鉴2021\n210 ## $d2022", [2021]), ("200 1# $a越秀年鉴（2022）", [2022]), ("200 1# $a越秀年鉴$h2021", [2021]),
      ("200 1# $a2023年考试大纲", [2023]), ("200 1# $a语文真题$e2023年版", [2023]), ("200 1# $a越秀年鉴. 2019-2020", [2019, 2020]),
      ("200 1# $a越秀年鉴$h二〇二一", [2021]), ("200 1# $a'94越秀发展报告", [1994]),
      ("200 1# $a1999 年越秀概况", [1999]), ("200 1# $a鲁迅全集\n205 ## $a2005最新修订版", [2005]),
      ("200 1# $a算法\n205 ## $a2012年第2版", []), ("200 1# $a1984\n210 ## $d1998", []), ("200 1# $a小说月报2007年精品集", [2007]),
      ("200 1# $a书名\n210 ## $d2021", []),
    ])
  func titleYears(fields: String, years: [Int]) {
    #expect(book(fields).titleYears == years)
  }

  @Test("The coded date counts only where the description gives none")
  func codedDates() {
    let coded = "100 ## $a20230615d2001####em#y0chiy50######ea\n"
    #expect(book(coded + "200 1# $a书名\n210 ## $d1982.10").publication.year == 1982)
    #expect(book(coded + "200 1# $a书名").publication.year == 2001)
    let serial = book(
      "100 ## $a20230615a20019999em#y0chiy50######ea\n200 1# $a刊名", leader: "LDR 00000nas0#2200000###450#")
    #expect(serial.publication.year == 2001)
    #expect(serial.publication.lastYear == 9999)
  }
}

@Suite("Titles")
struct TitleTests {
  @Test(
    "A title subfield is taken apart",
    arguments: rows(
      """
      上帝的指纹（上）：真实预言的途径 → 上帝的指纹 | 真实预言的途径 |
      书名 : 副题 → 书名 | 副题 |
      史记 = Records of the historian → 史记 | | Records of the historian
      史记 / 司马迁著 → 史记 | |
      《红楼梦》 → 红楼梦 | |
      《新周刊》佳作 → 《新周刊》佳作 | |
      《学点历史》丛书 读一点世界史 → 读一点世界史 | |
      比例1:500的地图 → 比例1:500的地图 | |
      Old lanes: a guide → Old lanes | a guide |
      """))
  func takenApart(row: String) {
    let (input, expected) = sides(row)
    let title = TitleGrammar.parse(input).title
    let found = [title.proper, title.other.joined(separator: ";"), title.variants.joined(separator: ";")]
    #expect(found == expected.split(separator: "|", omittingEmptySubsequences: false).map { trim(String($0)) })
    #expect(title.statement == input)
  }

  @Test("A remark in brackets stays in the title, which is also read without it")
  func alternates() {
    let title = TitleGrammar.parse("蒙昧中的智慧(中国巫术)").title
    #expect(title.proper == "蒙昧中的智慧(中国巫术)")
    #expect(title.alternates == ["蒙昧中的智慧"])
  }

  @Test("A responsibility crammed behind a slash and a series before the title go where they belong")
  func crammed() {
    let base = "LDR 00000nam0#2200000###450#\n801 #0 $aCN$bX\n"
    #expect(written(description(worksheet(base + "200 1# $a史记 / 司马迁著")).agents) == "司马迁/author")
    let series = description(worksheet(base + "200 1# $a《学点历史》丛书 读一点世界史")).series
    #expect(series == [SeriesStatement(title: "学点历史丛书")])
    let slash = description(worksheet(base + "200 1# $a微观世界(精)/科普丛书"))
    #expect(slash.series == [SeriesStatement(title: "科普丛书")])
    #expect(slash.title.proper == "微观世界")
    #expect(TitleGrammar.parse("局外人/鼠疫").title.proper == "局外人/鼠疫")
  }
}

@Suite("MARC 21")
struct MARC21Tests {
  private let leader = "LDR 00000nam#a2200000###4500\n"

  @Test("The vernacular stands for the romanization, linked in one direction, the other, or not at all")
  func linking() {
    let linked = "245 10 $6880-01$aYuexiu jie xiang\n880 10 $6245-01$a越秀街巷"
    let lost = "245 10 $aYuexiu jie xiang\n880 10 $6245-01$a越秀街巷"
    let unlinked = "245 10 $aYuexiu jie xiang\n880 10 $6245-00$a越秀街巷"
    let reversed = "245 10 $6880-01$a越秀街巷\n880 10 $6245-01$aYuexiu jie xiang"
    let direct = "245 10 $a越秀街巷"
    for fields in [linked, lost, unlinked, reversed, direct] {
      #expect(description(worksheet(leader + fields)).title.proper == "越秀街巷")
    }
  }

  @Test("Title, part, edition and date are read with their punctuation")
  func areas() {
    let book = description(
      worksheet(
        leader
          + "245 10 $aHistory of Canton.$nVol. 2,$pThe trade :$ba reader /$cedited by Ann Lee.\n250 ## $a2nd ed., rev."
          + "\n260 ## $aLondon :$bLotus,$c1998.\n264 #4 $c©1997\n300 ## $axii, 256 p. ;$c24 cm."
          + "\n490 1# $aCanton studies ;$vno. 3"
      ))
    #expect(book.title.proper == "History of Canton")
    #expect(written(book.part) == "2卷 {The trade}")
    #expect(book.title.other == ["a reader"])
    #expect(written(book.agents) == "Ann Lee/editor")
    #expect(written(book.edition) == "2 revised")
    #expect(book.publication.places == ["London"])
    #expect(book.publication.publishers == ["Lotus"])
    #expect(book.publication.year == 1998)
    #expect(book.extent.pages == 256)
    #expect(book.series == [SeriesStatement(title: "Canton studies", number: "no. 3")])
    #expect(book.level == .volume)
  }

  @Test("264 for publication comes before 260, 008 only where neither gives a date")
  func dates() {
    let control = "008 230701s2001    cc a     b    000 0 chi d\n"
    func year(_ fields: String) -> Int? {
      description(worksheet(leader + control + "245 10 $a书名\n" + fields)).publication.year
    }
    #expect(year("260 ## $c1998\n264 #1 $c1999") == 1999)
    #expect(year("260 ## $c1998") == 1998)
    #expect(year("264 #4 $c©1997") == 2001)
  }
}
