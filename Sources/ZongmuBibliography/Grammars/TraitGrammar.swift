/// Finds the words that make another book of the same text (DOMAIN §4.5: must not be folded away).
enum TraitGrammar {
  /// Words without a meaning keep the shorter ones in them from being found: 大字典 is no 大字本.
  private static let words = WordTable<Trait?>([
    ("大字本 大字版 大字号 大字印刷 大字大图 large_print", .largePrint),
    ("注音 拼音版 拼音本 汉语拼音版 汉语拼音本 全拼音 带拼音", .phonetic),
    ("双语 中英对照 英汉对照 汉英对照 英中对照 中日对照 日汉对照 中法对照 法汉对照 中德对照 德汉对照 汉德对照 中俄对照 俄汉对照 汉俄对照 中韩对照 韩汉对照 汉法对照 bilingual", .bilingual),
    ("缩写 节选 简写 节本 缩编 删节 节录 节编 节译 简明版 简明本 精简版 abridged", .abridged),
    ("少儿 青少年版 青少年本 青少版 少年版 少年儿童版 儿童版 幼儿版 小学生版 中小学生版", .juvenile),
    ("连环画 绘本 漫画 graphic_novel", .comic),
    (
      """
      教师用书 教师教学用书 教师参考 教学参考 教参 教学用书 教师版 教师手册 教案
      teacher's_edition teacher's_ed teacher's_guide teacher's_book teacher's_manual teachers'_guide instructor's_manual instructor's_guide instructor's_edition
      """, .teacher
    ),
    ("学生用书 学生手册 学生版 student_edition student_ed student's_edition student's_ed", .student),
    ("练习册 同步练习 习题 学习指导 学习辅导 辅导 练习 题解 导学 课课练 作业本 同步训练 实验指导 workbook solutions_manual", .workbook),
    ("试卷 真题 模拟题 模拟试题 试题 考卷 模拟卷", .examPaper),
    ("点校 校注 注释 译注 评注 笺注 集注 校点 注疏 疏证 校释 集解 集释 校笺 导读 annotated", .annotated),
    ("未删节 无删节 不删节 注音字母 注音符号 关节本 情节本 unabridged", nil),
  ])

  /// Words that name the book itself where a note or the qualifier of an ISBN has them. 练习 and 试卷 are not among them:
  /// in a note they are what the book contains.
  private static let remarks = WordTable<Trait>([
    ("大字本 大字版 large_print", .largePrint),
    ("注音本 注音版 拼音本 拼音版 汉语拼音本 汉语拼音版", .phonetic),
    ("双语本 双语版 双语读物 中英对照 英汉对照 汉英对照 英中对照 中日对照 日汉对照 中法对照 法汉对照 中德对照 中俄对照 俄汉对照 汉法对照", .bilingual),
    ("缩写本 缩写版 节本 简写本 缩编本 节选本 节译本 节编本", .abridged),
    ("青少年版 青少版 少年版 少儿版 儿童版", .juvenile),
    ("教师用书 教师教学用书 教师版", .teacher),
    ("学生用书", .student),
  ])
  /// What somebody did who made another text of it.
  private static let adaptations = WordTable<Bool>("改写 缩写 缩编 简写 节写")
  /// A note with one of these speaks of another thing than the book.
  private static let elsewhere = WordTable<Bool>("配套 配有 附 另有 另见 参见 原书 原版 底本 据")

  /// Adds the traits that a title or an edition statement names.
  static func collect(_ passage: Passage, into traits: inout Set<Trait>) {
    words.forEachWord(in: passage) { if let trait = $0 { traits.insert(trait) } }
  }

  /// Adds what the end of a statement of responsibility makes of the text: 张三改写.
  static func collect(responsibility passage: Passage, into traits: inout Set<Trait>) {
    if adaptations.suffix(of: passage) != nil { traits.insert(.abridged) }
  }

  /// Adds the traits that a note or a qualifier names.
  static func collect(remark passage: Passage, into traits: inout Set<Trait>) {
    guard passage.count <= 60, !elsewhere.occurs(in: passage) else { return }
    remarks.forEachWord(in: passage) { traits.insert($0) }
  }
}
