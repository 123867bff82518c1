import ArgumentParser
import Foundation
import Zongmu

struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Draw a sample of merges for a person to check, and bound the false-merge rate from the answers.",
    discussion: """
      Examples:

        zongmu audit --catalogue district.sqlite --sample 300 --seed 1 -o sample.tsv
        zongmu audit --answers sample.tsv

      The sample is a tab-separated table, a merge a line: two records side by side. A person fills in the column answer \
      with same, different or unsure (同, 异, 不确定). The same catalogue and seed give the same sample.
      """)

  @Option(
    help: ArgumentHelp("The catalogue whose merges are sampled.", valueName: "DB"),
    completion: .file(extensions: ["sqlite", "db"]))
  var catalogue: String?

  @Option(help: ArgumentHelp("How many merges are drawn.", valueName: "N"))
  var sample = 300

  @Option(help: ArgumentHelp("Another seed draws another sample.", valueName: "S"))
  var seed = 1

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Where the sample is written.", valueName: "SAMPLE.tsv"),
    completion: .file())
  var output: String?

  @Flag(help: "Replace the output if it is there already.")
  var force = false

  @Option(help: ArgumentHelp("A sample with its answers.", valueName: "FILE.tsv"), completion: .file())
  var answers: String?

  @Option(help: TableFormat.help)
  var format = TableFormat.table

  @OptionGroup var talk: TalkOptions

  func run() throws {
    switch (catalogue, output, answers) {
    case (let catalogue?, let output?, nil): try draw(try Catalogue.open(path: catalogue), to: output)
    case (nil, nil, let answers?): try judge(answers)
    default: throw UsageError("give --catalogue DB and -o SAMPLE.tsv to draw, or --answers FILE.tsv to judge")
    }
  }

  private func draw(_ catalogue: Catalogue, to path: String) throws {
    guard sample > 0 else { throw UsageError("--sample is a number from 1, not \(sample)") }
    let drawn = try AuditSample(of: catalogue, count: sample, seed: seed)
    var text = AuditSample.header.joined(separator: "\t") + "\n"
    for merge in drawn.merges {
      // A tab or a line break in a field would break the table.
      let cells = try drawn.cells(of: merge, in: catalogue).map(\.onOneLine)
      text += cells.joined(separator: "\t") + "\n"
    }
    try TextFile.write(text, to: path, force: force)
    if !talk.quiet {
      Console.tell(
        talk.words(
          "抽取 \(drawn.merges.count) 条，共 \(drawn.population) 次合并；请在 \(path) 的 answer 栏填写 same、different 或 unsure",
          "\(drawn.merges.count) of \(drawn.population) merges drawn; fill in the column answer of \(path)"))
    }
  }

  private func judge(_ path: String) throws {
    let table = try TableFile(path: path, requires: ["answer"])
    var result = AuditResult()
    for (number, text) in table.values(of: "answer").enumerated() {
      let text = text.trimmingCharacters(in: .whitespaces)
      guard !text.isEmpty else {
        result.add(nil)
        continue
      }
      guard let answer = AuditResult.Answer(written: text) else {
        throw TableError("\(path): answer \(number + 1) is “\(text)”; it is same, different or unsure")
      }
      result.add(answer)
    }
    try figures(of: result).print(
      format, header: [talk.words("指标", "measure"), talk.words("值", "value")], json: Summary(result))
    if result.judged == 0 { throw ExitStatus.findings }
  }

  private func figures(of result: AuditResult) -> Figures {
    let words = talk.words
    var figures = Figures()
    func share(_ value: Double) -> String { String(format: "%.6f", value) }
    figures.add("judged", words("已判断", "judged"), result.judged)
    figures.add("same", words("合并正确", "right"), result.same)
    figures.add("different", words("误合并", "wrong"), result.different)
    if result.unsure > 0 { figures.add("unsure", words("不确定", "unsure"), result.unsure) }
    if result.open > 0 { figures.add("unanswered", words("未填写", "without an answer"), result.open) }
    figures.add("rate", words("误合并率", "false-merge rate"), share(result.rate))
    figures.add("upperBound", words("误合并率上限（95%）", "upper bound (95 %)"), share(result.upperBound))
    if result.unsure > 0 {
      figures.add(
        "upperBoundUnsureWrong", words("上限（不确定者计为误合并）", "upper bound, unsure counted as wrong"),
        share(result.cautiousBound))
    }
    return figures
  }

  private struct Summary: Encodable {
    let judged: Int
    let same: Int
    let different: Int
    let unsure: Int
    let unanswered: Int
    let rate: Double
    let upperBound: Double
    let upperBoundUnsureWrong: Double

    init(_ result: AuditResult) {
      (judged, same, different, unsure) = (result.judged, result.same, result.different, result.unsure)
      (unanswered, rate, upperBound) = (result.open, result.rate, result.upperBound)
      upperBoundUnsureWrong = result.cautiousBound
    }
  }
}
