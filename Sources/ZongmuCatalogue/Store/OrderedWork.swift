import Dispatch
import Synchronization
import ZongmuMARC

/// Work on many pieces with all cores while one thread, which alone may touch the store, hands them in and takes what
/// comes of them, in the order in which it handed them in. `OrderedTasks` is the same where the caller is asynchronous.
enum OrderedWork {
  /// Calls `transform` with each piece that `next` gives, on several threads, and `consume` with each result, in order.
  ///
  /// `next` and `consume` are called on the thread of the caller. At most one piece more than there are cores is on its
  /// way, so that memory does not grow with their number. What either of them throws ends the work; pieces on their way
  /// are finished and dropped.
  static func run<Piece: Sendable, Output: Sendable>(
    next: () throws -> Piece?, transform: @escaping @Sendable (Piece) -> Output, consume: (Output) throws -> Void
  ) throws {
    guard OrderedTasks.cores > 1 else {
      while let piece = try next() { try consume(transform(piece)) }
      return
    }
    var ring: [Pending<Output>] = []
    var first = 0
    var isAtEnd = false
    while true {
      while !isAtEnd, ring.count - first <= OrderedTasks.cores {
        guard let piece = try next() else {
          isAtEnd = true
          break
        }
        ring.append(Pending { transform(piece) })
      }
      guard first < ring.count else { return }
      let output = ring[first].value
      first += 1
      if first > 64 {
        ring.removeFirst(first)
        first = 0
      }
      try consume(output)
    }
  }
}

/// A result that another thread is working on.
private final class Pending<Output: Sendable>: Sendable {
  private let slot = Mutex<Output?>(nil)
  private let isDone = DispatchSemaphore(value: 0)

  init(_ work: @escaping @Sendable () -> Output) {
    DispatchQueue.global().async {
      let output = work()
      self.slot.withLock { $0 = output }
      self.isDone.signal()
    }
  }

  /// The result, once it is there; to be asked for once.
  var value: Output {
    isDone.wait()
    let output = slot.withLock { slot in
      defer { slot = nil }
      return slot
    }
    guard let output else { preconditionFailure("the result of a piece of work is asked for once") }
    return output
  }
}
