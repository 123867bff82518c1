/// Recognises one element of a part statement at a place: 第三卷, 上册, 卷二, Vol. 4, 全三册, 2021年.
enum PartScanner {
  enum Element {
    case number(PartNumber)
    /// A statement about the whole set; nil when it gives no size (全套).
    case set(Int?)
    case years([Int])
  }

  /// Units of division and the character that stands for them.
  static let units = WordTable<Character>([
    ("卷 分卷", "卷"), ("辑 分辑", "辑"), ("册 分册", "册"), ("集", "集"), ("部 部分 分部", "部"), ("期 学期", "期"),
    ("编 分编", "编"), ("篇", "篇"), ("季", "季"), ("回", "回"), ("号", "号"), ("本", "本"), ("函", "函"), ("批", "批"),
    ("套", "套"), ("讲", "讲"), ("章", "章"), ("节", "节"), ("幕", "幕"), ("弹", "弹"), ("话", "话"),
    ("级 年级", "级"), ("单元", "元"), ("专题", "题"), ("种", "种"),
  ])
  private static let leadingUnits = WordTable<Character>([
    ("卷 第卷", "卷"), ("册", "册"), ("辑", "辑"), ("集", "集"), ("部", "部"), ("编", "编"), ("篇", "篇"), ("期", "期"),
    ("号", "号"), ("季", "季"), ("之", "之"),
  ])
  /// Latin words for divisions; the unit is the Chinese one that they correspond to.
  private static let latinUnits = WordTable<Character>([
    ("vol vols volume volumes v bd band t tome tomo tom", "卷"), ("no nos nr number issue nº №", "号"),
    ("pt pts part parts teil", "部"), ("book bk buch heft fasc", "册"), ("series ser", "辑"), ("grade level stage", "级"),
  ])
  private static let latinNumbers = WordTable<Int>([
    ("one first", 1), ("two second", 2), ("three third", 3), ("four fourth", 4), ("five fifth", 5), ("six sixth", 6),
    ("seven seventh", 7), ("eight eighth", 8), ("nine ninth", 9), ("ten tenth", 10),
  ])
  /// Years of the lower and the upper middle school, by the year of schooling: 初一 is 七年级 (义务教育 counts nine years).
  private static let schoolYears = WordTable<Int>([("初", 6), ("初中", 6), ("高", 9), ("高中", 9)])
  private static let schoolYear: StaticWord = "年级"
  private static let barePlaces = ScalarSet("上中下前后续附别外")
  private static let upperLower = ScalarSet("上中下")
  private static let placesWithUnit = ScalarSet("上中下前后续附别外正补首末")
  private static let stems = Array("甲乙丙丁戊己庚辛壬癸".unicodeScalars)
  /// Counted things that are no parts: 第2版, 第3次, 第五届.
  private static let notUnits = ScalarSet("版次届年代名位版印")
  private static let republic = WordTable<Bool>("民国 中华民国")
  private static let rangeMarks = ScalarSet("-~至到")
  private static let setUnits = WordTable<Bool>("册 卷 本 部 集 辑 函 编 种 张 书")
  private static let setOpeners = WordTable<Bool>("套装共 套装全 全套共 套装 全套 共 全 凡 整套")

  /// The element at a place. `isBracketed` also reads a bare `3册` as the size of a set.
  static func element(_ passage: Passage, at place: Int, isBracketed: Bool = false) -> (element: Element, end: Int)? {
    if let (size, end) = set(passage, at: place, isBracketed: isBracketed) { return (.set(size), end) }
    if let (years, end) = years(passage, at: place) { return (.years(years), end) }
    if let (number, end) = latinVolume(passage, at: place) { return (.number(number), end) }
    if let (number, end) = ordinal(passage, at: place) { return (.number(number), end) }
    if let (number, end) = afterUnit(passage, at: place) { return (.number(number), end) }
    if let (number, end) = latin(passage, at: place) { return (.number(number), end) }
    if let (number, end) = relative(passage, at: place) { return (.number(number), end) }
    if let (number, end) = schoolYear(passage, at: place) { return (.number(number), end) }
    return nil
  }

  /// 初一 as 七年级, 高中二年级 as 十一年级.
  static func schoolYear(_ passage: Passage, at place: Int) -> (PartNumber, end: Int)? {
    guard let school = schoolYears.match(passage, at: place),
      let found = Numerals.leading(passage, at: place + school.word.count), found.script == .chinese,
      (1...3).contains(found.value)
    else { return nil }
    let end = found.range.upperBound + (passage.has(schoolYear, at: found.range.upperBound) ? 2 : 0)
    guard isBoundary(passage, end) || opensElement(passage, end) else { return nil }
    return (PartNumber(.number(school.meaning + found.value), unit: "级"), end)
  }

