/// The two indicators of a data field, each one byte; a blank is 0x20.
public struct Indicators: Hashable, Sendable, CustomStringConvertible {
  /// The first indicator.
  public var first: UInt8
  /// The second indicator.
  public var second: UInt8
  /// Two indicators.
  public init(_ first: UInt8, _ second: UInt8) {
    self.first = first
    self.second = second
  }
  /// Two blanks.
  public static let blank = Indicators(0x20, 0x20)
  /// The two characters.
  public var description: String { "\(Character(Unicode.Scalar(first)))\(Character(Unicode.Scalar(second)))" }
}
