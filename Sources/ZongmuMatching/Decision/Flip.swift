/// One thing that would have to be otherwise for another answer, and what the answer would be.
public struct Flip: Sendable, Equatable {
  /// What would be otherwise.
  public enum Change: Sendable, Equatable {
    /// A comparison would have another level. Where a veto holds on what is compared, it would be gone too.
    case level(from: Level, to: Level)
    /// The records would agree in what this veto looks at.
    case agreement(Veto)
  }
  /// What would be otherwise.
  public let change: Change
  /// What the sum would be, in hundredths of a bit.
  public let weight: Int
  /// What the verdict would be.
  public let verdict: Decision.Verdict
  /// The rule that would decide.
  public let rule: Decision.Rule
}

/// A decision with all that led to it.
public struct Proof: Sendable, Equatable {
  /// The decision: verdict, rule, terms of the sum, vetoes that hold.
  public let decision: Decision
  /// All vetoes that were tried.
  public let trials: [VetoTrial]
  /// The nearest single change that would flip the answer; nil where no single one would.
  public let flip: Flip?
  /// From this sum on a pair is worth a person's look, and from `sameThreshold` on it may be joined where only the sum
  /// decides; in hundredths of a bit.
  public let reviewThreshold: Int
  /// See `reviewThreshold`.
  public let sameThreshold: Int
}

extension Matcher {
  /// Judges two records and proves it: the decision, the vetoes that were tried, and what would flip it.
  ///
  /// Some hundred times the cost of `compare`: for one pair that somebody looks at.
  public func proof(_ left: MatchView, _ right: MatchView) -> Proof {
    let decision = compare(left, right)
    return Proof(
      decision: decision, trials: VetoTrial.all(left.profile, right.profile, findings: decision.vetoes),
      flip: flip(left, right), reviewThreshold: rules.reviewThreshold, sameThreshold: rules.sameThreshold)
  }

  /// The single change with the smallest effect on the sum that gives another answer (same, review, different); of
  /// equal ones the first in the order of comparisons and levels, vetoes last.
  ///
  /// Found by asking the decision itself with each other level of each comparison, and with each veto that holds taken
  /// away. A volume, an edition or a language in which records differ is a matter of vetoes: there the
  /// change is that they agree, and no difference is made up, since one would part any two records.
  public func flip(_ left: MatchView, _ right: MatchView) -> Flip? {
    let levels = PairLevels(left, right)
    let found = vetoes(left, right, by: levels)
    let now = judge(left, right, by: levels, vetoes: found)
    var best: (flip: Flip, cost: Int)?
    func ask(_ change: Flip.Change, _ changed: PairLevels, without veto: Veto?) {
      let rest = vetoes(left, right, by: changed).filter { $0.veto != veto }
      let then = judge(left, right, by: changed, vetoes: rest)
      let cost = abs(then.weight - now.weight)
      guard then.verdict.answer != now.verdict.answer, best.map({ cost < $0.cost }) ?? true else { return }
      best = (Flip(change: change, weight: then.weight, verdict: then.verdict, rule: then.rule), cost)
    }
    let held = Set(found.map(\.veto))
    for level in Level.allCases where !levels.all.contains(level) {
      let comparison = level.comparison
      guard level.canComeAbout(from: levels[comparison], left, right) else { continue }
      if let veto = comparison.veto, held.contains(veto), level != comparison.agreement { continue }
      ask(.level(from: levels[comparison], to: level), levels.changed(to: level), without: comparison.veto)
    }
    for veto in Veto.allCases where held.contains(veto) {
      // Where the level changes with it, the change above says so.
      if Comparison.allCases.contains(where: { $0.veto == veto && levels[$0] != $0.agreement }) { continue }
      ask(.agreement(veto), levels, without: veto)
    }
    return best?.flip
  }
}

extension PairLevels {
  /// The level of one comparison.
  subscript(comparison: Comparison) -> Level {
    switch comparison {
    case .title: title
    case .commonness: commonness
    case .identifier: identifier
    case .part: part
    case .edition: edition
    case .responsibility: responsibility
    case .publisher: publisher
    case .place: place
    case .year: year
    case .imprint: imprint
    case .extent: extent
    case .size: size
    case .price: price
    case .series: series
    case .language: language
    }
  }

  /// The same levels but for one.
  func changed(to level: Level) -> PairLevels {
    var changed = self
    switch level.comparison {
    case .title: changed.title = level
    case .commonness: changed.commonness = level
    case .identifier: changed.identifier = level
    case .part: changed.part = level
    case .edition: changed.edition = level
    case .responsibility: changed.responsibility = level
    case .publisher: changed.publisher = level
    case .place: changed.place = level
    case .year: changed.year = level
    case .imprint: break
    case .extent: changed.extent = level
    case .size: changed.size = level
    case .price: changed.price = level
    case .series: changed.series = level
    case .language: changed.language = level
    }
    // What is seen of title, place, publisher and year together follows from them.
    changed.imprint = ImprintComparison.level(
      title: changed.title, publisher: changed.publisher, place: changed.place, year: changed.year)
    return changed
  }
}

extension Comparison {
  /// The veto that looks at the same fact.
  fileprivate var veto: Veto? {
    switch self {
    case .part: .part
    case .edition: .edition
    case .language: .language
    default: nil
    }
  }

  /// The level at which that veto has nothing to say.
  fileprivate var agreement: Level? {
    switch self {
    case .part: .partEqual
    case .edition: .editionEqual
    case .language: .languageEqual
    default: nil
    }
  }
}

extension Level {
  /// Whether one change of a fact can bring it about where another level is found.
  ///
  /// There is no difference that a veto would judge, no missing title, no likeness by words of titles that are compared by
  /// characters, no serial's number on a book, no further number beside a shared or another ISBN, no volumes where
  /// pages are compared, and no other commonness or imprint as a whole, which are no facts of their own.
  fileprivate func canComeAbout(from found: Level, _ left: MatchView, _ right: MatchView) -> Bool {
    switch self {
    case .partOneSided, .partDifferent, .editionDifferent, .languageDifferent, .titleAbsent: false
    case .commonnessNone, .commonnessSome, .commonnessGreat, .imprintEqual, .imprintOpen: false
    case .titleSimilar, .titleWords, .titleSomeWords:
      !TitleComparison.isByCharacters(left.title, right.title)
    case .serialNumberEqual, .serialNumberConflict:
      left.description.level == .serial && right.description.level == .serial
    case .otherNumberEqual: found == .identifierAbsent
    case .extentVolumesEqual, .extentVolumesDifferent:
      [.extentAbsent, .extentVolumesEqual, .extentVolumesDifferent].contains(found)
    default: true
    }
  }
}
