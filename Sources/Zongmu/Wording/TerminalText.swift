/// Texts as a terminal shows them: Chinese characters are two columns wide.
public enum TerminalText {
  /// The columns that a text takes (UAX #11): two for East Asian Width W and F and for emoji, none for marks that
  /// combine with the character before and for signs that only direct. Ambiguous ones (“ ” — ① α) count as one, as
  /// terminals show them unless they are told otherwise.
  public static func width(_ text: some StringProtocol) -> Int {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
    return text.reduce(0) { $0 + width($1) }
  }

  /// The text with blanks after it up to a width; longer ones stay as they are.
  public static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - self.width(text)))
  }

  /// The text, or as much of it as leaves room for `…` in the width.
  public static func cut(_ text: String, to width: Int) -> String {
    guard self.width(text) > width else { return text }
    var used = 0
    var cut = ""
    for character in text {
      let step = self.width(character)
      if used + step > width - 1 { break }
      cut.append(character)
      used += step
    }
    return cut + "…"
  }

  /// The text in lines of at most `width` columns. Latin words stay whole where they fit; Chinese breaks anywhere, but no
  /// line begins with a closing mark or ends with an opening one where that fits. An empty text is one empty line.
  public static func wrapped(_ text: String, to width: Int) -> [String] {
    let width = max(2, width)
    var lines: [String] = []
    var line = ""
    var used = 0
    for piece in pieces(of: text) {
      let size = self.width(piece)
      if used + size > width, used > 0 {
        lines.append(trimmed(line))
        line = ""
        used = 0
        if piece.allSatisfy({ $0 == " " }) { continue }
      }
      guard size > width else {
        line += piece
        used += size
        continue
      }
      for character in piece {
        let step = self.width(character)
        if used + step > width {
          lines.append(trimmed(line))
          line = ""
          used = 0
        }
        line.append(character)
        used += step
      }
    }
    lines.append(trimmed(line))
    return lines
  }

  /// Marks that stand at the end of what is before them, and marks that stand at the beginning of what follows
  /// (GB/T 15834-2011, 5.1.10: neither is cut off at the end of a line).
  private static let closing = Set("，。、；：？！）》〉」』】］”’…,;:?!)]}%")
  private static let opening = Set("（《〈「『【［“‘([{")

  /// Words and single wide characters, with the marks that belong to them.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var isWord = false
    for character in text {
      let joins = character.isASCII && character != " "
      let isBound =
        closing.contains(character) && pieces.last != " " || pieces.last?.last.map(opening.contains) == true
      if isBound || joins && isWord, !pieces.isEmpty {
        pieces[pieces.count - 1].append(character)
      } else {
        pieces.append(String(character))
      }
      isWord = joins
    }
    return pieces
  }

  private static func trimmed(_ line: String) -> String {
    String(line.reversed().drop { $0 == " " }.reversed())
  }

  /// A character with all that combines with it is as wide as its widest part.
  private static func width(_ character: Character) -> Int {
    let scalars = character.unicodeScalars
    // An emoji that is asked for as a picture (U+FE0F), a flag of two letters.
    if scalars.count > 1, scalars.contains(where: { $0 == "\u{FE0F}" || (0x1F1E6...0x1F1FF).contains($0.value) }) {
      return 2
    }
    return scalars.reduce(0) { max($0, width($1)) }
  }

  private static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20..<0x7F: return 1
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF,
      0x1F200...0x1F265, 0x20000...0x3FFFD:
      return 2
    case 0xAD: return 1
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: return scalar.properties.isEmojiPresentation ? 2 : 1
    }
  }
}
