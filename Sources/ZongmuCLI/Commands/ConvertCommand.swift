import ArgumentParser
import Foundation
import Zongmu

struct ConvertCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Write the records of MARC files in another form, encoding or format.",
    discussion: """
      Examples:

        zongmu convert branch.mrc --to marcxml -o branch.xml
        zongmu convert branch.mrc --to tsv --select '001,200$a,210$d' -o -
        zongmu convert branch.mrc --where '101$a == chi' --oversize marcxml \\
          -o chinese.mrc
        zongmu convert branch.mrc --dialect marc21 --loss losses.tsv -o marc21.mrc
        zongmu convert branch.mrc --to mods -o branch.mods.xml
        zongmu convert export.seq --from aleph --to mrk -o export.mrk.gz

      The container of each input is found from its content: ISO 2709, MARCXML, MARC-in-JSON, the .mrk text of \
      MARCBreaker and MarcEdit, worksheets (工作单), Aleph sequential; gzip of them too. --from forces one for all. \
      An output whose name ends in .gz is compressed.

      --dialect turns CNMARC into MARC 21 or the reverse; --loss lists each field and subfield that is not carried.

      A record that is written as ISO 2709 in the encoding that it has is written byte for byte as it was read.
      """)

  @OptionGroup var input: InputOptions

  @Option(help: ArgumentHelp("The form to write.", valueName: "FORM"))
  var to = OutputForm.container(.iso2709)

  @OptionGroup var crossing: CrosswalkOptions

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
      "Write pinyin where CNMARC titles and names lack it, in $9 (nlc) or $A (calis).", valueName: "HOUSE"))
  var pinyin: PinyinHouse?

  @OptionGroup var oversize: OversizeOptions

  @Option(
    help: ArgumentHelp("A file for the bytes of what could not be read or written.", valueName: "FILE"),
    completion: .file())
  var rejects: String?

  @Option(
    name: [.short, .customLong("output")], help: ArgumentHelp("The output; - is standard output.", valueName: "OUT"),
    completion: .file())
  var output: String

  @Flag(help: "Replace the output if it is there already.")
  var force = false

  @OptionGroup var talk: TalkOptions

  func run() async throws {
    let columns = try FieldPath.list(select ?? "")
    guard (to == .container(.tsv)) == !columns.isEmpty else {
      throw UsageError("--to tsv needs --select with its columns, such as '001,200$a', and only tsv takes it")
    }
    let filter = try FieldFilter.option(condition)
    let encoding = try InputOptions.writableEncoding(named: toEncoding)
    let oversize = try oversize.writer(
      beside: output, encoding: encoding, writesReferences: references, overwrites: force)
    let crosswalk = try crossing.crosswalk
    let losses = try crossing.report(overwrites: force)
    let writer =
      if let form = to.form {
        try RecordWriter(path: output, form: form, overwrites: force)
      } else {
        try RecordWriter(
          path: output, format: to.container ?? .iso2709, encoding: encoding, writesReferences: references,
          columns: columns, overwrites: force)
      }
    let rejected = try RejectsFile(path: rejects, overwrites: force)
    var warnings = 0
    var read = 0
    var passed = 0
    let progress = Progress(input.inputs.joined(separator: " "), talk)
    let conversion = BatchConversion(
      encoder: writer.encoder, filter: filter, pinyin: pinyin.map { PinyinCompletion(house: $0) },
      tellsWarnings: talk.verbose ? talk.words : nil, crosswalk: crosswalk,
      lossLanguage: losses == nil ? nil : talk.words)
    try await input.forEachBatch(conversion.converted) { batch, reader in
      let container = reader.container
      read += batch.read
      passed += batch.passed
      warnings += batch.warnings
      progress.show(read, share: input.inputs.count == 1 ? reader.shareRead : nil)
      for piece in batch.pieces {
        switch piece {
        case .told(let line): Console.tell(line)
        case .encoded(let bytes, let records):
          try writer.append(encoded: bytes, records: records)
          conversion.pool.give(bytes)
        case .unwritten(let record):
          do {
            try oversize.append(record, to: writer)
          } catch let error as WriteError {
            talk.refuse(error)
            try rejected.append(record, from: container)
          }
        case .lost(let lines): try losses?.add(lines)
        case .uncrossed(let error, let record):
          talk.refuse(error)
          try rejected.append(record, from: container)
        case .rejected(let error):
          talk.tell(error)
          try rejected.append(error, from: container)
          if error.endsInput {
            try rejected.close()
            throw ExitStatus.inputUnreadable
          }
        }
      }
    }
    progress.end()
    try writer.close()
    try oversize.close()
    try rejected.close()
    try losses?.close()
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
    if rejected.count > 0 { throw ExitStatus.findings }
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
      if let near = (["auto"] + readable.map(\.rawValue)).nearest(to: name) {
        throw UsageError("there is no form “\(name)” to read; did you mean “\(near)”?")
      }
      throw UsageError("there is no form “\(name)” to read; there are: auto, \(names(readable))")
    }
    return form
  }
}
