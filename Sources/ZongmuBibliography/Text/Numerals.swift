import ZongmuText

/// Finds numerals in passages: Arabic, Chinese, Roman, circled. Half and full width are one, as in all passages.
///
/// What a numeral means, and whether it is one at all, the place must say: 王安石 ends in no numeral, 三国 begins with
/// none that counts. A numeral is of one kind throughout, but behind 第 Chinese and Arabic may mix: 第二十3卷.
enum Numerals {
  /// How a numeral is written.
  enum Script: Sendable {
    case arabic, chinese, sign, latin
  }

  /// A numeral in a passage.
  struct Found {
    let value: Int
    let range: Range<Int>
    let script: Script
  }

  /// A longer run of digits or numeral characters is no numeral.
  private static let longest = 24
  private static let chinese = ScalarSet("〇零一二三四五六七八九十百千万亿廿卅卌两壹贰叁参肆伍陆柒捌玖拾佰仟弌弍弎卄")
  /// Places that are no numeral without a digit beside them: 万历, 亿利.
  private static let greatPlaces = ScalarSet("万亿")

  /// The numeral that begins at a place. ASCII letters count as Roman numerals only when `allowingLatin`.
  static func leading(_ passage: Passage, at place: Int, allowingLatin: Bool = false) -> Found? {
    guard place < passage.end, let script = script(of: passage[place], allowingLatin) else { return nil }
    var end = place + 1
    while end < passage.end, end - place <= longest, self.script(of: passage[end], allowingLatin) == script { end += 1 }
    guard end - place <= longest else { return nil }
    if script == .latin, passage[end].isLatinLetter || passage[end].isDigit { return nil }
    if script == .sign { end = signEnd(passage, from: place, to: end) }
    if place > passage.start, passage[place - 1] == "第", let mixed = mixed(passage, from: place) { return mixed }
    return found(passage, place..<end, script)
  }

  /// The numeral that ends before a place.
  static func trailing(_ passage: Passage, before place: Int, allowingLatin: Bool = false) -> Found? {
    guard place > passage.start, let script = script(of: passage[place - 1], allowingLatin) else { return nil }
    var start = place - 1
    while start > passage.start, place - start <= longest,
      self.script(of: passage[start - 1], allowingLatin) == script
    {
      start -= 1
    }
    guard place - start <= longest else { return nil }
    if script == .latin, start > passage.start, passage[start - 1].isLatinLetter || passage[start - 1].isDigit {
      return nil
    }
    if script == .sign { while start < place - 1, signEnd(passage, from: start, to: place) < place { start += 1 } }
    if let mixed = mixed(passage, before: start), mixed.range.upperBound == place { return mixed }
    return found(passage, start..<place, script)
  }

  private static func isMixable(_ scalar: Unicode.Scalar) -> Bool { scalar.isDigit || chinese.contains(scalar) }

  /// A numeral of Chinese and Arabic signs from a place on: 二十3, 2十三; nil when it is of one kind.
  private static func mixed(_ passage: Passage, from place: Int) -> Found? {
    var end = place
    var digits = 0
    while end < passage.end, end - place <= longest, isMixable(passage[end]) {
      if passage[end].isDigit { digits += 1 }
      end += 1
    }
    guard digits > 0, digits < end - place, end - place <= longest,
      let value = ChineseNumeral.value(passage[place..<end].foldedText)
    else { return nil }
    return Found(value: value, range: place..<end, script: .chinese)
  }

  /// The mixed numeral behind 第 that goes on to a place or beyond it.
  private static func mixed(_ passage: Passage, before place: Int) -> Found? {
    var start = place
    while start > passage.start, place - start <= longest, isMixable(passage[start - 1]) { start -= 1 }
    guard start < place, start > passage.start, passage[start - 1] == "第" else { return nil }
    return mixed(passage, from: start)
  }

