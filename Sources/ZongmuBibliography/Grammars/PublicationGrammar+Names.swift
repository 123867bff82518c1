/// Places, publishers and distributors.
extension PublicationGrammar {
  private static let unknown = WordTable<Bool>(
    """
    出版地不详 出版者不详 出版者未详 出版地未详 不详 缺出版地 出版地缺 s.l. s.l s.n. s.n 出版者缺 place_of_publication_not_identified
    publisher_not_identified
    """
  )
  private static let publisherEndings = WordTable<Bool>("社 公司 集团 书局 书店 馆 局 中心 部")

  /// The places in a statement of place, without brackets, question marks and addresses; none for `[出版地不详]`.
  public static func places(_ text: String) -> [String] {
    var places: [String] = []
    addPlaces(in: text, to: &places)
    return places
  }

  static func addPlaces(in text: String, to places: inout [String]) {
    strip(Passage(text)).forEachPart(where: { $0[$1] == ";" || $0[$1] == "、" }) { part in
      var place = strip(part)
      if let open = place.openingBracket(ofGroupEndingAt: place.end), open > place.start {
        place = place.before(open).trimmed
      }
      place.trim { $0 == "?" || $0 == " " }
      if place.count > 2, place.last == "等" { place = place.before(place.end - 1) }
      if place.contains(where: \.isWordLike), unknown.whole(place) == nil { places.append(place.text) }
    }
  }

  /// Whom a statement of publisher names.
  public struct Names: Sendable, Equatable {
    /// Those who publish.
    public var publishers: [String] = []
    /// Those of whom it says that they distribute: 发行, 经销, or 新华书店北京发行所 by name.
    public var distributors: [String] = []
  }

  /// The publishers in a publisher subfield: brackets removed, several told apart, distributors and printers left out.
  public static func publishers(_ text: String) -> [String] { names(text).publishers }

  /// What somebody in a statement of publisher did.
  private enum Task {
    case publishing, distribution, printing
  }

  private static let tasks = WordTable<Task>([
    ("出版 印行 刊行 出版发行 编辑出版 publisher", .publishing),
    ("发行 经销 总经销 总发行 经售 总经售 发行部 发行所 发行者 代售 寄售 distributor distributed", .distribution),
    ("印刷 印制 制造 印刷者 承印", .printing),
  ])

  /// Publishers and distributors in a publisher subfield. Printers are left out.
  public static func names(_ text: String) -> Names {
    let passage = strip(Passage(text))
    var names = Names()
    passage.forEachPart(where: { $0[$1] == ";" || $0[$1] == "," || $0[$1] == "|" }) { part in
      forEachName(between: part) { read($0, into: &names) }
    }
    // Oxford University Press, Inc. is one name.
    if names.publishers.count > 1, !passage.contains(where: \.isEastAsian), !passage.contains(where: { $0 == ";" }) {
      names.publishers = [passage.text]
    }
    return names
  }

  private static func read(_ piece: Passage, into names: inout Names) {
    var name = piece
    var task = Task.publishing
    if let open = piece.openingBracket(ofGroupEndingAt: piece.end), open > piece.start {
      let content = piece[open + 1..<piece.end - 1].trimmed
      if let said = tasks.whole(content) {
        task = said
        name = piece.before(open).trimmed
      } else if case .distribution? = tasks.suffix(of: content)?.meaning {
        // 学林出版社(上海学林图书发行部).
        read(content, into: &names)
        name = piece.before(open).trimmed
      }
    } else if let entry = tasks.suffix(of: piece), piece.count > entry.word.count {
      task = entry.meaning
      let rest = piece.before(piece.end - entry.word.count).trimmed
      // 发行部 and 发行所 belong to the name, and so do words in Latin letters; 广东人民出版 is short for a name.
      let isSaid =
        task == .publishing
        ? publisherEndings.suffix(of: rest) != nil : entry.word.count == 2 || entry.word.first == "总"
      if isSaid, entry.word.first.isHan, rest.count >= 3 { name = rest }
    }
    guard name.contains(where: \.isWordLike), unknown.whole(name) == nil,
      !(EditionGrammar.isStatement(name) && EditionGrammar.number(name) != nil)
    else { return }
    switch task {
    case .publishing: names.publishers.append(name.text)
    case .distribution: names.distributors.append(name.text)
    case .printing: break
    }
  }

  /// 中国出版集团 中信出版社: two names, each with the ending of a publisher.
  private static func forEachName(between part: Passage, _ body: (Passage) -> Void) {
    let pieces = part.several { $0[$1] == " " }
    guard !pieces.isEmpty, pieces.allSatisfy({ publisherEndings.suffix(of: $0) != nil }) else { return body(part) }
    for piece in pieces { body(piece) }
  }

  /// Without square brackets around it and without the punctuation that the rules prescribe.
  static func strip(_ passage: Passage) -> Passage {
    var passage = passage
    passage.trim { $0 == " " || $0 == "," || $0 == ":" || $0 == ";" || $0 == "/" || $0 == "、" }
    if passage[passage.start] == "[", passage.closingBracket(ofGroupOpeningAt: passage.start) == passage.end {
      passage = passage[passage.start + 1..<passage.end - 1].trimmed
    } else {
      // Brackets that lost their partner.
      if passage[passage.start] == "[", passage.closingBracket(ofGroupOpeningAt: passage.start) == nil {
        passage = passage.from(passage.start + 1).trimmed
      }
      if passage.last == "]", passage.openingBracket(ofGroupEndingAt: passage.end) == nil {
        passage = passage.before(passage.end - 1).trimmed
      }
      if let open = passage.lastPlace(where: { $0 == "[" }), passage.closingBracket(ofGroupOpeningAt: open) == nil {
        passage = passage.before(open).trimmed
      }
    }
    return passage
  }
}
