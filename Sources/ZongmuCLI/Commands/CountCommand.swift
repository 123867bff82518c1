import ArgumentParser
import Foundation
import Zongmu

struct CountCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "count",
    abstract: "Count records, fields, subfields, encodings, dialects and warnings.",
    discussion: """
      Examples:

        zongmu count branch.mrc
        zongmu count --format json *.mrc > counts.json
        zongmu count branch.mrc --by '101$a'

      With --by, the values of a field path are counted, the most frequent first. Otherwise \
      every stretch of the input is either a record or rejected: the counts add up.
      """)

  @OptionGroup var input: InputOptions

  @Option(help: TableFormat.help)
  var format = TableFormat.table

  @Option(help: ArgumentHelp("Count the values of this field path, such as 101$a or 100$a/9-12.", valueName: "PATH"))
  var by: String?

  @OptionGroup var talk: TalkOptions

  func run() async throws {
    if let by { return try countValues(of: by) }
    var all = RecordCounts()
    let silence = BatchTalk(talk)
    for name in input.inputs {
      var counts = RecordCounts()
      let progress = Progress(name, talk)
      let reader = try RecordReader(path: name, options: try input.readerOptions())
      try await reader.parallelMap(width: InputOptions.batchWidth) { batch in
        CountedBatch(batch, silence)
      } consume: { batch in
        counts.add(batch.counts)
        progress.show(counts.elements, share: reader.shareRead)
        try batch.talk.tell()
      }
      progress.end()
      counts.containers.add(reader.container.rawValue, counts.elements)
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

  private func print(_ counts: RecordCounts) throws {
    let words = talk.words
    var figures = Figures()
    figures.add("elements", words("读入", "read"), counts.elements)
    figures.add("records", words("记录", "records"), counts.records)
    figures.add("rejected", words("拒收", "rejected"), counts.rejected)
    figures.add("fields", words("字段", "fields"), counts.fields)
    figures.add("subfields", words("子字段", "subfields"), counts.subfields)
    figures.add("bytes", words("字节", "bytes"), counts.bytes)
    func add(_ kind: String, _ label: String, _ values: Frequencies) {
      for (name, count) in values.sorted { figures.add("\(kind).\(name)", "\(label) \(name)", count) }
    }
    add("container", words("容器", "container"), counts.containers)
    add("encoding", words("编码", "encoding"), counts.encodings)
    add("dialect", words("格式", "dialect"), counts.dialects)
    add("warning", words("警告", "warning"), counts.warnings)
    add("error", words("错误", "error"), counts.errors)
    try figures.print(format, header: [words("项目", "what"), words("数量", "count")], json: counts)
  }
}

/// What was counted in a batch, and what is to be said of it.
private struct CountedBatch: Sendable {
  var counts = RecordCounts()
  var talk: BatchTalk

  /// Counts a batch; `talk` has nothing to say yet.
  init(_ batch: RecordBatch, _ talk: BatchTalk) {
    self.talk = talk
    batch.forEach { view in
      guard !batch.isEncodingForced, let encoding = view.certainEncoding else { return false }
      counts.add(view, encoding)
      return true
    } otherwise: { element in
      counts.add(element)
      self.talk.add(element)
    }
  }
}
