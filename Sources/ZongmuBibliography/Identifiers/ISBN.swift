/// An International Standard Book Number (ISO 2108), with or without a right check digit.
///
/// Numbers of ten digits and of thirteen with the prefix 978 that differ only in form are equal when their check
/// digits are both right.
public struct ISBN: Sendable, Hashable, CustomStringConvertible {
  /// The prefix and the nine digits after it, without the check digit: what two forms of a number share.
  public let core: String
  /// Whether the check digit is right, and the number is no dummy such as 7-00-000000-0.
  public let isValid: Bool

  /// The number written in `text`: ten or thirteen digits with hyphens and blanks of any kind between them, with
  /// or without `ISBN` before them. Nil when it is anything else. A wrong check digit is accepted and told.
  public init?(_ text: String) {
    let passage = Passage(text).trimmed
    var digits: [UInt8] = []
    var place = passage.start
    if passage[place] == "i", passage.begins(with: "isbn") { place += 4 }
    while place < passage.end {
      switch passage[place].value {
      case 0x30...0x39: digits.append(UInt8(passage[place].value))
      case 0x78: digits.append(UInt8(ascii: "X"))
      case 0x20, 0x2D, 0x3A: break
      default: return nil
      }
      place += 1
    }
    self.init(characters: digits)
  }

  /// The valid number that a text of digits, hyphens and X alone is, with the colon behind it that MARC 21 puts before a
  /// price: the common case, read without more ado.
  package init?(plain text: String) {
    let number = text.utf8Span.span
    var end = number.count
    guard 1...19 ~= end else { return nil }
    if number[end - 1] == UInt8(ascii: ":") {
      end -= 1
      if end > 0, number[end - 1] == UInt8(ascii: " ") { end -= 1 }
    }
    var characters: [13 of UInt8] = .init(repeating: 0)
    var count = 0
    for place in 0..<end where number[place] != UInt8(ascii: "-") {
      let byte = number[place]
      guard 0x30...0x39 ~= byte || byte == UInt8(ascii: "X"), count < 13 else { return nil }
      characters[count] = byte
      count += 1
    }
    self.init(characters: characters.span.extracting(..<count))
    guard isValid else { return nil }
  }

  /// The number of ten or thirteen characters, digits and an X.
  init?(characters: [UInt8]) { self.init(characters: characters.span) }

  /// The number of ten or thirteen characters, digits and an X.
  private init?(characters: Span<UInt8>) {
    let last = characters.count - 1
    guard last == 9 || last == 12 else { return nil }
    // The sums of the check digits, and whether all digits after that of the group are 0, as in a number put in to fill a
    // form.
    var (ten, thirteen) = (0, 0)
    var isDummy = true
    for place in 0..<last {
      guard 0x30...0x39 ~= characters[place] else { return nil }
      let digit = Int(characters[place]) - 0x30
      ten += (10 - place) * digit
      thirteen += place % 2 == 0 ? digit : 3 * digit
      if place > last - 9, digit > 0 { isDummy = false }
    }
    // One of ten has the prefix 978 unsaid. The bytes are ASCII.
    let core = unsafe String(unsafeUninitializedCapacity: 12) { text in
      for place in 0..<12 {
        unsafe text[place] = last == 12 ? characters[place] : place < 3 ? ISBN.bookland[place] : characters[place - 3]
      }
      return 12
    }
    let isBook =
      last == 9 || characters[0] == 0x39 && characters[1] == 0x37 && 0x38...0x39 ~= characters[2]
    let check = last == 9 ? ISBN.tenCheck(sum: ten) : ISBN.thirteenCheck(sum: thirteen)
    let isRight = isBook && check == characters[last]
    self.core = core
    isValid = isRight && !isDummy
  }

  /// The prefix 978.
  private static let bookland: [3 of UInt8] = [0x39, 0x37, 0x38]

  /// The number of a core, the twelve digits before the check digit; nil where it is none.
  public init?(core: String) {
    let twelve = Array(core.utf8)
    guard twelve.count == 12, twelve.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
    self.init(characters: twelve + [ISBN.thirteenCheck(twelve.lazy.map { Int($0) - 0x30 })])
  }

  /// The check character of a number of ten (ISO 2108:1992): weights 10 to 2, modulo 11.
  static func tenCheck(_ nine: some Sequence<Int>) -> UInt8 {
    var sum = 0
    for (index, digit) in nine.enumerated() { sum += (10 - index) * digit }
    return tenCheck(sum: sum)
  }

  private static func tenCheck(sum: Int) -> UInt8 {
    let check = (11 - sum % 11) % 11
    return check == 10 ? UInt8(ascii: "X") : UInt8(0x30 + check)
  }

  /// The check digit of a number of thirteen (ISO 2108:2005): weights 1 and 3, modulo 10.
  static func thirteenCheck(_ twelve: some Sequence<Int>) -> UInt8 {
    var sum = 0
    for (index, digit) in twelve.enumerated() { sum += index % 2 == 0 ? digit : 3 * digit }
    return thirteenCheck(sum: sum)
  }

  private static func thirteenCheck(sum: Int) -> UInt8 {
    UInt8(0x30 + (10 - sum % 10) % 10)
  }

  private var coreDigits: some Sequence<Int> { core.utf8.lazy.map { Int($0) - 0x30 } }

  /// The number in thirteen digits with the right check digit.
  public var thirteen: String { core + String(Unicode.Scalar(ISBN.thirteenCheck(coreDigits))) }

  /// The number in ten characters with the right check character; nil for the prefix 979, which has none.
  public var ten: String? {
    guard core.hasPrefix("978") else { return nil }
    let nine = coreDigits.dropFirst(3)
    return String(core.dropFirst(3)) + String(Unicode.Scalar(ISBN.tenCheck(nine)))
  }

  /// The number in thirteen digits with hyphens where its group and registrant end; without those inside where the
  /// range is not in use.
  public var description: String {
    let check = String(Unicode.Scalar(ISBN.thirteenCheck(coreDigits)))
    guard let (group, registrant, publication) = ISBNRanges.elements(of: core) else {
      return "\(core.prefix(3))-\(core.dropFirst(3))-\(check)"
    }
    return "\(core.prefix(3))-\(group)-\(registrant)-\(publication)-\(check)"
  }

  /// Prefix, group and registrant with hyphens, `978-7-02`: who was given the number. Nil where the range is not in use.
  public var registrant: String? {
    ISBNRanges.elements(of: core).map { "\(core.prefix(3))-\($0.group)-\($0.registrant)" }
  }
}
