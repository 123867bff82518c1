/// A form that a text must have, known by the name that rules call it.
enum ValueCheck: String, Sendable, CaseIterable {
  /// One ISBN and nothing else (ISO 2108).
  case isbn
  /// One ISBN, perhaps with a qualifier in brackets behind it, as MARC 21 had it before 2013.
  case qualifiedISBN = "isbn-qualified"
  /// An ISSN (ISO 3297).
  case issn
  /// An ISMN (ISO 10957).
  case ismn
  /// An ISRC (ISO 3901).
  case isrc
  /// 国内统一刊号 (GB/T 9999.1).
  case cn
  /// 统一书号.
  case unifiedBookNumber = "unified-book-number"
  /// A class of the Chinese Library Classification.
  case clcClass = "clc-class"
  /// `YYYYMMDD`, a day from 1950 on, when records began to be machine readable.
  case date
  /// `YYYYMMDDHHMMSS.F`, field 005.
  case timestamp
  /// `YYMMDD`, the first positions of MARC 21's 008.
  case shortDate = "short-date"
  /// Four characters: digits, with u or blanks for those not known, or blanks, or fill characters.
  case year
  /// `HHMMSS`, CNMARC 127.
  case duration
  /// A place in China in six digits (GB/T 2260): the first two must be a province.
  case regionCode = "region-code"
  /// Language codes of three letters, one or several run together as was done before 2001.
  case languageCodes = "language-codes"

  /// What a check has found wrong.
  struct Fault {
    var kind: Finding.Kind
    var hint: BilingualText?
    init(_ kind: Finding.Kind, _ hint: BilingualText? = nil) {
      self.kind = kind
      self.hint = hint
    }
  }

  /// Checks a text; nil is right. `text` decodes it, and is asked only where the bytes are not plainly right.
  func fault(_ bytes: ArraySlice<UInt8>, _ text: () -> String) -> Fault? {
    switch self {
    case .isbn: ValueCheck.hasPlainISBN(bytes) ? nil : isbn(text(), allowsQualifier: false)
    case .qualifiedISBN: ValueCheck.hasPlainISBN(bytes) ? nil : isbn(text(), allowsQualifier: true)
    case .issn: number(OtherNumbers.issn(text()), "ISSN")
    case .ismn: number(OtherNumbers.ismn(text()), "ISMN")
    case .isrc: OtherNumbers.isrc(text())?.isValid == true ? nil : Fault(.form, BilingualText("不是 ISRC", "no ISRC"))
    case .cn:
      OtherNumbers.cn(text()).map { found in
        found.isValid ? nil : Fault(.form, BilingualText("省份代码或序号不存在", "no such province or serial number"))
      } ?? Fault(.form, BilingualText("不是统一刊号（如 CN44-1234/G1）", "no CN number (such as CN44-1234/G1)"))
    case .unifiedBookNumber:
      OtherNumbers.unifiedBookNumber(text())?.isValid == true
        ? nil
        : Fault(.form, BilingualText("不是统一书号或统一刊号", "neither a unified book number nor a CN number"))
    case .clcClass: ValueCheck.isCLCClass(bytes) ? nil : Fault(.form, ValueCheck.classHint(bytes))
    case .date, .timestamp, .shortDate, .year, .duration: isDate(bytes) ? nil : Fault(.date, dateHint)
    case .regionCode: ValueCheck.isRegion(bytes) ? nil : Fault(.code, ValueCheck.regionHint(bytes))
    case .languageCodes:
      !bytes.isEmpty && bytes.count % 3 == 0 && bytes.allSatisfy { 0x61...0x7A ~= $0 || $0 == UInt8(ascii: "|") }
        ? nil : Fault(.code, BilingualText("应为三个字母的语种代码", "language codes of three letters are expected"))
    }
  }

  // MARK: Numbers

  /// Whether the bytes are one right ISBN of digits and hyphens: the common case, without decoding.
  static func hasPlainISBN(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count <= 17 else { return false }
    var characters: [UInt8] = []
    characters.reserveCapacity(17)
    for byte in bytes {
      if byte == UInt8(ascii: "-") { continue }
      guard 0x30...0x39 ~= byte || byte == UInt8(ascii: "X") else { return false }
      characters.append(byte)
    }
    return ISBN(characters: characters)?.isValid == true
  }

