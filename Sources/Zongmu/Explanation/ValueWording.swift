/// The words for the values that a veto compares, and for the rules that fields come by.
extension DecisionWording {
  /// What stands in a record, where a veto found it: code names in words, texts as they are.
  func value(_ text: String, of veto: Veto) -> String {
    switch veto {
    case .medium: Medium(rawValue: text).map(medium) ?? text
    case .level: BibliographicLevel(rawValue: text).map(bibliographicLevel) ?? text
    case .rarity: Rarity(rawValue: text).map(rarity) ?? text
    case .trait:
      text.split(separator: ",").map { part in
        let name = String(part.drop { $0 == " " })
        return Trait(rawValue: name).map(trait) ?? name
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

  private func medium(_ medium: Medium) -> String {
    switch medium {
    case .text: language("文字", "text")
    case .braille: language("盲文", "braille")
    case .map: language("地图", "map")
    case .score: language("乐谱", "score")
    case .audio: language("录音", "audio")
    case .video: language("录像", "video")
    case .electronic: language("电子资源", "electronic")
    case .picture: language("图片", "picture")
    case .object: language("实物", "object")
    case .microform: language("缩微品", "microform")
    }
  }

  private func bibliographicLevel(_ level: BibliographicLevel) -> String {
    switch level {
    case .monograph: language("单册图书", "single book")
    case .set: language("全套", "set")
    case .volume: language("分卷册", "volume")
    case .serial: language("连续出版物", "serial")
    case .analytic: language("析出篇章", "article or part")
    }
  }

  private func rarity(_ rarity: Rarity) -> String {
    switch rarity {
    case .modern: language("1950 年以后", "after 1949")
    case .republican: language("民国图书", "of 1912–1949")
    case .ancient: language("古籍", "ancient book")
    case .rubbing: language("拓片", "rubbing")
    }
  }

  private func trait(_ trait: Trait) -> String {
    switch trait {
    case .largePrint: language("大字本", "large print")
    case .phonetic: language("注音本", "phonetic")
    case .bilingual: language("双语本", "bilingual")
    case .abridged: language("缩写本", "abridged")
    case .juvenile: language("少儿版", "for the young")
    case .comic: language("图画本", "comic")
    case .teacher: language("教师用书", "teacher's book")
    case .student: language("学生用书", "pupil's book")
    case .workbook: language("练习册", "workbook")
    case .examPaper: language("试卷", "exam papers")
    case .annotated: language("注释本", "annotated")
    }
  }
}
