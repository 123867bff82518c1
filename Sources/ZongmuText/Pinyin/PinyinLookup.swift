/// `PinyinTable` as arrays, decoded once.
final class PinyinLookup: Sendable {
  static let shared = PinyinLookup()

  /// The syllable of a character that has none.
  static let none = UInt16.max

  /// Every syllable; the numbers below are its indices.
  let syllables: [Syllable]
  /// Words of any text.
  let words: PinyinTrie
  /// Surnames, one or two characters.
  let surnames: PinyinTrie
  /// Beginnings of names that are no surnames.
  let wholeNames: PinyinTrie
  /// Readings in names of persons, by folded character.
  let given: [UInt16: UInt16]
  /// Under which character words with this one are found, by BMP code point.
  let folds: [UInt16]

  /// By BMP code point, and by code point for the rest.
  private let basic: [UInt16]
  private let supplementary: [UInt32: UInt16]
  /// The letters of each syllable from the lowest byte up, by style of ü and index; at most seven.
  private let spellings: [[UInt64]]

  private init() {
    var index = SyllableIndex()
    var basic = [UInt16](repeating: Self.none, count: 0x10000)
    var supplementary: [UInt32: UInt16] = [:]
    for entry in PinyinSource(PinyinTable.characters).entries() {
      let number = index.number(of: entry.reading)
      for code in entry.characters {
        if code < 0x10000 { basic[Int(code)] = number } else { supplementary[code] = number }
      }
    }

    var folds = (0...UInt16.max).map { $0 }
    for pair in PinyinSource(PinyinTable.simplified).tokens() where pair.count == 2 {
      folds[Int(pair[0].value)] = UInt16(truncatingIfNeeded: pair[1].value)
    }

    words = PinyinTrie(PinyinSource(PinyinTable.words).words(&index, usual: basic))
    surnames = PinyinTrie(PinyinSource(PinyinTable.surnames).words(&index, usual: basic))
    wholeNames = PinyinTrie(PinyinSource(PinyinTable.wholeNames).words(&index, usual: basic))
    var given: [UInt16: UInt16] = [:]
    for word in PinyinSource(PinyinTable.given).words(&index, usual: basic) {
      given[word.characters[0]] = word.readings[0]
    }
    self.given = given
    self.basic = basic
    self.supplementary = supplementary
    self.folds = folds
    let syllables = index.syllables
    self.syllables = syllables.map { Syllable($0) }
    spellings = PinyinStyle.Umlaut.allCases.map { umlaut in
      syllables.map { syllable in
        let letters = syllable.split(separator: "ü", omittingEmptySubsequences: false)
        return letters.joined(separator: umlaut.letters).utf8.reversed().reduce(0) { $0 << 8 | UInt64($1) }
      }
    }
  }

  /// The syllable of a character by itself, or `none`.
  func reading(of code: UInt32) -> UInt16 {
    code < 0x10000 ? basic[Int(code)] : supplementary[code] ?? Self.none
  }

  /// The spellings in a style of ü, by syllable: ASCII letters, or those of ü, from the lowest byte up, then zeros.
  func spellings(_ umlaut: PinyinStyle.Umlaut) -> [UInt64] { spellings[umlaut.index] }
}

extension PinyinStyle.Umlaut {
  /// What stands for ü.
  var letters: String {
    switch self {
    case .diaeresis: "ü"
    case .v: "v"
    case .yu: "yu"
    case .u: "u"
    }
  }

  /// The place in `allCases`.
  var index: Int {
    switch self {
    case .diaeresis: 0
    case .v: 1
    case .yu: 2
    case .u: 3
    }
  }
}
