/// Finds the encoding of one record from its bytes; what the record says of itself decides only between equals.
///
/// Declarations in records (leader 09, CNMARC 100$a/26-29) are advice at most, and a file may change its encoding from
/// record to record after concatenation, so the question is asked for each record.
public enum EncodingDetector {
  /// The encoding that fits `bytes` best. Allocates nothing but tables that are made once; O(n), and ASCII is passed
  /// over eight bytes at a time.
  ///
  /// UTF-8 is tried before GB 18030, because much UTF-8 text is also legal GB 18030 and the reverse is rare. The
  /// delimiters of ISO 2709 (1D, 1E, 1F) are ASCII and may stand in `bytes`. The first that applies:
  ///
  /// - Empty or pure ASCII without the escape sequences of MARC-8: UTF-8, `.ascii`.
  /// - Well-formed UTF-8: `.certain`.
  /// - Escape sequences of MARC-8 that call a set other than ASCII: MARC-8, `.certain`; `.likely` where other escape
  ///   characters stand beside them.
  /// - UTF-8 with a few cut characters is often well-formed GB 18030 by accident. When three-byte UTF-8 characters
  ///   outnumber the damaged places four to one, the answer is UTF-8, `.weak`.
  /// - Well-formed GB 18030: `.certain` when at least a quarter of its characters are of the first level of GB 2312 or
  ///   Chinese punctuation and hardly any are outside the assigned areas (which Big5 text is not).
  /// - `declared` as MARC-8 or ISO 5426, and the bytes are marks before letters and letters of that set: it, `.certain`
  ///   when most marks stand before letters that usually bear them, else `.likely`. Declared as UTF-8, which a
  ///   MARC-8 record that was given leader/9 `a` is: MARC-8, `.likely`, on the stronger of these conditions.
  /// - Big5: `.likely` when all is well formed, most characters are of its first level or punctuation, and the text is
  ///   in the user-defined areas of GB 18030 or is declared as Big5.
  /// - Single bytes of ISO 8859-1 letters between ASCII: ISO 8859-1, `.weak`.
  /// - Well-formed GB 18030 for all that: `.likely`. A lone 80, the euro sign of code page 936, is no fault.
  /// - Else the one of UTF-8 and GB 18030 with fewer malformed sequences, UTF-8 on a tie, `.weak`.
  ///
  /// - Parameters:
  ///   - bytes: the bytes of one record.
  ///   - declared: what the record says that it is in; nil when it says nothing.
  public static func guess(_ bytes: Span<UInt8>, declared: TextEncoding? = nil) -> EncodingGuess {
    let start = asciiPrefix(bytes, from: 0)
    if start == bytes.count {
      return (holdsEscape(bytes) ? EscapeTally(bytes).guess : nil) ?? EncodingGuess(encoding: .utf8, confidence: .ascii)
    }
    if UTF8Check.isSurelyWellFormed(bytes, from: start) { return EncodingGuess(encoding: .utf8, confidence: .certain) }
    let utf8 = UTF8Tally(bytes, from: start, stopsEarly: true)
    if utf8.malformed == 0 { return EncodingGuess(encoding: .utf8, confidence: .certain) }
    if holdsEscape(bytes), let guess = EscapeTally(bytes).guess { return guess }
    if utf8.isMostlyWellFormed { return EncodingGuess(encoding: .utf8, confidence: .weak) }
    let national = GB18030Tally(bytes, from: start)
    if national.malformed == 0, national.isPlainlyChinese {
      return EncodingGuess(encoding: .gb18030, confidence: .certain)
    }
    if let guess = rare(bytes, from: start, declared, national) { return guess }
    if national.malformed == 0 { return EncodingGuess(encoding: .gb18030, confidence: .likely) }
    let all = UTF8Tally(bytes, from: start)
    let encoding: TextEncoding = national.malformed < all.malformed ? .gb18030 : .utf8
    return EncodingGuess(encoding: encoding, confidence: .weak)
  }