  /// Whether a designation may end before a place: no letter, digit or character follows.
  static func isBoundary(_ passage: Passage, _ place: Int) -> Bool {
    place >= passage.end || !passage[place].isWordLike
  }

  static func skipBlanks(_ passage: Passage, _ place: Int) -> Int {
    var place = place
    while place < passage.end, passage[place] == " " { place += 1 }
    return place
  }

  /// 第三卷, 3, 十二, 第1-3册, 1~4册, 三年级.
  static func ordinal(_ passage: Passage, at place: Int) -> (PartNumber, end: Int)? {
    var position = place
    let isMarked = passage[position] == "第"
    if isMarked { position = skipBlanks(passage, position + 1) }
    guard let first = Numerals.leading(passage, at: position, allowingLatin: true) else { return nil }
    position = first.range.upperBound
    // v.3 is volume 3, not five and three.
    if first.script == .latin, passage[position] == ".", passage[skipBlanks(passage, position + 1)].isDigit {
      return nil
    }
    var ordinal = PartNumber.Ordinal.number(first.value)
    if let (last, end) = rangeEnd(passage, after: position), last > first.value {
      ordinal = .range(first.value, last)
      position = end
    } else if let (last, end) = sequenceEnd(passage, after: position, first: first.value) {
      ordinal = .range(first.value, last)
      position = end
    }
    let next = skipBlanks(passage, position)
    if let unit = units.match(passage, at: next) {
      let end = next + unit.word.count
      if isMarked || isBoundary(passage, end) || opensElement(passage, end) {
        return (PartNumber(ordinal, unit: unit.meaning), end)
      }
      return nil
    }
    if isMarked, passage[position].isHan, isBoundary(passage, position + 1), !notUnits.contains(passage[position]) {
      return (PartNumber(ordinal, unit: Character(passage[position])), position + 1)
    }
    return isBoundary(passage, position) || isLastPlace(passage, position) ? (PartNumber(ordinal), position) : nil
  }

  /// The end of a stretch: `-3`, `~ 第3`, `至三`.
  static func rangeEnd(_ passage: Passage, after place: Int) -> (value: Int, end: Int)? {
    var position = skipBlanks(passage, place)
    // In 第一册-第三册 a unit stands before the dash.
    if let unit = units.match(passage, at: position), rangeMarks.contains(passage[position + unit.word.count]) {
      position += unit.word.count
    }
    guard rangeMarks.contains(passage[position]) else { return nil }
    while rangeMarks.contains(passage[position]) { position += 1 }
    position = skipBlanks(passage, position)
    if passage[position] == "第" { position += 1 }
    guard let last = Numerals.leading(passage, at: position, allowingLatin: true) else { return nil }
    return (last.value, last.range.upperBound)
  }

  /// 、四 of 第三、四部: numbers one after another, up to a unit.
  private static func sequenceEnd(_ passage: Passage, after place: Int, first: Int) -> (value: Int, end: Int)? {
    var last = first
    var position = place
    while passage[position] == "、", let found = Numerals.leading(passage, at: position + 1), found.value == last + 1 {
      last = found.value
      position = found.range.upperBound
    }
    return last > first && units.match(passage, at: position) != nil ? (last, position) : nil
  }

  private static func opensElement(_ passage: Passage, _ place: Int) -> Bool {
    let scalar = passage[place]
    return scalar == "第" || scalar.isDigit || isLastPlace(passage, place)
      || placesWithUnit.contains(scalar)
        && units.match(passage, at: place + 1) != nil
  }

  /// 上 of Ⅱ上, 下 of 三年级下.
  private static func isLastPlace(_ passage: Passage, _ place: Int) -> Bool {
    (passage[place] == "上" || passage[place] == "中" || passage[place] == "下") && isBoundary(passage, place + 1)
  }

