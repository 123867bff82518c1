/// Names of parts, and designations in the middle of a title.
extension PartGrammar {
  private static let nameEndings = WordTable<Bool>("卷 篇 分册 分卷 分编")
  /// Works that end in 卷 or 篇 and are no parts: 试卷, 长卷, 名篇.
  private static let otherPapers = WordTable<Bool>(
    "试卷 测卷 模拟卷 真题卷 考卷 密卷 练卷 押题卷 测试卷 冲刺卷 卷子 长卷 画卷 手卷 书卷 案卷 开卷 答卷 问卷 名篇 诗篇 佳篇 短篇 中篇 长篇 开篇 试题卷 预测卷"
  )
  private static let middleUnits: [Character] = ["卷", "册", "辑", "集", "部", "编"]

  /// Whether a passage is the name of a part by its form: 天文卷, 北京街卷, 春夏篇.
  static func isName(_ passage: Passage) -> Bool {
    guard let ending = nameEndings.suffix(of: passage), (ending.word.count + 1...12).contains(passage.count) else {
      return false
    }
    guard otherPapers.suffix(of: passage) == nil else { return false }
    // A numeral before the unit makes it a number, not a name.
    guard Numerals.trailing(passage, before: passage.end - ending.word.count) == nil else { return false }
    return passage.allSatisfy { $0.isEastAsian || $0.isDigit || $0.isLatinLetter || $0 == " " || $0 == "·" }
  }

  /// Takes the name of a part off the end of a title: 中国大百科全书·天文卷, 宫本武藏 水之卷.
  static func takeName(_ title: inout Passage) -> String? {
    let passage = title.trimmed
    guard nameEndings.suffix(of: passage) != nil else { return nil }
    var place = passage.end - 2
    while place > passage.start, passage.end - place <= 12 {
      let scalar = passage[place]
      if scalar == " " || scalar == "." || scalar == "·" || scalar == "-" {
        let name = passage.from(place + 1)
        let rest = passage.before(place).trimming { $0 == " " || $0 == "." || $0 == "·" || $0 == "-" }
        guard isName(name), rest.count >= 2 else { return nil }
        title = rest
        return name.text
      }
      place -= 1
    }
    return nil
  }

  /// Takes a designation that stands between blanks or before a middle dot, and what follows it as the name of the
  /// part: 进化论全集 第四卷 兰科植物, 地道风物002·湘西; or by the marks of ISBD: 越秀史稿. 上册, 先秦至明代.
  static func takeMiddle(_ title: inout Passage) -> PartReading? {
    let passage = title
    var place = passage.start + 1
    while place < passage.end - 1 {
      if passage[place] == "第", let (number, end) = PartScanner.ordinal(passage, at: place),
        let unit = number.unit, middleUnits.contains(unit), end < passage.end,
        passage[end] == " " || passage[end] == "·" || passage[end] == "." || passage[end] == ","
      {
        let name = passage.from(end).trimming { $0 == " " || $0 == "·" || $0 == "." || $0 == "," }
        let rest = passage.before(place).trimming { $0 == " " || $0 == "·" || $0 == "." }
        if name.contains(where: \.isWordLike), rest.count >= 2 {
          title = rest
          return PartReading(numbers: [number], names: [name.text])
        }
      }
      if passage[place] == ".", let reading = namedPart(passage, behind: place) {
        let rest = passage.before(place).trimmed
        if rest.count >= 2 {
          title = rest
          return reading
        }
      }
      if passage[place] == "·", passage[place - 1].isDigit, !passage[place + 1].isDigit {
        var rest = passage.before(place)
        let name = passage.from(place + 1).trimmed
        if rest.count >= 3, let reading = takeTail(&rest), name.contains(where: \.isWordLike) {
          title = rest
          return PartReading(numbers: reading.numbers, names: [name.text])
        }
      }
      place += 1
    }
    return nil
  }

  /// A number with a unit, a comma and a name, behind a full stop.
  private static func namedPart(_ passage: Passage, behind stop: Int) -> PartReading? {
    let place = PartScanner.skipBlanks(passage, stop + 1)
    guard place > stop + 1, let (element, end) = PartScanner.element(passage, at: place), passage[end] == ",",
      case .number(let number) = element, number.unit != nil
    else { return nil }
    let name = passage.from(end + 1).trimmed
    return name.contains(where: \.isWordLike) ? PartReading(numbers: [number], names: [name.text]) : nil
  }

  /// Takes a designation off the start of a later segment of a title: 第10册(1946-1948).
  static func takeHead(_ segment: inout Passage) -> PartReading? {
    let passage = segment.trimmed
    guard passage[passage.start] == "第", let (number, end) = PartScanner.ordinal(passage, at: passage.start),
      number.unit != nil, PartScanner.isBoundary(passage, end)
    else { return nil }
    var rest = passage.from(end).trimming { $0 == " " || $0 == "." || $0 == "·" || $0 == "," || $0 == ":" }
    if rest.openingBracket(ofGroupEndingAt: rest.end) == rest.start, !rest.isEmpty {
      rest = rest[rest.start + 1..<rest.end - 1]
    }
    segment = rest
    return PartReading(numbers: [number])
  }
}
