/// A stretch of text made ready for the grammars: its scalars as written and, place by place, in grammar form.
///
/// Patterns are looked for in the folded form, results are cut from the form as written. Places are offsets in
/// scalars from the start of the whole text and stay the same in a part of it.
struct Passage: Sendable {
  private struct Place: Sendable {
    let raw: Unicode.Scalar
    let folded: Unicode.Scalar
  }

  private var places: ArraySlice<Place>

  init(_ text: String) {
    var places: [Place] = []
    places.reserveCapacity(text.utf8.count / 2 + 1)
    for scalar in text.unicodeScalars { places.append(Place(raw: scalar, folded: scalar.grammarForm)) }
    self.places = places[...]
  }

  private init(_ places: ArraySlice<Place>) { self.places = places }

  var start: Int { places.startIndex }
  var end: Int { places.endIndex }
  var count: Int { places.count }
  var isEmpty: Bool { places.isEmpty }

  /// The scalar at a place in grammar form; a blank outside the passage, so that looking around needs no bounds.
  subscript(place: Int) -> Unicode.Scalar {
    place >= places.startIndex && place < places.endIndex ? places[place].folded : " "
  }

  /// The scalar at a place as written.
  func written(_ place: Int) -> Unicode.Scalar {
    place >= places.startIndex && place < places.endIndex ? places[place].raw : " "
  }

  /// The last scalar in grammar form; a blank of an empty passage.
  var last: Unicode.Scalar { places.last?.folded ?? " " }

  /// The last place where a scalar satisfies a condition.
  func lastPlace(where condition: (Unicode.Scalar) -> Bool) -> Int? { places.lastIndex { condition($0.folded) } }

  /// The first place where a scalar satisfies a condition.
  func firstPlace(where condition: (Unicode.Scalar) -> Bool) -> Int? { places.firstIndex { condition($0.folded) } }

  /// Whether all scalars satisfy a condition.
  func allSatisfy(_ condition: (Unicode.Scalar) -> Bool) -> Bool { places.allSatisfy { condition($0.folded) } }

  /// A part of the passage; bounds outside it are drawn in.
  subscript(range: Range<Int>) -> Passage {
    let lower = min(max(range.lowerBound, start), end)
    let upper = min(max(range.upperBound, lower), end)
    return Passage(places[lower..<upper])
  }

  /// The text as written.
  var text: String { string { $0.raw } }
  /// The text in grammar form.
  var foldedText: String { string { $0.folded } }

  /// A text of one scalar from each place.
  private func string(_ scalar: (Place) -> Unicode.Scalar) -> String {
    // UTF-8 takes at most four bytes a scalar.
    unsafe String(unsafeUninitializedCapacity: places.count * 4) { buffer in
      var end = 0
      for place in places {
        for byte in UTF8.encode(scalar(place)) ?? UTF8.encodedReplacementCharacter {
          unsafe buffer[end] = byte
          end += 1
        }
      }
      return end
    }
  }

  /// The scalars in grammar form that satisfy a condition.
  func scalars(where condition: (Unicode.Scalar) -> Bool) -> [Unicode.Scalar] {
    var found: [Unicode.Scalar] = []
    found.reserveCapacity(count)
    for place in places where condition(place.folded) { found.append(place.folded) }
    return found
  }

  /// The part up to a place.
  func before(_ place: Int) -> Passage { self[start..<max(place, start)] }
  /// The part from a place on.
  func from(_ place: Int) -> Passage { self[min(place, end)..<end] }

  /// Without scalars at both ends for which `isDropped` holds.
  func trimming(where isDropped: (Unicode.Scalar) -> Bool) -> Passage {
    var lower = start
    var upper = end
    while lower < upper, isDropped(places[lower].folded) { lower += 1 }
    while upper > lower, isDropped(places[upper - 1].folded) { upper -= 1 }
    return self[lower..<upper]
  }