  /// 卷三, 之二, 册 4.
  private static func afterUnit(_ passage: Passage, at place: Int) -> (PartNumber, end: Int)? {
    guard let unit = leadingUnits.match(passage, at: place) else { return nil }
    let next = skipBlanks(passage, place + unit.word.count)
    if unit.meaning != "之", upperLower.contains(passage[next]), isBoundary(passage, next + 1) {
      return (PartNumber(.place(Character(passage[next])), unit: unit.meaning), next + 1)
    }
    guard let found = Numerals.leading(passage, at: next, allowingLatin: true) else { return nil }
    var end = found.range.upperBound
    var ordinal = PartNumber.Ordinal.number(found.value)
    if let (last, rangeEnd) = rangeEnd(passage, after: end), last > found.value {
      ordinal = .range(found.value, last)
      end = rangeEnd
    }
    guard isBoundary(passage, end) || opensElement(passage, end) else { return nil }
    return (PartNumber(ordinal, unit: unit.meaning == "之" ? nil : unit.meaning), end)
  }

  /// v. 1: the letter with a full stop is a unit, and no Roman five.
  private static func latinVolume(_ passage: Passage, at place: Int) -> (PartNumber, end: Int)? {
    guard passage[place] == "v", passage[place + 1] == ".", passage[skipBlanks(passage, place + 2)].isDigit else {
      return nil
    }
    return latin(passage, at: place)
  }

  /// Vol. 3, no. 4, Part II, Bd. 2, Book two; a single letter, as in A卷 or B.
  static func latin(_ passage: Passage, at place: Int) -> (PartNumber, end: Int)? {
    guard passage[place].isLatinLetter || passage[place] == "№", !passage[place - 1].isLatinLetter else { return nil }
    if let word = latinUnits.match(passage, at: place), !passage[place + word.word.count].isLatinLetter {
      var next = place + word.word.count
      while passage[next] == ".", next < passage.end { next += 1 }
      next = skipBlanks(passage, next)
      if let found = Numerals.leading(passage, at: next, allowingLatin: true),
        isBoundary(passage, found.range.upperBound)
      {
        var end = found.range.upperBound
        var ordinal = PartNumber.Ordinal.number(found.value)
        if let (last, rangeEnd) = rangeEnd(passage, after: end), last > found.value {
          ordinal = .range(found.value, last)
          end = rangeEnd
        }
        return (PartNumber(ordinal, unit: word.meaning), end)
      }
      if let number = latinNumbers.match(passage, at: next), isBoundary(passage, next + number.word.count) {
        return (PartNumber(.number(number.meaning), unit: word.meaning), next + number.word.count)
      }
      // Part A
      if word.word.count > 1, passage[next].isLatinLetter, isBoundary(passage, next + 1) {
        return (PartNumber(.number(Int(passage[next].value) - 0x60), unit: word.meaning), next + 1)
      }
    }
    guard passage[place].isLatinLetter else { return nil }
    guard isBoundary(passage, place + 1) || units.match(passage, at: place + 1) != nil else { return nil }
    let ordinal = PartNumber.Ordinal.number(Int(passage[place].value) - 0x60)
    if let unit = units.match(passage, at: place + 1), isBoundary(passage, place + 1 + unit.word.count) {
      return (PartNumber(ordinal, unit: unit.meaning), place + 1 + unit.word.count)
    }
    return isBoundary(passage, place + 1) ? (PartNumber(ordinal), place + 1) : nil
  }

  /// 上册, 下, 续编, 初集, 甲编, 丙.
  static func relative(_ passage: Passage, at place: Int) -> (PartNumber, end: Int)? {
    let scalar = passage[place]
    if let unit = units.match(passage, at: place + 1) {
      let end = place + 1 + unit.word.count
      // 内篇 and 内编; 内部 is a word.
      if placesWithUnit.contains(scalar) || scalar == "内" && (unit.meaning == "篇" || unit.meaning == "编") {
        return (PartNumber(.place(Character(scalar)), unit: unit.meaning), end)
      }
      if scalar == "初" { return (PartNumber(.number(1), unit: unit.meaning), end) }
      if let stem = stems.firstIndex(of: scalar) { return (PartNumber(.number(stem + 1), unit: unit.meaning), end) }
      return nil
    }
    guard isBoundary(passage, place + 1) else { return nil }
    if barePlaces.contains(scalar) { return (PartNumber(.place(Character(scalar))), place + 1) }
    if let stem = stems.firstIndex(of: scalar) { return (PartNumber(.number(stem + 1)), place + 1) }
    return nil
  }

