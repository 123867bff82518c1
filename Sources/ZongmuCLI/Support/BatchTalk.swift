import Zongmu

/// What is to be said of the elements of a batch: gathered while it is worked on, told in its turn.
struct BatchTalk: Sendable {
  private let words: Language
  private let tellsWarnings: Bool
  private let tellsErrors: Bool
  private var lines: [String] = []
  private var endsInput = false

  init(_ talk: TalkOptions) {
    words = talk.words
    tellsWarnings = talk.verbose
    tellsErrors = !talk.quiet
  }

  mutating func add(_ element: Result<Record, ReadError>) {
    switch element {
    case .success(let record):
      if tellsWarnings { lines += record.warnings.map { words.text(of: $0) } }
    case .failure(let error):
      if tellsErrors || error.endsInput { lines.append(words.text(of: error)) }
      endsInput = endsInput || error.endsInput
    }
  }

  /// Says it. Throws where the input broke off.
  func tell() throws {
    lines.forEach { Console.tell($0) }
    if endsInput { throw ExitStatus.inputUnreadable }
  }
}
