/// Facts about the parts of names: dynasties, surnames, endings of bodies.
enum NameParts {
  /// Dynasties and periods that stand before a Chinese name without brackets, followed by a dot or a blank.
  static let dynasties = WordTable<Bool>(
    "先秦 春秋 战国 秦 汉 西汉 东汉 三国 魏 蜀 吴 晋 西晋 东晋 南朝 南朝宋 南朝梁 南朝齐 南朝陈 北朝 北魏 北齐 北周 隋 唐 五代 南唐 后蜀 宋 北宋 南宋 辽 金 元 明 清 民国 近代 现代 当代"
  )

  /// Nationalities that stand in brackets after a name: 巴尔扎克(法).
  static let places = WordTable<Bool>(
    """
    英 美 法 德 俄 苏 日 意 奥 印 韩 加 澳 西 葡 荷 比 瑞 丹 挪 波 捷 匈 希 埃 墨 巴 阿 古希腊 古罗马 英国 美国 法国 德国 俄 俄国 苏联 日本 意大利 奥地利 印度 韩国 加拿大
    澳大利亚 西班牙 葡萄牙 荷兰 比利时 瑞士 瑞典 丹麦 挪威 波兰 捷克 匈牙利 希腊 埃及 墨西哥 巴西 阿根廷 爱尔兰 以色列 土耳其 中国 台湾 香港 新加坡 哥伦比亚 智利 南非 台 港
    """
  )

  /// The most frequent Chinese surnames, to tell 成保栋 李保强 from 理查德 亨利 达纳.
  static let surnames = ScalarSet(
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻苏潘葛范彭郎鲁韦马苗方俞任袁柳唐罗薛雷贺倪汤滕殷毕郝邬安常乐于时傅皮卞齐康伍余元顾孟黄穆萧尹姚邵汪祁毛狄明臧计成戴宋庞熊纪舒项祝"
      + "董梁杜阮蓝季贾路江童颜郭梅林刁钟徐丘骆高夏蔡田樊胡凌霍万柯卢莫房裘缪解应宗丁宣邓郁单洪包诸左石崔吉龚程邢裴陆翁荀惠曲封储靳段焦巴谷车侯全班仰仲宫宁仇甘厉戎祖武符刘景詹龙叶幸司黎白怀蒲从索赖卓屠池乔闻党"
      + "翟谭贡申冉桑桂牛寿通边温庄晏柴瞿阎慕连习艾向古易廖耿匡国文寇广东欧沃利蔚越隆师巩聂晁敖融冷訾辛阚那简饶空曾沙养鞠丰关相查后荆红游竺权盖桓公肖岳帅闫佟付邱汝覃區区"
  )

  /// Words that end the name of a body.
  static let bodyEndings = WordTable<Bool>(
    """
    委员会 编委会 编辑部 编写组 编辑室 编纂委员会 出版社 研究院 研究所 研究室 研究会 研究中心 办公室 大学 学院 中学 小学 学校 协会 学会 公司 局 集团 图书馆 博物馆 档案馆 文化馆 美术馆
    纪念馆 文史馆 中心 剧院 剧团 乐团 编译局 杂志社 报社 通讯社 政府 人民政府 商会 联合会 工会 银行 医院 党委 政协 人大 教研室 教研组 课题组 专家组 工作组 创作组 摄制组 编写委员会 厅
    处 司令部 总部 支部 党校 工作室 书局 书店 印书馆 出版公司 文化 会 工程 筹备组 编审组 组委会 联盟 基金会 馆 社 院 所
    """
  )

  /// Names of bodies that none of the endings tells.
  private static let bodies = WordTable<Bool>(
    "教育部 文化部 外交部 财政部 卫生部 国防部 司法部 公安部 水利部 农业部 商务部 交通部 铁道部 建设部 劳动部 国务院 新华社 中宣部 中组部 统战部")

  /// Whether a name is that of a body, by its ending.
  static func isBody(_ name: Passage) -> Bool {
    guard name.count >= 3 else { return false }
    if let body = bodies.suffix(of: name), !name.contains(where: { $0 == "·" }) { return body.word.count >= 3 }
    guard let ending = bodyEndings.suffix(of: name) else { return false }
    // 本书编写组, and 编写组 alone; 出版社 alone is no name, but no person's either.
    if name.count == 3 { return ending.word.count == 3 }
    return ending.word.count > 1 || name.count >= 5 && !name.contains { $0 == "·" }
  }
}
