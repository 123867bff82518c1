extension Sequence<String> {
  /// The name that was probably meant by one that is none: the one that is fewest changes away (a letter more, less, other, or
  /// two in the other order), without regard to case, hyphens and underscores. Nil where none is within a third of
  /// its length.
  package func nearest(to name: String) -> String? {
    let wanted = Spelling(name)
    let ranked = map { (changes: wanted.changes(to: Spelling($0)), name: $0) }
    guard let best = ranked.min(by: { ($0.changes, $0.name) < ($1.changes, $1.name) }),
      best.changes <= Swift.max(1, wanted.letters.count / 3), best.changes < wanted.letters.count
    else { return nil }
    return best.name
  }
}

/// The letters of a name that count.
private struct Spelling {
  let letters: [Character]

  init(_ name: String) { letters = Array(name.lowercased().filter { $0 != "-" && $0 != "_" }) }

  /// The optimal string alignment distance: O(n · m) time, three rows.
  func changes(to other: Spelling) -> Int {
    var (older, old) = ([Int](), Array(0...other.letters.count))
    for (i, letter) in letters.enumerated() {
      var row = [i + 1]
      for (j, counterpart) in other.letters.enumerated() {
        var least = Swift.min(row[j] + 1, old[j + 1] + 1, old[j] + (letter == counterpart ? 0 : 1))
        if i > 0, j > 0, letter == other.letters[j - 1], letters[i - 1] == counterpart {
          least = Swift.min(least, older[j - 1] + 1)
        }
        row.append(least)
      }
      (older, old) = (old, row)
    }
    return old[other.letters.count]
  }
}
