import Testing

@testable import ZongmuBibliography

/// What a title subfield leaves as the title proper, and the part that was taken off it.
private let titles = rows(
  """
  # a unit with 第
  资治通鉴第三卷 → 资治通鉴 | 3卷
  人间喜剧 第十卷 → 人间喜剧 | 10卷
  馬克思恩格斯全集第十六卷 → 馬克思恩格斯全集 | 16卷
  文史资料. 第二十一辑 → 文史资料 | 21辑
  羊城掌故·第５集 → 羊城掌故 | 5集
  中国古典文学作品选 第3分册 → 中国古典文学作品选 | 3册
  广州年谱第1-3册 → 广州年谱 | 1-3册
  广州年谱 第1册-第3册 → 广州年谱 | 1-3册
  越剧研究第四期 → 越剧研究 | 4期
  动画故事第二季 → 动画故事 | 2季
  # brackets of every kind
  红楼梦（上） → 红楼梦 | 上
  红楼梦(下册) → 红楼梦 | 下册
  红楼梦［中］ → 红楼梦 | 中
  南渡记【第二部】 → 南渡记 | 2部
  中国地图集(1) → 中国地图集 | 1
  诛仙（六） → 诛仙 | 6
  浸食（I-II） → 浸食 | 1-2
  启蒙书(7-8卷) → 启蒙书 | 7-8卷
  凡人传（11-20） → 凡人传 | 11-20
  仁医 (Vol.11) → 仁医 | 11卷
  数学（第二卷 上册） → 数学 | 2卷 上册
  法语教程（上）学生用书 → 法语教程学生用书 | 上
  美国人民（下卷 1945-2002年） → 美国人民 | 下卷
  红轮（第一卷 → 红轮 | 1卷
  冷记忆(1980—1985) → 冷记忆(1980—1985) |
  # a blank, a full stop or a middle dot sets a numeral off
  深夜食堂 08 → 深夜食堂 | 8
  帝国. 一 → 帝国 | 1
  写给孩子的书·第5卷 → 写给孩子的书 | 5卷
  忘川. 上 → 忘川 | 上
  十二时辰 下 → 十二时辰 | 下
  英国史 Ⅲ → 英国史 | 3
  中國社會思想史。上 → 中國社會思想史 | 上
  水果篮子 16 → 水果篮子 | 16
  # Arabic numerals of one or two digits and Roman signs after a Chinese character
  三体2 → 三体 | 2
  灌篮高手２６ → 灌篮高手 | 26
  英国史Ⅱ → 英国史 | 2
  高中数学必修1 → 高中数学必修 | 1
  少有人走的路3 → 少有人走的路 | 3
  烈火青春Part14 → 烈火青春 | 14部
  阿基拉 #1 → 阿基拉 | 1
  # the unit before the numeral
  第三帝国兴亡史卷一 → 第三帝国兴亡史 | 1卷
  冰与火之歌(卷二) → 冰与火之歌 | 2卷
  笑傲江湖之三 → 笑傲江湖 | 3
  上水船乙集 → 上水船 | 2集
  文史知识初集 → 文史知识 | 1集
  # relative places
  京华烟云下卷 → 京华烟云 | 下卷
  通信原理下册 → 通信原理 | 下册
  廣東通志續編 → 廣東通志 | 续编
  随园诗话. 外集 → 随园诗话 | 外集
  # grade and semester
  语文三年级上册 → 语文 | 3级 上册
  数学. 一年级 下 → 数学 | 1级 下
  英语七年级第一学期 → 英语 | 7级 1期
  # Latin
  Collected works. Vol. 3 → Collected works | 3卷
  Collected works, volume II → Collected works | 2卷
  History of China. Part two → History of China | 2部
  Gesammelte Werke. Bd. 4 → Gesammelte Werke | 4卷
  BILLY BAT比利蝙蝠. 01 → BILLY BAT比利蝙蝠 | 1
  # the whole set, no part
  西游记（全三册） → 西游记 | 共3
  罗马帝国衰亡史(套装共6册) → 罗马帝国衰亡史 | 共6
  安徒生童话全集（套装1~4册） → 安徒生童话全集 | 共4
  三个火枪手（上下册） → 三个火枪手 | 共2
  曾国藩（上中下） → 曾国藩 | 共3
  计量经济学导论（上、下册） → 计量经济学导论 | 共2
  翁同龢日记（共八卷） → 翁同龢日记 | 共8
  平凡的世界 全3册 → 平凡的世界 | 共3
  # names of parts
  中国大百科全书·天文卷 → 中国大百科全书 | {天文卷}
  广州市街道志. 北京街卷 → 广州市街道志 | {北京街卷}
  进化论全集 第四卷 兰科植物 → 进化论全集 | 4卷 {兰科植物}
  哲学全书·第一部分·逻辑学 → 哲学全书 | 1部 {逻辑学}
  发条鸟年代记第一部（鹊贼篇） → 发条鸟年代记 | 1部 {鹊贼篇}
  宫本武藏2：水之卷 → 宫本武藏 | 2 {水之卷}
  地道风物002·湘西 → 地道风物 | 2 {湘西}
  # numerals and words that belong to the title
  1984 → 1984 |
  三国演义 → 三国演义 |
  二十四史 → 二十四史 |
  一千零一夜 → 一千零一夜 |
  十万个为什么 → 十万个为什么 |
  第二次世界大战 → 第二次世界大战 |
  第三帝国 → 第三帝国 |
  上海 → 上海 |
  下水道 → 下水道 |
  上册 → 上册 |
  百分之三 → 百分之三 |
  Windows 10 → Windows 10 |
  Henry V → Henry V |
  小时代2.0 → 小时代2.0 |
  读库1501 → 读库1501 |
  国道318 → 国道318 |
  维生素(A) → 维生素(A) |
  高考模拟试卷 → 高考模拟试卷 |
  东方快车谋杀案 → 东方快车谋杀案 |
  全唐诗 → 全唐诗 |
  海上花列传 → 海上花列传 |
  """)