  /// Without blanks at both ends.
  var trimmed: Passage {
    trimming { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\r" || $0 == "\u{FEFF}" || $0 == "\u{200B}" }
  }

  /// Whether `word` stands at a place. Words are given in any form.
  func has(_ word: StaticWord, at place: Int) -> Bool {
    guard place >= start, place + word.scalars.count <= end else { return false }
    var position = place
    for scalar in word.scalars {
      if places[position].folded != scalar { return false }
      position += 1
    }
    return true
  }

  /// Whether a stretch of `scalars`, in grammar form, stands at a place.
  func has(_ scalars: [Unicode.Scalar], _ start: Int, _ count: Int, at place: Int) -> Bool {
    guard place >= places.startIndex, place + count <= places.endIndex else { return false }
    for offset in 0..<count where places[place + offset].folded != scalars[start + offset] { return false }
    return true
  }

  /// Whether the passage ends with `word`.
  func ends(with word: StaticWord) -> Bool { has(word, at: end - word.scalars.count) }

  /// Whether the passage begins with `word`.
  func begins(with word: StaticWord) -> Bool { has(word, at: start) }

  /// The first place at or after `from` where a scalar stands.
  func firstIndex(of scalar: Unicode.Scalar, from: Int? = nil) -> Int? {
    var place = max(from ?? start, start)
    while place < end {
      if places[place].folded == scalar { return place }
      place += 1
    }
    return nil
  }

  /// Whether any scalar satisfies a condition.
  func contains(where condition: (Unicode.Scalar) -> Bool) -> Bool { places.contains { condition($0.folded) } }

  /// The place of the bracket that opens the group which the bracket before `close` ends; nil when unbalanced.
  func openingBracket(ofGroupEndingAt close: Int) -> Int? {
    guard close > start else { return nil }
    let last = places[close - 1].folded
    let opening: Unicode.Scalar = last == ")" ? "(" : last == "]" ? "[" : last == "》" ? "《" : " "
    guard opening != " " else { return nil }
    var depth = 0
    var place = close - 1
    while place >= start {
      if places[place].folded == last { depth += 1 }
      if places[place].folded == opening {
        depth -= 1
        if depth == 0 { return place }
      }
      place -= 1
    }
    return nil
  }

  /// The place after the bracket that closes the group which the bracket at `open` opens; nil when unbalanced.
  func closingBracket(ofGroupOpeningAt open: Int) -> Int? {
    guard open >= start, open < end, let closing = places[open].folded.closingBracket else { return nil }
    let opening = places[open].folded
    var depth = 0
    var place = open
    while place < end {
      if places[place].folded == opening { depth += 1 }
      if places[place].folded == closing {
        depth -= 1
        if depth == 0 { return place + 1 }
      }
      place += 1
    }
    return nil
  }

  /// The parts between scalars for which `isSeparator` holds and that stand outside brackets; empty parts left out.
  func split(where isSeparator: (Passage, Int) -> Bool) -> [Passage] {
    var parts: [Passage] = []
    var depth = 0
    var from = start
    var place = start
    while place < end {
      let scalar = places[place].folded
      if scalar == "(" || scalar == "[" || scalar == "《" {
        depth += 1
      } else if scalar == ")" || scalar == "]" || scalar == "》" {
        depth = max(0, depth - 1)
      } else if depth == 0, isSeparator(self, place) {
        let part = self[from..<place].trimmed
        if !part.isEmpty { parts.append(part) }
        from = place + 1
      }
      place += 1
    }
    let part = self[from..<end].trimmed
    if !part.isEmpty { parts.append(part) }
    return parts
  }
}

/// A word of a grammar in grammar form, made once from a literal.
struct StaticWord: Sendable, ExpressibleByStringLiteral {
  let scalars: [Unicode.Scalar]
  init(stringLiteral value: String) { scalars = value.unicodeScalars.map(\.grammarForm) }
}
