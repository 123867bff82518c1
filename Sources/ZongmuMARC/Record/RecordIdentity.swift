/// Which source record this is, for ever: the source that handed it in, and the key that the source's profile names
/// (field 001 unless it says otherwise). All commands and files speak of this key.
///
/// Order is byte-wise, by source and then by key, so that it does not depend on a locale.
public struct RecordIdentity: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The code of the source, such as `YXJD03`.
  public let source: String
  /// The key within the source.
  public let key: String

  /// An identity.
  public init(source: String, key: String) {
    self.source = source
    self.key = key
  }

  /// `YXJD03/012023000001`
  public var description: String { "\(source)/\(key)" }

  /// Byte-wise order.
  public static func < (left: RecordIdentity, right: RecordIdentity) -> Bool {
    if left.source != right.source { return left.source.utf8.lexicographicallyPrecedes(right.source.utf8) }
    return left.key.utf8.lexicographicallyPrecedes(right.key.utf8)
  }
}
