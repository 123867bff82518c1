/// What an edition statement says besides number and kind.
extension EditionGrammar {
  private static let separators = ScalarSet(";,/、 ()[]")
  private static let counted = ScalarSet("版次印年月")
  private static let endings = WordTable<Bool>("版 本 稿 版本 对照 双语")
  /// Words of statements that tell no edition from another: what is counted, what `kinds` names, bindings, illustrations.
  private static let plain = WordTable<Bool>(
    """
    修订 修正 校订 订正 重订 改订 新修 重修 重编 重校 改版 更新 全新 新版 新 最新 升级 补正 增订 增补 增修 增广 增编 补订 补编 扩充 增强 影印 景印 复制
    普及 珍藏 典藏 纪念 收藏 限量 豪华 白金 口袋 袖珍 缩印 礼品 便携 征求意见 送审 试用 讨论 试行 试读 精装 平装 简装 软精装 盒装 套装 线装 软装
    注音 拼音 汉语拼音 大字 大字号 双语 插图 图文 中文 汉文 中译 简体 简体字 简体中文 原书 原著 原版 初 再 版 本 版本 稿 印 次 印刷 重印 出版 年 月 日 正式 第 国内 中国
    """)

  /// The words of a Chinese statement that tell one edition from another of the same number and kind: 文科 of 文科版, 英汉 of
  /// 英汉对照; none of 第2版, 修订本, 精装插图本. What stands before a number (北京第1版) says where it is counted.
  public static func qualifiers(_ statement: String) -> Set<String> {
    guard !statement.isEmpty else { return [] }
    var found: Set<String> = []
    let passage = Passage(statement)
    var start = passage.start
    // Brackets part here as commas do: 第2版(A版).
    for place in passage.start...passage.end where place == passage.end || separators.contains(passage[place]) {
      let piece = passage[start..<place]
      start = min(place + 1, passage.end)
      guard endings.suffix(of: piece) != nil else { continue }
      let rest = qualifier(piece)
      if !rest.isEmpty { found.insert(rest) }
    }
    return found
  }

  private static let languages = WordTable<Bool>(
    "英文 英语 法文 法语 德文 德语 日文 日语 俄文 俄语 韩文 韩语 西班牙文 葡萄牙文 阿拉伯文 朝鲜文 蒙文 蒙古文 藏文 维文 维吾尔文 哈萨克文 彝文 壮文 傣文 满文 繁体 繁体字 繁体中文")

  /// Whether one of the words of a statement is the name of a language or script: 维吾尔文 of 维吾尔文版.
  public static func namesLanguage(_ qualifiers: Set<String>) -> Bool {
    qualifiers.contains { languages.whole(Passage($0)) != nil }
  }

  private static let revisions: StaticWord = "次修订"

  /// How often the text was revised: 3 of 第3次修订版; nil where the statement does not count.
  public static func revision(_ statement: String) -> Int? {
    let passage = Passage(statement)
    return (passage.start..<passage.end).lazy.filter { passage.has(revisions, at: $0) }
      .compactMap { Numerals.trailing(passage, before: $0)?.value }.first
  }

  private static let dear = WordTable<Bool>("珍藏 典藏 收藏 豪华 白金 礼品 限量")
  private static let handy = WordTable<Bool>("普及 口袋 袖珍 缩印 便携")

  /// What an edition is made for.
  public enum Use: Sendable { case keeping, carrying }

  /// What the edition of a statement is made for: 插图珍藏版 to keep, 插图普及版 to carry; nil where it does not say, or says both.
  public static func use(_ statement: String) -> Use? {
    let passage = Passage(statement)
    let (isDear, isHandy) = (dear.occurs(in: passage), handy.occurs(in: passage))
    return isDear == isHandy ? nil : isDear ? .keeping : .carrying
  }

  private static func qualifier(_ piece: Passage) -> String {
    var rest = String.UnicodeScalarView()
    var place = piece.start
    while place < piece.end {
      let start = piece[place] == "第" ? place + 1 : place
      if let found = Numerals.leading(piece, at: start), counted.contains(piece[found.range.upperBound]) {
        if piece[found.range.upperBound] == "版", piece[place - 1] != "版", piece[place - 1] != "本" { rest.removeAll() }
        place = found.range.upperBound + 1
      } else if let word = plain.match(piece, at: place) {
        place += word.word.count
      } else if endings.match(piece, at: place).map({ place + $0.word.count == piece.end }) ?? false {
        break
      } else {
        if piece[place].isWordLike { rest.append(piece[place]) }
        place += 1
      }
    }
    return String(rest)
  }
}
