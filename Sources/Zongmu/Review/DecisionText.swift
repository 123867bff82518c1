/// Decisions of people in words.
public struct DecisionText: Sendable {
  private let language: Language

  /// The words of a language.
  public init(language: Language) { self.language = language }

  /// One line: number, what, of which records, by whom, when, why.
  public func line(_ decision: PersonDecision) -> String {
    let day = decision.at.prefix(10)
    let why = decision.why.isEmpty ? "" : language("：", ": ") + decision.why
    let undone = decision.undoneBy.map { language("［已由 \($0) 号撤销］", " [undone by \($0)]") } ?? ""
    return language(
      "\(decision.number) 号　\(what(decision))　\(decision.person)　\(day)\(why)\(undone)",
      "\(decision.number)  \(what(decision))  (\(decision.person), \(day)\(why))\(undone)")
  }

  /// What a decision says: `YX00/1 = YXJD03/2`.
  public func what(_ decision: PersonDecision) -> String {
    let names = decision.identities.map(\.description)
    let (first, second) = (names.first ?? "", names.dropFirst().first ?? "")
    switch decision.kind {
    case .same: return language("\(first) 与 \(second) 同一版本", "\(first) and \(second) are the same")
    case .different: return language("\(first) 与 \(second) 不同", "\(first) and \(second) are different")
    case .join:
      return language("合并 \(names.joined(separator: "、"))", "join \(names.joined(separator: ", "))")
    case .split: return split(decision)
    case .lock:
      return language(
        "锁定 \(first) 的 \(field(decision))", "lock \(field(decision)) with \(first)")
    case .set:
      let value = decision.value ?? ""
      return language(
        "\(first) 的 \(field(decision)) 定为“\(value)”", "set \(field(decision)) with \(first) to “\(value)”")
    case .skip: return language("暂不判定 \(first) 与 \(second)", "leave \(first) and \(second) undecided")
    case .confirm:
      let number = decision.confirms ?? 0
      return language("确认 \(number) 号仍然有效", "confirm decision \(number)")
    case .undo:
      let number = decision.undoes ?? 0
      return language("撤销 \(number) 号", "undo decision \(number)")
    }
  }

  /// How a decision stands, and what changed since.
  public func standing(_ standing: DecisionStanding) -> String {
    let changes = standing.changes.map { change in
      "\(change.identity)\(language("：", ": "))"
        + change.aspects.map(aspect).joined(separator: language("、", ", "))
    }.joined(separator: language("；", "; "))
    let changed = changes.isEmpty ? "" : language("（已变：\(changes)）", " (changed: \(changes))")
    return state(standing.state) + changed
  }

  /// The word for a state.
  public func state(_ state: DecisionStanding.State) -> String {
    switch state {
    case .inForce: language("有效", "in force")
    case .asleep: language("休眠（记录不在库）", "asleep (a record is not there)")
    case .orphaned: language("失联（记录内容已变，条码无从对应）", "orphaned (the record's content changed, and no barcode leads on)")
    case .overruled: language("被后来的判定取代", "overruled by a later decision")
    case .undone: language("已撤销", "undone")
    }
  }

  private func aspect(_ aspect: DecisionStanding.Change.Aspect) -> String {
    switch aspect {
    case .title: language("题名", "title")
    case .volume: language("卷册", "volume")
    case .edition: language("版次", "edition")
    case .isbn: "ISBN"
    }
  }

  private func field(_ decision: PersonDecision) -> String { decision.field ?? "" }

  private func split(_ decision: PersonDecision) -> String {
    func list(_ side: (PersonDecision.Pair) -> RecordIdentity?) -> String {
      var seen: Set<RecordIdentity> = []
      return decision.pairs.compactMap(side).filter { seen.insert($0).inserted }.map(\.description)
        .joined(separator: language("、", ", "))
    }
    return language(
      "拆出 \(list { $0.left })（与 \(list { $0.right }) 分开）", "split \(list { $0.left }) from \(list { $0.right })")
  }
}
