/// One name of a statement or heading: what stands before and after it is taken off.
extension ResponsibilityGrammar {
  private static let openEndings = WordTable<Bool>(
    "[等] (等) 等人 等 [et_al.] et_al. et_al [and_others] and_others ... [u.a.]")
  private static let openings = WordTable<Bool>("原题 题 旧题 旧本题")

  /// The name in a passage, and the roles that stand behind it.
  /// In a heading only a role that is set off by a blank or in brackets is taken for one.
  static func readName(
    _ passage: Passage, isHeading: Bool = false, _ isKnown: (Passage) -> Bool = { _ in false }
  ) -> Phrase {
    var name = trimMarks(passage)
    takePrefixes(&name)
    var roles: Roles?
    for _ in 0..<6 {
      let before = name.count
      if !isKnown(name) {
        if let (found, rest) = takeRole(name, isHeading || roles != nil, isKnown) {
          roles = found
          name = rest
        }
        if let (found, rest) = takeBracket(name) {
          // (校)译: what stands nearer the name is said of it.
          roles = found ?? roles
          name = rest
        }
        takeOpenEnding(&name)
      }
      takeOriginalForm(&name)
      name = trimMarks(name)
      if name.count == before { break }
    }
    takePrefixes(&name)
    dropOpenBracket(&name)
    return Phrase(name: name, roles: roles)
  }

  /// Takes the role word off the end. Nothing is taken when the name would be too short to be one.
  private static func takeRole(
    _ name: Passage, _ isHeading: Bool, _ isKnown: (Passage) -> Bool
  ) -> (Roles, rest: Passage)? {
    guard var entry = RoleWords.suffixes.suffix(of: name) else { return nil }
    var rest = trimMarks(name.before(name.end - entry.word.count))
    // 屈原著: 著, not 原著.
    if rest.count == 1, rest[rest.start] != "等",
      let shorter = RoleWords.suffixes.suffix(of: name, upTo: entry.word.count - 1)
    {
      entry = shorter
      rest = trimMarks(name.before(name.end - entry.word.count))
    }
    if rest.isEmpty { return (entry.meaning, rest) }
    if rest.count == 1, rest[rest.start] == "等" { return (entry.meaning, rest.before(rest.start)) }
    if isKnown(rest) { return (entry.meaning, rest) }
    let isSetOff =
      name[name.end - entry.word.count - 1] == " " || name[name.end - entry.word.count - 1] == "]"
      || name[name.end - entry.word.count - 1] == ")" || rest.last == "等" && rest.count > 2
    // 张 文 is a name with a blank in it.
    if isSetOff { return rest.count > 1 || entry.word.count > 1 ? (entry.meaning, rest) : nil }
    guard !isHeading else { return nil }
    guard rest.count >= 2 else { return nil }
    guard entry.word.count == 1 else { return (entry.meaning, rest) }
    let scalar = name[name.end - 1]
    guard RoleWords.nameLike.contains(scalar) else { return (entry.meaning, rest) }
    // 张学文 is a name, 何小桃文 is 何小桃 and a role; 余世存编 is more often a role.
    let isForeign = rest.contains { $0 == "·" || $0.isLatinLetter }
    if isForeign || rest.count >= 3 || NameParts.isBody(rest) { return (entry.meaning, rest) }
    let isRole =
      RoleWords.nearlyAlwaysRoles.contains(scalar)
      || RoleWords.mostlyRoles.contains(scalar) && !NameParts.surnames.contains(rest[rest.end - 1])
    return isRole ? (entry.meaning, rest) : nil
  }

  /// Takes a bracket off the end: a role, 等, a nationality, the original form of the name, a remark.
  private static func takeBracket(_ name: Passage) -> (Roles?, rest: Passage)? {
    if let open = name.openingBracket(ofGroupEndingAt: name.end), name[open] != "《" {
      let content = name[open + 1..<name.end - 1].trimmed
      let rest = trimMarks(name.before(open))
      guard !rest.isEmpty else {
        return content.isEmpty ? nil : (nil, content)
      }
      return (RoleWords.suffixes.whole(content) ?? RoleWords.terms.whole(content), rest)
    }
    // A bracket that was never closed.
    if let open = name.lastPlace(where: { $0 == "(" || $0 == "[" }), open > name.start,
      name.closingBracket(ofGroupOpeningAt: open) == nil
    {
      return (nil, trimMarks(name.before(open)))
    }
    return nil
  }

