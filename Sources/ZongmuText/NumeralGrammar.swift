/// What a row of signs is worth.
enum NumeralGrammar {
  /// The value of a row that is one numeral, after one 第 at most.
  static func value(_ row: ArraySlice<NumeralSign>) -> Int? {
    var signs = row
    if signs.first == .ordinal { signs.removeFirst() }
    guard let first = signs.first else { return nil }
    if signs.count == 1 {
      switch first {
      case .whole(let value): return value
      case .pair: return 2
      default: break
      }
    }
    if let roman = roman(signs) { return roman }
    return digitByDigit(signs) ?? byPlaces(signs)
  }

  // MARK: Digits one by one

  /// 二〇一九, 2019, 二OO八.
  private static func digitByDigit(_ signs: ArraySlice<NumeralSign>) -> Int? {
    guard signs.count <= 18 else { return nil }
    var value = 0
    var hasHan = false
    for sign in signs {
      switch sign {
      case .han(let digit):
        value = value * 10 + digit
        hasHan = true
      case .arabic(let digit): value = value * 10 + digit
      case .latinZero:
        // A letter is a zero only behind a Chinese digit.
        guard hasHan else { return nil }
        value *= 10
      default: return nil
      }
    }
    return value
  }

  // MARK: Places

  /// 一百二十三万四千五百 and the like: groups below ten thousand, each closed by 万 or 亿, the last one open.
  private static func byPlaces(_ signs: ArraySlice<NumeralSign>) -> Int? {
    var total = 0
    var group = PlaceGroup()
    var closed = Int.max
    for sign in signs {
      if case .place(let place) = sign, place >= 10_000 {
        guard place < closed else { return nil }
        // 万 alone at the beginning is one ten thousand.
        guard let worth = group.isEmpty ? (total == 0 && closed == .max ? 1 : nil) : group.worth else { return nil }
        guard worth > 0 else { return nil }
        total += worth * place
        closed = place
        group = PlaceGroup()
      } else if !group.take(sign) {
        return nil
      }
    }
    if group.isEmpty { return total > 0 ? total : nil }
    guard let worth = group.worth else { return nil }
    return total + worth
  }

  /// A number below ten thousand under construction.
  private struct PlaceGroup {
    /// A digit, or a run of Arabic digits, that waits for its place.
    private var waiting: Int?
    private var waitingDigits = 0
    private var waitsForPlace = false
    private var sum = 0
    private var lastPlace = 10_000
    private var hasZero = false
    private(set) var isEmpty = true

    /// The value when the group may end here.
    var worth: Int? {
      if waitsForPlace || (hasZero && waiting == nil) { return nil }
      if lastPlace < 10_000, waitingDigits > 1 { return nil }
      return sum + (waiting ?? 0)
    }

    /// Adds a sign; false when it cannot stand here.
    mutating func take(_ sign: NumeralSign) -> Bool {
      defer { isEmpty = false }
      switch sign {
      case .han(0): return takeZero()
      case .han(let digit): return takeDigit(digit)
      case .pair:
        waitsForPlace = true
        return takeDigit(2)
      case .arabic(let digit): return takeArabic(digit)
      case .place(let place): return takePlace(place)
      case .tens(let tens):
        guard waiting == nil, lastPlace > 10 else { return false }
        sum += tens * 10
        lastPlace = 10
        hasZero = false
        return true
      default: return false
      }
    }

    private mutating func takeZero() -> Bool {
      // 一百零五, 万零五: a zero stands between places, or first in a group behind 万.
      guard waiting == nil, !hasZero else { return false }
      hasZero = true
      return true
    }

    private mutating func takeDigit(_ digit: Int) -> Bool {
      guard waiting == nil else { return false }
      waiting = digit
      waitingDigits = 1
      return true
    }

    private mutating func takeArabic(_ digit: Int) -> Bool {
      if waiting == nil { return digit == 0 ? takeZero() : takeDigit(digit) }
      guard waitingDigits < 4, sum == 0, !waitsForPlace else { return false }
      waiting = (waiting ?? 0) * 10 + digit
      waitingDigits += 1
      return true
    }

    private mutating func takePlace(_ place: Int) -> Bool {
      guard place < lastPlace, waitingDigits <= 1 else { return false }
      // 十五 and 百二十 leave the one away at the beginning; 零十五 does so behind a zero.
      guard let digit = waiting ?? (sum == 0 || place == 10 ? 1 : nil) else { return false }
      sum += digit * place
      lastPlace = place
      waiting = nil
      waitingDigits = 0
      waitsForPlace = false
      hasZero = false
      return true
    }
  }

  // MARK: Roman

  /// Canonical Roman numerals of the letters I, V, X and L: 1 to 89.
  private static func roman(_ signs: ArraySlice<NumeralSign>) -> Int? {
    var letters: [UInt8] = []
    for sign in signs {
      switch sign {
      case .latin(let letter): letters.append(letter)
      case .roman(let spelled): letters += spelled
      default: return nil
      }
    }
    let isLower = letters.allSatisfy { $0 >= 0x61 }
    let text = String(decoding: isLower ? letters.map { $0 - 0x20 } : letters, as: UTF8.self)
    return (1...89).first { canonicalRoman($0) == text }
  }

  private static func canonicalRoman(_ value: Int) -> String {
    let tens = ["", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX"]
    let ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
    return tens[value / 10] + ones[value % 10]
  }
}
