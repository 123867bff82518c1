import Testing
import ZongmuText

@Suite("The comparison form")
struct ComparisonFormTests {
  static let rows: [(text: String, folded: String)] = [
    ("", ""), ("   ", ""), ("？！", ""), ("红楼梦", "红楼梦"), ("紅樓夢", "红楼梦"),
    // ICU's phrase rules would make 着, 论着, 干隆, 具乐部, 姐妹, 巡查, 狼借 of these or treat the two sides unlike.
    ("曹雪芹著", "曹雪芹着"), ("論著", "论着"), ("论著", "论着"), ("俱乐部", "俱乐部"), ("姊妹", "姊妹"),
    ("巡察", "巡察"), ("錢鍾書", "钱钟书"), ("钱锺书", "钱钟书"), ("宮商角徵羽", "宫商角征羽"),
    // Width, case, compatibility forms.
    ("ＡＢＣ１２３", "abc123"), ("Hello, World", "helloworld"), ("①②", "12"), ("Ⅲ", "iii"), ("㈠", "一"), ("㎝", "cm"),
    ("№5", "no5"), ("ﬁne", "fine"), ("Straße", "strasse"), ("É", "e"), ("E\u{301}", "e"), ("ｶﾞ", "ガ"), ("か゛", "が"),
    ("⼀⺟⻳", "一母龟"), ("⺠", "民"), ("\u{F900}", "岂"), ("\u{2F81A}", "冬"), ("㍿", "株式会社"),
    // Signs that go without a trace.
    ("葛\u{E0100}城", "葛城"), ("漢\u{FE00}字", "汉字"), ("a\u{200B}b\u{AD}c", "abc"), ("\u{FEFF}书", "书"),
    // Punctuation goes, and with it all spaces.
    ("《围城》：一部（小说）", "围城一部小说"), ("A·B—C–D-E~F～G〜H", "abcdefgh"), ("马克・吐温•‧․⸳", "马克吐温"), ("“书”‘名’「」『』", "书名"),
    ("爱·弥·儿", "爱弥儿"),
    ("Xi'an", "xian"), ("Xi\u{2019}an", "xian"), ("Xi\u{2BC}an", "xian"), ("50%", "50"), ("R&B", "rb"),
    // Plus and number signs of programming languages.
    ("C++程序设计", "c++程序设计"), ("C程序设计", "c程序设计"), ("Ｃ＋＋", "c++"), ("C#入门", "c#入门"), ("C♯", "c#"), ("C + +", "c"),
    ("1+1", "11"), ("语文+数学", "语文数学"), ("#1", "1"), ("C++11", "c++11"), ("C.#", "c"), ("é+", "e+"),
    // Zeros and repeated signs.
    ("二〇〇八", "二〇〇八"), ("二○○八", "二〇〇八"), ("二◯◯八", "二〇〇八"), ("人々", "人々"), ("2008", "2008"), ("廿一史", "廿一史"),
    // Diacritics of Latin letters go (NACO), those of other scripts spell.
    ("Vingt mille lieues sous les mers : œuvre", "vingtmillelieuessouslesmersoeuvre"), ("Ærø", "aero"),
    ("Łódź", "lodz"), ("Þórr", "thorr"), ("Đặng", "dang"), ("ılık", "ilik"), ("Málaga ǽ Ǿ", "malagaaeo"),
    ("lǚ xíng", "luxing"), ("Lu\u{308}\u{30C} xi\u{301}ng", "luxing"), ("x\u{30C}y", "xy"), ("naïve", "naive"),
    ("Чайковский", "чайковский"), ("и\u{306}", "й"), ("Ωμέγα", "ωμέγα"), ("が", "が"), ("か\u{3099}", "が"),
    // Marks that Unicode composes with no letter go too, behind Latin and Cyrillic letters, halves of ligatures included.
    ("n\u{332}", "n"), ("m\u{307}\u{304}", "m"), ("N\u{332}\u{303}", "n"), ("i\u{361}u", "iu"),
    ("i\u{FE20}u\u{FE21}", "iu"),
    ("R\u{325}gveda", "rgveda"), ("зва\u{301}нчик", "званчик"), ("ἀ\u{332}", "ἀ"),
    // Marks that spell stay: points of Hebrew and Arabic, vowels and tones of Thai, vowels of Devanagari.
    ("ש\u{5B8}לום", "ש\u{5B8}לום"), ("ك\u{650}تاب", "ك\u{650}تاب"), ("กิน", "กิน"), ("ไม่", "ไม่"), ("हिन्दी", "हिन्दी"),
    // What is no letter to ICU yet, or to anyone but the author.
    ("\u{323B0}", "\u{323B0}"), ("A\u{E000}", "a\u{E000}"), ("A\u{FFFD}□B", "ab"), ("क्षि", "क्षि"),
  ]

