/// Finds the words that make another book of the same text (DOMAIN: must not be folded away).
enum TraitGrammar {
  private static let words = WordTable<Trait>([
    ("大字本 大字版 大字 large_print", .largePrint),
    ("注音 拼音版 拼音本 全拼音 带拼音", .phonetic),
    ("双语 中英对照 英汉对照 汉英对照 英中对照 中日对照 日汉对照 中法对照 法汉对照 中德对照 中俄对照 俄汉对照 汉法对照 bilingual", .bilingual),
    ("缩写 节选 简写 节本 缩编 删节 简本 节录 abridged", .abridged),
    ("少儿 青少年版 青少年本 青少版 少年版 少年儿童版 儿童版 幼儿版 小学生版 中小学生版", .juvenile),
    ("连环画 绘本 漫画", .comic),
    ("教师用书 教师教学用书 教师参考 教学参考 教参 教学用书 教师版 教师手册 教案 teacher's_edition teacher's_ed", .teacher),
    ("学生用书 学生手册 student_edition student_ed student's_edition student's_ed", .student),
    ("练习册 同步练习 习题 学习指导 学习辅导 辅导 练习 题解 导学 课课练 作业本 同步训练 workbook", .workbook),
    ("试卷 真题 模拟题 模拟试题 试题 考卷 模拟卷", .examPaper),
    ("点校 校注 注释 译注 评注 笺注 集注 校点 注疏 疏证 校释 annotated", .annotated),
  ])

  /// Whether an extent says that the print is large: `240 p. (large print)`.
  static func namesLargePrint(_ passage: Passage) -> Bool {
    var traits: Set<Trait> = []
    collect(passage, into: &traits)
    return traits.contains(.largePrint)
  }

  /// Adds the traits that a passage names.
  static func collect(_ passage: Passage, into traits: inout Set<Trait>) {
    words.forEach(in: passage) { _, entry in traits.insert(entry.meaning) }
  }
}
