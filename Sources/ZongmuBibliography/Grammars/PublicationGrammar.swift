/// Reads dates, places and publishers.
///
/// Dates: a year of the Common Era wins over one of an era beside it (`民国三十六年 [1947]`); the first year is the
/// year of publication, so that `2003 (2004重印)` is 2003; months are passed over; `1985-` goes on; `198-?` is a
/// decade and uncertain.
public enum PublicationGrammar {
  /// When something was published.
  public struct Date: Sendable, Equatable {
    /// The first year.
    public var year: Int
    /// The last year of a range; 9999 while it goes on.
    public var lastYear: Int?
    /// Whether the year is uncertain or partly known.
    public var isUncertain: Bool
    /// A date.
    public init(_ year: Int, _ lastYear: Int? = nil, isUncertain: Bool = false) {
      self.year = year
      self.lastYear = lastYear
      self.isUncertain = isUncertain
    }
  }

  /// The date that a statement gives, or nil.
  public static func date(_ statement: String) -> Date? { date(Passage(statement)) }

  static func date(_ passage: Passage) -> Date? {
    let isMarked = passage.contains { $0 == "?" || $0 == "约" } || passage.begins(with: circa)
    if var found = gregorian(passage) {
      found.isUncertain = found.isUncertain || isMarked
      return found
    }
    for place in passage.start..<passage.end {
      guard let (first, last, end) = EraTable.date(passage, at: place) else { continue }
      if first != last { return Date(first, last, isUncertain: true) }
      if let lastYear = eraRangeEnd(passage, at: end) { return Date(first, lastYear, isUncertain: isMarked) }
      return Date(first, isUncertain: isMarked)
    }
    for place in passage.start..<passage.end {
      if let year = Numerals.chineseYear(passage, at: place), plausible.contains(year) {
        return Date(year, isUncertain: isMarked)
      }
    }
    return nil
  }

  private static let circa: StaticWord = "ca."
  private static let plausible = 1000...2099

  private static func gregorian(_ passage: Passage) -> Date? {
    var place = passage.start
    while place < passage.end {
      guard passage[place].isDigit else {
        place += 1
        continue
      }
      var end = place
      while passage[end].isDigit, end < passage.end { end += 1 }
      if end - place == 4 || end - place == 6 || end - place == 8,
        let year = Numerals.arabic(passage, place..<place + 4), plausible.contains(year)
      {
        return range(passage, from: year, end: end)
      }
      if let decade = partial(passage, place, end) { return decade }
      place = end
    }
    return nil
  }

  /// `198-`, `198?`, `19--`, `199u`: two or three digits and marks in the place of the others.
  private static func partial(_ passage: Passage, _ start: Int, _ end: Int) -> Date? {
    let count = end - start
    guard count == 2 || count == 3, let value = Numerals.arabic(passage, start..<end) else { return nil }
    var marks = 0
    while marks < 4 - count, passage[end + marks] == "-" || passage[end + marks] == "?" || passage[end + marks] == "u" {
      marks += 1
    }
    guard marks == 4 - count, !passage[end + marks].isDigit else { return nil }
    let span = count == 3 ? 10 : 100
    guard plausible.contains(value * span) else { return nil }
    return Date(value * span, value * span + span - 1, isUncertain: true)
  }

  /// What follows a year: month and day, and perhaps the end of a range.
  private static func range(_ passage: Passage, from year: Int, end: Int) -> Date {
    var position = end
    // .10, .10.1, 年10月, 年10月5日, -08.
    for mark in 0..<2 {
      let next = passage[position]
      if next == "." || next == "/" || next == "年" || next == "月" || next == "-" && mark == 0 {
        guard let month = Numerals.leading(passage, at: position + 1), month.script == .arabic, month.range.count <= 2
        else {
          if next == "年" || next == "月" { position += 1 }
          break
        }
        if next == "-", month.value > 12 || month.range.count == 1 || passage[month.range.upperBound] == "-" {
          // 1998-99: the last two digits of the last year.
          let last = year / 100 * 100 + month.value
          if month.range.count == 2, last > year, month.value > 12 { return Date(year, last) }
          break
        }
        position = month.range.upperBound
      } else {
        break
      }
    }
    if passage[position] == "月" || passage[position] == "日" || passage[position] == "年" { position += 1 }
    while passage[position] == " " || passage[position] == "]" || passage[position] == "?", position < passage.end {
      position += 1
    }
    guard passage[position] == "-" || passage[position] == "~" || passage[position] == "至" else { return Date(year) }
    while passage[position] == "-" || passage[position] == "~" || passage[position] == "至" { position += 1 }
    while passage[position] == " " || passage[position] == "[" || passage[position] == "c", position < passage.end {
      position += 1
    }
    if let last = Numerals.leading(passage, at: position), last.script == .arabic {
      if last.value == 9999 { return Date(year, 9999) }
      if last.range.count == 4, plausible.contains(last.value), last.value >= year {
        return Date(year, last.value == year ? nil : last.value)
      }
      let short = year / 100 * 100 + last.value
      return last.range.count == 2 && short > year ? Date(year, short) : Date(year)
    }
    return PartScanner.isBoundary(passage, position) ? Date(year, 9999) : Date(year)
  }

