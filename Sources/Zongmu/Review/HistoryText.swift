/// What happened, in words.
public struct HistoryText: Sendable {
  private let language: Language

  /// The words of a language.
  public init(language: Language) { self.language = language }

  /// A run in one line: `run 3, 2026-11-24T08:00:00Z: import YXJD03 street.mrc`.
  public func run(_ run: CatalogueRun) -> String {
    let about = [run.source, run.input].compactMap(\.self).joined(separator: " ")
    let state = run.state == "published" ? "" : " [\(self.state(run.state))]"
    let head = language("第 \(run.number) 次运行　\(run.startedAt)　", "run \(run.number), \(run.startedAt): ")
    return head + kind(run.kind) + (about.isEmpty ? "" : " \(about)") + state
  }

  /// What happened, in one line.
  public func change(_ change: HistoryEvent.Change) -> String {
    switch change {
    case .handedIn(let record): return language("\(record) 送入", "\(record) handed in")
    case .replaced(let record): return language("\(record) 内容更新", "\(record) handed in with other content")
    case .withdrawn(let record): return language("\(record) 撤出", "\(record) withdrawn")
    case .joined(let record, let master, nil):
      return language("\(record) 归入 \(master)", "\(record) came into \(master)")
    case .joined(let record, let master, let from?):
      return language("\(record) 由 \(from) 归入 \(master)", "\(record) came into \(master) from \(from)")
    case .left(let record, let master, nil): return language("\(record) 离开 \(master)", "\(record) left \(master)")
    case .left(let record, let master, let to?):
      return language("\(record) 由 \(master) 转入 \(to)", "\(record) left \(master) for \(to)")
    case .redirected(let master, let to): return language("\(master) 并入 \(to)", "\(master) went into \(to)")
    case .removed(let master): return language("\(master) 注销", "\(master) deleted")
    case .decided(let decision): return language("判定：", "decision: ") + DecisionText(language: language).line(decision)
    case .rules: return language("规则变更", "other rules")
    }
  }

  private func kind(_ kind: String) -> String {
    switch kind {
    case "import": language("导入", "import")
    case "dedup": language("查重", "dedup")
    case "withdraw": language("撤出来源", "withdrawal of a source")
    case "decide": language("人工判定", "decision")
    case "rules": language("更改规则", "change of rules")
    default: kind
    }
  }

  private func state(_ state: String) -> String {
    switch state {
    case "staging": language("未完成", "not ended")
    case "abandoned": language("已放弃", "abandoned")
    default: state
    }
  }
}
