import Testing

@testable import ZongmuBibliography

private let statements = rows(
  """
  # roles behind the name
  曹雪芹著 → 曹雪芹/author
  曹雪芹著, 高鹗续 → 曹雪芹/author; 高鹗/author
  费孝通主编 → 费孝通/editor
  林晓禾編著 → 林晓禾/author
  梁紹文編 → 梁紹文/editor
  屈大均撰 → 屈大均/author
  陈筱卿译 → 陈筱卿/translator
  陈一舟摄影 → 陈一舟/illustrator
  王力校注 → 王力/other
  杨伯峻译注 → 杨伯峻/translator
  周振甫选编 → 周振甫/editor
  李默口述 → 李默/other
  丰子恺绘 → 丰子恺/illustrator
  三毛著 → 三毛/author
  林晓禾 → 林晓禾/author
  # dynasties and nationalities
  (清)屈大均撰 → 屈大均/author
  （明） 冯梦龙编 → 冯梦龙/editor
  〔唐〕杜甫撰 → 杜甫/author
  [美]约翰·哈特著 → 约翰·哈特/author
  【法】儒勒·凡尔纳著 → 儒勒·凡尔纳/author
  (美国) 乔治·R. R. 马丁著 → 乔治·R. R. 马丁/author
  德〕爱娃著 → 爱娃/author
  巴尔扎克(法)著 → 巴尔扎克/author
  明·罗贯中著 → 罗贯中/author
  清 曹雪芹著 → 曹雪芹/author
  (唐)(题)王维撰 → 王维/author
  # the original form of a name
  乔治·巴塔耶（Bataille,G.）著 → 乔治·巴塔耶/author
  韦恩 (Kevin Wayne)著 → 韦恩/author
  托尔·海雅达尔 Thor Heyerdahl著 → 托尔·海雅达尔/author
  东尼·博赞（Tony Buzan)著 → 东尼·博赞/author
  # several names
  马月坤，陈昊主编 → 马月坤/editor; 陈昊/editor
  秦子超,白楠编著 → 秦子超/author; 白楠/author
  韩晓文、和玉虹、李晓民译 → 韩晓文/translator; 和玉虹/translator; 李晓民/translator
  成保栋 李保强译 → 成保栋/translator; 李保强/translator
  比尔·乔治 彼得·西蒙斯著 → 比尔·乔治/author; 彼得·西蒙斯/author
  罗耀宗/ 黄贝玲/ 蔡宏明译 → 罗耀宗/translator; 黄贝玲/translator; 蔡宏明/translator
  理查德 亨利 达纳著 → 理查德 亨利 达纳/author
  A君, B君主编；C君译 → A君/editor; B君/editor; C君/translator
  寂地 (作者), 阿梗 (插图作者) → 寂地/author; 阿梗/illustrator
  胥鸣伟, 王元（校）译 → 胥鸣伟/other; 王元/other
  李歐·李奧尼 文/圖 → 李歐·李奧尼/author; 李歐·李奧尼/illustrator
  裘沙 王伟君 绘 → 裘沙/illustrator; 王伟君/illustrator
  毕沅 校注 吴旭民点校 → 毕沅/other; 吴旭民/other
  张 文著 → 张 文/author
  # open lists
  郝小礼等编著 → 郝小礼/author
  任钧国 ... [等]编写 → 任钧国/author
  本-甘, 萨卡, 沃尔特 ... [等]著 → 本-甘/author; 萨卡/author; 沃尔特/author
  王垒 等译 → 王垒/translator
  # bodies
  越秀史稿编委会编 → 越秀史稿编委会*/editor
  辞海编辑委员会著 → 辞海编辑委员会*/author
  小说月报编辑部编 → 小说月报编辑部*/editor
  广州粤剧院演出 → 广州粤剧院*/other
  中共中央编译局译 → 中共中央编译局*/translator
  《程序员》杂志社编 → 《程序员》杂志社*/editor
  # names that end in a character which is also a role
  张学文 → 张学文/author
  李诗 → 李诗/author
  王著 → 王著/author
  何小桃文 → 何小桃/author
  法显著 → 法显/author
  # the role before the name
  主编：费孝通 → 费孝通/editor
  译者:尚学锋 → 尚学锋/translator
  主编季野 → 季野/editor
  莫娜|译者:张燕 → 莫娜/author; 张燕/translator
  # Latin
  Lin Xiaohe → Lin Xiaohe/author
  by Jane Austen → Jane Austen/author
  translated by Mary Chen. → Mary Chen/translator
  translated from the French by Mary Chen → Mary Chen/translator
  edited by John Smith and Ann Lee → John Smith/editor; Ann Lee/editor
  illustrated by J. K. Brown → J. K. Brown/illustrator
  Lin Xiaohe ; translated by Mary Chen. → Lin Xiaohe/author; Mary Chen/translator
  John Smith ... [et al.] → John Smith/author
  Peter Brown, Henry Roediger III, Mark McDaniel → Peter Brown/author; Henry Roediger III/author; Mark McDaniel/author
  John Smith, Jr. → John Smith/author
  """)

@Test("A statement of responsibility gives names and roles", arguments: statements)
func responsibility(row: String) {
  let (input, expected) = sides(row)
  #expect(written(ResponsibilityGrammar.parse(input)) == expected)
}

@Test("A heading tells a given name from a role that looks like one")
func headingDecides() {
  let statement = "200 1# $a小书$f叶子文"
  let plain = description(worksheet("LDR 00000nam0#2200000###450#\n801 #0 $aCN$bX\n\(statement)"))
  let headed = description(
    worksheet("LDR 00000nam0#2200000###450#\n801 #0 $aCN$bX\n\(statement)\n701 #0 $a叶子$4文"))
  #expect(written(plain.agents) == "叶子文/author")
  #expect(written(headed.agents) == "叶子/author")
}

@Test("A heading without a role takes that of the statement, and a silent 200$g of a translation is the translator")
func rolesAreShared() {
  let base = "LDR 00000nam0#2200000###450#\n801 #0 $aCN$bX\n101 1# $achi$cfre\n"
  let stated = description(worksheet(base + "200 1# $a书$f(法)凡尔纳著$g陈筱卿译\n701 #1 $a凡尔纳\n702 #0 $a陈筱卿"))
  #expect(written(stated.agents.filter(\.isHeading)) == "凡尔纳/author; 陈筱卿/translator")
  let silent = description(worksheet(base + "200 1# $a书$f凡尔纳$g陈筱卿\n701 #1 $a凡尔纳\n702 #0 $a陈筱卿"))
  #expect(written(silent.agents) == "凡尔纳/author; 陈筱卿/translator")
}
