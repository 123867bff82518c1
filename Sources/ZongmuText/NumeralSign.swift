/// One character of a numeral.
enum NumeralSign: Equatable {
  /// 第.
  case ordinal
  /// 〇 to 九 and their formal and variant forms.
  case han(Int)
  /// 两: two before a place.
  case pair
  /// 0 to 9, half or full width.
  case arabic(Int)
  /// 十 百 千 万 亿.
  case place(Int)
  /// 廿 卅 卌: two to four tens.
  case tens(Int)
  /// A letter of a Roman numeral in ASCII.
  case latin(UInt8)
  /// The letter O, typed for a zero.
  case latinZero
  /// A Roman numeral as one character, spelled out.
  case roman([UInt8])
  /// A sign that is a whole numeral by itself, such as ⑪.
  case whole(Int)

  /// The sign that a character is; nil for any other character.
  init?(_ character: Character) {
    guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else { return nil }
    if let sign = Self.signs[scalar] {
      self = sign
    } else if let sign = Self.inRange(scalar.value) {
      self = sign
    } else {
      return nil
    }
  }

  /// Whether the sign is an ASCII or full-width letter.
  var isLatin: Bool {
    switch self {
    case .latin, .latinZero: true
    default: false
    }
  }

  private var isArabic: Bool { if case .arabic = self { true } else { false } }

  private var isRoman: Bool { if case .roman = self { true } else { false } }

  /// Whether the two are parts of one run of digits or of one word.
  func runsOn(into next: NumeralSign) -> Bool {
    (isArabic && next.isArabic) || (isLatin && (next.isLatin || next.isArabic)) || (isRoman && next.isRoman)
  }

  /// Whether this sign and a character that is no sign, or comes too late to be one, are parts of one run or one word.
  func runsOn(into next: Character) -> Bool {
    isLatin && (next.isASCII && (next.isLetter || next.isNumber)) || isArabic && NumeralSign(next)?.isArabic == true
  }

  private static func inRange(_ code: UInt32) -> NumeralSign? {
    let code = Int(code)
    switch code {
    case 0x30...0x39: return .arabic(code - 0x30)
    case 0xFF10...0xFF19: return .arabic(code - 0xFF10)
    case 0x2460...0x2473: return .whole(code - 0x245F)  // ①
    case 0x2474...0x2487: return .whole(code - 0x2473)  // ⑴
    case 0x2488...0x249B: return .whole(code - 0x2487)  // ⒈
    case 0x24EB...0x24F4: return .whole(code - 0x24E0)  // ⓫
    case 0x24F5...0x24FE: return .whole(code - 0x24F4)  // ⓵
    case 0x2776...0x277F: return .whole(code - 0x2775)  // ❶
    case 0x2780...0x2789: return .whole(code - 0x277F)  // ➀
    case 0x278A...0x2793: return .whole(code - 0x2789)  // ➊
    case 0x3021...0x3029: return .han(code - 0x3020)  // 〡, Suzhou numerals
    case 0x3220...0x3229: return .whole(code - 0x321F)  // ㈠
    case 0x3251...0x325F: return .whole(code - 0x323C)  // ㉑
    case 0x3280...0x3289: return .whole(code - 0x327F)  // ㊀
    case 0x32B1...0x32BF: return .whole(code - 0x328D)  // ㊱
    case 0x2160...0x216C: return .roman(romanSigns[code - 0x2160])
    case 0x2170...0x217C: return .roman(romanSigns[code - 0x2170])
    default: return nil
    }
  }

  /// Ⅰ to Ⅻ and Ⅼ.
  private static let romanSigns: [[UInt8]] = [
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "L",
  ].map { Array($0.utf8) }

  private static let signs: [Unicode.Scalar: NumeralSign] = {
    var signs: [Unicode.Scalar: NumeralSign] = [
      "第": .ordinal, "两": .pair, "兩": .pair, "両": .pair, "⓪": .whole(0), "⓿": .whole(0),
      "廿": .tens(2), "卄": .tens(2), "卅": .tens(3), "卌": .tens(4),
      "O": .latinZero, "o": .latinZero, "Ｏ": .latinZero, "ｏ": .latinZero,
    ]
    let digits = [
      "〇零○◯", "一壹弌壱", "二贰貳弍弐", "三叁叄弎参參", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖",
    ]
    for (digit, forms) in digits.enumerated() {
      for form in forms.unicodeScalars { signs[form] = .han(digit) }
    }
    let places = [(10, "十拾〸"), (100, "百佰"), (1_000, "千仟"), (10_000, "万萬"), (100_000_000, "亿億")]
    for (place, forms) in places {
      for form in forms.unicodeScalars { signs[form] = .place(place) }
    }
    for letter in "IVXLivxl".utf8 {
      signs[Unicode.Scalar(letter)] = .latin(letter)
      if let wide = Unicode.Scalar(UInt32(letter) + 0xFEE0) { signs[wide] = .latin(letter) }
    }
    return signs
  }()
}
