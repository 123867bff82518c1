import CZlib

/// zlib's state of one compression into a gzip member (RFC 1952), without a name and a time in its header.
///
/// Invariant of the unsafe calls: zlib keeps the address of the stream, so it stands in memory of its own from
/// `deflateInit2_` to `deflateEnd`; pointers to input and output are set for each call and used in no other.
@safe
final class GzipCompression {
  private let stream: UnsafeMutablePointer<z_stream>
  private static let piece = 64 << 10

  /// A compression that has begun; nil when memory is short.
  init?() {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    // 15 bits of window, and 16 for the gzip wrapper; 8 is zlib's default for memory.
    let outcome = unsafe deflateInit2_(
      stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    guard outcome == Z_OK else {
      unsafe stream.deallocate()
      return nil
    }
  }

  deinit {
    unsafe deflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// Compresses `bytes`, appending what is ready to `output`; `isLast` ends the member. Nothing may follow the last.
  func append(_ bytes: [UInt8], isLast: Bool, to output: inout [UInt8]) {
    var position = 0
    repeat {
      let length = min(bytes.count - position, GzipCompression.piece)
      let isEnd = position + length == bytes.count
      compress(bytes, position..<(position + length), isLast && isEnd ? Z_FINISH : Z_NO_FLUSH, to: &output)
      position += length
    } while position < bytes.count
  }

  private func compress(_ bytes: [UInt8], _ range: Range<Int>, _ flush: Int32, to output: inout [UInt8]) {
    var input = Array(bytes[range])
    unsafe input.withUnsafeMutableBufferPointer { memory in
      unsafe stream.pointee.next_in = memory.baseAddress
      unsafe stream.pointee.avail_in = UInt32(memory.count)
      var isDone = false
      while !isDone {
        output.append(addingCapacity: GzipCompression.piece) { free in
          unsafe free.withUnsafeMutableBufferPointer { target, initialized in
            unsafe stream.pointee.next_out = target.baseAddress
            unsafe stream.pointee.avail_out = UInt32(GzipCompression.piece)
            unsafe deflate(stream, flush)
            initialized = unsafe GzipCompression.piece - Int(stream.pointee.avail_out)
          }
        }
        // A full output may hide more; anything less is all that there is for now (zlib.h, deflate).
        isDone = unsafe stream.pointee.avail_out > 0
      }
    }
  }
}
