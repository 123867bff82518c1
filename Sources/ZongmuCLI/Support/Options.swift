import ArgumentParser
import Foundation
import Zongmu

/// Options that every command takes.
struct TalkOptions: ParsableArguments {
  @Flag(name: .shortAndLong, help: "Say nothing but results and errors.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Say more: each warning with its place.")
  var verbose = false

  @Option(
    help: ArgumentHelp("The language of reports: zh or en. The default is that of the environment.", valueName: "zh|en")
  )
  var language: Language?

  var words: Language { language ?? .ofEnvironment }
}

/// The catalogue that a command works on.
struct CatalogueOption: ParsableArguments {
  @Option(help: ArgumentHelp("The catalogue, an SQLite file.", valueName: "DB"))
  var catalogue: String

  func open() throws -> Catalogue { try Catalogue.open(path: catalogue) }
}

/// The MARC files that a command reads.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "MARC files; - is standard input. ISO 2709, MARCXML, MARC-in-JSON, mrk, worksheets, Aleph sequential; gzip too.",
      valueName: "INPUT"))
  var inputs: [String]

  @Option(
    help: ArgumentHelp("The container to read: auto, \(RecordFormat.names(RecordFormat.readable)).", valueName: "FORM"))
  var from = "auto"

  @Option(
    help: ArgumentHelp("The encoding of text: auto (found record by record) or \(known).", valueName: "NAME"))
  var encoding = "auto"

  @Flag(help: "Reject what would otherwise be read with a warning.")
  var strict = false

  func readerOptions() throws -> ReaderOptions {
    var options = ReaderOptions()
    options.isStrict = strict
    options.container = try RecordFormat.readable(named: from)
    if encoding != "auto" { options.encoding = try Self.encoding(named: encoding) }
    return options
  }

  /// The encodings that are read, and those that are written too, for help and errors.
  static let known = TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")
  static let writable = TextEncoding.allCases.filter(\.isWritable).map(\.rawValue).joined(separator: ", ")

  static func writableEncoding(named name: String) throws -> TextEncoding {
    let encoding = try encoding(named: name)
    guard encoding.isWritable else {
      throw UsageError("\(encoding.rawValue) is read, not written; there are: \(writable)")
    }
    return encoding
  }

  static func encoding(named name: String) throws -> TextEncoding {
    guard let encoding = TextEncoding(name: name) else {
      throw UsageError("there is no encoding “\(name)”; there are: auto, \(known)")
    }
    return encoding
  }

  /// Calls `body` with each element of each input, in order.
  func forEachElement(_ body: (Result<Record, ReadError>) throws -> Void) throws {
    let options = try readerOptions()
    for input in inputs {
      for element in try RecordReader(path: input, options: options) { try body(element) }
    }
  }

  /// How many batches may be on their way: one more than there are cores that the process may use, and on one core no
  /// more than one, which needs no threads.
  static var batchWidth: Int {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    return cores > 1 ? cores + 1 : 1
  }

  /// Makes something of each batch of each input with all cores, and calls `consume` with it in order, and with the
  /// container of its input.
  func forEachBatch<Output: Sendable>(
    _ transform: @escaping @Sendable (RecordBatch) -> Output, _ consume: (Output, RecordFormat) throws -> Void
  ) async throws {
    let options = try readerOptions()
    for input in inputs {
      let reader = try RecordReader(path: input, options: options)
      try await reader.parallelMap(width: InputOptions.batchWidth, transform) { try consume($0, reader.container) }
    }
  }

  /// Calls `body` with each record; tells of what cannot be read.
  ///
  /// - Returns: how many elements were no records. Throws where an input breaks off.
  func forEachRecord(_ talk: TalkOptions, _ body: (Record) throws -> Void) throws -> Int {
    var rejected = 0
    try forEachElement { element in
      switch element {
      case .success(let record):
        if talk.verbose { record.warnings.forEach { Console.tell("\($0)") } }
        try body(record)
      case .failure(let error):
        rejected += 1
        if !talk.quiet || error.endsInput { Console.tell("\(error)") }
        if error.endsInput { throw ExitStatus.inputUnreadable }
      }
    }
    return rejected
  }
}

/// How a table is printed.
enum TableFormat: String, ExpressibleByArgument, CaseIterable {
  case table, tsv, json
}

/// How a report is printed that is no table of rows.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case table, json
}

extension Language: ExpressibleByArgument {}
