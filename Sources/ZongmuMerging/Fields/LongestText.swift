import ZongmuMARC
import ZongmuText

/// Chooses whose text is carried where texts are not to be joined: abstracts and contents notes.
enum LongestText {
  /// The fields of the one record whose undamaged text is longest, out of the fields of one tag, which are places in a
  /// table and in their order; the base wins a tie, then the first by identity. Length is counted in letters and
  /// numerals, so that blanks and dots win nothing. Fields whose text is damaged stay behind, unless there are none but
  /// such; then those of the first record stay. A record whose field is linked with others of the base is taken before
  /// length is looked at.
  static func choose(_ numbers: ArraySlice<Int>, of table: [Occurrence]) -> (kept: [Int], left: [Int]) {
    if table.areCopiesOfOne(numbers) { return (Array(numbers.prefix(1)), Array(numbers.dropFirst())) }
    let whole = numbers.filter { !isDamaged(table[$0]) }
    let candidates = whole.isEmpty ? Array(numbers) : whole
    guard let first = candidates.first else { return ([], []) }
    var winner = table[first].place.member
    if !whole.isEmpty, !whole.contains(where: { table[$0].isLinkedInBase }),
      whole.contains(where: { table[$0].place.member != winner })
    {
      var lengths: [(member: Int, length: Int)] = []
      for number in whole {
        let member = table[number].place.member
        if lengths.last?.member != member { lengths.append((member, 0)) }
        lengths[lengths.count - 1].length += length(table[number])
      }
      let longest = lengths.map(\.length).max() ?? 0
      winner = lengths.first { $0.length == longest }?.member ?? winner
    }
    let kept = candidates.filter { table[$0].place.member == winner }
    return (kept, numbers.filter { !kept.contains($0) })
  }

  /// Whether a text shows that it was damaged on its way: U+FFFD, or three question marks in a row, which is what
  /// characters become that a target character set does not have.
  static func isDamaged(_ occurrence: Occurrence) -> Bool {
    var isFound = false
    occurrence.forEachText { _, text in isFound = isFound || isDamaged(text.span) }
    return isFound
  }

  private static func isDamaged(_ text: Span<UInt8>) -> Bool {
    // U+FFFD is EF BF BD; no other character has these three bytes.
    var (marks, replaced) = (0, 0)
    for place in text.indices {
      let byte = text[place]
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
    var folded: [UInt8] = []
    occurrence.forEachText { _, text in ComparisonForm.fold(text, into: &folded) }
    return folded.count { $0 & 0xC0 != 0x80 }
  }
}
