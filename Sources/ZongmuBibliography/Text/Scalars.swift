import ZongmuMARC
import ZongmuText

extension Unicode.Scalar {
  /// Whether it is a Chinese character: a unified or compatibility ideograph, or 〇.
  var isHan: Bool {
    switch value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0xF900...0xFAFF, 0x20000...0x3FFFF, 0x3005, 0x3007: true
    default: false
    }
  }

  /// Whether it is a Chinese character, kana or hangul: a script written without blanks between words.
  var isEastAsian: Bool {
    switch value {
    case 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC, 0xAC00...0xD7A3: true
    default: isHan
    }
  }

  /// Whether it is one of 0 to 9.
  var isDigit: Bool { value >= 0x30 && value <= 0x39 }

  /// Whether it is an ASCII letter.
  var isLatinLetter: Bool { (value | 0x20) >= 0x61 && (value | 0x20) <= 0x7A }

  /// Whether a comparison form has something of it beyond doubt, whatever stands beside it: an ASCII letter or digit, or one
  /// of the first Chinese characters of Unicode.
  var isSurelyKept: Bool { value < 0x80 ? isDigit || isLatinLetter : 0x4E00...0x9FA5 ~= value }

  /// Whether it can stand in a name or title as a letter or number: anything but blanks, marks and punctuation.
  var isWordLike: Bool {
    if value < 0x80 { return isDigit || isLatinLetter }
    return isEastAsian || properties.isAlphabetic || properties.numericType != nil
  }

  /// The form that the grammars look at: half width, Simplified, lower case; dashes, middle dots and brackets of every
  /// kind as one. One scalar gives one scalar, so that places in the folded text are places in the text as written.
  var grammarForm: Unicode.Scalar { GrammarForms.shared.form(of: self) }

  /// The grammar form, worked out.
  fileprivate var workedOutForm: Unicode.Scalar {
    if value < 0x80 { return value >= 0x41 && value <= 0x5A ? Unicode.Scalar(UInt8(value + 0x20)) : self }
    if isHan { return ComparisonForm.foldScalar(self) }
    return Unicode.Scalar.punctuationForm(self)
  }

  private static func punctuationForm(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E:
      return (Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar).workedOutForm
    case 0x3000, 0xA0, 0x2000...0x200A, 0x202F, 0x205F: return " "
    case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0x2500: return "-"
    case 0x301C, 0x223C, 0x02DC: return "~"
    case 0xB7, 0x2022, 0x2027, 0x30FB, 0x22C5, 0x2219, 0xFF65, 0x25CF, 0x2024, 0x16EB, 0x1427: return "·"
    case 0x3010, 0x3014, 0x3016, 0x3018: return "["
    case 0x3011, 0x3015, 0x3017, 0x3019: return "]"
    case 0x3008: return "《"
    case 0x3009: return "》"
    case 0x2236, 0xFE30, 0xFE55: return ":"
    case 0xFE52: return "."
    case 0xFE50: return ","
    case 0xFE54: return ";"
    case 0xFE59: return "("
    case 0xFE5A: return ")"
    case 0xFE51, 0xFF64: return "、"
    case 0x2026: return "."
    case 0x25CB, 0x25EF: return "〇"
    default: return scalar
    }
  }

  /// The closing bracket that belongs to an opening one, in grammar form; nil for anything else.
  var closingBracket: Unicode.Scalar? {
    switch self {
    case "(": ")"
    case "[": "]"
    case "《": "》"
    case "{": "}"
    default: nil
    }
  }
}

/// The grammar forms of all scalars, worked out once for those of the basic plane.
struct GrammarForms: Sendable {
  static let shared = GrammarForms()

  private let forms: [Unicode.Scalar]

  private init() { forms = (0..<0x10000).map { Unicode.Scalar($0)?.workedOutForm ?? " " } }

  /// The form of a scalar.
  func form(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar.value < 0x10000 ? forms[Int(scalar.value)] : scalar.workedOutForm
  }
}

/// Some scalars in grammar form, to ask whether one is among them: a table of twice their number at least, in which
/// each stands at its place or behind it.
struct ScalarSet: Sendable {
  /// U+0000 is a free place.
  private var places: [Unicode.Scalar]

  init(_ text: String) {
    let scalars = text.unicodeScalars.map(\.grammarForm)
    places = Array(repeating: "\0", count: (scalars.count * 2).nextPowerOfTwo)
    for scalar in scalars where !contains(scalar) {
      var place = first(scalar)
      while places[place] != "\0" { place = (place + 1) & (places.count - 1) }
      places[place] = scalar
    }
  }

  private func first(_ scalar: Unicode.Scalar) -> Int { Int((scalar.value &* 0x9E37_79B1) >> 16) & (places.count - 1) }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    var place = first(scalar)
    while places[place] != "\0" {
      if places[place] == scalar { return true }
      place = (place + 1) & (places.count - 1)
    }
    return false
  }
}

extension Int {
  /// The least power of two that is not less.
  var nextPowerOfTwo: Int { self <= 1 ? 1 : 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount) }
}

extension String {
  /// The text without blanks and line ends at both ends; the text itself, uncopied, when it has none there.
  var tidied: String {
    let bytes = utf8Span.span
    guard !bytes.isEmpty else { return self }
    let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 >= 0x09 && $0 <= 0x0D }
    return isBlank(bytes[0]) || isBlank(bytes[bytes.count - 1]) ? trimmingBlanks() : self
  }
}
