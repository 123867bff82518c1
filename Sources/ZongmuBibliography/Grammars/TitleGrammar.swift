/// What a title subfield says once everything crammed into it is taken apart.
struct TitleReading {
  /// The whole subfield.
  let statement: Passage
  /// The title proper.
  var proper: Passage
  /// Other title information that followed a colon.
  var other: [Passage] = []
  /// Parallel titles that followed an equals sign, and further works that followed a semicolon.
  var parallel: [Passage] = []
  /// A statement of responsibility that followed ` / `.
  var responsibility: Passage?
  /// Volume, names of parts, size of the set.
  var part = PartReading()
  /// Numbers that later segments give (散文卷二 after a colon): they count when nothing nearer the title does.
  var otherNumbers: [PartNumber] = []
  /// Edition statements, in order.
  var editions: [Passage] = []
  /// Kinds of material named in square brackets: [视频录制品].
  var designations: [String] = []
  /// A series named before the title: 《学点历史》丛书.
  var series: String?
  /// Other readings of the title proper: without a remark in brackets at its end, without a year before it.
  var alternates: [String] = []

  /// The reading of a subfield of which nothing is taken apart yet.
  init(_ statement: Passage) {
    self.statement = statement
    proper = statement
  }
}

/// Takes a title subfield apart into title proper, other title information, volume, edition and the rest, since
/// cataloguers often put them all into one: `三国演义（上）：插图本`, `史记 = Shiji / 司马迁著`, `算法(第4版)`.
public enum TitleGrammar {
  private static let bindings = WordTable<Bool>("精 平 精装 平装 简装 软精装 盒装 套装 线装 软装 硬精装 精装本 平装本 pbk hbk 全新 新版")

  /// The title and the part that a title subfield gives. Edition statements in it are in `edition`.
  public static func parse(_ statement: String) -> (title: Title, part: PartDesignation, edition: Edition) {
    let reading = read(Passage(statement))
    var title = Title()
    title.statement = statement
    title.proper = reading.proper.text
    title.other = reading.other.map(\.text)
    title.variants = reading.parallel.map(\.text)
    title.alternates = reading.alternates
    var edition = Edition()
    for each in reading.editions { EditionGrammar.join(&edition, EditionGrammar.read(each)) }
    var part = PartGrammar.designation(of: reading.part)
    if part.numbers.isEmpty { part.numbers = reading.otherNumbers }
    return (title, part, edition)
  }

  static func read(_ statement: Passage) -> TitleReading {
    var reading = TitleReading(statement)
    var passage = trimEnds(reading.statement)
    splitOffResponsibility(&passage, &reading)
    let parallels = passage.several { $0[$1] == "=" && $0[$1 - 1] == " " && $0[$1 + 1] == " " }
    if let first = parallels.first { passage = first }
    var behindParallel: [Passage] = []
    for parallel in parallels.dropFirst() {
      let (title, other) = splitParallel(parallel)
      reading.parallel.append(title)
      behindParallel += other
    }
    let works = passage.several(where: isSemicolon)
    if let first = works.first {
      passage = first
      reading.parallel = works.dropFirst().map { trimEnds($0) } + reading.parallel
    }
    unwrap(&passage)
    takeSeries(&passage, &reading)
    takeTrailingSeries(&passage, &reading)
    var proper: Passage?
    passage.forEachPart(where: isColon) { part in
      var segment = part
      if proper == nil {
        takeApart(&segment, &reading)
        proper = segment
        return
      }
      takeSegment(&segment, &reading)
      if segment.contains(where: \.isWordLike) { reading.other.append(segment) }
    }
    if proper == nil { takeApart(&passage, &reading) }
    reading.other += behindParallel
    reading.proper = trimEnds(proper ?? passage)
    unwrap(&reading.proper)
    addYearAlternate(&reading)
    return reading
  }

