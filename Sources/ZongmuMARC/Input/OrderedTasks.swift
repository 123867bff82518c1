#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Work on many pieces in tasks of their own, handed in and taken in order by the task of the caller.
package enum OrderedTasks {
  /// The cores that the system has online.
  package static let cores = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))

  /// Calls `transform` with each piece that `next` gives, several at a time, and `consume` with the results one after
  /// another, in order.
  ///
  /// - Parameters:
  ///   - width: how many pieces may be on their way or wait for their turn; the system runs as many at once as there are cores.
  ///   - next: gives the next piece, nil after the last; not asked again then.
  ///   - transform: makes a result of a piece; called from several tasks at once.
  ///   - consume: takes a result. What it throws ends the work and is thrown to the caller.
  package nonisolated(nonsending) static func run<Piece: Sendable, Output: Sendable, Failure: Error>(
    width: Int, next: () -> Piece?, transform: @escaping @Sendable (Piece) -> Output,
    consume: (Output) throws(Failure) -> Void
  ) async throws(Failure) {
    // A ring: the result of piece n waits at n % width until those before it are consumed.
    var ready = [Output?](repeating: nil, count: width)
    let outcome: Result<Void, Failure> = await withTaskGroup(of: (Int, Output).self) { group in
      var (started, consumed) = (0, 0)
      var isAtEnd = false
      while true {
        while !isAtEnd, started - consumed < width {
          guard let piece = next() else {
            isAtEnd = true
            break
          }
          let ordinal = started
          group.addTask { (ordinal, transform(piece)) }
          started += 1
        }
        if let output = ready[consumed % width] {
          ready[consumed % width] = nil
          consumed += 1
          do throws(Failure) { try consume(output) } catch { return .failure(error) }
          continue
        }
        guard let (ordinal, output) = await group.next() else { return .success(()) }
        ready[ordinal % width] = output
      }
    }
    try outcome.get()
  }
}
