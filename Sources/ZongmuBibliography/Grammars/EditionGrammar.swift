/// Reads edition statements: 第2版, 修订本, 原书第10版, 影印本, `2nd ed., rev.`
///
/// Rules: `第N版` and `N版` give the number, 初版 is 1 and 再版 is 2 (before 1949 the count goes 初版, 再版, 三版 …).
/// 新1版 counts anew after a change: 1, revised. 重印 and `第N次印刷` are printings and say nothing of the edition; their
/// number is kept apart. `2021年版` and `08版` name a year, not an edition. Bindings and illustrations (精装本, 插图本) are in
/// the statement and nowhere else.
public enum EditionGrammar {
  /// Words without a meaning keep the shorter ones in them from being found: 缩写本 is no 写本.
  private static let kinds = WordTable<Edition.Kind?>([
    (
      "修订 修正 校订 订正 重订 改订 新修 重修 重编 重校 改版 更新 全新 新版 最新版 升级 补正 revised rev revue updated new_ed new_edition überarb überarbeitete verb verbesserte",
      .revised
    ),
    ("增订 增补 增修 增广 增编 补订 补编 扩充 增强版 enlarged enl expanded erw erweiterte augm augmentée", .enlarged),
    ("影印 景印 复制 facsimile facsim", .facsimile),
    ("普及 珍藏 典藏 纪念 收藏 限量 豪华 白金 口袋 袖珍 缩印 礼品 便携 deluxe international_ed", .special),
    ("征求意见 送审 试用 讨论稿 初稿 草案 草稿 试行 未定稿 试读 draft preliminary", .draft),
    ("刻本 刊本 抄本 钞本 写本 稿本 活字 木刻 石印 套印 排印 铅印 油印本 拓本 精刻 影抄 递修 清刻 明刻 宋刻 元刻", .woodblock),
    ("缩写本 简写本 改写本 编写本", nil),
  ])
  private static let ordinals = WordTable<Int>([
    ("first", 1), ("second", 2), ("third", 3), ("fourth", 4), ("fifth", 5), ("sixth", 6), ("seventh", 7),
    ("eighth", 8), ("ninth", 9), ("tenth", 10),
  ])
  private static let printings = WordTable<Bool>("次印刷 次重印 次印 印次 印 刷 次")
  private static let latinPrintings = WordTable<Bool>("printing impression reprint druck tirage")
  private static let latinEditions = WordTable<Bool>("ed. edition edn aufl éd. édition")
  private static let latinEndings = WordTable<Bool>("ed. _ed edition")
  private static let origins = WordTable<Bool>(
    "from_the from_2d from_2nd reprint_of reprinted_from reprint_from_the printed_from")
  private static let publishing: StaticWord = "出版"
  private static let notEdition = ScalarSet("权式图画面社税口")
  /// Works that end in 本 and are no editions of another: 剧本, 课本.
  private static let otherBooks = WordTable<Bool>("剧本 读本 课本 教本 绘本 话本 脚本 唱本 标本 文本 日本 资本 基本 成本 样本 范本 根本 人本 原本 单本 写生本 作业本")
  private static let endings = WordTable<Bool>("版 本 稿 修订 修正 增订 增补 影印 重印 版本 对照 双语")

  /// The edition that a statement gives.
  public static func parse(_ statement: String) -> Edition { read(Passage(statement)) }

  static func read(_ passage: Passage) -> Edition {
    let passage = passage.trimming { $0 == " " || $0 == "," || $0 == ";" || $0 == "/" || $0 == "=" }
    var edition = Edition()
    edition.statement = passage.text
    // From the 2d London ed.: the number is another book's.
    edition.number = origins.match(passage, at: passage.start) == nil ? number(passage) : nil
    edition.printing = printing(passage)
    kinds.forEachWord(in: passage) { if let kind = $0 { edition.kinds.insert(kind) } }
    if isCountedAnew(passage) { edition.kinds.insert(.revised) }
    return edition
  }

