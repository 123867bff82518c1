import ZongmuBibliography

/// Compares volume designations: 上册 and 第1册 may be one, 上册 and 下册 never are.
public enum PartComparison {
  /// How two designations stand to each other.
  public enum Relation: Sendable, Equatable {
    /// Neither names a part.
    case none
    /// They name the same part.
    case equal
    /// They may name the same part: 上 against 1 where the size of the set is not known.
    case compatible
    /// One names a part, or a finer one, and the other does not.
    case oneSided
    /// They name different parts.
    case conflict
  }

  /// Compares two designations; `names` are the folded part names.
  static func relation(_ a: PartDesignation, _ aNames: [String], _ b: PartDesignation, _ bNames: [String]) -> Relation {
    // Most books are no part of anything.
    if a.numbers.isEmpty, b.numbers.isEmpty, aNames.isEmpty, bNames.isEmpty { return .none }
    // Of two sizes that differ neither is believed.
    let sizes = Set([a.setSize, b.setSize].compactMap { $0 })
    let numbers = relation(a.numbers, b.numbers, setSize: sizes.count == 1 ? sizes.first : nil)
    switch numbers {
    case .conflict: return .conflict
    case .none:
      if aNames.isEmpty, bNames.isEmpty { return .none }
      guard !aNames.isEmpty, !bNames.isEmpty else { return .oneSided }
      return areOne(aNames, bNames) ? .equal : .conflict
    case .oneSided:
      // 深夜食堂 08 against a record that has the same part by name only.
      return !aNames.isEmpty && !bNames.isEmpty && areOne(aNames, bNames) ? .compatible : .oneSided
    case .equal, .compatible:
      // 必修第一册 and 选择性必修第一册 are the first books of two courses.
      return !aNames.isEmpty && !bNames.isEmpty && !areOne(aNames, bNames) ? .conflict : numbers
    }
  }

  /// Whether all names of the side with fewer are among the other's: of two that share the name of the whole and each
  /// have a name of their own, each is another part.
  private static func areOne(_ a: [String], _ b: [String]) -> Bool {
    let (few, many) = a.count <= b.count ? (a, b) : (b, a)
    return few.allSatisfy { name in many.contains { isAlike(name, $0) } }
  }

  /// Whether two part names may be one: alike as names are, unless what differs is a numeral (第一课程) or a word
  /// before the name (选择性必修), which make it another part.
  static func isAlike(_ a: String, _ b: String) -> Bool {
    guard a != b else { return true }
    guard !a.hasSuffix(b), !b.hasSuffix(a), NameComparison.isAlike(a, b) else { return false }
    let (first, second) = (a.unicodeScalars.map(\.value), b.unicodeScalars.map(\.value))
    let (left, right) = EditDistance.middles(first, second)
    // 春季卷 and 夏季卷 are two: in Chinese another character is another name, unless it spells a foreign sound.
    if TitleForms.hasIdeographs(a), TitleForms.hasIdeographs(b), TitleComparison.isOtherWord(first, second),
      !(left + right).allSatisfy(spellings.contains)
    {
      return false
    }
    return !left.contains(where: countsParts) && !right.contains(where: countsParts)
  }

  private static let counting = Set("0123456789一二三四五六七八九十百上中下".unicodeScalars.map(\.value))
  /// Characters that spell foreign names, as tables of transliteration have them (新华社 世界人名翻译大辞典).
  private static let spellings = Set(
    "阿埃艾安奥巴贝比伯布茨达德迪蒂丁杜多厄尔费弗夫福盖格戈哈赫胡霍基吉加杰卡科克库拉莱兰劳勒雷里利列林卢鲁罗洛马迈曼梅米姆莫穆纳内尼努诺欧帕佩皮普奇恰乔切萨塞瑟森沙什施史斯苏索塔泰坦特提图托瓦维韦沃乌希谢辛休雅亚扬耶伊因尤泽扎兹佐"
      .unicodeScalars.map(\.value))
  private static func countsParts(_ scalar: UInt32) -> Bool { counting.contains(scalar) }

  private static func relation(_ a: [PartNumber], _ b: [PartNumber], setSize: Int?) -> Relation {
    if a.isEmpty, b.isEmpty { return .none }
    guard !a.isEmpty, !b.isEmpty else { return .oneSided }
    var relation = Relation.equal
    for (left, right) in zip(a, b) {
      switch compare(left.ordinal, right.ordinal, setSize: setSize) {
      case .conflict: return .conflict
      case .compatible: relation = .compatible
      case .equal, .none, .oneSided: break
      }
    }
    return a.count == b.count ? relation : .oneSided
  }

  private static func compare(_ a: PartNumber.Ordinal, _ b: PartNumber.Ordinal, setSize: Int?) -> Relation {
    if a == b { return .equal }
    switch (a, b) {
    case (.number(let number), .place(let place)), (.place(let place), .number(let number)):
      return compare(number, place, setSize: setSize)
    default: return .conflict
    }
  }

  private static func compare(_ number: Int, _ place: Character, setSize: Int?) -> Relation {
    switch (place, number, setSize) {
    // 上下 are 1 and 2, 上中下 are 1, 2 and 3, where it is known how many there are.
    case ("上", 1, .some(2...3)), ("中", 2, .some(3)), ("前", 1, .some(2)), ("后", 2, .some(2)): .equal
    case ("下", _, .some(2...3)): number == setSize ? .equal : .conflict
    case ("上", 1, _), ("前", 1, _): .compatible
    case ("中", 2, _): setSize == 2 ? .conflict : .compatible
    case ("后", 2, _): .compatible
    case ("下", 2, .none), ("下", 3, .none): .compatible
    case ("下", _, .some(let size)): number == size ? .compatible : .conflict
    default: .conflict
    }
  }
}
