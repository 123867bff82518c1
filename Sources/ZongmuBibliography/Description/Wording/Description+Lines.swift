/// A line of a description as people read it: what it tells, and what is told.
public struct DescriptionLine: Sendable, Hashable {
  /// 题名, 责任者 …
  public let label: BilingualText
  /// The text.
  public let value: BilingualText

  init(_ label: BilingualText, _ value: BilingualText) {
    self.label = label
    self.value = value
  }

  /// As it is printed in Chinese: `题名：越秀史稿`.
  public var chinese: String { "\(label.chinese)：\(value.chinese)" }
  /// As it is printed in English: `title: 越秀史稿`.
  public var english: String { "\(label.english): \(value.english)" }
}

extension Description {
  /// The description in lines, for people: what the record does not say has none. A number, a series and a link have a
  /// line each. `copies` is how many copies the holdings of the record name.
  public func lines(holdings: Int = 0, copies: Int = 0) -> [DescriptionLine] {
    var block = LineBlock()
    block.add("题名", "title", title.proper)
    block.add("副题名", "other title", title.other)
    block.add("其他题名", "variant title", title.variants)
    block.add(BilingualText("分卷册", "part"), partWording)
    block.add(BilingualText("题名中的年份", "year in the title"), list(titleYears.map { same(String($0)) }))
    block.add(BilingualText("版本", "edition"), edition.wording)
    block.add(BilingualText("责任者", "responsibility"), responsibility)
    block.add("出版", "publication", publication.statement)
    block.add("发行", "distribution", publication.distributors)
    block.add("印刷年", "printing", publication.printingYear.map(String.init) ?? "")
    block.add(BilingualText("数量", "extent"), extent.wording)
    block.add("附件", "accompanying material", extent.accompanying)
    for each in series { block.add("丛书", "series", each.number.map { each.title + " ; " + $0 } ?? each.title) }
    for each in identifiers { block.add(each.kind.wording, each.wording) }
    block.add("无法识别的号码", "unread number", unreadNumbers)
    block.add(BilingualText("价格", "price"), list(prices.map(\.wording) + (isNotForSale ? [notForSale] : []), "；", "; "))
    block.add(BilingualText("文献类型", "material"), medium.wording)
    block.add(BilingualText("著录级别", "level"), level.wording)
    if rarity != .modern { block.add(BilingualText("年代", "period"), rarity.wording) }
    block.add(
      BilingualText("版本特征", "kind"), list(Trait.allCases.filter { traits.contains($0) }.map(\.wording)))
    if isInternalPublication {
      block.add(BilingualText("发行范围", "circulation"), BilingualText("内部资料", "internal"))
    }
    block.add(BilingualText("读者对象", "audience"), list(audiences.map(\.wording)))
    block.add(BilingualText("语种", "language"), list(languages.map(LanguageNames.wording)))
    if isTranslation { block.add(BilingualText("译自", "translated from"), original) }
    for link in links {
      let text = [link.title, link.recordID.map { "[\($0)]" }].compactMap { $0 }.joined(separator: " ")
      block.add(LinkNames.wording(link.tag, dialect), same(text))
    }
    if holdings > 0 {
      block.add(
        BilingualText("馆藏", "holdings"),
        BilingualText(
          copies > 0 ? "\(holdings) 处，\(copies) 册" : "\(holdings) 处",
          copies > 0 ? "\(holdings), \(copies) copies" : "\(holdings)"))
    }
    block.add(BilingualText("格式", "format"), dialect.wording)
    return block.lines
  }

  /// The part; of a publication that is no set, the number of its volumes stands with the extent alone.
  private var partWording: BilingualText {
    var part = part
    if level == .monograph, part.isEmpty, part.setSize == extent.volumes { part.setSize = nil }
    return part.wording
  }

  /// The persons and bodies; one that the title page names in a fuller form than the heading is named once.
  private var responsibility: BilingualText {
    let shown = agents.filter { agent in
      agent.isHeading
        || !agents.contains {
          $0.isHeading && $0.role == agent.role && agent.name != $0.name && agent.name.hasSuffix("·" + $0.name)
        }
    }
    return list(
      shown.map { agent in
        let role = agent.role.wording
        return BilingualText("\(agent.name) \(role.chinese)", "\(agent.name), \(role.english)")
      }, "；", "; ")
  }

  /// The language and the title of the original; a translation of which neither is said is called one.
  private var original: BilingualText {
    let language = list(originalLanguages.map(LanguageNames.wording))
    let titles = originalTitles.joined(separator: "; ")
    if language.chinese.isEmpty, titles.isEmpty {
      return BilingualText("译本，原文未著录", "a translation; the original is not named")
    }
    let joint = language.chinese.isEmpty || titles.isEmpty ? ("", "") : ("：", ": ")
    return BilingualText(language.chinese + joint.0 + titles, language.english + joint.1 + titles)
  }
}

private let notForSale = BilingualText("非卖品", "not for sale")

/// One text for both languages.
func same(_ text: String) -> BilingualText { BilingualText(text, text) }

/// Texts joined by a mark of each language.
func list(_ texts: [BilingualText], _ chinese: String = "、", _ english: String = ", ") -> BilingualText {
  BilingualText(
    texts.map(\.chinese).joined(separator: chinese), texts.map(\.english).joined(separator: english))
}

/// Lines as they are put together; an empty text has none.
private struct LineBlock {
  var lines: [DescriptionLine] = []

  mutating func add(_ label: BilingualText, _ value: BilingualText) {
    if !value.chinese.isEmpty { lines.append(DescriptionLine(label, value)) }
  }

  mutating func add(_ chinese: String, _ english: String, _ text: String) {
    add(BilingualText(chinese, english), same(text))
  }

  mutating func add(_ chinese: String, _ english: String, _ texts: [String]) {
    for text in texts { add(chinese, english, text) }
  }
}