  /// 新1版, 新2版.
  private static func isCountedAnew(_ passage: Passage) -> Bool {
    guard let place = passage.firstIndex(of: "版"), let found = Numerals.trailing(passage, before: place) else {
      return false
    }
    return passage[found.range.lowerBound - 1] == "新"
  }

  /// The number of the printing: 第3次印刷, 2版5印, 2版2次, 3rd printing.
  private static func printing(_ passage: Passage) -> Int? {
    for place in passage.start..<passage.end {
      if let word = printings.match(passage, at: place),
        let found = Numerals.trailing(passage, before: place), (1..<1000).contains(found.value)
      {
        // 第3次修订 is no printing; 2次 alone counts behind an edition only.
        let end = place + word.word.count
        guard PartScanner.isBoundary(passage, end) else { continue }
        if word.word.count == 1, word.word.first == "次", passage[found.range.lowerBound - 1] != "版" { continue }
        return found.value
      }
      if latinPrintings.match(passage, at: place) != nil, !passage[place - 1].isLatinLetter,
        let number = latinOrdinal(passage, before: place, words: 1)
      {
        return number
      }
    }
    return nil
  }

  /// The number of the edition that a statement gives.
  static func number(_ passage: Passage) -> Int? {
    var place = passage.start
    while place < passage.end {
      if passage[place] == "版", let number = number(passage, before: place) { return number }
      if passage[place] == "e" || passage[place] == "é", let number = latinNumber(passage, at: place) { return number }
      if passage[place] == "a", passage[place + 1] == "u", let number = latinNumber(passage, at: place) {
        return number
      }
      place += 1
    }
    return nil
  }

  private static func number(_ passage: Passage, before place: Int) -> Int? {
    guard !notEdition.contains(passage[place + 1]) || place + 1 == passage.end else { return nil }
    var position = place
    while position > passage.start, passage[position - 1] == " " { position -= 1 }
    switch passage[position - 1] {
    case "初": return 1
    case "再": return 2
    default: break
    }
    guard let found = Numerals.trailing(passage, before: position), found.value > 0, found.value < 1000 else {
      return nil
    }
    // 08版 is short for 2008年版.
    if found.script == .arabic, found.range.count > 1, passage[found.range.lowerBound] == "0" { return nil }
    return found.value
  }

  /// `2nd ed.`, `Second edition`, `2. Aufl.`
  private static func latinNumber(_ passage: Passage, at place: Int) -> Int? {
    guard !passage[place - 1].isLatinLetter,
      passage[place + 1] == "d" || passage[place] == "a",
      latinEditions.match(passage, at: place) != nil
        || passage[place] == "e" && passage[place + 1] == "d" && !passage[place + 2].isLatinLetter
    else { return nil }
    return latinOrdinal(passage, before: place, words: 4)
  }

  /// The ordinal before a Latin word, among so many words: between it and "ed." others may stand, 2nd rev. ed.
  private static func latinOrdinal(_ passage: Passage, before place: Int, words limit: Int) -> Int? {
    var position = place
    while position > passage.start, passage[position - 1] == "." || betweenWords.contains(passage[position - 1]) {
      position -= 1
    }
    var words = 0
    while words < limit, position > passage.start {
      var wordStart = position
      while wordStart > passage.start, position - wordStart < 24, !betweenWords.contains(passage[wordStart - 1]) {
        wordStart -= 1
      }
      let word = passage[wordStart..<position]
      if let number = ordinals.whole(word) { return number }
      if let found = Numerals.leading(word, at: word.start), found.script == .arabic, found.value > 0, found.value < 200
      {
        return found.value
      }
      words += 1
      position = wordStart
      while position > passage.start, betweenWords.contains(passage[position - 1]) { position -= 1 }
    }
    return nil
  }

