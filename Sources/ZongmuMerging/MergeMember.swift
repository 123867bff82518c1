import ZongmuBibliography
import ZongmuMARC

/// A source record that takes part in a master record.
public struct MergeMember: Sendable {
  /// Which source record it is. The identities of the members of one master are distinct.
  public let identity: RecordIdentity
  /// The record.
  public let record: Record
  /// What the record says; its dialect decides which rules hold for the fields.
  public let description: Description
  /// The holdings in the record, one for each holdings field.
  public let holdings: [Holding]
  /// The priority of its source; smaller is better.
  public let priority: Int

  /// A member.
  public init(
    identity: RecordIdentity, record: Record, description: Description, holdings: [Holding], priority: Int
  ) {
    self.identity = identity
    self.record = record
    self.description = description
    self.holdings = holdings
    self.priority = priority
  }

  var dialect: Dialect { description.dialect }
}
