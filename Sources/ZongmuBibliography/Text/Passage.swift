/// A stretch of text made ready for the grammars: its scalars as written and, place by place, in grammar form.
///
/// Patterns are looked for in the folded form, results are cut from the form as written. Places are offsets in
/// scalars from the start of the whole text and stay the same in a part of it: a part is the same scalars between
/// other bounds, and narrowing one in place (`trim`, `narrow`) costs nothing.
struct Passage: Sendable {
  /// The scalars of the whole text.
  // It never changes: what is shared is read only.
  nonisolated(unsafe) private let places: PassagePlaces
  /// Where the passage begins in it, and where it ends.
  private(set) var start: Int
  private(set) var end: Int

  init(_ text: String) {
    places = PassagePlaces.of(text)
    start = 0
    end = places.count
  }

  /// The passage of scalars that are in grammar form.
  init(folded scalars: [Unicode.Scalar]) { self.init(String(String.UnicodeScalarView(scalars))) }

  var count: Int { end - start }
  var isEmpty: Bool { start == end }

  /// The scalar at a place in grammar form; a blank outside the passage, so that looking around needs no bounds.
  subscript(place: Int) -> Unicode.Scalar { place >= start && place < end ? places[place].folded : " " }

  /// The scalar at a place as written.
  func written(_ place: Int) -> Unicode.Scalar { place >= start && place < end ? places[place].raw : " " }

  /// The last scalar in grammar form; a blank of an empty passage.
  var last: Unicode.Scalar { self[end - 1] }

  /// The last place where a scalar satisfies a condition.
  func lastPlace(where condition: (Unicode.Scalar) -> Bool) -> Int? {
    var place = end
    while place > start {
      place -= 1
      if condition(places[place].folded) { return place }
    }
    return nil
  }

  /// The first place where a scalar satisfies a condition.
  func firstPlace(where condition: (Unicode.Scalar) -> Bool) -> Int? {
    var place = start
    while place < end {
      if condition(places[place].folded) { return place }
      place += 1
    }
    return nil
  }

  /// Whether all scalars satisfy a condition.
  func allSatisfy(_ condition: (Unicode.Scalar) -> Bool) -> Bool { firstPlace { !condition($0) } == nil }

  /// Whether any scalar satisfies a condition.
  func contains(where condition: (Unicode.Scalar) -> Bool) -> Bool { firstPlace(where: condition) != nil }

  /// Cuts the passage down to what of it lies in a range.
  mutating func narrow(to range: Range<Int>) {
    let lower = min(max(range.lowerBound, start), end)
    end = min(max(range.upperBound, lower), end)
    start = lower
  }

  /// A part of the passage; bounds outside it are drawn in.
  subscript(range: Range<Int>) -> Passage {
    var part = self
    part.narrow(to: range)
    return part
  }

  /// The text as written; the whole text itself, uncopied.
  var text: String { places.text(start..<end) }

  /// The text in grammar form.
  var foldedText: String {
    var scalars = String.UnicodeScalarView()
    for place in start..<end { scalars.append(places[place].folded) }
    return String(scalars)
  }

  /// The scalars in grammar form that satisfy a condition.
  func scalars(where condition: (Unicode.Scalar) -> Bool) -> [Unicode.Scalar] {
    var found: [Unicode.Scalar] = []
    found.reserveCapacity(count)
    for place in start..<end where condition(places[place].folded) { found.append(places[place].folded) }
    return found
  }

  /// The part up to a place.
  func before(_ place: Int) -> Passage { self[start..<max(place, start)] }
  /// The part from a place on.
  func from(_ place: Int) -> Passage { self[min(place, end)..<end] }

  /// Drops scalars at both ends for which `isDropped` holds.
  mutating func trim(where isDropped: (Unicode.Scalar) -> Bool) {
    while start < end, isDropped(places[start].folded) { start += 1 }
    while end > start, isDropped(places[end - 1].folded) { end -= 1 }
  }

  /// Drops blanks at both ends.
  mutating func trim() {
    trim { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\r" || $0 == "\u{FEFF}" || $0 == "\u{200B}" }
  }

  /// Without scalars at both ends for which `isDropped` holds.
  func trimming(where isDropped: (Unicode.Scalar) -> Bool) -> Passage {
    var trimmed = self
    trimmed.trim(where: isDropped)
    return trimmed
  }

  /// Without blanks at both ends.
  var trimmed: Passage {
    var trimmed = self
    trimmed.trim()
    return trimmed
  }

  /// Whether `word` stands at a place. Words are given in any form.
  func has(_ word: StaticWord, at place: Int) -> Bool { has(word.scalars, 0, word.scalars.count, at: place) }

  /// Whether a stretch of `scalars`, in grammar form, stands at a place.
  func has(_ scalars: [Unicode.Scalar], _ first: Int, _ count: Int, at place: Int) -> Bool {
    guard place >= start, place + count <= end else { return false }
    for offset in 0..<count where places[place + offset].folded != scalars[first + offset] { return false }
    return true
  }

  /// Whether the passage ends with `word`.
  func ends(with word: StaticWord) -> Bool { has(word, at: end - word.scalars.count) }

  /// Whether the passage begins with `word`.
  func begins(with word: StaticWord) -> Bool { has(word, at: start) }

  /// The place of a word in the passage.
  func wordIndex(of word: StaticWord) -> Int? {
    for place in start..<end where has(word, at: place) { return place }
    return nil
  }

  /// The first place at or after `from` where a scalar stands.
  func firstIndex(of scalar: Unicode.Scalar, from: Int? = nil) -> Int? {
    var place = max(from ?? start, start)
    while place < end {
      if places[place].folded == scalar { return place }
      place += 1
    }
    return nil
  }
}

/// A word of a grammar in grammar form, made once from a literal.
struct StaticWord: Sendable, ExpressibleByStringLiteral {
  let scalars: [Unicode.Scalar]
  init(stringLiteral value: String) { scalars = value.unicodeScalars.map(\.grammarForm) }
}
