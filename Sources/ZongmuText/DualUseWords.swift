/// Which words a text means where its comparison form leaves that open: 髮 (hair) and 發 (to send) both fold to 发.
///
/// Two texts with equal comparison forms are the same but for dual-use characters when one `contradicts` the other.
/// Only what both texts say outright counts:
/// - a traditional writing of a word names it: 後 is *behind*, 麵 is *flour*. Variants of one word are one: 裏 and 裡.
/// - a character that mainland texts use for several words, and that traditional texts have too, names its own word
///   in a traditional text only: 后 is *empress* in 皇后與後宮, and may be either in 皇后. A text is traditional when any
///   character of it is not in the mainland standard list and folds to another (與).
/// - all else says nothing. So a simplified text contradicts nobody, and neither does 台灣 against 臺灣, or 地方誌 against
///   地方志, since traditional books write both; `Scripts/fold-words.tsv` is the whole list.
///
///     let first = DualUseWords("理髮師")
///     first.contradicts(DualUseWords("理发师"))  // false
///     first.contradicts(DualUseWords("理發師"))  // true
///
/// Cheap: most titles have no such character, and their value holds no memory.
public struct DualUseWords: Sendable, Equatable {
  /// For each character that several words share, in order: the usual writing of the word, or 0 where it is open.
  /// Empty when all are open.
  private var words: [UInt32] = []

  /// The words of a text.
  public init(_ text: String) {
    let lookup = FoldLookup.shared
    if text.unicodeScalars.contains(where: DualUseWords.isCompatibilityForm) {
      var text = text
      let normalized = text.withUTF8 { unsafe Normalization.casefold($0) }
      read(String(decoding: normalized, as: UTF8.self).unicodeScalars, lookup)
    } else {
      read(text.unicodeScalars, lookup)
    }
  }

  /// Whether the two name different words at one place. Symmetric; false of a text and itself. Means something only
  /// for texts whose comparison forms are equal, since places are counted by dual-use characters.
  public func contradicts(_ other: DualUseWords) -> Bool {
    zip(words, other.words).contains { $0 != 0 && $1 != 0 && $0 != $1 }
  }

  private mutating func read(_ scalars: String.UnicodeScalarView, _ lookup: FoldLookup) {
    var isTraditional = false
    var isAnyNamed = false
    // The places of characters that name a word in a traditional text only.
    var waiting: [Int] = []
    for scalar in scalars {
      let code = scalar.value
      guard code >= 0x3400 else { continue }
      let target = lookup.target(of: code)
      if target != code, !isTraditional { isTraditional = !lookup.standardSources.contains(code) }
      guard lookup.wordTargets.contains(target) else { continue }
      let word = lookup.words[code] ?? 0
      if code == target, word != 0 { waiting.append(words.count) }
      if code != target, word != 0 { isAnyNamed = true }
      words.append(word)
    }
    if !isTraditional { for place in waiting { words[place] = 0 } }
    if !isAnyNamed, !(isTraditional && !waiting.isEmpty) { words = [] }
  }

  /// Whether a character may become a Han character only under NFKC: radicals, compatibility and enclosed ideographs.
  private static func isCompatibilityForm(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2E80...0x2FDF, 0x3190...0x319F, 0x3220...0x33FF, 0xF900...0xFAFF, 0x1F200...0x1F2FF, 0x2F800...0x2FA1F: true
    default: false
    }
  }
}
