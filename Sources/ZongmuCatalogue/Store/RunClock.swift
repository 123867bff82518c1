import Foundation

/// The moment of a run, as it is stored: `2026-11-24T08:15:00Z`, whole seconds of UTC.
struct RunClock: Sendable {
  let text: String

  init(_ now: Date?) {
    text = (now ?? Date()).formatted(.iso8601)
  }

  /// `20261124`
  var day: String { String(text.prefix(10)).replacingOccurrences(of: "-", with: "") }
}
