import Fixtures
import Testing
import ZongmuText

@Suite("Pinyin")
struct PinyinTests {
  @Test(
    "words are read before characters",
    arguments: [
      ("长沙", "chang sha"), ("校长", "xiao zhang"), ("银行", "yin hang"), ("音乐", "yin yue"), ("厦门", "xia men"),
      ("番禺", "pan yu"), ("六安", "lu an"), ("东莞", "dong guan"), ("大埔", "da bu"), ("重庆", "chong qing"),
      ("大地", "da di"), ("得到", "de dao"), ("了解", "liao jie"), ("着力", "zhuo li"), ("还原", "huan yuan"),
      ("都市", "du shi"), ("调查", "diao cha"), ("调整", "tiao zheng"), ("传说", "chuan shuo"), ("鲁迅传", "lu xun zhuan"),
      ("子弹", "zi dan"), ("弹琴", "tan qin"), ("越秀街巷旧事", "yue xiu jie xiang jiu shi"),
    ])
  func words(text: String, expected: String) {
    #expect(Pinyin.text(text) == expected)
    #expect(Pinyin.text(text, style: .calis) == expected)
  }

  @Test(
    "a word is not found across the border of two common ones",
    arguments: [
      ("发行长期国债", "fa xing chang qi guo zhai"), ("高丽参与西洋参", "gao li shen yu xi yang shen"),
      ("白银行情", "bai yin hang qing"), ("大会计师", "da kuai ji shi"),
    ])
  func borders(text: String, expected: String) { #expect(Pinyin.text(text) == expected) }

  @Test(
    "what begins the name of a person is a surname",
    arguments: [
      ("单雄", "shan xiong"), ("曾敏", "zeng min"), ("区敏", "ou min"), ("仇和", "qiu he"), ("解敏", "xie min"),
      ("朴敏", "piao min"), ("覃敏", "qin min"), ("查敏", "zha min"), ("尉迟敏", "yu chi min"), ("万俟敏", "mo qi min"),
      ("长孙敏", "zhang sun min"), ("王朝晖", "wang zhao hui"), ("李传敏", "li chuan min"),
      ("曾敏，单雄", "zeng min shan xiong"), ("(清)曾敏", "qing zeng min"), ("區敏", "ou min"),
    ])
  func surnames(text: String, expected: String) { #expect(Pinyin.text(text, as: .personalName) == expected) }

  @Test(
    "a foreign name has no surname in front",
    arguments: [
      ("查理·卓别林", "cha li zhuo bie lin"), ("柏拉图", "bo la tu"), ("任·敏", "ren min"), ("查·敏", "cha min"),
      ("敏·查", "min cha"), ("长谷川敏", "chang gu chuan min"),
    ])
  func foreignNames(text: String, expected: String) { #expect(Pinyin.text(text, as: .personalName) == expected) }

  @Test("a surname is one only in the name of a person")
  func subject() {
    #expect(Pinyin.text("单车") == "dan che")
    #expect(Pinyin.text("区域") == "qu yu")
    #expect(Pinyin.text("解放") == "jie fang")
  }

  @Test(
    "traditional text is read like simplified, and by its own words",
    arguments: [
      ("長沙", "chang sha"), ("銀行", "yin hang"), ("音樂", "yin yue"), ("廈門", "xia men"), ("重慶", "chong qing"),
      ("魯迅傳", "lu xun zhuan"), ("餅乾", "bing gan"), ("乾隆", "qian long"), ("著名", "zhu ming"), ("跟著", "gen zhe"),
      ("頭髮", "tou fa"), ("藝術", "yi shu"),
    ])
  func traditional(text: String, expected: String) { #expect(Pinyin.text(text) == expected) }

  @Test(
    "what is not Han stands as it is, and punctuation goes",
    arguments: [
      ("", ""), (" \u{3000}\n", ""), ("2021年鉴", "2021 nian jian"), ("C++与C#", "C++ yu C#"),
      ("Node.js指南", "Node.js zhi nan"),
      ("TCP/IP详解", "TCP/IP xiang jie"), ("1949-1999年", "1949-1999 nian"), ("《论语》：译注", "lun yu yi zhu"),
      ("Café女", "Café nv"), ("長\u{FE00}沙", "chang sha"), ("\u{E0001}", ""), ("二○二一", "er ling er yi"), ("〇", "ling"),
      ("ひらがな", "ひらがな"), ("\u{E815}书", "\u{E815} shu"), ("⼥", "nv"), ("\u{F9D1}", "liu"),
    ])
  func otherScripts(text: String, expected: String) { #expect(Pinyin.text(text) == expected) }

  @Test(
    "ü is typed as the library does",
    arguments: [
      (PinyinStyle.Umlaut.diaeresis, "nü lüe lu"), (.v, "nv lve lu"), (.yu, "nyu lyue lu"), (.u, "nu lue lu"),
    ])
  func umlaut(umlaut: PinyinStyle.Umlaut, expected: String) {
    #expect(Pinyin.text("女略路", style: PinyinStyle(umlaut: umlaut)) == expected)
  }

  @Test("capitals and punctuation are kept on demand")
  func styles() {
    let text = "指纹（上）：C语言"
    #expect(Pinyin.text(text, style: PinyinStyle(capitalizesSyllables: true)) == "Zhi Wen Shang C Yu Yan")
    #expect(Pinyin.text(text, style: PinyinStyle(keepsPunctuation: true)) == "zhi wen （ shang ） ： C yu yan")
  }

  // The examples of Docs/Guides/pinyin.md.
  @Test(
    "the guide's examples hold",
    arguments: [
      ("长沙银行音乐厅", "chang sha yin hang yin yue ting"), ("C++程序设计2021", "C++ cheng xu she ji 2021"),
      ("旅游地理学", "lv you di li xue"),
    ])
  func guide(text: String, expected: String) { #expect(Pinyin.text(text) == expected) }

  @Test("the pieces say what they are")
  func pieces() {
    #expect(
      Pinyin.syllables("绿《5G》\u{E000}")
        == [
          Syllable("lü"), Syllable("《", kind: .punctuation), Syllable("5G", kind: .word),
          Syllable("》", kind: .punctuation), Syllable("\u{E000}", kind: .unread),
        ])
  }

  @Test("any text can be read, and its readings are as many as its Han characters", arguments: [UInt64(1), 2, 3, 4])
  func anyText(step: UInt64) {
    let seed = Seed.base &+ step
    var random = SplitMix64(state: seed)
    let pool = Array("长行乐重单曾区仇解朴地得了着还都调传弹银音校西藏会计学习参差角色·，（）A1+ ○".unicodeScalars)
    for _ in 0..<500 {
      var text = ""
      for _ in 0..<random.below(12) {
        if random.flips(8), let scalar = Unicode.Scalar(UInt32(random.below(0x110000))) {
          text.unicodeScalars.append(scalar)
        } else {
          text.unicodeScalars.append(random.one(of: pool))
        }
      }
      let han = text.unicodeScalars.filter { (0x4E00...0x9FA5).contains($0.value) }.count
      for subject in Pinyin.Subject.allCases {
        let pieces = Pinyin.syllables(text, as: subject)
        #expect(pieces.filter { $0.kind == .reading || $0.kind == .unread }.count >= han, "seed \(seed): \(text)")
        let kept = pieces.filter { $0.kind != .punctuation }.map(\.text)
        let style = PinyinStyle(umlaut: .diaeresis)
        #expect(Pinyin.text(text, as: subject, style: style) == kept.joined(separator: " "), "seed \(seed): \(text)")
      }
    }
  }
}
