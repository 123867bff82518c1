/// The words for the values of descriptions.
extension Medium {
  /// As a cataloguer calls it.
  public var wording: BilingualText {
    switch self {
    case .text: BilingualText("文字", "text")
    case .braille: BilingualText("盲文", "braille")
    case .map: BilingualText("地图", "map")
    case .score: BilingualText("乐谱", "score")
    case .audio: BilingualText("录音", "audio")
    case .video: BilingualText("录像", "video")
    case .electronic: BilingualText("电子资源", "electronic")
    case .picture: BilingualText("图片", "picture")
    case .object: BilingualText("实物", "object")
    case .microform: BilingualText("缩微品", "microform")
    }
  }
}

extension BibliographicLevel {
  /// As a cataloguer calls it.
  public var wording: BilingualText {
    switch self {
    case .monograph: BilingualText("单册图书", "single book")
    case .set: BilingualText("全套", "set")
    case .volume: BilingualText("分卷册", "volume")
    case .serial: BilingualText("连续出版物", "serial")
    case .analytic: BilingualText("析出篇章", "article or part")
    }
  }
}

extension Rarity {
  /// As a cataloguer calls it.
  public var wording: BilingualText {
    switch self {
    case .modern: BilingualText("1950 年以后", "after 1949")
    case .republican: BilingualText("民国图书", "of 1912–1949")
    case .ancient: BilingualText("古籍", "ancient book")
    case .rubbing: BilingualText("拓片", "rubbing")
    }
  }
}

extension Trait {
  /// As a cataloguer calls it.
  public var wording: BilingualText {
    switch self {
    case .largePrint: BilingualText("大字本", "large print")
    case .phonetic: BilingualText("注音本", "phonetic")
    case .bilingual: BilingualText("双语本", "bilingual")
    case .abridged: BilingualText("缩写本", "abridged")
    case .juvenile: BilingualText("少儿版", "for the young")
    case .comic: BilingualText("图画本", "comic")
    case .teacher: BilingualText("教师用书", "teacher's book")
    case .student: BilingualText("学生用书", "pupil's book")
    case .workbook: BilingualText("练习册", "workbook")
    case .examPaper: BilingualText("试卷", "exam papers")
    case .annotated: BilingualText("注释本", "annotated")
    }
  }
}

extension Audience {
  /// As a cataloguer calls it.
  public var wording: BilingualText {
    switch self {
    case .juvenile: BilingualText("少年儿童", "children and young people")
    case .preschool: BilingualText("学龄前儿童", "up to 5 years")
    case .primary: BilingualText("小学生（5–10 岁）", "5 to 10 years")
    case .intermediate: BilingualText("少年（9–14 岁）", "9 to 14 years")
    case .adolescent: BilingualText("青年（14–20 岁）", "14 to 20 years")
    case .specialist: BilingualText("专业人员", "specialists")
    case .general: BilingualText("一般成人", "adults")
    }
  }
}

extension Agent.Role {
  /// What somebody did, behind the name.
  public var wording: BilingualText {
    switch self {
    case .author: BilingualText("著", "author")
    case .editor: BilingualText("编", "editor")
    case .translator: BilingualText("译", "translator")
    case .illustrator: BilingualText("绘", "illustrator")
    case .other: BilingualText("其他责任", "other contributor")
    }
  }
}

extension Edition.Kind {
  /// As a cataloguer calls it.
  public var wording: BilingualText {
    switch self {
    case .revised: BilingualText("修订", "revised")
    case .enlarged: BilingualText("增订", "enlarged")
    case .facsimile: BilingualText("影印", "facsimile")
    case .special: BilingualText("特种版本", "special edition")
    case .draft: BilingualText("未定稿", "draft")
    case .woodblock: BilingualText("古籍版本", "edition of an ancient book")
    }
  }
}

extension Dialect {
  /// The name of the format.
  public var wording: BilingualText {
    switch self {
    case .cnmarc: BilingualText("CNMARC", "CNMARC")
    case .unimarc: BilingualText("UNIMARC", "UNIMARC")
    case .marc21: BilingualText("MARC 21", "MARC 21")
    case .unknown: BilingualText("格式不明", "unknown")
    }
  }
}

extension Identifier.Kind {
  /// The label of such a number.
  public var wording: BilingualText {
    switch self {
    case .isbn: BilingualText("ISBN", "ISBN")
    case .issn: BilingualText("ISSN", "ISSN")
    case .issnL: BilingualText("ISSN-L", "ISSN-L")
    case .cn: BilingualText("国内统一刊号", "CN number")
    case .unifiedBookNumber: BilingualText("统一书号", "unified book number")
    case .isrc: BilingualText("ISRC", "ISRC")
    case .ismn: BilingualText("ISMN", "ISMN")
    case .printPermit: BilingualText("准印证号", "printing permit")
    case .cip: BilingualText("CIP 核字号", "CIP number")
    case .lccn: BilingualText("LCCN", "LCCN")
    case .otherSystem: BilingualText("其他系统控制号", "other control number")
    }
  }
}

