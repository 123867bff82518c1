/// Reads statements of responsibility: `(清)屈大均撰`, `A, B主编；C译`, `张永宏等译`, `translated by Mary Chen`.
///
/// A role at the end of a list belongs to all names before it in the list that have none of their own. Dynasties and
/// nationalities in brackets of any kind are taken off, so is 等, and a bracket after a name (its original form).
public enum ResponsibilityGrammar {
  /// The agents of a statement; where it gives no role, `role`.
  public static func parse(_ statement: String, assuming role: Agent.Role = .author) -> [Agent] {
    read(Passage(statement)).flatMap { phrase in
      (phrase.roles ?? [role]).map {
        Agent(name: phrase.name.text, role: $0, isCorporate: NameParts.isBody(phrase.name))
      }
    }
  }

  /// A name and what the statement says that its bearer did.
  struct Phrase {
    var name: Passage
    var roles: Roles?
  }

  /// Reads a statement. `isKnown` answers whether a name stands in a heading of the same record, which tells
  /// 叶子图 (叶子, 图) from a name that ends in such a character.
  static func read(_ statement: Passage, isKnown: (Passage) -> Bool = { _ in false }) -> [Phrase] {
    var phrases: [Phrase] = []
    statement.forEachPart(where: { $0[$1] == ";" || $0[$1] == "|" }) { group in
      forEachClause(of: group) { readGroup($0, &phrases, isKnown) }
    }
    return phrases
  }

  private static func readGroup(_ group: Passage, _ phrases: inout [Phrase], _ isKnown: (Passage) -> Bool) {
    var group = group
    var opening: Roles?
    takeOpener(&group, &opening)
    let first = phrases.count
    group.forEachPart(where: isListSeparator) { part in
      forEachName(between: part) { piece in
        forEachMember(of: piece) { readMember($0, &opening, &phrases, from: first, isKnown) }
      }
    }
    // Names without a role take the next one to their right; with an opener, that one.
    var role: Roles?
    for index in (first..<phrases.count).reversed() {
      if let own = phrases[index].roles {
        role = own
      } else {
        phrases[index].roles = role ?? opening
      }
    }
  }

  /// Reads one name; `first` is where the phrases of its group begin.
  private static func readMember(
    _ member: Passage, _ opening: inout Roles?, _ phrases: inout [Phrase], from first: Int,
    _ isKnown: (Passage) -> Bool
  ) {
    var name = member
    var ownOpening: Roles?
    takeOpener(&name, &ownOpening)
    if ownOpening != nil { opening = ownOpening }
    var phrase = readName(name, isKnown)
    if let roles = RoleWords.terms.whole(trimMarks(name)), !isKnown(name) {
      phrase = Phrase(name: name.before(name.start), roles: roles)
    }
    if let role = RoleWords.verbs.whole(trimMarks(name)) {
      opening = [role]
      return
    }
    if isNoName(phrase.name) { return }
    if phrase.name.isEmpty {
      // A role that stands alone belongs to the names before it.
      if let roles = phrase.roles, phrases.count > first, phrases[phrases.count - 1].roles == nil {
        phrases[phrases.count - 1].roles = roles
      }
      return
    }
    phrases.append(Phrase(name: phrase.name, roles: phrase.roles ?? ownOpening))
  }

  /// Latin words that begin small and are no particle of a family name, and Jr.: parts of a phrase, no names.
  private static func isNoName(_ name: Passage) -> Bool {
    guard name[name.start].isLatinLetter else { return false }
    if name.count <= 3, name.begins(with: "jr") || name.begins(with: "sr") { return true }
    let isSmall = name.written(name.start).value >= 0x61
    guard isSmall, !name.contains(where: \.isEastAsian) else { return false }
    guard let particle = RoleWords.particles.match(name, at: name.start) else { return true }
    return name[name.start + particle.word.count].isLatinLetter && particle.word.count > 2
  }

  /// Separators of names in a list. A slash between role words is none: 文/图.
  private static func isListSeparator(_ passage: Passage, _ place: Int) -> Bool {
    switch passage[place] {
    case ",":
      return true
    case "、":
      return RoleWords.suffixes.match(passage, at: place + 1).map { $0.word.count < passage.end - place - 1 } ?? true
    case "/":
      return RoleWords.suffixes.match(passage, at: place + 1).map { place + 1 + $0.word.count < passage.end } ?? true
    case "&": return true
    default: return false
    }
  }

