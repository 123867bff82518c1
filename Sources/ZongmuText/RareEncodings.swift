/// Counts the escape sequences in a text that may be MARC-8.
struct EscapeTally {
  private var calls = 0
  private var others = 0

  /// MARC-8 when a set other than ASCII is called, nil when none is.
  var guess: EncodingGuess? {
    calls == 0 || others > calls
      ? nil : EncodingGuess(encoding: .marc8, confidence: others == 0 ? .certain : .likely)
  }

  init(_ bytes: Span<UInt8>) {
    for position in bytes.indices where bytes[position] == 0x1B {
      guard let escape = MARC8Escape(bytes, at: position) else {
        others += 1
        continue
      }
      if escape.set != .ascii { calls += 1 }
    }
  }
}

/// Counts what is in a text that may be ASCII with marks before their letters: ANSEL (MARC-8), ISO 5426.
struct MarkTally {
  /// The right half of the code table.
  enum Half {
    case ansel
    case iso5426
  }

  /// Bytes that are no character of the set, and marks that stand before no letter.
  private var misfits = 0
  /// Marks before letters that bear them in some language or romanisation; and before others.
  private var usual = 0
  private var unusual = 0
  /// Marks that tell nothing: before a reference, and those where Latin-1 has é and ñ, which stand before just such
  /// letters.
  private var mute = 0
  /// Letters and signs beyond ASCII; and those straight behind another or a mark, as Chinese text would have them.
  private var spacing = 0
  private var crowded = 0

  /// Whether the bytes can be this: hardly a misfit, and single letters among ASCII.
  var fits: Bool {
    let all = usual + unusual + mute + spacing
    return all > 0 && misfits * 16 <= all && crowded * 4 <= all && unusual <= usual + mute + spacing
  }

  /// Whether they can hardly be anything else: usual marks outnumber all others three to one.
  var isPlain: Bool { usual > 0 && misfits == 0 && usual >= 3 * unusual }

  init(_ bytes: Span<UInt8>, from start: Int, _ half: Half) {
    guard let set = half == .iso5426 ? ISO5426Text.set : MARC8Set.ansel.graphic else { return }
    var position = start
    while position < bytes.count {
      let byte = bytes[position]
      if byte < 0x80 {
        position = EncodingDetector.asciiPrefix(bytes, from: position)
        continue
      }
      position += 1
      if byte == 0x88 || byte == 0x89 || half == .ansel && (byte == 0x8D || byte == 0x8E) { continue }
      guard byte > 0xA0, byte < 0xFF, let entry = set[byte] else {
        misfits += 1
        continue
      }
      guard entry.isMark else {
        spacing += 1
        if position > 1, bytes[position - 2] > 0xA0 { crowded += 1 }
        continue
      }
      // The letter is behind all marks.
      var next = position
      while next < bytes.count, bytes[next] > 0xA0, bytes[next] < 0xFF, set[bytes[next]]?.isMark == true { next += 1 }
      count(entry.scalar, before: next < bytes.count ? bytes[next] : 0, half, set)
    }
  }

  private mutating func count(_ mark: UInt32, before letter: UInt8, _ half: Half, _ set: GraphicSet) {
    let isLetter = (0x41...0x5A).contains(letter) || (0x61...0x7A).contains(letter)
    if letter < 0x20 || letter == 0x7F || letter >= 0x80 && (letter <= 0xA0 || letter == 0xFF || set[letter] == nil) {
      misfits += 1
    } else if letter == UInt8(ascii: "&") {
      mute += 1  // A numeric reference, which MARC-8 records have for letters that MARC-8 lacks.
    } else if half == .ansel, mark == 0x30C || mark == 0x328, isLetter {
      mute += 1
    } else if isLetter, MarkTally.isUsual(mark, UInt8(letter | 0x20)) {
      usual += 1
    } else {
      unusual += 1
    }
  }