/// The languages that Chinese libraries have most books in; others go by their code.
enum LanguageNames {
  static func wording(_ code: String) -> BilingualText {
    guard let name = names[code] else { return BilingualText(code, code) }
    return name
  }

  private static let names: [String: BilingualText] = [
    "chi": BilingualText("汉语", "Chinese"), "zho": BilingualText("汉语", "Chinese"),
    "eng": BilingualText("英语", "English"), "jpn": BilingualText("日语", "Japanese"),
    "fre": BilingualText("法语", "French"), "fra": BilingualText("法语", "French"),
    "ger": BilingualText("德语", "German"), "deu": BilingualText("德语", "German"),
    "rus": BilingualText("俄语", "Russian"), "kor": BilingualText("朝鲜语", "Korean"),
    "spa": BilingualText("西班牙语", "Spanish"), "ita": BilingualText("意大利语", "Italian"),
    "por": BilingualText("葡萄牙语", "Portuguese"), "lat": BilingualText("拉丁语", "Latin"),
    "grc": BilingualText("古希腊语", "Ancient Greek"), "gre": BilingualText("希腊语", "Greek"),
    "ara": BilingualText("阿拉伯语", "Arabic"), "tib": BilingualText("藏语", "Tibetan"),
    "mon": BilingualText("蒙古语", "Mongolian"), "uig": BilingualText("维吾尔语", "Uighur"),
    "kaz": BilingualText("哈萨克语", "Kazakh"), "vie": BilingualText("越南语", "Vietnamese"),
    "tha": BilingualText("泰语", "Thai"), "san": BilingualText("梵语", "Sanskrit"),
  ]
}

/// What the other publication of a link is to this one, by the tag of the link.
enum LinkNames {
  static func wording(_ tag: String, _ dialect: Dialect) -> BilingualText {
    let name = dialect == .marc21 ? marc21[tag] : unimarc[tag]
    return name ?? BilingualText("相关文献（\(tag)）", "related (\(tag))")
  }

  private static let unimarc: [String: BilingualText] = [
    "410": BilingualText("丛编", "series"), "411": BilingualText("附属丛编", "subseries"),
    "421": BilingualText("补编、增刊", "supplement"), "422": BilingualText("正编、正刊", "supplement to"),
    "423": BilingualText("合订、合刊", "issued with"), "430": BilingualText("继承", "continues"),
    "431": BilingualText("部分继承", "continues in part"), "432": BilingualText("替代", "supersedes"),
    "434": BilingualText("吸收", "absorbed"), "436": BilingualText("合并自", "merger of"),
    "437": BilingualText("分自", "separated from"), "440": BilingualText("由…继承", "continued by"),
    "441": BilingualText("部分由…继承", "continued in part by"), "442": BilingualText("由…替代", "superseded by"),
    "444": BilingualText("并入", "absorbed by"), "446": BilingualText("分成", "split into"),
    "447": BilingualText("与…合并", "merged with"), "451": BilingualText("同一载体的其他版本", "other edition"),
    "452": BilingualText("另一载体的其他版本", "in another medium"), "453": BilingualText("译为", "translated as"),
    "454": BilingualText("译自", "translation of"), "455": BilingualText("复制自", "reproduction of"),
    "456": BilingualText("复制为", "reproduced as"), "461": BilingualText("总集", "set"),
    "462": BilingualText("分集", "subset"), "463": BilingualText("单册", "volume"),
    "464": BilingualText("单册分析", "article or part"), "470": BilingualText("被评论", "review of"),
    "488": BilingualText("其他相关作品", "related work"),
  ]

  private static let marc21: [String: BilingualText] = [
    "760": BilingualText("主丛编", "main series"), "762": BilingualText("附属丛编", "subseries"),
    "765": BilingualText("译自", "translation of"), "767": BilingualText("译为", "translated as"),
    "770": BilingualText("补编、增刊", "supplement"), "772": BilingualText("正编、正刊", "supplement to"),
    "773": BilingualText("在其中", "in"), "774": BilingualText("单册", "volume"),
    "775": BilingualText("其他版本", "other edition"), "776": BilingualText("其他载体", "in another medium"),
    "777": BilingualText("合刊", "issued with"), "780": BilingualText("继承", "continues"),
    "785": BilingualText("由…继承", "continued by"), "787": BilingualText("相关", "related"),
  ]
}
