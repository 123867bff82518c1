import ZongmuText

/// What two spellings of a name or title share: Han without marks; Latin words in alphabetical order, so that
/// `Lin, Xiaohe` and `Xiaohe Lin` are one.
struct NameKey: Hashable {
  /// The name; the words of one with Latin letters in order, and no marks between them.
  private let name: Passage
  /// How many letters it has, and a hash of them.
  private let count: Int
  private let digest: UInt32
  var isEmpty: Bool { count == 0 }

  init(_ passage: Passage) {
    name = passage.contains(where: \.isLatinLetter) ? NameKey.sorted(passage) : passage
    var count = 0
    var digest: UInt32 = 0
    for place in name.start..<name.end where name[place].isWordLike {
      count += 1
      digest = (digest ^ name[place].value) &* 0x0100_0193
    }
    self.count = count
    self.digest = digest
  }

  private static func sorted(_ passage: Passage) -> Passage {
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
    return Passage(folded: words.flatMap { $0 })
  }

  static func == (left: NameKey, right: NameKey) -> Bool {
    guard left.digest == right.digest, left.count == right.count else { return false }
    var other = right.name.start
    for place in left.name.start..<left.name.end where left.name[place].isWordLike {
      while !right.name[other].isWordLike { other += 1 }
      guard left.name[place] == right.name[other] else { return false }
      other += 1
    }
    return true
  }

  func hash(into hasher: inout Hasher) { hasher.combine(digest) }
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
    if few.isEmpty, many.isEmpty { return false }
    let key = NameKey(name)
    return many.isEmpty ? few.contains(key) : many.contains(key)
  }
}

extension DescriptionDraft {
  /// Somebody whom a heading or a statement names.
  private struct Person {
    let key: NameKey
    let name: Passage
    /// What the place where they are named says that they did.
    let roles: Roles?
    /// Whether the heading says that it is a body.
    var isCorporate = false
    /// Whether the place is one for primary responsibility.
    let isPrimary: Bool
  }

  /// What a person did.
  private struct Share {
    /// The place of the person among all that are named.
    let person: Int
    var role: Agent.Role
    /// Whether the record says it.
    let hasRole: Bool
    let isSecondary: Bool
  }

  /// Puts headings and statements together: each person or body once for each role. A heading without a role takes
  /// that of the statement that names the same person; a name in 200$g of a translation for which neither gives a role
  /// is taken for the translator when no other is named.
  mutating func finishAgents() {
    guard needsName else { return }
    var persons: [Person] = []
    persons.reserveCapacity(headings.count + statements.count * 2)
    addHeaded(to: &persons)
    let headed = 0..<persons.count
    let known = NameKeys(persons.map(\.key))
    addStated(to: &persons, known)
    let stated = headed.upperBound..<persons.count

    var shares: [Share] = []
    shares.reserveCapacity(persons.count)
    for place in headed {
      let match = stated.first { DescriptionDraft.isSame(persons[$0], persons[place]) }
      let roles = persons[place].roles ?? match.flatMap { persons[$0].roles }
      let isSecondary = !persons[place].isPrimary && match.map { persons[$0].isPrimary } != true
      for role in roles ?? [isSecondary ? .other : .author] {
        shares.append(Share(person: place, role: role, hasRole: roles != nil, isSecondary: isSecondary))
      }
    }
    let headingShares = shares.count
    for place in stated where !persons[place].key.isEmpty {
      let known = shares[..<headingShares].firstIndex { persons[$0.person].key == persons[place].key }
      let isPrimary = persons[place].isPrimary
      let roles = persons[place].roles ?? known.map { [shares[$0].role] } ?? [isPrimary ? .author : .other]
      let hasRole = persons[place].roles != nil || known.map { shares[$0].hasRole } == true
      for role in roles { shares.append(Share(person: place, role: role, hasRole: hasRole, isSecondary: !isPrimary)) }
    }
    if description.isTranslation, !shares.contains(where: { $0.role == .translator }) {
      for index in shares.indices where shares[index].isSecondary && !shares[index].hasRole {
        shares[index].role = .translator
      }
    }
    for (index, share) in shares.enumerated() {
      let isKnown = shares[..<index].contains {
        $0.role == share.role && persons[$0.person].key == persons[share.person].key
      }
      if !isKnown { addAgent(persons[share.person], share.role, isHeading: headed.contains(share.person)) }
    }
    if description.agents.contains(where: { $0.role == .translator }) { description.isTranslation = true }
  }

