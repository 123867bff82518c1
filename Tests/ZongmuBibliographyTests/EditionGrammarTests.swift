import Testing

@testable import ZongmuBibliography

private let statements = rows(
  """
  第2版 → 2
  2版 → 2
  第二版 → 2
  第 9 版 → 9
  第十九版 → 19
  第１０版 → 10
  初版 → 1
  第1版 → 1
  再版 → 2
  三版 → 3
  新1版 → 1
  原书第10版 → 10
  插图第2版 → 2 special
  修订版 → revised
  修訂本 → revised
  修订第3版 → 3 revised
  第3版修订本 → 3 revised
  增订本 → enlarged
  增訂第四版 → 4 enlarged
  修订增补版 → enlarged revised
  校订本 → revised
  新修版 → revised
  2005最新修订版 → revised
  影印本 → facsimile
  据1936年商务印书馆版影印 → facsimile
  珍藏版 → special
  精装典藏版 → special
  普及本 → special
  1989年缩印本 → special
  征求意见稿 → draft
  送审稿 → draft
  试用本 → draft
  讨论稿 → draft
  刻本 → woodblock
  清康熙三十九年水天阁刻本 → woodblock
  抄本 → woodblock
  木活字本 → woodblock
  石印本 → woodblock
  # printings say nothing of the edition
  重印本 →
  第3次印刷 →
  2版5印 → 2
  第2版第3次印刷 → 2
  # a year is no number of an edition
  2021年版 →
  2021版 →
  # Latin
  2nd ed. → 2
  3rd edition → 3
  Second edition. → 2
  2nd rev. ed. → 2 revised
  Rev. and enl. ed. → enlarged revised
  2. Aufl. → 2
  1st ed., reprint. → 1
  """)

@Test("An edition statement gives number and kinds", arguments: statements)
func edition(row: String) {
  let (input, expected) = sides(row)
  let edition = EditionGrammar.parse(input)
  #expect(written(edition) == expected)
  #expect(edition.statement == input)
}

private let titles = rows(
  """
  算法(第4版) → 算法 | 4 | 第4版
  C++ Primer 中文版（第 5 版） → C++ Primer 中文版 | 5 | 第 5 版
  心理咨询的理论及实践 第七版 → 心理咨询的理论及实践 | 7 | 第七版
  计量经济学第3版 → 计量经济学 | 3 | 第3版
  乡土中国（修订版） → 乡土中国 | revised | 修订版
  鹿鼎记（新修版）（全五册） → 鹿鼎记 | revised | 新修版
  辞海 1979年版缩印本 → 辞海 | special | 1979年版缩印本
  族群认同：历史记忆（增订本） → 族群认同 | enlarged | 增订本
  天命（独家定制版，上下册） → 天命 |  | 独家定制版
  街道志：征求意见稿 → 街道志 | draft | 征求意见稿
  西方哲学简史-修订版 → 西方哲学简史 | revised | 修订版
  数据库概论(第四版)练习册 → 数据库概论练习册 | 4 | 第四版
  蒙台梭利传（英汉对照） → 蒙台梭利传 |  | 英汉对照
  系统架构(含光盘) → 系统架构 |  |
  福柯（精） → 福柯 |  |
  龙须沟（剧本） → 龙须沟（剧本） |  |
  我的出版生涯 → 我的出版生涯 |  |
  活字版画 → 活字版画 |  |
  """)

@Test("An edition crammed into a title is taken off it", arguments: titles)
func editionInTitle(row: String) {
  let (input, expected) = sides(row)
  let (title, _, edition) = TitleGrammar.parse(input)
  let cells = expected.split(separator: "|", omittingEmptySubsequences: false).map { trim(String($0)) }
  #expect([title.proper, written(edition), edition.statement] == cells)
}
