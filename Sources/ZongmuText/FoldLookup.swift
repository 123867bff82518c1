import CZongmuICU

/// What one code point becomes in a comparison form, for all of Unicode; made once from `FoldTable` and ICU.
struct FoldLookup: Sendable {
  static let shared = FoldLookup()

  /// Entries of the tables below that are no target. Every target is a letter, number or mark, so it lies above them.
  enum Entry {
    /// What it becomes depends on what stands beside it, or is longer than one character: ICU must look at the text.
    static let needsICU: UInt16 = 0
    /// Dropped, and separates words.
    static let separator: UInt16 = 1
    /// `+`, kept where it belongs to a word as in C++.
    static let plus: UInt16 = 2
    /// `#` or ♯, kept where it belongs to a word as in C#.
    static let sharp: UInt16 = 3
    /// Dropped as if it had never been there: variation selectors, zero-width characters, soft hyphens.
    static let ignorable: UInt16 = 4
    /// Becomes a character outside the BMP, found in `supplementary`.
    static let outsideBMP: UInt16 = 5
    /// Becomes two letters, found by `FoldLookup.spelledOut`.
    static let ligature: UInt16 = 6
    /// The least entry that is a target.
    static let firstTarget: UInt16 = 7
  }

  /// By BMP code point, for text as it comes.
  let raw: [UInt16]
  /// By BMP code point, for text that is in NFKC_Casefold.
  let normalized: [UInt16]
  /// Folds to or from outside the BMP.
  let supplementary: [UInt32: UInt32]
  /// Characters whose class joins different words.
  let dualUse: Set<UInt32>
  /// For `DualUseWords`: the usual writing of the word that each explicit writing names.
  let words: [UInt32: UInt32]
  /// What the words of `words` fold to.
  let wordTargets: Set<UInt32>
  /// Characters of the mainland standard list that fold to another.
  let standardSources: Set<UInt32>
  /// FNV-1a of the table's texts.
  let revision: UInt64

  private init() {
    var variants: [UInt32: UInt32] = [:]
    // By scalars: what is a character needs no thought here, and every program that folds waits for it.
    for word in FoldTable.classes.description.unicodeScalars.split(whereSeparator: { $0.value <= 0x20 }) {
      let members = word.map(\.value)
      for member in members.dropFirst() { variants[member] = members[0] }
    }
    let hasBMPEnds = { (fold: (key: UInt32, value: UInt32)) in fold.key < 0x10000 && fold.value < 0x10000 }
    supplementary = variants.filter { !hasBMPEnds($0) }

    var normalized = [UInt16](repeating: Entry.separator, count: 0x10000)
    for code in UInt32(0)...0xFFFF where zongmu_is_compared(code) != 0 && !Self.isApostrophe(code) {
      normalized[Int(code)] = Self.bareLetter(code)
    }
    for (code, target) in variants where code < 0x10000 {
      normalized[Int(code)] = target < 0x10000 ? UInt16(target) : Entry.outsideBMP
    }
    for marks in Self.diacritics { for code in marks { normalized[Int(code)] = Entry.ignorable } }
    normalized[0x2B] = Entry.plus
    normalized[0x23] = Entry.sharp
    normalized[0x266F] = Entry.sharp

    var singles = [UInt16](repeating: 0, count: 0x10000)
    precondition(unsafe zongmu_casefold_singles(&singles) == 0, "ICU has no normalisation data")
    var raw = [UInt16](repeating: Entry.needsICU, count: 0x10000)
    for code in 0..<0x10000 {
      if singles[code] != 0 {
        raw[code] = normalized[Int(singles[code])]
      } else if Self.isIgnorable(UInt32(code)) {
        raw[code] = Entry.ignorable
      }
    }
    raw[0] = Entry.separator
    self.raw = raw
    self.normalized = normalized

    dualUse = Set(FoldTable.dualUse.description.unicodeScalars.map(\.value).filter { $0 > 0x20 })
    var words: [UInt32: UInt32] = [:]
    for word in FoldTable.words.description.unicodeScalars.split(whereSeparator: { $0 == "/" || $0.value <= 0x20 }) {
      let writings = word.map(\.value)
      for writing in writings { words[writing] = writings[0] }
    }
    self.words = words
    wordTargets = Set(words.keys.map { variants[$0] ?? $0 })
    standardSources = Set(FoldTable.standardSources.description.unicodeScalars.map(\.value).filter { $0 > 0x20 })
    let texts = FoldTable.classes.description + FoldTable.words.description
    revision = texts.utf8.reduce(0xcbf2_9ce4_8422_2325) { hash, byte in (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
  }

  /// Marks above, below and through letters. Those that Unicode composes with a letter are gone before they are seen;
  /// those of other scripts, such as the voicing marks of kana and the vowels of Devanagari, spell and are not here.
  private static let diacritics: [ClosedRange<UInt32>] = [
    0x300...0x36F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F,
  ]

  /// A letter, or what remains of a Latin letter without its diacritics and strokes, as the rules for comparing
  /// headings of the NACO authority file have it: é and ę are e, ø is o, ł is l, ð and đ are d, ı is i.
  private static func bareLetter(_ code: UInt32) -> UInt16 {
    let found = zongmu_bare_latin_letter(code)
    let letter = found == 0 ? code : found
    switch letter {
    case 0xE6, 0x153, 0xFE: return Entry.ligature
    case 0xF0, 0x111: return 0x64
    case 0x127: return 0x68
    case 0x131: return 0x69
    case 0x142: return 0x6C
    case 0xF8: return 0x6F
    case 0x167: return 0x74
    default: return UInt16(letter)
    }
  }

  /// The two letters of a ligature, whichever case and accent it has: æ, œ, and þ for th.
  static func spelledOut(_ code: UInt32) -> (UInt32, UInt32) {
    switch code {
    case 0xDE, 0xFE: (0x74, 0x68)
    case 0x152, 0x153: (0x6F, 0x65)
    default: (0x61, 0x65)
    }
  }

  /// What a character folds to in text that is in NFKC_Casefold; itself where that is no single character.
  func target(of code: UInt32) -> UInt32 {
    if code < 0x10000, normalized[Int(code)] >= Entry.firstTarget { return UInt32(normalized[Int(code)]) }
    return supplementary[code] ?? code
  }

  /// Default-ignorable code points that common text contains; the rarer ones go through ICU, which removes them too.
  private static func isIgnorable(_ code: UInt32) -> Bool {
    switch code {
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF: true
    default: false
    }
  }

  /// Modifier letters that stand for apostrophes, primes, ayn and alif in romanised text: other files write them as
  /// punctuation or not at all.
  private static func isApostrophe(_ code: UInt32) -> Bool { (0x2B9...0x2BF).contains(code) }

  /// What a code point outside the BMP becomes in text that is in NFKC_Casefold; nil when it is dropped.
  func outsideBMP(_ code: UInt32) -> UInt32? {
    if let target = supplementary[code] { return target }
    return zongmu_is_compared(code) != 0 ? code : nil
  }
}
