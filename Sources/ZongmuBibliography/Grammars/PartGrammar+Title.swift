/// Designations that stand in a title.
extension PartGrammar {
  private static let endSeparators = ScalarSet(" .·,:;、/。#")
  private static let numberUnits = WordTable<Character>([
    ("卷 分卷", "卷"), ("辑 分辑", "辑"), ("册 分册", "册"), ("集", "集"), ("部", "部"), ("编 分编", "编"), ("篇", "篇"), ("期 学期", "期"),
    ("季", "季"), ("号", "号"), ("回", "回"), ("函", "函"), ("本", "本"), ("级 年级", "级"), ("种", "种"), ("批", "批"), ("单元", "元"),
  ])
  private static let unmarkedUnits = WordTable<Bool>("辑 集 部 编 篇 期 季 分册 分卷 年级 卷")
  private static let upperLowerUnits = ScalarSet("册卷部集编篇辑")
  private static let otherPlaceUnits = ScalarSet("编集卷册辑篇")
  private static let gluedLeadingUnits = ScalarSet("卷册辑编")
  private static let numberedThings = ScalarSet("第年月日号届级点")

  /// Takes one designation off the end of a title; nil when there is none or nothing of the title would remain.
  static func takeTail(_ title: inout Passage) -> PartReading? {
    let passage = title.trimmed
    guard passage.count > 1 else { return nil }
    guard
      let (reading, start) = unitTail(passage) ?? rangeTail(passage) ?? leadingUnitTail(passage) ?? placeTail(passage)
        ?? latinTail(passage) ?? numeralTail(passage)
    else { return nil }
    let rest = passage.before(start).trimming { endSeparators.contains($0) || $0 == "-" || $0 == "(" || $0 == "[" }
    guard rest.contains(where: \.isWordLike) else { return nil }
    title = rest
    return reading
  }

  /// …第三卷, …. 3集, …三年级, …下册, …甲编, …上下册.
  private static func unitTail(_ passage: Passage) -> (PartReading, start: Int)? {
    guard let unit = numberUnits.suffix(of: passage) else { return nil }
    let unitStart = passage.end - unit.word.count
    var position = unitStart
    while position > passage.start, passage[position - 1] == " " { position -= 1 }
    if let found = Numerals.trailing(passage, before: position, allowingLatin: true) {
      return numbered(passage, found, unit.meaning, unitStart)
    }
    let scalar = passage[unitStart - 1]
    if let (reading, start) = setSequence(passage, before: unitStart) { return (reading, start) }
    guard unit.word.count == 1 || unit.meaning == "册" || unit.meaning == "卷",
      let (number, end) = PartScanner.relative(passage, at: unitStart - 1), end == passage.end
    else { return nil }
    let isSetOff = unitStart - 1 == passage.start || endSeparators.contains(passage[unitStart - 2])
    if scalar == "上" || scalar == "中" || scalar == "下" {
      guard upperLowerUnits.contains(passage[unitStart]) || unit.word.count == 2 else { return nil }
      // A glued 上集 needs some title before it: 海上集.
      guard isSetOff || unitStart - 1 - passage.start >= 2 else { return nil }
    } else {
      guard isSetOff || otherPlaceUnits.contains(passage[unitStart]) && unitStart - 1 - passage.start >= 2 else {
        return nil
      }
    }
    return (PartReading(numbers: [number]), unitStart - 1)
  }

  private static func numbered(
    _ passage: Passage, _ found: Numerals.Found, _ unit: Character, _ unitStart: Int
  ) -> (PartReading, start: Int)? {
    var start = found.range.lowerBound
    var ordinal = PartNumber.Ordinal.number(found.value)
    if passage[start - 1] == "-" || passage[start - 1] == "~",
      let first = Numerals.trailing(passage, before: start - 1, allowingLatin: true), first.value < found.value
    {
      ordinal = .range(first.value, found.value)
      start = first.range.lowerBound
    } else if passage[start - 1] == "、"
      || passage[start - 1] == "第" && (passage[start - 2] == "-" || passage[start - 2] == "~"),
      let (number, end) = rangeFrom(passage, endingAt: passage.end), end == passage.end
    {
      return number
    }
    var before = start
    while before > passage.start, passage[before - 1] == " " { before -= 1 }
    let number = PartNumber(ordinal, unit: unit)
    if passage[before - 1] == "第", before > passage.start {
      return (PartReading(numbers: [number]), before - 1)
    }
    // Without 第 the numeral must be set off; 年级 needs nothing; N册 counts volumes and N卷 of old books counts chapters.
    if unit == "级" { return unitStart + 2 == passage.end ? (PartReading(numbers: [number]), start) : nil }
    guard unmarkedUnits.suffix(of: passage) != nil,
      before == passage.start || endSeparators.contains(passage[start - 1])
    else { return nil }
    if unit == "卷", found.script != .arabic { return nil }
    return (PartReading(numbers: [number]), start)
  }

  /// 第1册-第3册, counted back from its end.
  private static func rangeFrom(_ passage: Passage, endingAt end: Int) -> ((PartReading, start: Int), end: Int)? {
    var place = max(passage.start, end - 16)
    while place < end {
      if passage[place] == "第", let (number, numberEnd) = PartScanner.ordinal(passage, at: place), numberEnd == end,
        case .range = number.ordinal
      {
        return ((PartReading(numbers: [number]), place), numberEnd)
      }
      place += 1
    }
    return nil
  }

