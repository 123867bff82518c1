import ZongmuText

/// Compares two titles.
enum TitleComparison {
  static func level(_ left: MatchView, _ right: MatchView) -> Level {
    let (a, b) = (left.title, right.title)
    guard !a.proper.isEmpty, !b.proper.isEmpty else { return .titleAbsent }
    if a.proper == b.proper {
      if differOnlyInDualUse(a.plain, b.plain) { return .titleEqualDualUse }
      guard !a.other.isEmpty, !b.other.isEmpty, !isContained(a.other, b.other), !isNear(a.other, b.other) else {
        return .titleEqual
      }
      return .titleOtherDiffers
    }
    if a.full == b.full || a.statement == b.statement { return .titleEqual }
    if sharesForm(a, b) { return .titleEqualVariant }
    if isContained(a.proper, b.full) || isContained(b.proper, a.full) { return .titleContained }
    if isNear(a.proper, b.proper) || isNear(a.full, b.full) { return .titleNear }
    return .titleDifferent
  }

  /// Whether any form of one title is a form of the other; a variant must have two characters to say anything.
  private static func sharesForm(_ a: MatchView.TitleForms, _ b: MatchView.TitleForms) -> Bool {
    if a.proper == b.full || a.full == b.proper || a.proper == b.statement || a.statement == b.proper { return true }
    return b.variants.contains { $0 == a.proper || $0 == a.full }
      || a.variants.contains { $0 == b.proper || $0 == b.full }
  }

  /// Whether the longer text begins with the shorter, which has at least three characters.
  static func isContained(_ a: [UInt32], _ b: [UInt32]) -> Bool {
    let (short, long) = a.count <= b.count ? (a, b) : (b, a)
    return short.count >= 3 && long.starts(with: short)
  }

  /// Whether the texts are alike but for a slip: one character in ten, at least one where there are five, and what
  /// differs is no numeral and no 上中下, which tell books apart.
  static func isNear(_ a: [UInt32], _ b: [UInt32]) -> Bool {
    let longer = max(a.count, b.count)
    guard longer >= 5 else { return false }
    guard EditDistance.between(a, b, limit: max(1, longer / 10)) != nil else { return false }
    let middles = EditDistance.middles(a, b)
    return !middles.left.contains(where: isTelling) && !middles.right.contains(where: isTelling)
  }

  /// Whether a character tells one volume, year or grade from another.
  private static func isTelling(_ value: UInt32) -> Bool { telling.contains(value) }

  private static let telling: Set<UInt32> = Set(
    "0123456789一二三四五六七八九十百千零〇廿卅两上中下前后续附别外甲乙丙丁戊己庚辛初高小大男女春夏秋冬东南西北左右文理单双新旧".unicodeScalars.map(\.value))

  /// Whether two plain texts differ, and only at characters that fold together with others.
  private static func differOnlyInDualUse(_ a: [UInt32], _ b: [UInt32]) -> Bool {
    guard a != b, a.count == b.count else { return false }
    for (left, right) in zip(a, b) where left != right {
      guard let first = Unicode.Scalar(left), let second = Unicode.Scalar(right), ComparisonForm.isDualUse(first),
        ComparisonForm.isDualUse(second)
      else { return false }
    }
    return true
  }
}
