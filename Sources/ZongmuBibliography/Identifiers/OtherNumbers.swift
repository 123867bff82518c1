/// Reads the numbers that are no ISBN. Each gives nil for a text that is something else.
enum OtherNumbers {
  // MARK: ISSN

  /// An ISSN (ISO 3297), also inside an EAN that begins with 977; the value is `NNNN-NNNC`.
  static func issn(_ text: String, isCancelled: Bool = false) -> Identifier? {
    let passage = Passage(text).trimmed
    var characters: [UInt8] = []
    var place = passage.begins(with: "issn") ? passage.start + 4 : passage.start
    // ISSN-L 2095-123X.
    if passage[place] == "-", passage[place + 1] == "l" { place += 2 }
    loop: while place < passage.end {
      switch passage[place].value {
      case 0x30...0x39: characters.append(UInt8(passage[place].value))
      case 0x78: characters.append(UInt8(ascii: "X"))
      case 0x20, 0x2D, 0x3A: if characters.count >= 8, passage[place] == " " { break loop }
      default: break loop
      }
      place += 1
    }
    if characters.count == 13 || characters.count == 15, characters.starts(with: Array("977".utf8)) {
      guard let seven = digits(characters[3..<10]) else { return nil }
      characters = characters[3..<10] + [issnCheck(seven)]
    }
    guard characters.count == 8, let seven = digits(characters[..<7]) else { return nil }
    let value =
      String(decoding: characters[..<4], as: UTF8.self) + "-" + String(decoding: characters[4...], as: UTF8.self)
    let isValid = issnCheck(seven) == characters[7] && seven.contains { $0 != 0 }
    return Identifier(.issn, value: value, isValid: isValid, isCancelled: isCancelled, original: text)
  }

  /// The check character of an ISSN: weights 8 to 2, modulo 11.
  static func issnCheck(_ seven: [Int]) -> UInt8 {
    var sum = 0
    for (index, digit) in seven.enumerated() { sum += (8 - index) * digit }
    let check = (11 - sum % 11) % 11
    return check == 10 ? UInt8(ascii: "X") : UInt8(0x30 + check)
  }

  private static func digits(_ characters: some Sequence<UInt8>) -> [Int]? {
    var digits: [Int] = []
    for character in characters {
      guard character >= 0x30, character <= 0x39 else { return nil }
      digits.append(Int(character) - 0x30)
    }
    return digits
  }

  // MARK: 国内统一刊号

  /// Codes of provinces (GB/T 2260) that a CN number can begin with.
  private static let provinces: Set<Int> = [
    11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63,
    64, 65, 10,
  ]

  /// A CN number, `CN44-1234/G1` or `44-1234`; the value is `44-1234`, since the class after the slash may change.
  static func cn(_ text: String, isCancelled: Bool = false) -> Identifier? {
    let passage = Passage(text).trimmed
    var place = passage.start
    if let start = passage.wordIndex(of: "cn") { place = start + 2 }
    while passage[place] == " " || passage[place] == ":" || passage[place] == "-", place < passage.end { place += 1 }
    guard let province = Numerals.leading(passage, at: place), province.script == .arabic, province.range.count == 2
    else {
      return nil
    }
    var next = province.range.upperBound
    while passage[next] == " ", next < passage.end { next += 1 }
    guard passage[next] == "-" else { return nil }
    next += 1
    while passage[next] == " ", next < passage.end { next += 1 }
    guard let serial = Numerals.leading(passage, at: next), serial.script == .arabic, serial.range.count == 4 else {
      return nil
    }
    let after = passage[serial.range.upperBound]
    guard after == "/" || !after.isWordLike && after != "-" else { return nil }
    let value = passage[province.range].foldedText + "-" + passage[serial.range].foldedText
    let isValid = provinces.contains(province.value) && serial.value > 0
    return Identifier(.cn, value: value, isValid: isValid, isCancelled: isCancelled, original: text)
  }

  // MARK: 统一书号

  /// A 统一书号 (1956 to about 1987): class 1–17 and three digits of the publisher, a dot, the number of the book. The
  /// category letters (K, M, W, R, T), which stand before or behind, are left out of the value.
  static func unifiedBookNumber(_ text: String, isCancelled: Bool = false) -> Identifier? {
    let passage = Passage(text)
    var place = passage.wordIndex(of: "统一书号").map { $0 + 4 } ?? passage.start
    while place < passage.end, !passage[place].isDigit {
      let scalar = passage[place]
      guard scalar == " " || scalar == ":" || scalar == "·" || isCategory(scalar) else { return nil }
      place += 1
    }
    guard let head = Numerals.leading(passage, at: place), head.script == .arabic, (4...5).contains(head.range.count)
    else {
      return nil
    }
    var next = head.range.upperBound
    var dots = 0
    while passage[next] == "·" || passage[next] == "." || passage[next] == "。" || passage[next] == "-"
      || passage[next] == " ",
      next < passage.end
    {
      if passage[next] != " " { dots += 1 }
      next += 1
    }
    guard dots == 1, let serial = Numerals.leading(passage, at: next), serial.script == .arabic, serial.range.count <= 5
    else {
      return nil
    }
    var end = serial.range.upperBound
    while isCategory(passage[end]) { end += 1 }
    guard PartScanner.isBoundary(passage, end), passage[end] != "-", passage[end] != "." || end + 1 >= passage.end
    else { return nil }
    let classNumber = head.value / 1000
    guard (1...17).contains(classNumber), head.range.count == (classNumber >= 10 ? 5 : 4) else { return nil }
    return Identifier(
      .unifiedBookNumber, value: "\(head.value)·\(serial.value)", isValid: serial.value > 0, isCancelled: isCancelled,
      original: text)
  }

