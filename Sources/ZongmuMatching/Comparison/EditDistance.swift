/// Edit distance on characters, never on bytes: 上 and 下 are one character apart, which for 上册 and 下册 is a half.
enum EditDistance {
  /// The Levenshtein distance between two texts of Unicode scalars, or nil when it is over `limit`.
  /// Cost: O(limit × length).
  static func between(_ left: [UInt32], _ right: [UInt32], limit: Int) -> Int? {
    let (short, long) = left.count <= right.count ? (left, right) : (right, left)
    guard long.count - short.count <= limit else { return nil }
    if short.isEmpty { return long.count }
    var previous = Array(0...short.count)
    var current = previous
    for row in 1...long.count {
      current[0] = row
      var best = row
      for column in 1...short.count {
        let substitution = previous[column - 1] + (long[row - 1] == short[column - 1] ? 0 : 1)
        current[column] = min(substitution, previous[column] + 1, current[column - 1] + 1)
        best = min(best, current[column])
      }
      guard best <= limit else { return nil }
      swap(&previous, &current)
    }
    return previous[short.count] <= limit ? previous[short.count] : nil
  }

  /// The scalars of each side that stand outside the common start and the common end.
  static func middles(_ left: [UInt32], _ right: [UInt32]) -> (left: ArraySlice<UInt32>, right: ArraySlice<UInt32>) {
    let shorter = min(left.count, right.count)
    var start = 0
    while start < shorter, left[start] == right[start] { start += 1 }
    var end = 0
    while end < shorter - start, left[left.count - 1 - end] == right[right.count - 1 - end] { end += 1 }
    return (left[start..<(left.count - end)], right[start..<(right.count - end)])
  }
}
