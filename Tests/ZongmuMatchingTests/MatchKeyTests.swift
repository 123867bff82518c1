import Testing
import ZongmuBibliography

@testable import ZongmuMatching

@Suite("Match keys")
struct MatchKeyTests {
  // Computed with a few lines of Python: FNV-1a, 64 bits, its offset basis exclusive-or the seed, then
  // h ^= h >> 33; h *= 0xFF51AFD7ED558CCD; h ^= h >> 33, read as a signed number. The Python gave the published values
  // af63dc4c8601ec8c for "a" and 85944171f73967e8 for "foobar" before the mixer.
  @Test(
    "The stored hash of a key never changes",
    arguments: [
      (.isbn, "978721812345", -1_133_512_248_084_335_787), (.isbn, "", -1_339_664_643_622_448_429),
      (.issn, "1005123", 4_586_739_343_025_252_146), (.cn, "44-1005", 4_468_293_457_511_458_941),
      (.unifiedBookNumber, "10261·366", -5_218_141_476_623_179_864),
      (.titleYear, "越秀街巷旧事|2023", 5_347_640_978_175_631_975),
      (.titleAgent, "越秀街巷旧事|林晓禾", 7_500_428_925_901_989_665),
      (.titlePublisher, "越秀街巷旧事|广东人民", 7_299_653_589_038_579_065),
      (.number, "粤2015-0123", 7_969_334_160_130_182_657), (.title, "城市河流", 9_202_042_303_008_005_175),
      (.title, "abc", 4_069_732_146_443_216_641),
    ] as [(MatchKey.Kind, String, Int64)])
  func goldenKeys(kind: MatchKey.Kind, value: String, hash: Int64) {
    #expect(MatchKey(kind, value).hash == hash)
  }

  @Test(
    "The hash of a text never changes",
    arguments: [
      ("", 0, -1_388_729_422_223_754_158), ("a", 0, -1_332_659_915_518_795_187),
      ("foobar", 0, 7_572_466_921_087_745_109),
      ("越秀", 101, 7_362_996_650_415_163_541), ("𠮷", 102, -8_387_688_901_398_794_119),
    ] as [(String, UInt64, Int64)])
  func goldenTexts(text: String, seed: UInt64, hash: Int64) {
    #expect(StableHash.of(text, seed: seed) == hash)
  }

