#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension RecordReader {
  /// Works on all that is left of the input with several cores: cuts it into batches, calls `transform` with each in a
  /// task of its own, and `consume` with what came of them, in the order of the input, in the task of the caller.
  ///
  ///     let reader = try RecordReader(path: "branch.mrc")
  ///     var titles: [String] = []
  ///     try await reader.parallelMap { batch in
  ///       batch.compactMap { element in
  ///         guard case .success(let record) = element else { return nil }
  ///         return record["200", "a"]
  ///       }
  ///     } consume: { (found: [String]) in titles += found }
  ///
  /// The elements and their order are those of the reader itself. At most `width` batches of about 256 KiB and their
  /// results are in memory at a time, so memory does not grow with the input; the reader reads on only while there is
  /// room.
  ///
  /// - Parameters:
  ///   - width: how many batches may be on their way; nil is one more than there are cores. 1 goes from batch to batch, without
  ///     tasks.
  ///   - transform: makes a result of a batch; called from several tasks at once.
  ///   - consume: takes a result. What it throws ends the work and is thrown to the caller.
  public nonisolated(nonsending) func parallelMap<Output: Sendable>(
    width: Int? = nil, _ transform: @escaping @Sendable (RecordBatch) -> Output, consume: (Output) throws -> Void
  ) async throws {
    let width = Swift.max(1, width ?? RecordReader.cores + 1)
    guard width > 1 else {
      while let batch = nextBatch() { try consume(transform(batch)) }
      return
    }
    // A ring: the result of batch n waits at n % width until those before it are consumed.
    var ready = [Output?](repeating: nil, count: width)
    try await withThrowingTaskGroup(of: (Int, Output).self) { group in
      var started = 0
      var consumed = 0
      var isAtEnd = false
      while true {
        while !isAtEnd, started - consumed < width {
          guard let batch = nextBatch() else {
            isAtEnd = true
            break
          }
          let ordinal = started
          group.addTask { (ordinal, transform(batch)) }
          started += 1
        }
        if let output = ready[consumed % width] {
          ready[consumed % width] = nil
          consumed += 1
          try consume(output)
          continue
        }
        guard let (ordinal, output) = try await group.next() else { return }
        ready[ordinal % width] = output
      }
    }
  }

  /// The cores that the system has online.
  private static var cores: Int { Swift.max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
