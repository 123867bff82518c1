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
    /// The least entry that is a target.
    static let firstTarget: UInt16 = 6
  }

  /// By BMP code point, for text as it comes.
  let raw: [UInt16]
  /// By BMP code point, for text that is in NFKC_Casefold.
  let normalized: [UInt16]
  /// Folds to or from outside the BMP.
  let supplementary: [UInt32: UInt32]
  /// Characters whose class joins different words.
  let dualUse: Set<UInt32>
  /// FNV-1a of the table's text.
  let revision: UInt64

  private init() {
    var variants: [UInt32: UInt32] = [:]
    for word in FoldTable.classes.description.split(whereSeparator: \.isWhitespace) {
      let members = word.unicodeScalars.map(\.value)
      for member in members.dropFirst() { variants[member] = members[0] }
    }
    let hasBMPEnds = { (fold: (key: UInt32, value: UInt32)) in fold.key < 0x10000 && fold.value < 0x10000 }
    supplementary = variants.filter { !hasBMPEnds($0) }

    var normalized = [UInt16](repeating: Entry.separator, count: 0x10000)
    for code in UInt32(0)...0xFFFF {
      if let target = variants[code] {
        normalized[Int(code)] = target < 0x10000 ? UInt16(target) : Entry.outsideBMP
      } else if Int(zongmu_comparison_class(code)) & ZONGMU_DROPPED == 0, !Self.isApostrophe(code) {
        normalized[Int(code)] = UInt16(code)
      }
    }
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
    revision = FoldTable.classes.description.utf8.reduce(0xcbf2_9ce4_8422_2325) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
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
    return Int(zongmu_comparison_class(code)) & ZONGMU_DROPPED == 0 ? code : nil
  }
}
