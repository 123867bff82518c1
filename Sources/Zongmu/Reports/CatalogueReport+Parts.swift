extension CatalogueReport {
  /// The report in words: the sections that it has, in the order of `Section`.
  public func parts(_ language: Language) -> [ReportPart] {
    let words = ReportWords(language: language)
    return [
      sources.map(words.sources), duplicates.map(words.duplicates), overlap.map(words.overlap),
      coverage.map(words.coverage), holdings.map(words.holdings), quality.map(words.quality),
      changes.map(words.changes),
    ].compactMap { $0 }
  }

  /// What the whole catalogue holds, in words and numbers.
  func summary(_ language: Language) -> [(label: String, value: String)] {
    let figures: [(String, Int)] = [
      (language("来源", "sources"), totals.sources), (language("源记录", "records"), totals.records),
      (language("题名（主记录）", "titles (masters)"), totals.masters),
      (language("其中合并而成", "of them made of several records"), totals.merged),
      (language("馆藏字段", "holdings"), totals.holdings), (language("条码", "barcodes"), totals.barcodes),
      (language("待审核的记录对", "pairs to review"), totals.toReview),
      (language("待重算的记录", "records waiting for dedup"), totals.waiting),
    ]
    return figures.map { ($0.0, ReportTable.Cell.count($0.1).text(language)) }
  }

  /// The run that the figures are of: `as of run 4, 2026-11-24T08:15:00Z`.
  func moment(_ language: Language) -> String {
    guard let run else { return language("目录库尚无数据", "nothing was imported yet") }
    return language("截至第 \(run) 次运行", "as of run \(run)") + (asOf.map { language("，", ", ") + $0 } ?? "")
  }
}
