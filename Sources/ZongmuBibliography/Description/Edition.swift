/// What a record says of the edition.
public struct Edition: Sendable, Equatable {
  /// The number of the edition; nil where none is stated, which means first or not recorded.
  public var number: Int?
  /// The number of the printing that the statement names (2版5印, 第3次印刷). It is no part of the edition: a new printing
  /// is the same book.
  public var printing: Int?
  /// What was done to the text or the form: 修订, 增订, 影印 …
  public var kinds: Set<Kind> = []
  /// The statement as written.
  public var statement = ""
  /// Kinds of edition that make another edition of the same text.
  public enum Kind: String, Sendable, CaseIterable {
    /// 修订, 修正, 校订, 重订, revised.
    case revised
    /// 增订, 增补, 增补, 补订, enlarged.
    case enlarged
    /// 影印, facsimile.
    case facsimile
    /// 普及, 珍藏, 典藏, 纪念, 缩印 … an edition by its make-up. A binding (精装, 平装) or illustrations alone make none.
    case special
    /// 征求意见稿, 试用本, 送审稿, draft.
    case draft
    /// 刻本, 抄本, 活字本 …: the edition of an ancient book.
    case woodblock
  }
  /// No edition statement.
  public init() {}
}

/// Words that make another book of the same text.
public enum Trait: String, Sendable, CaseIterable {
  /// 大字本, large print.
  case largePrint
  /// 注音本, 拼音本.
  case phonetic
  /// 双语, 中英对照.
  case bilingual
  /// 缩写, 节选, 简写.
  case abridged
  /// 少儿, 青少年版, 儿童版.
  case juvenile
  /// 连环画, 绘本, 漫画 as a form of another text.
  case comic
  /// 教师用书, 教参, 教师参考书.
  case teacher
  /// 学生用书.
  case student
  /// 练习册, 同步练习, 习题 (集/解答), 学习指导, 辅导.
  case workbook
  /// 试卷, 真题, 模拟题.
  case examPaper
  /// 点校, 校注, 注释, 译注, 导读: an edited or explained text.
  case annotated
}