@Test("A volume at the end of a title is taken off, numerals of the title are left", arguments: titles)
func partInTitle(row: String) {
  let (input, expected) = sides(row)
  let (title, part, _) = TitleGrammar.parse(input)
  #expect("\(title.proper) | \(written(part))" == (expected.hasSuffix("|") ? expected + " " : expected))
}

/// Statements in a field made for parts: 200$h, 245$n.
private let statements = rows(
  """
  第3卷 → 3卷
  三 → 3
  Ⅳ → 4
  IV → 4
  12 → 12
  第二十三册 → 23册
  第廿一回 → 21回
  第壹佰卷 → 100卷
  上册 → 上册
  中 → 中
  续编 → 续编
  别集 → 别集
  甲编 → 1编
  丙 → 3
  乙部 → 2部
  卷三 → 3卷
  之二 → 2
  第1-3册 → 1-3册
  第一至三卷 → 1-3卷
  第三卷上册 → 3卷 上册
  第一辑, 第五册 → 1辑 5册
  三年级上册 → 3级 上册
  Vol. 7 → 7卷
  no. 12 → 12号
  pt. 2 → 2部
  Book II → 2册
  A卷 → 1卷
  第一部分 → 1部
  全三册 → 共3
  上下册 → 共2
  创刊号 → {创刊号}
  第二卷, 甲午战争 → 2卷 {甲午战争}
  20世纪卷 → {20世纪卷}
  2021 →
  2021年 →
  2008年第3期 → 3期
  """)

@Test("A part statement gives its numbers, what is no number is a name", arguments: statements)
func partStatement(row: String) {
  let (input, expected) = sides(row)
  #expect(written(PartGrammar.parse(input)) == expected)
}
