/// Finds the ISBNs in a subfield, with what is crammed in beside them.
enum ISBNReader {
  private static let setWords = WordTable<Bool>("全套 套装 全 总 共 成套 套 set")
  private static let setMarks = WordTable<Bool>("全套 套装 套 set 总")

  /// The identifiers in the text of 010$a, 020$a and their kin. `qualifier` is $b or $q, which goes with the numbers
  /// that have no bracket of their own. A price, a residue such as `7-` and a truncated number give none.
  static func identifiers(in text: String, qualifier: String? = nil, isCancelled: Bool = false) -> [Identifier] {
    if let plain = ISBN(plain: text) { return [identifier(plain, text, qualifier, isCancelled)] }
    let passage = Passage(text).trimmed
    var found: [Identifier] = []
    let (beside, general) = reading(qualifier)
    var run = passage.start
    var place = passage.start
    func close(_ end: Int) {
      let numbers = numbers(in: passage[run..<end])
      guard !numbers.isEmpty else { return }
      let original = passage[run..<end].trimmed.text
      for characters in numbers {
        guard let isbn = ISBN(characters: characters) else { continue }
        found.append(
          Identifier(
            .isbn, value: isbn.core, isValid: isbn.isValid, isCancelled: isCancelled, scope: general,
            qualifier: beside, original: original))
      }
    }
    while place < passage.end {
      if passage[place] == "(" || passage[place] == "[" {
        let before = found.count
        close(place)
        let end = passage.closingBracket(ofGroupOpeningAt: place) ?? passage.end
        let isClosed = passage[end - 1] == ")" || passage[end - 1] == "]"
        let content = passage[place + 1..<(isClosed ? end - 1 : end)]
        if found.count > before, !content.isEmpty, content.contains(where: { !$0.isDigit && $0.isWordLike }) {
          found[found.count - 1].scope = scope(of: content)
          found[found.count - 1].qualifier = content.trimmed.text
        }
        run = end
        place = end
      } else {
        place += 1
      }
    }
    close(passage.end)
    return found
  }

  /// The identifier of a number that is the whole subfield.
  private static func identifier(
    _ isbn: ISBN, _ text: String, _ qualifier: String?, _ isCancelled: Bool
  ) -> Identifier {
    let (qualifier, scope) = reading(qualifier)
    return Identifier(
      .isbn, value: isbn.core, isValid: isbn.isValid, isCancelled: isCancelled, scope: scope, qualifier: qualifier,
      original: text)
  }

  /// A qualifier without the brackets around it, nil for an empty one, and what it says that the number stands for.
  private static func reading(_ qualifier: String?) -> (words: String?, scope: Identifier.Scope) {
    guard let qualifier else { return (nil, .item) }
    let whole = Passage(qualifier)
    let passage = whole.trimming { $0 == " " || $0 == ":" || $0 == ";" }
    let isBracketed =
      passage[passage.start] == "(" && passage.closingBracket(ofGroupOpeningAt: passage.start) == passage.end
    let inner = isBracketed ? passage[passage.start + 1..<passage.end - 1].trimmed : passage
    return (inner.isEmpty ? nil : inner.text, scope(of: whole))
  }

  /// What a qualifier says that the number stands for.
  static func scope(of passage: Passage) -> Identifier.Scope {
    // A qualifier is a few words; a text is none.
    let passage = passage.trimming { !$0.isWordLike }
    guard !passage.isEmpty, passage.count <= 60 else { return .item }
    let reading = PartGrammar.readWhole(passage, isBracketed: true)
    if let size = setSize(of: passage) { return size > 1 ? .set : .item }
    if let reading, !reading.numbers.isEmpty { return .volume(passage.text) }
    if reading?.setSize == 1 { return .item }
    if setMarks.occurs(in: passage), !passage.ends(with: "外套"), !passage.ends(with: "封套") { return .set }
    // 上册, 精装: a volume and a binding together.
    for piece in passage.split(where: {
      $0[$1] == "," || $0[$1] == ";" || $0[$1] == "、" || $0[$1] == " " || $0[$1] == ":"
    }) {
      if let part = PartGrammar.readWhole(piece, isBracketed: true), !part.numbers.isEmpty {
        return .volume(piece.text)
      }
    }
    if passage.begins(with: "v."), passage.count > 2 { return .volume(passage.text) }
    return .item
  }

