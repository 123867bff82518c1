/// Words with what they mean, to find the longest that stands at a place, ends a text, or occurs in it.
///
/// A few bits for each first and last scalar let nearly all places be passed over with one look. All words stand in one
/// array, so that a look allocates and retains nothing.
struct WordTable<Meaning: Sendable>: Sendable {
  /// A word in grammar form.
  struct Word: Sendable {
    let first: Unicode.Scalar
    let last: Unicode.Scalar
    /// How many scalars it has.
    let count: Int
    /// Whether there is a blank in it.
    let isPhrase: Bool
    fileprivate let start: Int
  }

  /// A word and what it means.
  struct Entry: Sendable {
    let word: Word
    let meaning: Meaning
  }

  /// The scalars of all words, one behind the other.
  private var scalars: [Unicode.Scalar] = []
  private var byFirst = Index()
  private var byLast = Index()

  /// The table of `words`: each line of text holds words separated by blanks that share a meaning.
  init(_ words: [(text: String, meaning: Meaning)]) {
    var entries: [Entry] = []
    for (text, meaning) in words {
      for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        // A low line stands for a blank inside a word.
        let form = word.unicodeScalars.map { $0 == "_" ? " " : $0.grammarForm }
        guard let first = form.first, let last = form.last else { continue }
        let word = Word(
          first: first, last: last, count: form.count, isPhrase: form.contains(" "), start: scalars.count)
        scalars += form
        entries.append(Entry(word: word, meaning: meaning))
      }
    }
    byFirst = Index(entries) { $0.first }
    byLast = Index(entries) { $0.last }
  }

  /// Entries by one of their scalars: in buckets, the longest of a bucket first.
  private struct Index: Sendable {
    /// Sixteen bits an entry and more: small enough to stay near, wide enough to be set for few other scalars.
    var bits: [UInt64] = []
    /// Where each bucket begins, and behind the last one the number of entries.
    var starts: [Int] = []
    var entries: [Entry] = []

    init() {}

    init(_ all: [Entry], by scalar: (Word) -> Unicode.Scalar) {
      bits = [UInt64](repeating: 0, count: max(8, (all.count / 4).nextPowerOfTwo))
      var buckets = [[Entry]](repeating: [], count: max(1, (all.count * 2).nextPowerOfTwo))
      for entry in all {
        let value = scalar(entry.word).value
        let (word, bit) = place(value)
        bits[word] |= bit
        buckets[Index.bucket(value, buckets.count)].append(entry)
      }
      for bucket in buckets {
        starts.append(entries.count)
        entries += bucket.sorted { $0.word.count > $1.word.count }
      }
      starts.append(entries.count)
    }

    /// The bit of a scalar: that of its own number in a word that is chosen by all of it.
    private func place(_ value: UInt32) -> (word: Int, bit: UInt64) {
      (Int((value &* 0x9E37_79B1) >> 20) & (bits.count - 1), 1 << UInt64(value & 63))
    }

    private static func bucket(_ value: UInt32, _ count: Int) -> Int {
      Int((value &* 0x9E37_79B1) >> 16) & (count - 1)
    }

    /// Where the entries stand that may begin or end with a scalar.
    func candidates(_ scalar: Unicode.Scalar) -> Range<Int> {
      let value = scalar.value
      guard !bits.isEmpty else { return 0..<0 }
      let (word, bit) = place(value)
      guard bits[word] & bit != 0 else { return 0..<0 }
      let bucket = Index.bucket(value, starts.count - 1)
      return starts[bucket]..<starts[bucket + 1]
    }
  }

  /// The longest word that begins at a place.
  func match(_ passage: Passage, at place: Int) -> Entry? {
    guard place >= passage.start, place < passage.end else { return nil }
    for index in byFirst.candidates(passage[place]) {
      let word = byFirst.entries[index].word
      if passage.has(scalars, word.start, word.count, at: place) { return byFirst.entries[index] }
    }
    return nil
  }

  /// The longest word that ends the passage, of words of at most `limit` characters.
  func suffix(of passage: Passage, upTo limit: Int = .max) -> Entry? {
    guard !passage.isEmpty else { return nil }
    for index in byLast.candidates(passage[passage.end - 1]) {
      let word = byLast.entries[index].word
      if word.count <= limit, passage.has(scalars, word.start, word.count, at: passage.end - word.count) {
        return byLast.entries[index]
      }
    }
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
}

extension WordTable where Meaning == Bool {
  /// A table of words that only stand or do not.
  init(_ words: String) { self.init([(words, true)]) }
}
