import Testing
import ZongmuText

@Suite("Chinese collation")
struct CollationTests {
  // By 新华字典: 安 ān, 北 běi, 重 zhòng, 广 guǎng, 上 shàng, 越 yuè.
  @Test("pinyin order is that of the readings")
  func pinyin() {
    let sorted = ChineseCollation(.pinyin).sorted(["越", "上", "广", "北", "安"])
    #expect(sorted == ["安", "北", "广", "上", "越"])
  }

  // 一 1, 二 2, 三 3, 五 4, 四 5, 六 4 strokes.
  @Test("stroke order is that of the number of strokes")
  func stroke() {
    let sorted = ChineseCollation(.stroke).sorted(["国", "四", "五", "三", "二", "一"])
    #expect(sorted == ["一", "二", "三", "五", "四", "国"])
  }

  @Test("the tone decides between characters read alike", arguments: [("妈", "麻"), ("麻", "马"), ("马", "骂")])
  func tones(first: String, second: String) {
    let collation = ChineseCollation(.pinyin)
    #expect(collation.sortKey(of: first).lexicographicallyPrecedes(collation.sortKey(of: second)))
  }

  @Test("the two orders differ")
  func orders() {
    #expect(ChineseCollation(.pinyin).sorted(["一", "安"]) == ["安", "一"])
    #expect(ChineseCollation(.stroke).sorted(["一", "安"]) == ["一", "安"])
  }

  @Test(
    "a beginning comes before what it begins, and nothing before everything", arguments: ChineseCollation.Order.allCases
  )
  func beginnings(order: ChineseCollation.Order) {
    let collation = ChineseCollation(order)
    #expect(collation.sorted(["越秀区", "越秀", "", "越"]) == ["", "越", "越秀", "越秀区"])
  }

  @Test("different texts never share a key; canonically equivalent ones do", arguments: ChineseCollation.Order.allCases)
  func identity(order: ChineseCollation.Order) {
    let collation = ChineseCollation(order)
    #expect(collation.sortKey(of: "红楼梦") != collation.sortKey(of: "紅樓夢"))
    #expect(collation.sortKey(of: "a\u{200B}") != collation.sortKey(of: "a"))
    #expect(collation.sortKey(of: "é") == collation.sortKey(of: "e\u{301}"))
    #expect(collation.sortKey(of: "越秀") == collation.sortKey(of: "越秀"))
  }

  @Test("a text longer than the first buffer has a whole key")
  func long() {
    let collation = ChineseCollation(.pinyin)
    let text = String(repeating: "\u{FDFA}龘", count: 400)
    #expect(collation.sortKey(of: text) != collation.sortKey(of: text + "一"))
    #expect(collation.sortKey(of: text).lexicographicallyPrecedes(collation.sortKey(of: text + "一")))
  }

  @Test("elements with equal keys keep their order")
  func stable() {
    let sorted = ChineseCollation(.pinyin).sorted([("b", 1), ("a", 2), ("b", 3), ("a", 4)], by: \.0)
    #expect(sorted.map(\.1) == [2, 4, 1, 3])
  }
}
