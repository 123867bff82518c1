import Testing

@testable import ZongmuBibliography

@Suite("Words that tell editions and carriers apart")
struct QualifierTests {
  @Test(
    "A statement of edition has words besides number, kind and binding",
    arguments: [
      ("文科版", ["文科"]), ("理科版；第2版", ["理科"]), ("第2版(A版)", ["a"]), ("英汉对照", ["英汉"]), ("C语言版", ["c语言"]),
      ("注释本", ["注释"]), ("第2版", []), ("2版5印", []), ("修订版", []), ("第3版修订本", []), ("精装插图本", []), ("珍藏版", []),
      ("2013年全新版", []), ("北京第1版", []), ("文科版第2版", ["文科"]), ("2nd ed., rev.", []), ("", []),
    ] as [(String, [String])])
  func qualifiers(statement: String, wanted: [String]) {
    #expect(EditionGrammar.qualifiers(statement) == Set(wanted))
  }

  @Test(
    "A statement of extent without pages names what it is on",
    arguments: [
      ("2张VCD", .videoCD, .video), ("1张DVD", .videoDVD, .video), ("1张CD", .audioDisc, .audio),
      ("1张CD-ROM", .dataCD, .electronic), ("1张DVD-ROM", .dataDVD, .electronic), ("2盒录音带", .audioTape, .audio),
      ("1盒录像带", .videoTape, .video), ("1卷缩微胶卷", .microform, .microform), ("2张光盘", [], nil), ("256页", [], nil),
      ("256页+1张CD", [], nil), ("3册", [], nil),
    ] as [(String, Carriers, Medium?)])
  func carriers(statement: String, wanted: Carriers, medium: Medium?) {
    var extent = Extent()
    ExtentGrammar.read(Passage(statement), into: &extent)
    ExtentGrammar.readCarriers(Passage(statement), into: &extent)
    #expect(extent.carriers == wanted)
    #expect(extent.carriers.medium == medium)
  }

  @Test(
    "A series and what somebody did hint at another text",
    arguments: [
      ("200 $a榕荫街记事 ‖ 225 $a世界文学青少版", .juvenile), ("200 $a榕荫街记事$f林晓禾著$g陈一舟改写", .abridged),
      ("200 $a榕荫街记事 ‖ 225 $a木棉文库", nil),
    ] as [(String, BookTrait?)])
  func hints(fields: String, wanted: BookTrait?) {
    let found = description(record(of: fields))
    #expect(found.hintedTraits == Set([wanted].compactMap(\.self)))
    #expect(found.traits.isEmpty)
  }
}
