/// Edit distance on characters, never on bytes: 上 and 下 are one character apart, which for 上册 and 下册 is a half.
enum EditDistance {
  /// The Levenshtein distance between two texts of Unicode scalars, or nil when it is over `limit`.
  ///
  /// Only the cells within `limit` of the diagonal are looked at (Ukkonen, “Algorithms for approximate string
  /// matching”, 1985). Cost: O(limit × length) time, O(length) space.
  static func between(_ left: [UInt32], _ right: [UInt32], limit: Int) -> Int? {
    let (short, long) = left.count <= right.count ? (left, right) : (right, left)
    guard limit >= 0, long.count - short.count <= limit else { return nil }
    if short.isEmpty { return long.count }
    let far = limit + 1
    var previous = (0...short.count).map { min($0, far) }
    var current = [Int](repeating: far, count: short.count + 1)
    for row in 1...long.count {
      let first = max(1, row - limit)
      let last = min(short.count, row + limit)
      guard first <= last else { return nil }
      current[first - 1] = first == 1 ? min(row, far) : far
      var best = current[first - 1]
      for column in first...last {
        let substitution = previous[column - 1] + (long[row - 1] == short[column - 1] ? 0 : 1)
        let above = column == row + limit ? far : previous[column] + 1
        let value = min(substitution, above, current[column - 1] + 1, far)
        current[column] = value
        best = min(best, value)
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
