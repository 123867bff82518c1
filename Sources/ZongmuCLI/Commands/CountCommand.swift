import ArgumentParser
import Foundation
import Zongmu

struct CountCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "count",
    abstract: "Count records, fields, subfields, encodings, dialects and warnings.",
    discussion: """
      Examples:

        zongmu count branch.mrc
        zongmu count --format json *.mrc > counts.json
        zongmu count branch.mrc --by '101$a'

      With --by, the values of a field path are counted, the most frequent first. Otherwise every stretch of the input is either a record or rejected: the counts add up.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var talk: TalkOptions

  @Option(help: ArgumentHelp("How to print: table, tsv or json.", valueName: "FORM"))
  var format = TableFormat.table

  @Option(help: ArgumentHelp("Count the values of this field path, such as 101$a or 100$a/9-12.", valueName: "PATH"))
  var by: String?

  func run() throws {
    if let by { return try countValues(of: by) }
    var all = Counts()
    for name in input.inputs {
      var counts = Counts()
      let progress = Progress(name, isQuiet: talk.quiet)
      for element in try RecordReader(path: name, options: try input.readerOptions()) {
        counts.add(element)
        progress.show(counts.elements)
        if talk.verbose, case .success(let record) = element { record.warnings.forEach { Console.tell("\($0)") } }
        guard case .failure(let error) = element else { continue }
        if !talk.quiet || error.endsInput { Console.tell("\(error)") }
        if error.endsInput { throw ExitStatus.inputUnreadable }
      }
      progress.end()
      all.add(counts)
    }
    try print(all)
    if all.rejected > 0 { throw ExitStatus.findings }
  }

  /// Prints how often each value of a path occurs. Memory grows with the number of different values.
  private func countValues(of text: String) throws {
    let paths = try FieldPath.list(text)
    guard let path = paths.first, paths.count == 1 else {
      throw UsageError("--by takes one field path, such as 101$a, not “\(text)”")
    }
    var table = ValueCounts(path)
    let rejected = try input.forEachRecord(talk) { table.add($0) }
    try table.print(format, talk.words)
    if !talk.quiet {
      Console.tell(
        talk.words(
          "\(table.records) 条记录，其中 \(table.without) 条没有 \(path)",
          "\(table.records) records, \(table.without) of them without \(path)"))
    }
    if rejected > 0 { throw ExitStatus.findings }
  }

  private func print(_ counts: Counts) throws {
    if format == .json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
      Swift.print(String(decoding: try encoder.encode(counts), as: UTF8.self))
      return
    }
    let words = talk.words
    var rows: [(String, String, Int)] = [
      ("elements", words("读入", "read"), counts.elements), ("records", words("记录", "records"), counts.records),
      ("rejected", words("拒收", "rejected"), counts.rejected), ("fields", words("字段", "fields"), counts.fields),
      ("subfields", words("子字段", "subfields"), counts.subfields), ("bytes", words("字节", "bytes"), counts.bytes),
    ]
    func add(_ kind: String, _ label: String, _ values: [String: Int]) {
      for (name, count) in values.sorted(by: { $0.key < $1.key }) {
        rows.append(("\(kind).\(name)", "\(label) \(name)", count))
      }
    }
    add("encoding", words("编码", "encoding"), counts.encodings)
    add("dialect", words("格式", "dialect"), counts.dialects)
    add("warning", words("警告", "warning"), counts.warnings)
    add("error", words("错误", "error"), counts.errors)
    if format == .tsv {
      Swift.print("what\tcount")
      for (key, _, count) in rows { Swift.print("\(key)\t\(count)") }
    } else {
      var table = TextTable(header: [words("项目", "what"), words("数量", "count")], alignsRight: [1])
      for (_, label, count) in rows { table.add([label, String(count)]) }
      Swift.print(table.text)
    }
  }
}

/// What was counted.
private struct Counts: Codable {
  var elements = 0
  var records = 0
  var rejected = 0
  var fields = 0
  var subfields = 0
  var bytes = 0
  var encodings: [String: Int] = [:]
  var dialects: [String: Int] = [:]
  var warnings: [String: Int] = [:]
  var errors: [String: Int] = [:]

  mutating func add(_ element: Result<Record, ReadError>) {
    elements += 1
    switch element {
    case .success(let record):
      records += 1
      fields += record.fieldCount
      subfields += record.subfieldCount
      bytes += record.bytes.count
      encodings[record.encoding.rawValue, default: 0] += 1
      dialects[Dialect.detect(in: record).rawValue, default: 0] += 1
      for warning in record.warnings { warnings[warning.code.rawValue, default: 0] += 1 }
    case .failure(let error):
      rejected += 1
      bytes += error.bytes.count
      errors[error.code.rawValue, default: 0] += 1
    }
  }

  mutating func add(_ other: Counts) {
    elements += other.elements
    records += other.records
    rejected += other.rejected
    fields += other.fields
    subfields += other.subfields
    bytes += other.bytes
    encodings.merge(other.encodings, uniquingKeysWith: +)
    dialects.merge(other.dialects, uniquingKeysWith: +)
    warnings.merge(other.warnings, uniquingKeysWith: +)
    errors.merge(other.errors, uniquingKeysWith: +)
  }
}
