import ZongmuBibliography
import ZongmuText

/// Compares two titles.
enum TitleComparison {
  static func level(_ left: MatchView, _ right: MatchView) -> Level {
    let level = level(left.title, right.title)
    switch level {
    case .titleNear where !isByCharacters(left.title, right.title):
      return WordTitles.areNear(left, right) ? level : byWords(left.title, right.title)
    case .titleDifferent, .titleSomeWords, .titleSimilar:
      if isPart(left, of: right) || isPart(right, of: left) { return .titleEqualVariant }
      if isItem(left, of: right) || isItem(right, of: left) { return .titleEqualVariant }
      return WordTitles.isBeginning(left, right) || WordTitles.isBeginning(right, left) ? .titleContained : level
    default: return level
    }
  }

  /// Whether the title of one is the name of the part that the other describes under the title of the whole. A short name
  /// of a part (天文卷, Index) may be anybody's title.
  static func isPart(_ one: MatchView, of whole: MatchView) -> Bool {
    guard !whole.partNames.isEmpty, one.partNames.isEmpty else { return false }
    let title = ComparisonForm.fold(one.description.title.proper)
    return title.utf8.count >= 18 && whole.partNames.contains(title)
  }

  /// Whether the title of one is what the other has as other title information behind the title of the series that the
  /// first names, or with the title of the series before it: 岭南文库：行走岭南.
  private static func isItem(_ one: MatchView, of other: MatchView) -> Bool {
    guard !one.series.isEmpty else { return false }
    if one.series.contains(where: { $0 + one.titleKey == other.titleKey }) { return true }
    guard one.series.contains(other.titleKey), let subtitle = other.description.title.other.first else { return false }
    return ComparisonForm.fold(subtitle) == one.titleKey
  }

  static func level(_ a: TitleForms, _ b: TitleForms) -> Level {
    guard !a.proper.isEmpty, !b.proper.isEmpty else { return .titleAbsent }
    if a.proper == b.proper {
      if a.dualUse.contradicts(b.dualUse) { return .titleEqualDualUse }
      guard !a.other.isEmpty, !b.other.isEmpty, a.other != b.other, !isContained(a.other, b.other),
        !isNear(a.other, b.other) || isOtherWord(a.other, b.other) && isByCharacters(a, b)
      else { return .titleEqual }
      return .titleOtherDiffers
    }
    if a.full == b.full || a.statement == b.statement { return .titleEqual }
    if sharesForm(a, b) || NumeralReading.isOne(a.proper, b.proper) { return .titleEqualVariant }
    if isBeginning(a, b) { return .titleContained }
    if isNear(a.proper, b.proper) || isNear(a.full, b.full) { return .titleNear }
    if isSlip(a.proper, b.proper) { return .titleSlip }
    return byWords(a, b)
  }

  /// Whether one title proper begins the other title. In an alphabet a beginning must end with a word, and be no
  /// single short one.
  private static func isBeginning(_ a: TitleForms, _ b: TitleForms) -> Bool {
    guard isContained(a.proper, b.full) || isContained(b.proper, a.full) else { return false }
    guard !isByCharacters(a, b) else { return true }
    let fewer = min(a.words.count, b.words.count)
    return min(a.proper.count, b.proper.count) >= 8 && shared(a.words, b.words) == fewer
  }

  /// How titles in an alphabet stand to each other by the words of title and subtitle, in whatever order: all of one in
  /// the other, four in five, three in five, or fewer. A single word that is shared says little, and other numbers make
  /// another title.
  private static func byWords(_ a: TitleForms, _ b: TitleForms) -> Level {
    let fewer = min(a.words.count, b.words.count)
    guard fewer >= 2 else { return .titleDifferent }
    let common = shared(a.words, b.words)
    guard common * 5 >= fewer * 3 else { return .titleDifferent }
    let haveOneNumbers = a.numbers == b.numbers || a.numbers.isEmpty || b.numbers.isEmpty
    guard common * 5 >= fewer * 4, haveOneNumbers else { return .titleSomeWords }
    guard common == fewer else { return .titleSimilar }
    return fewer >= 3 && a.words.count == b.words.count ? .titleEqualVariant : .titleWords
  }

  /// How many values two sorted lists without repetition share.
  private static func shared(_ a: [Int64], _ b: [Int64]) -> Int {
    var (left, right, count) = (0, 0, 0)
    while left < a.count, right < b.count {
      if a[left] == b[right] {
        count += 1
        left += 1
        right += 1
      } else if a[left] < b[right] {
        left += 1
      } else {
        right += 1
      }
    }
    return count
  }

  /// Whether any form of one title is a form of the other; a variant must have two characters to say anything.
  private static func sharesForm(_ a: TitleForms, _ b: TitleForms) -> Bool {
    if a.proper == b.full || a.full == b.proper || a.proper == b.statement || a.statement == b.proper { return true }
    return b.variants.contains { $0 == a.proper || $0 == a.full }
      || a.variants.contains { $0 == b.proper || $0 == b.full }
  }

  /// Whether the longer text begins with the shorter, which has at least three characters.
  static func isContained(_ a: [UInt32], _ b: [UInt32]) -> Bool {
    let (short, long) = a.count <= b.count ? (a, b) : (b, a)
    return short.count >= 3 && long.starts(with: short)
  }