  /// The encodings that are tried only where the common ones are in doubt.
  private static func rare(
    _ bytes: Span<UInt8>, from start: Int, _ declared: TextEncoding?, _ national: GB18030Tally
  ) -> EncodingGuess? {
    switch declared {
    case .marc8, .iso5426:
      let tally = MarkTally(bytes, from: start, declared == .iso5426 ? .iso5426 : .ansel)
      if let declared, tally.fits {
        return EncodingGuess(encoding: declared, confidence: tally.isPlain ? .certain : .likely)
      }
    case .utf8:
      let tally = MarkTally(bytes, from: start, .ansel)
      if tally.fits, tally.isPlain { return EncodingGuess(encoding: .marc8, confidence: .likely) }
    default: break
    }
    let big5 = Big5Tally(bytes, from: start)
    if big5.isPlainlyChinese, declared == .big5 || national.userDefined > 0 {
      return EncodingGuess(encoding: .big5, confidence: .likely)
    }
    guard national.common == 0, LatinTally(bytes, from: start).fits else { return nil }
    return EncodingGuess(encoding: .latin1, confidence: .weak)
  }

  /// The first position at or after `start` with a byte that is not ASCII, or the count.
  static func asciiPrefix(_ bytes: Span<UInt8>, from start: Int) -> Int {
    let raw = unsafe bytes.bytes
    var position = start
    while position + 8 <= bytes.count {
      // In bounds by the condition of the loop; any bit pattern is a UInt64.
      let word = unsafe raw.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self)
      let high = word & 0x8080_8080_8080_8080
      if high != 0 { return position + UInt64(littleEndian: high).trailingZeroBitCount / 8 }
      position += 8
    }
    while position < bytes.count, bytes[position] < 0x80 { position += 1 }
    return position
  }

  /// Whether an escape character (1B) is in `bytes`.
  static func holdsEscape(_ bytes: Span<UInt8>) -> Bool {
    let raw = unsafe bytes.bytes
    var position = 0
    while position + 8 <= bytes.count {
      // As above. A byte that is zero after the exclusive or sets its high bit; no borrow makes a zero where none is.
      let word = unsafe raw.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self) ^ 0x1B1B_1B1B_1B1B_1B1B
      if (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 != 0 { return true }
      position += 8
    }
    while position < bytes.count, bytes[position] != 0x1B { position += 1 }
    return position < bytes.count
  }
}

/// Counts what is in a text that may be UTF-8.
struct UTF8Tally {
  /// Malformed sequences, one a maximal subpart (Unicode 15.0, 3.9, U+FFFD substitution).
  private(set) var malformed = 0
  /// Places that are damaged: up to three malformed sequences side by side are one, since a single wrong byte in a
  /// Chinese character makes three; more of them are so many, since GB 18030 read as UTF-8 is malformed throughout.
  private(set) var damages = 0
  /// Well-formed characters of three bytes, among them nearly all Chinese ones.
  private(set) var threeByte = 0

  /// Whether the damage is so little that the text is UTF-8 rather than another encoding.
  var isMostlyWellFormed: Bool { threeByte >= 4 * damages }

  /// Counts to the end; or, where only `isMostlyWellFormed` and whether anything is malformed are asked, until no more
  /// characters of three bytes can outweigh the damage.
  init(_ bytes: Span<UInt8>, from start: Int, stopsEarly: Bool = false) {
    var position = start
    var run = 0
    let leads = stopsEarly ? UTF8Tally.threeByteLeads(bytes, from: start) : 0
    while position < bytes.count {
      if stopsEarly, damages > 8, leads < 4 * damages { return }
      if bytes[position] < 0x80 {
        close(&run)
        position = EncodingDetector.asciiPrefix(bytes, from: position)
        continue
      }
      let sequence = UTF8Sequence(bytes, at: position)
      if sequence.isWellFormed {
        close(&run)
        if sequence.length == 3 { threeByte += 1 }
      } else {
        malformed += 1
        run += 1
      }
      position += sequence.length
    }
    close(&run)
  }

