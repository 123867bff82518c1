import Testing
import ZongmuBibliography

@testable import ZongmuMatching

@Suite("Comparisons, one field at a time")
struct FieldComparisonTests {
  /// Levels must not depend on which record comes first.
  private func expect(
    _ a: String, _ b: String, _ wanted: Level, _ level: (MatchView, MatchView) -> Level,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(level(view(a), view(b)) == wanted, "\(a) | \(b)", sourceLocation: sourceLocation)
    #expect(level(view(b), view(a)) == wanted, "\(b) | \(a)", sourceLocation: sourceLocation)
  }

  // Subfields of field 200.
  @Test(
    "Titles",
    arguments: [
      ("$a越秀街巷旧事", "$a越秀街巷旧事", .titleEqual),
      ("$a越秀街巷旧事", "$a越秀街巷舊事", .titleEqual),
      ("$aＡＢＣ，从零开始！", "$aabc从零开始", .titleEqual),
      ("$a越秀街巷旧事$e老城记忆", "$a越秀街巷旧事", .titleEqual),
      ("$a越秀街巷旧事$e老城记忆", "$a越秀街巷旧事：老城记忆", .titleEqual),
      ("$a越秀街巷旧事$e老城记忆", "$a越秀街巷旧事老城记忆", .titleEqual),
      ("$a越秀街巷旧事$h上册", "$a越秀街巷旧事（上册）", .titleEqual),
      ("$a越秀街巷旧事$e老城记忆", "$a越秀街巷旧事$e新城风貌", .titleOtherDiffers),
      ("$a皇后大道西", "$a皇後大道西", .titleEqual),
      ("$a城市河流$dUrban rivers", "$aUrban rivers", .titleEqualVariant),
      ("$a城市河流$cUrban rivers", "$aUrban rivers", .titleEqualVariant),
      ("$a越秀街巷旧事续话", "$a越秀街巷旧事", .titleContained),
      ("$a史记", "$a史记选读", .titleDifferent),
      ("$a骑楼下的光阴故事", "$a骑楼下的光荫故事", .titleNear),
      ("$a骑楼下的光阴故", "$a骑楼下的光阴故事集", .titleContained),
      ("$a城市河流", "$a城市河川", .titleDifferent),
      // One character dropped, doubled or put in inside a short title, or one particle for another.
      ("$a京华烟云", "$a京烟云", .titleSlip),
      ("$a烟云录", "$a烟云云录", .titleSlip),
      ("$a我的书", "$a我地书", .titleSlip),
      // What is added at an end, and numerals and the like inside, make another title.
      ("$a中国史", "$a新中国史", .titleDifferent),
      ("$a高考作文", "$a高三考作文", .titleDifferent),
      // In an alphabet: articles, “and” and ligatures are no difference; most words shared is something, numbers differ.
      ("$aThe world of man", "$aWorld of man", .titleEqual),
      ("$aMilch goats and their management", "$aMilch goats & their management", .titleEqual),
      ("$aPhœnixiana", "$aPhoenixiana", .titleEqual),
      ("$aRivers of the city", "$aRivers of the city and their bridges", .titleContained),
      ("$aWorks", "$aWorks on rivers", .titleDifferent),
      ("$aOld bridges, rivers and streets of Canton", "$aBridges, rivers, streets of Canton city", .titleSimilar),
      ("$aBridges of Canton in the year 1846", "$aBridges of Canton in the year 1946", .titleSomeWords),
      ("$aOld bridges and streets", "$aCanton in maps:$ethe streets, the bridges, the old town", .titleWords),
      ("$aOld bridges and streets of Canton", "$aStreets of Canton:$eold bridges", .titleEqualVariant),
      ("$aThe streets", "$aBridges and streets", .titleDifferent),
      ("$aOld bridges, rivers, streets of Canton", "$aOld rivers, canals, streets, towers", .titleSomeWords),
      ("$aOld bridges of Canton", "$aNew towers of Macau", .titleDifferent),
      // One number in two scripts; other numbers, and numerals that are none.
      ("$a一百条街的故事", "$a100条街的故事", .titleEqualVariant),
      ("$a一九三七年的广州", "$a1937年的广州", .titleEqualVariant),
      ("$a二十四史", "$a24史", .titleEqualVariant),
      ("$a一百条街的故事", "$a101条街的故事", .titleDifferent),
      ("$a三国人物", "$a2国人物", .titleDifferent),
      // The part by itself, and under the title of the whole; a short name of a part is anybody's.
      ("$a城市研究丛稿$i街巷与骑楼的光阴", "$a街巷与骑楼的光阴", .titleEqualVariant),
      ("$a城市研究丛稿$i街巷卷", "$a街巷卷", .titleDifferent),
      // 后 and 後: a contradiction where a traditional text says which word it means.
      ("$a皇后與宮廷", "$a皇後與宮廷", .titleEqualDualUse),
      ("$a皇后与宫廷", "$a皇后與宮廷", .titleEqual),
      ("$a第一次越秀规划", "$a第二次越秀规划", .titleDifferent),
      ("$a初级汉语听力教程", "$a高级汉语听力教程", .titleDifferent),
      ("$a越秀地方志上编资料", "$a越秀地方志下编资料", .titleDifferent),
      ("$a唐诗三百首新注", "$a唐诗三百首旧注", .titleDifferent),
      ("$a高等数学", "$a线性代数", .titleDifferent),
      ("$a鲁迅全集", "$a鲁迅选集", .titleDifferent),
      ("$a", "$a越秀街巷旧事", .titleAbsent),
      ("$a", "$a", .titleAbsent),
      ("$a……", "$a……", .titleAbsent),
    ] as [(String, String, Level)])
  func titles(a: String, b: String, wanted: Level) {
    expect("200 1# \(a)", "200 1# \(b)", wanted, TitleComparison.level)
  }