  private static func isCategory(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "k" || scalar == "m" || scalar == "w" || scalar == "r" || scalar == "t"
  }

  // MARK: ISRC, ISMN

  /// An ISRC, up to the slash that Chinese carriers print: `CN-F34-19-301-00`.
  static func isrc(_ text: String, isCancelled: Bool = false) -> Identifier? {
    var passage = Passage(text).trimmed
    if passage.begins(with: "isrc") { passage = passage.from(passage.start + 4).trimming { $0 == " " || $0 == ":" } }
    let end = passage.firstIndex(of: "/") ?? passage.end
    let value = passage.before(end).foldedText.filter { $0 != " " }.uppercased()
    let isWellFormed = value.utf8.allSatisfy {
      $0 == 0x2D || 0x30...0x39 ~= $0 || 0x41...0x5A ~= $0
    }
    guard value.utf8.count >= 10, value.contains(where: \.isNumber), isWellFormed else { return nil }
    let letters = value.prefix(2).allSatisfy { $0.isLetter }
    return Identifier(.isrc, value: value, isValid: letters, isCancelled: isCancelled, original: text)
  }

  /// An ISMN, `979-0-…` or the older `M-…`; the value is its thirteen digits without the check digit.
  static func ismn(_ text: String, isCancelled: Bool = false) -> Identifier? {
    let passage = Passage(text).trimmed
    var characters: [UInt8] = []
    for scalar in passage.scalars(where: { _ in true }) {
      switch scalar {
      case "0"..."9": characters.append(UInt8(scalar.value))
      case "m" where characters.isEmpty: characters = Array("9790".utf8)
      case " ", "-", ":", "i", "s", "n": break
      default: return nil
      }
    }
    // The letters of ISMN itself put the prefix there: it must not be doubled.
    if passage.begins(with: "ismn"), characters.starts(with: Array("9790979".utf8)) { characters.removeFirst(4) }
    guard characters.count == 13, characters.starts(with: Array("9790".utf8)), let all = digits(characters) else {
      return nil
    }
    let isValid = ISBN.thirteenCheck(Array(all.dropLast())) == characters[12]
    return Identifier(
      .ismn, value: String(decoding: characters[..<12], as: UTF8.self), isValid: isValid, isCancelled: isCancelled,
      original: text)
  }

  // MARK: 准印证号

  private static let permitWords = WordTable<Bool>("准印证 准印字 印准字 准印 内登字 内资准字 内部资料登记")
  private static let permitLabels = WordTable<Bool>("准印证号 准印证 内部资料准印证号 内部资料准印证 准印号")

  /// The permit of an internal publication in a note, `准印证号：(粤)2015印准字第0123号`: its region and its numbers,
  /// `粤2015-0123`.
  static func printPermit(_ text: String) -> Identifier? {
    var passage = Passage(text)
    guard permitWords.occurs(in: passage) else { return nil }
    var labelEnd = passage.start
    permitLabels.forEach(in: passage) { place, entry in
      if labelEnd == passage.start { labelEnd = place + entry.word.count }
    }
    passage = passage.from(labelEnd).trimming { $0 == " " || $0 == ":" }
    if let stop = passage.firstIndex(of: ";") ?? passage.firstIndex(of: "。") { passage = passage.before(stop) }
    var region = ""
    var numbers: [String] = []
    var place = passage.start
    while place < passage.end {
      if passage[place].isDigit {
        var end = place
        while passage[end].isDigit, end < passage.end { end += 1 }
        numbers.append(passage[place..<end].foldedText)
        place = end
        continue
      }
      let isWord = permitWords.match(passage, at: place) != nil
      if isWord || passage[place] == "字" || passage[place] == "第" {
        place += 1
        while passage[place].isHan, passage[place] != "第", place < passage.end { place += 1 }
        continue
      }
      if numbers.isEmpty, passage[place].isHan || passage[place].isLatinLetter, region.count < 6 {
        region += passage[place..<place + 1].foldedText.uppercased()
      }
      place += 1
    }
    guard numbers.contains(where: { $0.utf8.count >= 2 }) else { return nil }
    return Identifier(
      .printPermit, value: region + numbers.joined(separator: "-"), isValid: !region.isEmpty, original: text)
  }

  // MARK: Control numbers

  /// A control number of another system: `(AGENCY)number`. OCLC numbers lose their prefix and leading zeros.
  static func otherSystem(_ text: String, isCancelled: Bool = false) -> Identifier? {
    let passage = Passage(text).trimmed
    guard passage.contains(where: \.isWordLike) else { return nil }
    guard passage[passage.start] == "(", let close = passage.closingBracket(ofGroupOpeningAt: passage.start),
      close < passage.end
    else {
      return Identifier(.otherSystem, value: passage.text, isValid: false, isCancelled: isCancelled, original: text)
    }
    let agency = passage[passage.start + 1..<close - 1].trimmed
    var number = passage.from(close).trimmed
    guard !agency.isEmpty, !number.isEmpty else { return nil }
    if agency.foldedText == "ocolc" {
      number = number.from(number.firstPlace { $0.isDigit && $0 != "0" } ?? number.start)
      return Identifier(
        .otherSystem, value: "(OCoLC)" + number.text, isValid: true, isCancelled: isCancelled, original: text)
    }
    return Identifier(
      .otherSystem, value: "(" + agency.text + ")" + number.text, isValid: true, isCancelled: isCancelled,
      original: text)
  }
}
