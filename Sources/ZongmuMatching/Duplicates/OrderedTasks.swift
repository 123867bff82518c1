/// Work cut into pieces, done with all cores and taken in order.
enum OrderedTasks {
  /// How many pieces may be on their way at a time; the system runs as many at once as there are cores.
  private static let width = 16

  /// Calls `work` with 0 ..< count, several at a time, and `take` with the results one after another, in order.
  nonisolated(nonsending) static func run<Output: Sendable>(
    _ count: Int, work: @escaping @Sendable (Int) -> Output, take: (Output) -> Void
  ) async {
    // A ring: the result of piece n waits at n % width until those before it are taken.
    var ready = [Output?](repeating: nil, count: width)
    await withTaskGroup(of: (Int, Output).self) { group in
      var (started, taken) = (0, 0)
      while taken < count {
        while started < count, started - taken < width {
          let piece = started
          group.addTask { (piece, work(piece)) }
          started += 1
        }
        if let output = ready[taken % width] {
          ready[taken % width] = nil
          taken += 1
          take(output)
        } else if let (piece, output) = await group.next() {
          ready[piece % width] = output
        }
      }
    }
  }
}