  /// What stands around the words of a statement in an alphabet: what the cataloguer supplied is in brackets, [2d ed.],
  /// and what the book says of itself may be in quotes.
  private static let betweenWords = ScalarSet(" [](){}<>\"'“”‘’")

  /// Whether a passage in the brackets of a title, or a whole subfield of other title information, is an edition
  /// statement rather than part of the title.
  static func isStatement(_ passage: Passage) -> Bool {
    let passage = passage.trimmed
    guard passage.count >= 2, passage.count <= 24, !passage.contains(where: { $0 == "(" || $0 == "[" }) else {
      return false
    }
    guard let ending = endings.suffix(of: passage) else {
      return passage.contains { $0 == "版" } && passage.count <= 16 && number(passage) != nil
        || isLatinStatement(passage)
    }
    if ending.word.count == 1, passage[passage.end - 1] == "本" {
      var isKind = false
      kinds.forEachWord(in: passage) { isKind = isKind || $0 != nil }
      return isKind
        || otherBooks.suffix(of: passage) == nil && Numerals.trailing(passage, before: passage.end - 1) == nil
    }
    if ending.word.count == 1, passage[passage.end - 1] == "稿" {
      var isDraft = false
      kinds.forEachWord(in: passage) { isDraft = isDraft || $0 == .draft }
      return isDraft
    }
    return !passage.ends(with: publishing)
  }

  private static func isLatinStatement(_ passage: Passage) -> Bool {
    guard passage.count <= 40, latinEndings.suffix(of: passage) != nil else { return false }
    return number(passage) != nil || passage.begins(with: "rev")
  }

  /// Takes an edition off the end of a title: 第7版 however it stands, and a statement after a blank that gives a
  /// number, a year or a kind (1979年版缩印本).
  static func takeTail(_ title: inout Passage) -> Passage? {
    let passage = title.trimmed
    guard endings.suffix(of: passage) != nil else { return nil }
    if passage[passage.end - 1] == "版" {
      var position = passage.end - 1
      while position > passage.start, passage[position - 1] == " " { position -= 1 }
      if let found = Numerals.trailing(passage, before: position), found.value < 1000 {
        var start = found.range.lowerBound
        while start > passage.start, passage[start - 1] == " " { start -= 1 }
        let isMarked = passage[start - 1] == "第"
        if isMarked, start - 1 > passage.start { return cut(&title, passage, start - 1) }
        if start < found.range.lowerBound || passage[start - 1] == "." || passage[start - 1] == "," {
          return cut(&title, passage, found.range.lowerBound)
        }
      }
    }
    guard let blank = passage.lastPlace(where: { $0 == " " || $0 == "-" || $0 == "·" }), blank > passage.start else {
      return nil
    }
    let statement = passage.from(blank + 1)
    guard isStatement(statement) else { return nil }
    var isKind = number(statement) != nil || statement.contains { $0.isDigit }
    kinds.forEachWord(in: statement) { isKind = isKind || $0 != nil }
    return isKind ? cut(&title, passage, blank + 1) : nil
  }

  private static func cut(_ title: inout Passage, _ passage: Passage, _ place: Int) -> Passage? {
    let rest = passage.before(place).trimming {
      $0 == " " || $0 == "." || $0 == "," || $0 == ":" || $0 == "·" || $0 == "-"
    }
    guard rest.contains(where: \.isWordLike) else { return nil }
    title = rest
    return passage.from(place)
  }

  /// Joins what two statements of one record say.
  static func join(_ edition: inout Edition, _ other: Edition) {
    guard !other.statement.isEmpty else { return }
    edition.number = edition.number ?? other.number
    edition.printing = edition.printing ?? other.printing
    edition.kinds.formUnion(other.kinds)
    if edition.statement.isEmpty {
      edition.statement = other.statement
    } else if !edition.statement.contains(other.statement) {
      edition.statement += "；" + other.statement
    }
  }
}
