extension Finding {
  /// What is wrong, for a person: what the place is called, what is wrong there, and where it helps what would be right.
  public var message: BilingualText {
    let (chinese, english) = sentence
    let label = detail.label
    let hint = detail.hint
    return BilingualText(
      (label.map { $0.chinese + "：" } ?? "") + chinese + (hint.map { "；\($0.chinese)" } ?? ""),
      (label.map { $0.english + ": " } ?? "") + english + (hint.map { "; \($0.english)" } ?? ""))
  }

  /// What the rule of this finding asks for, whatever the value: for a report by rule.
  public var ruleMessage: BilingualText {
    let (chinese, english) = general
    return BilingualText(
      (detail.label.map { $0.chinese + "：" } ?? "") + chinese,
      (detail.label.map { $0.english + ": " } ?? "") + english)
  }

  private var isSubfield: Bool { place.subfield != nil }

  private var sentence: (String, String) {
    switch kind {
    case .indicator1: ("指示符 1“\(value)”不可用", "indicator 1 cannot be “\(value)”")
    case .indicator2: ("指示符 2“\(value)”不可用", "indicator 2 cannot be “\(value)”")
    case .code: ("代码“\(value)”不在代码表内", "“\(value)” is none of the codes")
    default: general
    }
  }

  private var general: (String, String) {
    switch kind {
    case .missing:
      isSubfield ? ("缺少必备子字段", "this mandatory subfield is missing") : ("缺少必备字段", "this mandatory field is missing")
    case .recommended: ("此类记录通常有此字段", "such a record usually has this field")
    case .repeated:
      isSubfield ? ("子字段不可重复", "this subfield may not be repeated") : ("字段不可重复", "this field may not be repeated")
    case .unknown:
      isSubfield ? ("字段没有此子字段", "the field has no such subfield") : ("格式没有此字段", "the format has no such field")
    case .local: ("本地自定义字段，未作检查", "a field of local use, not checked")
    case .obsolete: ("已停用，新记录不用", "no longer used in new records")
    case .indicator1: ("指示符 1 不可用", "indicator 1 is none of those allowed")
    case .indicator2: ("指示符 2 不可用", "indicator 2 is none of those allowed")
    case .empty: ("子字段为空", "the subfield is empty")
    case .control: ("文本中有控制字符（如换行）", "there is a control character in the text, such as a line end")
    case .privateUse: ("文本中有造字区字符", "there is a private-use character in the text")
    case .structure:
      place.tag?.isControl == true
        ? ("控制字段中不应有子字段", "a control field has no subfields") : ("数据字段中没有子字段", "a data field has subfields")
    case .length: ("长度不对", "the length is wrong")
    case .shifted: ("代码整体移位", "the codes are shifted")
    case .code: ("代码不在代码表内", "not one of the codes")
    case .embedded: ("嵌套字段写法不对", "the embedded field is not written as it should be")
    case .checkDigit: ("校验位有误", "the check digit is wrong")
    case .form: ("形式不对", "the form is wrong")
    case .date: ("日期不对", "this is no date")
    case .dateConflict: ("日期互相矛盾", "dates contradict each other")
    case .translation: ("译文标识与原著语种矛盾", "translation and original language contradict each other")
    case .link: ("链接落空", "the link leads nowhere")
    case .profile:
      (
        "无法判断是 CNMARC 还是 MARC 21，未作检查（可用 --profile 指定）",
        "whether this is CNMARC or MARC 21 cannot be made out, so it was not checked (say it with --profile)"
      )
    case .notBibliographic:
      ("不是书目记录（规范、馆藏或读者记录），未作检查", "no bibliographic record (authority, holdings, reader), not checked")
    }
  }
}
