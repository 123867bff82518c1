import ArgumentParser
import Zongmu

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Verify the laws on the stored catalogue, and say how much it holds.",
    discussion: """
      Examples:

        zongmu check --catalogue district.sqlite
        zongmu check --catalogue district.sqlite --format json

      Reads every record, its hash, its holdings and its master, and judges a sample of the kept pairs again. \
      Exit code 4 where a law is broken.
      """)

  @OptionGroup var target: CatalogueOption

  @Option(help: ArgumentHelp("How many kept pairs are judged again; 0 is all.", valueName: "N"))
  var pairs = 10_000

  @Option(help: TableFormat.help)
  var format = TableFormat.table

  @OptionGroup var talk: TalkOptions

  func run() throws {
    let catalogue = try target.open()
    let totals = try catalogue.totals()
    let progress = Progress(talk.words("检查", "checked"), talk)
    let findings = try catalogue.check(pairLimit: pairs == 0 ? nil : pairs) { count in
      progress.show(count, share: totals.records == 0 ? nil : min(1, Double(count) / Double(totals.records)))
    }
    progress.end()
    try figures(of: totals).print(
      format, header: [talk.words("目录库", "catalogue"), ""],
      json: Report(totals: totals, findings: findings.map(\.description)))
    if format == .table || format == .tsv { findings.forEach { talk.tell($0) } }
    if format == .table, findings.isEmpty {
      print(talk.paint(.green, talk.words("检查无误，各项规则均成立", "all laws hold")))
    }
    if !findings.isEmpty { throw ExitStatus.catalogue }
  }

  private struct Report: Codable {
    let totals: CatalogueTotals
    let findings: [String]
  }

  private func figures(of totals: CatalogueTotals) -> Figures {
    let words = talk.words
    var figures = Figures()
    figures.add("sources", words("来源", "sources"), totals.sources)
    figures.add("records", words("收入的记录", "records accepted"), totals.records)
    figures.add("quarantined", words("拒收（隔离）", "rejected, in quarantine"), totals.quarantined)
    figures.add("masters", words("主记录", "masters"), totals.masters)
    figures.add("merged", words("其中合并而成", "  of more than one record"), totals.merged)
    figures.add("toReview", words("待人工审核的记录对", "pairs to review"), totals.toReview)
    figures.add("holdings", words("馆藏字段", "holdings"), totals.holdings)
    figures.add("barcodes", words("条码", "barcodes"), totals.barcodes)
    figures.add("barcodeConflicts", words("同馆条码重复", "barcode conflicts"), totals.barcodeConflicts)
    figures.add("waiting", words("待重算的记录", "records waiting for dedup"), totals.waiting)
    return figures
  }
}
