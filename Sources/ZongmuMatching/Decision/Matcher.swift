import ZongmuBibliography
import ZongmuMARC
import ZongmuText

/// Judges pairs of records. A pure function of two descriptions and the rules; `compare(a, b)` and `compare(b, a)`
/// give the same verdict, rule and weight.
public struct Matcher: Sendable {
  /// The version of comparisons, vetoes and decision table: it changes whenever a pair may get another verdict than
  /// before, and makes stored verdicts stale.
  public static let version = 2

  /// The rules it goes by.
  public let rules: MatchRules
  private let weights: [Int]

  /// A matcher that goes by `rules`.
  public init(rules: MatchRules = MatchRules()) {
    self.rules = rules
    weights = Level.allCases.map { rules.weight(of: $0) }
  }

  /// Judges two records.
  public func compare(_ left: Record, _ right: Record) -> Decision {
    let describer = Describer()
    return compare(MatchView(describer.describe(left)), MatchView(describer.describe(right)))
  }

  /// Judges two records by their views, with the evidence in words.
  public func compare(_ left: MatchView, _ right: MatchView) -> Decision {
    let judged = judge(left, right)
    return Decision(
      verdict: judged.verdict, rule: judged.rule, weight: judged.weight,
      terms: judged.levels.all.map { level in
        let (a, b) = Matcher.shown(level.comparison, left, right)
        return Decision.Term(level: level, weight: rules.weight(of: level), left: a, right: b)
      }, vetoes: judged.vetoes)
  }

  /// The verdict and the weight only: what a run over many pairs needs.
  public func verdict(_ left: MatchView, _ right: MatchView) -> (verdict: Decision.Verdict, weight: Int) {
    let judged = judge(left, right)
    return (judged.verdict, judged.weight)
  }

  // MARK: The decision table

  /// The level in each comparison.
  struct Levels {
    var title: Level
    var identifier: Level
    var responsibility: Level
    var publisher: Level
    var year: Level
    var extent: Level
    var series: Level
    var all: [Level] { [title, identifier, responsibility, publisher, year, extent, series] }
    var conflicts: Int { all.count(where: \.isConflict) }

    var isTitleEqual: Bool { [.titleEqual, .titleEqualVariant].contains(title) }
    var isTitleSimilar: Bool {
      [.titleEqualDualUse, .titleOtherDiffers, .titleContained, .titleNear].contains(title) || isTitleEqual
    }
    var isAgentShared: Bool { responsibility == .responsibilityEqual || responsibility == .responsibilityContained }
    var isPublisherShared: Bool { publisher == .publisherEqual || publisher == .publisherContained }
    var isYearShared: Bool { year == .yearEqual || year == .yearNear }
  }

  private struct Judgement {
    var verdict: Decision.Verdict
    var rule: Decision.Rule
    var weight: Int
    var levels: Levels
    var vetoes: [VetoFinding]
  }

  private func judge(_ a: MatchView, _ b: MatchView) -> Judgement {
    let shared = a.description.series.isEmpty || b.description.series.isEmpty
    let levels = Levels(
      title: TitleComparison.level(a, b), identifier: IdentifierComparison.level(a, b),
      responsibility: NameComparison.responsibility(a, b), publisher: NameComparison.publisher(a, b),
      year: YearComparison.level(a, b), extent: ExtentComparison.level(a, b),
      series: !shared && NameComparison.overlap(a.series, b.series) ? .seriesEqual : .seriesAbsent)
    let weight = levels.all.reduce(0) { $0 + rules.weight(of: $1) }
    let vetoes = a.profile.findings(against: b.profile, sharesISBN: levels.identifier == .isbnEqual).filter { found in
      // A year that both titles say is no doubt, though only one of them says it where it counts as the book's own.
      !(found.veto == .titleYear && found.strength == .softReview && a.sharesTitleYears(with: b))
    }
    func answer(_ verdict: Decision.Verdict, _ rule: Decision.Rule) -> Judgement {
      Judgement(verdict: verdict, rule: rule, weight: weight, levels: levels, vetoes: vetoes)
    }
    guard levels.title != .titleAbsent else { return answer(.unlike, .nothing) }
    let (verdict, rule) = table(levels, weight, a, b)
    guard let veto = vetoes.first else { return answer(verdict, rule) }
    // What is unlike anyway needs no veto; a veto only matters where the records would attract each other.
    switch veto.strength {
    case .different: return verdict == .unlike ? answer(.unlike, rule) : answer(.veto, .vetoed)
    case .hardReview: return verdict == .unlike ? answer(.unlike, rule) : answer(.hardReview, .vetoReview)
    case .softReview: return verdict == .same ? answer(.softReview, .vetoReview) : answer(verdict, rule)
    }
  }