  @Test("A kind has the number that it is stored under")
  func kinds() {
    #expect(
      MatchKey.Kind.allCases.map { "\($0.rawValue) \($0)" } == [
        "1 isbn", "2 issn", "3 cn", "4 unified-book-number", "5 title-year", "6 title-agent", "7 title-publisher",
        "8 number", "9 title",
      ])
  }

  private func keys(_ line: String) -> [String] { view(line).keys.map(\.description) }

  @Test(
    "A record is found by its numbers and by its title with one more fact",
    arguments: [
      (
        "010 ## $a978-7-218-12345-5 ; 200 1# $a越秀街巷旧事$f林晓禾著 ; 210 ## $a广州$c广东人民出版社$d2023",
        ["isbn 978721812345", "title-year 越秀街巷旧事|2023", "title-agent 越秀街巷旧事|林晓禾", "title-publisher 越秀街巷旧事|广东人民"]
      ),
      // ISBN-10: 7·10 + 2·9 + 1·8 + 8·7 + 1·6 + 2·5 + 3·4 + 4·3 + 5·2 = 202, and 202 + 7 = 11·19.
      ("010 ## $a7-218-12345-7 ; 200 1# $a越秀街巷旧事", ["isbn 978721812345", "title 越秀街巷旧事"]),
      // A wrong check digit makes a key all the same.
      ("010 ## $a978-7-218-12345-0 ; 200 1# $a越秀街巷旧事", ["isbn 978721812345", "title 越秀街巷旧事"]),
      // The first eight characters of the title.
      (
        "010 ## $a978-7-218-12345-5 ; 200 1# $a一二三四五六七八九十书$f林晓禾著",
        ["isbn 978721812345", "title-agent 一二三四五六七八|林晓禾"]
      ),
      // Without an ISBN the whole title is a key.
      (
        "200 1# $a越秀街巷旧事$f林晓禾著 ; 210 ## $d2023",
        ["title-year 越秀街巷旧事|2023", "title-agent 越秀街巷旧事|林晓禾", "title 越秀街巷旧事"]
      ),
      // A number without a title.
      ("010 ## $a978-7-218-12345-5 ; 210 ## $a广州$c广东人民出版社$d2023", ["isbn 978721812345"]),
      // A cancelled number is none.
      ("010 ## $z978-7-218-12345-5 ; 200 1# $a越秀街巷旧事", ["title 越秀街巷旧事"]),
      ("091 ## $a10261·366 ; 200 1# $a南国诗抄", ["unified-book-number 10261·366", "title 南国诗抄"]),
    ] as [(String, [String])])
  func made(line: String, wanted: [String]) {
    #expect(keys(line).sorted() == wanted.sorted())
  }

  @Test(
    "Records with nothing have no key by title and never match on absence",
    arguments: [
      "210 ## $a广州$c广东人民出版社$d2023", "200 1# $f林晓禾著", "200 1# $a ; 210 ## $d2023", "200 1# $a…… ; 215 ## $a200页",
      "215 ## $a200页", "200 1# $a《》 ; 010 ## $a",
    ])
  func nothing(line: String) {
    #expect(keys(line) == [])
    let empty = view(line)
    #expect(empty.titleKey.isEmpty)
    #expect(Matcher().compare(empty, empty).verdict == .unlike)
    #expect(Matcher().compare(empty, empty).rule == .nothing)
    let full = view("200 1# $a越秀街巷旧事$f林晓禾著 ; 210 ## $a广州$c广东人民出版社$d2023 ; 215 ## $a200页")
    #expect(Matcher().compare(empty, full).verdict == .unlike)
  }

  @Test("Absent facts weigh nothing")
  func absence() {
    let decision = Matcher().compare(view("200 1# $a越秀街巷旧事"), view("200 1# $a越秀街巷旧事"))
    #expect(decision.terms.filter { $0.level != .titleEqual && $0.weight != 0 }.map(\.level) == [])
    #expect(decision.terms.map(\.level.comparison) == Comparison.allCases)
    #expect(decision.verdict == .unlike)
  }

  @Test("Records of one book in two scripts and two dialects share a key")
  func shared() {
    let simplified = view("200 1# $a东湖旧梦$f陈国华著 ; 210 ## $a香港$c三联书店$d2009 ; 215 ## $a220页")
    let traditional = view(
      "LDR cam# ; 245 10 $a東湖舊夢 /$c陳國華著. ; 264 #1 $a香港 :$b三聯書店,$c2009 ; 300 ## $a220頁")
    #expect(Set(simplified.keys) == Set(traditional.keys))
    #expect(simplified.refinements == traditional.refinements)
  }

  @Test("Refinements tell titles, years, agents and parts apart")
  func refinements() {
    func refined(_ title: String, _ year: String) -> [Int64] {
      view("200 1# $a\(title) ; 210 ## $d\(year)").refinements
    }
    let base = refined("史稿$h上册$f林晓禾著", "2020")
    #expect(base == refined("史稿$h上册$f林晓禾著", "2020"))
    #expect(base[0] != refined("史稿$h上册$f林晓禾著", "2021")[0])
    #expect(base[0] != refined("史话$h上册$f林晓禾著", "2020")[0])
    #expect(base[0] == refined("史稿$h下册$f林晓禾著", "2020")[0])
    #expect(base[1] != refined("史稿$h下册$f林晓禾著", "2020")[1])
    #expect(base[1] != refined("史稿$h上册$f陈一舟著", "2020")[1])
  }

  @Test("What a number is worth changes no key", arguments: NumberTrust.Standing.allCases)
  func weighed(standing: NumberTrust.Standing) {
    var description = Description(dialect: .cnmarc)
    description.title.proper = "越秀街巷旧事"
    description.identifiers = [Identifier(.isbn, value: "978721812345", isValid: true, original: "978-7-218-12345-5")]
    let view = MatchView(description)
    #expect(Set(view.weighed { _ in standing }.keys) == Set(view.keys))
    #expect(view.keys.contains { $0.kind == .isbn })
  }
}
