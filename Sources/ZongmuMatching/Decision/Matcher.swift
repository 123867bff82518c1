import ZongmuBibliography
import ZongmuMARC
import ZongmuText

/// Judges pairs of records. A pure function of two descriptions and the rules; `compare(a, b)` and `compare(b, a)`
/// give the same verdict, rule and weight.
public struct Matcher: Sendable {
  /// The version of comparisons, vetoes and decision table: it changes whenever a pair may get another verdict than
  /// before, and makes stored verdicts stale.
  public static let version = 8

  /// The rules it goes by.
  public let rules: MatchRules
  /// A matcher that goes by `rules`.
  public init(rules: MatchRules = MatchRules()) {
    self.rules = rules
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
      verdict: judged.verdict, rule: judged.rule, prior: rules.prior, weight: judged.weight,
      terms: judged.levels.all.map { level in
        let (a, b) = Matcher.shown(level.comparison, left, right)
        return Decision.Term(level: level, weight: rules.weight(of: level), left: a, right: b)
      }, vetoes: judged.vetoes)
  }

  /// The sum of the prior and the weights of the levels, in hundredths of a bit: how much likelier than not the two are
  /// the same, before vetoes and rules.
  public func weight(of levels: PairLevels) -> Int { levels.reduce(rules.prior) { $0 + rules.weight(of: $1) } }

  /// The verdict and the weight only: what a run over many pairs needs.
  public func verdict(_ left: MatchView, _ right: MatchView) -> (verdict: Decision.Verdict, weight: Int) {
    let judged = judge(left, right)
    return (judged.verdict, judged.weight)
  }

  struct Judgement {
    var verdict: Decision.Verdict
    var rule: Decision.Rule
    var weight: Int
    var levels: PairLevels
    var vetoes: [VetoFinding]
  }

  private func judge(_ a: MatchView, _ b: MatchView) -> Judgement {
    let levels = PairLevels(a, b)
    return judge(a, b, by: levels, vetoes: vetoes(a, b, by: levels))
  }

  /// The vetoes that hold between two records, strongest first, where they stand to each other as `levels` says.
  func vetoes(_ a: MatchView, _ b: MatchView, by levels: PairLevels) -> [VetoFinding] {
    let isNamedPart =
      levels.title == .titleEqualVariant && (TitleComparison.isPart(a, of: b) || TitleComparison.isPart(b, of: a))
    let found = a.profile.findings(against: b.profile, given: levels.likeness(a, b)).filter { found in
      // A part under its own title, and under the title of the whole.
      if isNamedPart, found.veto == .part, found.strength == .softReview,
        a.profile.part.numbers.isEmpty, b.profile.part.numbers.isEmpty
      {
        return false
      }
      // A year that both titles say is no doubt, though only one of them says it where it counts as the book's own.
      return !(found.veto == .titleYear && found.strength == .softReview && a.sharesTitleYears(with: b))
    }
    let doubts = Doubts.findings(a, b, by: levels)
    return doubts.isEmpty ? found : (found + doubts).sorted { $0.strength > $1.strength }
  }

  /// The judgement on two records that stand to each other as `levels` says, and between which `vetoes` hold: as they
  /// are, or as they would be if something were otherwise (`flip`).
  func judge(_ a: MatchView, _ b: MatchView, by levels: PairLevels, vetoes: [VetoFinding]) -> Judgement {
    let weight = weight(of: levels)
    func answer(_ verdict: Decision.Verdict, _ rule: Decision.Rule) -> Judgement {
      Judgement(verdict: verdict, rule: rule, weight: weight, levels: levels, vetoes: vetoes)
    }
    guard levels.title != .titleAbsent else { return answer(.unlike, .nothing) }
    let (verdict, rule) = DecisionTable(rules: rules, levels: levels, weight: weight, a: a, b: b).answer
    guard let veto = vetoes.first else { return answer(verdict, rule) }
    // What is unlike anyway needs no veto; a veto only matters where the records would attract each other.
    switch veto.strength {
    case .different: return verdict == .unlike ? answer(.unlike, rule) : answer(.veto, .vetoed)
    case .hardReview: return verdict == .unlike ? answer(.unlike, rule) : answer(.hardReview, .vetoReview)
    case .softReview: return verdict == .same ? answer(.softReview, .vetoReview) : answer(verdict, rule)
    }
  }

  private static func shown(_ comparison: Comparison, _ a: MatchView, _ b: MatchView) -> (String, String) {
    (a.shown(comparison), b.shown(comparison))
  }
}

extension MatchView {
  /// Whether those who wrote it are named, and are persons with Chinese names, as far as their length tells: no bodies.
  var areAuthorsChinese: Bool {
    let names = description.agents.filter { $0.role == .author || $0.role == .editor }
    return !names.isEmpty
      && names.allSatisfy { agent in
        !agent.isCorporate && agent.name.unicodeScalars.count <= 4
          && agent.name.unicodeScalars.allSatisfy(\.isCommonHan)
          && !(agent.name.last.map(MatchView.bodyEndings.contains) ?? true)
      }
  }

  private static let bodyEndings: Set<Character> = Set("组会局部社所院校厅处馆站系室团委")

  /// Whether it lies outside the book trade, where equal descriptions prove little.
  var isLocal: Bool { description.isInternalPublication }

  /// Whether it is a Chinese book of 1949 and before, or of no known year, when descriptions are too poor to prove
  /// sameness without a number.
  var isOld: Bool { title.words.isEmpty && (description.publication.year.map { $0 < 1950 } ?? true) }

  /// Whether it is a Chinese book of 1950–1969: without a number one fact more must agree.
  var isEarly: Bool {
    title.words.isEmpty && (description.publication.year.map { (1950..<1970).contains($0) } ?? false)
  }

  /// What a comparison looked at, for people.
  func shown(_ comparison: Comparison) -> String {
    let publication = description.publication
    let year = publication.year.map(String.init) ?? ""
    return switch comparison {
    case .title: ([description.title.proper] + description.title.other).joined(separator: " : ")
    case .commonness: (commonness.title > 0 ? [description.title.proper] : []).joined()
    case .part: description.part.numbers.isEmpty ? partNames.joined(separator: " ") : profile.partText
    case .edition: description.edition.statement
    case .language: profile.language ?? ""
    case .identifier: description.identifiers.filter { !$0.isCancelled }.map(\.original).joined(separator: "; ")
    case .responsibility: MatchView.unique(description.agents.map(\.name)).joined(separator: ", ")
    case .publisher: publication.publishers.joined(separator: ", ")
    case .place: publication.places.joined(separator: ", ")
    case .price:
      description.prices.map { price in
        let cents = price.hundredths % 100
        return "\(price.currency) \(price.hundredths / 100).\(cents < 10 ? "0" : "")\(cents)"
      }.joined(separator: ", ")
    case .size: description.extent.height.map { "\($0)cm" } ?? ""
    case .year: year
    case .imprint:
      [publication.places.first ?? "", publication.publishers.first ?? "", year].filter { !$0.isEmpty }
        .joined(separator: ", ")
    case .extent: description.extent.shown
    case .series: description.series.map(\.title).joined(separator: ", ")
    }
  }
}

extension Extent {
  /// The pages, or the volumes where there are none, for people.
  fileprivate var shown: String {
    sequences.isEmpty ? volumes.map { "\($0)册" } ?? "" : sequences.map(String.init).joined(separator: "+")
  }
}
