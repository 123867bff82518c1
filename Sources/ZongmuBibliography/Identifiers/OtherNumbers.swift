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

  /// An ISSN-L.
  static func issnL(_ text: String) -> Identifier? {
    var found = issn(text)
    found?.kind = .issnL
    return found
  }

  /// The check character of an ISSN: weights 8 to 2, modulo 11.
  static func issnCheck(_ seven: [Int]) -> UInt8 {
    var sum = 0
    for (index, digit) in seven.enumerated() { sum += (8 - index) * digit }
    let check = (11 - sum % 11) % 11
    return check == 10 ? UInt8(ascii: "X") : UInt8(0x30 + check)
  }

  static func digits(_ characters: some Sequence<UInt8>) -> [Int]? {
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
    var place = unifiedLabels.first(in: passage) ?? passage.start
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

  private static let unifiedLabels = WordTable<Bool>("统一书号 书号")

  private static func isCategory(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "k" || scalar == "m" || scalar == "w" || scalar == "r" || scalar == "t"
  }
}
