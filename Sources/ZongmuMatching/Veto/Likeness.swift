/// What two records agree in, as far as it turns a veto into a question for a person. Nothing is joined by a question.
struct Likeness {
  /// Whether they share a valid ISBN of the item.
  let sharesISBN: Bool
  /// Whether they are Western books of which publisher and year are the same and nothing else differs.
  var isOnePrint = false
  /// Whether they have as many pages, or volumes.
  var hasOneExtent = false
  /// Whether both give the same height.
  var hasOneSize = false
  /// Whether only one gives a height.
  var isSizeOneSided = false
  /// Whether they are Western books of one title, person and year, and one says nothing of publisher and extent.
  var isBare = false

  /// Whether all that describes the thing in hand is the same.
  var isOneThing: Bool { isOnePrint && hasOneExtent && hasOneSize }
  /// The same, a height that one leaves out aside.
  var isAlmostOneThing: Bool { isOnePrint && hasOneExtent && (hasOneSize || isSizeOneSided) }
}

extension PairLevels {
  /// What the levels of two views say to the vetoes.
  func likeness(_ a: MatchView, _ b: MatchView) -> Likeness {
    var likeness = Likeness(sharesISBN: identifier == .isbnEqual)
    likeness.hasOneExtent = hasOneExtent
    likeness.hasOneSize = size == .sizeEqual
    likeness.isSizeOneSided = (a.description.extent.height == nil) != (b.description.extent.height == nil)
    // Western cataloguers often leave an edition statement or a volume out, and take one from a printing; where all
    // else is the same it proves no other book. For Chinese books the table stands as it is.
    guard !TitleComparison.isByCharacters(a.title, b.title) else { return likeness }
    likeness.isOnePrint = isOnePrint
    likeness.isBare =
      isTitleEqual && isAgentShared && year == .yearEqual && publisher == .publisherAbsent && extent == .extentAbsent
      && conflicts == 0
    return likeness
  }

  /// Whether publisher and year are the same and title, persons and pages do not differ: what one print has in common,
  /// and hardly two editions. Person with place or pages stands for a publisher that one side leaves out, the pages for a
  /// year that one side does not know.
  private var isOnePrint: Bool {
    let isOneHouse =
      isPublisherShared || publisher == .publisherAbsent && isAgentShared && (place == .placeEqual || hasOneExtent)
    let isOneYear = year == .yearEqual || year == .yearAbsent && hasOneExtent
    return isTitleSimilar && isOneHouse && isOneYear && !extent.isConflict && !responsibility.isConflict
  }
}
