/// Words for what somebody did, and how they map to roles.
enum RoleWords {
  /// Words that end a statement (曹雪芹著) or stand alone in $4 and brackets.
  static let suffixes = WordTable<Roles>([
    (
      """
      著 撰 续 续著 续写 编著 合著 原著 著者 作者 原作者 原作 撰文 撰写 撰稿 著述 编写 合写 写 执笔 编剧 讲述 主讲 演讲 主笔 创作 原编著 主编著 编创 述 述著 撰著 著作 独著 作词
      作曲 作文 编撰 撰述
      """, [.author]
    ),
    (
      """
      编 主编 总主编 副主编 执行主编 副总主编 合编 选编 编选 选 选辑 辑 辑录 编辑 汇编 编纂 纂 纂修 修纂 总编 总纂 编订 编次 编录 摘编 编者 主编者 编委 执行编辑 责任编辑 总编辑
      副总编 副主 副 汇辑 整编 编集 编印 主纂 编制 分册主编 本册主编 丛书主编 联合主编 合辑 搜集 采编
      """,
      [.editor]
    ),
    (
      "译 翻译 合译 译注 编译 译者 选译 节译 译述 主译 今译 译写 缩译 重译 译解 译校 校译 译著 移译 中译 英译 全译 译编 摘译 翻译者 汉译 导读翻译 译释 白话译",
      [.translator]
    ),
    (
      "绘 绘图 绘画 插图 插画 插 摄影 摄 配图 作图 漫画 编绘 绘者 插图作者 绘制 制图 图片 绘著 画 图 著绘图",
      [.illustrator]
    ),
    ("文图 图文 文/图 文·图 图/文 图·文 著绘 著/绘 编写绘画", [.author, .illustrator]),
    ("文 诗 词 曲 作", [.author]),
    ("编/译 编、译", [.editor, .translator]),
    (
      """
      校 注 校注 点校 评 评注 审 审校 主审 审订 审定 校订 校点 标点 点 疏 疏注 注疏 注释 笺注 集注 集解 解 解读 导读 序 作序 题词 篆刻 书 口述 整理 改写 改编 监修 监制 顾问
      策划 设计 演出 演奏 演唱 指挥 导演 制片 录音 出品 摄制 提供 收藏 注解 评点 批点 点评 鉴赏 赏析 修订 增订 补订 执行 释 订 参订 校阅 鉴定 制作 主演 朗诵 朗读 播讲 演播 伴奏
      辑注 编注 评述 评析 解说 讲解 讲 主办 承办 协办 主持 统稿 供稿 发起 补 补编 书写 题签 总策划 总监 校勘 校正 校补 编校 译审 审读 审阅 辅导 配音 配乐 主管 监督 发布
      颁布 批准 起草 手书 传 书法 修 评改 索隐 选注 校释 评选 疏证 正义 音义 句读 校理
      """,
      [.other]
    ),
    ("改写者 整理者", [.other]),
  ])

  /// One-character roles that are as common at the end of a given name: 张文, 李诗, 王修.
  static let nameLike = ScalarSet("文图书画诗作讲修解补评传释订点选注辑写插摄疏序词曲述审校绘编副")
  /// Of these, the ones that mean a role unless the name would be too short.
  static let mostlyRoles = ScalarSet("编注辑校绘审选评图")

  /// And the ones that hardly any given name ends in.
  static let nearlyAlwaysRoles = ScalarSet("绘编辑校")

  /// Codes in $4: UNIMARC relator codes and MARC relator codes.
  static let codes: [String: Agent.Role] = [
    "070": .author, "072": .author, "090": .author, "330": .author, "340": .editor, "220": .editor, "650": .editor,
    "651": .editor, "730": .translator, "440": .illustrator, "600": .illustrator, "040": .illustrator,
    "080": .other, "300": .other, "020": .other, "212": .other, "aut": .author, "cre": .author, "edt": .editor,
    "com": .editor, "trl": .translator, "ill": .illustrator, "pht": .illustrator, "art": .illustrator, "edc": .editor,
  ]

  /// Phrases that open a statement in a Latin language.
  static let openers = WordTable<Agent.Role>([
    ("by written_by text_by story_by texte_de par von de", .author),
    (
      """
      edited_by editor: editors: ed._by compiled_by compiler: selected_by herausgegeben_von hrsg._von
      édité_par
      """, .editor
    ),
    (
      """
      translated_by translated_from trans._by trans. translator: translation_by traduit_par tr._by traduction_de
      übersetzt_von aus_dem rendered_into
      """, .translator
    ),
    (
      """
      illustrated_by illustrations_by illustrator: with_illustrations_by photographs_by photography_by
      drawings_by pictures_by ill._by
      """, .illustrator
    ),
    (
      """
      foreword_by with_a_foreword_by introduction_by with_an_introduction_by preface_by with_a_preface_by
      annotated_by notes_by revised_by adapted_by with_contributions_by with_the_assistance_of introduced_by
      narrated_by directed_by with
      """, .other
    ),
  ])

  /// Verbs that tell what the names after them did, in `edited, with notes, by …`.
  static let verbs = WordTable<Agent.Role>([
    ("edited compiled selected", .editor), ("translated", .translator), ("illustrated", .illustrator),
    ("written", .author),
    ("introduced annotated revised adapted abridged", .other),
  ])

  /// Small words that a Latin family name may begin with.
  static let particles = WordTable<Bool>(
    """
    von van de der den di da du del della la le el al ibn bin ben ter ten af av zu d' l'
    """)

  /// Relator terms of MARC 21 $e, and the words before a colon in Chinese statements.
  static let terms = WordTable<Roles>([
    ("author authors writer creator joint_author by 作者 著者 文字", [.author]),
    (
      """
      editor editors compiler compilers joint_editor eds. ed. 编者 主编 责任编辑 编辑
      """, [.editor]
    ),
    ("translator translators 译者 翻译", [.translator]),
    ("illustrator photographer artist 绘者 绘图 插图 摄影 绘画 图", [.illustrator]),
    ("publisher contributor annotator commentator 校对 审校 校者 顾问 策划", [.other]),
  ])

  /// The roles that a whole word or phrase means, such as $4 or $e.
  static func roles(of text: String) -> Roles? {
    let passage = Passage(text).trimming { !$0.isWordLike }
    guard !passage.isEmpty else { return nil }
    if let roles = suffixes.whole(passage) ?? terms.whole(passage) { return roles }
    if let code = codes[passage.foldedText] { return [code] }
    if let entry = suffixes.suffix(of: passage), passage.count <= 8, passage[passage.start].isHan {
      return entry.meaning
    }
    return passage[passage.start].isHan && passage.count <= 8 ? [.other] : nil
  }
}
