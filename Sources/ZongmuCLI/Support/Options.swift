import ArgumentParser
import Foundation
import Zongmu

/// Options that every command takes.
struct TalkOptions: ParsableArguments {
  @Flag(name: .shortAndLong, help: "Say nothing but results and errors.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Say more: each warning with its place.")
  var verbose = false

  @Option(help: ArgumentHelp("When to use colours; NO_COLOR is respected.", valueName: "WHEN"))
  var color = ColorChoice.auto

  @Option(help: ArgumentHelp("The language of what people read; else that of the environment.", valueName: "NAME"))
  var language: Language?

  var words: Language { language ?? .ofEnvironment }

  /// The colours of results.
  var paint: Paint { Paint(color, isTerminal: Console.isOutputTerminal) }

  /// Says an error or a warning of the engine to the person at the terminal, in the language asked for.
  func tell(_ message: some CustomStringConvertible) { Console.tell(words.text(of: message)) }

  /// Says that something could not be done with one record; the rest goes on.
  func refuse(_ message: some CustomStringConvertible) { Console.tell("zongmu: \(words.text(of: message))") }
}

/// The catalogue that a command works on.
struct CatalogueOption: ParsableArguments {
  @Option(
    help: ArgumentHelp("The catalogue, an SQLite file.", valueName: "DB"),
    completion: .file(extensions: ["sqlite", "db"]))
  var catalogue: String

  func open() throws -> Catalogue { try Catalogue.open(path: catalogue) }
}

/// The MARC files that a command reads.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "MARC files; - is standard input. ISO 2709, MARCXML, MARC-in-JSON, mrk, worksheets, Aleph sequential; gzip too.",
      valueName: "INPUT"),
    completion: .file())
  var inputs: [String]

  @Option(
    help: ArgumentHelp("The container to read: auto, \(RecordFormat.names(RecordFormat.readable)).", valueName: "FORM"),
    completion: .list(["auto"] + RecordFormat.readable.map(\.rawValue)))
  var from = "auto"

  @Option(
    help: ArgumentHelp("The encoding of text: auto (found record by record) or \(known).", valueName: "NAME"),
    completion: .list(["auto"] + TextEncoding.allCases.map(\.rawValue)))
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
      if let near = (["auto"] + TextEncoding.allCases.map(\.rawValue)).nearest(to: name) {
        throw UsageError("there is no encoding “\(name)”; did you mean “\(near)”?")
      }
      throw UsageError("there is no encoding “\(name)”; there are: auto, \(known)")
    }
    return encoding
  }

  /// How many batches may be on their way: one more than there are cores that the process may use, and on one core no
  /// more than one, which needs no threads.
  static var batchWidth: Int {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    return cores > 1 ? cores + 1 : 1
  }

  /// Makes something of each batch of each input with all cores, and calls `consume` with it in order, and with its
  /// input.
  func forEachBatch<Output: Sendable>(
    _ transform: @escaping @Sendable (RecordBatch) -> Output, _ consume: (Output, RecordReader) throws -> Void
  ) async throws {
    let options = try readerOptions()
    for input in inputs {
      let reader = try RecordReader(path: input, options: options)
      try await reader.parallelMap(width: InputOptions.batchWidth, transform) { try consume($0, reader) }
    }
  }

  /// Calls `body` with each record; tells of what cannot be read, and how far the work has come.
  ///
  /// - Parameter printsRecords: whether results come out as records are read.
  /// - Returns: how many elements were no records. Throws where an input breaks off.
  func forEachRecord(
    _ talk: TalkOptions, printsRecords: Bool = false, _ body: (Record) throws -> Void
  ) throws -> Int {
    let options = try readerOptions()
    var rejected = 0
    for input in inputs {
      let reader = try RecordReader(path: input, options: options)
      let progress = Progress(input, talk, isBesideResults: printsRecords)
      var count = 0
      for element in reader {
        count += 1
        if count.isMultiple(of: 256) { progress.show(count, share: reader.shareRead) }
        switch element {
        case .success(let record):
          if talk.verbose { record.warnings.forEach { talk.tell($0) } }
          try body(record)
        case .failure(let error):
          rejected += 1
          if !talk.quiet || error.endsInput { talk.tell(error) }
          if error.endsInput { throw ExitStatus.inputUnreadable }
        }
      }
      progress.end()
    }
    return rejected
  }
}

/// How results are printed: for people, or for programs.
enum TableFormat: String, ExpressibleByArgument, CaseIterable {
  case table, tsv, json, jsonl

  static let help = ArgumentHelp("How to print.", valueName: "FORM")
}

extension Language: ExpressibleByArgument {}
