/// Years that name the publication itself.
///
/// A year from 1900 to 2099 in Arabic or Chinese digits counts where 年, 年版, 版 or 年度 follows it, and at either end
/// of a title that has a word of yearly publications (年鉴, 大纲, 真题, 报告 …). Years that the contents cover do not count:
/// 1952年以后, 从1840年到1919年, 1990年代, and a stretch of years where the publication is no yearly one.
enum TitleYears {
  /// Words of publications that come out year after year.
  static let yearlyWords = WordTable<Bool>(
    """
    年鉴 年报 年刊 年选 年度 学年 年历 统计 大纲 真题 试题 试卷 考试 考研 高考 中考 题库 蓝皮书 白皮书 绿皮书 黄皮书 皮书 报告 日历 历书 农历 黄历 月历 台历 挂历 名录 报考
    yearbook annual almanac
    """
  )

  /// What follows a year, with or without 年, that the contents begin or end with.
  private static let after = WordTable<Bool>([
    ("以后 以来 以前 之前 之后 之间 代 至 到", true), ("代表 代码 代理 代号", false),
  ])
  private static let before = ScalarSet("从自至到")

  /// The years in a passage. `isYearly` is whether the whole title has a yearly word. With `onlyEditions` years count
  /// where 版 or 年度 follows: in other title information of what is no yearly publication.
  static func years(in passage: Passage, isYearly: Bool, onlyEditions: Bool = false) -> [Int] {
    var found: [Int] = []
    var place = passage.start
    while place < passage.end {
      if isYearly, let (year, end) = shortYear(passage, at: place) {
        found.append(year)
        place = end
        continue
      }
      guard let (first, firstEnd) = Numerals.year(passage, at: place) else {
        place += 1
        continue
      }
      var years = [first]
      var end = firstEnd
      if passage[end] == "-" || passage[end] == "~" || passage[end] == "/"
        || passage[end] == "年" && passage[end + 1] == "-"
      {
        let next = passage[end] == "年" ? end + 2 : end + 1
        if let (last, lastEnd) = Numerals.year(passage, at: next), last > first {
          years.append(last)
          end = lastEnd
        }
      }
      let next = PartScanner.skipBlanks(passage, end)
      let afterYear = passage[next] == "年" ? next + 1 : end
      let isEdition = passage[afterYear] == "版" || passage[afterYear] == "度"
      let isNamed = passage[next] == "年" || isEdition
      let isAtEdge = place == passage.start || PartScanner.isBoundary(passage, end)
      let isCovered =
        before.contains(passage[place - 1]) || after.match(passage, at: afterYear)?.meaning == true
        || years.count > 1 && !isYearly && !isEdition
      if !isCovered, onlyEditions ? isEdition : isNamed || isYearly && isAtEdge { found += years }
      place = end
    }
    return found
  }

  /// '94: an apostrophe and two digits, from 1950 to 2049.
  static func shortYear(_ passage: Passage, at place: Int) -> (year: Int, end: Int)? {
    let mark = passage[place]
    guard mark == "'" || mark == "\u{2019}" || mark == "\u{2018}" || mark == "`", passage[place + 1].isDigit,
      passage[place + 2].isDigit, !passage[place + 3].isDigit,
      let value = Numerals.arabic(passage, place + 1..<place + 3)
    else { return nil }
    return (value < 50 ? 2000 + value : 1900 + value, place + 3)
  }

  /// The years of an edition statement that name the edition (2013年全新版), not when it was first printed
  /// (2012年第1版, 1998年3月版).
  static func years(inEdition passage: Passage) -> [Int] {
    var found: [Int] = []
    for place in passage.start..<passage.end {
      guard let (year, end) = Numerals.year(passage, at: place) else { continue }
      var next = end
      if passage[next] == "年" { next += 1 }
      if passage[next] == "第" || passage[next].isDigit || passage[next] == "初" || passage[next] == "再" { continue }
      if Numerals.leading(passage, at: next) != nil { continue }
      found.append(year)
    }
    return found
  }

  /// Takes the year off the end of the title of a yearly publication: 越秀年鉴2021, 年鉴. 2019-2020.
  static func takeTail(_ title: inout Passage) -> [Int]? {
    let passage = title.trimmed
    var end = passage.end
    if passage[end - 1] == "版" || passage[end - 1] == "卷" || passage[end - 1] == "度" { end -= 1 }
    if passage[end - 1] == "年" { end -= passage[end - 2] == "学" ? 2 : 1 }
    guard end - 4 > passage.start, let (last, lastEnd) = Numerals.year(passage, at: end - 4), lastEnd == end else {
      return nil
    }
    var years = [last]
    var start = end - 4
    if passage[start - 1] == "-" || passage[start - 1] == "~" || passage[start - 1] == "/",
      let (first, _) = Numerals.year(passage, at: start - 5), first < last
    {
      years.insert(first, at: 0)
      start -= 5
    }
    let rest = passage.before(start).trimming {
      $0 == " " || $0 == "." || $0 == "·" || $0 == "," || $0 == "-" || $0 == ":" || $0 == "("
    }
    guard rest.count >= 2, rest.contains(where: \.isWordLike) else { return nil }
    title = rest
    return years
  }
}
