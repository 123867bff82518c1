/// The kind of MARC a record is: which tag means what.
public enum Dialect: String, Sendable, CaseIterable {
  /// 中国机读目录格式 (GB/T 33286-2016), China's UNIMARC.
  case cnmarc
  /// UNIMARC as others write it.
  case unimarc
  /// MARC 21 bibliographic.
  case marc21
  /// Neither can be made out.
  case unknown
}
