@preconcurrency import Foundation
import Zongmu

/// What Ctrl-C and the other signals that ask a program to end do: no half file stays beside an output, the line of the
/// progress is wiped, and the program ends by the signal, which a shell knows as exit code 130.
///
/// A catalogue needs nothing: what was not published is as after a kill, and `import` continues it.
enum Interruption {
  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  /// Waits for the signals in a thread of its own. To be called before any other thread is started.
  static func arrange() {
    // What whoever started the program has told it to pass over (nohup, a job in the background) stays passed over.
    let heeded = signals.filter { number in
      var action = sigaction()
      guard sigaction(number, nil, &action) == 0 else { return false }
      return action.__sigaction_handler.sa_handler.map { unsafeBitCast($0, to: Int.self) } != 1
    }
    guard !heeded.isEmpty else { return }
    var set = sigset_t()
    sigemptyset(&set)
    for number in heeded { sigaddset(&set, number) }
    pthread_sigmask(SIG_BLOCK, &set, nil)
    let awaited = set
    Thread.detachNewThread {
      var set = awaited
      var number: Int32 = 0
      guard sigwait(&set, &number) == 0 else { return }
      let met = number
      UnfinishedFiles.remove { end(by: met) }
    }
  }

  private static func end(by number: Int32) -> Never {
    Console.showPassing(nil)
    signal(number, SIG_DFL)
    var set = sigset_t()
    sigemptyset(&set)
    sigaddset(&set, number)
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
    raise(number)
    _exit(128 + number)
  }
}
