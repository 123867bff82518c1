import ArgumentParser
import Foundation
import Zongmu

struct ConvertCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Write the records of MARC files in another form or encoding.",
    discussion: """
      Examples:

        zongmu convert branch.mrc --to marcxml -o branch.xml
        zongmu convert branch.mrc --to tsv --select '001,200$a,210$d' -o -
        zongmu convert branch.mrc --where '101$a == chi' --oversize marcxml -o chinese.mrc
        zongmu convert street.txt school.json.gz --to iso2709 -o all.mrc
        zongmu convert export.seq --from aleph --to mrk -o export.mrk.gz

      The container of each input is found from its content: ISO 2709, MARCXML, MARC-in-JSON, the .mrk text of
      MARCBreaker and MarcEdit, worksheets (工作单), Aleph sequential; gzip of them too. --from forces one for all.
      An output whose name ends in .gz is compressed.

      A record that is written as ISO 2709 in the encoding that it has is written byte for byte as it was read.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var talk: TalkOptions

  @Option(
    help: ArgumentHelp("The container to read: auto, \(RecordFormat.names(RecordFormat.readable)).", valueName: "FORM"))
  var from = "auto"

  @Option(help: ArgumentHelp("The form to write: \(RecordFormat.names(RecordFormat.allCases)).", valueName: "FORM"))
  var to = RecordFormat.iso2709

  @Option(help: ArgumentHelp("The encoding of ISO 2709 output: \(InputOptions.writable).", valueName: "NAME"))
  var toEncoding = "utf-8"

  @Flag(help: "Write characters that the encoding lacks as &#xNNNN; instead of refusing the record.")
  var references = false

  @Option(help: ArgumentHelp("The columns of tsv, such as '001,200$a'.", valueName: "PATHS"))
  var select: String?

  @Option(name: .customLong("where"), help: ArgumentHelp("Write only records that fulfil this.", valueName: "FILTER"))
  var condition: String?

  @Option(
    help: ArgumentHelp(
      "Write pinyin where CNMARC titles and names lack it: nlc ($9) or calis ($A).", valueName: "HOUSE"))
  var pinyin: PinyinHouse?

  @OptionGroup var oversize: OversizeOptions

  @Option(help: ArgumentHelp("A file for the bytes of what could not be read or written.", valueName: "FILE"))
  var rejects: String?

  @Option(
    name: [.short, .customLong("output")], help: ArgumentHelp("The output; - is standard output.", valueName: "OUT"))
  var output: String

  @Flag(help: "Replace the output if it is there already.")
  var force = false

  func run() async throws {
    let columns = try FieldPath.list(select ?? "")
    guard (to == .tsv) == !columns.isEmpty else {
      throw UsageError("--to tsv needs --select with its columns, such as '001,200$a', and only tsv takes it")
    }
    let container = try RecordFormat.readable(named: from)
    let filter = try FieldFilter.option(condition)
    let encoding = try InputOptions.writableEncoding(named: toEncoding)
    let oversize = try oversize.writer(beside: output, encoding: encoding, overwrites: force)
    let writer = try RecordWriter(
      path: output, format: to, encoding: encoding, writesReferences: references, columns: columns, overwrites: force)
    var rejected: [[UInt8]] = []
    var warnings = 0
    var read = 0
    var passed = 0
    let progress = Progress("converted", isQuiet: talk.quiet)
    let conversion = BatchConversion(
      encoder: writer.encoder, filter: filter, pinyin: pinyin.map { PinyinCompletion(house: $0) },
      isVerbose: talk.verbose)
    try await input.forEachBatch(in: container, conversion.converted) { batch in
      read += batch.read
      passed += batch.passed
      warnings += batch.warnings
      progress.show(read)
      for piece in batch.pieces {
        switch piece {
        case .told(let line): Console.tell(line)
        case .encoded(let bytes, let records): try writer.append(encoded: bytes, records: records)
        case .unwritten(let record):
          do {
            try oversize.append(record, to: writer)
          } catch let error as WriteError {
            Console.tell("zongmu: \(error)")
            rejected.append(try readable(record))
          }
        case .rejected(let error):
          Console.tell("\(error)")
          rejected.append(error.bytes)
          if error.endsInput { throw ExitStatus.inputUnreadable }
        }
      }
    }
    progress.end()
    try writer.close()
    try oversize.close()
    if let rejects, !rejected.isEmpty { try keep(rejected, in: rejects) }
    if !talk.quiet {
      Console.tell(
        talk.words(
          "读入 \(read) 条，写出 \(read - rejected.count - passed) 条，拒收 \(rejected.count) 条，警告 \(warnings) 处",
          "\(read) read, \(read - rejected.count - passed) written, \(rejected.count) rejected, \(warnings) warnings"))
      if filter != nil {
        Console.tell(talk.words("未选 \(passed) 条", "\(passed) not selected"))
      }
      self.oversize.tell(of: oversize, talk)
    }
    if !rejected.isEmpty { throw ExitStatus.findings }
  }

  /// The bytes of a record that was refused, in a form that can be read again: as they came, or as ISO 2709 without
  /// lengths where the record came from another container.
  private func readable(_ record: Record) throws -> [UInt8] {
    guard record.layout == .plain else { return record.bytes }
    var bytes: [UInt8] = []
    try ISO2709Writer(encoding: record.encoding, writesZeroLengths: true).encode(record, to: &bytes)
    return bytes
  }

  private func keep(_ rejected: [[UInt8]], in path: String) throws {
    guard force || !FileManager.default.fileExists(atPath: path) else {
      throw OutputError(path: path, reason: .exists)
    }
    guard FileManager.default.createFile(atPath: path, contents: Data(rejected.joined())) else {
      throw OutputError(path: path, reason: .system("the file cannot be made"))
    }
  }
}

extension PinyinHouse: ExpressibleByArgument {}

extension RecordFormat: ExpressibleByArgument {
  /// The names of forms, for help and errors.
  static func names(_ forms: [RecordFormat]) -> String { forms.map(\.rawValue).joined(separator: ", ") }

  /// The form to read that a name means; nil for `auto`.
  static func readable(named name: String) throws -> RecordFormat? {
    guard name != "auto" else { return nil }
    guard let form = RecordFormat(rawValue: name), form.canRead else {
      throw UsageError("there is no form “\(name)” to read; there are: auto, \(names(readable))")
    }
    return form
  }
}
