import ZongmuMARC

/// Makes descriptions of records: says what each says about its publication, in one form for all dialects.
///
///     let description = Describer().describe(record)
///     description.title.proper        // 越秀史稿
///     description.part.numbers        // [上 册]
///
/// At most 500 agents, identifiers and variant titles of a record are kept. It holds no state and never fails: a record
/// in no known dialect gives a description whose dialect is `.unknown` and that holds what its field 200 or 245 says.
public struct Describer: Sendable {
  /// The version of the grammars: it changes whenever a record may get another description than before, and makes
  /// what was derived from descriptions stale.
  public static let version = 7

  /// A describer.
  public init() {}

  /// What a description is wanted for.
  public enum Purpose: Sendable {
    /// All that the record says.
    case everything
    /// The match keys of the record and nothing else. Of the description there is then only what they are made of: numbers
    /// with their scope, title proper, the first that can be named of persons and bodies, publishers, year, whether it is a
    /// serial or article, whether it is internal. All else is as in an empty description; prices and texts that are no
    /// numbers are not looked at.
    case keys
  }

  /// The description of a record.
  public func describe(_ record: Record, for purpose: Purpose = .everything) -> Description {
    let dialect = Dialect.detect(in: record)
    var draft = DescriptionDraft(dialect, for: purpose)
    switch dialect {
    case .marc21: return MARC21Profile.describe(record, &draft)
    case .cnmarc, .unimarc, .unknown: return UNIMARCProfile.describe(record, &draft)
    }
  }
}
