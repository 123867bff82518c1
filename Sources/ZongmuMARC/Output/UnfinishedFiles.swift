import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The files that are being written under another name until they are whole, of the whole process. A program that is
/// told to end in the middle takes them away.
public enum UnfinishedFiles {
  private static let paths = Mutex<Set<String>>([])

  static func begin(_ path: String) { paths.withLock { _ = $0.insert(path) } }

  static func end(_ path: String) { paths.withLock { _ = $0.remove(path) } }

  /// Removes them and calls `end`, which ends the program; meanwhile no other is begun or given its name.
  public static func remove(thenEnd end: () -> Never) -> Never {
    paths.withLock { paths in
      for path in paths { unsafe unlink(path) }
      end()
    }
  }
}
