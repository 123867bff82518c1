@preconcurrency import Foundation
import Synchronization

/// Standard output for results, standard error for talk.
enum Console {
  /// Whether a line that is to be wiped stands on standard error.
  private static let hasPassingLine = Mutex(false)

  /// Says something to the person at the terminal.
  static func tell(_ line: String) {
    hasPassingLine.withLock { isThere in
      write((isThere ? wipe : "") + line + "\n")
      isThere = false
    }
  }

  /// Shows a line that the next one takes the place of; nil wipes it.
  static func showPassing(_ line: String?) {
    hasPassingLine.withLock { isThere in
      guard isThere || line != nil else { return }
      write(wipe + (line ?? ""))
      isThere = line != nil
    }
  }

  private static let wipe = "\r\u{1B}[K"

  private static func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }

  /// Whether standard error is a terminal.
  static var isTerminal: Bool { isatty(2) == 1 }

  /// Whether standard output is a terminal.
  static var isOutputTerminal: Bool { isatty(1) == 1 }

  /// The columns of the terminal that results go to; nil for a file or a pipe.
  static var outputColumns: Int? { isOutputTerminal ? columns(of: 1) : nil }

  /// The columns of the terminal that talk goes to.
  static var talkColumns: Int { columns(of: 2) }

  /// The columns for results that are laid out in columns, wherever they go.
  static var columns: Int { columns(of: 1) }

  /// COLUMNS where it is set, what the terminal says, else 80.
  private static func columns(of descriptor: Int32) -> Int {
    if let text = ProcessInfo.processInfo.environment["COLUMNS"], let columns = Int(text), columns > 0 {
      return columns
    }
    var size = winsize()
    guard isatty(descriptor) == 1, ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// What the system said when a long text did not go out.
  private static let fault = Mutex<String?>(nil)

  /// Prints many lines of results at once, the last with its end. They are longer than what is kept back to be written
  /// out later, so that what goes wrong goes wrong here.
  static func put(_ text: String) {
    Swift.print(text, terminator: "")
    guard ferror(stdout) != 0 else { return }
    let said = String(cString: strerror(errno))
    fault.withLock { $0 = $0 ?? said }
  }

  /// Writes out what was printed. Nil when all of it arrived, else what the system says.
  static func outputFault() -> String? {
    guard fflush(stdout) == 0, ferror(stdout) == 0 else {
      let said = String(cString: strerror(errno))
      return fault.withLock { $0 ?? said }
    }
    return nil
  }
}
