/// An encoding in which records are read and written.
public enum TextEncoding: String, Sendable, Hashable, CaseIterable, Codable {
  /// UTF-8 (RFC 3629).
  case utf8 = "utf-8"
  /// GB 18030, which contains GBK and GB 2312 byte for byte.
  case gb18030 = "gb18030"
  /// Big5 with the Hong Kong Supplementary Character Set, as records from Hong Kong, Macau and Taiwan have it.
  case big5 = "big5"
  /// MARC-8: ASCII and ANSEL, and by escape sequences Greek, Cyrillic, Hebrew, Arabic, EACC and three small sets (MARC
  /// 21 specifications for character sets, part 2). Read only.
  case marc8 = "marc-8"
  /// ASCII with ISO 5426, the extended Latin set of UNIMARC. Read only.
  case iso5426 = "iso-5426"
  /// ISO 8859-1, Latin-1. Bytes 80 to 9F are the control characters of the standard, not those of code page 1252.
  case latin1 = "iso-8859-1"
  /// Code page 1251 of Windows: Cyrillic. Never found, read where it is named. Read only.
  case windows1251 = "windows-1251"
  /// Code page 866 of DOS: Cyrillic. Never found, read where it is named. Read only.
  case ibm866 = "ibm866"

  /// The encoding of a name as people spell it: `UTF-8`, `utf8`, `GBK`, `gb2312`, `GB-18030`, `cp936`, `Big5-HKSCS`,
  /// `marc8`, `ANSEL`, `Latin-1` and the like.
  ///
  /// Letter case, spaces, `-`, `_`, `.` and `:` do not matter. The subsets of GB 18030 mean GB 18030, those of
  /// Big5-HKSCS mean Big5. Nil for other names.
  public init?(name: some StringProtocol) {
    let dropped: Set<Character> = [" ", "-", "_", ".", ":"]
    switch String(name.lowercased().filter { !dropped.contains($0) }) {
    case "utf8", "cp65001", "iso10646", "unicode11utf8": self = .utf8
    case "gb18030", "gb180302000", "gb180302005", "gb180302022", "gbk", "gb2312", "gb231280", "gb", "gb13000",
      "cp936", "ms936", "936", "windows936", "euccn", "xgbk", "cngb", "chinese":
      self = .gb18030
    case "big5", "big5hkscs", "big5hkscs2004", "big5hkscs2008", "big5hk", "hkscs", "big5eten", "big5tw", "cnbig5",
      "cp950", "ms950", "950", "windows950", "cp951", "xbig5", "csbig5":
      self = .big5
    case "marc8", "marc8ansel", "ansel", "z3947", "usmarc", "eacc": self = .marc8
    case "iso5426", "iso54261983", "mab2", "isoir53": self = .iso5426
    case "iso88591", "iso885911987", "88591", "latin1", "latini", "l1", "isolatin1", "cp819", "ibm819", "isoir100":
      self = .latin1
    case "windows1251", "cp1251", "1251", "win1251", "ms1251": self = .windows1251
    case "ibm866", "cp866", "866", "dos866": self = .ibm866
    default: return nil
    }
  }

  /// Whether text can be written in it. The others are read; written, they hold ASCII alone.
  public var isWritable: Bool {
    switch self {
    case .utf8, .gb18030, .big5, .latin1: true
    case .marc8, .iso5426, .windows1251, .ibm866: false
    }
  }
}
