/// An input opened for reading: plain or gzip, once or twice, told apart by its first bytes and never by its name. Text in
/// UTF-16 becomes UTF-8.
///
/// It has at least one byte, and its beginning can be looked at before it is read:
///
///     var source = try OpenedByteSource(path: "branch.mrc.gz")
///     let isXML = try source.peek(1).first == UInt8(ascii: "<")
public struct OpenedByteSource: ByteSource {
  /// The name of the input as the caller gave it; `-` is standard input.
  public let name: String
  private var source: any ByteSource
  private var ahead: [UInt8] = []
  private var position = 0
  private var failure: InputError?

  private static let piece = 64 << 10

  /// Opens the file at `path`, or standard input when `path` is `-`.
  ///
  /// Throws `.notFound`, `.isDirectory`, `.system`, `.empty` (no byte, or none after decompression),
  /// `.damagedCompression`.
  public init(path: String) throws(InputError) {
    try self.init(FileByteSource(path: path))
  }

  /// Takes over `source`, decompressing it when it begins as gzip does (1F 8B, RFC 1952 §2.3.1).
  ///
  /// Throws `.empty`, `.damagedCompression`, and what `source` throws.
  public init(_ source: any ByteSource) throws(InputError) {
    var opened = OpenedByteSource(unchecked: source)
    // Who compresses an export again gets gzip in gzip.
    for _ in 0..<2 where try opened.peek(2).elementsEqual([0x1F, 0x8B]) {
      opened = OpenedByteSource(unchecked: try GzipByteSource(opened))
    }
    if let order = UTF16ByteSource.order(try opened.peek(UTF16ByteSource.lookAhead)) {
      opened = OpenedByteSource(unchecked: UTF16ByteSource(opened, order))
    }
    guard try !opened.peek(1).isEmpty else { throw InputError(source.name, .empty) }
    self = opened
  }

  private init(unchecked source: any ByteSource) {
    name = source.name
    self.source = source
  }

  /// What was looked at and is still to be read.
  var knownBeginning: ArraySlice<UInt8> { ahead[position...] }

  /// The next `count` bytes without reading them; fewer when the input ends or fails before.
  ///
  /// Throws only when the input fails at once; a failure further on is thrown when the reading gets there.
  public mutating func peek(_ count: Int) throws(InputError) -> ArraySlice<UInt8> {
    while ahead.count - position < count, failure == nil {
      do {
        guard try source.read(OpenedByteSource.piece, into: &ahead) > 0 else { break }
      } catch {
        failure = error
      }
    }
    if let failure, position == ahead.count { throw failure }
    return ahead[position...].prefix(count)
  }

  /// Appends up to `count` bytes; 0 at the end of the input and ever after.
  public mutating func read(_ count: Int, into buffer: inout [UInt8]) throws(InputError) -> Int {
    guard position < ahead.count else {
      if let failure { throw failure }
      return try source.read(count, into: &buffer)
    }
    let end = position + min(max(count, 0), ahead.count - position)
    defer {
      position = end
      if end == ahead.count {
        ahead = []
        position = 0
      }
    }
    buffer.append(contentsOf: ahead[position..<end])
    return end - position
  }
}
