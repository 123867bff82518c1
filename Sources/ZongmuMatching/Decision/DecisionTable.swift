import ZongmuBibliography
import ZongmuText

/// Rules 2–11 of the decision table (DOMAIN §5.1): the first that hits decides.
struct DecisionTable {
  let rules: MatchRules
  let levels: PairLevels
  let weight: Int
  let a: MatchView
  let b: MatchView

  typealias Answer = (verdict: Decision.Verdict, rule: Decision.Rule)

  /// The verdict, vetoes left out, and the rule that gave it.
  var answer: Answer {
    let isSerial = a.description.level == .serial && b.description.level == .serial
    switch levels.identifier {
    case .isbnEqual: return withISBN
    case .isbnDoubtfulEqual where !levels.isTitleSimilar && levels.title != .titleSlip: return withDoubtfulISBN
    case .isbnDoubtfulEqual where levels.isTitleEqual && levels.conflicts == 0 && levels.agreements >= 2:
      // The other books under the number have other titles, or another price.
      return (levels.price == .priceDifferent ? .softReview : .same, .isbnAndTitle)
    case .isbnSetEqual where levels.isTitleEqual && [.partEqual, .partCompatible].contains(levels.part):
      // The number of the set and the number of the volume together are as good as a number of its own.
      return withoutISBN ?? withISBN
    case .isbnInvalidEqual: return withInvalidISBN
    case .isbnConflict: return (isElseEqual ? .hardReview : .unlike, .otherISBN)
    case .serialNumberEqual where isSerial:
      return (levels.isTitleSimilar && !isOtherTitle && haveOneEdition ? .same : .hardReview, .serial)
    case .serialNumberConflict:
      return (levels.isTitleEqual && haveOneEdition ? .hardReview : .unlike, .serial)
    case .otherNumberEqual where levels.isTitleEqual:
      if levels.year == .yearDifferent { return (.softReview, .otherNumber) }
      if levels.year == .yearEqual, levels.conflicts == 0, !a.isLocal, !b.isLocal { return (.same, .otherNumber) }
      // A year apart, or of no known year, and little else said.
      if !isSerial, byScore.verdict == .unlike { return (.softReview, .otherNumber) }
    default: break
    }
    if isSerial { return serialWithoutNumber }
    if levels.isTitleEqual, let found = withoutISBN { return found }
    return byScore
  }

  /// Rules 2, 3, 4 and 8: the records share a valid ISBN of the item.
  private var withISBN: Answer {
    if levels.isTitleEqual {
      if a.isBrief || b.isBrief { return (.same, .brief) }
      // The year of a printing may stand for that of the edition: the same persons and pages make up for it.
      let isSamePrint = levels.isAgentShared && levels.isExtentShared
      // Little more than title, person and number, as acquisition lists give.
      let isAlmostBrief =
        levels.isAgentShared && levels.publisher == .publisherAbsent && levels.year == .yearAbsent
      let isSame =
        (isAlmostBrief || levels.isPublisherShared || levels.isYearShared || isSamePrint) && levels.conflicts < 2
        && !isExtentFar && !isOtherYearOfAid && !isOtherPerson && levels.extent != .extentVolumesDifferent
      return (isSame ? .same : .softReview, .isbnAndTitle)
    }
    if levels.title == .titleSlip {
      // A slip in a short title is a tenth of it and more: everything else must agree, and enough of it be said.
      let isSame = levels.conflicts == 0 && levels.isYearShared && levels.isPublisherShared && isSafe
      return (isSame ? .same : .hardReview, .isbnAndSimilarTitle)
    }
    guard levels.isTitleSimilar else { return (.hardReview, .isbnOnOtherTitle) }
    // The books of a set that has one number are told apart by a word of the title, or by their subtitles.
    if isOtherTitle && !isMisprint || isOtherSubtitle || isCompanion { return (.softReview, .isbnAndSimilarTitle) }
    let isExtentClose = levels.isExtentShared || levels.extent == .extentClose
    let isExtentUnknown =
      levels.extent == .extentAbsent && levels.isPublisherShared && levels.year == .yearEqual
    let isSame = levels.isAgentShared && (isExtentClose || isExtentUnknown) && levels.conflicts == 0
    return (isSame ? .same : .softReview, .isbnAndSimilarTitle)
  }

