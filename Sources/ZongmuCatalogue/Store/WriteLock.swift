#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The right to write to a catalogue, for as long as the value lives. One process has it at a time; the system takes
/// it back when the process ends, however it ends.
///
/// It is a lock on a file beside the catalogue, since SQLite's own lock is let go between transactions.
final class WriteLock: Sendable {
  private let descriptor: Int32

  /// Takes the lock, or throws `busy` at once when another process has it.
  init(catalogue path: String) throws(CatalogueError) {
    descriptor = open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw .notWritable(path: path, detail: String(cString: strerror(errno)))
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let reason = errno
      close(descriptor)
      if reason == EWOULDBLOCK { throw .busy(path: path) }
      throw .notWritable(path: path, detail: String(cString: strerror(reason)))
    }
  }

  deinit {
    // Closing alone would leave the lock to a process that is being started at this moment and has a copy of the
    // descriptor until it runs its program.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}
