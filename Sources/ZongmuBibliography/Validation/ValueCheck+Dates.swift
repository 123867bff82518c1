extension ValueCheck {
  /// Whether the bytes are the date, time or year that this check asks for.
  func isDate(_ bytes: ArraySlice<UInt8>) -> Bool {
    switch self {
    case .date: bytes.count == 8 && ValueCheck.isDay(bytes)
    case .timestamp:
      bytes.count == 16 && ValueCheck.isDay(bytes.prefix(8)) && ValueCheck.isTime(bytes.dropFirst(8).prefix(6))
        && bytes[bytes.startIndex + 14] == UInt8(ascii: ".") && 0x30...0x39 ~= bytes[bytes.startIndex + 15]
    case .shortDate:
      bytes.count == 6 && (ValueCheck.isMonthAndDay(bytes.dropFirst(2)) && ValueCheck.number(bytes) != nil)
    case .year: ValueCheck.isYear(bytes)
    case .duration:
      bytes.count == 6 && (ValueCheck.isTime(bytes) || bytes.allSatisfy { $0 == UInt8(ascii: "|") })
    default: true
    }
  }

  /// What a right one looks like.
  var dateHint: BilingualText? {
    switch self {
    case .date: BilingualText("应为 YYYYMMDD", "YYYYMMDD is expected")
    case .timestamp: BilingualText("应为 YYYYMMDDHHMMSS.F", "YYYYMMDDHHMMSS.F is expected")
    case .shortDate: BilingualText("应为 YYMMDD", "YYMMDD is expected")
    case .year: BilingualText("应为四位年份、空格或 9999", "four digits, blanks or 9999 are expected")
    case .duration: BilingualText("应为 HHMMSS", "HHMMSS is expected")
    default: nil
    }
  }

  /// The number in bytes that are all digits.
  static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 9 else { return nil }
    var number = 0
    for byte in bytes {
      guard 0x30...0x39 ~= byte else { return nil }
      number = number * 10 + Int(byte - 0x30)
    }
    return number
  }

  private static func isDay(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let year = number(bytes.prefix(4)) else { return false }
    return (1950...2099).contains(year) && isMonthAndDay(bytes.dropFirst(4))
  }

  private static func isMonthAndDay(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let month = number(bytes.prefix(2)), let day = number(bytes.dropFirst(2)) else { return false }
    let days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...12).contains(month) && (1...days[month - 1]).contains(day)
  }

  private static func isTime(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let hour = number(bytes.prefix(2)), let minute = number(bytes.dropFirst(2).prefix(2)),
      let second = number(bytes.dropFirst(4))
    else { return false }
    return hour < 24 && minute < 60 && second < 61
  }

  private static func isYear(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count == 4 else { return false }
    let digits = bytes.prefix { 0x30...0x39 ~= $0 }
    guard let mark = bytes.dropFirst(digits.count).first else { return true }
    return (mark == 0x20 || mark == UInt8(ascii: "u") || mark == UInt8(ascii: "|") && digits.isEmpty)
      && bytes.dropFirst(digits.count).allSatisfy { $0 == mark }
  }
}