  /// 托尔·海雅达尔 Thor Heyerdahl: a Chinese form and, after a blank, the original one.
  private static func takeOriginalForm(_ name: inout Passage) {
    guard name[name.start].isHan, let blank = name.firstIndex(of: " ") else { return }
    let rest = name.from(blank)
    guard rest.contains(where: \.isLatinLetter), !rest.contains(where: \.isEastAsian), blank - name.start >= 3 else {
      return
    }
    name = name.before(blank)
  }

  /// `（美`, `[清`: a bracket that nothing closes, with a nationality or nothing behind it.
  private static func dropOpenBracket(_ name: inout Passage) {
    guard name[name.start] == "(" || name[name.start] == "[", name.closingBracket(ofGroupOpeningAt: name.start) == nil
    else { return }
    name = trimMarks(name.from(name.start + 1))
    if NameParts.places.whole(name) != nil || NameParts.dynasties.whole(name) != nil { name = name.before(name.start) }
  }

  private static func takeOpenEnding(_ name: inout Passage) {
    guard let ending = openEndings.suffix(of: name) else { return }
    let rest = trimMarks(name.before(name.end - ending.word.count))
    // 等 alone after one character is a name (平等, 何等).
    if rest.count >= 2 || rest.isEmpty { name = rest }
  }

  /// Takes dynasty, nationality and 题 off the start: (清)屈大均, 【美】X, 德〕X, 明·罗贯中.
  static func takePrefixes(_ name: inout Passage) {
    for _ in 0..<4 {
      name = trimMarks(name)
      let first = name[name.start]
      if first == "(" || first == "[", let close = name.closingBracket(ofGroupOpeningAt: name.start), close < name.end {
        // A long bracket, or one that a name in Latin letters follows, may be anything; only a short one goes.
        guard close - name.start <= 14 else { return }
        name = name.from(close)
        continue
      }
      if let close = name.firstPlace(where: { $0 == "]" || $0 == ")" }), close - name.start <= 6, close + 1 < name.end,
        !name.before(close).contains(where: { $0 == "[" || $0 == "(" })
      {
        name = name.from(close + 1)
        continue
      }
      if let opening = openings.match(name, at: name.start), name.count > opening.word.count + 1 {
        let behind = name.start + opening.word.count
        if name[behind] == " " || name[behind] == "(" || name[behind] == "[" {
          name.narrow(to: behind..<name.end)
          continue
        }
      }
      if let dynasty = NameParts.dynasties.match(name, at: name.start) {
        let mark = name[name.start + dynasty.word.count]
        let rest = name.from(name.start + dynasty.word.count + 1)
        if mark == "·" || mark == " ", rest.count >= 2, rest[rest.start].isHan, !rest.contains(where: { $0 == "·" }) {
          name = rest
          continue
        }
      }
      return
    }
  }

  /// Without blanks and marks at the ends; the full stop of initials (J. K.) stays.
  static func trimMarks(_ passage: Passage) -> Passage {
    var trimmed = passage
    trimmed.trim { scalar in
      switch scalar {
      case " ", ",", ";", ":", "/", "、", "·", "=", "。", "|", "\t", "\n", "\"", "-", "?", "!", "*", "&": true
      default: false
      }
    }
    while trimmed[trimmed.start] == "." {
      trimmed.narrow(to: trimmed.start + 1..<trimmed.end)
      trimmed.trim()
    }
    while trimmed.last == "." {
      let before = trimmed[trimmed.end - 2]
      let isInitial = before.isLatinLetter && !trimmed[trimmed.end - 3].isLatinLetter
      if isInitial || abbreviations.suffix(of: trimmed) != nil { break }
      trimmed.narrow(to: trimmed.start..<trimmed.end - 1)
      trimmed.trim()
    }
    return trimmed
  }

  private static let abbreviations = WordTable<Bool>("jr. sr. al.")
}