  // Subfields after the title in field 200.
  @Test(
    "Persons and bodies",
    arguments: [
      ("$f林晓禾著", "$f林晓禾著", .responsibilityEqual),
      ("$f(清)屈大均撰", "$f屈大均著", .responsibilityEqual),
      ("$f李明主编", "$f李明等编著", .responsibilityEqual),
      ("$f林晓禾, 陈一舟著", "$f陈一舟著", .responsibilityEqual),
      ("$f錢鍾書著", "$f钱锺书著", .responsibilityEqual),
      ("$f(法)儒勒·凡尔纳著", "$f凡尔纳著", .responsibilityContained),
      ("$f(法)安托万·德·圣埃克苏佩里著", "$f(法)安东万·德·圣埃克苏佩里著", .responsibilityContained),
      ("$f林晓禾著", "$f林晓和著", .responsibilityDifferent),
      ("$f李明著", "$f李明远著", .responsibilityContained),
      ("$f林晓禾著", "$f陈一舟著", .responsibilityDifferent),
      ("$f林晓禾著", "", .responsibilityAbsent),
      ("", "", .responsibilityAbsent),
      // A translator is nobody's author, where both name an author.
      ("$f(法)凡尔纳著$g赵克非译", "$f赵克非著", .responsibilityDifferent),
      // Initials, and the order of a heading.
      ("$fShugar, Gershon J.", "$fG. J. Shugar", .responsibilityContained),
      ("$fJohn Murray", "$fJames Murray", .responsibilityDifferent),
      // Only one names an author: anybody counts.
      ("$f(法)凡尔纳著$g赵克非译", "$g赵克非译", .responsibilityEqual),
    ] as [(String, String, Level)])
  func responsibility(a: String, b: String, wanted: Level) {
    expect("200 1# $a城市河流\(a)", "200 1# $a城市河流\(b)", wanted, NameComparison.responsibility)
  }

  @Test(
    "Two names are alike",
    arguments: [
      ("林晓禾", "林晓禾", true), ("凡尔纳", "儒勒凡尔纳", true), ("人民", "广东人民", true), ("林", "林晓", false),
      ("林晓禾", "林晓和", false), ("林晓禾", "陈一舟", false),
      // A committee by its short form.
      ("河涌史稿编委会", "河涌史稿编辑委员会", true), ("河涌史稿编委会", "河涌史稿编纂委员会", true),
      ("河涌史稿编委会", "街巷史稿编辑委员会", false), ("河涌史稿编委会", "河涌史稿委员会", false),
      // Five characters allow one slip, ten allow two.
      ("圣埃克苏佩里", "圣埃克絮佩里", true), ("圣埃克苏佩里", "圣安克絮佩里", false),
      ("安托万德圣埃克苏佩里", "安东万德圣埃克絮佩里", true),
    ])
  func alike(a: String, b: String, wanted: Bool) {
    #expect(NameComparison.isAlike(a, b) == wanted)
    #expect(NameComparison.isAlike(b, a) == wanted)
  }

