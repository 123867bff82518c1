/// Reads which volume or part a record is about.
///
/// In a field made for it (200$h, 200$v, 245$n) everything is a designation: numerals of every kind with or without
/// a unit, 上中下, 甲乙丙, `Vol. 3`. At the end of a title a numeral counts only when something sets it off: a unit
/// (第三卷, 卷三, 下册), a bracket, a full stop, a middle dot or a blank before it, or, for Arabic numerals of one or
/// two digits, a Chinese character straight before it (三体2). Numerals elsewhere belong to the title: 1984, 三国演义,
/// 第二次世界大战, 一千零一夜. Something of the title must remain.
public enum PartGrammar {
  /// The designation that a part statement gives. What is no number is kept as a name.
  public static func parse(_ statement: String) -> PartDesignation {
    designation(of: read(Passage(statement)))
  }

  static func designation(of reading: PartReading) -> PartDesignation {
    var part = PartDesignation()
    part.numbers = reading.numbers
    part.names = reading.names
    part.setSize = reading.setSize
    return part
  }

  /// The volume that the qualifier of the only ISBN names, with its unit or as a place: 010 $b上册, $b上.
  static func number(qualifying qualifiers: [String]) -> PartNumber? {
    guard qualifiers.count == 1, let text = qualifiers.first, let whole = readWhole(Passage(text)),
      whole.numbers.count == 1, whole.setSize == nil, let number = whole.numbers.first
    else { return nil }
    if case .place = number.ordinal { return number }
    return number.unit == nil ? nil : number
  }

  private static let separators = ScalarSet(" .,;:、/·-~()[]=《》|+&")

  /// Reads a whole statement.
  static func read(_ passage: Passage, isBracketed: Bool = false) -> PartReading {
    var reading = PartReading()
    var place = passage.start
    while place < passage.end, reading.numbers.count < 32 {
      if separators.contains(passage[place]) {
        place += 1
        continue
      }
      guard let (element, end) = PartScanner.element(passage, at: place, isBracketed: isBracketed), end > place else {
        readName(passage.from(place), into: &reading)
        break
      }
      reading.take(element)
      place = end
    }
    return reading
  }

  /// What is no number is a name, up to a number at its end: 必修第一册.
  private static func readName(_ passage: Passage, into reading: inout PartReading) {
    var name = passage.trimming { separators.contains($0) && $0 != ")" && $0 != "]" && $0 != "》" }
    let tail = reading.numbers.isEmpty ? takeTail(&name) : nil
    if !name.isEmpty { reading.names.append(name.text) }
    if let tail { reading.append(tail) }
  }

  /// The reading of a passage that is nothing but a designation or a set statement; nil when anything is left over.
  static func readWhole(_ passage: Passage, isBracketed: Bool = false) -> PartReading? {
    let passage = passage.trimmed
    guard !passage.isEmpty, passage.count <= 24, passage[passage.start] != "-" else { return nil }
    // A single letter in brackets is no volume: 维生素(A).
    if passage.count == 1, passage[passage.start].isLatinLetter,
      Numerals.leading(passage, at: passage.start, allowingLatin: true) == nil
    {
      return nil
    }
    var consumed = PartReading()
    var isSet = false
    var place = passage.start
    while place < passage.end {
      if separators.contains(passage[place]) {
        place += 1
        continue
      }
      guard let (element, end) = PartScanner.element(passage, at: place, isBracketed: isBracketed), end > place else {
        return nil
      }
      switch element {
      case .number(let number): if case .number(let value) = number.ordinal, value >= 1000 { return nil }
      case .set: isSet = true
      case .years: break
      }
      consumed.take(element)
      place = end
    }
    // A year alone is no part: 冷记忆(1980-1985).
    if !consumed.years.isEmpty, consumed.numbers.isEmpty { return nil }
    return consumed.isEmpty && !isSet ? nil : consumed
  }
}
