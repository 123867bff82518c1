@preconcurrency import Foundation
import Zongmu

/// What Ctrl-C and the other signals that ask a program to end do: no half file stays beside an output, the line of the
/// progress is wiped, and the program ends by the signal, which a shell knows as exit code 130.
///
/// A catalogue needs nothing: what was not published is as after a kill, and `import` continues it.
enum Interruption {
  private static let signals = [SIGINT, SIGTERM, SIGHUP]
  /// What the handler writes to and the thread reads from. A handler may do next to nothing itself, and signals cannot
  /// be blocked and waited for: the main thread of an async program takes every one (dispatch_main).
  private static let channel: (reading: Int32, writing: Int32) = {
    var ends: [Int32] = [-1, -1]
    return pipe(&ends) == 0 ? (ends[0], ends[1]) : (-1, -1)
  }()

  /// Heeds the signals from now on.
  static func arrange() {
    // A file at the limit of sizes (`ulimit -f`) is told as an error of the output, as a full disk is.
    signal(SIGXFSZ, SIG_IGN)
    guard channel.writing >= 0 else { return }
    for number in signals {
      var action = sigaction()
      // What whoever started the program has told it to pass over (nohup, a job in the background) stays passed over.
      guard sigaction(number, nil, &action) == 0,
        action.__sigaction_handler.sa_handler.map({ unsafeBitCast($0, to: Int.self) }) != 1
      else { continue }
      signal(number) { number in
        var byte = UInt8(truncatingIfNeeded: number)
        write(Interruption.channel.writing, &byte, 1)
      }
    }
    Thread.detachNewThread {
      var byte: UInt8 = 0
      while read(channel.reading, &byte, 1) != 1 {}
      let number = Int32(byte)
      UnfinishedFiles.remove { end(by: number) }
    }
  }

  private static func end(by number: Int32) -> Never {
    Console.showPassing(nil)
    signal(number, SIG_DFL)
    raise(number)
    _exit(128 + number)
  }
}
