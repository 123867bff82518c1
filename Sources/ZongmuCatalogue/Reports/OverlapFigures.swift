/// Which sources have the same titles.
public struct OverlapFigures: Sendable, Equatable, Codable {
  /// The codes of the sources, in order.
  public let sources: [String]
  /// Titles that the source of the row and the source of the column both have; on the diagonal, all titles of the source.
  public private(set) var shared: [[Int]]
  /// Titles of each source that no other has.
  public private(set) var unique: [Int]
  /// Titles of each source of which the district has one copy, and it is this source's. A title with a holding that does
  /// not say how many copies it is has none here.
  public private(set) var lastCopies: [Int]
  /// How many titles are in one source, in two, and so on.
  public private(set) var spread: [Int]

  init(sources: [String]) {
    self.sources = sources
    shared = sources.map { _ in sources.map { _ in 0 } }
    unique = sources.map { _ in 0 }
    lastCopies = unique
    spread = unique
  }

  /// Counts a master.
  mutating func add(_ members: [MasterSurvey.Member]) {
    let holders = Set(members.map(\.source)).sorted()
    for row in holders { for column in holders { shared[row][column] += 1 } }
    spread[holders.count - 1] += 1
    if holders.count == 1 { unique[holders[0]] += 1 }
    guard members.copies == 1, !members.hasUncounted, let last = members.first(where: { $0.copies > 0 }) else { return }
    lastCopies[last.source] += 1
  }
}
