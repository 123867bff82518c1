import Testing
import ZongmuBibliography

@testable import ZongmuMatching

@Suite("A decision proves itself: its sum, the vetoes that were tried, the nearest change that would flip it")
struct FlipTests {
  let matcher = Matcher()

  @Test(
    "Prior and terms add up to the sum, and each veto of V1 to V9 was tried, both ways round",
    arguments: PairTable.pairs)
  func sum(_ row: PairTable.Row) {
    let (a, b) = (view(row.a), view(row.b))
    for (left, right) in [(a, b), (b, a)] {
      let proof = matcher.proof(left, right)
      let decision = proof.decision
      #expect(decision == matcher.compare(left, right))
      #expect(decision.terms.map(\.level.comparison) == Comparison.allCases)
      #expect(decision.terms.reduce(decision.prior) { $0 + $1.weight } == decision.weight)
      var tried: [Veto] = []
      for trial in proof.trials where tried.last != trial.veto { tried.append(trial.veto) }
      #expect(tried == [.medium, .level, .part, .titleYear, .edition, .trait, .language, .translator, .rarity])
      let held = proof.trials.compactMap { trial -> String? in
        guard case .holds(let strength) = trial.outcome else { return nil }
        return "\(trial.veto) \(strength) \(trial.left) \(trial.right)"
      }
      #expect(held.sorted() == decision.vetoes.map { "\($0.veto) \($0.strength) \($0.left) \($0.right)" }.sorted())
    }
  }

