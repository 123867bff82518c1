/// Numbers of recordings and of printed music.
extension OtherNumbers {
  /// An ISRC (ISO 3901), `CN-F34-19-30100`: country, registrant, year and a number of five digits. Chinese carriers print
  /// the number in two parts and a class behind a slash (`CN-F34-19-301-00/V.J6`); both are put right.
  static func isrc(_ text: String, isCancelled: Bool = false) -> Identifier? {
    var passage = Passage(text).trimmed
    if passage.begins(with: "isrc") { passage = passage.from(passage.start + 4).trimming { $0 == " " || $0 == ":" } }
    let end = passage.firstIndex(of: "/") ?? passage.end
    let written = passage.before(end).foldedText.filter { $0 != " " }.uppercased()
    let isWellFormed = written.utf8.allSatisfy { $0 == 0x2D || 0x30...0x39 ~= $0 || 0x41...0x5A ~= $0 }
    guard written.utf8.count >= 10, written.contains(where: \.isNumber), isWellFormed else { return nil }
    let plain = Array(written.utf8.filter { $0 != 0x2D })
    let isDigit: (UInt8) -> Bool = { 0x30...0x39 ~= $0 }
    let isValid = plain.count == 12 && !plain[..<2].contains(where: isDigit) && plain[5...].allSatisfy(isDigit)
    func part(_ range: Range<Int>) -> String { String(decoding: plain[range], as: UTF8.self) }
    let value = isValid ? "\(part(0..<2))-\(part(2..<5))-\(part(5..<7))-\(part(7..<12))" : written
    return Identifier(.isrc, value: value, isValid: isValid, isCancelled: isCancelled, original: text)
  }

  /// An ISMN, `979-0-…` or the older `M-…`; the value is its thirteen digits without the check digit.
  static func ismn(_ text: String, isCancelled: Bool = false) -> Identifier? {
    var passage = Passage(text).trimmed
    if passage.begins(with: "ismn") { passage = passage.from(passage.start + 4) }
    var characters: [UInt8] = []
    for scalar in passage.scalars(where: { _ in true }) {
      switch scalar {
      case "0"..."9": characters.append(UInt8(scalar.value))
      case "m" where characters.isEmpty: characters = Array("9790".utf8)
      case " ", "-", ":": break
      default: return nil
      }
    }
    guard characters.count == 13, characters.starts(with: Array("9790".utf8)), let all = digits(characters) else {
      return nil
    }
    let isValid = ISBN.thirteenCheck(Array(all.dropLast())) == characters[12]
    return Identifier(
      .ismn, value: String(decoding: characters[..<12], as: UTF8.self), isValid: isValid, isCancelled: isCancelled,
      original: text)
  }
}
