/// The words for what decisions are made of, in both languages.
struct DecisionWording {
  let language: Language

  func verdict(_ verdict: Decision.Verdict) -> String {
    switch verdict {
    case .same: language("同一版本，合并", "the same edition: merged")
    case .softReview: language("疑似同一版本，待人工审核", "perhaps the same edition: for a person to review")
    case .hardReview: language("须由人工判定，判定前不合并", "a person must decide: not merged before that")
    case .veto: language("不是同一版本，不得合并", "another edition or volume: must not be merged")
    case .unlike: language("不相似，无合并依据", "unlike: nothing suggests that they are the same")
    }
  }

  func rule(_ rule: Decision.Rule) -> String {
    switch rule {
    case .vetoed: language("有否决项", "a veto holds")
    case .vetoReview: language("有存疑项，留待人工审核", "a doubt is left to a person")
    case .isbnAndTitle: language("规则 2：ISBN 相同，题名相同，出版者或出版年相符", "rule 2: same ISBN and title, publisher or year agrees")
    case .isbnAndSimilarTitle: language("规则 3：ISBN 相同，题名相近", "rule 3: same ISBN, similar title")
    case .isbnOnOtherTitle: language("规则 4：ISBN 相同而题名不同，疑为一号多书", "rule 4: one ISBN on different titles")
    case .otherISBN: language("规则 5：各有有效 ISBN 且不相同", "rule 5: each has a valid ISBN, and they differ")
    case .invalidISBN:
      language("规则 6：ISBN 校验位有误，其余各项从严比较", "rule 6: the ISBN's check digit is wrong, so the text must agree strictly")
    case .withoutISBN:
      language(
        "规则 7：至少一方无 ISBN，题名、责任者、出版者、出版年、页数相符",
        "rule 7: no ISBN on one side; title, author, publisher, year and pages agree")
    case .brief: language("规则 8：一方为简编记录", "rule 8: one record is brief")
    case .otherNumber: language("规则 9：统一书号等标识号相同", "rule 9: another number is the same")
    case .serial: language("规则 10：连续出版物", "rule 10: serials")
    case .score: language("规则 11：按权重之和判断", "rule 11: the sum of weights decides")
    case .nothing: language("缺少题名，无从比较", "a title is missing: nothing to compare")
    }
  }

  func comparison(_ comparison: Comparison) -> String {
    switch comparison {
    case .title: language("题名", "title")
    case .identifier: language("标识号", "number")
    case .responsibility: language("责任者", "responsibility")
    case .publisher: language("出版者", "publisher")
    case .commonness: language("常见程度", "commonness")
    case .part: language("卷册", "volume")
    case .edition: language("版本", "edition")
    case .place: language("出版地", "place")
    case .size: language("尺寸", "size")
    case .price: language("价格", "price")
    case .language: language("语种", "language")
    case .year: language("出版年", "year")
    case .imprint: language("出版事项合观", "imprint as a whole")
    case .extent: language("页数", "pages")
    case .series: language("丛编", "series")
    }
  }

  func veto(_ veto: Veto) -> String {
    switch veto {
    case .medium: language("载体（文献类型）", "kind of material")
    case .level: language("著录级别（套／卷／刊）", "level (set, volume, serial)")
    case .part: language("卷册", "volume")
    case .titleYear: language("题名中的年份", "year in the title")
    case .edition: language("版次", "edition")
    case .trait: language("读者对象或形式（教师用书、大字本等）", "audience or form (teacher's book, large print)")
    case .language: language("语种", "language")
    case .translator: language("译者", "translator")
    case .rarity: language("古籍或拓片", "ancient book or rubbing")
    case .isbn: language("各有有效 ISBN", "each has its own valid ISBN")
    }
  }

  func errorClass(_ kind: ErrorClass) -> String {
    let cause =
      switch kind.cause {
      case .rule(let rule): self.rule(rule)
      case .others: language("经由其他记录相连", "joined through other records")
      case .noKey: language("无共同匹配键，未经比较", "no key in common, never compared")
      case .verdict(let verdict): self.verdict(verdict)
      case .keptApart: language("两条判为同一版本，聚类时为避免冲突而分开", "judged the same, kept apart for the sake of others")
      }
    let difference =
      switch kind.difference {
      case .veto(let veto): self.veto(veto)
      case .comparison(let comparison): self.comparison(comparison)
      case .none: language("未见差异", "no difference seen")
      }
    return difference + language("：", ": ") + cause
  }

  func strength(_ strength: VetoFinding.Strength) -> String {
    switch strength {
    case .different: language("否决", "veto")
    case .hardReview: language("须人工判定", "a person must decide")
    case .softReview: language("存疑", "doubt")
    }
  }

  /// Why a veto does not hold, with what the records say.
  func outcome(_ trial: VetoTrial) -> String {
    let (left, right) = (value(trial.left, of: trial.veto), value(trial.right, of: trial.veto))
    return switch trial.outcome {
    case .holds(let strength):
      "\(self.strength(strength))\(language("：", ": "))\(left.isEmpty ? "—" : left) ↔ \(right.isEmpty ? "—" : right)"
    case .equal: language("一致：\(left)", "the same: \(left)")
    case .absent: language("双方均无", "neither has any")
    case .oneSided:
      language("仅一方著录，不足为据：\(left + right)", "on one side only, which proves nothing here: \(left + right)")
    case .compatible: language("可能相同：\(left) ↔ \(right)", "may be the same: \(left) ↔ \(right)")
    }
  }

  /// What would flip a decision: one sentence.
  func flip(_ flip: Flip?) -> String {
    guard let flip else {
      return language("没有哪一项单独改变就能改变结论。", "No single change would alter the answer.")
    }
    let change =
      switch flip.change {
      case .level(let from, let to):
        language(
          "若“\(comparison(to.comparison))”一项为“\(level(to))”（现为“\(level(from))”）",
          "If \(comparison(to.comparison)) were [\(level(to))] instead of [\(level(from))]")
      case .agreement(let veto):
        language("若双方“\(self.veto(veto))”一致", "If the two agreed in this: \(self.veto(veto))")
      }
    return change
      + language(
        "，合计为 \(bits(flip.weight))，结论即为：\(verdict(flip.verdict))（\(rule(flip.rule))）。",
        ", the sum would be \(bits(flip.weight)) and the verdict: \(verdict(flip.verdict)) (\(rule(flip.rule))).")
  }

  /// A weight in bits, with its sign: `+4.50`.
  func bits(_ weight: Int) -> String {
    let cents = abs(weight)
    let fraction = cents % 100
    return "\(weight < 0 ? "-" : "+")\(cents / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }
}
