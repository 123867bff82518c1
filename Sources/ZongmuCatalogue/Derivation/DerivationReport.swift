/// What a derivation did.
public struct DerivationReport: Sendable, Equatable, Codable {
  /// The run of its own that it was done in; nil where there was nothing to do, or where an import did it.
  public var run: Int64?
  /// Records that were looked at again.
  public var records = 0
  /// Pairs that were compared.
  public var comparisons = 0
  /// Masters that came into being.
  public var created = 0
  /// Masters that gained or lost a member.
  public var changed = 0
  /// Masters that went into another.
  public var redirected = 0
  /// Masters whose last member went.
  public var deleted = 0

  /// Nothing done.
  public init() {}

  /// The report as JSON with sorted keys.
  public func json() throws -> String { try JSONText.line(self) }
}
