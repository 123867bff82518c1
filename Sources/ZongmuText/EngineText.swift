import CZongmuICU

/// Which data this module stands on.
public enum EngineText {
  /// The key version, the fold table's hash, and the versions of ICU and Unicode, such as
  /// `key1-fold0123456789abcdef-icu72.1-unicode15.0`.
  ///
  /// Whatever is derived from text with this module is stale when this string has changed.
  public static let dataVersion: String = {
    let hash = String(FoldLookup.shared.revision, radix: 16)
    let padded = String(repeating: "0", count: 16 - hash.count) + hash
    let icu = unsafe String(cString: zongmu_icu_version())
    let unicode = unsafe String(cString: zongmu_unicode_version())
    return "key\(ComparisonForm.keyVersion)-fold\(padded)-icu\(icu)-unicode\(unicode)"
  }()
}
