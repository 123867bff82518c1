/// Numbers as Chinese books write them.
public enum ChineseNumeral {
  /// The value of `text` when all of it is one numeral, nil otherwise (empty text, white space, anything left over).
  ///
  /// - Places: 十五, 一百二十, 百二十, 一千零五十, 三万; 廿 卅 卌; formal 壹贰叁…拾佰仟萬億; 两. Read literally: 一百五 is 105, as
  ///   classical juan numbers mean it.
  /// - Digits one by one: 二〇一九, 一九八四, 三六; `2019`, `２０１９`, and 二OO八 with letters for zeros.
  /// - Mixed: 二十3, 3百, 20万. One 第 may stand in front.
  /// - Roman, 1 to 89 (letters I V X L): XIV, xiv, Ⅻ, ⅩⅣ. Upper or lower case, not both, in the canonical form only.
  /// - One sign alone: ① to ㊿, ⑴, ⒈, ㈠, ㊀, ❶.
  ///
  /// More than 18 digits are no number here. `allowingLatinLetters` false leaves out the Roman numerals in ASCII and
  /// the letter O as zero, for places where a lone `i`, `v` or `x` is likelier a letter.
  public static func value(_ text: some StringProtocol, allowingLatinLetters: Bool = true) -> Int? {
    var signs: [NumeralSign] = []
    for character in text {
      guard signs.count < limit, let sign = NumeralSign(character), allowingLatinLetters || !sign.isLatin else {
        return nil
      }
      signs.append(sign)
    }
    return NumeralGrammar.value(signs[...])
  }

  /// The value of the longest numeral that `text` begins with, and the characters that it takes; nil when it begins
  /// with none. A run of Arabic digits or a Latin word is never cut in two: `2019年` gives 2019, `Video` nothing.
  public static func prefixValue(
    of text: Substring, allowingLatinLetters: Bool = true
  ) -> (value: Int, length: Int)? {
    var signs: [NumeralSign] = []
    var next: Character?
    for character in text {
      let sign = NumeralSign(character)
      guard signs.count < limit, let sign, allowingLatinLetters || !sign.isLatin else {
        next = character
        break
      }
      signs.append(sign)
    }
    for length in stride(from: signs.count, to: 0, by: -1) {
      let last = signs[length - 1]
      if length < signs.count, last.runsOn(into: signs[length]) { continue }
      if length == signs.count, let next, last.runsOn(into: next) { continue }
      if let value = NumeralGrammar.value(signs[..<length]) { return (value, length) }
    }
    return nil
  }

  /// The longest text that is looked at: no numeral is longer.
  private static let limit = 40
}