  @Test("A text folds to its comparison form", arguments: rows)
  func folds(text: String, folded: String) {
    let result = ComparisonForm.fold(text)
    #expect(Array(result.unicodeScalars) == Array(folded.unicodeScalars), "\(text) gave \(result)")
    var bytes: [UInt8] = [0x2A]
    ComparisonForm.fold(text.utf8Span, into: &bytes)
    #expect(bytes == [0x2A] + Array(folded.utf8))
  }

  @Test(
    "What was dropped becomes one space between words",
    arguments: [
      ("Hello,  World!", "hello world"), ("  a b ", "a b"), ("《围城》：小说", "围城 小说"), ("", ""), ("!?", ""),
      ("C++ Primer (5th ed.)", "c++ primer 5th ed"), ("C ++", "c"), ("a\u{200B}b", "ab"), ("Don't", "don t"),
      ("Le café — noir", "le cafe noir"), ("a\u{3000}b", "a b"), ("㈠㈡", "一 二"),
    ])
  func foldsKeepingSpaces(text: String, folded: String) {
    #expect(ComparisonForm.foldKeepingSpaces(text) == folded)
  }

  static let pairs: [(String, String)] = [
    ("紅樓夢", "红楼梦"), ("三國演義", "三国演义"), ("水滸傳", "水浒传"), ("西遊記", "西游记"), ("聊齋誌異", "聊斋志异"),
    ("儒林外史", "儒林外史"), ("資治通鑑", "资治通鉴"), ("資治通鑒", "资治通鉴"), ("史記會注考證", "史记会注考证"), ("漢書藝文志", "汉书艺文志"),
    ("後漢書", "后汉书"), ("舊唐書", "旧唐书"), ("乾隆皇帝", "干隆皇帝"), ("乾隆皇帝", "乾隆皇帝"), ("著作權法", "著作权法"),
    ("圍城", "围城"), ("錢鍾書", "钱锺书"), ("錢鍾書", "钱钟书"), ("魯迅全集", "鲁迅全集"), ("吶喊", "呐喊"), ("駱駝祥子", "骆驼祥子"),
    ("邊城", "边城"), ("家庭醫生", "家庭医生"), ("臺灣通史", "台湾通史"), ("台灣通史", "台湾通史"), ("颱風", "台风"), ("檯燈", "台灯"),
    ("裏面", "里面"), ("裡面", "里面"), ("羣眾", "群众"), ("群衆", "群众"), ("山峯", "山峰"), ("線裝書", "线装书"), ("綫裝書", "线装书"),
    ("啓蒙", "启蒙"), ("啟蒙", "启蒙"), ("因爲", "因为"), ("因為", "因为"), ("小説", "小说"), ("小說", "小说"), ("閲讀", "阅读"), ("閱讀", "阅读"),
    ("生産", "生产"), ("目録學", "目录学"), ("敎育", "教育"), ("戶口", "户口"), ("戸口", "户口"), ("衞生", "卫生"), ("麪粉", "面粉"), ("麵粉", "面粉"),
    ("牀前", "床前"), ("吸菸", "吸烟"), ("呉承恩", "吴承恩"), ("黃河", "黄河"), ("呂氏春秋", "吕氏春秋"), ("瀋陽", "沈阳"), ("沈思錄", "沉思录"),
    ("鬥爭", "斗争"), ("鬪爭", "斗争"), ("溫度", "温度"), ("內容", "内容"), ("緖論", "绪论"), ("強國", "强国"), ("彊國", "强国"), ("空虛", "空虚"),
    ("彥博", "彦博"), ("顏真卿", "颜真卿"), ("顔眞卿", "颜真卿"), ("手冊", "手册"), ("別集", "别集"), ("功勳", "功勋"), ("囯家", "国家"),
    ("圀家", "国家"), ("氷心", "冰心"), ("郞君", "郎君"), ("價値", "价值"), ("淸史", "清史"), ("靑年", "青年"), ("調査", "调查"), ("岀版", "出版"),
    ("山嶽", "山岳"), ("祇有", "只有"), ("答覆", "答复"), ("象徵", "象征"), ("藉口", "借口"), ("奧祕", "奥秘"), ("水菓", "水果"), ("舘藏", "馆藏"),
    ("甚麼", "什么"), ("妳好", "你好"), ("關於", "关于"), ("鬱金香", "郁金香"), ("頭髮", "头发"), ("發展", "发展"), ("乾燥", "干燥"), ("幹部", "干部"),
    ("準備", "准备"), ("複雜", "复杂"), ("曆法", "历法"), ("歷史", "历史"), ("鐘錶", "钟表"), ("鞦韆", "秋千"), ("稻穀", "稻谷"), ("彙編", "汇编"),
    ("匯編", "汇编"), ("図書館", "图书馆"), ("経済学", "经济学"), ("日本の歴史", "日本の历史"), ("黒沢明", "黑泽明"), ("豐子愷", "丰子恺"), ("陜西", "陕西"),
  ]

