import ZongmuText

/// The mnemonics of MARCMaker (Library of Congress, "MARCMaker and MARCBreaker", mnemonic table): names in braces for
/// characters that the format or a keyboard cannot say.
///
/// The table names the characters of ANSEL, where a diacritic stands before its letter: `{acute}e` is é. The Unicode
/// values are those of the Library of Congress code table for ANSEL. Read besides: `{00}` to `{1F}` and `{7F}` to
/// `{FF}`, a character by its number. An unknown name stays as it is written, braces included.
enum BreakerMnemonics {
  /// Characters that stand for themselves.
  private static let characters: [String: UInt32] = [
    "dollar": 0x24, "lcub": 0x7B, "rcub": 0x7D, "bsol": 0x5C, "esc": 0x1B, "verbar": 0x7C, "space": 0x20, "excl": 0x21,
    "quot": 0x22, "num": 0x23, "percnt": 0x25, "amp": 0x26, "apos": 0x27, "lpar": 0x28, "rpar": 0x29, "ast": 0x2A,
    "plus": 0x2B, "comma": 0x2C, "hyphen": 0x2D, "period": 0x2E, "sol": 0x2F, "colon": 0x3A, "semi": 0x3B, "lt": 0x3C,
    "equals": 0x3D, "gt": 0x3E, "quest": 0x3F, "commat": 0x40, "lsqb": 0x5B, "rsqb": 0x5D, "caret": 0x5E,
    "lowbar": 0x5F, "joiner": 0x200D, "nonjoin": 0x200C, "Lstrok": 0x141, "Ostrok": 0xD8, "Dstrok": 0x110,
    "THORN": 0xDE, "AElig": 0xC6, "OElig": 0x152, "softsign": 0x2B9, "mlprime": 0x2B9, "middot": 0xB7, "flat": 0x266D,
    "reg": 0xAE, "plusmn": 0xB1, "Ohorn": 0x1A0, "Uhorn": 0x1AF, "mlrhring": 0x2BC, "mllhring": 0x2BB, "lstrok": 0x142,
    "ostrok": 0xF8, "dstrok": 0x111, "thorn": 0xFE, "aelig": 0xE6, "oelig": 0x153, "hardsign": 0x2BA,
    "mlPrime": 0x2BA, "inodot": 0x131, "pound": 0xA3, "eth": 0xF0, "ohorn": 0x1A1, "uhorn": 0x1B0, "deg": 0xB0,
    "scriptl": 0x2113, "phono": 0x2117, "copy": 0xA9, "sharp": 0x266F, "iquest": 0xBF, "iexcl": 0xA1, "szlig": 0xDF,
    "eszett": 0xDF, "euro": 0x20AC,
  ]

  /// Diacritics; those of two halves are one character of Unicode on the first letter, and nothing on the second.
  private static let marks: [String: UInt32?] = [
    "hooka": 0x309, "grave": 0x300, "acute": 0x301, "circ": 0x302, "tilde": 0x303, "macr": 0x304, "breve": 0x306,
    "dot": 0x307, "uml": 0x308, "caron": 0x30C, "ring": 0x30A, "llig": 0x361, "rlig": nil, "rcommaa": 0x315,
    "dblac": 0x30B, "candra": 0x310, "cedil": 0x327, "ogon": 0x328, "dotb": 0x323, "dbldotb": 0x324, "ringb": 0x325,
    "dblunder": 0x333, "under": 0x332, "commab": 0x326, "rcedil": 0x31C, "breveb": 0x32E, "ldbltil": 0x360,
    "rdbltil": nil, "commaa": 0x313,
  ]

  private static let longest = 8

  /// The units with their mnemonics made into escaped characters, diacritics behind their letters and composed (NFC).
  static func decoded(_ units: [UInt32]) -> [UInt32] {
    guard units.contains(0x7B) else { return units }
    var result: [UInt32] = []
    var pending: [UInt32] = []
    func flush(after letter: UInt32?) {
      guard !pending.isEmpty else { return letter.map { result.append($0) } ?? () }
      result.append(contentsOf: composed((letter.map { [$0] } ?? []) + pending))
      pending = []
    }
    var position = 0
    while position < units.count {
      if units[position] == 0x7B, let (name, next) = name(in: units, at: position) {
        if let mark = marks[name] {
          if let mark { pending.append(mark) }
          position = next
          continue
        }
        if let character = characters[name] ?? number(name) {
          flush(after: character + MarkedText.escaped)
          position = next
          continue
        }
      }
      let unit = units[position]
      // A diacritic has no letter where a subfield begins.
      if unit == 0x24 { flush(after: nil) }
      flush(after: unit)
      position += 1
    }
    flush(after: nil)
    return result
  }

  /// The name in braces at `position`, and where it ends.
  private static func name(in units: [UInt32], at position: Int) -> (String, Int)? {
    var name = ""
    var index = position + 1
    while index < units.count, index - position <= longest + 1 {
      let unit = units[index]
      if unit == 0x7D { return name.isEmpty ? nil : (name, index + 1) }
      guard let byte = UInt8(exactly: unit), Tag.isPlausible(byte) else { return nil }
      name.unicodeScalars.append(Unicode.Scalar(byte))
      index += 1
    }
    return nil
  }

  /// The character of two hexadecimal digits.
  private static func number(_ name: String) -> UInt32? {
    guard name.utf8.count == 2, name == name.uppercased(), let value = UInt32(name, radix: 16) else { return nil }
    return value < 0x20 || value >= 0x7F ? value : nil
  }

  /// A letter and its diacritics in normal form C. A bare letter gives bare characters.
  private static func composed(_ units: [UInt32]) -> [UInt32] {
    let text = String(String.UnicodeScalarView(units.compactMap { Unicode.Scalar(MarkedText.value($0)) }))
    return DisplayForm.composed(text).unicodeScalars.map { $0.value + MarkedText.escaped }
  }

  /// What is written for a character that would be structure; nil for one that is written as itself.
  static func written(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "$": "{dollar}"
    case "{": "{lcub}"
    case "}": "{rcub}"
    case "\u{00}"..."\u{1F}": number(scalar)
    default: nil
    }
  }

  /// `{0A}`: a character below U+0100 by its number.
  static func number(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return scalar.value < 16 ? "{0\(digits)}" : "{\(digits)}"
  }
}
