/// Numbers of records in the systems of libraries.
extension OtherNumbers {
  /// A control number of another system: `(AGENCY)number`. OCLC numbers lose their prefix (ocm, ocn, on) and leading
  /// zeros, and are known by that prefix where the agency is left out.
  static func otherSystem(_ text: String, isCancelled: Bool = false) -> Identifier? {
    let passage = Passage(text).trimmed
    guard passage.contains(where: \.isWordLike) else { return nil }
    func identifier(_ value: String, isValid: Bool) -> Identifier {
      Identifier(.otherSystem, value: value, isValid: isValid, isCancelled: isCancelled, original: text)
    }
    guard passage[passage.start] == "(", let close = passage.closingBracket(ofGroupOpeningAt: passage.start),
      close < passage.end
    else {
      if passage[passage.start] == "(", passage.closingBracket(ofGroupOpeningAt: passage.start) == passage.end {
        return nil
      }
      if let number = oclcDigits(passage, needsPrefix: true) { return identifier("(OCoLC)" + number, isValid: true) }
      return identifier(passage.text, isValid: false)
    }
    let agency = passage[passage.start + 1..<close - 1].trimmed
    let number = passage.from(close).trimmed
    guard !agency.isEmpty, !number.isEmpty else { return nil }
    if agency.foldedText == "ocolc" {
      let digits = oclcDigits(number, needsPrefix: false)
      return identifier("(OCoLC)" + (digits ?? number.text), isValid: digits != nil)
    }
    return identifier("(" + agency.text + ")" + number.text, isValid: true)
  }

  private static let oclcPrefixes = WordTable<Bool>("ocm ocn on ocl7")

  /// The digits of an OCLC number without leading zeros.
  private static func oclcDigits(_ number: Passage, needsPrefix: Bool) -> String? {
    let prefix = oclcPrefixes.match(number, at: number.start)
    guard prefix != nil || !needsPrefix else { return nil }
    let digits = number.from(number.start + (prefix?.word.count ?? 0)).trimmed
    guard !digits.isEmpty, digits.allSatisfy(\.isDigit), let first = digits.firstPlace(where: { $0 != "0" }) else {
      return nil
    }
    return digits.from(first).foldedText
  }

  /// A Library of Congress control number, normalised by the rule of the Library of Congress (info:lccn): blanks out, what
  /// follows a slash out, what follows a hyphen padded to six digits. Valid are up to three letters and eight digits, or
  /// up to two letters and ten digits with the year first.
  static func lccn(_ text: String, isCancelled: Bool = false) -> Identifier? {
    var passage = Passage(text)
    if let slash = passage.firstIndex(of: "/") { passage = passage.before(slash) }
    var value = ""
    var serial: String?
    for scalar in passage.scalars(where: { $0 != " " }) {
      if scalar == "-" {
        guard serial == nil, !value.isEmpty else { return nil }
        serial = ""
      } else if scalar.isDigit || scalar.isLatinLetter {
        if serial == nil { value.unicodeScalars.append(scalar) } else { serial?.unicodeScalars.append(scalar) }
      } else {
        return nil
      }
    }
    if let serial {
      guard (1...6).contains(serial.utf8.count) else { return nil }
      value += String(repeating: "0", count: 6 - serial.utf8.count) + serial
    }
    guard value.utf8.contains(where: { 0x30...0x39 ~= $0 }) else { return nil }
    let letters = value.utf8.prefix { 0x61...0x7A ~= $0 }.count
    let digits = value.utf8.dropFirst(letters)
    let areDigits = digits.allSatisfy { 0x30...0x39 ~= $0 }
    let isValid = areDigits && (digits.count == 8 && letters <= 3 || digits.count == 10 && letters <= 2)
    return Identifier(.lccn, value: value, isValid: isValid, isCancelled: isCancelled, original: text)
  }
}