  @Test("Traditional, Hong Kong, Taiwan and Japanese writing fold to what mainland writing folds to", arguments: pairs)
  func samePair(one: String, other: String) {
    #expect(ComparisonForm.fold(one) == ComparisonForm.fold(other))
  }

  @Test(
    "What tells books apart is not folded away",
    arguments: [
      ("上册", "下册"), ("第一卷", "第二卷"), ("C", "C++"), ("C++", "C#"), ("2022年鉴", "2023年鉴"), ("教师用书", "学生用书"),
      ("一", "二"), ("二", "2"), ("论语", "论衡"), ("未来", "末来"), ("己", "已"), ("太平", "大平"), ("姊妹", "姐妹"), ("壹", "一"),
    ])
  func distinctPair(one: String, other: String) {
    #expect(ComparisonForm.fold(one) != ComparisonForm.fold(other))
  }

  @Test(
    "One character folds by the table alone",
    arguments: [
      ("國", "国"), ("裏", "里"), ("国", "国"), ("A", "A"), ("Ａ", "Ａ"), ("，", "，"), ("蔿", "\u{2B1ED}"), ("○", "〇"),
      ("é", "e"), ("ø", "o"), ("æ", "æ"), ("й", "й"),
    ] as [(Unicode.Scalar, Unicode.Scalar)])
  func scalar(one: Unicode.Scalar, folded: Unicode.Scalar) {
    #expect(ComparisonForm.foldScalar(one) == folded)
  }

  @Test("Characters that join different words are known as such")
  func dualUse() {
    for scalar in "后後里裏裡只隻祇干乾幹发發髮台臺檯颱面麵谷穀斗鬥丑醜松鬆余餘系係繫钟鐘鍾历歷曆复復複覆着著沈瀋沉".unicodeScalars {
      if !ComparisonForm.isDualUse(scalar) { Issue.record("\(scalar) is not of dual use") }
    }
    for scalar in "国國书書红紅楼樓梦夢群羣峰峯一A，学學".unicodeScalars {
      if ComparisonForm.isDualUse(scalar) { Issue.record("\(scalar) is of dual use") }
    }
  }
}
