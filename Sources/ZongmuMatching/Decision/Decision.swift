/// What the engine says of two records, with its proof.
public struct Decision: Sendable, Equatable {
  /// The verdict, as clustering needs it.
  public enum Verdict: Int, Sendable, CaseIterable, CustomStringConvertible {
    /// They describe the same edition.
    case same = 1
    /// A person should look; they may still meet through other records.
    case softReview = 2
    /// A person must decide before they meet.
    case hardReview = 3
    /// They must never meet.
    case veto = 4
    /// They have too little in common to say anything.
    case unlike = 5

    /// The stable name in files.
    public var description: String {
      switch self {
      case .same: "same"
      case .softReview: "review"
      case .hardReview: "hard-review"
      case .veto: "veto"
      case .unlike: "unlike"
      }
    }

    /// The answer to “are they the same?”.
    public var answer: Answer {
      switch self {
      case .same: .same
      case .softReview, .hardReview: .review
      case .veto, .unlike: .different
      }
    }
  }

  /// The answer to “are they the same?”, in three words.
  public enum Answer: String, Sendable, CaseIterable {
    case same, review, different
  }

  /// The row of the decision table that decided (DOMAIN §5.1).
  public enum Rule: String, Sendable, CaseIterable {
    /// A veto holds.
    case vetoed = "veto"
    /// A veto leaves it to a person.
    case vetoReview = "veto-review"
    /// Rule 2: the same valid ISBN, the same title, and publisher or year agree.
    case isbnAndTitle = "2"
    /// Rule 3: the same ISBN, a similar title, the same author.
    case isbnAndSimilarTitle = "3"
    /// Rule 4: the same ISBN on different titles.
    case isbnOnOtherTitle = "4"
    /// Rule 5: different valid ISBNs and all else equal.
    case otherISBN = "5"
    /// Rule 6: a number with a wrong check digit, and the text agrees strictly.
    case invalidISBN = "6"
    /// Rule 7: no ISBN on one side; title, author, publisher, year and extent agree.
    case withoutISBN = "7"
    /// Rule 8: one record is brief.
    case brief = "8"
    /// Rule 9: the same 统一书号.
    case otherNumber = "9"
    /// Rule 10: a serial with the same ISSN or CN.
    case serial = "10"
    /// Rule 11: by the sum of weights.
    case score = "11"
    /// A record has no title or there is nothing to compare.
    case nothing = "nothing"
  }

  /// One term of the sum.
  public struct Term: Sendable, Equatable {
    /// How the two stand to each other.
    public let level: Level
    /// Its weight, in hundredths of a bit.
    public let weight: Int
    /// What was compared, of the first record.
    public let left: String
    /// What was compared, of the second record.
    public let right: String
  }

  /// The verdict.
  public let verdict: Verdict
  /// The row of the table that decided.
  public let rule: Rule
  /// What the sum begins with, in hundredths of a bit.
  public let prior: Int
  /// The sum of the prior and the terms, in hundredths of a bit.
  public let weight: Int
  /// The terms, one a comparison.
  public let terms: [Term]
  /// The vetoes that hold, strongest first.
  public let vetoes: [VetoFinding]

  /// The answer to “are they the same?”.
  public var answer: Answer { verdict.answer }
}
