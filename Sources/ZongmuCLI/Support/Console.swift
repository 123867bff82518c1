import Foundation

/// Standard output for results, standard error for talk.
enum Console {
  /// Says something to the person at the terminal.
  static func tell(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }

  /// Whether standard error is a terminal.
  static var isTerminal: Bool { isatty(2) == 1 }
}

/// A count on standard error that goes up while work is done; silent where nobody watches.
final class Progress {
  private let label: String
  private let isShown: Bool
  private let start = ContinuousClock.now
  private var last = ContinuousClock.now

  init(_ label: String, isQuiet: Bool) {
    self.label = label
    isShown = !isQuiet && Console.isTerminal
  }

  /// Shows how much is done, at most four times a second.
  func show(_ count: Int) {
    guard isShown, last.duration(to: .now) > .milliseconds(250) else { return }
    last = .now
    let elapsed = start.duration(to: .now)
    let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    write("\r\(label): \(count) (\(Int(Double(count) / max(seconds, 0.001)))/s) ")
  }

  /// Wipes the line.
  func end() {
    guard isShown else { return }
    write("\r\u{1B}[K")
  }

  private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}

extension Console {
  /// The columns of the terminal: COLUMNS where it is set, what the terminal says, else 80.
  static var columns: Int {
    if let text = ProcessInfo.processInfo.environment["COLUMNS"], let columns = Int(text), columns > 0 {
      return columns
    }
    var size = winsize()
    guard isatty(1) == 1, ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}
