import CZlib

/// The decompressed bytes of a gzip stream (RFC 1952): one member or several one after the other, with NUL bytes
/// allowed after the last, as tapes and block devices leave them.
///
/// What was decompressed before a fault is handed out before the fault is thrown. Memory: 64 KiB of compressed bytes
/// and zlib's window.
public final class GzipByteSource: ByteSource {
  /// The name of the compressed input.
  public let name: String
  private var compressed: any ByteSource
  private var inflation: Inflation
  private var input: [UInt8] = []
  private var position = 0
  private var isInMember = true
  private var isFinished = false
  private var failure: InputError?
  private var bytesIn = 0
  private var bytesOut = 0
  private let allowedOutput: Int

  /// The output that is allowed whatever the ratio.
  public static let allowedOutput = 1 << 30
  /// The ratio of output to input beyond which more than `allowedOutput` is refused. MARC shrinks to a quarter or a
  /// tenth; deflate ends at about 1032 (RFC 1951: 258 bytes from 2 bits), which only repetition of one string reaches.
  public static let allowedRatio = 1000

  private static let inputPiece = 64 << 10
  private static let outputPiece = 256 << 10

  /// The decompressed bytes of `compressed`, which must be at the start of a gzip member.
  public convenience init(_ compressed: any ByteSource) throws(InputError) {
    try self.init(compressed, allowedOutput: GzipByteSource.allowedOutput)
  }

  init(_ compressed: any ByteSource, allowedOutput: Int) throws(InputError) {
    name = compressed.name
    self.compressed = compressed
    self.allowedOutput = allowedOutput
    guard let inflation = Inflation() else { throw InputError(compressed.name, .system("not enough memory")) }
    self.inflation = inflation
  }

  /// Appends up to `count` decompressed bytes, at most 256 KiB; 0 at the end.
  ///
  /// Throws `.damagedCompression`, `.expansionLimit`, or what the compressed input throws; and the same ever after.
  public func read(_ count: Int, into buffer: inout [UInt8]) throws(InputError) -> Int {
    guard count > 0, !isFinished else { return 0 }
    if let failure { throw failure }
    let before = buffer.count
    do {
      return try produce(min(count, GzipByteSource.outputPiece), &buffer)
    } catch {
      failure = error
      guard buffer.count > before else { throw error }
      return buffer.count - before
    }
  }

  private func produce(_ wanted: Int, _ buffer: inout [UInt8]) throws(InputError) -> Int {
    while true {
      var isAtEnd = false
      if position == input.count { isAtEnd = try !refill() }
      guard isInMember else {
        if isAtEnd {
          isFinished = true
          return 0
        }
        try enterNextMember()
        continue
      }
      // At the end of the input too: zlib may still hold output.
      let step = inflation.run(&input, from: position, wanted, into: &buffer)
      position += step.consumed
      bytesIn += step.consumed
      bytesOut += step.produced
      switch step.status {
      case Z_OK, Z_BUF_ERROR: break
      case Z_STREAM_END: isInMember = false
      case Z_MEM_ERROR: throw InputError(name, .system("not enough memory"))
      default: throw damage(inflation.message)
      }
      try checkExpansion()
      if step.produced > 0 { return step.produced }
      if isAtEnd, isInMember { throw damage("it ends early") }
    }
  }

  /// Reads more compressed bytes; false at their end.
  private func refill() throws(InputError) -> Bool {
    input.removeAll(keepingCapacity: true)
    position = 0
    return try compressed.read(GzipByteSource.inputPiece, into: &input) > 0
  }

  /// Passes over padding; what follows it must be a member.
  private func enterNextMember() throws(InputError) {
    while position < input.count, input[position] == 0 {
      position += 1
      bytesIn += 1
    }
    guard position < input.count else { return }
    guard input[position] == 0x1F else { throw damage("other bytes follow the compressed data") }
    inflation.restart()
    isInMember = true
  }

  private func checkExpansion() throws(InputError) {
    guard bytesOut > allowedOutput, bytesOut / max(bytesIn, 1) > GzipByteSource.allowedRatio else { return }
    throw InputError(
      name,
      .expansionLimit(
        "expands more than \(GzipByteSource.allowedRatio)-fold, to over \(allowedOutput >> 20) MiB: no catalogue does; "
          + "decompress it yourself and look at it"))
  }

  private func damage(_ text: String) -> InputError {
    InputError(name, .damagedCompression("\(text), after \(bytesIn) of its bytes"))
  }
}

/// zlib's state of one decompression.
///
/// Invariant of the unsafe calls: zlib keeps the address of the stream, so it stands in memory of its own from
/// `inflateInit2_` to `inflateEnd`; pointers to input and output are set for each call and used in no other.
@safe
private final class Inflation {
  private let stream: UnsafeMutablePointer<z_stream>

  init?() {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    // 15 bits of window, and 16 for: the gzip wrapper and no other.
    let outcome = unsafe inflateInit2_(stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard outcome == Z_OK else {
      unsafe stream.deallocate()
      return nil
    }
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// zlib's words for the last fault.
  var message: String { unsafe stream.pointee.msg.map { unsafe String(cString: $0) } ?? "it cannot be read" }

  /// Makes ready for another member.
  func restart() { _ = unsafe inflateReset(stream) }

  /// Decompresses `input` from `position` on, appending up to `wanted` bytes to `output`.
  func run(
    _ input: inout [UInt8], from position: Int, _ wanted: Int, into output: inout [UInt8]
  ) -> (status: Int32, consumed: Int, produced: Int) {
    var status = Z_OK
    let available = input.count - position
    output.append(addingCapacity: wanted) { free in
      unsafe free.withUnsafeMutableBufferPointer { memory, initialized in
        unsafe input.withUnsafeMutableBufferPointer { bytes in
          unsafe stream.pointee.next_in = bytes.baseAddress.map { unsafe $0 + position }
          unsafe stream.pointee.avail_in = UInt32(available)
          unsafe stream.pointee.next_out = memory.baseAddress
          unsafe stream.pointee.avail_out = UInt32(wanted)
          status = unsafe inflate(stream, Z_NO_FLUSH)
        }
        initialized = unsafe wanted - Int(stream.pointee.avail_out)
      }
    }
    return unsafe (status, available - Int(stream.pointee.avail_in), wanted - Int(stream.pointee.avail_out))
  }
}
