/// An encoding in which records are read and written.
public enum TextEncoding: String, Sendable, Hashable, CaseIterable, Codable {
  /// UTF-8 (RFC 3629).
  case utf8 = "utf-8"
  /// GB 18030, which contains GBK and GB 2312 byte for byte.
  case gb18030 = "gb18030"

  /// The encoding of a name as people spell it: `UTF-8`, `utf8`, `GBK`, `gb2312`, `GB-18030`, `cp936` and the like.
  ///
  /// Letter case, spaces, `-`, `_` and `.` do not matter. The subsets of GB 18030 mean GB 18030. Nil for other names.
  public init?(name: some StringProtocol) {
    let dropped: Set<Character> = [" ", "-", "_", "."]
    switch String(name.lowercased().filter { !dropped.contains($0) }) {
    case "utf8", "cp65001", "iso10646", "unicode11utf8": self = .utf8
    case "gb18030", "gb180302000", "gb180302005", "gb180302022", "gbk", "gb2312", "gb231280", "gb", "gb13000",
      "cp936", "ms936", "936", "windows936", "euccn", "xgbk", "cngb", "chinese":
      self = .gb18030
    default: return nil
    }
  }
}
