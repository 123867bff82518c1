import CZlib
import Fixtures
import Glibc
import Testing

@testable import ZongmuMARC

/// A gzip member made by zlib's deflate.
private func gzip(_ bytes: [UInt8]) throws -> [UInt8] {
  var stream = z_stream()
  let size = Int32(MemoryLayout<z_stream>.size)
  try #require(
    deflateInit2_(&stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size) == Z_OK)
  defer { deflateEnd(&stream) }
  var input = bytes
  var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))))
  let status = input.withUnsafeMutableBufferPointer { from in
    output.withUnsafeMutableBufferPointer { to in
      stream.next_in = from.baseAddress
      stream.avail_in = UInt32(from.count)
      stream.next_out = to.baseAddress
      stream.avail_out = UInt32(to.count)
      return deflate(&stream, Z_FINISH)
    }
  }
  try #require(status == Z_STREAM_END)
  output.removeLast(Int(stream.avail_out))
  return output
}

/// Everything that a source gives, and the error that ends it.
private func drain(_ source: any ByteSource, asking count: Int = 4096) -> (bytes: [UInt8], error: InputError?) {
  var source = source
  var bytes: [UInt8] = []
  do throws(InputError) {
    while true {
      let before = bytes.count
      let read = try source.read(count, into: &bytes)
      #expect(bytes.count - before == read && read <= count)
      guard read > 0 else { break }
    }
    let more = try source.read(count, into: &bytes)
    #expect(more == 0, "after the end comes nothing")
    return (bytes, nil)
  } catch {
    return (bytes, error)
  }
}

/// The error of opening a path, or nil.
private func openingError(_ path: String) -> InputError? {
  do {
    _ = try OpenedByteSource(path: path)
    return nil
  } catch {
    return error
  }
}

/// Bytes that do not repeat soon: a linear congruential sequence.
private func noise(_ count: Int) -> [UInt8] {
  var state: UInt32 = 7
  return (0..<count).map { _ in
    state = state &* 1_664_525 &+ 1_013_904_223
    return UInt8(state >> 24)
  }
}

@Suite("Byte sources")
struct ByteSourceTests {
  @Test("A file is read whole, however much is asked for", arguments: [1000, 65_536, .max])
  func file(asking: Int) throws {
    let folder = try Folder()
    let content = noise(700_000)
    let path = try folder.write(content, "file")
    let source = try OpenedByteSource(path: path)
    #expect(source.name == path)
    let read = drain(source, asking: asking)
    #expect(read.bytes == content)
    #expect(read.error == nil)
  }

  @Test("A missing file, a folder, an empty file and a refused one are told apart")
  func openingErrors() throws {
    let folder = try Folder()
    let missing = folder.file("nothing.mrc")
    #expect(openingError(missing) == InputError(missing, .notFound))
    #expect(openingError("") == InputError("", .notFound))
    #expect(openingError("a\0b") == InputError("a\0b", .notFound))
    #expect(openingError(folder.path) == InputError(folder.path, .isDirectory))
    let empty = try folder.write([], "file")
    #expect(openingError(empty) == InputError(empty, .empty))
    let packed = try folder.write(gzip([]), "packed.gz")
    #expect(openingError(packed) == InputError(packed, .empty))
    let below = empty + "/x"
    #expect(openingError(below) == InputError(below, .system("Not a directory")))
  }

  @Test("The descriptor is closed with the source")
  func closesDescriptor() throws {
    let folder = try Folder()
    let path = folder.file("file")
    try #require(mkfifo(path, 0o600) == 0)
    // A pipe can be opened for writing without waiting only while someone has it open for reading (fifo(7)).
    let isRead: () -> Bool = {
      let descriptor = Glibc.open(path, O_WRONLY | O_NONBLOCK)
      if descriptor >= 0 { Glibc.close(descriptor) }
      return descriptor >= 0
    }
    let both = Glibc.open(path, O_RDWR)
    try #require(both >= 0)
    var source: FileByteSource? = try FileByteSource(path: path)
    Glibc.close(both)
    #expect(source?.name == path && isRead())
    source = nil
    #expect(!isRead())
  }

  @Test("gzip is unpacked by its first bytes, whatever the pieces", arguments: [1, 2, 7, 4096, 1 << 20])
  func gzipPieces(piece: Int) throws {
    let content = noise(150_000) + [UInt8](repeating: 0x41, count: 300_000)
    let opened = try OpenedByteSource(MemoryByteSource(gzip(content), name: "a.gz", piece: piece))
    #expect(opened.name == "a.gz")
    let read = drain(opened)
    #expect(read.bytes == content)
    #expect(read.error == nil)
  }

  @Test("Members one after the other are one stream; NUL bytes may follow the last", arguments: [1, 3, 1 << 20])
  func members(piece: Int) throws {
    let packed = try gzip(Array("one".utf8)) + gzip([]) + gzip(Array("two".utf8)) + [UInt8](repeating: 0, count: 513)
    let read = drain(try OpenedByteSource(MemoryByteSource(packed, piece: piece)))
    #expect(String(decoding: read.bytes, as: UTF8.self) == "onetwo")
    #expect(read.error == nil)
  }

