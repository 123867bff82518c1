import ZongmuBibliography
import ZongmuMARC

/// A source record that takes part in a master record.
public struct MergeMember: Sendable {
  /// Which source record it is. The identities of the members of one master are distinct.
  public let identity: RecordIdentity
  /// The record.
  public let record: Record
  /// Its dialect, which decides which rules hold for the fields.
  public let dialect: Dialect
  /// The priority of its source; smaller is better.
  public let priority: Int
  let kept: Holdings

  /// Holdings, or what reads them when they are asked for.
  enum Holdings: Sendable {
    case read([Holding])
    case unread(HoldingsReader)
  }

  /// A member whose holdings were read from its record, one for each holdings field.
  public init(identity: RecordIdentity, record: Record, dialect: Dialect, holdings: [Holding], priority: Int) {
    self.init(identity, record, dialect, .read(holdings), priority)
  }

  /// A member whose holdings are read from its record when they are asked for.
  public init(
    identity: RecordIdentity, record: Record, dialect: Dialect, holdings reader: HoldingsReader, priority: Int
  ) {
    self.init(identity, record, dialect, .unread(reader), priority)
  }

  private init(
    _ identity: RecordIdentity, _ record: Record, _ dialect: Dialect, _ holdings: Holdings, _ priority: Int
  ) {
    self.identity = identity
    self.record = record
    self.dialect = dialect
    self.kept = holdings
    self.priority = priority
  }

  /// The holdings in the record, one for each holdings field.
  public var holdings: [Holding] {
    switch kept {
    case .read(let holdings): holdings
    case .unread(let reader): reader.holdings(of: record, dialect: dialect)
    }
  }

  /// The same with its text in UTF-8 where that is nothing but another way to write it, so that equal fields of members
  /// are equal bytes.
  var inUTF8: MergeMember { MergeMember(identity, record.textInUTF8, dialect, kept, priority) }
}
