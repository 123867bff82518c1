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
  public static let version = 5

  /// A describer.
  public init() {}

  /// The description of a record.
  public func describe(_ record: Record) -> Description {
    let dialect = Dialect.detect(in: record)
    switch dialect {
    case .marc21: return MARC21Profile.describe(record)
    case .cnmarc, .unimarc, .unknown: return UNIMARCProfile.describe(record, dialect)
    }
  }
}
