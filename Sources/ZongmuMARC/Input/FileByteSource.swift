import Glibc

/// The bytes of a file, a pipe or standard input, as they are.
///
/// Reads with read(2) as bytes are asked for, so the size of the file does not matter. The descriptor is closed with
/// the source; that of standard input stays open.
public final class FileByteSource: ByteSource {
  /// The path as it was given; `-` is standard input.
  public let name: String
  private let descriptor: Int32
  private let ownsDescriptor: Bool

  /// The most bytes that one read asks the system for.
  static let largestRead = 256 << 10

  /// Opens the file at `path`, or standard input when `path` is `-`.
  ///
  /// Throws `.notFound`, `.isDirectory` (also for standard input, `zongmu count - < folder`), or `.system` with the
  /// system's words, such as "Permission denied".
  public init(path: String) throws(InputError) {
    name = path
    ownsDescriptor = path != "-"
    guard ownsDescriptor else {
      descriptor = STDIN_FILENO
      try FileByteSource.refuseDirectory(STDIN_FILENO, path)
      return
    }
    // A NUL would end the path early in C, and no file has one in its name.
    guard !path.utf8.contains(0) else { throw InputError(path, .notFound) }
    let opened = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard opened >= 0 else { throw FileByteSource.failure(path, errno) }
    descriptor = opened
    try FileByteSource.refuseDirectory(opened, path)
  }

  deinit {
    if ownsDescriptor { close(descriptor) }
  }

  /// Appends up to `count` bytes, at most 256 KiB; 0 at the end. Throws `.system` when the system fails.
  public func read(_ count: Int, into buffer: inout [UInt8]) throws(InputError) -> Int {
    guard count > 0 else { return 0 }
    let wanted = min(count, FileByteSource.largestRead)
    var outcome = 0
    var code: Int32 = 0
    buffer.append(addingCapacity: wanted) { free in
      unsafe free.withUnsafeMutableBufferPointer { memory, initialized in
        repeat {
          outcome = unsafe Glibc.read(descriptor, memory.baseAddress, wanted)
          code = errno
        } while outcome < 0 && code == EINTR
        // read(2) has written exactly that many bytes at the start of the free memory.
        initialized = max(outcome, 0)
      }
    }
    guard outcome >= 0 else { throw FileByteSource.failure(name, code) }
    return outcome
  }

  /// How much of the file was read, from 0 to 1; nil for a pipe or a terminal, whose end nobody knows.
  ///
  /// Of a compressed file it is the share of its compressed bytes.
  var shareRead: Double? {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else {
      return nil
    }
    let position = lseek(descriptor, 0, SEEK_CUR)
    return position < 0 ? nil : min(1, Double(position) / Double(status.st_size))
  }

  private static func refuseDirectory(_ descriptor: Int32, _ path: String) throws(InputError) {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw failure(path, errno) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw InputError(path, .isDirectory) }
  }

  /// What a number of errno means for an input.
  private static func failure(_ path: String, _ code: Int32) -> InputError {
    switch code {
    case ENOENT: InputError(path, .notFound)
    case EISDIR: InputError(path, .isDirectory)
    default: InputError(path, .system(unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"))
    }
  }
}
