/// Sentences for abstracts. `@` stands for the subject of the book, `%` for a second one.
enum Phrases {
  static let openings = """
    本书系统介绍了@的基本概念、发展过程和主要内容 本书以@为主线，结合大量实例，由浅入深地展开论述 本书从@入手，考察了它与%之间的相互关系
    本书是作者多年从事@研究与实践的总结 本书收录了有关@的文章四十余篇，按专题分为六辑 本书围绕@这一主题，分上下两编加以阐述
    本书面向初次接触@的读者，以问答的形式讲解常见问题 全书共分十二章，依次论述@的历史、现状与趋势 本书以翔实的史料为依据，再现了@的变迁
    本书把@放在%的背景下重新审视 本书选取二十个典型案例，剖析@中的难点 本书讲述了一家三代人与@结下的不解之缘 本书从读者的日常生活谈起，引出@的道理
    """.words
  static let middles = """
    书中既有理论上的概括，也有操作层面的说明 各章之后附有思考题和参考文献 作者走访了数十位亲历者，记录下许多鲜为人知的细节 对@与%的异同作了细致的比较
    文字平实，图文并茂，便于查阅 其中关于%的章节是这次新写的 书中附图一百余幅，多数为首次发表 在材料的取舍上力求准确，注明出处 以时间为序，叙述各个阶段的特点
    对常见的误解逐一作了辨析 每个专题都配有步骤图和注意事项 既照顾到知识的完整，又突出了重点 结合近年来的新进展，补充了%方面的内容 通过人物的命运折射出时代的变化
    语言朴素，人物鲜活，情节曲折 从制度、组织和技术三个方面进行分析 采用了问卷、访谈和统计相结合的方法 对@的分类提出了自己的看法 书末附有大事年表和人名索引
    所用数据均来自公开的统计资料 收入了若干篇散佚已久的文字 在借鉴国内外成果的基础上提出了可行的建议
    """.words
  static let endings = """
    适合有关专业的师生和研究人员参考 可供从事@工作的人员阅读 也可作为大专院校的教材使用 对于了解@具有一定的参考价值 适合普通读者阅读 可作为培训用书
    适合中小学生课外阅读 是一本雅俗共赏的读物 对@爱好者很有帮助 可供图书馆收藏
    """.words

  /// An abstract of about `length` characters, and at most 150.
  static func abstract(of topic: String, and other: String, length: Int, _ random: inout SplitMix64) -> String {
    func filled(_ phrase: String) -> String {
      String(phrase.flatMap { $0 == "@" ? Array(topic) : $0 == "%" ? Array(other) : [$0] }) + "。"
    }
    var text = filled(random.pick(openings))
    let ending = filled(random.pick(endings))
    var left = middles
    while text.count + ending.count < length, !left.isEmpty {
      let part = filled(left.remove(at: random.below(left.count)))
      if text.count + part.count + ending.count <= 150 { text += part }
    }
    return text + ending
  }
}