  /// Later segments and subfields of other title information: what is no title goes where it belongs.
  static func takeSegment(_ segment: inout Passage, _ reading: inout TitleReading) {
    segment = segment.trimmed
    let group = bracketed(segment)
    let isBracketed = group?.lowerBound == segment.start + 1
    if let group, isBracketed { segment = segment[group].trimmed }
    if let (size, end) = PartScanner.set(segment, at: segment.start, isBracketed: true), end == segment.end {
      reading.part.setSize = reading.part.setSize ?? size
      segment = segment.before(segment.start)
      return
    }
    if EditionGrammar.isStatement(segment) {
      reading.editions.append(segment)
      segment = segment.before(segment.start)
      return
    }
    if PartGrammar.isName(segment) {
      reading.part.names.append(segment.text)
      segment = segment.before(segment.start)
      return
    }
    if isBracketed, let whole = PartGrammar.readWhole(segment), !whole.numbers.isEmpty,
      whole.numbers.allSatisfy({ $0.unit == nil })
    {
      reading.part.append(whole)
      segment = segment.before(segment.start)
      return
    }
    // 二十八卷 counts the chapters of an old book: a numeral needs 第, a unit before it, or 年级 behind it.
    if let whole = PartGrammar.readWhole(segment),
      whole.numbers.first?.unit == "级" && segment.firstIndex(of: "年") != nil
        || Numerals.leading(segment, at: segment.start) == nil
          && (whole.numbers.isEmpty || whole.numbers.contains(where: { $0.unit != nil }))
    {
      reading.part.append(whole)
      segment = segment.before(segment.start)
      return
    }
    if let head = PartGrammar.takeHead(&segment) { reading.part.append(head) }
    var limited = TitleReading(segment)
    takeApart(&segment, &limited, isOther: true)
    reading.otherNumbers += limited.part.numbers
    limited.part.numbers = []
    reading.part.append(limited.part)
    reading.editions += limited.editions
  }

  /// Takes volume, edition, set and binding off the end of a title until nothing more comes off.
  private static func takeApart(_ title: inout Passage, _ reading: inout TitleReading, isOther: Bool = false) {
    var tail = PartReading()
    var isYearly: Bool?
    let whole = title.count
    for _ in 0..<8 {
      title = title.count < whole ? title.trimming(where: isLooseMark) : trimEnds(title)
      if let group = bracketed(title), group.lowerBound - 1 > title.start {
        guard takeBracket(&title, group, &tail, &reading, isOther, &isYearly) else { break }
        continue
      }
      if isOther {
        guard endsWithUnit(title) else { break }
      }
      if let statement = EditionGrammar.takeTail(&title) {
        reading.editions.insert(statement, at: 0)
      } else if let part = PartGrammar.takeTail(&title) {
        tail.prepend(part)
      } else if let size = takeSetTail(&title) {
        tail.setSize = size ?? tail.setSize
      } else if yearly(title, &isYearly), let years = TitleYears.takeTail(&title) {
        tail.years = years + tail.years
      } else if !isOther, let name = PartGrammar.takeName(&title) {
        tail.names.insert(name, at: 0)
      } else if !isOther, let middle = PartGrammar.takeMiddle(&title) {
        tail.prepend(middle)
      } else if !isOther, takeInnerBracket(&title, &tail, &reading) {
        continue
      } else {
        break
      }
    }
    reading.part.append(tail)
  }

  /// Judges the brackets at the end of a title; false when they stay in it.
  private static func takeBracket(
    _ title: inout Passage, _ group: Range<Int>, _ tail: inout PartReading, _ reading: inout TitleReading,
    _ isOther: Bool, _ isYearly: inout Bool?
  ) -> Bool {
    let content = title[group].trimmed
    let rest = title.before(group.lowerBound - 1).trimmed
    guard rest.contains(where: \.isWordLike) else { return false }
    if content.isEmpty || bindings.whole(content) != nil || isAccompaniment(content) {
      title = rest
      return true
    }
    if let part = PartGrammar.readWhole(content, isBracketed: true) {
      tail.prepend(part)
      title = rest
      return true
    }
    if title[group.lowerBound - 1] == "[", MediumRules.designation(content.text) != nil {
      reading.designations.append(content.text)
      title = rest
      return true
    }
    // 独家定制版，上下册: an edition and a set in one pair of brackets.
    let pieces = content.split { $0[$1] == "," || $0[$1] == ";" }
    if pieces.count > 1, takePieces(pieces, &tail, &reading) {
      title = rest
      return true
    }
    if EditionGrammar.isStatement(content), !content.contains(where: { $0 == ":" }) {
      reading.editions.insert(content, at: 0)
      title = rest
      return true
    }
    if yearly(title, &isYearly), let (years, end) = PartScanner.years(content, at: content.start), end == content.end {
      tail.years = years + tail.years
      title = rest
      return true
    }
    if PartGrammar.isName(content) {
      tail.names.insert(content.text, at: 0)
      title = rest
      return true
    }
    if !isOther {
      // A volume or edition may hide at the end of what is in the brackets: 边缘(认同（增订本）).
      var inner = content
      var nested = TitleReading(content)
      if inner.openingBracket(ofGroupEndingAt: inner.end) != nil { takeApart(&inner, &nested, isOther: true) }
      if inner.count < content.count {
        reading.editions = nested.editions + reading.editions
        tail.setSize = tail.setSize ?? nested.part.setSize
        title = Passage(rest.text + "(" + inner.text + ")")
      }
      reading.alternates.append(rest.trimming(where: isLooseMark).text)
    }
    return false
  }

