import ZongmuBibliography
import ZongmuText

/// Differences between two records with one title that make them another book, or leave too much doubt to join them by:
/// what DOMAIN §4.5 calls distinguishing, where no other veto looks at it. Only for titles that are compared by
/// characters; the cataloguers of Western books leave more out.
enum Doubts {
  /// The findings, strongest first within each fact.
  static func findings(_ a: MatchView, _ b: MatchView, by levels: PairLevels) -> [VetoFinding] {
    guard levels.isTitleSimilar, TitleComparison.isByCharacters(a.title, b.title) else { return [] }
    let sharesISBN = levels.identifier == .isbnEqual
    var found: [VetoFinding] = []
    func add(_ veto: Veto, _ strength: VetoFinding.Strength, _ left: String, _ right: String) {
      found.append(VetoFinding(veto: veto, strength: strength, left: left, right: right))
    }
    addEdition(a, b, sharesISBN, add)
    addCarrier(a.description, b.description, add)
    addSeriesNumber(a, b, add)
    if !a.profile.titleYears.isEmpty, !b.profile.titleYears.isEmpty, a.profile.titleYears != b.profile.titleYears,
      Set(a.profile.titleYears) != Set(b.profile.titleYears), !a.sharesTitleYears(with: b)
    {
      // 2004-2005 and 2005 of one yearbook: one volume of two years, or one of each.
      add(.titleYear, .softReview, a.profile.yearsText, b.profile.yearsText)
    }
    addOtherLanguage(a.description.languages, b.description.languages, sharesISBN, add)
    addSubtitle(a, b, sharesISBN, add)
    addHint(a.description, b.description, add)
    return found
  }

  private typealias Add = (Veto, VetoFinding.Strength, String, String) -> Void

  /// 文科版 and 理科版 stay apart until a person decides; 彩图版 against nothing is for a person where no number says that
  /// the two are one.
  private static func addEdition(_ a: MatchView, _ b: MatchView, _ sharesISBN: Bool, _ add: Add) {
    let (first, second) = (a.editionQualifiers, b.editionQualifiers)
    if first.isEmpty && second.isEmpty || first == second { return }
    let (one, other) = (a.description.edition.statement, b.description.edition.statement)
    if first.isEmpty || second.isEmpty {
      // 注释本 against a subtitle 白话本: one reads as an edition and the other as a title.
      let (left, right) = (a.description.title.other.isEmpty, b.description.title.other.isEmpty)
      let isBothTold = left != right && first.isEmpty != left
      if !sharesISBN || isBothTold { add(.edition, .softReview, one, other) }
      return
    }
    let isShared = first.contains { one in second.contains { one.hasPrefix($0) || $0.hasPrefix(one) } }
    if !isShared { add(.edition, .hardReview, one, other) }
  }

  /// Tapes and discs are things of their own, and so are two discs and three.
  private static func addCarrier(_ a: Description, _ b: Description, _ add: Add) {
    let (left, right) = (a.extent.carriers, b.extent.carriers)
    if !left.isEmpty, !right.isEmpty, left.isDisjoint(with: right) { add(.medium, .different, left.text, right.text) }
    guard a.medium != .text, a.medium == b.medium, let first = a.extent.pieces, let second = b.extent.pieces,
      first != second
    else { return }
    add(.part, .softReview, "\(first)", "\(second)")
  }

  /// Two numbers in one series, where neither record names a part.
  private static func addSeriesNumber(_ a: MatchView, _ b: MatchView, _ add: Add) {
    let (left, right) = (a.numberedSeries, b.numberedSeries)
    guard !left.isEmpty, !right.isEmpty, a.description.part.numbers.isEmpty, b.description.part.numbers.isEmpty else {
      return
    }
    for one in left {
      let others = right.filter { $0.name == one.name }
      if let other = others.first, !others.contains(where: { $0.number == one.number }) {
        add(.part, .softReview, one.shown, other.shown)
        return
      }
    }
  }

  /// A text in two languages that the other record has in one, where no number says that the two are one.
  private static func addOtherLanguage(_ a: [String], _ b: [String], _ sharesISBN: Bool, _ add: Add) {
    guard !sharesISBN, a != b, !a.isEmpty, !b.isEmpty, Set(a) != Set(b) else { return }
    add(.language, .softReview, a.joined(separator: " "), b.joined(separator: " "))
  }

  /// A series 世界名著青少版, or somebody who rewrote the text, on one side only.
  private static func addHint(_ a: Description, _ b: Description, _ add: Add) {
    guard a.hintedTraits != b.hintedTraits else { return }
    let (left, right) = (a.hintedTraits.subtracting(b.traits), b.hintedTraits.subtracting(a.traits))
    let apart = left.symmetricDifference(right)
    guard !apart.isEmpty else { return }
    func text(_ traits: Set<Trait>) -> String { traits.map(\.rawValue).sorted().joined(separator: ", ") }
    add(.trait, .softReview, text(left.intersection(apart)), text(right.intersection(apart)))
  }

  /// A subtitle that one side has and that makes another book of the title: 条文说明, 五四学制.
  private static func addSubtitle(_ a: MatchView, _ b: MatchView, _ sharesISBN: Bool, _ add: Add) {
    guard a.title.other.isEmpty != b.title.other.isEmpty else { return }
    let left = a.description.title.other.joined(separator: " ")
    let right = b.description.title.other.joined(separator: " ")
    let isTelling = TitleGrammar.isCompanion(left.isEmpty ? right : left, numbered: sharesISBN)
    if isTelling { add(.trait, .softReview, left, right) }
  }
}
