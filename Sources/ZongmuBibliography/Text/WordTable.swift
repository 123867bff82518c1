/// Words with what they mean, to find the longest that stands at a place, ends a text, or occurs in it.
///
/// A bit for each possible first and last scalar lets nearly all places be passed over with one look.
struct WordTable<Meaning: Sendable>: Sendable {
  /// A word in grammar form and what it means.
  struct Entry: Sendable {
    let word: [Unicode.Scalar]
    let meaning: Meaning
  }

  private var byFirst: [Unicode.Scalar: [Entry]] = [:]
  private var byLast: [Unicode.Scalar: [Entry]] = [:]
  private var firstBits = [UInt64](repeating: 0, count: 1024)
  private var lastBits = [UInt64](repeating: 0, count: 1024)

  /// The table of `words`: each line of text holds words separated by blanks that share a meaning.
  init(_ words: [(text: String, meaning: Meaning)]) {
    for (text, meaning) in words {
      for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        // A low line stands for a blank inside a word.
        let scalars = word.unicodeScalars.map { $0 == "_" ? " " : $0.grammarForm }
        guard let first = scalars.first, let last = scalars.last else { continue }
        let entry = Entry(word: scalars, meaning: meaning)
        byFirst[first, default: []].append(entry)
        byLast[last, default: []].append(entry)
        firstBits[Int(first.value & 0xFFFF) >> 6] |= 1 << UInt64(first.value & 63)
        lastBits[Int(last.value & 0xFFFF) >> 6] |= 1 << UInt64(last.value & 63)
      }
    }
    for key in byFirst.keys { byFirst[key]?.sort { $0.word.count > $1.word.count } }
    for key in byLast.keys { byLast[key]?.sort { $0.word.count > $1.word.count } }
  }

  /// The longest word that begins at a place.
  func match(_ passage: Passage, at place: Int) -> Entry? {
    guard place >= passage.start, place < passage.end else { return nil }
    let first = passage[place]
    guard firstBits[Int(first.value & 0xFFFF) >> 6] & 1 << UInt64(first.value & 63) != 0 else { return nil }
    for entry in byFirst[first] ?? [] where stands(entry.word, passage, place) { return entry }
    return nil
  }

  /// The longest word that ends the passage, of words of at most `limit` characters.
  func suffix(of passage: Passage, upTo limit: Int = .max) -> Entry? {
    guard !passage.isEmpty else { return nil }
    let last = passage[passage.end - 1]
    guard lastBits[Int(last.value & 0xFFFF) >> 6] & 1 << UInt64(last.value & 63) != 0 else { return nil }
    for entry in byLast[last] ?? []
    where entry.word.count <= limit && stands(entry.word, passage, passage.end - entry.word.count) { return entry }
    return nil
  }

  /// What the whole passage means, when it is one of the words.
  func whole(_ passage: Passage) -> Meaning? {
    guard let entry = match(passage, at: passage.start), entry.word.count == passage.count else { return nil }
    return entry.meaning
  }

  /// Whether any word occurs in the passage.
  func occurs(in passage: Passage) -> Bool { first(in: passage) != nil }

  /// The place behind the first word that occurs in the passage.
  func first(in passage: Passage) -> Int? {
    for place in passage.start..<passage.end {
      if let entry = match(passage, at: place) { return place + entry.word.count }
    }
    return nil
  }

  /// Calls `body` for the longest word at each place, going on after it.
  func forEach(in passage: Passage, _ body: (Int, Entry) -> Void) {
    var place = passage.start
    while place < passage.end {
      if let entry = match(passage, at: place) {
        body(place, entry)
        place += entry.word.count
      } else {
        place += 1
      }
    }
  }

  /// Calls `body` for what each word means that occurs in the passage; a Latin word only where no letter touches it.
  func forEachWord(in passage: Passage, _ body: (Meaning) -> Void) {
    forEach(in: passage) { place, entry in
      let end = place + entry.word.count
      let runsOn =
        passage[place].isLatinLetter && passage[place - 1].isLatinLetter
        || passage[end - 1].isLatinLetter && passage[end].isLatinLetter
      if !runsOn { body(entry.meaning) }
    }
  }

  private func stands(_ word: [Unicode.Scalar], _ passage: Passage, _ place: Int) -> Bool {
    guard place >= passage.start, place + word.count <= passage.end else { return false }
    var position = place
    for scalar in word {
      if passage[position] != scalar { return false }
      position += 1
    }
    return true
  }
}

extension WordTable where Meaning == Bool {
  /// A table of words that only stand or do not.
  init(_ words: String) { self.init([(words, true)]) }
}
