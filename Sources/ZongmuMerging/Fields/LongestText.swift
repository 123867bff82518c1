import ZongmuMARC
import ZongmuText

/// Chooses whose text is carried where texts are not to be joined: abstracts and contents notes.
enum LongestText {
  /// The fields of the one record whose undamaged text is longest, out of the fields of one tag; the base wins a tie,
  /// then the first by identity. Length is counted in letters and numerals, so that blanks and dots win nothing.
  /// Fields whose text is damaged stay behind, unless there are none but such; then those of the first record stay.
  /// A record whose field is linked with others of the base is taken before length is looked at.
  static func choose(_ occurrences: [Occurrence]) -> (kept: [Occurrence], left: [Occurrence]) {
    let ordered = occurrences.sorted { $0.place < $1.place }
    if ordered.areCopiesOfOne { return (Array(ordered.prefix(1)), Array(ordered.dropFirst())) }
    let whole = ordered.filter { !isDamaged($0) }
    let candidates = whole.isEmpty ? ordered : whole
    guard let first = candidates.first else { return ([], []) }
    var winner = first.place.member
    if !whole.isEmpty, !whole.contains(where: \.isLinkedInBase), whole.contains(where: { $0.place.member != winner }) {
      var lengths: [Int: Int] = [:]
      for occurrence in whole { lengths[occurrence.place.member, default: 0] += length(occurrence) }
      let longest = lengths.values.max() ?? 0
      winner = lengths.filter { $0.value == longest }.keys.min() ?? winner
    }
    let kept = candidates.filter { $0.place.member == winner }
    let places = Set(kept.map(\.place))
    return (kept, ordered.filter { !places.contains($0.place) })
  }

  /// Whether a text shows that it was damaged on its way: U+FFFD, or three question marks in a row, which is what
  /// characters become that a target character set does not have.
  static func isDamaged(_ occurrence: Occurrence) -> Bool {
    occurrence.subfields.contains { isDamaged($0.value) }
  }

  private static func isDamaged(_ text: String) -> Bool {
    // U+FFFD is EF BF BD; no other character has these three bytes.
    var (marks, replaced) = (0, 0)
    for byte in text.utf8 {
      marks = byte == UInt8(ascii: "?") ? marks + 1 : 0
      switch (byte, replaced) {
      case (0xEF, _): replaced = 1
      case (0xBF, 1): replaced = 2
      case (0xBD, 2): return true
      default: replaced = 0
      }
      if marks == 3 { return true }
    }
    return false
  }

  private static func length(_ occurrence: Occurrence) -> Int {
    occurrence.subfields.reduce(0) { $0 + ComparisonForm.fold($1.value).unicodeScalars.count }
  }
}