  @Test(
    "The named change flips the answer, no nearer one does, and it is the same both ways round",
    arguments: PairTable.pairs)
  func flip(_ row: PairTable.Row) {
    let (a, b) = (view(row.a), view(row.b))
    for (left, right) in [(a, b), (b, a)] {
      let decision = matcher.compare(left, right)
      let levels = PairLevels(left, right)
      let flip = matcher.flip(left, right)
      #expect(flip == matcher.flip(right, left), "\(row.name)")
      var cost = Int.max
      if let flip {
        let then =
          switch flip.change {
          case .level(let from, let to): judge(left, right, levels, to: to, replacing: from)
          case .agreement(let veto): judge(left, right, levels, without: veto)
          }
        #expect(then.verdict == flip.verdict && then.rule == flip.rule && then.weight == flip.weight, "\(row.name)")
        #expect(then.verdict.answer != decision.answer, "\(row.name): \(flip)")
        cost = abs(flip.weight - decision.weight)
      }
      if case .level(_, let to)? = flip?.change { #expect(to != .titleAbsent && !to.isConflictOfVeto, "\(row.name)") }
      // Of what is weighed by the sum alone, nothing nearer gives another answer.
      for level in Level.allCases where Self.sumOnly.contains(level.comparison) && !levels.all.contains(level) {
        let then = judge(left, right, levels, to: level, replacing: levels[level.comparison])
        let isNearer = abs(then.weight - decision.weight) < cost
        #expect(!isNearer || then.verdict.answer == decision.answer, "\(row.name): \(level) is nearer")
      }
      for veto in Set(decision.vetoes.map(\.veto)) where cost > 0 && !Self.vetoed.contains(veto) {
        let then = judge(left, right, levels, without: veto)
        #expect(then.verdict.answer == decision.answer, "\(row.name): without \(veto) it is another answer")
      }
    }
  }

  /// Comparisons that no veto looks at, and any level of which can stand in place of another.
  private static let sumOnly: Set<ZongmuMatching.Comparison> = [
    .responsibility, .publisher, .place, .year, .size, .price, .series,
  ]
  /// Vetoes whose fact is compared by levels too.
  private static let vetoed: Set<Veto> = [.part, .edition, .language]

  private func judge(
    _ a: MatchView, _ b: MatchView, _ levels: PairLevels, to level: Level, replacing old: Level
  ) -> Matcher.Judgement {
    let changed = levels.changed(to: level)
    #expect(levels[level.comparison] == old && changed[level.comparison] == level)
    let veto: Veto? =
      switch level.comparison {
      case .part: .part
      case .edition: .edition
      case .language: .language
      default: nil
      }
    return judge(a, b, changed, without: veto)
  }

  private func judge(_ a: MatchView, _ b: MatchView, _ levels: PairLevels, without veto: Veto?) -> Matcher.Judgement {
    let rest = matcher.vetoes(a, b, by: levels).filter { $0.veto != veto }
    return matcher.judge(a, b, by: levels, vetoes: rest)
  }

  /// Where the change is that the two agree, one record is given the other's subfield and judged again: no level is set
  /// by hand.
  @Test("What a flip promises comes true when the records are changed")
  func records() {
    let subfields: [Level: (tag: String, code: Character)] = [
      .editionEqual: ("205", "a"), .yearEqual: ("210", "d"), .publisherEqual: ("210", "c"), .extentEqual: ("215", "a"),
      .titleEqual: ("200", "a"), .partEqual: ("200", "h"), .isbnEqual: ("010", "a"), .responsibilityEqual: ("200", "f"),
    ]
    var tried = 0
    for row in PairTable.pairs {
      let (a, b) = (view(row.a), view(row.b))
      guard case .level(_, let to)? = matcher.flip(a, b)?.change, let place = subfields[to],
        let edited = Self.copy(place.tag, place.code, from: row.a, to: row.b)
      else { continue }
      let changed = view(edited)
      // The edit must have done this and nothing else.
      let before = PairLevels(a, b)
      guard PairLevels(a, changed) == before.changed(to: to),
        Self.others(matcher.compare(a, changed)) == Self.others(matcher.compare(a, b), but: to)
      else { continue }
      tried += 1
      #expect(matcher.compare(a, changed).verdict == matcher.flip(a, b)?.verdict, "\(row.name): \(edited)")
    }
    #expect(tried >= 20, "only \(tried) pairs could be tried")
  }

  /// The vetoes that hold, but for the one that looks at the same fact as a level.
  private static func others(_ decision: Decision, but level: Level? = nil) -> [Veto] {
    let gone: Veto? =
      switch level {
      case .partEqual: .part
      case .editionEqual: .edition
      default: nil
      }
    return decision.vetoes.map(\.veto).filter { $0 != gone }
  }

  /// A worksheet line in which a subfield has the text that it has in another; nil where one of the two lacks it.
  private static func copy(_ tag: String, _ code: Character, from source: String, to target: String) -> String? {
    guard let text = subfield(tag, code, in: source) else { return nil }
    guard let old = subfield(tag, code, in: target) else { return nil }
    return target.replacingOccurrence(of: "$\(code)\(old)", in: tag, with: "$\(code)\(text)")
  }

  private static func subfield(_ tag: String, _ code: Character, in line: String) -> String? {
    guard let field = line.fields.first(where: { $0.hasPrefix(tag) }) else { return nil }
    return field.split(separator: "$").dropFirst().first { $0.first == code }.map { String($0.dropFirst()) }
  }
}

extension Level {
  /// A difference of which a veto is to judge.
  fileprivate var isConflictOfVeto: Bool {
    [.partDifferent, .partOneSided, .editionDifferent, .languageDifferent].contains(self)
  }
}

extension String {
  /// The fields of a worksheet line.
  fileprivate var fields: [String] {
    var fields: [String] = []
    for piece in split(separator: ";").map({ String($0.drop { $0 == " " }) }) { fields.append(piece) }
    return fields
  }

  fileprivate func replacingOccurrence(of old: String, in tag: String, with new: String) -> String {
    fields.map { field in
      guard field.hasPrefix(tag), let range = field.firstRange(of: old) else { return field }
      return field.replacingCharacters(in: range, with: new)
    }.map { String($0.reversed().drop { $0 == " " }.reversed()) }.joined(separator: " ; ")
  }

  private func replacingCharacters(in range: Range<Index>, with new: String) -> String {
    String(self[..<range.lowerBound]) + new + String(self[range.upperBound...])
  }
}