  /// Whether a mark is usual on a letter, given in lower case: European languages, Vietnamese, and the romanisations of
  /// Chinese, Arabic, Indian languages and Russian that library catalogues have.
  private static func isUsual(_ mark: UInt32, _ letter: UInt8) -> Bool {
    let letters: StaticString =
      switch mark {
      case 0x300: "aeiouwy"
      case 0x301: "aceiklnorsuyz"
      case 0x302: "aceghijosuwy"
      case 0x303: "aeinouvy"
      case 0x304: "aeiouygln"
      case 0x306: "aegiou"
      case 0x307: "acdeghilmnrstyz"
      case 0x308: "aehiouwxty"
      case 0x309: "aeiouy"
      case 0x30A: "auw"
      case 0x30B: "ou"
      case 0x30C: "acdeginorstuz"
      case 0x310: "mn"
      case 0x323: "abdehiklmnorstuvwyz"
      case 0x326: "st"
      case 0x327: "cdeghklnrst"
      case 0x328: "aeiou"
      case 0x32E: "h"
      case 0x331, 0x332: "bdhklnrtz"
      // A mark over two letters: Russian ts, iu, ia and the like.
      case 0x360, 0x361, 0xFE21, 0xFE23: "abcdefghijklmnopqrstuvwxyz"
      default: ""
      }
    for index in 0..<letters.utf8CodeUnitCount where unsafe letters.utf8Start[index] == letter { return true }
    return false
  }
}

/// Counts what is in a text that may be Big5.
struct Big5Tally {
  private var characters = 0
  private var malformed = 0
  /// Characters of the first level (A440 to C67E), punctuation and full-width forms (A140 to A3BF).
  private var common = 0
  /// Characters straight behind another, which Latin text hardly has.
  private var joined = 0

  /// Whether all is well formed, and the characters are those that Chinese text is made of.
  var isPlainlyChinese: Bool {
    malformed == 0 && characters >= 2 && common * 4 >= characters * 3 && joined * 2 >= characters
  }

  init(_ bytes: Span<UInt8>, from start: Int) {
    let table = Big5Text.shared
    var position = start
    var last = -1
    while position < bytes.count {
      let lead = bytes[position]
      if lead < 0x80 {
        position = EncodingDetector.asciiPrefix(bytes, from: position)
        continue
      }
      guard position + 1 < bytes.count, table.isCharacter(lead, bytes[position + 1]) else {
        malformed += 1
        position += 1
        continue
      }
      characters += 1
      if (0xA1...0xC6).contains(lead) { common += 1 }
      if last == position { joined += 1 }
      position += 2
      last = position
    }
  }
}

/// Counts what is in a text that may be ISO 8859-1.
struct LatinTally {
  private var letters = 0
  private var single = 0
  private var others = 0

  /// Whether the bytes are letters and signs of Latin-1, and nearly all of them stand alone between ASCII, or in twos
  /// within a word.
  var fits: Bool { letters > 0 && others * 3 <= letters && single * 5 >= (letters + others) * 4 }

  init(_ bytes: Span<UInt8>, from start: Int) {
    var position = start
    while position < bytes.count {
      if bytes[position] < 0x80 {
        position = EncodingDetector.asciiPrefix(bytes, from: position)
        continue
      }
      let first = position
      while position < bytes.count, bytes[position] >= 0x80 {
        let byte = bytes[position]
        // Signs are rarer than letters, and controls hardly there.
        if byte >= 0xC0, byte != 0xD7, byte != 0xF7 { letters += 1 } else { others += 1 }
        if byte < 0xA0 { others += 8 }
        position += 1
      }
      // Two letters inside a word as in théâtre, where Chinese text has no single character.
      let isInWord =
        first > 0 && position < bytes.count && LatinTally.isLetter(bytes[first - 1])
        && LatinTally.isLetter(bytes[position])
      if position - first == 1 || position - first == 2 && isInWord { single += position - first }
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
