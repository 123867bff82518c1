#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An output cannot be written. The description is one line that says what to do.
public struct OutputError: Error, Sendable, Equatable, CustomStringConvertible {
  /// Why.
  public enum Reason: Sendable, Equatable {
    /// The file is there already.
    case exists
    /// The reader of a pipe has gone: no fault of the output.
    case pipeClosed
    /// The system refuses or fails; the text is the system's.
    case system(String)
  }
  /// The output as the caller named it.
  public let path: String
  /// Why.
  public let reason: Reason

  /// An error of an output.
  public init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }

  /// One line: what is wrong, where, what to do.
  public var description: String {
    switch reason {
    case .exists: "\(path): exists already; give --force to replace it, or another name"
    case .pipeClosed: "\(path): the reader has gone"
    case .system(let text): "\(path): cannot be written: \(text)"
    }
  }
}

/// A file that is written whole or not at all, a device, or standard output.
final class ByteOutput {
  private let path: String
  private let descriptor: Int32
  private let partial: String?
  private var isFinished = false

  init(path: String, overwrites: Bool) throws(OutputError) {
    self.path = path
    guard path != "-" else {
      descriptor = 1
      partial = nil
      return
    }
    var status = stat()
    let isThere = unsafe stat(path, &status) == 0
    let isFile = !isThere || status.st_mode & S_IFMT == S_IFREG
    if isThere, isFile, !overwrites { throw OutputError(path: path, reason: .exists) }
    partial = isFile ? path + ".part" : nil
    if let partial { UnfinishedFiles.begin(partial) }
    let flags = isFile ? O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC : O_WRONLY | O_CLOEXEC
    descriptor = Self.open(partial ?? path, flags)
    guard descriptor >= 0 else {
      let reason = Self.lastError()
      if let partial { UnfinishedFiles.end(partial) }
      throw OutputError(path: path, reason: .system(reason))
    }
  }

  deinit {
    guard descriptor > 1 else { return }
    close(descriptor)
    // What was not finished leaves nothing behind.
    if !isFinished, let partial {
      unsafe unlink(partial)
      UnfinishedFiles.end(partial)
    }
  }

  func write(_ bytes: [UInt8]) throws(OutputError) {
    var start = 0
    while start < bytes.count {
      // Invariant: start < count, so the pointer and the length stay inside the array.
      let count = unsafe bytes.withUnsafeBytes { buffer -> Int in
        guard let base = buffer.baseAddress else { return 0 }
        return unsafe systemWrite(descriptor, base + start, buffer.count - start)
      }
      if count >= 0 {
        start += count
      } else if errno == EPIPE {
        throw OutputError(path: path, reason: .pipeClosed)
      } else if errno != EINTR {
        throw OutputError(path: path, reason: .system(Self.lastError()))
      }
    }
  }

  func finish() throws(OutputError) {
    guard let partial else {
      isFinished = true
      return
    }
    guard unsafe rename(partial, path) == 0 else { throw OutputError(path: path, reason: .system(Self.lastError())) }
    UnfinishedFiles.end(partial)
    isFinished = true
  }

  private static func open(_ path: String, _ flags: Int32) -> Int32 {
    #if canImport(Glibc)
      unsafe Glibc.open(path, flags, 0o644)
    #else
      unsafe Darwin.open(path, flags, 0o644)
    #endif
  }

  private static func lastError() -> String { unsafe String(cString: strerror(errno)) }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
  unsafe write(descriptor, bytes, count)
}