  private func isbn(_ text: String, allowsQualifier: Bool) -> Fault? {
    let found = ISBNReader.identifiers(in: text)
    let plain = Array(" -Xx".utf8)
    guard !found.isEmpty else {
      return Fault(.form, BilingualText("其中没有完整的 ISBN", "there is no complete ISBN in it"))
    }
    if let wrong = found.first(where: { !$0.isValid }) {
      guard let isbn = ISBN(wrong.original) ?? ISBN(text) else { return Fault(.checkDigit) }
      let isTen = wrong.original.filter { $0.isNumber || $0 == "X" || $0 == "x" }.count == 10
      let right = isTen ? isbn.ten ?? isbn.thirteen : isbn.thirteen
      guard !text.filter({ $0 != "-" }).contains(right) else {
        return Fault(.form, BilingualText("是占位号码", "it is a number put in to fill a form"))
      }
      return Fault(.checkDigit, BilingualText("按校验应为 \(right)", "by the check it would be \(right)"))
    }
    if found.count > 1 {
      return Fault(.form, BilingualText("一个子字段中有 \(found.count) 个 ISBN", "\(found.count) ISBNs in one subfield"))
    }
    if !allowsQualifier, !text.utf8.allSatisfy({ 0x30...0x39 ~= $0 || plain.contains($0) }) {
      return Fault(.form, BilingualText("号码之外还有文字", "there is more in it than the number"))
    }
    return nil
  }

  private func number(_ found: Identifier?, _ name: String) -> Fault? {
    guard let found else { return Fault(.form, BilingualText("不是 \(name)", "no \(name)")) }
    return found.isValid ? nil : Fault(.checkDigit)
  }

  // MARK: Classes and places

  private static let classLetters = ByteSet("A-KN-VXZ")
  private static let technicalLetters = ByteSet("BDEFGHJ-NPQSUV")
  private static let auxiliaries = ByteSet("-=:+/(\"<[]a{* ")

  /// Whether a class has the shape of the Chinese Library Classification: one letter (two in T), up to three digits,
  /// a point and one to four digits any number of times, perhaps letters, perhaps auxiliaries.
  static func isCLCClass(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    if let first = rest.first, first == UInt8(ascii: "[") || first == UInt8(ascii: "{") { rest = rest.dropFirst() }
    guard let main = rest.popFirst(), classLetters?.contains(main) == true else { return false }
    // DF is the other place that the scheme gives to law.
    if main == UInt8(ascii: "D"), rest.first == UInt8(ascii: "F") {
      rest = rest.dropFirst()
    } else if main == UInt8(ascii: "T"), let second = rest.first, technicalLetters?.contains(second) == true {
      rest = rest.dropFirst()
    }
    let digits = rest.prefix { 0x30...0x39 ~= $0 }
    guard digits.count <= 3 else { return false }
    rest = rest.dropFirst(digits.count)
    while !digits.isEmpty, rest.first == UInt8(ascii: ".") {
      let more = rest.dropFirst().prefix { 0x30...0x39 ~= $0 }
      guard (1...4).contains(more.count) else { return false }
      rest = rest.dropFirst(1 + more.count)
    }
    if !digits.isEmpty { rest = rest.drop { 0x41...0x5A ~= $0 } }
    guard let next = rest.first else { return true }
    return auxiliaries?.contains(next) == true
      || next & 0xDF >= 0x41 && next & 0xDF <= 0x5A && !digits.isEmpty && rest.startIndex > bytes.startIndex + 2
  }

  private static func classHint(_ bytes: ArraySlice<UInt8>) -> BilingualText {
    if let first = bytes.first, 0x30...0x39 ~= first {
      return BilingualText(
        "以数字起首，疑为人大法或科图法（应入 692、694）", "it begins with a digit: a class of another scheme (692, 694)?")
    }
    return BilingualText("不合《中图法》分类号的形式", "not the shape of a class of the Chinese Library Classification")
  }

  private static let provinces: Set<UInt8> = [
    11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63,
    64, 65, 71, 81, 82,
  ]

  private static func isRegion(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count == 6, bytes.allSatisfy({ 0x30...0x39 ~= $0 }) else { return false }
    return provinces.contains((bytes[bytes.startIndex] - 0x30) * 10 + bytes[bytes.startIndex + 1] - 0x30)
  }

  private static func regionHint(_ bytes: ArraySlice<UInt8>) -> BilingualText {
    let rest = bytes.dropFirst(2)
    if bytes.starts(with: "CN".utf8), isRegion(rest) {
      let code = String(decoding: rest, as: UTF8.self)
      return BilingualText("应为 \(code)，不带 CN", "it should be \(code), without CN")
    }
    return BilingualText("应为 GB/T 2260 的六位代码，如 440104", "six digits of GB/T 2260 are expected, such as 440104")
  }
}
