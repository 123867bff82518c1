import ArgumentParser
import Zongmu

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the master records.",
    discussion: """
      Examples:

        zongmu export --catalogue district.sqlite --to marcxml -o masters.xml
        zongmu export --catalogue district.sqlite --source YXJD03 \\
          --to-encoding gb18030 -o for-yxjd03.mrc
        zongmu export --catalogue district.sqlite --since 17 --holdings file \\
          --holdings-file items.tsv -o delta.mrc
        zongmu export --catalogue district.sqlite --dialect marc21 \\
          --loss losses.tsv -o marc21.mrc

      A master that ISO 2709 cannot hold is named with its size and left out, unless --oversize says otherwise.
      """)

  @OptionGroup var target: CatalogueOption

  @Option(help: ArgumentHelp("The form to write.", valueName: "FORM"))
  var to = OutputForm.container(.iso2709)

  @OptionGroup var crossing: CrosswalkOptions

  @Option(help: ArgumentHelp("The encoding of ISO 2709: \(InputOptions.writable).", valueName: "NAME"))
  var toEncoding = "utf-8"

  @Flag(help: "Write characters that the encoding lacks as &#xNNNN; instead of refusing the record.")
  var references = false

  @Option(help: ArgumentHelp("The columns of tsv, such as '001,200$a'.", valueName: "PATHS"))
  var select: String?

  @OptionGroup var oversize: OversizeOptions

  @Option(
    help: ArgumentHelp(
      "The records of this source as it should load them back: described as in the master, its own holdings and local "
        + "fields untouched.", valueName: "CODE"))
  var source: String?

  @Option(
    help: ArgumentHelp(
      "Only what changed after this run; masters that ended are told with leader/05 d, and their successor in 035.",
      valueName: "RUN"))
  var since: Int64?

  @Option(
    help: ArgumentHelp("Where holdings go; for file see --holdings-file.", valueName: "PLACE"))
  var holdings = HoldingsChoice.inline

  @Option(
    help: ArgumentHelp("The table for the holdings; OUT.holdings.tsv where not said.", valueName: "FILE"),
    completion: .file())
  var holdingsFile: String?

  @Flag(help: "Each field says where it comes from: $5 in CNMARC, 883 in MARC 21.")
  var provenance = false

  @Option(
    name: [.short, .customLong("output")], help: ArgumentHelp("The output; - is standard output.", valueName: "OUT"),
    completion: .file())
  var output: String

  @Flag(help: "Replace the output if it is there already.")
  var force = false

  @OptionGroup var talk: TalkOptions

  enum HoldingsChoice: String, ExpressibleByArgument, CaseIterable {
    case inline, file, none
  }

  func run() throws {
    let columns = try FieldPath.list(select ?? "")
    guard (to == .container(.tsv)) == !columns.isEmpty else {
      throw UsageError("--to tsv needs --select with its columns, such as '001,200$a', and only tsv takes it")
    }
    var options = ExportOptions()
    options.encoding = try InputOptions.writableEncoding(named: toEncoding)
    options.writesReferences = references
    options.columns = columns
    options.includesHoldings = holdings == .inline
    options.holdingsFile = try holdingsPath()
    (options.since, options.source) = (since, source)
    (options.carriesProvenance, options.overwrites) = (provenance, force)
    guard source == nil || (!provenance && holdings != .none) else {
      throw UsageError("--source hands records back with their own holdings, and without --provenance")
    }
    let catalogue = try target.open()
    if let source { _ = try catalogue.profile(ofSource: source) }
    if let since, try !catalogue.runs().contains(where: { $0.number == since && $0.published != nil }) {
      throw CatalogueError.unknownRun(since)
    }
    let oversize = try oversize.writer(
      beside: output, encoding: options.encoding, writesReferences: references, overwrites: force)
    options.crosswalk = try crossing.crosswalk
    let losses = try crossing.report(overwrites: force)
    let progress = Progress(talk.words("导出", "exporting"), talk)
    let report = try UnionCatalogue(catalogue).export(
      to: output, format: to.container ?? .iso2709, options, form: to.form, oversize: oversize
    ) { record, lost in
      try losses?.add(LossReport.lines(lost, of: record, in: talk.words))
    }
    try losses?.close()
    progress.end()
    for error in report.refused { talk.refuse(error) }
    for error in report.uncrossed { talk.refuse(error) }
    if !talk.quiet {
      tell(report)
      self.oversize.tell(of: oversize, talk)
    }
    if !report.refused.isEmpty || !report.uncrossed.isEmpty { throw ExitStatus.findings }
  }

  private func holdingsPath() throws -> String? {
    guard holdings == .file else {
      guard holdingsFile == nil else { throw UsageError("--holdings-file goes with --holdings file") }
      return nil
    }
    if let holdingsFile { return holdingsFile }
    guard output != "-" else { throw UsageError("--holdings file needs a place: name it with --holdings-file FILE") }
    return output + ".holdings.tsv"
  }

  private func tell(_ report: ExportReport) {
    let words = talk.words
    let what = source == nil ? words("主记录", "masters") : words("记录", "records")
    var parts = [
      words(
        "写出\(what) \(report.written) 条，未能写出 \(report.refused.count + report.uncrossed.count) 条",
        "\(report.written) \(what) written, \(report.refused.count + report.uncrossed.count) refused")
    ]
    if since != nil, source == nil {
      parts.append(
        words(
          "其中并入他条 \(report.redirected)，注销 \(report.deleted)",
          "of these \(report.redirected) redirected, \(report.deleted) deleted"))
    }
    if report.asHandedIn > 0 {
      parts.append(
        words(
          "\(report.asHandedIn) 条与主记录格式不同，按原样写出",
          "\(report.asHandedIn) as handed in, in another dialect than their master"))
    }
    if holdings == .file { parts.append(words("馆藏 \(report.holdings) 条", "\(report.holdings) holdings")) }
    Console.tell(parts.joined(separator: words("；", "; ")))
  }
}
