/// Compares volumes or parts.
enum PartLevel {
  static func level(_ a: MatchView, _ b: MatchView) -> Level {
    switch PartComparison.relation(a.profile.part, a.partNames, b.profile.part, b.partNames) {
    case .none: .partAbsent
    case .equal: .partEqual
    case .compatible: .partCompatible
    case .oneSided: .partOneSided
    case .conflict: .partDifferent
    }
  }
}

/// Compares edition statements.
enum EditionComparison {
  static func level(_ a: MatchView, _ b: MatchView) -> Level {
    let (left, right) = (a.description.edition, b.description.edition)
    let isLeftSilent = left.number == nil && left.kinds.isEmpty
    let isRightSilent = right.number == nil && right.kinds.isEmpty
    if isLeftSilent, isRightSilent { return .editionAbsent }
    if (left.number ?? 1) != (right.number ?? 1) || left.kinds != right.kinds { return .editionDifferent }
    return isLeftSilent || isRightSilent ? .editionOneSided : .editionEqual
  }
}

/// Compares series.
enum SeriesComparison {
  static func level(_ a: MatchView, _ b: MatchView) -> Level {
    guard !a.series.isEmpty, !b.series.isEmpty else { return .seriesAbsent }
    return NameComparison.overlap(a.series, b.series) ? .seriesEqual : .seriesDifferent
  }
}

/// Compares the languages of the text.
enum LanguageComparison {
  static func level(_ a: MatchView, _ b: MatchView) -> Level {
    guard let left = a.profile.language, let right = b.profile.language else { return .languageAbsent }
    return left == right ? .languageEqual : .languageDifferent
  }
}
