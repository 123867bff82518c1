import Fixtures
import Testing
import ZongmuText

@Suite("Words that fold together")
struct DualUseWordsTests {
  static let rows: [(one: String, other: String, contradict: Bool)] = [
    // Both write their word out.
    ("理髮師", "理發師", true), ("複習", "復習", true), ("鐘情", "鍾情", true), ("麵粉", "面粉", false), ("麵具製造", "面具製造", true),
    ("後宮", "后宮", true), ("皇后與後宮", "皇後與後宮", true), ("皇后與後宮", "皇后與后宮", true), ("乾部", "幹部", true),
    ("只手遮天與", "隻手遮天與", true),
    ("裏面", "裡面", false), ("颱風", "檯風", true), ("台灣通史", "臺灣通史", false), ("榖雨與", "穀雨與", false), ("鬆樹與雲", "松樹與雲", true),
    ("曆史", "歷史", true), ("曆史", "歴史", true), ("歴史", "歷史", false), ("髪", "髮", false), ("發達", "発達", false),
    ("準許與", "准許與", true),
    // A text of the mainland's characters agrees with each writing.
    ("理发师", "理髮師", false), ("理发师", "理發師", false), ("皇后", "皇後", false), ("皇后与", "皇后與", false), ("里程与里面", "里程與裏面", false),
    ("干部", "幹部", false), ("干部", "乾部", false), ("复习", "複習", false), ("钟情", "鍾情", false), ("面粉", "麵粉", false),
    ("台风", "颱風", false),
    // 著 and 乾 are of the mainland's list: they do not make a text traditional, but 乾 names its word.
    ("后来居上著", "後来居上著", false), ("乾坤", "幹坤", true), ("乾坤", "干坤", false), ("钱锺书", "錢鐘書", true), ("钱锺书", "錢鍾書", false),
    ("钱钟书", "錢鐘書", false),
    // Traditional books waver.
    ("地方誌與", "地方志與", false), ("註釋", "注釋", false), ("週刊與", "周刊與", false), ("彙編", "匯編", false), ("反覆", "反復", false),
    ("論著", "論着", false), ("關於", "關于", false), ("採訪與", "采訪與", false),
    // Compatibility forms and radicals are their characters; what is dropped does not count.
    ("\u{F9E7}與", "里與", true), ("\u{F9E7}與", "裏與", false), ("⾥與", "裏與", true), ("《發·髮》", "發發", true),
    ("發\u{FE00}髮", "發發", true),
    ("㈠髮", "一發", true), ("发髮发", "發髮髮", false), ("发髮发", "發發髮", true),
    ("", "", false), ("abc", "abc", false), ("书", "書", false),
  ]

  @Test("Two texts contradict one another where both write different words out", arguments: rows)
  func contradictions(one: String, other: String, contradict: Bool) {
    #expect(ComparisonForm.fold(one) == ComparisonForm.fold(other), "the rows are about texts that fold together")
    #expect(DualUseWords(one).contradicts(DualUseWords(other)) == contradict, "\(one) | \(other)")
    #expect(DualUseWords(other).contradicts(DualUseWords(one)) == contradict, "\(other) | \(one)")
  }

  @Test("A text never contradicts itself, nor its simplified writing; contradiction is symmetric")
  func properties() {
    let seed = Seed.base
    var generator = SplitMix64(state: seed)
    // Traditional and simplified side by side; the simplified ones are no words of their own beside the first.
    let classes = ["里裏裡", "后後", "发發髮", "干乾幹", "面麵", "钟鐘鍾锺", "书書", "与與", "松鬆", "一", "A", "，"].map(Array.init)
    func text() -> [(class: Int, member: Int)] {
      (0..<6).map { _ in
        let index = Int.random(in: 0..<classes.count, using: &generator)
        return (index, Int.random(in: 0..<classes[index].count, using: &generator))
      }
    }
    for _ in 0..<5_000 {
      let first = text()
      // The same classes, so that the texts fold together; other members.
      let second = first.map { ($0.class, Int.random(in: 0..<classes[$0.class].count, using: &generator)) }
      let one = String(first.map { classes[$0.class][$0.member] })
      let other = String(second.map { classes[$0.0][$0.1] })
      let simplified = String(first.map { classes[$0.class][0] })
      let (left, right, plain) = (DualUseWords(one), DualUseWords(other), DualUseWords(simplified))
      #expect(ComparisonForm.fold(one) == ComparisonForm.fold(other))
      #expect(!left.contradicts(left), "seed \(seed): \(one)")
      #expect(left.contradicts(right) == right.contradicts(left), "seed \(seed): \(one) \(other)")
      #expect(!left.contradicts(plain), "seed \(seed): \(one) \(simplified)")
      #expect(plain == DualUseWords(""), "seed \(seed): \(simplified)")
    }
  }

  @Test("Each explicit word is of dual use")
  func wordsAreOfDualUse() {
    for scalar in "丑醜云雲余餘冲沖衝历歷曆发發髮只祇隻台臺檯颱后後复復複干乾幹榦系係繫里裏裡钟鐘鍾锺面麵须須鬚".unicodeScalars
    where !ComparisonForm.isDualUse(scalar) { Issue.record("\(scalar)") }
  }
}
