/// How the parts of a description are put into words.
extension PartDesignation {
  /// `第2卷 上册：北京街卷（共3册）`.
  var wording: BilingualText {
    let numbers = numbers.map(\.wording).joined(separator: " ")
    var text = ([numbers] + names).filter { !$0.isEmpty }.joined(separator: "：")
    var english = ([numbers] + names).filter { !$0.isEmpty }.joined(separator: ": ")
    if let setSize {
      text += text.isEmpty ? "全套 \(setSize) 册" : "（全套 \(setSize) 册）"
      english += english.isEmpty ? "set of \(setSize)" : " (set of \(setSize))"
    }
    return BilingualText(text, english)
  }
}

extension PartNumber {
  /// `第2卷`, `第1-3册`, `上册`, `2`.
  var wording: String {
    let unit = unit.map(String.init) ?? ""
    return switch ordinal {
    // 级 stands for 年级: 3年级, not 第3级.
    case .number(let value): unit.isEmpty ? "\(value)" : unit == "级" ? "\(value)年级" : "第\(value)\(unit)"
    case .range(let first, let last): unit.isEmpty ? "\(first)-\(last)" : "第\(first)-\(last)\(unit)"
    case .place(let character): "\(character)\(unit)"
    }
  }
}

extension Edition {
  /// The statement; what it means stands before it where it does not say so itself: `第2版（再版）`.
  var wording: BilingualText {
    let kinds = Kind.allCases.filter { self.kinds.contains($0) }
    let meaning = list(
      [number.map { BilingualText("第\($0)版", "edition \($0)") }].compactMap { $0 } + kinds.map(\.wording))
    if statement.isEmpty { return meaning }
    let isPlain = number.map { statement.contains("\($0)版") } ?? true
    let saysAll = isPlain && kinds.allSatisfy { $0 == .woodblock || statement.contains($0.wording.chinese) }
    let remark = meaning.chinese.isEmpty ? "" : meaning.english + " "
    return BilingualText(
      saysAll ? statement : "\(meaning.chinese)（\(statement)）", remark.isEmpty ? statement : "\(remark)(\(statement))")
  }
}

extension Publication {
  /// `广州 : 广东人民出版社, 2023`, the way of ISBD.
  var statement: String {
    var text = places.joined(separator: " ; ")
    if !publishers.isEmpty { text += (text.isEmpty ? "" : " : ") + publishers.joined(separator: " : ") }
    guard let year else { return text }
    var years = "\(year)"
    if let lastYear { years += lastYear == 9999 ? "-" : "-\(lastYear)" }
    if isYearUncertain { years += "?" }
    return text + (text.isEmpty ? "" : ", ") + years
  }
}

extension Extent {
  /// `3 册；xii, 345 页；24cm`.
  var wording: BilingualText {
    var texts: [BilingualText] = []
    func add(_ value: Int?, _ chinese: String, _ one: String, _ many: String) {
      guard let value else { return }
      texts.append(BilingualText("\(value) \(chinese)", "\(value) \(value == 1 ? one : many)"))
    }
    add(volumes, "册", "volume", "volumes")
    add(cases, "函", "case", "cases")
    add(pieces, "件", "piece", "pieces")
    let pages = (romanSequences.map(roman) + sequences.map(String.init)).joined(separator: ", ")
    if !pages.isEmpty { texts.append(BilingualText("\(pages) 页", "\(pages) pages")) }
    add(minutes, "分钟", "minute", "minutes")
    if let height { texts.append(same(width.map { "\(height)×\($0)cm" } ?? "\(height)cm")) }
    if let format { texts.append(BilingualText("\(format) 开", "format 1/\(format)")) }
    return list(texts, "；", "; ")
  }

  private func roman(_ number: Int) -> String {
    let signs = [(100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")]
    var rest = number
    var text = ""
    for (value, sign) in signs {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }
}

extension Price {
  /// `CNY 168.00（全套 3 册）`.
  var wording: BilingualText {
    let cents = hundredths % 100
    let amount = "\(currency) \(hundredths / 100).\(cents < 10 ? "0" : "")\(cents)"
    var remarks: [BilingualText] = []
    switch scope {
    case .item: break
    case .set(let volumes?): remarks.append(BilingualText("全套 \(volumes) 册", "set of \(volumes)"))
    case .set: remarks.append(BilingualText("全套", "set"))
    case .issue: remarks.append(BilingualText("每期", "an issue"))
    case .year: remarks.append(BilingualText("全年", "a year"))
    }
    if let with { remarks.append(BilingualText("含\(with)", "with \(with)")) }
    guard !remarks.isEmpty else { return same(amount) }
    let text = list(remarks, "，", ", ")
    return BilingualText("\(amount)（\(text.chinese)）", "\(amount) (\(text.english))")
  }
}

extension Identifier {
  /// The number as printed, with what stands beside it and what is wrong with it.
  var wording: BilingualText {
    var remarks = qualifier.map { [same($0)] } ?? []
    switch scope {
    case .set where qualifier == nil: remarks.append(BilingualText("全套", "set"))
    case .volume(let volume) where qualifier == nil: remarks.append(same(volume))
    default: break
    }
    if !isValid {
      remarks.append(
        kind == .isbn || kind == .issn || kind == .ismn
          ? BilingualText("校验有误", "wrong check digit") : BilingualText("形式有误", "wrong form"))
    }
    if isCancelled { remarks.append(BilingualText("错误或已作废", "wrong or cancelled")) }
    guard !remarks.isEmpty else { return same(form) }
    let text = list(remarks, "，", ", ")
    return BilingualText("\(form)（\(text.chinese)）", "\(form) (\(text.english))")
  }
}