  private static func script(of scalar: Unicode.Scalar, _ allowingLatin: Bool) -> Script? {
    switch scalar.value {
    case 0x30...0x39: return .arabic
    case 0x2160...0x216C, 0x2170...0x217C, 0x2460...0x249B, 0x24EB...0x24FE, 0x2776...0x2793, 0x3021...0x3029,
      0x3220...0x3229, 0x3251...0x325F, 0x3280...0x3289, 0x32B1...0x32BF:
      return .sign
    case 0x69, 0x6C, 0x76, 0x78: return allowingLatin ? .latin : nil
    // 〇 is the first of them.
    case ..<0x3007: return nil
    default: return chinese.contains(scalar) ? .chinese : nil
    }
  }

  /// The end of the one sign at a place, or of a row of Roman signs: ⅩⅣ.
  private static func signEnd(_ passage: Passage, from place: Int, to end: Int) -> Int {
    let isRoman: (Unicode.Scalar) -> Bool = { (0x2160...0x217C).contains($0.value) }
    guard isRoman(passage[place]) else { return place + 1 }
    var position = place + 1
    while position < end, isRoman(passage[position]) { position += 1 }
    return position
  }

  private static func found(_ passage: Passage, _ range: Range<Int>, _ script: Script) -> Found? {
    let value: Int?
    switch script {
    case .arabic: value = arabic(passage, range)
    case .latin: value = roman(passage, range)
    case .sign: value = ChineseNumeral.value(passage[range].foldedText)
    case .chinese:
      guard range.contains(where: { !greatPlaces.contains(passage[$0]) }) else { return nil }
      value = ChineseNumeral.value(passage[range].foldedText)
    }
    return value.map { Found(value: $0, range: range, script: script) }
  }

  /// The value of a run of at most nine digits.
  static func arabic(_ passage: Passage, _ range: Range<Int>) -> Int? {
    guard !range.isEmpty, range.count <= 9 else { return nil }
    var value = 0
    for place in range { value = value * 10 + Int(passage[place].value) - 0x30 }
    return value
  }

  /// The value of a well-formed Roman numeral of one case up to 89; the letter L, which begins many names, in capitals.
  private static func roman(_ passage: Passage, _ range: Range<Int>) -> Int? {
    guard range.count <= 7 else { return nil }
    let text = String(String.UnicodeScalarView(range.map { passage.written($0) }))
    if range.contains(where: { passage[$0] == "l" && passage.written($0) == "l" }) || range.count == 1 && text == "L" {
      return nil
    }
    return ChineseNumeral.value(text)
  }

  /// A year of four Arabic or four Chinese digits from 1900 to 2099 that begins at a place; no digit may touch it.
  static func year(_ passage: Passage, at place: Int) -> (year: Int, end: Int)? {
    guard place + 4 <= passage.end else { return nil }
    if passage[place].isDigit {
      guard place == passage.start || !passage[place - 1].isDigit, !passage[place + 4].isDigit else { return nil }
      for offset in 1..<4 where !passage[place + offset].isDigit { return nil }
      guard let value = arabic(passage, place..<place + 4), (1900...2099).contains(value) else { return nil }
      return (value, place + 4)
    }
    guard let value = chineseYear(passage, at: place), (1900...2099).contains(value) else { return nil }
    return (value, place + 4)
  }

  /// Four Chinese digits read one by one: 二〇一九, also with 0 or the letter O for a zero.
  static func chineseYear(_ passage: Passage, at place: Int) -> Int? {
    guard place + 4 <= passage.end, place == passage.start || digit(passage[place - 1]) == nil else { return nil }
    var value = 0
    for offset in 0..<4 {
      let scalar = passage[place + offset]
      let isTypedZero = offset > 0 && (scalar == "0" || scalar == "o")
      guard let digit = isTypedZero ? 0 : digit(scalar) else { return nil }
      value = value * 10 + digit
    }
    return digit(passage[place + 4]) == nil ? value : nil
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "〇", "零": 0
    case "一": 1
    case "二": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    default: nil
    }
  }
}