  /// The number of volumes that a qualifier gives: 全3册, 套装共五册.
  static func setSize(of passage: Passage) -> Int? {
    guard passage.count <= 60 else { return nil }
    for place in passage.start..<passage.end where setWords.match(passage, at: place) != nil {
      if let (size, _) = PartScanner.set(passage, at: place), let size { return size }
    }
    return PartScanner.set(passage, at: passage.start, isBracketed: true)?.0
  }

  // MARK: Digits

  /// The numbers in a stretch without brackets, each as ten or thirteen characters.
  private static func numbers(in passage: Passage) -> [[UInt8]] {
    let groups = groups(in: passage)
    let joined = groups.flatMap { $0 }
    if let one = repaired(joined) { return [one] }
    var found: [[UInt8]] = []
    var pending: [UInt8] = []
    for group in groups {
      if let one = repaired(group) {
        found.append(one)
        pending = []
        continue
      }
      if pending.count > 13 { pending = [] }
      pending += group
      if let one = repaired(pending) {
        found.append(one)
        pending = []
      }
    }
    if !found.isEmpty { return found }
    switch joined.count {
    case 26: return [Array(joined[..<13]), Array(joined[13...])].compactMap(repaired)
    case 23:
      let first = repaired(Array(joined[..<13])), second = repaired(Array(joined[13...]))
      if let first, let second, joined.starts(with: Array("97".utf8)) { return [first, second] }
      return [Array(joined[..<10]), Array(joined[10...])].compactMap(repaired)
    case 20: return [Array(joined[..<10]), Array(joined[10...])].compactMap(repaired)
    default: return []
    }
  }

  private static let label: StaticWord = "isbn"

  /// Runs of digits (and letters that may be digits) joined by hyphens, between blanks and other marks.
  private static func groups(in passage: Passage) -> [[UInt8]] {
    var groups: [[UInt8]] = []
    var group: [UInt8] = []
    var isBroken = false
    func close() {
      if !group.isEmpty, !isBroken { groups.append(group) }
      group = []
      isBroken = false
    }
    var place = passage.start
    while place < passage.end {
      let scalar = passage[place]
      if scalar == "i", passage.has(label, at: place) {
        close()
        place += 4
        // ISBN-13: …, ISBN 10 …
        if passage[place] == "-", passage[place + 1] == "1", passage[place + 3] == ":" || passage[place + 3] == " " {
          place += 3
        }
        continue
      }
      switch scalar {
      case "0"..."9": group.append(UInt8(scalar.value))
      case "x": group.append(UInt8(ascii: "X"))
      case "o", "l", "i": group.append(UInt8(scalar.value))
      case "-": break
      // A point is no separator of an ISBN: a price, or a number that a spreadsheet has rounded.
      case ".", "+", "$", "¥": isBroken = true
      default:
        if scalar.isWordLike { isBroken = true } else { close() }
      }
      place += 1
    }
    close()
    return groups
  }

  /// Ten or thirteen characters; letters O, l, I are read as 0 and 1 only where that makes the check digit right.
  /// Twelve digits with a prefix lack their check digit: they get one that is wrong, so as to count as invalid but to
  /// keep their core.
  private static func repaired(_ characters: [UInt8]) -> [UInt8]? {
    let hasLetters = characters.contains {
      $0 == UInt8(ascii: "o") || $0 == UInt8(ascii: "l") || $0 == UInt8(ascii: "i")
    }
    guard characters.dropLast().allSatisfy({ $0 != UInt8(ascii: "X") }) else { return nil }
    if hasLetters {
      let digits = characters.map { byte -> UInt8 in
        switch byte {
        case UInt8(ascii: "o"): UInt8(ascii: "0")
        case UInt8(ascii: "l"), UInt8(ascii: "i"): UInt8(ascii: "1")
        default: byte
        }
      }
      guard let isbn = ISBN(characters: digits), isbn.isValid else { return nil }
      return digits
    }
    switch characters.count {
    case 10, 13: return characters.count == 13 && characters.last == UInt8(ascii: "X") ? nil : characters
    case 12 where characters.starts(with: Array("978".utf8)) || characters.starts(with: Array("979".utf8)):
      return characters + [UInt8(ascii: "X")]
    default: return nil
    }
  }
}
