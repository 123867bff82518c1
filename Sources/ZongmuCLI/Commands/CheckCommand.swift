import ArgumentParser
import Foundation
import Zongmu

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Verify the laws on the stored catalogue, and say how much it holds.",
    discussion: """
      Examples:

        zongmu check --catalogue district.sqlite
        zongmu check --catalogue district.sqlite --format json

      Reads every record, its hash, its holdings and its master, and judges a sample of the kept pairs again.
      Exit code 4 where a law is broken.
      """)

  @OptionGroup var target: CatalogueOption
  @OptionGroup var talk: TalkOptions

  @Option(help: ArgumentHelp("How many kept pairs are judged again; 0 is all.", valueName: "N"))
  var pairs = 10_000

  @Option(help: ArgumentHelp("How to print: table or json.", valueName: "FORM"))
  var format = ReportFormat.table

  func run() throws {
    let catalogue = try target.open()
    let totals = try catalogue.totals()
    let progress = Progress("checked", isQuiet: talk.quiet)
    let findings = try catalogue.check(pairLimit: pairs == 0 ? nil : pairs) { progress.show($0) }
    progress.end()
    if format == .json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
      let report = Report(totals: totals, findings: findings.map(\.description))
      print(String(decoding: try encoder.encode(report), as: UTF8.self))
    } else {
      print(text(of: totals))
      findings.forEach { Console.tell("\($0)") }
      if findings.isEmpty { print(talk.words("各项定律均成立", "all laws hold")) }
    }
    if !findings.isEmpty { throw ExitStatus.catalogue }
  }

  private struct Report: Codable {
    let totals: CatalogueTotals
    let findings: [String]
  }

  private func text(of totals: CatalogueTotals) -> String {
    let words = talk.words
    var table = TextTable(header: [words("目录库", "catalogue"), ""], alignsRight: [1])
    table.add([words("来源", "sources"), String(totals.sources)])
    table.add([words("收入的记录", "records accepted"), String(totals.records)])
    table.add([words("拒收（隔离）", "rejected, in quarantine"), String(totals.quarantined)])
    table.add([words("主记录", "masters"), String(totals.masters)])
    table.add([words("其中合并而成", "  of more than one record"), String(totals.merged)])
    table.add([words("待人工审核的记录对", "pairs to review"), String(totals.toReview)])
    table.add([words("馆藏字段", "holdings"), String(totals.holdings)])
    table.add([words("条码", "barcodes"), String(totals.barcodes)])
    table.add([words("同馆条码重复", "barcode conflicts"), String(totals.barcodeConflicts)])
    table.add([words("待重算的记录", "records waiting for dedup"), String(totals.waiting)])
    return table.text
  }
}
