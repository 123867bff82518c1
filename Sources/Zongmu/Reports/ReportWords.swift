/// Figures of a catalogue as tables with their words.
struct ReportWords {
  typealias Column = ReportTable.Column
  typealias Cell = ReportTable.Cell

  let language: Language

  func number(_ code: String, _ chinese: String, _ english: String) -> Column {
    Column(code, language(chinese, english), isNumber: true)
  }

  func text(_ code: String, _ chinese: String, _ english: String) -> Column { Column(code, language(chinese, english)) }

  var source: Column { text("source", "来源", "source") }

  func sources(_ figures: [SourceFigures]) -> ReportPart {
    let rows = figures.map { each -> [Cell] in
      [
        .text(each.code), .text(each.name), .count(each.records), .count(each.titles), .count(each.unique),
        each.completeness.map { .percent($0) } ?? .none, .count(each.rejected), .count(each.warnings),
        .count(each.imports), each.lastImport.map { .text($0) } ?? .none, .share(each.fresh, of: each.records),
      ]
    }
    return ReportPart(
      .sources, language("来源概况", "Sources"),
      charts: [
        BarChart(
          title: language("各来源的题名（深色为与他馆共有）", "Titles of each source (dark: shared with others)"),
          bars: figures.map { BarChart.Bar(label: $0.code, value: $0.titles, part: $0.titles - $0.unique) })
      ],
      tables: [
        ReportTable(
          "sources", language("各来源", "Each source"),
          [
            source, text("name", "名称", "name"), number("records", "记录", "records"),
            number("titles", "题名", "titles"), number("unique", "独有题名", "unique titles"),
            number("completeness", "著录完整度", "completeness"), number("rejected", "拒收", "rejected"),
            number("warnings", "警告", "warnings"), number("imports", "导入次数", "imports"),
            text("last_import", "最近导入", "last import"), number("fresh", "最近导入有变动", "changed by it"),
          ], rows)
      ],
      notes: [
        language(
          "著录完整度为“著录完整度”一节各项的平均比例；“最近导入有变动”为内容来自最近一次导入的记录。",
          "Completeness is the mean share of what the section on quality looks for; changed by it are the records whose content came with the last import."
        )
      ])
  }

  func duplicates(_ figures: DuplicateFigures) -> ReportPart {
    ReportPart(
      .duplicates, language("重复与审核", "Duplicates"),
      charts: [
        BarChart(
          title: language("题名所含源记录数", "Titles by the number of their records"),
          bars: figures.sizes.map { BarChart.Bar(label: String($0.records), value: $0.titles, part: 0) })
      ],
      tables: [
        ReportTable(
          "sizes", language("合并情况", "What was merged"),
          [number("records", "每题名的记录数", "records of a title"), number("titles", "题名", "titles")],
          figures.sizes.map { [.count($0.records), .count($0.titles)] }),
        ReportTable(
          "review", language("待人工审核的记录对", "Pairs for a person"),
          [text("kind", "类别", "kind"), number("pairs", "记录对", "pairs")],
          [
            [.text(language("可经他条相遇", "soft: may meet through others")), .count(figures.softReview)],
            [.text(language("判定前一律分开", "hard: apart until decided")), .count(figures.hardReview)],
          ]),
        ReportTable(
          "within_source", language("同馆重复", "Titles that a source has twice or more"),
          [source, number("titles", "题名", "titles"), number("records", "记录", "records")],
          figures.withinSources.map { [.text($0.source), .count($0.titles), .count($0.records)] }),
        ReportTable(
          "suspect_isbns",
          language("可疑 ISBN（共 \(figures.suspectNumbers) 个）", "Suspect ISBNs (\(figures.suspectNumbers) in all)"),
          [
            text("isbn", "ISBN", "ISBN"), number("records", "记录", "records"), number("titles", "题名", "titles"),
          ],
          figures.suspects.map { [.text(isbn($0.number)), .count($0.records), .count($0.titles)] }),
      ],
      notes: [
        language(
          "可疑 ISBN 出现在互不相干的题名上；最多列出 \(DuplicateFigures.listLimit) 个，记录多者在前。",
          "A suspect ISBN is on titles that have nothing to do with each other; at most \(DuplicateFigures.listLimit) are listed, those on most records first."
        )
      ])
  }

  func overlap(_ figures: OverlapFigures) -> ReportPart {
    let titles = figures.sources.indices.map { figures.shared[$0][$0] }
    return ReportPart(
      .overlap, language("馆际重合", "Overlap"),
      charts: [
        BarChart(
          title: language("题名为几个来源所有", "Titles by the number of sources that have them"),
          bars: figures.spread.enumerated().map { BarChart.Bar(label: String($0 + 1), value: $1, part: 0) })
      ],
      tables: [
        ReportTable(
          "sources", language("独有题名与唯一复本", "Unique titles and last copies"),
          [
            source, number("titles", "题名", "titles"), number("unique", "独有题名", "unique titles"),
            number("unique_share", "独有比例", "share unique"), number("last_copies", "全区仅存一册", "last copies"),
          ],
          figures.sources.indices.map {
            [
              .text(figures.sources[$0]), .count(titles[$0]), .count(figures.unique[$0]),
              titles[$0] == 0 ? .none : .percent(figures.unique[$0] * 100 / titles[$0]),
              .count(figures.lastCopies[$0]),
            ]
          }),
        ReportTable(
          "matrix", language("两来源共有的题名", "Titles that two sources share"),
          [source] + figures.sources.map { Column($0, $0, isNumber: true) },
          figures.sources.indices.map { row in [.text(figures.sources[row])] + figures.shared[row].map { .count($0) } },
          isShaded: true),
        ReportTable(
          "spread", language("题名的分布", "Spread of titles"),
          [number("sources", "来源数", "sources"), number("titles", "题名", "titles")],
          figures.spread.enumerated().map { [.count($0 + 1), .count($1)] }),
      ],
      notes: [
        language(
          "“全区仅存一册”：全区馆藏合计一册，册数未注明的题名不计。",
          "Last copies: the district has one copy in all; titles of which a holding does not say how many it is are left out."
        )
      ])
  }

  private func isbn(_ core: String) -> String { ISBN(core: core)?.description ?? core }
}