  /// 民国三十五年至三十六年: the second year of the same era is not spelled out; that of another form is.
  private static func eraRangeEnd(_ passage: Passage, at place: Int) -> Int? {
    var position = place
    if passage[position] == "年" { position += 1 }
    guard passage[position] == "-" || passage[position] == "~" || passage[position] == "至" else { return nil }
    position += 1
    if let (_, last, _) = EraTable.date(passage, at: position) { return last }
    for origin in stride(from: place, through: passage.start, by: -1) {
      guard let entry = EraTable.eras.match(passage, at: origin),
        let found = Numerals.leading(passage, at: position), found.value > 0
      else { continue }
      let year = entry.meaning.first + found.value - 1
      return year <= entry.meaning.last ? year : nil
    }
    return nil
  }

  // MARK: Places and publishers

  private static let unknown = WordTable<Bool>(
    """
    出版地不详 出版者不详 出版者未详 出版地未详 不详 缺出版地 s.l. s.l s.n. s.n 出版者缺 place_of_publication_not_identified
    publisher_not_identified
    """
  )
  private static let publisherEndings = WordTable<Bool>("社 公司 集团 书局 书店 馆 局 中心 部")
  private static let distributors = WordTable<Bool>("发行 经销 总经销 印刷 印制 发行部 发行者 代售 寄售 制造 印行处 distributor distributed")

  /// The name of a place without brackets; nil for `[出版地不详]`.
  static func place(_ text: String) -> String? {
    let passage = strip(Passage(text))
    return passage.isEmpty || unknown.whole(passage) != nil ? nil : passage.text
  }

  /// The publishers in a publisher subfield: brackets removed, several told apart, distributors and printers left out.
  public static func publishers(_ text: String) -> [String] {
    let passage = strip(Passage(text))
    var found: [String] = []
    for part in passage.split(where: { $0[$1] == ";" || $0[$1] == "," || $0[$1] == "|" }) {
      for piece in splitBlanks(part) {
        let name = withoutDistributor(piece)
        guard name.contains(where: \.isWordLike), unknown.whole(name) == nil, distributors.suffix(of: name) == nil,
          !(EditionGrammar.isStatement(name) && EditionGrammar.number(name) != nil)
        else { continue }
        found.append(name.text)
      }
    }
    // Oxford University Press, Inc. is one name.
    if found.count > 1, !passage.contains(where: \.isEastAsian), !passage.contains(where: { $0 == ";" }) {
      return [passage.text]
    }
    return found
  }

  /// 中国出版集团 中信出版社: two names, each with the ending of a publisher.
  private static func splitBlanks(_ part: Passage) -> [Passage] {
    guard part.firstIndex(of: " ") != nil else { return [part] }
    let pieces = part.split { $0[$1] == " " }
    return pieces.count > 1 && pieces.allSatisfy { publisherEndings.suffix(of: $0) != nil } ? pieces : [part]
  }

  private static func withoutDistributor(_ piece: Passage) -> Passage {
    guard let open = piece.openingBracket(ofGroupEndingAt: piece.end), open > piece.start,
      distributors.occurs(in: piece[open + 1..<piece.end - 1])
    else { return piece }
    return piece.before(open).trimmed
  }

  /// Without square brackets around it and without the punctuation that the rules prescribe.
  static func strip(_ passage: Passage) -> Passage {
    var passage = passage.trimming { $0 == " " || $0 == "," || $0 == ":" || $0 == ";" || $0 == "/" || $0 == "、" }
    if passage[passage.start] == "[", passage.closingBracket(ofGroupOpeningAt: passage.start) == passage.end {
      passage = passage[passage.start + 1..<passage.end - 1].trimmed
    } else {
      // Brackets that lost their partner.
      if passage[passage.start] == "[", passage.closingBracket(ofGroupOpeningAt: passage.start) == nil {
        passage = passage.from(passage.start + 1).trimmed
      }
      if passage.last == "]", passage.openingBracket(ofGroupEndingAt: passage.end) == nil {
        passage = passage.before(passage.end - 1).trimmed
      }
      if let open = passage.lastPlace(where: { $0 == "[" }), passage.closingBracket(ofGroupOpeningAt: open) == nil {
        passage = passage.before(open).trimmed
      }
    }
    return passage
  }
}
