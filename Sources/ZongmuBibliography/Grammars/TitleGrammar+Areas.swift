/// The marks that part a title from what follows it.
extension TitleGrammar {
  private static let seriesWords = WordTable<Bool>("丛书 系列丛书 系列 文库 书系 丛刊 丛编")

  private static let companions = WordTable<Bool>(
    """
    条文说明 说明 释义 解说 解读 图解 图释 详解 精解 讲解 讲义 指南 问答 附录 索引 补编 续编 新编 续集 续 续论 二集 三集 四集 五集 选本 选编 选注 精选 选译 评点 点评 批注
    题解 赏析 导论 学习 复习 实验指导 习题集 习题 参考答案 答案 外传 前传 后传
    """)
  private static let schoolSystems = WordTable<Bool>("五四学制 五四制 五·四学制 六三学制 六三制 五年制 六年制")

  /// Whether other title information that one record has and another lacks makes another book of the title likely:
  /// 条文说明 beside a standard, 五四学制 of a schoolbook. With a shared number only the latter does.
  public static func isCompanion(_ subtitle: String, numbered: Bool) -> Bool {
    let passage = Passage(subtitle)
    return schoolSystems.occurs(in: passage) || !numbered && companions.suffix(of: passage.trimmed) != nil
  }

  /// A colon before other title information, or the long dash that title pages have for it.
  static func isColon(_ passage: Passage, _ place: Int) -> Bool {
    if passage[place] == "-" { return isLongDash(passage, place) }
    guard passage[place] == ":" else { return false }
    // A ratio or a time of day is no subtitle.
    if passage[place - 1].isDigit, passage[place + 1].isDigit { return false }
    let isSpaced = passage[place - 1] == " " || passage[place + 1] == " "
    return isSpaced || passage[place - 1].isEastAsian || passage[place + 1].isEastAsian || passage.written(place) == "："
  }

  /// Two dashes of full width side by side, not between two years or times.
  private static func isLongDash(_ passage: Passage, _ place: Int) -> Bool {
    func isWide(_ place: Int) -> Bool {
      ["\u{2014}", "\u{2015}", "\u{2500}"].contains(passage.written(place))
    }
    guard isWide(place), isWide(place - 1) != isWide(place + 1) else { return false }
    let first = isWide(place - 1) ? place - 1 : place
    guard !isWide(first - 1), !isWide(first + 2) else { return false }
    return !(passage[first - 1].isDigit && passage[first + 2].isDigit)
  }

  /// A semicolon before another work of the same author: set off by blanks, or of full width.
  static func isSemicolon(_ passage: Passage, _ place: Int) -> Bool {
    guard passage[place] == ";" else { return false }
    return passage.written(place) == "；" || passage[place - 1] == " " && passage[place + 1] == " "
  }

  /// A parallel title without its other title information. Of that the Chinese is kept, which has no other place
  /// behind a title in Latin letters.
  static func splitParallel(_ parallel: Passage) -> (title: Passage, other: [Passage]) {
    let segments = parallel.split(where: isColon)
    guard let title = segments.first, !title.contains(where: \.isHan) else { return (trimEnds(parallel), []) }
    return (trimEnds(title), segments.dropFirst().map { trimEnds($0) }.filter { $0.contains(where: \.isHan) })
  }

  /// Whether a title is that of a series or begins with it as a whole: 黑猫侦探 缄默地狱 in 黑猫侦探, but not 经济学原理
  /// in 经济学.
  static func begins(_ title: Passage, with series: Passage) -> Bool {
    var place = title.start
    var count = 0
    for scalar in series.scalars(where: \.isWordLike) {
      while place < title.end, !title[place].isWordLike { place += 1 }
      guard place < title.end, title[place] == scalar else { return false }
      place += 1
      count += 1
    }
    return count > 0 && (!title.from(place).contains(where: \.isWordLike) || count > 1 && !title[place].isWordLike)
  }

  static func splitOffResponsibility(_ passage: inout Passage, _ reading: inout TitleReading) {
    var place = passage.start + 1
    while place < passage.end - 1 {
      if passage[place] == "/", passage[place - 1] == " ", passage[place + 1] == " " {
        reading.responsibility = passage.from(place + 1).trimmed
        passage = passage.before(place).trimmed
        return
      }
      place += 1
    }
  }

  /// 《…》 around the whole title.
  static func unwrap(_ passage: inout Passage) {
    guard passage[passage.start] == "《", passage.closingBracket(ofGroupOpeningAt: passage.start) == passage.end else {
      return
    }
    passage = passage[passage.start + 1..<passage.end - 1].trimmed
  }

  /// 《学点历史》丛书 读一点世界史, 《学点历史丛书》 读一点世界史: the series goes to the series statements.
  static func takeSeries(_ passage: inout Passage, _ reading: inout TitleReading) {
    guard passage[passage.start] == "《", let close = passage.closingBracket(ofGroupOpeningAt: passage.start) else {
      return
    }
    let word = seriesWords.match(passage, at: close)
    guard word != nil || seriesWords.suffix(of: passage.before(close - 1)) != nil else { return }
    let end = close + (word?.word.count ?? 0)
    let scalar = passage[end]
    guard scalar == " " || scalar == ":" || scalar == "·" || scalar == "." || scalar == "-" || scalar == "《" else {
      return
    }
    var rest = passage.from(end).trimming { $0 == " " || $0 == ":" || $0 == "·" || $0 == "." || $0 == "-" }
    guard rest.contains(where: \.isWordLike) else { return }
    reading.series = passage[passage.start + 1..<close - 1].text + passage[close..<end].text
    unwrap(&rest)
    passage = rest
  }

  /// 微观绝唱/科普丛书, 三国演义//四大名著: a bookseller's slash before the series.
  static func takeTrailingSeries(_ passage: inout Passage, _ reading: inout TitleReading) {
    guard reading.series == nil, let slash = passage.lastPlace(where: { $0 == "/" }), slash > passage.start else {
      return
    }
    let series = passage.from(slash + 1).trimmed
    let isDoubled = passage[slash - 1] == "/"
    guard isDoubled || seriesWords.suffix(of: series) != nil, series.contains(where: \.isHan) else { return }
    let rest = passage.before(isDoubled ? slash - 1 : slash).trimmed
    guard rest.contains(where: \.isWordLike) else { return }
    reading.series = series.text
    passage = rest
  }

  /// 2023年中国统计年鉴: also read without the year.
  static func addYearAlternate(_ reading: inout TitleReading) {
    let proper = reading.proper
    guard let (_, end) = PartScanner.leadingYear(proper), TitleYears.yearlyWords.occurs(in: proper) else { return }
    let rest = proper.from(end).trimmed
    if rest.count >= 2 { reading.alternates.append(rest.text) }
  }

  /// Without blanks and the punctuation that the description rules put before the next area.
  static func trimEnds(_ passage: Passage) -> Passage {
    var trimmed = passage.trimmed
    while !trimmed.isEmpty {
      let last = trimmed.last
      guard last == "/" || last == ":" || last == "=" || last == ";" || last == "," || last == " " else { break }
      trimmed = trimmed.before(trimmed.end - 1).trimmed
    }
    return trimmed
  }
}
