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
    if let place = corrections.first(in: passage), let right = date(passage.from(place)) { return right }
    let isMarked = passage.contains { $0 == "?" || $0 == "约" } || circa.first(in: passage) != nil
    if var found = decade(passage) ?? gregorian(passage) {
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

  /// The year of a statement that is four digits, perhaps with a month behind a point: the common case, read without
  /// more ado.
  static func plainYear(_ text: String) -> Int? {
    let bytes = text.utf8Span.span
    guard 4...7 ~= bytes.count, bytes.count != 5 else { return nil }
    var year = 0
    for place in bytes.indices {
      let byte = bytes[place]
      guard place == 4 ? byte == UInt8(ascii: ".") : 0x30...0x39 ~= byte else { return nil }
      if place < 4 { year = year * 10 + Int(byte) - 0x30 }
    }
    return plausible.contains(year) ? year : nil
  }

  private static let circa = WordTable<Bool>("ca. circa")
  /// Words between a wrong date as printed and the right one.
  private static let corrections = WordTable<Bool>("i.e. 即 应为 实为")
  private static let alternatives = WordTable<Bool>("或 or and")
  private static let decades: StaticWord = "年代"
  private static let century: StaticWord = "世纪"
  private static let plausible = 1000...2099

  /// 1990年代, 20世纪90年代.
  private static func decade(_ passage: Passage) -> Date? {
    guard let place = passage.wordIndex(of: decades), let found = Numerals.trailing(passage, before: place),
      found.value % 10 == 0
    else { return nil }
    var first = found.value
    if first < 100 {
      let mark = found.range.lowerBound - century.scalars.count
      guard passage.has(century, at: mark), let number = Numerals.trailing(passage, before: mark) else { return nil }
      first += (number.value - 1) * 100
    }
    return plausible.contains(first) ? Date(first, first + 9, isUncertain: true) : nil
  }

  /// The first year that is not that of a printing; where there is no other, that of the printing.
  private static func gregorian(_ passage: Passage) -> Date? {
    var printing: Date?
    var place = passage.start
    while place < passage.end {
      guard passage[place].isDigit else {
        place += 1
        continue
      }
      let end = digitsEnd(passage, place)
      if let year = year(passage, place, end) {
        let found = range(passage, from: year, end: end)
        if !isPrinting(passage, end) { return found }
        printing = printing ?? found
      } else if let decade = partial(passage, place, end) {
        return decade
      }
      place = end
    }
    return printing
  }

  private static func digitsEnd(_ passage: Passage, _ place: Int) -> Int {
    var end = place
    while end < passage.end, passage[end].isDigit { end += 1 }
    return end
  }

  /// The year of a run of four, six or eight digits.
  private static func year(_ passage: Passage, _ place: Int, _ end: Int) -> Int? {
    guard end - place == 4 || end - place == 6 || end - place == 8,
      let year = Numerals.arabic(passage, place..<place + 4), plausible.contains(year)
    else { return nil }
    return year
  }

  private static let printings = WordTable<Bool>("印 重印 印刷 printing reprint reprinted 影印 石印 排印 铅印 印行 复印")
  private static let reproductions = WordTable<Bool>("影印 石印 排印 铅印 印行 复印")

  /// Whether what stands behind a year, up to a mark or the next year, says that it is the year of a printing.
  private static func isPrinting(_ passage: Passage, _ end: Int) -> Bool {
    var place = end
    while place < passage.end {
      let scalar = passage[place]
      if scalar == "," || scalar == ";" || scalar == "(" || scalar == ")" || scalar == "]" { return false }
      if scalar.isDigit {
        let next = digitsEnd(passage, place)
        if year(passage, place, next) != nil { return false }
        place = next
        continue
      }
      if let word = printings.match(passage, at: place) {
        if reproductions.match(passage, at: place) == nil { return true }
        place += word.word.count
        continue
      }
      place += 1
    }
    return false
  }

  /// The year of the printing that a statement tells beside that of the publication: 2004 for `2003 (2004重印)`.
  public static func printing(_ statement: String) -> Int? { printing(Passage(statement)) }

  static func printing(_ passage: Passage) -> Int? {
    guard printings.first(in: passage) != nil else { return nil }
    var found: Int?
    var place = passage.start
    while place < passage.end {
      guard passage[place].isDigit else {
        place += 1
        continue
      }
      let end = digitsEnd(passage, place)
      if let year = year(passage, place, end), isPrinting(passage, end) { found = year }
      place = end
    }
    return found
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
    if let last = alternative(passage, end), last > year { return Date(year, last, isUncertain: true) }
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

  /// The other year in `2001或2002`, `1990 or 1991`, `between 1990 and 1995`.
  private static func alternative(_ passage: Passage, _ end: Int) -> Int? {
    let place = passage[end] == " " ? end + 1 : end
    guard let word = alternatives.match(passage, at: place) else { return nil }
    let next = place + word.word.count + (passage[place + word.word.count] == " " ? 1 : 0)
    return year(passage, next, digitsEnd(passage, next))
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
}
