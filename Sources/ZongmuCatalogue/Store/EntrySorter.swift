import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Two numbers that are sorted by the first, then by the second.
struct SortEntry: Comparable, Hashable, Sendable {
  let high: UInt64
  let low: UInt64

  static func < (left: SortEntry, right: SortEntry) -> Bool {
    left.high != right.high ? left.high < right.high : left.low < right.low
  }
}

/// Sorts any number of entries in bounded memory: runs of a million (16 MiB) are sorted and put into a temporary file,
/// and merged when they are asked for. Few entries never leave memory.
struct EntrySorter {
  private var run: [SortEntry] = []
  private var file: SortFile?
  private var runs: [Range<Int>] = []
  private let runLength: Int

  init(runLength: Int = 1 << 20) { self.runLength = runLength }

  /// The number of entries so far, repeated ones too.
  var count: Int { run.count + (runs.last?.upperBound ?? 0) }

  mutating func add(_ entry: SortEntry) throws(CatalogueError) {
    run.append(entry)
    if run.count >= runLength { try spill() }
  }

  private mutating func spill() throws(CatalogueError) {
    run.sort()
    let file: SortFile
    if let known = self.file { file = known } else { file = try SortFile() }
    self.file = file
    let start = runs.last?.upperBound ?? 0
    try file.append(run)
    runs.append(start..<start + run.count)
    run.removeAll(keepingCapacity: true)
  }

  /// The entries in order, each once; nothing can be added any more.
  mutating func sorted() throws(CatalogueError) -> SortedEntries {
    guard let file else {
      run.sort()
      defer { run = [] }
      return SortedEntries(run)
    }
    if !run.isEmpty { try spill() }
    run = []
    return try SortedEntries(file, runs)
  }
}

/// Sorted entries, each once.
struct SortedEntries {
  /// A run on its way through memory.
  private struct Cursor {
    var buffer: [SortEntry]
    var place = 0
    var rest: Range<Int>
    var head: SortEntry { buffer[place] }
  }

  private var file: SortFile?
  /// Cursors by their heads: a heap, the least first.
  private var heap: [Cursor] = []
  private var last: SortEntry?

  private static let bufferLength = 4_096

  fileprivate init(_ entries: [SortEntry]) {
    if !entries.isEmpty { heap = [Cursor(buffer: entries, rest: 0..<0)] }
  }

  fileprivate init(_ file: SortFile, _ runs: [Range<Int>]) throws(CatalogueError) {
    self.file = file
    for run in runs {
      let first = run.prefix(SortedEntries.bufferLength)
      heap.append(Cursor(buffer: try file.read(first), rest: first.endIndex..<run.upperBound))
    }
    heap.sort { $0.head < $1.head }
  }

  /// The next entry; nil at the end.
  mutating func next() throws(CatalogueError) -> SortEntry? {
    while !heap.isEmpty {
      let entry = heap[0].head
      try advance()
      if entry == last { continue }
      last = entry
      return entry
    }
    return nil
  }

  private mutating func advance() throws(CatalogueError) {
    heap[0].place += 1
    if heap[0].place == heap[0].buffer.count {
      let rest = heap[0].rest
      if rest.isEmpty {
        heap.swapAt(0, heap.count - 1)
        heap.removeLast()
      } else if let file {
        let more = rest.prefix(SortedEntries.bufferLength)
        heap[0] = Cursor(buffer: try file.read(more), rest: more.endIndex..<rest.upperBound)
      }
    }
    sink()
  }

  /// Puts the first cursor where it belongs.
  private mutating func sink() {
    var place = 0
    while true {
      var least = place
      for child in [2 * place + 1, 2 * place + 2] where child < heap.count && heap[child].head < heap[least].head {
        least = child
      }
      guard least != place else { return }
      heap.swapAt(place, least)
      place = least
    }
  }
}

/// A temporary file of entries that nobody else sees: it has no name from the beginning on.
private final class SortFile {
  private let descriptor: Int32
  private var end = 0
  private let path: String

  init() throws(CatalogueError) {
    path = NSTemporaryDirectory() + "zongmu-sort-XXXXXX"
    var name = Array(path.utf8CString)
    descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw SortFile.error(path) }
    unlink(name)
  }

  deinit { close(descriptor) }

  func append(_ entries: [SortEntry]) throws(CatalogueError) {
    let isWritten = entries.withUnsafeBytes { bytes in
      var done = 0
      while done < bytes.count {
        let count = pwrite(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done, off_t(end + done))
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        done += count
      }
      return true
    }
    guard isWritten else { throw SortFile.error(path) }
    end += entries.count * MemoryLayout<SortEntry>.stride
  }

  func read(_ places: Range<Int>) throws(CatalogueError) -> [SortEntry] {
    let size = MemoryLayout<SortEntry>.stride
    var isRead = true
    let entries = [SortEntry](unsafeUninitializedCapacity: places.count) { buffer, count in
      let bytes = UnsafeMutableRawBufferPointer(buffer)
      var done = 0
      while done < places.count * size {
        let got = pread(
          descriptor, bytes.baseAddress.map { $0 + done }, places.count * size - done,
          off_t(places.lowerBound * size + done))
        if got < 0, errno == EINTR { continue }
        guard got > 0 else {
          isRead = false
          break
        }
        done += got
      }
      count = done / size
    }
    guard isRead else { throw SortFile.error(path) }
    return entries
  }

  private static func error(_ path: String) -> CatalogueError {
    .storage(path: path, detail: "a temporary file failed: \(String(cString: strerror(errno)))")
  }
}