  /// Whether more persons and bodies are wanted: all of the whole record; for keys the first that has a comparison form.
  var needsName: Bool { isWhole || description.agents.isEmpty }

  /// Adds a heading. For keys its name is taken at once where it will do.
  mutating func add(_ heading: Heading) { if isWhole || !takeName(of: heading) { headings.append(heading) } }

  /// Takes the first name in a heading that has a comparison form for the only agent; false when there is none.
  private mutating func takeName(of heading: Heading) -> Bool {
    guard headings.count < DescriptionDraft.maximumCount else { return false }
    ResponsibilityGrammar.readHeading(Passage(heading.name)) { phrase in
      let name = phrase.name
      let isNamed =
        name.contains(where: \.isSurelyKept)
        || name.contains(where: \.isWordLike) && !ComparisonForm.fold(name.text).isEmpty
      guard isNamed, description.agents.isEmpty else { return }
      description.agents.append(Agent(name: name.text, role: .author, isHeading: true))
    }
    return !description.agents.isEmpty
  }

  private func addHeaded(to persons: inout [Person]) {
    for heading in headings.prefix(DescriptionDraft.maximumCount) {
      ResponsibilityGrammar.readHeading(Passage(heading.name)) { phrase in
        let key = NameKey(phrase.name)
        if key.isEmpty { return }
        persons.append(
          Person(
            key: key, name: phrase.name, roles: phrase.roles ?? heading.roles, isCorporate: heading.isCorporate,
            isPrimary: heading.isPrimary))
      }
    }
  }

  private func addStated(to persons: inout [Person], _ known: NameKeys) {
    let limit = persons.count + DescriptionDraft.maximumCount
    for statement in statements {
      let phrases = ResponsibilityGrammar.read(statement.text) { known.contains($0) }
      for phrase in phrases where persons.count < limit {
        persons.append(
          Person(key: NameKey(phrase.name), name: phrase.name, roles: phrase.roles, isPrimary: statement.isPrimary))
      }
    }
  }

  private mutating func addAgent(_ person: Person, _ role: Agent.Role, isHeading: Bool) {
    description.agents.append(
      Agent(
        name: person.name.text, role: role, isCorporate: person.isCorporate || NameParts.isBody(person.name),
        isHeading: isHeading))
  }

  /// A body and a unit of it in one name: Chinese ones run together, as in the statement on the title page.
  static func joined(_ body: String, unit: String) -> String {
    guard body.unicodeScalars.contains(where: \.isHan) else { return body + " " + unit }
    return PublicationGrammar.strip(Passage(body)).trimming { $0 == "." || $0 == " " }.text + unit
  }

  /// Whether a statement and a heading name one person: the same key, or a family name after the last middle dot.
  private static func isSame(_ stated: Person, _ headed: Person) -> Bool {
    if stated.key == headed.key { return true }
    guard let dot = stated.name.lastPlace(where: { $0 == "·" }), headed.name.count >= 2 else { return false }
    return NameKey(stated.name.from(dot + 1)) == headed.key
  }
}

extension ResponsibilityGrammar {
  /// Calls `body` with the names in a heading: several in one subfield, or with nationality or role in brackets, are
  /// common slips.
  static func readHeading(_ heading: Passage, _ body: (Phrase) -> Void) {
    guard heading.contains(where: \.isHan) else { return readPart(ofHeading: heading, body) }
    heading.forEachPart(where: isHeadingSeparator) { readPart(ofHeading: $0, body) }
  }

  private static func isHeadingSeparator(_ passage: Passage, _ place: Int) -> Bool {
    switch passage[place] {
    case "、", ";", "/", "|": true
    case ",": passage[place + 1].isHan && passage[place - 1].isHan
    default: false
    }
  }

  private static func readPart(ofHeading part: Passage, _ body: (Phrase) -> Void) {
    // The role is taken off only where it is set off, since a heading should hold none: 张学文.
    forEachName(between: part) { piece in
      var name = piece
      var opening: Roles?
      takeOpener(&name, &opening)
      let phrase = readName(name, isHeading: true)
      if !phrase.name.isEmpty { body(Phrase(name: phrase.name, roles: phrase.roles ?? opening)) }
    }
  }
}
