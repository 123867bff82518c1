/// A stream of bytes that is read once, from its start to its end.
public protocol ByteSource {
  /// The name of the input as the caller gave it.
  var name: String { get }

  /// Appends up to `count` bytes to `buffer` and returns how many; 0 at the end of the input and ever after.
  ///
  /// A call that throws has appended nothing: bytes before a fault are handed out first, and the fault is thrown by the
  /// next call.
  mutating func read(_ count: Int, into buffer: inout [UInt8]) throws(InputError) -> Int
}

/// Bytes that are in memory already, handed out in pieces: for tests and for records that come from elsewhere.
public struct MemoryByteSource: ByteSource {
  /// The name that locations carry.
  public let name: String
  private let bytes: [UInt8]
  private let piece: Int
  private var position = 0

  /// A source over `bytes` that never gives more than `piece` bytes at once.
  public init(_ bytes: [UInt8], name: String = "memory", piece: Int = .max) {
    precondition(piece > 0, "a piece has at least one byte")
    self.bytes = bytes
    self.name = name
    self.piece = piece
  }

  /// Appends the next piece.
  public mutating func read(_ count: Int, into buffer: inout [UInt8]) throws(InputError) -> Int {
    let end = position + min(count, piece, bytes.count - position)
    defer { position = end }
    buffer.append(contentsOf: bytes[position..<end])
    return end - position
  }
}
