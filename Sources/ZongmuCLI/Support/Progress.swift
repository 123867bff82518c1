import Dispatch
import Synchronization
import Zongmu

/// How far a long work has come: one line on standard error, four times a second, wiped at the end. Silent where nobody
/// watches.
final class Progress: Sendable {
  private struct State: Sendable {
    var count = 0
    var share: Double?
    /// The count and the share when they were first told: a run that is continued does not begin at nought.
    var first: (count: Int, share: Double)?
  }

  private let label: String
  /// What is done when the input was read; nil where nothing is left to do then.
  private let afterwards: String?
  private let words: Language
  private let start = ContinuousClock.now
  private let state = Mutex(State())
  private let timer: Timer?

  /// A source of dispatch may be cancelled from anywhere.
  private struct Timer: @unchecked Sendable {
    let source: any DispatchSourceTimer
  }

  /// The line for a work. Where results come out as the work goes on, `isBesideResults` keeps it from running into them.
  init(_ label: String, _ talk: TalkOptions, afterwards: String? = nil, isBesideResults: Bool = false) {
    self.label = label
    self.afterwards = afterwards
    words = talk.words
    guard !talk.quiet, Console.isTerminal, !(isBesideResults && Console.isOutputTerminal) else {
      timer = nil
      return
    }
    timer = Timer(source: DispatchSource.makeTimerSource(queue: .global()))
    timer?.source.setEventHandler { [weak self] in self?.draw() }
    timer?.source.schedule(deadline: .now() + .milliseconds(300), repeating: .milliseconds(250))
    timer?.source.resume()
  }

  deinit { end() }

  /// Tells how much is done: how many records, and which share of the whole, where that is known.
  func show(_ count: Int, share: Double? = nil) {
    guard timer != nil else { return }
    state.withLock { state in
      if state.first == nil { state.first = (count, share ?? 0) }
      state.count = count
      state.share = share
    }
  }

  /// Wipes the line.
  func end() {
    guard let timer, !timer.source.isCancelled else { return }
    timer.source.cancel()
    Console.showPassing(nil)
  }

  private func draw() {
    guard let timer, !timer.source.isCancelled else { return }
    let seconds = start.duration(to: .now) / .seconds(1)
    let state = state.withLock { $0 }
    let line = ProgressLine(
      label: label, afterwards: afterwards, words: words, seconds: seconds, count: state.count, share: state.share,
      done: (state.count - (state.first?.count ?? 0), (state.share ?? 0) - (state.first?.share ?? 0)))
    Console.showPassing(line.text(in: Console.talkColumns))
  }
}

/// The line of a progress at one moment.
struct ProgressLine {
  let label: String
  let afterwards: String?
  let words: Language
  let seconds: Double
  let count: Int
  let share: Double?
  /// What was done since the start: records and share.
  let done: (count: Int, share: Double)

  /// As much as fits in one column less than there are, so that the terminal does not wrap.
  func text(in columns: Int) -> String {
    let room = columns - 1
    let tail: [String]
    if let afterwards, let share, share >= 1 {
      tail = [records, "\(afterwards) \(clock(seconds))"]
    } else if count == 0 {
      tail = [clock(seconds)]
    } else {
      tail = [records, rate, left].compactMap(\.self)
    }
    let percent = share.map { "\(Int($0 * 100))%" }
    let bar = share.map { share in
      let filled = Int(share * 20)
      return "[" + String(repeating: "#", count: filled) + String(repeating: ".", count: 20 - filled) + "]"
    }
    let name = label.split(separator: "/").last.map(String.init) ?? label
    let drafts: [[String?]] = [
      [label, bar, percent] + tail, [name, bar, percent] + tail, [name, percent] + tail,
      [TerminalText.cut(name, to: 10), percent] + tail, [percent] + tail.suffix(2), [percent, tail.last],
    ]
    for draft in drafts {
      let line = draft.compactMap(\.self).joined(separator: "  ")
      if TerminalText.width(line) <= room { return line }
    }
    return TerminalText.cut(drafts.last?.compactMap(\.self).joined(separator: "  ") ?? "", to: room)
  }

  private var records: String { words("\(count) 条", "\(count)") }

  private var rate: String {
    let rate = Int(Double(done.count) / max(seconds, 0.001))
    return words("\(rate) 条/秒", "\(rate)/s")
  }

  /// The time that is left if the rest goes as what was done.
  private var left: String? {
    guard let share, done.share > 0.005, share < 1 else { return nil }
    let rest = seconds * (1 - share) / done.share
    return words("剩 \(clock(rest))", "\(clock(rest)) left")
  }

  /// `0:32`, `1:02:03`.
  private func clock(_ seconds: Double) -> String {
    let whole = Int(min(seconds, 359_999))
    let (hours, minutes, rest) = (whole / 3600, whole / 60 % 60, whole % 60)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return hours > 0 ? "\(hours):\(two(minutes)):\(two(rest))" : "\(minutes):\(two(rest))"
  }
}
