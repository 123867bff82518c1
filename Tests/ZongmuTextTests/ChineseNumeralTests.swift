import Testing
import ZongmuText

@Suite("Chinese numerals")
struct ChineseNumeralTests {
  static let values: [(text: String, value: Int?)] = [
    // One digit, places, tens.
    ("〇", 0), ("零", 0), ("○", 0), ("一", 1), ("二", 2), ("两", 2), ("兩", 2), ("九", 9), ("十", 10), ("十一", 11), ("十九", 19),
    ("二十", 20), ("二十三", 23), ("九十九", 99), ("廿", 20), ("廿五", 25), ("卅", 30), ("卅一", 31), ("卌", 40), ("卌二", 42),
    ("一百", 100), ("百", 100), ("百二十", 120), ("一百二十", 120), ("一百二十回", nil), ("一百零五", 105), ("一百〇五", 105), ("一百五", 105),
    ("一百廿五", 125), ("一百一十五", 115), ("一百十五", 115), ("三百六十五", 365), ("两百", 200), ("两千三百", 2300), ("一千", 1000),
    ("一千零一", 1001), ("一千零五十", 1050), ("三千七百六十五", 3765), ("一万", 10000), ("三万六千", 36000), ("一万零五", 10005),
    ("二十万", 200_000),
    ("一亿", 100_000_000), ("一亿二千万", 120_000_000), ("三億五千萬零八", 350_000_008), ("千", 1000), ("万", 10000),
    // Formal forms, both scripts.
    ("壹", 1), ("贰", 2), ("貳", 2), ("叁", 3), ("參", 3), ("肆", 4), ("伍", 5), ("陆", 6), ("陸", 6), ("柒", 7), ("捌", 8),
    ("玖", 9), ("拾", 10),
    ("贰拾叁", 23), ("壹佰贰拾", 120), ("貳仟零壹", 2001), ("伍萬", 50000), ("弌", 1),
    // Digits one by one.
    ("二〇一九", 2019), ("二○○八", 2008), ("一九八四", 1984), ("三六", 36), ("零五", 5), ("二OO八", 2008), ("二ＯＯ八", 2008), ("一二三", 123),
    ("0", 0), ("7", 7), ("2019", 2019), ("２０１９", 2019), ("007", 7), ("123456789012345678", 123_456_789_012_345_678),
    ("1234567890123456789", nil),
    // Mixed.
    ("第二十3", 23), ("第三", 3), ("第3", 3), ("第十二", 12), ("二十3", 23), ("3百", 300), ("20万", 200_000), ("2千3百", 2300),
    ("1百零5", 105),
    ("二0一九", 2019), ("12百", nil), ("2十12", nil),
    // Roman.
    ("I", 1), ("i", 1), ("IV", 4), ("iv", 4), ("VIII", 8), ("IX", 9), ("XIV", 14), ("xiv", 14), ("XL", 40),
    ("XLIX", 49), ("L", 50), ("LXXXIX", 89),
    ("Ⅰ", 1), ("Ⅻ", 12), ("ⅰ", 1), ("ⅻ", 12), ("ⅩⅣ", 14), ("第Ⅲ", 3), ("ＩＶ", 4), ("IIII", nil), ("IC", nil), ("Iv", nil),
    ("VX", nil),
    ("XC", nil), ("LL", nil), ("M", nil), ("ⅣⅣ", nil),
    // One sign.
    ("①", 1), ("⑳", 20), ("㉑", 21), ("㉟", 35), ("㊱", 36), ("㊿", 50), ("⓪", 0), ("⑴", 1), ("⒇", 20), ("⒈", 1), ("㈠", 1),
    ("㈩", 10),
    ("㊀", 1), ("❶", 1), ("❿", 10), ("⓫", 11), ("〡", 1), ("第①", 1), ("①②", nil),
    // No numerals.
    ("", nil), (" ", nil), ("第", nil), ("第第一", nil), ("上", nil), ("一册", nil), (" 一", nil), ("一 ", nil), ("十十", nil),
    ("二十十", nil), ("百十千", nil),
    ("一百零", nil), ("一百零零五", nil), ("两二", nil), ("二两", nil), ("廿十", nil), ("三廿", nil), ("一一十", nil), ("万万", nil),
    ("零十", 10), ("万亿", nil),
    ("O", nil), ("OO八", nil), ("一.五", nil), ("-1", nil), ("1,000", nil), ("一百二三", nil), ("亿", 100_000_000), ("零万", nil),
  ]