  /// How many bytes could begin a character of three: E0 to EF.
  private static func threeByteLeads(_ bytes: Span<UInt8>, from start: Int) -> Int {
    let raw = unsafe bytes.bytes
    let high: UInt64 = 0xF0F0_F0F0_F0F0_F0F0
    var position = start
    var total = 0
    while position + 8 <= bytes.count {
      // In bounds by the condition. The high half of a byte is 0 where it was E, and adding F0 to any other carries.
      let halves =
        unsafe (raw.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self) & high)
        ^ 0xE0E0_E0E0_E0E0_E0E0
      let isOther = (halves >> 4 &+ 0x0F0F_0F0F_0F0F_0F0F) & 0x1010_1010_1010_1010
      total += 8 - isOther.nonzeroBitCount
      position += 8
    }
    while position < bytes.count {
      if bytes[position] & 0xF0 == 0xE0 { total += 1 }
      position += 1
    }
    return total
  }

  private mutating func close(_ run: inout Int) {
    if run > 0 { damages += run <= 3 ? 1 : run }
    run = 0
  }
}

/// Counts what is in a text that may be GB 18030.
struct GB18030Tally {
  /// Lead bytes that begin no character, and bytes that are no lead byte.
  private(set) var malformed = 0
  /// Characters of the first level of GB 2312, Chinese punctuation and full-width forms.
  private(set) var common = 0
  /// Characters in the areas that GBK leaves to its users, where Big5 has its most frequent characters.
  private(set) var userDefined = 0
  private var characters = 0
  private var lone80 = 0

  /// Whether the characters are those that Chinese text is made of.
  var isPlainlyChinese: Bool { common > 0 && common * 4 >= characters && userDefined * 8 <= characters && lone80 == 0 }

  init(_ bytes: Span<UInt8>, from start: Int) {
    var position = start
    while position < bytes.count {
      let lead = bytes[position]
      if lead < 0x80 {
        position = EncodingDetector.asciiPrefix(bytes, from: position)
        continue
      }
      // Nearly all are of the first level of GB 2312, rows 16 to 55, and come in runs.
      let run = GB18030Tally.firstLevelRun(bytes, at: position)
      if run > 0 {
        characters += run
        common += run
        position += 2 * run
        continue
      }
      let length = GB18030Form.length(bytes, at: position)
      switch length {
      case 2: count(lead, bytes[position + 1])
      case 4: characters += 1
      default:
        if lead == 0x80 { lone80 += 1 } else { malformed += 1 }
      }
      position += length
    }
  }

  /// How many characters of the first level, four at most, begin at `position`: pairs of B0 to D7 and A1 to FE.
  @inline(__always)
  private static func firstLevelRun(_ bytes: Span<UInt8>, at position: Int) -> Int {
    guard position + 8 <= bytes.count else {
      guard position + 1 < bytes.count, bytes[position] &- 0xB0 <= 0xD7 - 0xB0,
        bytes[position + 1] &- 0xA1 <= 0xFE - 0xA1
      else { return 0 }
      return 1
    }
    // In bounds by the guard; the byte at `position` is the lowest.
    let word = unsafe UInt64(littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self))
    let high: UInt64 = 0x8080_8080_8080_8080
    let low = word & ~high
    // With the high bits set: leads are at least 30, trails at least 21; leads are at most 57, trails at most 7E.
    let isEnough = low &+ 0x5F50_5F50_5F50_5F50
    let isTooMuch = low &+ 0x0128_0128_0128_0128
    let isOdd = ~(word & isEnough & ~isTooMuch) & high
    return isOdd == 0 ? 4 : isOdd.trailingZeroBitCount / 16
  }

  private mutating func count(_ lead: UInt8, _ trail: UInt8) {
    characters += 1
    // GB 2312 rows 1, 3 and 16 to 55: punctuation, full-width forms, Han characters of the first level.
    let isCommonRow = lead == 0xA1 || lead == 0xA3 || (0xB0...0xD7).contains(lead)
    if isCommonRow, trail >= 0xA1 {
      common += 1
    } else if ((0xA1...0xA7).contains(lead) && trail < 0xA1) || ((0xAA...0xAF).contains(lead) && trail >= 0xA1)
      || (lead >= 0xF8 && trail >= 0xA1)
    {
      userDefined += 1
    }
  }
}
