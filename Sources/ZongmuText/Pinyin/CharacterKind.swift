/// What a code point is for someone who reads it aloud.
enum CharacterKind {
  /// A Han character.
  case han
  /// A letter, digit or mark of another script.
  case letter
  case space
  case punctuation
  /// A character that some system had no code for.
  case privateUse

  init(_ code: UInt32) {
    switch code {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: self = .letter
    case 0...0x20, 0x7F...0xA0, 0x3000: self = .space
    case 0x21..<0x7F: self = .punctuation
    // ○ is typed for 〇 in years.
    case 0x25CB, 0x2E80...0x2FDF, 0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFD:
      self = .han
    case 0xE000...0xF8FF, 0xF0000...0x10FFFD: self = .privateUse
    default: self = Self.byProperties(code)
    }
  }

  private static func byProperties(_ code: UInt32) -> CharacterKind {
    guard let scalar = Unicode.Scalar(code) else { return .punctuation }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
      return .letter
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control: return .space
    default: return .punctuation
    }
  }

  /// Variation selectors, zero-width characters, soft hyphen: they must not part two characters of a word.
  static func isInvisible(_ code: UInt32) -> Bool {
    switch code {
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF, 0xE0100...0xE01EF: true
    default: false
    }
  }

  /// Marks that belong to a word between two letters or digits: `& ' - . / _ ’`.
  static func joinsLetters(_ code: UInt32) -> Bool {
    switch code {
    case 0x26, 0x27, 0x2D, 0x2E, 0x2F, 0x5F, 0x2019: true
    default: false
    }
  }
}