  // 210$c.
  @Test(
    "Publishers",
    arguments: [
      ("广东人民出版社", "广东人民出版社", .publisherEqual),
      ("暨南大学出版社有限责任公司", "暨南大学出版社", .publisherEqual),
      ("人民文學出版社", "人民文学出版社", .publisherEqual),
      ("广东省出版集团, 广东人民出版社", "广东人民出版社", .publisherEqual),
      ("花城出版社$c岭南美术出版社", "岭南美术出版社", .publisherEqual),
      ("中华书局", "中华书局股份有限公司", .publisherEqual),
      ("生活·读书·新知三联书店", "三联书店", .publisherContained),
      ("广东人民出版社", "广州出版社", .publisherDifferent),
      ("中华书局", "商务印书馆", .publisherDifferent),
      ("外研社", "外语教学与研究出版社", .publisherSameHouse),
      ("北京图书馆出版社", "国家图书馆出版社", .publisherSameHouse),
      ("花城出版社", "", .publisherAbsent),
      ("花城出版社", "出版者不详", .publisherAbsent),
      ("[s.n.]", "[s.n.]", .publisherAbsent),
    ] as [(String, String, Level)])
  func publishers(a: String, b: String, wanted: Level) {
    func line(_ name: String) -> String { "200 1# $a城市河流 ; 210 ## $a广州\(name.isEmpty ? "" : "$c\(name)")$d2010" }
    expect(line(a), line(b), wanted, NameComparison.publisher)
  }

  // 210$d.
  @Test(
    "Years",
    arguments: [
      ("2010", "2010", .yearEqual), ("2010.5", "2010", .yearEqual), ("民国三十六年", "1947", .yearEqual),
      ("c2010", "[2010]", .yearEqual), ("2010", "2011", .yearNear), ("2010", "2009.12", .yearNear),
      ("2010", "2012", .yearDifferent), ("1910", "2010", .yearDifferent), ("2010", "", .yearAbsent),
      ("[出版年不详]", "2010", .yearAbsent), ("", "", .yearAbsent),
    ] as [(String, String, Level)])
  func years(a: String, b: String, wanted: Level) {
    func line(_ year: String) -> String { "200 1# $a城市河流 ; 210 ## $a广州\(year.isEmpty ? "" : "$d\(year)")" }
    expect(line(a), line(b), wanted, YearComparison.level)
  }

  // Field 210.
  @Test(
    "The imprint as a whole",
    arguments: [
      ("$a广州$c花城出版社$d2010", "$a广州$c花城出版社$d2010", .imprintEqual),
      ("$a广州$d2010", "$a广州$c花城出版社$d2010", .imprintEqual),
      ("$a广州$c岭南美术出版社$d2010", "$a广州$c花城出版社$d2010", .imprintOpen),
      ("$a北京$c花城出版社$d2010", "$a广州$c花城出版社$d2010", .imprintEqual),
      ("$a北京$c中华书局$d2010", "$a广州$c花城出版社$d2010", .imprintOpen),
      ("$a广州$c花城出版社$d2010", "$a广州$c花城出版社$d2011", .imprintOpen),
      ("$a广州$c花城出版社", "$a广州$c花城出版社", .imprintOpen),
    ] as [(String, String, Level)])
  func imprints(a: String, b: String, wanted: Level) {
    expect("200 1# $a城市河流 ; 210 ## \(a)", "200 1# $a城市河流 ; 210 ## \(b)", wanted) { PairLevels($0, $1).imprint }
    expect("200 1# $a城市河流 ; 210 ## \(a)", "200 1# $a古桥街巷 ; 210 ## \(b)", .imprintOpen) { PairLevels($0, $1).imprint }
  }

