import ZongmuText

/// Finds numerals in passages: Arabic, Chinese, Roman, circled. A numeral is of one kind throughout.
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
  private static let chinese = ScalarSet("〇零一二三四五六七八九十百千廿卅卌两壹贰叁肆伍陆柒捌玖拾佰仟")

  /// The numeral that begins at a place. ASCII letters count as Roman numerals only when `allowingLatin`.
  static func leading(_ passage: Passage, at place: Int, allowingLatin: Bool = false) -> Found? {
    guard place < passage.end, let script = script(of: passage[place], allowingLatin) else { return nil }
    var end = place + 1
    while end < passage.end, end - place <= longest, self.script(of: passage[end], allowingLatin) == script { end += 1 }
    guard end - place <= longest else { return nil }
    if script == .latin, passage[end].isLatinLetter || passage[end].isDigit { return nil }
    if script == .sign { end = place + 1 }
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
    if script == .sign { start = place - 1 }
    return found(passage, start..<place, script)
  }

  private static func script(of scalar: Unicode.Scalar, _ allowingLatin: Bool) -> Script? {
    switch scalar.value {
    case 0x30...0x39: return .arabic
    case 0x2160...0x216B, 0x2170...0x217B, 0x2460...0x2473, 0x2474...0x2487, 0x3220...0x3229: return .sign
    case 0x69, 0x76, 0x78: return allowingLatin ? .latin : nil
    default: return chinese.contains(scalar) ? .chinese : nil
    }
  }

  private static func found(_ passage: Passage, _ range: Range<Int>, _ script: Script) -> Found? {
    let value: Int?
    switch script {
    case .arabic: value = arabic(passage, range)
    case .latin: value = roman(passage, range)
    case .sign: value = sign(passage[range.lowerBound])
    case .chinese: value = ChineseNumeral.value(passage[range].foldedText)
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

  private static func sign(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x2160...0x216B: Int(scalar.value) - 0x2160 + 1
    case 0x2170...0x217B: Int(scalar.value) - 0x2170 + 1
    case 0x2460...0x2473: Int(scalar.value) - 0x2460 + 1
    case 0x2474...0x2487: Int(scalar.value) - 0x2474 + 1
    case 0x3220...0x3229: Int(scalar.value) - 0x3220 + 1
    default: nil
    }
  }

  /// The value of a well-formed Roman numeral up to 39, in lower-case i, v, x.
  private static func roman(_ passage: Passage, _ range: Range<Int>) -> Int? {
    guard range.count <= 7 else { return nil }
    let ones = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"]
    var tens = 0
    var place = range.lowerBound
    while place < range.upperBound, tens < 3, passage[place] == "x" {
      tens += 1
      place += 1
    }
    let rest = passage[place..<range.upperBound].foldedText
    guard let one = ones.firstIndex(of: rest), tens * 10 + one > 0 else { return nil }
    return tens * 10 + one
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

  /// Four Chinese digits read one by one: 二〇一九.
  static func chineseYear(_ passage: Passage, at place: Int) -> Int? {
    guard place + 4 <= passage.end, place == passage.start || digit(passage[place - 1]) == nil else { return nil }
    var value = 0
    for offset in 0..<4 {
      guard let digit = digit(passage[place + offset]) else { return nil }
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
