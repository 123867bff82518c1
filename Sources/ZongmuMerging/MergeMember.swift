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
  /// The holdings in the record, one for each holdings field.
  public let holdings: [Holding]
  /// The priority of its source; smaller is better.
  public let priority: Int

  /// A member.
  public init(identity: RecordIdentity, record: Record, dialect: Dialect, holdings: [Holding], priority: Int) {
    self.identity = identity
    self.record = record
    self.dialect = dialect
    self.holdings = holdings
    self.priority = priority
  }
}
