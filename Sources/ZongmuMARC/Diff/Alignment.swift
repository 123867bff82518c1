/// Pairs the members of two lists so that what differs is least: minimal cost, order kept.
enum Alignment {
  /// A pair of members by their places, or one that has no partner.
  enum Step: Equatable {
    case both(Int, Int)
    case onlyOld(Int)
    case onlyNew(Int)
  }

  /// What a member without a partner costs. A pair costs 0 when its members are the same, and less than two of these
  /// when they are to be paired rather than to stand alone.
  static let loneCost = 10

  /// The largest table that is filled; beyond it, members are paired in order.
  static let largestTable = 250_000

  /// Aligns `old` places with `new` places. Time and space O(old × new) after equal ends are taken off, up to
  /// `largestTable`.
  ///
  /// - Parameters:
  ///   - isSame: whether two members are equal.
  ///   - cost: what it costs to pair two that are not; nil where they cannot be paired.
  static func steps(
    old: Int, new: Int, isSame: (Int, Int) -> Bool, cost: (Int, Int) -> Int?
  ) -> [Step] {
    var head = 0
    while head < old, head < new, isSame(head, head) { head += 1 }
    var tail = 0
    while tail < old - head, tail < new - head, isSame(old - 1 - tail, new - 1 - tail) { tail += 1 }
    let rows = old - head - tail
    let columns = new - head - tail
    var steps = (0..<head).map { Step.both($0, $0) }
    if rows.multipliedReportingOverflow(by: columns).overflow || rows * columns > largestTable {
      steps += inOrder(rows, columns, from: head, cost)
    } else {
      steps += middle(rows, columns, from: head, isSame, cost)
    }
    steps += (0..<tail).reversed().map { Step.both(old - 1 - $0, new - 1 - $0) }
    return steps
  }

  private static func inOrder(_ rows: Int, _ columns: Int, from head: Int, _ cost: (Int, Int) -> Int?) -> [Step] {
    var steps: [Step] = []
    for offset in 0..<max(rows, columns) {
      let place = head + offset
      if offset < rows, offset < columns, cost(place, place) != nil {
        steps.append(.both(place, place))
      } else {
        if offset < rows { steps.append(.onlyOld(place)) }
        if offset < columns { steps.append(.onlyNew(place)) }
      }
    }
    return steps
  }

  private static func middle(
    _ rows: Int, _ columns: Int, from head: Int, _ isSame: (Int, Int) -> Bool, _ cost: (Int, Int) -> Int?
  ) -> [Step] {
    // costs[row][column]: the least cost of what begins at these places, to the end. A pair is .max where there is none.
    let width = columns + 1
    var least = [Int](repeating: 0, count: (rows + 1) * width)
    var pairs = [Int](repeating: .max, count: rows * columns)
    for row in stride(from: rows, through: 0, by: -1) {
      for column in stride(from: columns, through: 0, by: -1) where row < rows || column < columns {
        var best = Int.max
        if row < rows { best = least[(row + 1) * width + column] + loneCost }
        if column < columns { best = min(best, least[row * width + column + 1] + loneCost) }
        if row < rows, column < columns {
          let pair = isSame(head + row, head + column) ? 0 : cost(head + row, head + column)
          if let pair {
            pairs[row * columns + column] = pair
            best = min(best, least[(row + 1) * width + column + 1] + pair)
          }
        }
        least[row * width + column] = best
      }
    }
    var steps: [Step] = []
    var (row, column) = (0, 0)
    while row < rows || column < columns {
      let best = least[row * width + column]
      if row < rows, column < columns, pairs[row * columns + column] != .max,
        best == least[(row + 1) * width + column + 1] + pairs[row * columns + column]
      {
        steps.append(.both(head + row, head + column))
        row += 1
        column += 1
      } else if row < rows, best == least[(row + 1) * width + column] + loneCost {
        steps.append(.onlyOld(head + row))
        row += 1
      } else {
        steps.append(.onlyNew(head + column))
        column += 1
      }
    }
    return steps
  }
}
