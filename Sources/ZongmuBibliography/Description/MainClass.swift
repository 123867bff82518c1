import ZongmuMARC

/// A main class of the Chinese Library Classification (中国图书馆分类法, 5th edition, 2010): its first letter.
public enum MainClass: String, Sendable, CaseIterable, Codable {
  case a = "A"
  case b = "B"
  case c = "C"
  case d = "D"
  case e = "E"
  case f = "F"
  case g = "G"
  case h = "H"
  case i = "I"
  case j = "J"
  case k = "K"
  case n = "N"
  case o = "O"
  case p = "P"
  case q = "Q"
  case r = "R"
  case s = "S"
  case t = "T"
  case u = "U"
  case v = "V"
  case x = "X"
  case z = "Z"

  /// The class of a class number or call number, such as `I247.57`, `TP311.1` or `K296.51/15`. Only technology has a second
  /// letter, and law, in its own table (`DF`); so `PL2832` of another classification is nil, and so is an empty text.
  public init?(classNumber: String) {
    let text = Array(classNumber.trimmingBlanks().utf8.prefix(2))
    guard let first = text.first, let found = MainClass(rawValue: String(UnicodeScalar(first))) else { return nil }
    if text.count == 2 {
      let second = text[1]
      let isLetter = 0x41...0x5A ~= second || second >= 0x61
      guard !isLetter || found == .t && second < 0x5B || found == .d && second == UInt8(ascii: "F") else { return nil }
    }
    self = found
  }

  /// The class of a record: that of 690$a, in MARC 21 of 084$a with `$2 clc`; else that of the first call number which has
  /// one. Nil where the record says none.
  public init?(of record: Record, dialect: Dialect, holdings: [Holding]) {
    let numbers: [String]
    if dialect == .marc21 {
      numbers = record[fields: "084"].filter { $0["2"]?.hasPrefix("clc") == true }.compactMap { $0["a"] }
    } else {
      numbers = record[values: "690", "a"]
    }
    let found = (numbers + holdings.compactMap(\.callNumber)).lazy.compactMap(MainClass.init(classNumber:)).first
    guard let found else { return nil }
    self = found
  }

  /// What the class is about.
  public var wording: BilingualText {
    switch self {
    case .a: BilingualText("马列主义、毛泽东思想、邓小平理论", "Marxism, Mao Zedong Thought, Deng Xiaoping Theory")
    case .b: BilingualText("哲学、宗教", "philosophy, religion")
    case .c: BilingualText("社会科学总论", "social sciences in general")
    case .d: BilingualText("政治、法律", "politics, law")
    case .e: BilingualText("军事", "military science")
    case .f: BilingualText("经济", "economics")
    case .g: BilingualText("文化、科学、教育、体育", "culture, science, education, sport")
    case .h: BilingualText("语言、文字", "languages")
    case .i: BilingualText("文学", "literature")
    case .j: BilingualText("艺术", "art")
    case .k: BilingualText("历史、地理", "history, geography")
    case .n: BilingualText("自然科学总论", "natural sciences in general")
    case .o: BilingualText("数理科学和化学", "mathematics, physics, chemistry")
    case .p: BilingualText("天文学、地球科学", "astronomy, earth sciences")
    case .q: BilingualText("生物科学", "biology")
    case .r: BilingualText("医药、卫生", "medicine, health")
    case .s: BilingualText("农业科学", "agriculture")
    case .t: BilingualText("工业技术", "technology")
    case .u: BilingualText("交通运输", "transport")
    case .v: BilingualText("航空、航天", "aviation, space")
    case .x: BilingualText("环境科学、安全科学", "environment, safety")
    case .z: BilingualText("综合性图书", "general works")
    }
  }
}
