import ZongmuText

/// Compares titles that write one number in two ways: 一百条街 and 100条街, 一九三七年 and 1937年.
enum NumeralReading {
  /// Whether two folded titles are one when each numeral is read as its value. Only where one of them has an Arabic
  /// digit and the other a Chinese one: 三国 and 3国 are one, 三国 and 三國演义 are none of its business.
  static func isOne(_ a: [UInt32], _ b: [UInt32]) -> Bool {
    guard a.count <= longest, b.count <= longest else { return false }
    let isInTwoScripts =
      a.contains(where: isArabic) && b.contains(where: isChinese)
      || b.contains(where: isArabic) && a.contains(where: isChinese)
    return isInTwoScripts && values(of: a) == values(of: b)
  }

  /// The scalars of the text with each numeral as one negative number, so that no value is taken for a character.
  private static func values(of scalars: [UInt32]) -> [Int] {
    let text = String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
    var values: [Int] = []
    var rest = text[...]
    while let first = rest.first {
      if let found = ChineseNumeral.prefixValue(of: rest, allowingLatinLetters: false), found.value >= 0 {
        values.append(-1 - found.value)
        rest = rest.dropFirst(found.length)
      } else {
        values += first.unicodeScalars.map { Int($0.value) }
        rest = rest.dropFirst()
      }
    }
    return values
  }

  private static func isArabic(_ value: UInt32) -> Bool { (0x30...0x39).contains(value) }
  private static func isChinese(_ value: UInt32) -> Bool { chinese.contains(value) }
  private static let chinese = Set("一二三四五六七八九十百千万零〇廿卅".unicodeScalars.map(\.value))

  /// Characters beyond which a title is compared as it is written.
  private static let longest = 120
}
