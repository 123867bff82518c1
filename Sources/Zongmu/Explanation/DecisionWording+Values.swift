/// The words for the values that a veto compares, and for the rules that fields come by.
extension DecisionWording {
  /// What stands in a record, where a veto found it: code names in words, texts as they are.
  func value(_ text: String, of veto: Veto) -> String {
    switch veto {
    case .medium: Medium(rawValue: text).map { language($0.wording) } ?? text
    case .level: BibliographicLevel(rawValue: text).map { language($0.wording) } ?? text
    case .rarity: Rarity(rawValue: text).map { language($0.wording) } ?? text
    case .trait:
      text.split(separator: ",").map { part in
        let name = String(part.drop { $0 == " " })
        return Trait(rawValue: name).map { language($0.wording) } ?? name
      }.joined(separator: language("、", ", "))
    case .titleYear: text.filter { $0 != "[" && $0 != "]" }
    case .part, .edition, .language, .translator, .isbn: text
    }
  }

  /// Where a field of a master comes from: `YX00/012023000001 (union)`.
  func provenance(_ source: Provenance) -> String {
    language("\(source.identity)（\(rule(source.rule))）", "\(source.identity) (\(rule(source.rule)))")
  }

  private func rule(_ name: String) -> String {
    switch name {
    case Provenance.Rule.base: language("基准记录", name)
    case Provenance.Rule.filled: language("补缺", name)
    case Provenance.Rule.union: language("汇总", name)
    case Provenance.Rule.longest: language("取最详", name)
    case Provenance.Rule.perSource: language("各馆分列", name)
    case Provenance.Rule.identity: language("源记录号", name)
    case Provenance.Rule.converted: language("格式转换", name)
    case Provenance.Rule.holding: language("馆藏", name)
    case Provenance.Rule.locked: language("人工锁定", "locked by a person")
    case Provenance.Rule.set: language("人工指定", "set by a person")
    default: name
    }
  }
}
