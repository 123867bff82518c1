/// A price that a record states. It says something of how a number was used: a price for 全套3册 beside an ISBN makes the
/// ISBN that of the set.
public struct Price: Sendable, Equatable, Hashable {
  /// What is had for it.
  public enum Scope: Sendable, Equatable, Hashable {
    /// One copy, one volume.
    case item
    /// The whole set; how many volumes it has, where that is said.
    case set(volumes: Int?)
    /// One issue of a serial.
    case issue
    /// A year of a serial.
    case year
  }
  /// The currency, ISO 4217: CNY, HKD, TWD, MOP, USD …
  public var currency: String
  /// The amount in hundredths of the currency.
  public var hundredths: Int
  /// What is had for it.
  public var scope: Scope
  /// What comes with it, as written: 光盘 for `CNY48.00(含光盘)`.
  public var with: String?
  /// A price.
  public init(currency: String, hundredths: Int, scope: Scope = .item, with: String? = nil) {
    self.currency = currency
    self.hundredths = hundredths
    self.scope = scope
    self.with = with
  }
}
