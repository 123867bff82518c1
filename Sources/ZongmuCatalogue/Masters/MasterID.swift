/// The id of a master record: the agency's code and nine digits, such as `ZM000000042`. Once given, an id is never
/// given again; the id of a master that went into another one leads there.
public struct MasterID: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The number.
  public let number: Int64
  private let agency: String

  init(_ number: Int64, agency: String) {
    self.number = number
    self.agency = agency
  }

  /// The id that `text` writes; nil when it is none.
  init?(_ text: String, agency: String) {
    guard text.hasPrefix(agency) else { return nil }
    let digits = text.dropFirst(agency.count)
    guard digits.utf8.count >= 9, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int64(digits)
    else { return nil }
    self.init(number, agency: agency)
  }

  /// The id as it stands in field 001.
  public var description: String {
    let digits = String(number)
    return agency + String(repeating: "0", count: max(0, 9 - digits.count)) + digits
  }

  /// By number.
  public static func < (left: MasterID, right: MasterID) -> Bool { left.number < right.number }
}
