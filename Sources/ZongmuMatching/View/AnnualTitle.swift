/// Titles of what comes out year after year, and the years in titles.
enum AnnualTitle {
  /// Whether a title is that of a publication of one year, without saying which. Works on scalars, since records are
  /// made ready by the million.
  static func isAnnual(_ title: TitleForms, years: [Int]) -> Bool {
    years.isEmpty && words.contains { stands($0[...], in: title.proper) }
  }

  /// Whether the digits of a year stand in a title or its subtitle.
  static func stands(_ year: Int, in title: TitleForms) -> Bool {
    let digits = String(year).unicodeScalars.map(\.value)[...]
    return stands(digits, in: title.statement) || stands(digits, in: title.full)
  }

  private static func stands(_ word: ArraySlice<UInt32>, in text: [UInt32]) -> Bool {
    guard let first = word.first, text.count >= word.count else { return false }
    for start in 0...text.count - word.count where text[start] == first {
      if text[start..<start + word.count] == word { return true }
    }
    return false
  }

  private static let words = [
    "年鉴", "年报", "年刊", "年历", "年度", "工作报告", "统计资料", "皮书", "真题", "考试大纲",
  ].map(TitleForms.scalars)
}