  /// 上下册, 上、中、下卷 before a place.
  private static func setSequence(_ passage: Passage, before unitStart: Int) -> (PartReading, start: Int)? {
    guard passage[unitStart - 1] == "下" else { return nil }
    var place = unitStart - 2
    while place >= max(passage.start, unitStart - 9) {
      if passage[place] == "上", let (size, end) = PartScanner.set(passage, at: place), end == passage.end {
        return (PartReading(setSize: size), place)
      }
      place -= 1
    }
    return nil
  }

  /// …. 7-8, … I-III.
  private static func rangeTail(_ passage: Passage) -> (PartReading, start: Int)? {
    guard let last = Numerals.trailing(passage, before: passage.end, allowingLatin: true),
      passage[last.range.lowerBound - 1] == "-" || passage[last.range.lowerBound - 1] == "~",
      let first = Numerals.trailing(passage, before: last.range.lowerBound - 1, allowingLatin: true),
      first.value < last.value, last.value < 1000,
      endSeparators.contains(passage[first.range.lowerBound - 1])
    else { return nil }
    return (PartReading(numbers: [PartNumber(.range(first.value, last.value))]), first.range.lowerBound)
  }

  /// …卷三, …之二.
  private static func leadingUnitTail(_ passage: Passage) -> (PartReading, start: Int)? {
    guard let found = Numerals.trailing(passage, before: passage.end, allowingLatin: true), found.value < 1000 else {
      return nil
    }
    let unit = passage[found.range.lowerBound - 1]
    let start = found.range.lowerBound - 1
    let number = PartNumber.Ordinal.number(found.value)
    if gluedLeadingUnits.contains(unit) {
      // 一万卷 counts; 第三卷四 does not occur.
      guard Numerals.trailing(passage, before: start) == nil else { return nil }
      return (PartReading(numbers: [PartNumber(number, unit: Character(unit))]), start)
    }
    if unit == "之", found.script != .latin {
      // 三分之二 is a fraction.
      guard passage[start - 1] != "分" else { return nil }
      return (PartReading(numbers: [PartNumber(number)]), start)
    }
    if unit == "集" || unit == "部" || unit == "篇" || unit == "期", endSeparators.contains(passage[start - 1]) {
      return (PartReading(numbers: [PartNumber(number, unit: Character(unit))]), start)
    }
    return nil
  }

  /// … 上, …. 下, … 上下, … 续.
  private static func placeTail(_ passage: Passage) -> (PartReading, start: Int)? {
    let last = passage[passage.end - 1]
    guard last == "上" || last == "中" || last == "下" || last == "续" else { return nil }
    if endSeparators.contains(passage[passage.end - 2]) {
      // 上、下 names both.
      if last == "下", let found = setSequence(passage, before: passage.end) { return found }
      return (PartReading(numbers: [PartNumber(.place(Character(last)))]), passage.end - 1)
    }
    guard last == "下", let (reading, start) = setSequence(passage, before: passage.end),
      endSeparators.contains(passage[start - 1])
    else { return nil }
    return (reading, start)
  }

  /// …, Vol. 2; …. Part II.
  private static func latinTail(_ passage: Passage) -> (PartReading, start: Int)? {
    var place = passage.end - 2
    while place > max(passage.start, passage.end - 24) {
      if passage[place].isLatinLetter, !passage[place - 1].isWordLike || passage[place - 1].isEastAsian,
        let (number, end) = PartScanner.latin(passage, at: place), end == passage.end, number.unit != nil,
        end - place > 2
      {
        return (PartReading(numbers: [number]), place)
      }
      place -= 1
    }
    return nil
  }

  /// … 08, …. 七, …·3, …Ⅱ, 花音4.
  private static func numeralTail(_ passage: Passage) -> (PartReading, start: Int)? {
    guard let found = Numerals.trailing(passage, before: passage.end, allowingLatin: true), found.value < 1000 else {
      return nil
    }
    let start = found.range.lowerBound
    guard start > passage.start else { return nil }
    let before = passage[start - 1]
    let isPadded = found.script == .arabic && passage[start] == "0" && found.range.count > 1
    if endSeparators.contains(before) {
      var position = start - 1
      while position > passage.start, passage[position] == " " { position -= 1 }
      let mark = passage[position]
      // 2.0 is a version, Windows 10 and Henry V are names.
      if mark == ".", passage[position - 1].isDigit { return nil }
      if before == "/" || before == ":" || before == ";" { return nil }
      if mark.isLatinLetter, !isPadded { return nil }
      if found.script == .latin, found.range.count == 1, mark != ".", !isLoneRoman(passage, start, after: mark) {
        return nil
      }
      if found.script == .chinese, found.range.count > 3 { return nil }
      return (PartReading(numbers: [PartNumber(.number(found.value))]), start)
    }
    guard before.isEastAsian, start - passage.start >= 2 else { return nil }
    switch found.script {
    case .chinese: return nil
    case .sign: break
    case .latin:
      let isCapital = found.range.allSatisfy { (0x41...0x5A).contains(passage.written($0).value) }
      guard isCapital, found.range.count > 1 || isLoneRoman(passage, start, after: before) else { return nil }
    case .arabic:
      guard found.range.count <= 2 || isPadded && found.range.count == 3, !numberedThings.contains(before) else {
        return nil
      }
    }
    return (PartReading(numbers: [PartNumber(.number(found.value))]), start)
  }

  /// A capital I or V behind a Chinese character: 大学物理I. X and L are rather letters.
  private static func isLoneRoman(_ passage: Passage, _ place: Int, after mark: Unicode.Scalar) -> Bool {
    mark.isEastAsian && (passage.written(place) == "I" || passage.written(place) == "V")
  }
}