  private static let companions = WordTable<Bool>("光盘 光碟 磁带 录音带 cd dvd vcd mp3 cd-rom")

  /// 附光盘, 含1CD: what is sold with the book, no part of its title.
  private static func isAccompaniment(_ content: Passage) -> Bool {
    let first = content[content.start]
    return (first == "附" || first == "含" || first == "配" || first == "赠") && companions.occurs(in: content)
  }

  /// Takes a volume or a numbered edition in brackets out of the middle of a title: 法语教程（上）学生用书.
  private static func takeInnerBracket(
    _ title: inout Passage, _ tail: inout PartReading, _ reading: inout TitleReading
  ) -> Bool {
    guard let open = title.firstPlace(where: { $0 == "(" || $0 == "[" }), open > title.start,
      let close = title.closingBracket(ofGroupOpeningAt: open), close < title.end
    else { return false }
    let content = title[open + 1..<close - 1].trimmed
    if let part = PartGrammar.readWhole(content, isBracketed: true) {
      tail.prepend(part)
    } else if EditionGrammar.isStatement(content) {
      reading.editions.insert(content, at: 0)
    } else if bindings.whole(content) == nil {
      return false
    }
    title = Passage(title.before(open).trimmed.text + title.from(close).text)
    return true
  }

  private static let finalUnits = ScalarSet("卷册辑集部编篇期季")
  private static let numeralUnits = ScalarSet("卷册辑编")

  /// Whether a segment ends with a unit, or with a numeral straight after one: 第2卷, 卷二.
  private static func endsWithUnit(_ segment: Passage) -> Bool {
    if finalUnits.contains(segment[segment.end - 1]) { return true }
    guard let found = Numerals.trailing(segment, before: segment.end, allowingLatin: true) else { return false }
    let before = found.range.lowerBound - 1
    // 漂流三部曲之二 is the second book; 岭南丛书之二 numbers a series, and 名胜之一 nothing.
    return numeralUnits.contains(segment[before])
      || segment[before] == "之" && segment[before - 1] == "曲" && segment[before - 2] == "部"
  }

  private static func isLooseMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "." || scalar == "-" || scalar == "·" || scalar == "。" || scalar == ","
  }

  private static func takePieces(_ pieces: [Passage], _ tail: inout PartReading, _ reading: inout TitleReading) -> Bool
  {
    var parts = PartReading()
    var editions: [Passage] = []
    for piece in pieces {
      if let part = PartGrammar.readWhole(piece, isBracketed: true) {
        parts.append(part)
      } else if EditionGrammar.isStatement(piece) {
        editions.append(piece)
      } else if bindings.whole(piece) == nil {
        return false
      }
    }
    tail.prepend(parts)
    reading.editions = editions + reading.editions
    return true
  }

  /// 全五册, 套装共3册 after the title without brackets.
  private static func takeSetTail(_ title: inout Passage) -> Int?? {
    let passage = title
    var place = max(passage.start + 2, passage.end - 10)
    while place < passage.end - 1 {
      let scalar = passage[place]
      if scalar == "全" || scalar == "共" || scalar == "套",
        let (size, end) = PartScanner.set(passage, at: place), end == passage.end,
        size != nil || passage[place - 1] == " "
      {
        title = passage.before(place).trimmed
        return .some(size)
      }
      place += 1
    }
    return nil
  }

  private static func yearly(_ title: Passage, _ isYearly: inout Bool?) -> Bool {
    if let known = isYearly { return known }
    let found = TitleYears.yearlyWords.occurs(in: title)
    isYearly = found
    return found
  }

  /// The inside of the brackets at the end of a passage.
  private static func bracketed(_ passage: Passage) -> Range<Int>? {
    guard let open = passage.openingBracket(ofGroupEndingAt: passage.end), passage[open] != "《" else { return nil }
    return open + 1..<passage.end - 1
  }
}