  /// 全三册, 套装共6册, 套装1~4册, 全套, 上下册, 上、中、下.
  static func set(_ passage: Passage, at place: Int, isBracketed: Bool = false) -> (Int?, end: Int)? {
    if let (size, end) = sequence(passage, at: place) { return (size, end) }
    var position = place
    var isOpened = false
    var isComplete = false
    if let opener = setOpeners.match(passage, at: place) {
      position = skipBlanks(passage, place + opener.word.count)
      isOpened = true
      isComplete = opener.word.count >= 2
    }
    if isOpened, let (size, end) = sequence(passage, at: position) { return (size, end) }
    guard isOpened || isBracketed, let found = Numerals.leading(passage, at: position) else {
      return isComplete && isBoundary(passage, position) ? (nil, position) : nil
    }
    var size = found.value
    var end = found.range.upperBound
    if isOpened, let (last, rangeEnd) = rangeEnd(passage, after: end), last > size {
      size = last
      end = rangeEnd
    }
    end = skipBlanks(passage, end)
    if !isOpened {
      guard size > 1, let unit = setUnits.match(passage, at: end) else { return nil }
      // 3册; 四卷本, 六册装.
      end += unit.word.count
      let isCounted = passage[end] == "本" || passage[end] == "装"
      if isCounted { end += 1 }
      let isVolumes = unit.word.count == 1 && unit.word.first == "册"
      return (isCounted || isVolumes) && isBoundary(passage, end) ? (size, end) : nil
    }
    guard let unit = setUnits.match(passage, at: end) else { return nil }
    end += unit.word.count
    if passage[end] == "装" { end += 1 }
    return isBoundary(passage, end) ? (size, end) : nil
  }

  /// 上下册, 上、下, 上中下卷: all volumes named at once.
  private static func sequence(_ passage: Passage, at place: Int) -> (Int, end: Int)? {
    guard passage[place] == "上" else { return nil }
    var size = 1
    var position = place + 1
    // In 上册、下册 the unit is repeated.
    if let unit = units.match(passage, at: position) { position += unit.word.count }
    while position < passage.end {
      let scalar = passage[position]
      if scalar == "、" || scalar == "," || scalar == "/" || scalar == "-" || scalar == "~" || scalar == " "
        || scalar == "·" || scalar == "至" || scalar == "和"
      {
        position += 1
      } else if scalar == "中" {
        size = max(size, 2)
        position += 1
        if let unit = units.match(passage, at: position) { position += unit.word.count }
      } else if scalar == "下" {
        position += 1
        // 上下两册
        if let count = Numerals.leading(passage, at: position), count.value == size + 1,
          units.match(passage, at: count.range.upperBound) != nil
        {
          position = count.range.upperBound
        }
        if let unit = units.match(passage, at: position) {
          position += unit.word.count
        }
        return isBoundary(passage, position) ? (size + 1, position) : nil
      } else {
        return nil
      }
    }
    return nil
  }

  /// 2021, 2021年, 2019-2020年度, 二〇二一年版: a year or a stretch of years that names a part.
  static func years(_ passage: Passage, at place: Int) -> ([Int], end: Int)? {
    if let found = republicanYear(passage, at: place) { return found }
    guard passage[place] != "第", let (first, firstEnd) = Numerals.year(passage, at: place) else { return nil }
    var years = [first]
    var end = firstEnd
    if passage[end] == "年", rangeMarks.contains(passage[end + 1]) { end += 1 }
    if rangeMarks.contains(passage[end]) || passage[end] == "/" {
      if let (last, lastEnd) = Numerals.year(passage, at: end + 1), last > first {
        years.append(last)
        end = lastEnd
      }
    }
    if passage[end] == "年" { end += 1 }
    if passage[end] == "度" { end += 1 }
    if passage[end] == "版" || passage[end] == "卷" { end += 1 }
    return isBoundary(passage, end) || passage[end] == "第" ? (years, end) : nil
  }

  /// 民国三十六年, 中华民国36年度: years of the Republic until 1949.
  private static func republicanYear(_ passage: Passage, at place: Int) -> ([Int], end: Int)? {
    guard let republic = republic.match(passage, at: place),
      let found = Numerals.leading(passage, at: place + republic.word.count),
      (1...38).contains(found.value), passage[found.range.upperBound] == "年"
    else { return nil }
    var end = found.range.upperBound + 1
    if passage[end] == "度" { end += 1 }
    return isBoundary(passage, end) ? ([1911 + found.value], end) : nil
  }

  /// The year, with 年, 年度 or 年版, that a title begins with.
  static func leadingYear(_ passage: Passage) -> (Int, end: Int)? {
    guard
      let (year, yearEnd) = Numerals.year(passage, at: passage.start)
        ?? TitleYears.shortYear(passage, at: passage.start)
    else { return nil }
    var end = skipBlanks(passage, yearEnd)
    if passage[end] == "年" { end += 1 }
    if passage[end] == "度" || passage[end] == "版" { end += 1 }
    return (year, end)
  }
}
