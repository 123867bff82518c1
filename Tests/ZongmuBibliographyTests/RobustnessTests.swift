import Fixtures
import Testing
import ZongmuMARC

@testable import ZongmuBibliography

/// Scalars and words that the grammars look for, so that random texts reach deep into them.
private let pieces =
  "第 一 二 三 十 百 卷 册 上 中 下 全 套 共 （ ） ( ) [ ] 《 》 ： : ; ， , 、 . · - ~ / = 年 月 版 修订 影印 著 编 译 等 主编 清 民国 康熙 元 2 9 1984 2021 "
  .split(separator: " ").map(String.init)
  + [
    "978", "7", "X", "x", "ISBN", "CN", "页", "cm", "叶", "p.", "vol. ", "ed.", " ", "　", "by ", "and ", "准印证号", "粤", "字",
    "《", "\u{FE00}", "\u{0301}", "🀄", "٣", "Ⅳ", "①", "e",
  ]

private func randomText(_ generator: inout SplitMix64) -> String {
  var text = ""
  for _ in 0..<Int.random(in: 0...14, using: &generator) {
    if Bool.random(using: &generator), Bool.random(using: &generator) {
      let value = UInt32.random(in: 0...0x10FFFF, using: &generator)
      if let scalar = Unicode.Scalar(value), !(0x1D...0x1F ~= value) { text.unicodeScalars.append(scalar) }
    } else if let piece = pieces.randomElement(using: &generator) {
      text += piece
    }
  }
  return text
}

@Suite("Whatever is in a record, it is described")
struct RobustnessTests {
  @Test("Random texts in all fields never stop the describer, and describing twice gives the same")
  func randomRecords() {
    let seed = Seed.base
    print("seed of random records: \(seed)")
    var generator = SplitMix64(state: seed)
    let tags: [ZongmuMARC.Tag] = [
      "001", "008", "010", "011", "013", "016", "020", "022", "024", "035", "041", "091", "100", "101", "105", "106",
      "200", "205",
      "210", "215", "225", "245", "250", "260", "264", "300", "301", "410", "461", "490", "500", "517", "700", "701",
      "711", "773",
      "801", "852", "880", "905", "906", "986",
    ]
    let codes: [SubfieldCode] = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "v", "z", "1", "4", "6", "p", "n", "q"]
    for _ in 0..<1500 {
      var builder = RecordBuilder(leader: Leader(randomText(&generator).utf8))
      for _ in 0..<12 {
        guard let tag = tags.randomElement(using: &generator) else { continue }
        if tag.isControl {
          builder.addControl(tag, randomText(&generator))
          continue
        }
        var subfields: [Subfield] = []
        for _ in 0..<3 {
          guard let code = codes.randomElement(using: &generator) else { continue }
          subfields.append(Subfield(code, randomText(&generator)))
        }
        builder.add(tag, Indicators(0x31, 0x31), subfields)
      }
      let record = builder.build()
      let first = description(record)
      #expect(first == description(record), "seed \(seed)")
      let holdings = HoldingsReader().holdings(of: record, dialect: first.dialect)
      #expect(holdings.map(\.occurrence) == Array(0..<holdings.count), "seed \(seed)")
    }
  }

  @Test("A title never loses all its words")
  func titlesRemain() {
    let seed = Seed.base
    print("seed of random titles: \(seed)")
    var generator = SplitMix64(state: seed)
    for _ in 0..<4000 {
      let text = randomText(&generator)
      let (title, _, _) = TitleGrammar.parse(text)
      let hasWords = text.unicodeScalars.contains(where: \.isWordLike)
      let keepsWords = title.proper.unicodeScalars.contains(where: \.isWordLike)
      if hasWords, !keepsWords {
        // All of it may be other title information or a statement of responsibility.
        #expect(
          text.unicodeScalars.contains { ":：/=《".unicodeScalars.contains($0.grammarForm) }, "seed \(seed): \(text)")
      }
    }
  }

  // A debug build takes a second or two, under a sanitizer half a minute; a square of its length would take hours.
  @Test(
    "Very long texts take their time in proportion", .timeLimit(.minutes(5)),
    arguments: [
      "第三卷（上", "((", "1 ", "A, B著；", "ed.", "·1", "：", "版", "民国", "一", "978 ", "9787536012301 ", "《", "有限公司 ", "——",
      "；", "第三、四", "Ⅳ", ". 上, ",
    ])
  func longTexts(piece: String) {
    let long = String(repeating: piece, count: 4_000)
    let fields = ["200 1# $a\(long)$e\(long)$f\(long)$h\(long)", "010 ## $a\(long)$b\(long)", "205 ## $a\(long)"]
    let more = ["210 ## $c\(long)$d\(long)", "215 ## $a\(long)", "301 ## $a准印证\(long)", "701 #0 $a\(long)"]
    let head = "LDR 00000nam0#2200000###450#\n801 #0 $aCN$bX\n"
    let record = worksheet(head + (fields + more).joined(separator: "\n"))
    #expect(!description(record).title.statement.isEmpty)
  }

  @Test("An empty record gives an empty description")
  func emptyRecord() {
    let empty = description(worksheet("LDR 00000nam0#2200000###450#"))
    #expect(empty.dialect == .unknown)
    #expect(empty.title == Title())
    #expect(empty.agents.isEmpty)
  }
}
