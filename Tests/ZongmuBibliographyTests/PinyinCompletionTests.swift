import Testing
import ZongmuBibliography
import ZongmuMARC

@Suite("Pinyin written into records")
struct PinyinCompletionTests {
  /// A CNMARC record with the given fields beside 100, and a title that has its reading where they hold none.
  private func record(_ fields: String) -> Record {
    let title = fields.hasPrefix("200") ? "" : "200 1# $a越秀$9yue xiu\n"
    return worksheet("LDR 00000nam0 2200000   450 \n100 ## $a20240318d2024####em#y0chiy50######ea\n" + title + fields)
  }

  private func lines(_ record: Record, _ tag: ZongmuMARC.Tag) -> [String] {
    record.fields.filter { $0.tag == tag }.map { field in
      field.subfields.map { "$\($0.code)\($0.value)" }.joined()
    }
  }

  @Test(
    "A title or name without a reading gets one behind its $a",
    arguments: [
      ("200 1# $a越秀街巷旧事$e老城记忆", "$a越秀街巷旧事$9yue xiu jie xiang jiu shi$e老城记忆"),
      ("200 1# $a长沙银行史$f曾明编", "$a长沙银行史$9chang sha yin hang shi$f曾明编"),
      ("200 1# $a春$a秋", "$a春$9chun$a秋$9qiu"),
      ("701 #0 $a单田芳$4著", "$a单田芳$9shan tian fang$4著"),
      ("702 #0 $c(清)$a曾国藩$4编", "$c(清)$a曾国藩$9zeng guo fan$4编"),
      ("711 02 $a厦门音乐学院$4编", "$a厦门音乐学院$9xia men yin yue xue yuan$4编"),
    ])
  func fills(_ field: String, _ expected: String) {
    var record = record(field)
    let tags = PinyinCompletion(house: .nlc).complete(&record)
    #expect(tags.map(\.description) == [String(field.prefix(3))])
    #expect(tags.first.map { lines(record, $0) } == [expected])
  }

  @Test("CALIS has its readings in $A")
  func calis() {
    var record = record("200 1# $a女儿经\n701 #0 $a区明$4编")
    PinyinCompletion(house: .calis).complete(&record)
    #expect(lines(record, "200") == ["$a女儿经$Anv er jing"])
    #expect(lines(record, "701") == ["$a区明$Aou ming$4编"])
    #expect(lines(record, "830") == ["$a汉语拼音由程序生成，未经校对：200$A、701$A"])
  }

  @Test(
    "A reading that is there stays, in either house's subfield, however it is typed",
    arguments: [
      "200 1# $a越秀$9Yue  Xiu", "200 1# $a越秀$AyueXiu", "701 #0 $a林晓禾$9lin xiao he ( bian )$4著",
      "200 1# $aPython", "701 #1 $aHemingway,$bE.", "200 1# $e无题名",
    ])
  func keeps(_ field: String) {
    let before = record(field)
    var after = before
    #expect(PinyinCompletion(house: .nlc).complete(&after).isEmpty)
    #expect(after.bytes == before.bytes)
  }

  @Test("What holds Han characters or nothing is no reading, and is replaced")
  func replacesInvalid() {
    var record = record("200 1# $a编委会$9Bian Wei会\n701 #0 $a林晓禾$A$4著")
    PinyinCompletion(house: .nlc).complete(&record)
    #expect(lines(record, "200") == ["$a编委会$9bian wei hui"])
    #expect(lines(record, "701") == ["$a林晓禾$9lin xiao he$4著"])
  }

  @Test("A second time changes nothing")
  func idempotent() {
    var once = record("200 1# $a越秀$f林晓禾著\n701 #0 $a林晓禾$4著")
    PinyinCompletion(house: .nlc).complete(&once)
    var twice = once
    #expect(PinyinCompletion(house: .nlc).complete(&twice).isEmpty)
    #expect(twice.bytes == once.bytes)
  }

  @Test("MARC 21 records are left alone")
  func marc21() {
    let before = worksheet("LDR 00000nam a2200000 a 4500\n245 10 $a越秀街巷旧事")
    var after = before
    #expect(PinyinCompletion(house: .nlc).complete(&after).isEmpty)
    #expect(after.bytes == before.bytes)
  }
}
