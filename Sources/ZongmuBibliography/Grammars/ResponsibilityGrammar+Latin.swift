/// Phrases in Latin letters that say what the names after them did: `translated by`, `written and illustrated by`.
extension ResponsibilityGrammar {
  /// The statements of a group: `by J. Varga and translated by Mary Hall` holds two, since a phrase that says what
  /// somebody did begins a new one. Groups without such a phrase are one statement.
  static func forEachClause(of group: Passage, _ body: (Passage) -> Void) {
    guard group[group.end - 1].value < 0x250, group.contains(where: \.isLatinLetter) else { return body(group) }
    var from = group.start
    for place in group.start + 1..<max(group.end, group.start + 1)
    where group[place].isLatinLetter && group[place - 1] == " " {
      guard let word = RoleWords.openers.match(group, at: place), word.word.isPhrase,
        !group[place + word.word.count].isLatinLetter
      else { continue }
      let before = withoutJoint(group[from..<place])
      // edited | and translated by: the verbs belong together; translated from the French by: still the same phrase.
      guard !before.isEmpty, !endsWithVerb(before), RoleWords.openers.match(before, at: before.start)?.word.last != "m"
      else { continue }
      body(before)
      from = place
    }
    body(group.from(from))
  }

  private static let joints: [StaticWord] = [" and", " und", " et", " with", " &", ",", "and", "with"]

  /// Without the words and marks that join it to what follows.
  private static func withoutJoint(_ passage: Passage) -> Passage {
    var passage = passage.trimmed
    while let joint = joints.first(where: { passage.ends(with: $0) }),
      joint.scalars[0] == " " || joint.scalars[0] == "," || passage.count == joint.scalars.count
    {
      passage = passage.before(passage.end - joint.scalars.count).trimmed
    }
    return passage
  }

  private static func endsWithVerb(_ passage: Passage) -> Bool {
    guard let verb = RoleWords.verbs.suffix(of: passage) else { return false }
    return !passage[passage.end - verb.word.count - 1].isWordLike
  }

  /// Takes `edited by`, `written and illustrated by`, `translated from the French by`, `von` off the start.
  static func takeLatinOpener(_ passage: inout Passage, _ roles: inout Roles?) -> Bool {
    if let (found, rest) = verbs(passage) {
      roles = found
      passage = rest
      return true
    }
    guard let word = RoleWords.openers.match(passage, at: passage.start),
      !passage[passage.start + word.word.count].isLatinLetter
    else { return false }
    var rest = passage.from(passage.start + word.word.count).trimmed
    if word.meaning == .translator, let (by, count) = agentMark(rest) { rest = rest.from(by + count).trimmed }
    if rest.isEmpty { return true }
    roles = [word.meaning]
    passage = rest
    return true
  }

  private static let agentMarks: [StaticWord] = [" by ", " par ", " von "]

  /// Where the name begins in `the French by Mary Chen`.
  private static func agentMark(_ passage: Passage) -> (place: Int, count: Int)? {
    for mark in agentMarks { if let place = passage.wordIndex(of: mark) { return (place, mark.scalars.count) } }
    return nil
  }

  private static let by: StaticWord = "by "
  private static let links: [StaticWord] = [",", " ", "and ", "& "]

  /// Two or more verbs before one `by`: each tells a role.
  private static func verbs(_ passage: Passage) -> (Roles, rest: Passage)? {
    var roles: Roles = []
    var place = passage.start
    while let verb = RoleWords.verbs.match(passage, at: place), !passage[place + verb.word.count].isLatinLetter {
      roles.append(verb.meaning)
      place += verb.word.count
      while let link = links.first(where: { passage.has($0, at: place) }) { place += link.scalars.count }
    }
    return !roles.isEmpty && passage.has(by, at: place) ? (roles, passage.from(place + by.scalars.count).trimmed) : nil
  }
}
