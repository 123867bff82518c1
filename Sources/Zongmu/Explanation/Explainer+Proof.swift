extension Explainer {
  /// The decision on two records as a waterfall: verdict, rule, each term with its weight and the sum so far, the vetoes
  /// that were tried, and the nearest change that would flip the answer. No line is wider than `width` columns, 24 at
  /// least, Chinese characters being two wide.
  public func text(_ proof: Proof, left: String, right: String, width: Int = 80) -> String {
    let decision = proof.decision
    let width = max(24, width)
    var lines: [String] = []
    func add(_ head: String, _ text: String) { lines += hanging(head, text, width) }
    add(language("甲：", "A: "), left)
    add(language("乙：", "B: "), right)
    add(language("结论：", "Verdict: "), words.verdict(decision.verdict))
    add(language("依据：", "Because: "), words.rule(decision.rule))
    if let note = note(on: decision) { add(language("说明：", "Note: "), note) }
    lines.append("")
    add("", language("逐项比较（权重与累计，单位：比特）：", "Comparisons (weight and sum so far, in bits):"))
    let steps = Waterfall(proof).steps
    let column = steps.map { max(words.bits($0.weight).utf8.count, words.bits($0.sum).utf8.count) }.max() ?? 0
    func number(_ weight: Int) -> String {
      let text = words.bits(weight)
      return String(repeating: " ", count: column - text.utf8.count) + text
    }
    for step in steps {
      let text = step.term.map { "\(label($0))\(language("：", ": "))\(values($0))" } ?? language("起始值", "to begin with")
      add("\(number(step.weight)) \(number(step.sum))  ", text)
    }
    let thresholds = language(
      "合计；无规则适用时，\(words.bits(proof.reviewThreshold)) 起待审核，\(words.bits(proof.sameThreshold)) 起可合并",
      "sum; where no rule decides, from \(words.bits(proof.reviewThreshold)) for review, "
        + "from \(words.bits(proof.sameThreshold)) to be merged")
    add(String(repeating: " ", count: column + 1) + number(decision.weight) + "  ", thresholds + exception(from: proof))
    lines.append("")
    add("", language("否决项（× 成立，· 不成立）：", "Vetoes tried (× holds, · does not):"))
    for trial in proof.trials {
      add(trial.mark + " ", "\(words.veto(trial.veto))\(language("：", ": "))\(words.outcome(trial))")
    }
    lines.append("")
    add(language("翻转：", "Flip: "), words.flip(proof.flip))
    return lines.joined(separator: "\n")
  }

  /// Why a pair was joined that has less than the sum for it.
  private func exception(from proof: Proof) -> String {
    guard proof.decision.rule == .score, proof.decision.answer == .same, proof.decision.weight < proof.sameThreshold
    else { return "" }
    if proof.decision.terms.contains(where: { $0.level == .priceEqual }) {
      return language(
        "；价格相同且仅一项不同，不足此数亦合并", "; less will do here, since the price is the same and but one thing differs")
    }
    return language("；仅出版年相差一年，不足此数亦合并", "; less will do here, since only the year differs, and by one")
  }

  /// `title [equal]`
  func label(_ term: Decision.Term) -> String {
    "\(words.comparison(term.level.comparison)) [\(words.level(term.level))]"
  }

  /// What was compared: once where both say the same.
  func values(_ term: Decision.Term) -> String {
    let (left, right) = (shown(term.left), shown(term.right))
    return left == right ? left : "\(left) ↔ \(right)"
  }

  /// `head` and the text behind it, wrapped; later lines begin under the text.
  private func hanging(_ head: String, _ text: String, _ width: Int) -> [String] {
    let indent = TerminalText.width(head)
    return TerminalText.wrapped(text, to: width - indent).enumerated().map { number, line in
      (number == 0 ? head : String(repeating: " ", count: indent)) + line
    }
  }
}

extension VetoTrial {
  /// × where it holds.
  var mark: String {
    if case .holds = outcome { "×" } else { "·" }
  }
}
