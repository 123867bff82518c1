import ZongmuBibliography
import ZongmuText

/// The stem of a publisher's name: what is left without the words that say what kind of company it is.
///
/// 暨南大学出版社有限责任公司, 暨南大学出版社 and 暨南大学 have one stem. A statement with several names, as in
/// 上海世纪出版集团 上海译文出版社, gives several.
enum PublisherName {
  /// The folded stems of a publisher statement; empty when nothing is left (`[s.n.]`, 出版者不详).
  static func stems(_ statement: String) -> [String] {
    let words = TitleForms.pieces(of: ComparisonForm.foldKeepingSpaces(statement))
    // A Latin name is one name however many words it has.
    let names = isHan(statement) ? words : [words.filter { !latinNoise.contains($0) }.joined()]
    guard !isBody(words) else { return [] }
    return names.map(stem).filter { !$0.isEmpty && !isUnknown($0) }
  }

  /// The stems of several statements, each once.
  static func allStems(_ statements: [String]) -> [String] { MatchView.unique(statements.flatMap(stems)) }

  /// Hashes of the words that tell a publisher in an alphabet from others: at least three letters, no company words.
  static func words(_ statement: String) -> [Int64] {
    guard !isHan(statement) else { return [] }
    let words = TitleForms.pieces(of: ComparisonForm.foldKeepingSpaces(statement))
    guard !isBody(words) else { return [] }
    let letters = String(words.compactMap(\.first))
    // U.S. Govt. Print. Off. and U.S. G.P.O. are one house under two abbreviations.
    var office = letters.contains("gpo") ? [StableHash.of("gpo")] : []
    // H.M. Stationery Office, Her Majesty's Stationery Office and H.M.S.O.
    if letters.contains("hmso") || letters.contains("hmsso") { office.append(StableHash.of("hmso")) }
    return office + words.filter { $0.utf8.count >= 3 && !latinNoise.contains($0) }.map { StableHash.of($0) }
  }

  /// The present full names of the houses that a Chinese statement names (publishers.tsv): 外语教学与研究出版社 for 外研社.
  static func houses(_ statements: [String]) -> [String] {
    MatchView.unique(statements.filter(isHan).map(KnownPublishers.fullName))
  }

  /// A place of publication, folded, without 市 and 省, and without what follows a comma: Lancaster, Pa.
  static func place(_ statement: String) -> String {
    let hasComma = statement.utf8.contains(0x2C)
    let head = hasComma ? statement.split(separator: ",", maxSplits: 1).first.map(String.init) ?? "" : statement
    let folded = ComparisonForm.fold(head)
    if unknownPlaces.contains(folded) { return "" }
    return folded.utf8.count >= 9 && (folded.hasSuffix("市") || folded.hasSuffix("省"))
      ? String(folded.dropLast()) : folded
  }

  /// Whether a name says only what kind of body it is: The Firm.
  private static func isBody(_ words: [String]) -> Bool {
    words.count == 2 && words[0] == "the" && bodies.contains(words[1])
  }

  /// No place, no publisher: AACR2 1.4C6 and what came before it, and 1 for l.
  private static let unknownPlaces: Set<String> = ["np", "sl", "s1", "nplace", "placeofpublicationnotidentified"]

  private static func isHan(_ text: String) -> Bool {
    text.unicodeScalars.contains(where: \.isCommonHan)
  }

  private static func stem(_ name: String) -> String {
    // Compared as UTF-8: folded text has one form of each character. A stem keeps two Han characters at least.
    let bytes = name.utf8Span.span
    let (letters, bounds) = suffixes
    var count = bytes.count
    var changed = true
    while changed {
      changed = false
      for suffix in bounds where isSuffix(letters, suffix, of: bytes, count) {
        count -= suffix.count
        changed = true
      }
    }
    return count == bytes.count ? name : String(name[..<name.utf8.index(name.startIndex, offsetBy: count)])
  }

  /// Whether the first so many bytes of a stem end in a stretch of letters.
  private static func isSuffix(
    _ letters: [UInt8], _ suffix: Range<Int>, of stem: Span<UInt8>, _ count: Int
  ) -> Bool {
    guard count >= suffix.count + 6 else { return false }
    // From the end: most differ in the last byte.
    for offset in 1...suffix.count where stem[count - offset] != letters[suffix.upperBound - offset] { return false }
    return true
  }

  /// Folded forms, longest first, side by side.
  private static let suffixes: (bytes: [UInt8], bounds: [Range<Int>]) = {
    let words = [
      "有限责任公司", "股份有限公司", "出版事业", "有限公司", "出版公司", "出版中心", "出版集团", "传播", "文化事业", "出版社", "图书公司", "事业", "集团", "公司",
      "出版", "股份", "书籍",
    ]
    var bytes: [UInt8] = []
    var bounds: [Range<Int>] = []
    for word in words {
      bounds.append(bytes.count..<bytes.count + word.utf8.count)
      bytes += word.utf8
    }
    return (bytes, bounds)
  }()
  /// What a publisher is called for short that is named elsewhere in the record: The Society, The Author (AACR2 1.4D4).
  private static let bodies: Set<String> = [
    "firm", "author", "authors", "editor", "society", "association", "institute", "institution", "university",
    "college",
    "museum", "library", "department", "bureau", "commission", "committee", "council", "board", "church", "club",
    "company", "office", "academy", "foundation", "center", "centre", "union", "league", "agency", "division", "survey",
    "conference", "congress", "school", "federation", "service", "laboratory", "station",
  ]
  private static let unknown = ["出版者不详", "出版社不详", "不详", "sn", "出版者不明"]

  /// Whether a folded name says that there is none. Compared as UTF-8, since folded text has one form of each character.
  private static func isUnknown(_ name: String) -> Bool {
    unknown.contains { $0.utf8.count == name.utf8.count && $0.utf8.elementsEqual(name.utf8) }
  }

  private static let latinNoise: Set<String> = [
    "publishing", "publishers", "publisher", "publication", "publications", "pub", "publ", "press", "printing", "print",
    "printed", "printer", "printers", "co", "company", "inc", "ltd", "limited", "group", "corp", "corporation", "the",
    "and", "for", "by", "of", "house", "books", "book", "s", "sons", "son", "bros", "brothers", "verlag", "editions",
    "imprimerie", "librairie", "etc", "sold", "sale", "distributed", "office", "off", "dept", "department",
    "new", "york", "london", "boston", "philadelphia", "chicago", "washington", "paris", "berlin", "united", "states",
  ]
}