  // 215$a. Within 2 %: of 256 that is 5 pages (5/256 = 1.95 %), not 6 (2.3 %); within 5 %: 12 (4.7 %), not 14 (5.5 %).
  @Test(
    "Extents",
    arguments: [
      ("256页", "256页", .extentEqual), ("256页", "256頁", .extentEqual), ("256页", "256 pages", .extentEqual),
      ("8, 256页", "256页", .extentEqual), ("8, 256页", "264页", .extentEqual), ("256页", "255页", .extentNear),
      ("256页", "251页", .extentNear), ("256页", "250页", .extentClose), ("256页", "244页", .extentClose),
      ("256页", "242页", .extentDifferent), ("256页", "512页", .extentDifferent), ("256页", "1册", .extentAbsent),
      ("256页", "", .extentAbsent), ("", "", .extentAbsent), ("3册", "3册", .extentVolumesEqual),
      ("3册", "4册", .extentVolumesDifferent), ("1册", "1册", .extentAbsent),
    ] as [(String, String, Level)])
  func extents(a: String, b: String, wanted: Level) {
    func line(_ pages: String) -> String { "200 1# $a城市河流\(pages.isEmpty ? "" : " ; 215 ## $a\(pages)")" }
    expect(line(a), line(b), wanted, ExtentComparison.level)
  }

  // Fields before the title. 978-7-218-12345-5: 9+21+8+21+2+3+8+3+2+9+4+15 = 105, and 105 + 5 = 110.
  @Test(
    "Numbers",
    arguments: [
      ("010 ## $a978-7-218-12345-5", "010 ## $a9787218123455", .isbnEqual),
      ("010 ## $a978-7-218-12345-5", "010 ## $a7-218-12345-7", .isbnEqual),
      ("010 ## $a978-7-218-12345-5", "010 ## $a978-7-218-12345-1", .isbnInvalidEqual),
      ("010 ## $a978-7-218-12345-1", "010 ## $a978-7-218-12345-1", .isbnInvalidEqual),
      ("010 ## $a978-7-218-12345-5", "010 ## $a978-7-5360-1231-8", .isbnConflict),
      ("010 ## $a978-7-5360-1230-1$b全3册", "010 ## $a978-7-5360-1230-1$b全3册", .isbnSetEqual),
      ("010 ## $a978-7-5360-1230-1$b全3册", "010 ## $a978-7-5360-1230-1", .isbnSetEqual),
      ("010 ## $a978-7-218-12345-5", "010 ## $z978-7-218-12345-5", .identifierAbsent),
      ("010 ## $a978-7-218-12345-5", "", .identifierAbsent), ("", "", .identifierAbsent),
      ("011 ## $a0317-8471", "011 ## $a0317-8471", .serialNumberEqual),
      ("011 ## $a0317-8471", "011 ## $a1050-124X", .serialNumberConflict),
      ("091 ## $aCN44-1234/G1", "091 ## $aCN44-1234", .serialNumberEqual),
      ("091 ## $aCN44-1234", "091 ## $aCN44-1235", .serialNumberConflict),
      ("091 ## $a10261·366", "091 ## $a统一书号10261.366", .otherNumberEqual),
      ("091 ## $a10261·366", "091 ## $a10261·367", .identifierAbsent),
      ("300 ## $a中国版本图书馆CIP数据核字(2011)第123456号", "300 ## $aCIP数据核字（2011）第123456号", .otherNumberEqual),
    ] as [(String, String, Level)])
  func numbers(a: String, b: String, wanted: Level) {
    func line(_ number: String) -> String { (number.isEmpty ? "" : "\(number) ; ") + "200 1# $a城市河流" }
    expect(line(a), line(b), wanted, IdentifierComparison.level)
  }

  @Test(
    "Volume designations",
    arguments: [
      ("", "", .none), ("$h上册", "", .oneSided), ("$h上册", "$h上册", .equal), ("$h上册", "$h第1册", .compatible),
      ("$h上册", "$h下册", .conflict), ("$h上册", "$h第2册", .conflict), ("$h中册", "$h第2册", .compatible),
      ("$h下册", "$h第1册", .conflict), ("$h下册", "$h第4册", .conflict), ("$h第2卷", "$h卷二", .equal),
      ("$h第1-3册", "$h第1-3册", .equal), ("$h第1-3册", "$h第2册", .conflict),
      ("$h第二卷$h上册", "$h第二卷", .oneSided), ("$h第二卷$h上册", "$h第二卷$h第1册", .compatible),
      ("$i天文卷", "$i地理卷", .conflict), ("$i天文卷", "$i天文", .equal), ("$i天文卷", "", .oneSided),
      ("$h甲集", "$h乙集", .conflict), ("$h前编", "$h后编", .conflict), ("$h内篇", "$h外篇", .conflict),
      ("$h必修第一册", "$h选择性必修第一册", .conflict), ("$h必修第一册", "$h必修1", .equal),
      ("$i选择性必修", "$i必修", .conflict), ("$i第一工程局志", "$i第二工程局志", .conflict),
      ("$i施特里特兰德卷", "$i斯特里特兰德卷", .equal), ("$h第1册$i天文卷", "$h第1册$i天文", .equal),
      ("$h第1册$i天文卷", "$h第1册", .equal), ("$h第1册$i天文卷", "$h第1册$i地理卷", .conflict),
    ] as [(String, String, PartComparison.Relation)])
  func parts(a: String, b: String, wanted: PartComparison.Relation) {
    for (x, y) in [(a, b), (b, a)] {
      let (left, right) = (view("200 1# $a史稿\(x)"), view("200 1# $a史稿\(y)"))
      let found = PartComparison.relation(
        left.description.part, left.partNames, right.description.part, right.partNames)
      #expect(found == wanted, "\(x) | \(y)")
    }
  }

  @Test("The place 下 is the last volume of a set of known size, whichever record tells the size")
  func lastOfSet() {
    func part(_ ordinal: PartNumber.Ordinal, of size: Int?) -> PartDesignation {
      var part = PartDesignation()
      part.numbers = [PartNumber(ordinal, unit: "册")]
      part.setSize = size
      return part
    }
    func relation(_ a: PartDesignation, _ b: PartDesignation) -> PartComparison.Relation {
      PartComparison.relation(a, [], b, [])
    }
    #expect(relation(part(.place("下"), of: 3), part(.number(3), of: nil)) == .equal)
    #expect(relation(part(.place("下"), of: nil), part(.number(2), of: 3)) == .conflict)
    #expect(relation(part(.number(2), of: nil), part(.place("下"), of: 2)) == .equal)
    #expect(relation(part(.place("中"), of: 2), part(.number(2), of: nil)) == .conflict)
    // Two sizes that differ: the answer is the same both ways round.
    let (two, three) = (part(.place("下"), of: 2), part(.number(3), of: 3))
    #expect(relation(two, three) == relation(three, two))
  }

  @Test(
    "Edit distance counts characters and gives up over its limit",
    arguments: [
      ("上册", "下册", 1, 1), ("", "", 0, 0), ("", "上册", 2, 2), ("", "上册", 1, nil), ("kitten", "sitting", 3, 3),
      ("kitten", "sitting", 2, nil), ("城市河流", "河流城市", 4, 4), ("城市河流", "城市的河流", 1, 1),
    ] as [(String, String, Int, Int?)])
  func editDistance(a: String, b: String, limit: Int, wanted: Int?) {
    let (left, right) = (a.unicodeScalars.map(\.value), b.unicodeScalars.map(\.value))
    #expect(EditDistance.between(left, right, limit: limit) == wanted)
    #expect(EditDistance.between(right, left, limit: limit) == wanted)
  }

  @Test(
    "Every level has its own name, belongs to the comparison in it; a conflict weighs below zero, what is absent nothing"
  )
  func levels() {
    #expect(Set(Level.allCases.map(\.rawValue)).count == Level.allCases.count)
    for level in Level.allCases {
      #expect(level.rawValue.hasPrefix(level.comparison.rawValue + "."))
      #expect(!level.isConflict || level.defaultWeight < 0, "\(level.rawValue)")
      #expect(!level.isNeutral || level.defaultWeight == 0, "\(level.rawValue)")
    }
  }
}
