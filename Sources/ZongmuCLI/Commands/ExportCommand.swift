import ArgumentParser
import Zongmu

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the master records.",
    discussion: """
      Examples:

        zongmu export --catalogue district.sqlite --to marcxml -o masters.xml
        zongmu export --catalogue district.sqlite --source YXJD03 --to-encoding gb18030 -o for-yxjd03.mrc
        zongmu export --catalogue district.sqlite --dialect marc21 --loss losses.tsv -o marc21.mrc

      A master that ISO 2709 cannot hold is named with its size and left out, unless --oversize says otherwise.
      """)

  @OptionGroup var target: CatalogueOption
  @OptionGroup var talk: TalkOptions

  @Option(help: ArgumentHelp("The form to write: \(OutputForm.names).", valueName: "FORM"))
  var to = OutputForm.container(.iso2709)

  @OptionGroup var crossing: CrosswalkOptions

  @Option(help: ArgumentHelp("The encoding of ISO 2709: \(InputOptions.writable).", valueName: "NAME"))
  var toEncoding = "utf-8"

  @Option(help: ArgumentHelp("The columns of tsv, such as '001,200$a'.", valueName: "PATHS"))
  var select: String?

  @OptionGroup var oversize: OversizeOptions

  @Option(help: ArgumentHelp("Only masters that this source has a record in.", valueName: "CODE"))
  var source: String?

  @Option(help: ArgumentHelp("Whether masters carry their holdings: inline or none.", valueName: "inline|none"))
  var holdings = HoldingsChoice.inline

  @Option(
    name: [.short, .customLong("output")], help: ArgumentHelp("The output; - is standard output.", valueName: "OUT"))
  var output: String

  @Flag(help: "Replace the output if it is there already.")
  var force = false

  enum HoldingsChoice: String, ExpressibleByArgument, CaseIterable {
    case inline, none
  }

  func run() throws {
    let columns = try FieldPath.list(select ?? "")
    guard (to == .container(.tsv)) == !columns.isEmpty else {
      throw UsageError("--to tsv needs --select with its columns, such as '001,200$a', and only tsv takes it")
    }
    let catalogue = try target.open()
    if let source, try !catalogue.sources().contains(where: { $0.code == source }) {
      throw CatalogueError.unknownSource(source)
    }
    let encoding = try InputOptions.writableEncoding(named: toEncoding)
    let oversize = try oversize.writer(beside: output, encoding: encoding, overwrites: force)
    let crosswalk = try crossing.crosswalk
    var losses = try crossing.report(talk, overwrites: force)
    let report = try UnionCatalogue(catalogue).export(
      to: output, format: to.container ?? .iso2709, form: to.form, encoding: encoding, columns: columns,
      includesHoldings: holdings == .inline, source: source, overwrites: force, oversize: oversize,
      crosswalk: crosswalk
    ) { record, lost in
      losses?.add(LossReport.lines(lost, of: record, in: talk.words))
    }
    try losses?.write()
    for error in report.refused { Console.tell("zongmu: \(error)") }
    for error in report.uncrossed { Console.tell("zongmu: \(error)") }
    if !talk.quiet {
      Console.tell(
        talk.words(
          "写出主记录 \(report.written) 条，未能写出 \(report.refused.count + report.uncrossed.count) 条",
          "\(report.written) masters written, \(report.refused.count + report.uncrossed.count) refused"))
      self.oversize.tell(of: oversize, talk)
    }
    if !report.refused.isEmpty || !report.uncrossed.isEmpty { throw ExitStatus.findings }
  }
}