  /// Rule 4 where the number is known to stand on several titles. A record that strayed onto the number of a book with
  /// which it has nothing else in common is told from it; anything else is for a person.
  private var withDoubtfulISBN: Answer {
    let isStray = a.bearsDoubt != b.bearsDoubt && levels.conflicts >= 3
    return (isStray ? .unlike : .hardReview, .isbnOnOtherTitle)
  }

  /// Rule 6: a number with a wrong check digit; the text must agree strictly.
  private var withInvalidISBN: Answer {
    guard levels.isTitleSimilar else { return (.unlike, .invalidISBN) }
    let isSame = levels.isTitleEqual && levels.conflicts == 0 && levels.isYearShared && isSafe
    return (isSame ? .same : .softReview, .invalidISBN)
  }

  /// Rule 5: whether two books with other numbers are otherwise so much one that a person must look. Another number on
  /// a book of another publisher, size or, unless the pages are the same, year is another edition, and no question.
  private var isElseEqual: Bool {
    // A house that has changed its name since brings out a new issue.
    guard levels.isTitleSimilar, levels.isPublisherShared, levels.publisher != .publisherSameHouse,
      levels.responsibility != .responsibilityDifferent
    else { return false }
    return switch levels.year {
    case .yearEqual, .yearAbsent: !levels.extent.isConflict
    case .yearNear: levels.isExtentShared
    default: levels.isTitleEqual && levels.isAgentShared && levels.extent == .extentEqual
    }
  }

  /// Rule 7: no ISBN on one side at least, the titles are equal. nil where it does not say.
  private var withoutISBN: Answer? {
    let agrees =
      levels.isAgentShared && levels.isPublisherShared && levels.year == .yearEqual && levels.isExtentShared
    guard agrees else { return nil }
    return (needsNumber ? .softReview : .same, .withoutISBN)
  }

  /// Serials without a shared number: the title and the publisher or body must agree, and a person looks.
  private var serialWithoutNumber: Answer {
    let agrees = levels.isTitleEqual && (levels.isPublisherShared || levels.isAgentShared)
    return (agrees ? .softReview : .unlike, .serial)
  }

  /// Rule 11: the sum decides, and never against a conflicting field.
  private var byScore: Answer {
    guard !levels.isTitleDifferent else { return (.unlike, .score) }
    // Of a collection each part has the title of the whole and a subtitle of its own; and where titles are compared by
    // characters, one more or another makes another book: 通史 and 通史简编.
    let isTitleTold = levels.title != .titleOtherDiffers && (isByWords || levels.isTitleEqual)
    let agrees =
      levels.agreements >= 3 && isTitleTold && !isOtherYearOfAid
      && (levels.conflicts == 0 && isSafe || isReprint || isLaterPrinting)
    if agrees, !needsNumber, isNamed { return (.same, .score) }
    if isTitleAndPersonOnly { return (.softReview, .score) }
    if weight >= rules.reviewThreshold, levels.conflicts < 3, levels.agreements >= 2 { return (.softReview, .score) }
    return (.unlike, .score)
  }

  private var isSafe: Bool { weight >= rules.sameThreshold }

  /// Whether a person is the same; where none is named, the price, or publisher, year and pages of a title that few works
  /// have (the first of the rules of practice, FIELD §3: title, publisher, year, pages).
  private var isNamed: Bool {
    if levels.isAgentShared || levels.price == .priceEqual { return true }
    return levels.isPublisherShared && levels.year == .yearEqual && levels.isExtentShared
      && levels.commonness == .commonnessNone && !isShortWithoutNumbers
  }

  /// Whether they are Chinese books of the years before ISBN (1987), have a short title, and nobody is named: several
  /// houses brought out one 政治经济学 a year, and some of them more than one.
  private var isShortWithoutNumbers: Bool {
    !isByWords && a.agents.isEmpty && b.agents.isEmpty && (a.description.publication.year ?? 0) < 1987
      && min(a.title.proper.count, b.title.proper.count) < 7
  }

