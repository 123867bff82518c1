import ZongmuMARC
import ZongmuText

/// Whose habit pinyin in records follows (DOMAIN §2.2, fields 200 and 7XX).
public enum PinyinHouse: String, Sendable, Hashable, CaseIterable {
  /// The National Library of China and most public libraries: `$9`.
  case nlc
  /// CALIS and university libraries: `$A`.
  case calis

  /// The subfield that holds the reading of $a.
  public var code: SubfieldCode {
    switch self {
    case .nlc: "9"
    case .calis: "A"
    }
  }

  /// How the house writes the syllables.
  public var style: PinyinStyle {
    switch self {
    case .nlc: .nlc
    case .calis: .calis
    }
  }
}
