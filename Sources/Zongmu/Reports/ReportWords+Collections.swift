extension ReportWords {
  func coverage(_ figures: [ClassFigures]) -> ReportPart {
    let sources = figures.first?.sources.map(\.source) ?? []
    func matrix(
      _ code: String, _ title: String, isShaded: Bool = true, _ cell: (ClassFigures.Amount) -> Cell
    ) -> ReportTable {
      ReportTable(
        code, title,
        [text("class", "分类", "class")] + sources.map { Column($0, $0, isNumber: true) }
          + [number("all", "全区", "all")],
        figures.map { each in
          [.text(letter(each))] + each.sources.map { cell($0.amount) } + [cell(each.whole)]
        }, isShaded: isShaded)
    }
    return ReportPart(
      .coverage, language("学科覆盖", "Coverage"),
      charts: [
        BarChart(
          title: language("各类题名", "Titles of each class"),
          bars: figures.map { BarChart.Bar(label: "\(letter($0)) \(name($0))", value: $0.whole.titles, part: 0) })
      ],
      tables: [
        ReportTable(
          "classes", language("各类", "Each class"),
          [
            text("class", "分类", "class"), text("name", "名称", "name"), number("titles", "题名", "titles"),
            number("copies", "册数", "copies"), number("median_year", "出版年中位数", "median year"),
            text("gaps", "没有该类的来源", "sources with none"),
          ],
          figures.map { each in
            [
              .text(letter(each)), .text(name(each)), .count(each.whole.titles), .count(each.whole.copies),
              year(each.whole), .text(each.gaps.joined(separator: " ")),
            ]
          }),
        matrix("titles", language("各来源的题名", "Titles of each source")) { .count($0.titles) },
        matrix("copies", language("各来源的册数", "Copies of each source")) { .count($0.copies) },
        matrix("years", language("各来源出版年中位数", "Median year of each source"), isShaded: false, year),
      ],
      notes: [
        language(
          "分类取中图法大类：690$a（MARC 21 为 084），无则取索书号。一题名只计入一类，即多数记录所给的类。",
          "Main classes of the Chinese Library Classification: of 690$a (084 in MARC 21), else of the call number. A title counts in one class, that which most of its records say."
        )
      ])
  }

  private func letter(_ figures: ClassFigures) -> String { figures.mainClass?.rawValue ?? "—" }

  private func name(_ figures: ClassFigures) -> String {
    figures.mainClass.map { language($0.wording) } ?? language("未分类", "no class")
  }

  private func year(_ amount: ClassFigures.Amount) -> Cell { amount.medianYear.map { .year($0) } ?? .none }

  func holdings(_ figures: HoldingFigures) -> ReportPart {
    var copies: [(source: String, copies: Int)] = []
    for place in figures.places {
      if copies.last?.source == place.source {
        copies[copies.count - 1].copies += place.copies
      } else {
        copies.append((place.source, place.copies))
      }
    }
    return ReportPart(
      .holdings, language("馆藏", "Holdings"),
      charts: [
        BarChart(
          title: language("各来源记录所载册数", "Copies that the records of each source name"),
          bars: copies.map { BarChart.Bar(label: $0.source, value: $0.copies, part: 0) })
      ],
      tables: [
        ReportTable(
          "places", language("馆藏地", "Places"),
          [
            source, text("library", "馆", "library"), text("location", "馆藏地", "location"),
            number("holdings", "馆藏字段", "holdings"), number("titles", "题名", "titles"),
            number("copies", "册数", "copies"),
          ],
          figures.places.map {
            [
              .text($0.source), .text($0.library), .text($0.location), .count($0.holdings), .count($0.titles),
              .count($0.copies),
            ]
          }),
        ReportTable(
          "conflicts",
          language("一码多册（共 \(figures.conflicts) 个条码）", "Barcodes on several items (\(figures.conflicts) in all)"),
          [
            text("library", "馆", "library"), text("barcode", "条码", "barcode"), text("titles", "题名标识", "titles"),
            text("reason", "缘由", "reason"),
          ],
          figures.conflictList.map {
            [
              .text($0.library), .text($0.barcode), .text($0.masters.joined(separator: " ")), .text(reason($0.reason)),
            ]
          }),
      ],
      notes: [
        language(
          "册数未注明的馆藏字段不计册数。冲突条码最多列出 \(HoldingFigures.listLimit) 个。",
          "A holdings field that does not say how many copies it is counts none. At most \(HoldingFigures.listLimit) barcodes are listed."
        )
      ])
  }

  private func reason(_ reason: HoldingFigures.Conflict.Reason) -> String {
    switch reason {
    case .titles: language("不同题名", "several titles")
    case .fields: language("同一记录的不同馆藏字段", "different fields of one record")
    case .callNumbers: language("索书号不同", "different call numbers")
    }
  }

  func quality(_ figures: [QualityFigures]) -> ReportPart {
    ReportPart(
      .quality, language("著录完整度", "Quality"),
      charts: [
        BarChart(
          title: language("各来源的完整度（%）", "Completeness of each source (%)"),
          bars: figures.map { BarChart.Bar(label: $0.code, value: $0.completeness ?? 0, part: 0) }, most: 100)
      ],
      tables: [
        ReportTable(
          "quality", language("有该项的记录", "Records that have it"),
          [source, number("records", "记录", "records"), number("completeness", "完整度", "completeness")]
            + QualityElement.allCases.map { Column($0.rawValue, name($0), isNumber: true) },
          figures.map { each in
            [.text(each.code), .count(each.records), each.completeness.map { .percent($0) } ?? .none]
              + each.given.map { .share($0, of: each.records) }
          })
      ],
      notes: [
        language(
          "标识号指校验正确的 ISBN、ISSN、国内统一刊号或统一书号。",
          "A number is a valid ISBN, ISSN, CN or unified book number. As TSV the columns count records.")
      ])
  }

  private func name(_ element: QualityElement) -> String {
    switch element {
    case .number: language("标识号", "number")
    case .title: language("题名", "title")
    case .responsibility: language("责任者", "responsibility")
    case .publisher: language("出版者", "publisher")
    case .year: language("出版年", "year")
    case .extent: language("载体形态", "extent")
    case .price: language("价格", "price")
    case .language: language("语种", "language")
    case .classNumber: language("分类号", "class")
    case .subject: language("主题", "subject")
    case .summary: language("提要", "summary")
    case .holdings: language("馆藏", "holdings")
    }
  }

  func changes(_ figures: ChangeFigures) -> ReportPart {
    let titles: [(String, Int)] = [
      (language("新增题名", "new titles"), figures.created), (language("变动题名", "changed titles"), figures.changed),
      (language("并入他条", "went into another"), figures.redirected), (language("注销", "deleted"), figures.deleted),
      (language("人工判定", "decisions of people"), figures.decisions), (language("运行次数", "runs"), figures.runs),
    ]
    return ReportPart(
      .changes, language("第 \(figures.since) 次运行以来的变动", "Changes since run \(figures.since)"),
      tables: [
        ReportTable(
          "titles", language("题名与判定", "Titles and decisions"),
          [text("what", "项目", "what"), number("count", "数量", "count")],
          titles.map { [.text($0.0), .count($0.1)] }),
        ReportTable(
          "records", language("各来源的记录", "Records of each source"),
          [
            source, number("added", "新增", "added"), number("changed", "内容变动", "changed"),
            number("removed", "撤出", "removed"),
          ],
          figures.sources.map { [.text($0.source), .count($0.added), .count($0.changed), .count($0.removed)] }),
      ],
      notes: [
        language("与当时相比，其间的往复不计。", "Now against then, whatever was between.")
      ])
  }
}