  /// Whether title and person are all that either side lets be compared: too little to join by, and too much to pass over.
  private var isTitleAndPersonOnly: Bool {
    levels.isTitleEqual && levels.isAgentShared && levels.commonness == .commonnessNone
      && levels.publisher == .publisherAbsent && levels.place == .placeAbsent && levels.year == .yearAbsent
      && levels.extent == .extentAbsent && levels.price == .priceAbsent && levels.identifier == .identifierAbsent
  }

  /// Whether only the year differs, and that by one: the year of a printing for that of the edition. For titles in an
  /// alphabet; yearbooks and reports in Chinese often leave the year out of the title.
  private var isReprint: Bool {
    isByWords && levels.conflicts == 0 && levels.year == .yearNear && levels.title == .titleEqual
      && levels.responsibility == .responsibilityEqual
      && levels.publisher == .publisherEqual && levels.extent == .extentEqual
  }

  /// Whether the same price makes up for another year, or for other pages of the same year: what differs is a printing
  /// or a slip, where title, persons and publisher are the same.
  private var isLaterPrinting: Bool {
    levels.price == .priceEqual && levels.isTitleEqual && levels.agreements >= 4
      && levels.conflicts == [levels.year, levels.extent].count(where: \.isConflict) && levels.conflicts <= 1
      && !isExtentFar && !isOtherYearOfAid
  }

  /// Whether the pages are so far apart that it is hardly the same text.
  private var isExtentFar: Bool { levels.extent == .extentDifferent && ExtentComparison.isFar(a, b) }

  /// Whether they are workbooks or examination papers of two years, which are revised year after year under one number
  /// and without a word about it, or yearbooks of two.
  private var isOtherYearOfAid: Bool {
    switch levels.year {
    case .yearNear: return a.isAnnual && b.isAnnual
    case .yearDifferent:
      let aids: Set<Trait> = [.workbook, .examPaper]
      return a.isAnnual && b.isAnnual
        || !aids.isDisjoint(with: a.description.traits) && !aids.isDisjoint(with: b.description.traits)
    default: return false
    }
  }

  /// Whether both say who wrote it, and name other Chinese persons only: one of two books that got one number, or a wrong
  /// heading. Bodies and foreigners go by several names.
  private var isOtherPerson: Bool {
    !isByWords && levels.responsibility == .responsibilityDifferent && a.areAuthorsChinese && b.areAuthorsChinese
      && !NameComparison.overlap(a.agents, b.agents)
  }

  /// Whether both titles are in an alphabet, and compared word by word.
  private var isByWords: Bool { !TitleComparison.isByCharacters(a.title, b.title) }

  /// Whether the titles are near each other, and differ in a word.
  private var isOtherTitle: Bool { levels.title == .titleNear && TitleComparison.isOtherTitle(a.title, b.title) }

  /// Whether one character of a long title is another, and all that describes the thing in hand is told and the same.
  private var isMisprint: Bool {
    levels.responsibility == .responsibilityEqual && levels.isPublisherShared && levels.year == .yearEqual
      && levels.extent == .extentEqual && levels.price == .priceEqual && levels.conflicts == 0
      && TitleComparison.isMisprint(a.title, b.title)
  }

  /// Whether one title is the other with a word behind it that makes another book: 续集, 选注, 实验指导.
  private var isCompanion: Bool { levels.title == .titleContained && TitleComparison.isCompanion(a.title, b.title) }

  /// Whether each has a subtitle of its own.
  private var isOtherSubtitle: Bool {
    levels.title == .titleOtherDiffers
      && !(isByWords ? WordTitles.isSubtitleShared(a, b) : TitleComparison.isSubtitleShared(a, b))
  }

  /// Whether equal descriptions prove too little without a number: local documents and old Chinese books.
  private var needsNumber: Bool {
    a.isLocal || b.isLocal || a.isOld || b.isOld || (a.isEarly || b.isEarly) && levels.price != .priceEqual
  }

  /// Whether two serials of one name have the same edition statement: 彩版 and 海外版 are serials of their own.
  private var haveOneEdition: Bool {
    ComparisonForm.fold(a.description.edition.statement) == ComparisonForm.fold(b.description.edition.statement)
  }
}