  @Test("A whole text is worth its number, or nothing", arguments: values)
  func value(text: String, value: Int?) {
    #expect(ChineseNumeral.value(text) == value)
    #expect(ChineseNumeral.value(("x" + text).dropFirst()) == value)
  }

  @Test(
    "Without Latin letters only Chinese, Arabic and compatibility numerals count",
    arguments: [
      ("I", nil), ("x", nil), ("XIV", nil), ("ＩＶ", nil), ("二OO八", nil), ("Ⅳ", 4), ("十", 10), ("12", 12),
    ] as [(String, Int?)])
  func withoutLatin(text: String, value: Int?) {
    #expect(ChineseNumeral.value(text, allowingLatinLetters: false) == value)
  }

  static let prefixes: [(text: String, value: Int?, length: Int)] = [
    ("三十年", 30, 2), ("二十卷", 20, 2), ("2019年鉴", 2019, 4), ("２０卷", 20, 2), ("第五辑", 5, 2), ("一千零一夜", 1001, 4),
    ("百年孤独", 100, 1),
    ("一百零", 100, 2), ("十一二岁", 11, 2), ("①上", 1, 1), ("Ⅲ卷", 3, 1), ("IV册", 4, 2), ("IV", 4, 2), ("Video", nil, 0),
    ("IVth", nil, 0),
    ("X1", nil, 0), ("卷一", nil, 0), ("", nil, 0), ("第卷", nil, 0), ("1234567890123456789册", nil, 0), ("12.5", 12, 2),
    ("二OO八年", 2008, 4),
    ("十万个为什么", 100_000, 2), ("三国演义", 3, 1), ("万历十五年", 10000, 1), ("二〇一九年", 2019, 4),
  ]

  @Test("The longest numeral at the beginning is found", arguments: prefixes)
  func prefix(text: String, value: Int?, length: Int) {
    let found = ChineseNumeral.prefixValue(of: text[...])
    #expect(found?.value == value)
    #expect(found?.length ?? 0 == length)
  }

  @Test("Every number below 20,000 is read back from its Chinese writing")
  func allBelowTwentyThousand() {
    for number in 1..<20_000 where ChineseNumeral.value(written(number)) != number {
      Issue.record("\(number): \(written(number)) gave \(String(describing: ChineseNumeral.value(written(number))))")
    }
  }

  /// The ordinary writing of a number: zeros between places, no 一 before a leading 十.
  private func written(_ number: Int) -> String {
    if number >= 10_000 {
      let rest = number % 10_000
      let head = written(number / 10_000) + "万"
      return rest == 0 ? head : head + (rest < 1_000 ? "零" : "") + written(rest, leads: false)
    }
    return written(number, leads: true)
  }

  private func written(_ number: Int, leads: Bool) -> String {
    let digits = Array("零一二三四五六七八九")
    var text = ""
    var rest = number
    var gap = false
    for (place, name) in [(1_000, "千"), (100, "百"), (10, "十"), (1, "")] {
      let digit = rest / place
      rest %= place
      if digit == 0 {
        gap = !text.isEmpty
        continue
      }
      if gap { text.append(digits[0]) }
      gap = false
      if !(leads && text.isEmpty && place == 10 && digit == 1) { text.append(digits[digit]) }
      text += name
    }
    return text
  }
}