  @Test("A file in gzip is unpacked")
  func gzipFile() throws {
    let folder = try Folder()
    let content = noise(100_000)
    #expect(drain(try OpenedByteSource(path: try folder.write(gzip(content), "packed.gz"))).bytes == content)
  }

  @Test("A gzip stream that ends early gives what it has, then says so", arguments: [1, 8, 9, 500])
  func truncated(missing: Int) throws {
    let content = noise(5000)
    let packed = try gzip(content)
    let read = drain(try OpenedByteSource(MemoryByteSource(Array(packed.dropLast(missing)), name: "a.gz")))
    #expect(content.starts(with: read.bytes))
    // The trailer has 8 bytes; with it gone and all data there, nothing of the content is lost.
    #expect(missing > 8 || read.bytes == content)
    #expect(
      read.error
        == InputError("a.gz", .damagedCompression("it ends early, after \(packed.count - missing) of its bytes")))
  }

  @Test("A header that is cut off is damage, not an empty file")
  func truncatedHeader() throws {
    let folder = try Folder()
    let path = try folder.write(Array(gzip([1, 2, 3]).prefix(6)), "packed.gz")
    #expect(openingError(path) == InputError(path, .damagedCompression("it ends early, after 6 of its bytes")))
  }

  @Test("Damage and foreign bytes are reported, and reported again when asked again")
  func damage() throws {
    let content = noise(5000)
    let packed = try gzip(content)
    // The checksum is the first half of the trailer (RFC 1952 §2.3.1).
    var wrongChecksum = packed
    wrongChecksum[packed.count - 8] ^= 0xFF
    for bytes in [wrongChecksum, packed + Array("tail".utf8), packed + [0, 0] + Array("tail".utf8)] {
      var source = try OpenedByteSource(MemoryByteSource(bytes, name: "a.gz"))
      let read = drain(source)
      #expect(read.bytes == content)
      let error = try #require(read.error)
      guard case .damagedCompression = error.reason else {
        Issue.record("no damage reported but \(error)")
        continue
      }
      // The source shares zlib's state with the one that was drained.
      var sink: [UInt8] = []
      #expect(throws: error) { while try source.read(100, into: &sink) > 0 {} }
    }
  }

  /// A fuzzing finding: a block of fixed codes (RFC 1951 §3.2.6) that soon refers further back than there are bytes.
  @Test("What comes before the fault of a stream is handed out, however it is cut", arguments: [1, 2, 3, 5, 7, 64])
  func damageInPieces(piece: Int) throws {
    let broken: [UInt8] = [
      0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x20, 0x05, 0x02, 0xFF, 0xFB, 0xFF, 0x4F, 0xFF, 0xFF, 0x30, 0x30,
    ]
    let content = noise(5000)
    let packed = try gzip(content)
    var damaged = [broken + packed]
    for place in stride(from: 20, to: packed.count, by: 331) {
      var bytes = packed
      bytes[place] ^= 0x10
      damaged.append(bytes)
    }
    for bytes in damaged {
      let whole = drain(try OpenedByteSource(MemoryByteSource(bytes)))
      let cut = drain(try OpenedByteSource(MemoryByteSource(bytes, piece: piece)))
      #expect(whole.error != nil)
      #expect(whole.error == cut.error)
      #expect(whole.bytes == cut.bytes)
      #expect(!whole.bytes.isEmpty)
    }
  }

  @Test("A bomb is refused by size and ratio together")
  func bomb() throws {
    // 8 MiB of zeros: deflate gets about 1:1030.
    let zeros = try gzip([UInt8](repeating: 0, count: 8 << 20))
    let bomb = drain(try GzipByteSource(MemoryByteSource(zeros, name: "bomb.gz"), allowedOutput: 1 << 20))
    guard case .expansionLimit = bomb.error?.reason else {
      Issue.record("not refused: \(String(describing: bomb.error))")
      return
    }
    #expect(bomb.bytes.count <= (1 << 20) + (256 << 10))
    let small = drain(try GzipByteSource(MemoryByteSource(zeros), allowedOutput: 8 << 20))
    #expect(small.error == nil && small.bytes.count == 8 << 20)
    let honest = drain(try GzipByteSource(MemoryByteSource(gzip(noise(3 << 20))), allowedOutput: 1 << 20))
    #expect(honest.error == nil && honest.bytes.count == 3 << 20)
  }

  @Test("Looking ahead takes nothing away", arguments: [1, 2, 100])
  func peeking(piece: Int) throws {
    var source = try OpenedByteSource(MemoryByteSource(Array("abcdef".utf8), piece: piece))
    #expect(try source.peek(3).elementsEqual("abc".utf8))
    var read: [UInt8] = []
    #expect(try source.read(2, into: &read) == 2)
    #expect(try source.peek(100).elementsEqual("cdef".utf8))
    #expect(drain(source, asking: 1).bytes == Array("cdef".utf8))
  }

  @Test("A file that ends in the middle of its gzip can be looked at up to there")
  func peekingAtDamage() throws {
    let content = noise(5000)
    var source = try OpenedByteSource(MemoryByteSource(Array(try gzip(content).dropLast(8)), name: "a.gz"))
    #expect(try source.peek(8000).elementsEqual(content))
    let read = drain(source)
    #expect(read.bytes == content && read.error != nil)
  }
}
