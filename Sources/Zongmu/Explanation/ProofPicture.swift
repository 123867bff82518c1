/// A decision as a picture: the waterfall from the prior to the sum, the vetoes that were tried, what would flip it.
public struct ProofPicture: Sendable {
  private let proof: Proof
  private let left: String
  private let right: String
  private let language: Language

  /// A picture of the decision on two records, which go by these names.
  public init(_ proof: Proof, left: String, right: String, language: Language) {
    self.proof = proof
    self.left = left
    self.right = right
    self.language = language
  }

  private static let width = 800.0
  private static let margin = 20.0
  /// Where the bars begin and how long they are; labels stand before them, numbers behind.
  private static let (barsStart, barsLength) = (300.0, 380.0)
  private static let row = 30.0
  /// The columns of 12-pixel text that the sheet takes, a Chinese character being two.
  private static let columns = 120

  /// The picture as SVG.
  public var svg: String {
    let words = DecisionWording(language: language)
    let decision = proof.decision
    let steps = Waterfall(proof).steps
    let head =
      TerminalText.wrapped("\(language("甲：", "A: "))\(left)", to: ProofPicture.columns)
      + TerminalText.wrapped("\(language("乙：", "B: "))\(right)", to: ProofPicture.columns)
      + TerminalText.wrapped(
        "\(language("依据：", "Because: "))\(words.rule(decision.rule))", to: ProofPicture.columns)
    let vetoes = proof.trials.flatMap { trial -> [(text: String, holds: Bool)] in
      let text = "\(trial.mark) \(words.veto(trial.veto))\(language("：", ": "))\(words.outcome(trial))"
      return TerminalText.wrapped(text, to: ProofPicture.columns).map { ($0, trial.mark == "×") }
    }
    let flip = TerminalText.wrapped(words.flip(proof.flip), to: ProofPicture.columns)
    let top = 50 + 18 * Double(head.count) + 34
    let chart = ProofPicture.row * Double(steps.count + 1)
    let height = top + chart + 60 + 18 * Double(vetoes.count + flip.count) + 20

    let verdict = words.verdict(decision.verdict)
    var drawing = Drawing(
      width: ProofPicture.width, height: height, title: "\(left) ↔ \(right)\(language("：", ": "))\(verdict)",
      language: language)
    drawing.text(verdict, ProofPicture.margin, 32, colour: colour(of: decision), size: 18, isBold: true)
    var y = 54.0
    func write(_ lines: [String], colour: Drawing.Colour = .ink) {
      for line in lines {
        drawing.text(line, ProofPicture.margin, y, colour: colour)
        y += 18
      }
    }
    write(head)
    draw(steps, in: &drawing, top: top, words: words)
    y = top + chart + 30
    write([language("否决项（× 成立，· 不成立）", "Vetoes tried (× holds, · does not)")], colour: .faint)
    for veto in vetoes { write([veto.text], colour: veto.holds ? .red : .ink) }
    y += 10
    write(flip, colour: .blue)
    return drawing.svg
  }

  private func draw(_ steps: [Waterfall.Step], in drawing: inout Drawing, top: Double, words: DecisionWording) {
    let explainer = Explainer(language: language)
    let thresholds = [
      (proof.reviewThreshold, language("审核", "review")), (proof.sameThreshold, language("合并", "merge")),
    ]
    let marks = [0] + steps.map(\.sum) + thresholds.map(\.0)
    let (low, high) = (marks.min() ?? 0, marks.max() ?? 1)
    func x(_ weight: Int) -> Double {
      ProofPicture.barsStart + Double(weight - low) / Double(max(1, high - low)) * ProofPicture.barsLength
    }
    let bottom = top + ProofPicture.row * Double(steps.count + 1)
    drawing.line(x(0), top - 4, x(0), bottom, colour: .faint)
    drawing.text("0", x(0), top - 10, anchor: .middle, colour: .faint, size: 11)
    for (threshold, name) in thresholds {
      drawing.line(x(threshold), top - 4, x(threshold), bottom, colour: .green, isDashed: true)
      drawing.text(name, x(threshold), top - 10, anchor: .middle, colour: .green, size: 11)
    }
    let right = ProofPicture.width - ProofPicture.margin
    for (place, step) in steps.enumerated() {
      let y = top + ProofPicture.row * Double(place)
      let label = step.term.map { explainer.label($0) } ?? language("起始值", "to begin with")
      drawing.text(TerminalText.cut(label, to: 44), ProofPicture.margin, y + 12)
      if let term = step.term, !(term.left + term.right).isEmpty {
        let values = TerminalText.cut(explainer.values(term), to: 52)
        drawing.text(values, ProofPicture.margin, y + 25, colour: .faint, size: 10)
      }
      let ends = [x(step.sum - step.weight), x(step.sum)].sorted()
      // What adds nothing is a mark on the way.
      drawing.box(
        ends[0], y + 4, max(1, ends[1] - ends[0]), 14,
        colour: step.weight == 0 ? .faint : step.weight > 0 ? .blue : .red)
      drawing.line(x(step.sum), y + 18, x(step.sum), y + ProofPicture.row + 4, colour: .faint)
      drawing.text(words.bits(step.weight), right - 50, y + 15, anchor: .end)
      drawing.text(words.bits(step.sum), right, y + 15, anchor: .end, colour: .faint)
    }
    let y = top + ProofPicture.row * Double(steps.count)
    let sum = proof.decision.weight
    drawing.text(language("合计（比特）", "sum (bits)"), ProofPicture.margin, y + 15, isBold: true)
    let ends = [x(0), x(sum)].sorted()
    drawing.box(ends[0], y + 4, max(1, ends[1] - ends[0]), 14, colour: .ink)
    drawing.text(words.bits(sum), right, y + 15, anchor: .end, isBold: true)
  }

  private func colour(of decision: Decision) -> Drawing.Colour {
    switch decision.answer {
    case .same: .green
    case .review: .blue
    case .different: .red
    }
  }
}
