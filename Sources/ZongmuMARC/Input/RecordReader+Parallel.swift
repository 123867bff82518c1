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
    let width = Swift.max(1, width ?? OrderedTasks.cores + 1)
    guard width > 1 else {
      while let batch = nextBatch() { try consume(transform(batch)) }
      return
    }
    try await OrderedTasks.run(width: width, next: { nextBatch() }, transform: transform, consume: consume)
  }
}
