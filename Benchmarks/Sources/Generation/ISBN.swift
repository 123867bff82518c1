/// An ISBN of China: 978-7, registrant, title number. The check digit is computed (ISO 2108).
public struct ISBN: Sendable, Equatable {
  /// The digits of the press, of the width that the ISBN range message gives them.
  public let registrant: String
  /// The digits of the title: registrant and title have eight digits together.
  public let title: String

  /// The number of a press with an ordinal; nil where the press has no such number.
  public init?(registrant: String, ordinal: Int) {
    guard (2...6).contains(registrant.utf8.count), ISBN.width(of: registrant) == registrant.utf8.count else {
      return nil
    }
    let digits = String(ordinal)
    let width = 8 - registrant.utf8.count
    guard ordinal >= 0, digits.utf8.count <= width else { return nil }
    self.registrant = registrant
    title = String(repeating: "0", count: width - digits.utf8.count) + digits
  }

  /// How many numbers a registrant has.
  public static func capacity(of registrant: String) -> Int {
    (0..<(8 - registrant.utf8.count)).reduce(1) { product, _ in product * 10 }
  }

  /// The width of the registrant that begins with these digits, in group 978-7 (ISBN range message): 00–09 two digits,
  /// 100–499 three, 5000–7999 four, 80000–89999 five, 900000–999999 six.
  static func width(of digits: String) -> Int {
    switch digits.utf8.first {
    case 0x30: 2
    case 0x31, 0x32, 0x33, 0x34: 3
    case 0x35, 0x36, 0x37: 4
    case 0x38: 5
    default: 6
    }
  }

  private var nine: String { "7" + registrant + title }

  /// The check digit of the ten-digit form: weights 10 to 2, modulo 11, X for ten.
  var check10: String {
    let sum = nine.utf8.enumerated().reduce(0) { $0 + (10 - $1.offset) * (Int($1.element) - 0x30) }
    let check = (11 - sum % 11) % 11
    return check == 10 ? "X" : String(check)
  }

  /// The check digit of the thirteen-digit form: weights 1 and 3, modulo 10.
  var check13: String {
    let sum = ("978" + nine).utf8.enumerated().reduce(0) {
      $0 + ($1.offset % 2 == 0 ? 1 : 3) * (Int($1.element) - 0x30)
    }
    return String((10 - sum % 10) % 10)
  }

  /// The number as text. `wrongBy` is added to the check digit, to make a number that was typed wrongly.
  public func text(digits: Int, hyphens: Bool, wrongBy: Int = 0) -> String {
    var check = digits == 10 ? check10 : check13
    if wrongBy != 0 { check = String(((Int(check) ?? 0) + wrongBy) % 10) }
    let parts = (digits == 10 ? [] : ["978"]) + ["7", registrant, title, check]
    return parts.joined(separator: hyphens ? "-" : "")
  }
}
