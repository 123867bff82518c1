/// The readings of Chinese text in Hanyu Pinyin without tones, for `200$9`, `200$A` and the like.
///
/// Words come first, by the longest match from the left; a character that no word covers has its usual reading. Names of
/// persons have rules of their own. Traditional text is read as well as simplified.
///
/// What this makes is a guess by rules, right in about 99 of 100 syllables: a cataloguer marks it as made by machine. It is
/// for people, for sorting and for a field that has none. **It is never a match key**: many words are written alike in
/// pinyin, and what one library typed differs from what another did.
///
/// The words are in `Scripts/pinyin-supplement.txt` and in the table made from it and from the sources that
/// `Scripts/make-pinyin-table.py` names.
public enum Pinyin {
  /// What a text is, which tells how some of its characters are read.
  public enum Subject: Sendable, Hashable, CaseIterable {
    /// A title, a corporate name, a place, or any other text.
    case title
    /// The names of one or more persons. What begins a name is read as a surname: 单 `shan`, 尉迟 `yu chi`. A name before
    /// `·` is that of a foreigner and is not.
    case personalName
  }

  /// The pieces of `text` in its order; white space and invisible characters yield none. Never fails.
  ///
  ///     Pinyin.syllables("长沙2021年").map(\.text)  // ["chang", "sha", "2021", "nian"]
  public static func syllables(_ text: String, as subject: Subject = .title) -> [Syllable] {
    let reader = PinyinReader(text)
    var result: [Syllable] = []
    result.reserveCapacity(reader.scalars.count)
    reader.read(as: subject) { piece in
      switch piece {
      case .reading(let index): result.append(reader.table.syllables[index])
      case .word(let range): result.append(Syllable(reader.text(range), kind: .word))
      case .punctuation(let index): result.append(Syllable(reader.text(index..<index + 1), kind: .punctuation))
      case .unread(let index): result.append(Syllable(reader.text(index..<index + 1), kind: .unread))
      }
    }
    return result
  }

  /// `text` in pinyin, pieces separated by one blank; empty when it has none.
  ///
  ///     Pinyin.text("越秀街巷旧事")                        // "yue xiu jie xiang jiu shi"
  ///     Pinyin.text("单田芳", as: .personalName)           // "shan tian fang"
  public static func text(_ text: String, as subject: Subject = .title, style: PinyinStyle = .nlc) -> String {
    let reader = PinyinReader(text)
    let spellings = reader.table.spellings(style.umlaut)
    let firstLetter: UInt64 = style.capitalizesSyllables ? 0x20 : 0
    var bytes: [UInt8] = []
    bytes.reserveCapacity(reader.scalars.count * 8)
    reader.read(as: subject) { piece in
      if case .punctuation = piece, !style.keepsPunctuation { return }
      if !bytes.isEmpty { bytes.append(0x20) }
      switch piece {
      case .reading(let index):
        // No syllable begins with ü, so the first byte is an ASCII letter.
        var letters = spellings[index] - firstLetter
        while letters != 0 {
          bytes.append(UInt8(truncatingIfNeeded: letters))
          letters >>= 8
        }
      case .word(let range): reader.append(range, to: &bytes)
      case .punctuation(let index), .unread(let index): reader.append(index..<index + 1, to: &bytes)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
