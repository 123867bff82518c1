/// What two spellings of a name or title share: Han without marks; Latin words in alphabetical order, so that
/// `Lin, Xiaohe` and `Xiaohe Lin` are one.
struct NameKey: Hashable {
  private let scalars: [Unicode.Scalar]
  var isEmpty: Bool { scalars.isEmpty }

  init(_ passage: Passage) {
    guard passage.contains(where: \.isLatinLetter) else {
      scalars = passage.scalars(where: \.isWordLike)
      return
    }
    var words: [[Unicode.Scalar]] = []
    var word: [Unicode.Scalar] = []
    for place in passage.start..<passage.end {
      let scalar = passage[place]
      if scalar.isWordLike {
        word.append(scalar)
      } else if !word.isEmpty {
        words.append(word)
        word = []
      }
    }
    if !word.isEmpty { words.append(word) }
    if words.count > 1 { words.sort { $0.lexicographicallyPrecedes($1) } }
    scalars = words.flatMap { $0 }
  }

  /// Whether a name without Latin letters has this key; allocates nothing.
  fileprivate func isKey(ofHan passage: Passage) -> Bool {
    var next = 0
    for place in passage.start..<passage.end where passage[place].isWordLike {
      guard next < scalars.count, scalars[next] == passage[place] else { return false }
      next += 1
    }
    return next == scalars.count
  }
}

/// Keys of names, to ask whether a name has one of them.
struct NameKeys {
  private let few: [NameKey]
  private let many: Set<NameKey>

  init(_ keys: [NameKey]) {
    few = keys.count <= 16 ? keys : []
    many = keys.count <= 16 ? [] : Set(keys)
  }

  /// Whether one of the keys is that of a name.
  func contains(_ name: Passage) -> Bool {
    if !many.isEmpty { return many.contains(NameKey(name)) }
    if few.isEmpty { return false }
    return name.contains(where: \.isLatinLetter) ? few.contains(NameKey(name)) : few.contains { $0.isKey(ofHan: name) }
  }
}

extension DescriptionDraft {
  /// Puts headings and statements together: each person or body once for each role. A heading without a role takes
  /// that of the statement that names the same person; a name in 200$g of a translation for which neither gives a role
  /// is taken for the translator when no other is named.
  mutating func finishAgents() {
    var named: [(key: NameKey, agent: Agent, hasRole: Bool, isSecondary: Bool)] = []
    var headingKeys: [NameKey] = []
    var people: [(key: NameKey, phrase: ResponsibilityGrammar.Phrase, heading: Heading)] = []
    for heading in headings.prefix(DescriptionDraft.maximumCount) {
      for phrase in ResponsibilityGrammar.readHeading(Passage(heading.name)) {
        let key = NameKey(phrase.name)
        guard !key.isEmpty else { continue }
        headingKeys.append(key)
        people.append((key, phrase, heading))
      }
    }
    var stated: [(key: NameKey, phrase: ResponsibilityGrammar.Phrase, isPrimary: Bool)] = []
    let known = NameKeys(headingKeys)
    for statement in statements {
      let phrases = ResponsibilityGrammar.read(Passage(statement.text)) { known.contains($0) }
      for phrase in phrases where stated.count < DescriptionDraft.maximumCount {
        stated.append((NameKey(phrase.name), phrase, statement.isPrimary))
      }
    }
    for person in people {
      let match = stated.first { DescriptionDraft.isSame($0.key, $0.phrase.name, person.key, person.phrase.name) }
      let roles = person.phrase.roles ?? person.heading.roles ?? match?.phrase.roles
      let isSecondary = !person.heading.isPrimary && match?.isPrimary != true
      for role in roles ?? [isSecondary ? .other : .author] {
        let agent = Agent(
          name: person.phrase.name.text, role: role,
          isCorporate: person.heading.isCorporate || NameParts.isBody(person.phrase.name), isHeading: true)
        named.append((person.key, agent, roles != nil, isSecondary))
      }
    }
    for (key, phrase, isPrimary) in stated where !key.isEmpty {
      let known = named.first { $0.key == key && $0.agent.isHeading }
      for role in phrase.roles ?? known.map({ [$0.agent.role] }) ?? [isPrimary ? .author : .other] {
        let agent = Agent(name: phrase.name.text, role: role, isCorporate: NameParts.isBody(phrase.name))
        named.append((key, agent, phrase.roles != nil || known?.hasRole == true, !isPrimary))
      }
    }
    if description.isTranslation, !named.contains(where: { $0.agent.role == .translator }) {
      for index in named.indices where named[index].isSecondary && !named[index].hasRole {
        named[index].agent.role = .translator
      }
    }
    for (index, each) in named.enumerated() {
      let isKnown = named[..<index].contains { $0.agent.role == each.agent.role && $0.key == each.key }
      if !isKnown { description.agents.append(each.agent) }
    }
    if description.agents.contains(where: { $0.role == .translator }) { description.isTranslation = true }
  }

  /// A body and a unit of it in one name: Chinese ones run together, as in the statement on the title page.
  static func joined(_ body: String, unit: String) -> String {
    guard body.unicodeScalars.contains(where: \.isHan) else { return body + " " + unit }
    return PublicationGrammar.strip(Passage(body)).trimming { $0 == "." || $0 == " " }.text + unit
  }

  /// Whether a statement and a heading name one person: the same key, or a family name after the last middle dot.
  private static func isSame(_ left: NameKey, _ leftName: Passage, _ right: NameKey, _ rightName: Passage) -> Bool {
    if left == right { return true }
    guard let dot = leftName.lastPlace(where: { $0 == "·" }) else { return false }
    return NameKey(leftName.from(dot + 1)) == right && rightName.count >= 2
  }
}

extension ResponsibilityGrammar {
  /// The names in a heading: several in one subfield, or with nationality or role in brackets, are common slips.
  static func readHeading(_ heading: Passage) -> [Phrase] {
    var parts = [heading]
    if heading.contains(where: \.isHan) {
      parts = heading.split { passage, place in
        let scalar = passage[place]
        return scalar == "、" || scalar == ";" || scalar == "/" || scalar == "|"
          || scalar == "," && passage[place + 1].isHan && passage[place - 1].isHan
      }
    }
    // The role is taken off only where it is set off, since a heading should hold none: 张学文.
    var phrases: [Phrase] = []
    for part in parts.flatMap(splitBlanks) {
      var name = part
      var opening: [Agent.Role]?
      takeOpener(&name, &opening)
      let phrase = readName(name, isHeading: true)
      if !phrase.name.isEmpty { phrases.append(Phrase(name: phrase.name, roles: phrase.roles ?? opening)) }
    }
    return phrases
  }
}
