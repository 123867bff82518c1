/// The marks that part a title from what follows it.
extension TitleGrammar {
  private static let seriesWords = WordTable<Bool>("丛书 系列丛书 系列 文库 书系 丛刊 丛编")

  static func isColon(_ passage: Passage, _ place: Int) -> Bool {
    guard passage[place] == ":" else { return false }
    // A ratio or a time of day is no subtitle.
    if passage[place - 1].isDigit, passage[place + 1].isDigit { return false }
    let isSpaced = passage[place - 1] == " " || passage[place + 1] == " "
    return isSpaced || passage[place - 1].isEastAsian || passage[place + 1].isEastAsian || passage.written(place) == "："
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

  /// 《学点历史》丛书 读一点世界史: the series goes to the series statements.
  static func takeSeries(_ passage: inout Passage, _ reading: inout TitleReading) {
    guard passage[passage.start] == "《", let close = passage.closingBracket(ofGroupOpeningAt: passage.start),
      let word = seriesWords.match(passage, at: close)
    else { return }
    let end = close + word.word.count
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
