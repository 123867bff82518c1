/// Finds the encoding of one record from its bytes alone.
///
/// Declarations in records (leader 09, CNMARC 100$a/26-29) are advice at most, and a file may change its encoding from
/// record to record after concatenation, so the question is asked for each record.
public enum EncodingDetector {
  /// The encoding that fits `bytes` best. Allocates nothing; O(n), and ASCII is passed over eight bytes at a time.
  ///
  /// UTF-8 is tried before GB 18030, because much UTF-8 text is also legal GB 18030 and the reverse is rare. The
  /// delimiters of ISO 2709 (1D, 1E, 1F) are ASCII and may stand in `bytes`.
  ///
  /// - Empty or pure ASCII: UTF-8, `.ascii`.
  /// - Well-formed UTF-8: `.certain`.
  /// - Well-formed GB 18030: `.certain` when at least a quarter of its characters are of the first level of GB 2312 or
  ///   Chinese punctuation and hardly any are outside the assigned areas (which Big5 text is not), else `.likely`.
  ///   A lone 80, the euro sign of code page 936, is no fault but allows no more than `.likely`.
  /// - Neither: the one with fewer malformed sequences, UTF-8 on a tie, `.weak`.
  /// - UTF-8 with a few cut characters is often well-formed GB 18030 by accident. When three-byte UTF-8 characters
  ///   outnumber the faults four to one, the answer is UTF-8, `.weak`.
  public static func guess(_ bytes: Span<UInt8>) -> EncodingGuess {
    let start = asciiPrefix(bytes, from: 0)
    if start == bytes.count { return EncodingGuess(encoding: .utf8, confidence: .ascii) }
    let utf8 = UTF8Tally(bytes, from: start)
    if utf8.malformed == 0 { return EncodingGuess(encoding: .utf8, confidence: .certain) }
    let national = GB18030Tally(bytes, from: start)
    if utf8.threeByte >= 4 * utf8.malformed { return EncodingGuess(encoding: .utf8, confidence: .weak) }
    if national.malformed == 0 {
      return EncodingGuess(encoding: .gb18030, confidence: national.isPlainlyChinese ? .certain : .likely)
    }
    let encoding: TextEncoding = national.malformed < utf8.malformed ? .gb18030 : .utf8
    return EncodingGuess(encoding: encoding, confidence: .weak)
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
}

/// Counts what is in a text that may be UTF-8.
struct UTF8Tally {
  /// Malformed sequences, one a maximal subpart (Unicode 15.0, 3.9, U+FFFD substitution).
  private(set) var malformed = 0
  /// Well-formed characters of three bytes, among them nearly all Chinese ones.
  private(set) var threeByte = 0

  init(_ bytes: Span<UInt8>, from start: Int) {
    var position = start
    while position < bytes.count {
      if bytes[position] < 0x80 {
        position = EncodingDetector.asciiPrefix(bytes, from: position)
        continue
      }
      let sequence = UTF8Sequence(bytes, at: position)
      if !sequence.isWellFormed { malformed += 1 }
      if sequence.isWellFormed, sequence.length == 3 { threeByte += 1 }
      position += sequence.length
    }
  }
}

/// Counts what is in a text that may be GB 18030.
struct GB18030Tally {
  /// Lead bytes that begin no character, and bytes that are no lead byte.
  private(set) var malformed = 0
  private var characters = 0
  private var common = 0
  private var odd = 0
  private var lone80 = 0

  /// Whether the characters are those that Chinese text is made of.
  var isPlainlyChinese: Bool { common > 0 && common * 4 >= characters && odd * 8 <= characters && lone80 == 0 }

  init(_ bytes: Span<UInt8>, from start: Int) {
    var position = start
    while position < bytes.count {
      let lead = bytes[position]
      if lead < 0x80 {
        position = EncodingDetector.asciiPrefix(bytes, from: position)
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

  private mutating func count(_ lead: UInt8, _ trail: UInt8) {
    characters += 1
    // GB 2312 rows 1, 3 and 16 to 55: punctuation, full-width forms, Han characters of the first level.
    let isCommonRow = lead == 0xA1 || lead == 0xA3 || (0xB0...0xD7).contains(lead)
    if isCommonRow, trail >= 0xA1 {
      common += 1
    } else if ((0xA1...0xA7).contains(lead) && trail < 0xA1) || ((0xAA...0xAF).contains(lead) && trail >= 0xA1)
      || (lead >= 0xF8 && trail >= 0xA1)
    {
      odd += 1  // The three user-defined areas of GBK.
    }
  }
}
