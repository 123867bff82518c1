import Synchronization

/// Buffers that are used again. A fresh one of some hundred KiB costs the system more, a page at a time, than filling it.
package final class BufferPool: Sendable {
  private let idle = Mutex<[[UInt8]]>([])

  /// The most buffers that are kept.
  private static let limit = 16
  /// The largest buffer that is kept, in bytes: one record may be as long as a hundred batches.
  private static let largest = 4 << 20

  /// An empty pool.
  package init() {}

  /// An empty buffer, with room in it if one was given back.
  package func take() -> [UInt8] {
    var buffer = idle.withLock { $0.popLast() } ?? []
    buffer.removeAll(keepingCapacity: true)
    return buffer
  }

  /// Takes a buffer back.
  package func give(_ buffer: [UInt8]) {
    guard buffer.capacity <= BufferPool.largest else { return }
    idle.withLock { if $0.count < BufferPool.limit { $0.append(buffer) } }
  }
}

/// Bytes that go back to a pool when nobody has them any more.
final class PooledBytes: Sendable {
  let bytes: [UInt8]
  private let pool: BufferPool?

  init(_ bytes: [UInt8], in pool: BufferPool? = nil) {
    self.bytes = bytes
    self.pool = pool
  }

  deinit { pool?.give(bytes) }
}