  /// Chinese names between blanks, each two to four characters that begin with a surname, and foreign names each with
  /// a middle dot; the last may carry a role.
  static func forEachName(between whole: Passage, _ body: (Passage) -> Void) {
    guard whole.firstIndex(of: " ") != nil else { return body(whole) }
    var part = whole
    takePrefixes(&part)
    guard part.firstIndex(of: " ") != nil else { return body(part) }
    // A role or 等 stays with the name before it: 裘沙 王伟君 绘.
    var pieces: [Passage] = []
    part.forEachPart(where: { $0[$1] == " " }) { piece in
      let isRole = piece[piece.start] == "等" || RoleWords.suffixes.whole(piece) != nil
      if isRole, let before = pieces.popLast() {
        pieces.append(part[before.start..<piece.end])
      } else {
        pieces.append(piece)
      }
    }
    guard pieces.count > 1, areNames(pieces) else { return body(part) }
    for piece in pieces { body(piece) }
  }

  private static func areNames(_ pieces: [Passage]) -> Bool {
    if pieces.allSatisfy({ $0.contains { $0 == "·" } }) { return true }
    return pieces.indices.allSatisfy { index in
      let piece = pieces[index]
      let hasRole = index == pieces.count - 1 || piece.firstIndex(of: " ") != nil
      return NameParts.surnames.contains(piece[piece.start]) && (2...(hasRole ? 8 : 4)).contains(piece.count)
        && piece.allSatisfy { $0.isHan || $0 == " " }
    }
  }

  private static let conjunctions: [StaticWord] = [" and ", " et ", " und "]
  private static let leadingAnd: StaticWord = "and "

  /// `A and B` in Latin statements, `A与B` is left alone since 与 occurs in names of bodies.
  private static func forEachMember(of part: Passage, _ body: (Passage) -> Void) {
    guard part.firstIndex(of: " ") != nil else {
      if !part.isEmpty { body(part) }
      return
    }
    var members: [Passage] = []
    var from = part.start
    var place = part.start
    while place < part.end {
      if part[place] == " ", conjunctions.contains(where: { part.has($0, at: place) }) {
        members.append(part[from..<place].trimmed)
        while place + 1 < part.end, part[place + 1] != " " { place += 1 }
        place += 1
        from = place + 1
      }
      place += 1
    }
    members.append(part[from..<part.end].trimmed)
    if members.count == 1, part.begins(with: leadingAnd) { return body(part.from(part.start + 4)) }
    for member in members where !member.isEmpty { body(member) }
  }

  /// Takes a phrase such as `translated by`, `主编：` off the start.
  static func takeOpener(_ passage: inout Passage, _ roles: inout Roles?) {
    passage.trim()
    if passage[passage.start].isLatinLetter, takeLatinOpener(&passage, &roles) { return }
    // 主编：费孝通, 文·图/五味太郎; in 文/图 both sides are roles.
    if let mark = passage.firstPlace(where: { $0 == ":" || $0 == "/" }), mark - passage.start <= 5, mark > passage.start
    {
      let word = passage.before(mark).trimmed
      let rest = passage.from(mark + 1).trimmed
      if let meaning = RoleWords.terms.whole(word) ?? RoleWords.suffixes.whole(word),
        RoleWords.suffixes.whole(rest) == nil
      {
        roles = meaning
        passage = rest
      }
    }
    // 主编季野: a role of two characters or more straight before a Chinese name.
    if let word = RoleWords.terms.match(passage, at: passage.start)
      ?? RoleWords.suffixes.match(passage, at: passage.start),
      word.word.count >= 2, word.word.first.isHan
    {
      let rest = passage.from(passage.start + word.word.count).trimmed
      let bare = RoleWords.suffixes.suffix(of: rest).map { rest.before(rest.end - $0.word.count) } ?? rest
      if (2...3).contains(bare.count), NameParts.surnames.contains(bare[bare.start]), bare.allSatisfy(\.isHan) {
        roles = word.meaning
        passage = rest
      }
    }
    if passage[passage.start] == "[" || passage[passage.start] == "(",
      let close = passage.closingBracket(ofGroupOpeningAt: passage.start), close < passage.end,
      let meaning = RoleWords.terms.whole(passage[passage.start + 1..<close - 1].trimmed)
    {
      roles = meaning
      passage = passage.from(close).trimmed
    }
  }
}
