import ZongmuMARC

/// Something that a record says and its crossing to another format does not.
public struct Loss: Sendable, Equatable {
  /// Why it is not carried.
  public enum Reason: String, Sendable, CaseIterable {
    /// The other format has no such field.
    case noField = "no-field"
    /// The field there has no such subfield.
    case noSubfield = "no-subfield"
    /// The codes there have none that means this.
    case noCode = "no-code"
    /// It may stand there once only, and something else stands there already.
    case onlyOne = "only-one"
    /// The text is carried; that it is of this kind is not.
    case lessSpecific = "less-specific"
    /// The number of characters that are passed over in filing: CNMARC does not count them.
    case filing
    /// The text in another script: only that of the first title or name is carried.
    case otherScript = "other-script"
  }

  /// The tag of the field in the record that was crossed; `LDR` is the leader.
  public let tag: Tag
  /// Which of the fields with this tag, from 1; 1 for the leader.
  public let occurrence: Int
  /// The subfield; nil for a control field, an indicator, the field as such.
  public let subfield: SubfieldCode?
  /// The positions in coded data.
  public let positions: ClosedRange<Int>?
  /// The text that is not carried, or, for `lessSpecific`, is carried as something more general.
  public let value: String
  /// Why.
  public let reason: Reason
}

extension Loss.Reason {
  /// Why, in the two languages of reports.
  public var message: BilingualText {
    switch self {
    case .noField: BilingualText("目标格式没有相应字段", "the other format has no such field")
    case .noSubfield: BilingualText("相应字段没有这个子字段", "the field there has no such subfield")
    case .noCode: BilingualText("目标格式没有相应代码", "the other format has no such code")
    case .onlyOne: BilingualText("目标格式不可重复，已有其他内容", "it may stand there once only, and something else does")
    case .lessSpecific: BilingualText("内容已转为较一般的字段，类别丢失", "carried in a more general field")
    case .filing: BilingualText("目标格式不记不排档字符数", "the other format does not count non-filing characters")
    case .otherScript: BilingualText("另一文字的这部分没有位置", "there is no place for this in another script")
    }
  }
}
