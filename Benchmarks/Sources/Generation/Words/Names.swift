/// Names of persons and bodies: all composed, none meant.
enum Names {
  static let surnames = """
    王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 高 林 罗 郑 梁 谢 宋 唐 许 韩 冯 邓 曹 彭 曾 肖 田 董 袁 潘 于 蒋 蔡 余 杜 叶 程 苏
    魏 吕 丁 任 沈 姚 卢 姜 崔 钟 谭 陆 汪 范 金 石 廖 贾 夏 韦 付 方 白 邹 孟 熊 秦 邱 江 尹 薛 闫 段 雷 侯 龙 史 陶 黎 贺 顾 毛 郝 龚 邵
    万 钱 严 覃 武 戴 莫 孔 向 汤 容 区 冼 欧阳 司徒
    """.words
  static let given = """
    晓 文 志 建 国 明 华 海 春 秋 雪 梅 兰 竹 松 柏 云 雨 风 山 川 江 河 湖 波 涛 峰 岩 石 玉 珍 珠 宝 金 银 铁 光 辉 亮 星 辰 月 阳 晨 曦
    思 远 怀 德 仁 义 礼 智 信 诚 敬 慎 勤 学 书 翰 墨 诗 琴 棋 画 雅 静 淑 慧 敏 颖 秀 丽 芳 芬 芸 菁 莹 萍 莲 荷 蕾 薇 若 如 婉 婷 娟 娜
    家 邦 振 兴 昌 盛 荣 耀 永 长 久 安 宁 康 泰 平 和 顺 吉 祥 瑞 福 禄 寿 喜 庆 东 南 西 北 中 立 行 言 功 力 健 强 刚 毅 勇 敢 鹏 飞 翔
    宇 宙 天 地 乾 坤 一 二 三 元 子 之 少 伯 仲 叔 季 孟 启 承 继 绍 述 传 达 通 博 深 厚 广 宏 伟 大 卓 越 超 然 逸 清 澈 净 洁 素 朴
    """.words
  static let foreignFirst = """
    约翰 玛丽 查尔斯 威廉 亨利 罗伯特 安娜 彼得 保罗 托马斯 艾丽丝 乔治 弗朗茨 伊莎贝尔 卡尔 尼古拉 让 皮埃尔 玛格丽特 爱德华 海伦 露西
    马丁 西蒙 丹尼尔 大卫 凯瑟琳 索菲 伊万 谢尔盖 米格尔 路易斯 安东尼奥 朱利奥 詹姆斯 理查德 斯蒂芬 珍妮 莉莉安 维克多
    """.words
  static let foreignLast = """
    哈特利 温斯顿 布莱克伍德 克劳福德 德拉蒙德 埃文斯 弗莱彻 格兰杰 霍金森 英格拉姆 杰弗里斯 肯德尔 兰卡斯特 麦考利 诺顿 奥利弗 彭德尔顿
    奎因 雷蒙德 桑德斯 塔尔博特 厄普顿 范德默 惠特克 耶茨 齐默尔曼 杜布瓦 勒克莱尔 莫罗 贝尔纳 罗西 孔蒂 费尔南德斯 莫拉莱斯 伊万诺夫
    彼得罗夫 施耐德 韦伯 克鲁格 林德曼 安德森 拉森 佐佐木 高桥 田中 渡边 山本 中村 小林 松本
    """.words
  static let countries = "美 英 法 德 日 俄 意 加 西 澳 瑞典 挪威".words
  /// Bodies that publish without an ISBN; the parts are joined.
  static let districts = "越秀区 荔湾区 海珠区 天河区 白云区 黄埔区 番禺区 花都区 南沙区 从化区 增城区 东山街 北京街 六榕街 流花街 洪桥街 光塔街".words
  static let offices = """
    地方志办公室 档案馆 图书馆 文化馆 博物馆 政协文史委员会 党史研究室 教育局 文化广电局 妇女联合会 老干部局 民政局 工商业联合会 统计局 侨务办公室
    """.words
  static let bodies = "编委会 编写组 编辑部 课题组 研究室 教研室".words

  static func person(_ random: inout SplitMix64) -> String {
    let surname = random.pick(surnames)
    return surname + random.pick(given) + (random.chance(7_800) ? random.pick(given) : "")
  }

  static func foreigner(_ random: inout SplitMix64) -> String {
    random.pick(foreignFirst) + "·" + random.pick(foreignLast)
  }
}

extension String {
  /// The words of a list that is written with blanks and line ends between them.
  var words: [String] { split(whereSeparator: \.isWhitespace).map(String.init) }
}