  /// Rules 2–11 of the table, first hit wins.
  private func table(
    _ levels: Levels, _ weight: Int, _ a: MatchView, _ b: MatchView
  ) -> (Decision.Verdict, Decision.Rule) {
    let isSerial = a.description.level == .serial && b.description.level == .serial
    switch levels.identifier {
    case .isbnEqual: return withISBN(levels, a, b)
    case .isbnInvalidEqual:
      guard levels.isTitleSimilar else { return (.unlike, .invalidISBN) }
      let isStrict =
        levels.isTitleEqual && levels.isAgentShared && levels.isPublisherShared && levels.isYearShared
        && levels.conflicts == 0
      return (isStrict ? .same : .softReview, .invalidISBN)
    case .isbnConflict:
      // Another number on a book of another publisher or another size is another edition, and no question.
      let isElseEqual =
        levels.isTitleSimilar && levels.isPublisherShared && levels.responsibility != .responsibilityDifferent
        && levels.extent != .extentDifferent
      return (isElseEqual ? .hardReview : .unlike, .otherISBN)
    case .serialNumberEqual where isSerial:
      return (levels.isTitleSimilar ? .same : .hardReview, .serial)
    case .serialNumberConflict:
      return (levels.isTitleEqual && Matcher.haveOneEdition(a, b) ? .hardReview : .unlike, .serial)
    case .otherNumberEqual where levels.isTitleEqual:
      if levels.year == .yearDifferent { return (.softReview, .otherNumber) }
      if levels.year == .yearEqual, levels.conflicts == 0, !a.isLocal, !b.isLocal { return (.same, .otherNumber) }
    default: break
    }
    if isSerial { return serialWithoutNumber(levels) }
    if levels.isTitleEqual, let found = withoutISBN(levels, weight, a, b) { return found }
    return byScore(levels, weight, a, b)
  }

  /// Rules 2, 3, 4 and 8: the records share a valid ISBN of the item.
  private func withISBN(_ levels: Levels, _ a: MatchView, _ b: MatchView) -> (Decision.Verdict, Decision.Rule) {
    guard levels.isTitleSimilar else { return (.hardReview, .isbnOnOtherTitle) }
    if levels.isTitleEqual {
      if a.isBrief || b.isBrief { return (.same, .brief) }
      // The year of a printing may stand for that of the edition: the same persons and pages make up for it.
      let isSamePrint = levels.isAgentShared && [.extentEqual, .extentNear].contains(levels.extent)
      let isSame =
        (levels.isPublisherShared || levels.isYearShared || isSamePrint) && levels.conflicts < 2
        && !ExtentComparison.isFar(a, b)
      return (isSame ? .same : .softReview, .isbnAndTitle)
    }
    let isExtentClose = [.extentEqual, .extentNear, .extentClose].contains(levels.extent)
    let isExtentUnknown =
      levels.extent == .extentAbsent && levels.isPublisherShared && levels.year == .yearEqual
    let isSame = levels.isAgentShared && (isExtentClose || isExtentUnknown) && levels.conflicts == 0
    return (isSame ? .same : .softReview, .isbnAndSimilarTitle)
  }

  /// Rule 7: no ISBN on one side at least, the titles are equal. nil where it does not say.
  private func withoutISBN(
    _ levels: Levels, _ weight: Int, _ a: MatchView, _ b: MatchView
  ) -> (Decision.Verdict, Decision.Rule)? {
    let agrees =
      levels.isAgentShared && levels.isPublisherShared && levels.year == .yearEqual
      && [.extentEqual, .extentNear].contains(levels.extent)
    guard agrees else { return nil }
    return (a.isLocal || b.isLocal || a.isOld || b.isOld ? .softReview : .same, .withoutISBN)
  }

  /// Serials without a shared number: the title and the publisher or body must agree, and a person looks.
  private func serialWithoutNumber(_ levels: Levels) -> (Decision.Verdict, Decision.Rule) {
    let agrees = levels.isTitleEqual && (levels.isPublisherShared || levels.isAgentShared)
    return (agrees ? .softReview : .unlike, .serial)
  }

  /// Rule 11: the sum decides, and never against a conflicting field.
  private func byScore(
    _ levels: Levels, _ weight: Int, _ a: MatchView, _ b: MatchView
  ) -> (Decision.Verdict, Decision.Rule) {
    guard levels.isTitleSimilar else { return (.unlike, .score) }
    let isSafe = levels.isTitleEqual && levels.conflicts == 0 && levels.isAgentShared
    if isSafe, weight >= rules.sameThreshold, !a.isLocal, !b.isLocal, !a.isOld, !b.isOld { return (.same, .score) }
    if weight >= rules.reviewThreshold, levels.conflicts < 3 { return (.softReview, .score) }
    return (.unlike, .score)
  }

  /// Whether two serials of one name have the same edition statement: 彩版 and 海外版 are serials of their own.
  private static func haveOneEdition(_ a: MatchView, _ b: MatchView) -> Bool {
    ComparisonForm.fold(a.description.edition.statement) == ComparisonForm.fold(b.description.edition.statement)
  }

  private static func shown(_ comparison: Comparison, _ a: MatchView, _ b: MatchView) -> (String, String) {
    (a.shown(comparison), b.shown(comparison))
  }
}

extension MatchView {
  /// Whether it lies outside the book trade, where equal descriptions prove little.
  var isLocal: Bool { description.isInternalPublication }

  /// Whether it was printed before 1970, when descriptions are too poor to prove sameness without a number.
  var isOld: Bool { description.publication.year.map { $0 < 1970 } ?? true }

  /// What a comparison looked at, for people.
  func shown(_ comparison: Comparison) -> String {
    let publication = description.publication
    return switch comparison {
    case .title: ([description.title.proper] + description.title.other).joined(separator: " : ")
    case .identifier: description.identifiers.filter { !$0.isCancelled }.map(\.original).joined(separator: "; ")
    case .responsibility: MatchView.unique(description.agents.map(\.name)).joined(separator: ", ")
    case .publisher: publication.publishers.joined(separator: ", ")
    case .year: publication.year.map(String.init) ?? ""
    case .extent: description.extent.sequences.map(String.init).joined(separator: "+")
    case .series: description.series.map(\.title).joined(separator: ", ")
    }
  }
}
