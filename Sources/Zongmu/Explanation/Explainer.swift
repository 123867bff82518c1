/// Explains decisions and masters in words, for cataloguers.
public struct Explainer: Sendable {
  let words: DecisionWording
  let language: Language

  /// An explainer in a language.
  public init(language: Language) {
    self.language = language
    words = DecisionWording(language: language)
  }

  /// The decision on two records in short: the verdict, the rule, the vetoes that hold, each term with its weight.
  public func text(_ decision: Decision, left: String, right: String) -> String {
    var lines = [
      language("甲：\(left)", "A: \(left)"), language("乙：\(right)", "B: \(right)"),
      language("结论：", "Verdict: ") + words.verdict(decision.verdict),
      language("依据：", "Because: ") + words.rule(decision.rule),
    ]
    if let note = note(on: decision) { lines.append(language("说明：", "Note: ") + note) }
    if !decision.vetoes.isEmpty {
      lines.append(language("否决与存疑：", "Vetoes and doubts:"))
      for found in decision.vetoes {
        let (left, right) = (words.value(found.left, of: found.veto), words.value(found.right, of: found.veto))
        lines.append(
          "  \(words.veto(found.veto)) [\(words.strength(found.strength))]: \(shown(left)) ↔ \(shown(right))")
      }
    }
    lines.append(language("比较（权重单位：比特）：", "Comparisons (weights in bits):"))
    lines.append("  \(words.bits(decision.prior))  \(language("起始值", "to begin with"))")
    for term in decision.terms {
      lines.append("  \(words.bits(term.weight))  \(label(term)): \(values(term))")
    }
    lines.append("  \(words.bits(decision.weight))  \(language("合计", "sum"))")
    return lines.joined(separator: "\n")
  }

  /// A class of mistakes: in what the records differ, and what led to it.
  public func text(_ kind: ErrorClass) -> String { words.errorClass(kind) }

  /// A master: who its members are, why each belongs, where its fields come from, what is left to review.
  public func text(_ master: CatalogueMaster, in catalogue: Catalogue) throws -> String {
    let base = master.master.base
    let title = master.master.record["200", "a"] ?? master.master.record["245", "a"] ?? "—"
    let (members, holdings) = (master.members.count, master.master.holdings.count)
    var lines = [
      language(
        "主记录 \(master.id)《\(title)》：源记录 \(members) 条，馆藏 \(holdings) 条",
        "Master \(master.id), \(title): \(members) \(members == 1 ? "record" : "records"), "
          + "\(holdings) \(holdings == 1 ? "holding" : "holdings")"),
      language("基准记录：\(base)", "Base record: \(base)"),
    ]
    let pairs = try catalogue.pairs(of: master.id)
    let joins = strongest(pairs.filter { $0.verdict == .same && $0.otherMaster == nil }, from: base, of: master.members)
    for pair in joins {
      let found = try catalogue.explain(pair.left, pair.right)
      lines.append("")
      lines.append(
        text(
          found.decision, left: try name(pair.left, in: catalogue), right: try name(pair.right, in: catalogue)))
    }
    lines.append("")
    lines.append(language("各字段出处：", "Where the fields come from:"))
    lines += provenance(of: master)
    let open = pairs.filter { $0.otherMaster != nil && ($0.verdict == .softReview || $0.verdict == .hardReview) }
    if !open.isEmpty {
      lines.append("")
      lines.append(language("待人工审核：", "For a person to review:"))
      for pair in open {
        let other = pair.otherMaster.map(\.description) ?? ""
        lines.append("  \(pair.left) ↔ \(pair.right) (\(other)): \(words.verdict(pair.verdict))")
      }
    }
    return lines.joined(separator: "\n")
  }

  private func provenance(of master: CatalogueMaster) -> [String] {
    zip(master.master.record.fields, master.master.provenance).map { field, source in
      let line = WorksheetWriter().line(of: field)
      guard let source else { return "  \(line)  ← \(language("本目录", "this catalogue"))" }
      return "  \(line)  ← \(words.provenance(source))"
    }
  }

  private func name(_ identity: RecordIdentity, in catalogue: Catalogue) throws -> String {
    let record = try catalogue.record(identity)
    let description = Describer().describe(record)
    let statement = description.title.statement.isEmpty ? description.title.proper : description.title.statement
    return "\(identity) \(statement)"
  }

  /// The pairs that tie all members to the base, strongest first: a maximum spanning tree.
  private func strongest(_ pairs: [KeptPair], from base: RecordIdentity, of members: [RecordIdentity]) -> [KeptPair] {
    var reached: Set<RecordIdentity> = [base]
    var tree: [KeptPair] = []
    while reached.count < members.count {
      let next = pairs.filter { reached.contains($0.left) != reached.contains($0.right) }
        .max { ($0.weight, $1.left, $1.right) < ($1.weight, $0.left, $0.right) }
      guard let next else { break }
      reached.formUnion([next.left, next.right])
      tree.append(next)
    }
    return tree
  }

  /// Why a rule that answers *the same* leaves the two to a person; nil where it does not.
  func note(on decision: Decision) -> String? {
    guard decision.rule == .withoutISBN, decision.verdict != .same else { return nil }
    return language(
      "古籍、民国图书和内部资料无标识号为证，须由人工核对原书",
      "for old books and internal publications this is no proof without a number; a person looks")
  }

  func shown(_ text: String) -> String { text.isEmpty ? "—" : text }
}
