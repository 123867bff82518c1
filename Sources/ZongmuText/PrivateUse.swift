/// Private-use code points in Chinese data, and the characters that they stood for before Unicode had them.
///
/// GB 18030-2000 mapped 24 byte pairs to private use. Ten vertical punctuation marks and eight Han parts have BMP codes
/// since GB 18030-2005 (their pairs were remapped by the 2022 edition), six are in CJK extension B; the list agrees
/// with glibc's GB18030 converter. Code page 936 of Windows mapped 82 pairs to private use (as ICU's `windows-936`
/// still does) that GB 18030 assigned; UTF-8 made from such files carries those code points.
enum PrivateUse {
  /// Whether a BMP code point is private use.
  @inline(__always)
  static func contains(_ scalar: UInt32) -> Bool { scalar >= 0xE000 && scalar <= 0xF8FF }

  /// The 24 pairs of GB 18030-2000: private-use code point and character.
  static let national: [(from: UInt32, to: UInt32)] = [
    (0xE78D, 0xFE10), (0xE78E, 0xFE12), (0xE78F, 0xFE11), (0xE790, 0xFE13), (0xE791, 0xFE14), (0xE792, 0xFE15),
    (0xE793, 0xFE16), (0xE794, 0xFE17), (0xE795, 0xFE18), (0xE796, 0xFE19),
    (0xE816, 0x20087), (0xE817, 0x20089), (0xE818, 0x200CC), (0xE81E, 0x9FB4), (0xE826, 0x9FB5), (0xE82B, 0x9FB6),
    (0xE82C, 0x9FB7), (0xE831, 0x215D7), (0xE832, 0x9FB8), (0xE83B, 0x2298F), (0xE843, 0x9FB9), (0xE854, 0x9FBA),
    (0xE855, 0x241FE), (0xE864, 0x9FBB),
  ]

  /// Runs of code page 936: the first private-use code point, how many follow one another, the byte pair of the first.
  static let codePage936: [(first: UInt32, count: UInt32, pair: UInt32)] = [
    (0xE76C, 1, 0xA2E3), (0xE7C7, 1, 0xA8BC), (0xE7C8, 1, 0xA8BF), (0xE7E7, 13, 0xA989), (0xE815, 80, 0xFE50),
  ]

  /// The character that a private-use code point stood for, nil when nobody but its author can know.
  static func repaired(_ scalar: UInt32) -> UInt32? {
    for entry in national where entry.from == scalar { return entry.to }
    for run in codePage936 where scalar >= run.first && scalar < run.first + run.count {
      var pair = run.pair + scalar - run.first
      if run.pair & 0xFF < 0x7F, pair & 0xFF >= 0x7F { pair += 1 }  // 7F is no trail byte.
      let character = GB18030Table.shared.scalar(pair: Int(pair))
      return contains(character) ? nil : character
    }
    return nil
  }
}