  /// Whether the texts are alike but for a slip: one character in ten, at least one where there are five, and what
  /// differs is no numeral and no 上中下, which tell books apart.
  static func isNear(_ a: [UInt32], _ b: [UInt32]) -> Bool {
    let longer = max(a.count, b.count)
    guard longer >= 5, longer <= longest else { return false }
    guard EditDistance.between(a, b, limit: max(1, longer / 10)) != nil else { return false }
    let middles = EditDistance.middles(a, b)
    return !middles.left.contains(where: isTelling) && !middles.right.contains(where: isTelling)
  }

  /// Whether the titles differ in a word: one has a character where the other has another, and they are compared by
  /// characters. 儿科 and 妇科 are no slip of typing, however long the title; a character that was dropped, doubled or
  /// moved may be.
  static func isOtherTitle(_ a: TitleForms, _ b: TitleForms) -> Bool {
    guard isByCharacters(a, b) else { return false }
    return isNear(a.proper, b.proper) ? isOtherWord(a.proper, b.proper) : isOtherWord(a.full, b.full)
  }

  /// Whether the longer of two titles of which one begins the other ends in a word that makes another book of it: 续集,
  /// 选注, 实验指导.
  static func isCompanion(_ a: TitleForms, _ b: TitleForms) -> Bool {
    guard isByCharacters(a, b) else { return false }
    let (short, long) = a.proper.count <= b.proper.count ? (a.proper, b.proper) : (b.proper, a.proper)
    guard long.count > short.count, long.starts(with: short) else { return false }
    var rest = String.UnicodeScalarView()
    rest.append(contentsOf: long.dropFirst(short.count).compactMap(Unicode.Scalar.init))
    return TitleGrammar.isCompanion(String(rest), numbered: false)
  }

  /// Whether two long titles of one number are one but for one character that was mistyped: a tenth of the title at most.
  static func isMisprint(_ a: TitleForms, _ b: TitleForms) -> Bool {
    guard isByCharacters(a, b), a.proper.count == b.proper.count, a.proper.count >= 10 else { return false }
    let (left, right) = EditDistance.middles(a.proper, b.proper)
    return left.count == 1 && right.count == 1 && (left + right).allSatisfy { (0x4E00...0x9FFF).contains($0) }
  }

  /// Whether one of the titles is compared by characters, as those in Chinese are.
  static func isByCharacters(_ a: TitleForms, _ b: TitleForms) -> Bool { a.words.isEmpty || b.words.isEmpty }

  /// Whether each text has a character that the other has not, where they differ. The particles 的, 地, 得, 之 are one.
  static func isOtherWord(_ a: [UInt32], _ b: [UInt32]) -> Bool {
    let (left, right) = EditDistance.middles(a, b)
    return hasMore(left, than: right) && hasMore(right, than: left)
  }

  private static func hasMore(_ one: ArraySlice<UInt32>, than other: ArraySlice<UInt32>) -> Bool {
    var rest = other.filter { !particles.contains($0) }
    for scalar in one where !particles.contains(scalar) {
      guard let place = rest.firstIndex(of: scalar) else { return true }
      rest.remove(at: place)
    }
    return false
  }

  /// Whether all subtitles of one title stand in those of the other, in whatever order. The titles proper are the same.
  static func isSubtitleShared(_ a: MatchView, _ b: MatchView) -> Bool {
    isTold(a.description.title.other, in: b.title.other) || isTold(b.description.title.other, in: a.title.other)
  }

  private static func isTold(_ subtitles: [String], in other: [UInt32]) -> Bool {
    subtitles.allSatisfy { subtitle in
      let folded = TitleForms.scalars(of: ComparisonForm.fold(subtitle))
      guard folded.count >= 2, folded.count <= other.count else { return false }
      // 必修 in 选择性必修 is a word of its own; a short text must begin the other.
      if folded.count < 4 { return other.starts(with: folded) }
      return (0...other.count - folded.count).contains { other[$0..<$0 + folded.count] == folded[...] }
    }
  }

  /// Whether a title of three to nine characters is the other but for one that was dropped, doubled or put in, or for
  /// one of the particles 的, 地, 得, 之 in place of another; never for a character that tells books apart.
  static func isSlip(_ a: [UInt32], _ b: [UInt32]) -> Bool {
    let (short, long) = a.count <= b.count ? (a, b) : (b, a)
    guard short.count >= 2, long.count >= 3, long.count <= 9, long.count - short.count <= 1 else { return false }
    let (few, many) = EditDistance.middles(short, long)
    if long.count > short.count {
      // The first and the last character are added to make another title: 新, 续, 史, 学.
      let isInside = short.first == long.first && short.last == long.last
      return few.isEmpty && many.count == 1 && isInside && !many.contains(where: isTelling)
    }
    return few.count == 1 && many.count == 1 && particles.isSuperset(of: [few[few.startIndex], many[many.startIndex]])
  }

  /// Characters beyond which a title is compared for equality only.
  private static let longest = 1000
  private static let particles: Set<UInt32> = Set("的地得之".unicodeScalars.map(\.value))

  /// Whether a character tells one volume, year or grade from another.
  private static func isTelling(_ value: UInt32) -> Bool { telling.contains(value) }

  private static let telling: Set<UInt32> = Set(
    "0123456789一二三四五六七八九十百千零〇廿卅两上中下前后续附别外甲乙丙丁戊己庚辛初高小大男女春夏秋冬东南西北左右文理单双新旧".unicodeScalars.map(\.value))
}
